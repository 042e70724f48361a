/// Any bytes are a table: every record gives one line, in a table and as JSON, and no cell that is
/// written begins as a formula does.
enum TableFuzzing: FuzzTarget {
  static func take(_ bytes: [UInt8]) {
    let part = RecordPart(bytes: bytes, name: "fuzz", .table(.comma), firstLine: 2)
    precondition(pieces(bytes) == part.records.map { Array(bytes[$0.range]) }, "pieces differ")
    var parser = CSVRecord()
    for record in part.records where bytes[record.range].contains(0x0A) {
      let row = Array(bytes[record.range])
      guard (try? parser.read(row.span, delimiter: 0x2C)) != nil else {
        preconditionFailure("a row over several lines is none to the parser")
      }
    }
    var answers = BatchOutput()
    Fixture.lines.answer(part, to: &answers)
    let output = answers.all
    var records = 0
    for line in output.split(separator: 0x0A) {
      records += 1
      guard (try? JSONDocument(SourceFile(name: "line", bytes: Array(line)))) != nil else {
        preconditionFailure("a line is no JSON: \(String(decoding: line, as: UTF8.self))")
      }
      precondition(PersonalNumber.firstRange(in: Array(line)) == nil, "a number was repeated")
    }
    var cells = BatchOutput()
    Fixture.tables.answer(part, to: &cells)
    let table = cells.all
    var isQuoted = false
    var isFirst = true
    var rows = 0
    for byte in table {
      if isFirst, !isQuoted { precondition(![0x3D, 0x2B, 0x2D, 0x40].contains(byte), "a formula") }
      isFirst = !isQuoted && (byte == 0x2C || byte == 0x0A)
      if byte == 0x22 { isQuoted.toggle() }
      if byte == 0x0A, !isQuoted { rows += 1 }
    }
    precondition(rows == records, "\(records) lines and \(rows) rows")
  }
}

/// The records of a text that comes in pieces of three bytes.
private func pieces(_ bytes: [UInt8]) -> [[UInt8]] {
  var splitter = RecordSplitter(.table(.comma))
  var found: [[UInt8]] = []
  var (start, there) = (0, 0)
  while true {
    let text = Array(bytes[..<there])
    switch splitter.next(text.span, from: start, isAtEnd: there == bytes.count) {
    case .found(let record, let next):
      if let record { found.append(Array(bytes[record.range])) }
      start = next
    case .needsMore: there = min(bytes.count, there + 3)
    case .end: return found
    }
  }
}

/// The embedded catalogue, read once, and a worker for each way to write.
private enum Fixture {
  nonisolated(unsafe) static var lines = worker(.compact)
  nonisolated(unsafe) static var tables = worker(.table([.id, .on, .fits, .next, .error]))

  static let catalogue = FuzzedCatalogue.catalogue

  static func worker(_ output: BatchFormat.Output) -> BatchWorker {
    let header = "id,on,age,municipality,knownConditions,knownConditions.absent,bmi,mdi,events"
    let format = BatchFormat(
      input: .table(header: SourceFile(name: "fuzz", bytes: Array(header.utf8)), .comma),
      output: output, on: nil, today: CalendarDay(year: 2026, month: 11, day: 20) ?? .earliest,
      language: .danish)
    var diagnostics: [Diagnostic] = []
    let worker = BatchWorker(catalogue, format, &diagnostics)
    precondition(diagnostics.isEmpty)
    return worker
  }
}
