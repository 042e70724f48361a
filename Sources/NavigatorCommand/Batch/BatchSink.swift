internal import LocatedJSON
internal import Pathways

/// Where the answers of a batch go, and what is there already.
final class BatchSink {
  private let world: World
  private let options: BatchOptions
  private var output: World.Output?

  /// How many answers were there before.
  private var before = 0

  /// The last of them, by which a resumed run proves that it answers the same cases.
  private var lastLine: [UInt8] = []
  private var isComparing = false

  /// Whether a table's header is still to be written; a table that can't be read gets none.
  private var needsHeader = true

  /// How many records are still to be left out.
  private var left = 0

  /// How many of the answers that were there tell of errors.
  private(set) var errorsBefore = 0

  /// Whether what was there is not the beginning of what these cases give.
  private(set) var mismatch = false

  init(_ world: World, _ options: BatchOptions) {
    self.world = world
    self.options = options
  }

  /// Begins; returns why that can't be done.
  func open() throws -> Diagnostic? {
    guard let path = options.output else { return nil }
    var end: Int?
    if options.resumes, world.exists(path) { end = try readBefore(path) }
    output = try world.append(path, end)
    needsHeader = (end ?? 0) == 0
    // The last answer is made once more, and must come out the same.
    left = max(0, before - 1)
    isComparing = before > 0
    return nil
  }

  /// The header of a table, or nothing.
  private var header: [UInt8] {
    guard let columns = options.columns else { return [] }
    return Array((columns.map(\.rawValue).joined(separator: ",") + "\n").utf8)
  }

  /// Counts the answers that are there; returns where the last whole one ends.
  private func readBefore(_ path: String) throws -> Int {
    let isTable = options.columns != nil
    let input = try world.open(path)
    var end = 0
    var line: [UInt8] = []
    var isQuoted = false
    var chunk: [UInt8] = []
    var isHeader = isTable
    var offset = 0
    while true {
      chunk.removeAll(keepingCapacity: true)
      guard try input.read(&chunk) > 0 else { break }
      for byte in chunk {
        offset += 1
        line.append(byte)
        if isTable, byte == 0x22 { isQuoted.toggle() }
        guard byte == 0x0A, !isQuoted else { continue }
        end = offset
        if isHeader {
          if line != header { mismatch = true }
          isHeader = false
        } else {
          before += 1
          if isError(line, isTable) { errorsBefore += 1 }
          lastLine = line
        }
        line.removeAll(keepingCapacity: true)
      }
    }
    return end
  }

  private func isError(_ line: [UInt8], _ isTable: Bool) -> Bool {
    if isTable { return line.count >= 2 && line[line.count - 2] != UInt8(ascii: ",") }
    return line.starts(with: Array(#"{"format":"navigator.error/1""#.utf8))
  }

  /// Returns how many of the next records were answered before.
  func skip(_ count: Int) -> Int {
    let skipped = min(left, count)
    left -= skipped
    return skipped
  }

  /// Takes answers, in order.
  func take(_ bytes: [UInt8]) throws(World.WriteFailure) {
    var bytes = bytes
    if isComparing, !bytes.isEmpty {
      isComparing = false
      if bytes.starts(with: lastLine) {
        bytes.removeFirst(lastLine.count)
      } else {
        mismatch = true
      }
    }
    if !mismatch { try write(bytes) }
  }

  /// Writes the header of a table that has no cases.
  func end() throws(World.WriteFailure) { try write([]) }

  private func write(_ bytes: [UInt8]) throws(World.WriteFailure) {
    let whole = needsHeader ? header + bytes : bytes
    needsHeader = false
    guard !whole.isEmpty else { return }
    if let output { try output.write(whole) } else { try world.print(whole) }
  }

  /// Ends; returns what was wrong.
  func finish() -> Diagnostic? {
    guard mismatch || isComparing else { return nil }
    return Diagnostic(
      "other-output", at: nil,
      Bilingual(
        da: "`\(options.output ?? "")` er ikke begyndelsen på svarene til disse sager",
        en: "`\(options.output ?? "")` is not the beginning of the answers to these cases"),
      help: Bilingual(
        da: "brug de samme sager, valg og regler som før, eller begynd forfra uden --resume",
        en: "use the same cases, options and rules as before, or begin anew without --resume"))
  }
}
