internal import LocatedJSON
internal import Pathways

/// Cuts a stream of bytes into parts of whole records.
///
/// Only one part and the beginning of the next are in memory, however long the stream is; a record
/// that is too long is passed over as it comes.
struct RecordStream {
  private let input: World.Input
  private let name: String
  private var splitter: RecordSplitter
  private var bytes: [UInt8] = []

  /// Where the first record stands that was not handed out.
  private var start = 0
  private var isAtEnd = false

  /// How many bytes were read so far.
  private(set) var bytesRead = 0

  /// How many bytes of cases a part has at the most, but for one long record.
  private static let partSize = 1 << 18

  /// Creates a stream.
  ///
  /// - Parameters:
  ///   - input: The bytes.
  ///   - name: What the text is called.
  init(_ input: World.Input, name: String) {
    self.input = input
    self.name = name
    splitter = RecordSplitter(.lines)
  }

  /// Whether the next part has to wait for somebody else.
  var mustWait: Bool {
    !isAtEnd && !bytes[start...].contains(0x0A) && !input.isReady()
  }

  /// Returns the next part.
  ///
  /// - Parameter limit: How many records it may have. It has fewer where more would have to be
  ///   waited for.
  /// - Returns: The part, or `nil` at the end of the stream.
  /// - Throws: ``CommandFailure`` if reading fails.
  mutating func next(_ limit: Int) throws(CommandFailure) -> RecordPart? {
    var found: [Record] = []
    var first = start
    while true {
      // Taken out while it reads the bytes beside it: one access at a time.
      var own = splitter
      let step = own.next(bytes.span, from: start, isAtEnd: isAtEnd)
      splitter = own
      switch step {
      case .found(let record, let next):
        if let record { found.append(record) }
        start = next
        if found.count == limit || start - first >= Self.partSize, !found.isEmpty {
          return part(found, from: first)
        }
      case .end: return found.isEmpty ? nil : part(found, from: first)
      case .needsMore:
        // What stands already is answered while the rest comes; what is there already is not left for a
        // part of its own, since half a block takes as long to decide as a whole one.
        if !found.isEmpty, !input.isReady() { return part(found, from: first) }
        let kept = found.isEmpty ? start : first
        try fill(from: kept)
        found = found.map { $0.moved(by: -kept) }
        first = 0
      }
    }
  }

  private func part(_ records: [Record], from first: Int) -> RecordPart {
    // Added to an empty array, since an array made of a slice that is all there is shares its bytes: a
    // worker would still look at what the next reading changes.
    var own: [UInt8] = []
    own.reserveCapacity(start - first)
    own += bytes[first..<start]
    return RecordPart(
      bytes: own, name: name, records: records.map { $0.moved(by: -first) })
  }

  /// Reads on, and forgets the bytes before a place.
  private mutating func fill(from first: Int) throws(CommandFailure) {
    bytes.removeFirst(first)
    start -= first
    let count = try input.read(&bytes)
    bytesRead += count
    if count == 0 { isAtEnd = true }
  }
}

// MARK: Tables

extension RecordStream {
  /// Returns the first row of a table and what parts its cells; rows are told apart from here on.
  ///
  /// - Parameter wanted: What parts the cells, if that was said.
  /// - Returns: The row, which is empty if there is none, and the delimiter.
  /// - Throws: ``CommandFailure`` if reading fails.
  mutating func header(
    _ wanted: CSVDelimiter?
  ) throws(CommandFailure) -> (row: SourceFile, delimiter: CSVDelimiter) {
    var line = try firstLine()
    if line.starts(with: [0xEF, 0xBB, 0xBF]) {
      start += 3
      line.removeFirst(3)
    }
    var number = 1
    var delimiter = wanted
    // Excel says so in a line of its own.
    if let said = CSVDelimiter.said(in: line) {
      start = min(bytes.count, start + line.count + 1)
      number += 1
      delimiter = wanted ?? said
      line = try firstLine()
    }
    let usual = name.lowercased().hasSuffix(".tsv") ? CSVDelimiter.tab : .found(in: line)
    let chosen = delimiter ?? usual
    splitter = RecordSplitter(.table(chosen), firstLine: number)
    let part = try next(1)
    let empty = SourceFile(name: name, bytes: [], firstLine: number)
    return (part.flatMap { part in part.records.first.map(part.file) } ?? empty, chosen)
  }

  /// Reads a table's header, and says what its rows are.
  ///
  /// - Parameters:
  ///   - wanted: What parts the cells, if that was said.
  ///   - diagnostics: Where a missing header is reported.
  /// - Returns: How the cases of the table are read.
  /// - Throws: ``CommandFailure`` if reading fails.
  mutating func table(
    _ wanted: CSVDelimiter?, _ diagnostics: inout [Diagnostic]
  ) throws(CommandFailure) -> BatchFormat.Input {
    let (header, delimiter) = try header(wanted)
    if header.bytes.isEmpty {
      diagnostics.append(
        Diagnostic(
          "missing-header", at: header.location(at: 0),
          CommandRemark.noHeader, help: UsageAdvice.writeHeader))
    } else if String(validating: header.bytes, as: UTF8.self) == nil {
      diagnostics.append(.wrongCodepage(at: header.location(at: 0)))
    }
    return .table(header: header, delimiter)
  }

  /// The line that comes next, as far as a record may reach, without its line break.
  private mutating func firstLine() throws(CommandFailure) -> [UInt8] {
    var looked = 0
    while true {
      if let end = bytes[(start + looked)...].firstIndex(of: 0x0A) {
        return Array(bytes[start..<end])
      }
      looked = bytes.count - start
      if isAtEnd || looked > BatchLimit.line { return Array(bytes[start...]) }
      try fill(from: start)
    }
  }
}

extension Session {
  /// Hands on the cases of a text with one on each line, part by part.
  func eachPart(of path: String, _ take: (RecordPart) -> Void) throws(CommandFailure) {
    var stream = RecordStream(try world.open(path), name: path == "-" ? "<stdin>" : path)
    while let part = try stream.next(512) { take(part) }
  }
}

extension Record {
  /// The same record in a text that begins so many bytes earlier.
  fileprivate func moved(by bytes: Int) -> Record {
    Record(
      range: range.lowerBound + bytes..<range.upperBound + bytes, line: line, isTooLong: isTooLong)
  }
}
