internal import LocatedJSON
internal import Pathways

/// Where the answers of a batch go, and what is there already.
///
/// Nothing of a file is touched before the first answers are there to be written, and before what
/// stands in it has proved to be the beginning of them.
final class BatchSink {
  private let world: World
  private let options: BatchOptions
  private var output: World.Output?

  /// How many answers were there before.
  private var before = 0

  /// Where the last whole one of them ends.
  private var end = 0

  /// The last of them, by which a resumed run proves that it answers the same cases.
  private var lastLine: [UInt8] = []

  /// What stands after it: the beginning of an answer.
  private var tail: [UInt8] = []

  /// What was answered since, until it is enough to be compared.
  private var held: [UInt8] = []
  private var isComparing = false

  /// Whether a table's header is still to be written; a table that can't be read gets none.
  private var needsHeader = true

  /// How many records are still to be left out.
  private var left = 0

  /// How many of the answers that are left out tell of errors.
  private(set) var errorsBefore = 0

  /// Whether what was there is not the beginning of what these cases give.
  private(set) var mismatch = false

  init(_ world: World, _ options: BatchOptions) {
    self.world = world
    self.options = options
  }

  /// Looks at what is there, if it is to be gone on with.
  func look() throws(CommandFailure) {
    guard let path = options.output, options.resumes, world.exists(path) else { return }
    try readBefore(path)
    needsHeader = end == 0
    // The last answer is made once more, and must come out the same.
    left = max(0, before - 1)
    isComparing = !lastLine.isEmpty || !tail.isEmpty
  }

  /// The header of a table, or nothing.
  private var header: [UInt8] { options.header }

  /// Counts the answers that are there.
  private func readBefore(_ path: String) throws(CommandFailure) {
    let input = try world.open(path)
    var isHeader = !header.isEmpty
    var splitter = RecordSplitter(options.columns == nil ? .lines : .table(options.outputDelimiter))
    var bytes: [UInt8] = []
    var start = 0
    var isAtEnd = false
    while !isAtEnd {
      bytes.removeFirst(start)
      start = 0
      isAtEnd = try input.read(&bytes) == 0
      while case .found(let record, let next) = splitter.next(
        bytes.span, from: start, isAtEnd: false)
      {
        if record?.isTooLong == true { mismatch = true }
        let line = Array(bytes[start..<next])
        start = next
        end += line.count
        if isHeader {
          isHeader = false
          if line != header { mismatch = true }
        } else {
          before += 1
          // The last one is made, and counted, once more.
          if isError(lastLine) { errorsBefore += 1 }
          lastLine = line
        }
      }
      if mismatch { return }
    }
    tail = Array(bytes[start...])
  }

  private func isError(_ line: [UInt8]) -> Bool {
    guard options.columns != nil else {
      return line.starts(with: Array(#"{"format":"navigator.error/1""#.utf8))
    }
    let last = line.last { $0 != 0x0A && $0 != 0x0D }
    return last != nil && last != options.outputDelimiter.byte
  }

  /// Returns how many of the next records were answered before.
  func skip(_ count: Int) -> Int {
    let skipped = min(left, count)
    left -= skipped
    return skipped
  }

  /// Takes answers, in order.
  func take(_ output: BatchOutput) throws(CommandFailure) {
    guard !mismatch else { return }
    guard isComparing else {
      return try output.eachPiece { piece throws(CommandFailure) in try write(piece) }
    }
    let bytes = output.all
    held += needsHeader && held.isEmpty && !bytes.isEmpty ? header + bytes : bytes
    let expected = lastLine + tail
    let common = min(held.count, expected.count)
    guard held[..<common] == expected[..<common] else {
      mismatch = true
      return
    }
    guard common == expected.count else { return }
    isComparing = false
    needsHeader = false
    let proven = Array(held.dropFirst(lastLine.count))
    held = []
    try write(proven)
  }

  /// Ends the answers; returns what was wrong.
  func finish() throws(CommandFailure) -> Diagnostic? {
    guard mismatch || isComparing else {
      try write([])
      return nil
    }
    return Diagnostic(
      "other-output", at: nil,
      CommandRemark.otherOutput(options.output ?? ""), help: UsageAdvice.useTheSame)
  }

  private func write(_ bytes: [UInt8]) throws(CommandFailure) {
    let whole = needsHeader ? header + bytes : bytes
    needsHeader = false
    if let path = options.output, output == nil {
      output = try world.append(path, options.resumes ? end : nil)
    }
    guard !whole.isEmpty else { return }
    if let output { try output.write(whole) } else { try world.print(whole) }
  }
}
