import Foundation
import XCTest

#if canImport(Glibc)
  import Glibc

  // The system has them, but shows them only to those who ask for more than the C standard.
  @_silgen_name("posix_openpt") private func openPseudoTerminal(_ flags: Int32) -> Int32
  @_silgen_name("grantpt") private func grantpt(_ descriptor: Int32) -> Int32
  @_silgen_name("unlockpt") private func unlockpt(_ descriptor: Int32) -> Int32
  @_silgen_name("ptsname") private func ptsname(_ descriptor: Int32) -> UnsafePointer<CChar>?
#elseif canImport(Darwin)
  import Darwin

  private func openPseudoTerminal(_ flags: Int32) -> Int32 { posix_openpt(flags) }
#endif

/// A program at a terminal of 80 columns and 24 rows, and what somebody sees on it.
final class PseudoTerminal {
  let process = Process()
  private let master: Int32
  private let slave: Int32
  private(set) var screen = TerminalScreen(columns: 80, rows: 24)

  /// Everything that the program wrote.
  private(set) var written: [UInt8] = []

  /// Starts a program at a terminal.
  init(_ program: URL, _ arguments: [String], folder: URL) throws {
    master = openPseudoTerminal(O_RDWR | O_NOCTTY)
    guard master >= 0, grantpt(master) == 0, unlockpt(master) == 0,
      let name = ptsname(master).map({ String(cString: $0) })
    else { throw XCTSkip("no pseudo-terminal here") }
    slave = open(name, O_RDWR | O_NOCTTY)
    var size = winsize(ws_row: 24, ws_col: 80, ws_xpixel: 0, ws_ypixel: 0)
    guard slave >= 0, ioctl(slave, UInt(TIOCSWINSZ), &size) == 0 else {
      throw XCTSkip("no pseudo-terminal here")
    }
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = Script.surroundings.merging(["NO_COLOR": "1"]) { $1 }
    let handle = FileHandle(fileDescriptor: slave, closeOnDealloc: false)
    process.standardInput = handle
    process.standardOutput = handle
    process.standardError = handle
    try process.run()
  }

  deinit {
    if process.isRunning { process.terminate() }
    close(master)
    close(slave)
  }

  /// Presses keys.
  func press(_ keys: String) {
    let bytes = Array(keys.utf8)
    _ = bytes.withUnsafeBytes { write(master, $0.baseAddress, bytes.count) }
  }

  /// Reads what the program shows until it is so, or fails after a minute.
  func wait(
    _ what: String, file: StaticString = #filePath, line: UInt = #line,
    until isSo: (TerminalScreen) -> Bool
  ) {
    let end = Date().addingTimeInterval(60)
    while Date() < end {
      if isSo(screen) { return }
      if !readSome(50), !process.isRunning, !readSome(50) { break }
    }
    if !isSo(screen) {
      XCTFail("\(what) is not seen:\n\(screen.text)", file: file, line: line)
    }
  }

  /// Waits for the program's end; returns whether the terminal takes lines and shows them again.
  func finish() -> Bool {
    let end = Date().addingTimeInterval(60)
    while process.isRunning, Date() < end { _ = readSome(50) }
    while readSome(50) {}
    var settings = termios()
    tcgetattr(slave, &settings)
    let flags = tcflag_t(ICANON) | tcflag_t(ECHO) | tcflag_t(ISIG)
    return settings.c_lflag & flags == flags
  }

  /// Reads what is there; returns whether there was anything.
  private func readSome(_ milliseconds: Int32) -> Bool {
    var watched = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard poll(&watched, 1, milliseconds) > 0, watched.revents & Int16(POLLIN) != 0 else {
      return false
    }
    var chunk = [UInt8](repeating: 0, count: 4096)
    let count = read(master, &chunk, chunk.count)
    guard count > 0 else { return false }
    written += chunk[..<count]
    screen.take(chunk[..<count])
    return true
  }
}

/// What stands on a terminal after what was written to it: enough of one for what we write.
struct TerminalScreen {
  private var rows: [[Character]]
  private let columns: Int
  private var row = 0
  private var column = 0
  private var pending: [UInt8] = []

  /// How many lines went out at the top.
  private(set) var scrolled = 0

  init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = Array(repeating: [], count: rows)
  }

  /// The lines with something on them.
  var lines: [String] {
    var lines = rows.map { String($0) }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }

  /// The whole screen.
  var text: String { lines.joined(separator: "\n") }

  mutating func take(_ bytes: ArraySlice<UInt8>) {
    pending += bytes
    while let length = step() { pending.removeFirst(length) }
  }

  /// Does what the next bytes say; returns how many they are, or `nil` if more must come first.
  private mutating func step() -> Int? {
    guard let first = pending.first else { return nil }
    switch first {
    case 0x0D: column = 0
    case 0x0A: lineFeed()
    case 0x1B: return escape()
    default:
      let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
      guard pending.count >= length else { return nil }
      for character in String(decoding: pending[..<length], as: UTF8.self) { put(character) }
      return length
    }
    return 1
  }

  private mutating func escape() -> Int? {
    guard pending.count >= 2 else { return nil }
    guard pending[1] == UInt8(ascii: "[") else { return 1 }
    guard let end = pending.dropFirst(2).firstIndex(where: { (0x40...0x7E).contains($0) }) else {
      return nil
    }
    let number = Int(String(decoding: pending[2..<end], as: UTF8.self)) ?? 1
    switch pending[end] {
    case UInt8(ascii: "A"): row = max(0, row - number)
    case UInt8(ascii: "J"):
      rows[row] = Array(rows[row].prefix(column))
      for below in rows.indices where below > row { rows[below] = [] }
    default: break
    }
    return end + 1
  }

  private mutating func lineFeed() {
    if row + 1 < rows.count {
      row += 1
    } else {
      rows.removeFirst()
      rows.append([])
      scrolled += 1
    }
  }

  private mutating func put(_ character: Character) {
    if column == columns {
      column = 0
      lineFeed()
    }
    while rows[row].count <= column { rows[row].append(" ") }
    rows[row][column] = character
    column += 1
  }
}
