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
      read: { path throws(ReadFailure) in try Platform.contents(of: path) },
      list: { path throws(ReadFailure) in try Platform.entries(of: path) },
      write: { path, bytes throws(WriteFailure) in try Platform.replace(path, with: bytes) },
      print: { bytes throws(WriteFailure) in try Platform.send(bytes, to: 1) },
      complain: { try? Platform.send(Array($0.utf8), to: 2) }, columns: Platform.terminalColumns,
      open: { path throws(ReadFailure) in try Platform.open(path) },
      append: { path, from throws(WriteFailure) in try Platform.append(path, from) },
      exists: { access($0, F_OK) == 0 }, now: Platform.now, watchesErrors: { isatty(2) == 1 },
      cores: { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) })
  }

  /// Ends the process.
  public static func end(with code: ExitCode) -> Never { exit(code.rawValue) }

  /// Lets a closed pipe be told by its error instead of by a signal.
  public static func ignoreClosedPipes() { signal(SIGPIPE, SIG_IGN) }
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

  static func contents(of path: String) throws(World.ReadFailure) -> [UInt8] {
    let descriptor = path == "-" ? 0 : openFile(path, O_RDONLY)
    guard descriptor >= 0 else { throw World.ReadFailure(path: path, reason: reason()) }
    defer { if descriptor != 0 { close(descriptor) } }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw World.ReadFailure(path: path, reason: reason()) }
      if count == 0 { return bytes }
      bytes += chunk[..<count]
    }
  }

  static func open(_ path: String) throws(World.ReadFailure) -> World.Input {
    let descriptor = path == "-" ? 0 : openFile(path, O_RDONLY)
    guard descriptor >= 0 else { throw World.ReadFailure(path: path, reason: reason()) }
    var status = stat()
    let isFile = fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    var chunk = [UInt8](repeating: 0, count: 1 << 17)
    return World.Input(
      size: isFile ? Int(status.st_size) : nil, isTerminal: isatty(descriptor) == 1
    ) { bytes throws(World.ReadFailure) in
      while true {
        let count = read(descriptor, &chunk, chunk.count)
        if count < 0, errno == EINTR { continue }
        guard count >= 0 else { throw World.ReadFailure(path: path, reason: reason()) }
        bytes += chunk[..<count]
        return count
      }
    }
  }

  static func append(_ path: String, _ from: Int?) throws(World.WriteFailure) -> World.Output {
    let descriptor = openFile(path, O_WRONLY | O_CREAT | (from == nil ? O_TRUNC : 0), 0o666)
    guard descriptor >= 0 else { throw World.WriteFailure(reason: "\(path): \(reason())") }
    if let from, ftruncate(descriptor, off_t(from)) != 0 || lseek(descriptor, 0, SEEK_END) < 0 {
      throw World.WriteFailure(reason: "\(path): \(reason())")
    }
    return World.Output { bytes throws(World.WriteFailure) in
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

  static func send(_ bytes: [UInt8], to descriptor: Int32) throws(World.WriteFailure) {
    var offset = 0
    while offset < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        write(descriptor, buffer.baseAddress?.advanced(by: offset), bytes.count - offset)
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw World.WriteFailure(reason: errno == EPIPE ? nil : reason()) }
      offset += count
    }
  }

  /// Writes beside the file and then puts the new one in its place, so that a crash or a full disk
  /// leaves the old one whole.
  static func replace(_ path: String, with bytes: [UInt8]) throws(World.WriteFailure) {
    var folder = ""
    for part in path.split(separator: "/", omittingEmptySubsequences: false).dropLast() {
      folder += "\(part)/"
      mkdir(folder, 0o777)
    }
    let beside = "\(path).new"
    let descriptor = openFile(beside, O_WRONLY | O_CREAT | O_TRUNC, 0o666)
    guard descriptor >= 0 else { throw World.WriteFailure(reason: "\(path): \(reason())") }
    do {
      try send(bytes, to: descriptor)
    } catch {
      close(descriptor)
      unlink(beside)
      throw error
    }
    guard close(descriptor) == 0, rename(beside, path) == 0 else {
      let why = reason()
      unlink(beside)
      throw World.WriteFailure(reason: "\(path): \(why)")
    }
  }

  static func entries(of path: String) throws(World.ReadFailure) -> [World.Entry]? {
    guard let folder = opendir(path) else {
      if errno == ENOTDIR || errno == ENOENT { return nil }
      throw World.ReadFailure(path: path, reason: reason())
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
    guard isatty(1) == 1 else { return nil }
    var size = winsize()
    guard ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }
}
