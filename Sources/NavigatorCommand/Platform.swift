internal import Pathways

// Everything that differs between systems is in this file.
#if canImport(Glibc)
  @preconcurrency internal import Glibc
#elseif canImport(Darwin)
  @preconcurrency internal import Darwin
#endif

extension World {
  /// The world as it is.
  public static var real: World {
    World(
      today: Platform.systemDay, environment: Platform.variable,
      read: { path throws(CommandFailure) in try Platform.contents(of: path) },
      list: { path throws(CommandFailure) in try Platform.entries(of: path) },
      write: { path, bytes throws(CommandFailure) in try Platform.replace(path, with: bytes) },
      print: { bytes throws(CommandFailure) in try Platform.send(bytes, to: 1) },
      complain: { try? Platform.send(Array($0.utf8), to: 2) }, columns: Platform.terminalColumns,
      open: { path throws(CommandFailure) in try Platform.open(path) },
      append: { path, from throws(CommandFailure) in try Platform.append(path, from) },
      exists: { access($0, F_OK) == 0 }, identity: Platform.identity, now: Platform.now,
      watchesErrors: { isatty(2) == 1 },
      cores: { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }, terminal: Platform.openTerminal)
  }

  /// Ends the process.
  public static func end(with code: ExitCode) -> Never { exit(code.rawValue) }

  /// Makes sure that whatever goes wrong with a stream is told as an error where it happens.
  public static func secureStreams() {
    // By their errors instead of by signals: a closed pipe, and a file that may not grow.
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    // A file that is opened must not become a standard stream because that one was closed: findings
    // would go into the answers.
    Platform.fillClosedStreams()
  }
}

/// The calls of the system.
private enum Platform {
  static func systemDay() -> CalendarDay {
    var now = time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    return CalendarDay(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
      ?? CalendarDay.earliest
  }

  static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  static func reason() -> String { String(cString: strerror(errno)) }

  /// How many bytes a file may have that is read whole: a case of a hundred thousand events.
  private static let limit = 1 << 24

  static func fillClosedStreams() {
    for descriptor in Int32(0)...2 where fcntl(descriptor, F_GETFD) < 0 && errno == EBADF {
      // Open the wrong way, so that using it is an error; nobody reads what is complained.
      _ = openFile("/dev/null", descriptor == 1 ? O_RDONLY : O_WRONLY)
    }
  }

  static func identity(_ path: String?) -> World.FileIdentity? {
    var status = stat()
    let result =
      switch path {
      case nil: fstat(1, &status)
      case "-"?: fstat(0, &status)
      case let path?: stat(path, &status)
      }
    guard result == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return .init(
      device: UInt64(truncatingIfNeeded: status.st_dev),
      node: UInt64(truncatingIfNeeded: status.st_ino))
  }

  static func contents(of path: String) throws(CommandFailure) -> [UInt8] {
    let input = try open(path)
    var bytes: [UInt8] = []
    while input.size ?? 0 <= limit, bytes.count <= limit {
      if try input.read(&bytes) == 0 { return bytes }
    }
    throw .unreadable(path, limit: limit)
  }

  static func open(_ path: String) throws(CommandFailure) -> World.Input {
    let descriptor = path == "-" ? 0 : openFile(path, O_RDONLY)
    guard descriptor >= 0 else { throw .unreadable(path, because: reason()) }
    var status = stat()
    let isFile = fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    var chunk = [UInt8](repeating: 0, count: 1 << 17)
    return World.Input(
      size: isFile ? Int(status.st_size) : nil, isTerminal: isatty(descriptor) == 1,
      isReady: { isFile || wait(for: descriptor, POLLIN, 0) },
      close: { if descriptor != 0 { close(descriptor) } },
      read: { bytes throws(CommandFailure) in
        while true {
          let count = read(descriptor, &chunk, chunk.count)
          if count < 0, isToBeTriedAgain(descriptor, POLLIN) { continue }
          guard count >= 0 else { throw .unreadable(path, because: reason()) }
          bytes += chunk[..<count]
          return count
        }
      })
  }

  /// Whether a call failed only because it was interrupted, or because somebody has set the stream
  /// not to wait; then it is waited for.
  private static func isToBeTriedAgain(_ descriptor: Int32, _ event: Int32) -> Bool {
    if errno == EINTR { return true }
    guard errno == EAGAIN || errno == EWOULDBLOCK else { return false }
    _ = wait(for: descriptor, event, -1)
    return true
  }

  /// Waits some milliseconds, or for ever for -1, until a stream can be read or written.
  private static func wait(for descriptor: Int32, _ event: Int32, _ milliseconds: Int32) -> Bool {
    var watched = pollfd(fd: descriptor, events: Int16(event), revents: 0)
    return poll(&watched, 1, milliseconds) != 0
  }

  static func append(_ path: String, _ from: Int?) throws(CommandFailure) -> World.Output {
    let descriptor = openFile(path, O_WRONLY | O_CREAT | (from == nil ? O_TRUNC : 0), 0o666)
    guard descriptor >= 0 else { throw .unwritable(because: "\(path): \(reason())") }
    if let from, ftruncate(descriptor, off_t(from)) != 0 || lseek(descriptor, 0, SEEK_END) < 0 {
      throw .unwritable(because: "\(path): \(reason())")
    }
    return World.Output { bytes throws(CommandFailure) in
      try send(bytes, to: descriptor)
    }
  }

  static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// The system's `open`, which a method of the same name here hides.
  private static func openFile(_ path: String, _ flags: Int32, _ mode: mode_t = 0) -> Int32 {
    #if canImport(Glibc)
      Glibc.open(path, flags, mode)
    #else
      Darwin.open(path, flags, mode)
    #endif
  }

  static func send(_ bytes: [UInt8], to descriptor: Int32) throws(CommandFailure) {
    var offset = 0
    while offset < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        write(descriptor, buffer.baseAddress?.advanced(by: offset), bytes.count - offset)
      }
      if count < 0, isToBeTriedAgain(descriptor, POLLOUT) { continue }
      guard count >= 0 else { throw .unwritable(because: errno == EPIPE ? nil : reason()) }
      offset += count
    }
  }

  /// Writes beside the file and then puts the new one in its place.
  ///
  /// So a crash or a full disk leaves the old one whole. A link stays a link, and the file keeps who may read it.
  static func replace(_ path: String, with bytes: [UInt8]) throws(CommandFailure) {
    try makeFolders(of: path)
    var status = stat()
    let isThere = stat(path, &status) == 0
    var link = stat()
    // A device, or a link that leads to nothing yet, has nothing that could be put in its place.
    let isOther = isThere ? status.st_mode & S_IFMT != S_IFREG : lstat(path, &link) == 0
    if isOther { return try overwrite(path, with: bytes) }
    let target = isThere ? realPath(path) : path
    let (beside, descriptor) = try makeBeside(target, isThere ? 0o600 : 0o666)
    do throws(CommandFailure) {
      try send(bytes, to: descriptor)
      if isThere, fchmod(descriptor, status.st_mode & 0o7777) != 0 {
        throw .unwritable(because: "\(path): \(reason())")
      }
    } catch {
      close(descriptor)
      unlink(beside)
      throw error
    }
    guard close(descriptor) == 0, rename(beside, target) == 0 else {
      let why = reason()
      unlink(beside)
      throw .unwritable(because: "\(path): \(why)")
    }
  }

  private static func makeFolders(of path: String) throws(CommandFailure) {
    var folder = ""
    for part in path.split(separator: "/", omittingEmptySubsequences: false).dropLast() {
      folder += "\(part)/"
      guard mkdir(folder, 0o777) != 0 else { continue }
      let (code, why) = (errno, reason())
      guard access(folder, F_OK) == 0 else {
        // What stands in its way tells more than that something does.
        let reason = code == EEXIST ? reason() : why
        throw .unwritable(because: "\(folder): \(reason)")
      }
    }
  }

  /// Makes a file beside another that nobody has.
  private static func makeBeside(
    _ path: String, _ mode: mode_t
  ) throws(CommandFailure) -> (path: String, descriptor: Int32) {
    for number in 0..<100 {
      let beside = "\(path).\(getpid())-\(number).new"
      let descriptor = openFile(beside, O_WRONLY | O_CREAT | O_EXCL, mode)
      if descriptor >= 0 { return (beside, descriptor) }
      guard errno == EEXIST else { break }
    }
    throw .unwritable(because: "\(path): \(reason())")
  }

  private static func overwrite(
    _ path: String, with bytes: [UInt8]
  ) throws(CommandFailure) {
    let descriptor = openFile(path, O_WRONLY | O_CREAT | O_TRUNC, 0o666)
    guard descriptor >= 0 else { throw .unwritable(because: "\(path): \(reason())") }
    defer { close(descriptor) }
    try send(bytes, to: descriptor)
  }

  /// Where a path leads when all links are followed.
  private static func realPath(_ path: String) -> String {
    guard let found = realpath(path, nil) else { return path }
    defer { free(found) }
    return String(cString: found)
  }

  static func entries(of path: String) throws(CommandFailure) -> [World.Entry]? {
    guard let folder = opendir(path) else {
      if errno == ENOTDIR || errno == ENOENT { return nil }
      throw .unreadable(path, because: reason())
    }
    defer { closedir(folder) }
    var found: [World.Entry] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.hasPrefix(".") { continue }
      found.append(World.Entry(name: name, kind: kind(of: "\(path)/\(name)")))
    }
    return found.sorted { $0.name < $1.name }
  }

  private static func kind(of path: String) -> World.Entry.Kind {
    var status = stat()
    guard stat(path, &status) == 0 else { return .other }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR:
      guard lstat(path, &status) == 0 else { return .other }
      return status.st_mode & S_IFMT == S_IFLNK ? .linkedFolder : .folder
    default: return .other
    }
  }

  static func terminalColumns() -> Int? {
    isatty(1) == 1 ? size(of: 1).columns : nil
  }

  private static func size(of descriptor: Int32) -> (columns: Int, rows: Int) {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0 else {
      return (80, 24)
    }
    return (Int(size.ws_col), Int(size.ws_row))
  }
}

// MARK: A person at a keyboard

extension Platform {
  /// The signals by which somebody ends the program.
  private static let endings = [SIGINT, SIGTERM, SIGHUP, SIGQUIT]

  /// Opens the terminal of standard input, which is drawn on by standard error, so that the product
  /// can go into a file.
  ///
  /// Signals that would end the program wait until the terminal is as it was: then they end it.
  static func openTerminal() -> World.Terminal? {
    guard isatty(0) == 1, isatty(2) == 1 else { return nil }
    var before = termios()
    guard tcgetattr(0, &before) == 0 else { return nil }
    var raw = before
    cfmakeraw(&raw)
    // Lines are still ended by the system, so that whoever else writes is read as ever.
    raw.c_oflag = before.c_oflag
    var blocked = sigset_t()
    var mask = sigset_t()
    sigemptyset(&blocked)
    for ending in endings { sigaddset(&blocked, ending) }
    sigprocmask(SIG_BLOCK, &blocked, &mask)
    guard tcsetattr(0, TCSADRAIN, &raw) == 0 else {
      sigprocmask(SIG_SETMASK, &mask, nil)
      return nil
    }
    return World.Terminal(
      size: { size(of: 2) }, read: readKeys, write: { try? send(Array($0.utf8), to: 2) },
      restore: {
        var (settings, signals) = (before, mask)
        tcsetattr(0, TCSADRAIN, &settings)
        sigprocmask(SIG_SETMASK, &signals, nil)
      })
  }

  private static func readKeys() -> World.Terminal.Input {
    var chunk = [UInt8](repeating: 0, count: 1024)
    while true {
      var pending = sigset_t()
      sigpending(&pending)
      if endings.contains(where: { sigismember(&pending, $0) == 1 }) { return .interrupted }
      // So often somebody's wish to end the program is looked for.
      guard wait(for: 0, POLLIN, 200) else { continue }
      let count = read(0, &chunk, chunk.count)
      if count < 0, isToBeTriedAgain(0, POLLIN) { continue }
      return count > 0 ? .bytes(Array(chunk[..<count])) : .end
    }
  }
}
