/// Any bytes are a line, or a header and a row, of which the quick reader either gives up or reads
/// what the thorough reader reads without findings.
enum QuickFuzzing: FuzzTarget {
  static func take(_ bytes: [UInt8]) {
    var differences: [String]?
    // What has a line break is a table of one row, since a line has none.
    if let end = bytes.firstIndex(of: 0x0A) {
      guard var table = Fixture.table(Array(bytes[..<end])) else { return }
      differences = QuickReading.differences(
        row: Array(bytes[(end + 1)...]), &table, &Fixture.quick, today: Fixture.today)
    } else {
      differences = QuickReading.differences(line: bytes, &Fixture.quick, today: Fixture.today)
    }
    guard let differences, !differences.isEmpty else { return }
    preconditionFailure("read differently: \(differences.joined(separator: "\n"))")
  }
}

/// The embedded catalogue, read once, its quick reader, and the tables that were asked for.
private enum Fixture {
  static let today = CalendarDay(year: 2026, month: 11, day: 20) ?? .earliest
  nonisolated(unsafe) static var quick = QuickCaseReader(catalogue.vocabulary)
  nonisolated(unsafe) private static var tables: [[UInt8]: CSVCaseReader?] = [:]

  /// The reader of the rows under a header, or `nil` if the header is none.
  static func table(_ header: [UInt8]) -> CSVCaseReader? {
    if let known = tables[header] { return known }
    // What people call columns is looked up slowly, and is read by the fuzzer of tables.
    let cells = header.split { [0x2C, 0x3B, 0x09].contains($0) }
    guard cells.allSatisfy({ names.contains(String(decoding: $0, as: UTF8.self)) }) else {
      return nil
    }
    if tables.count > 100 { tables = [:] }
    var diagnostics: [Diagnostic] = []
    let file = SourceFile(name: "header", bytes: header)
    let table = CSVCaseReader(
      header: file, delimiter: .found(in: header), catalogue.vocabulary, in: .english, &diagnostics)
    tables[header] = diagnostics.isEmpty ? table : .some(nil)
    return diagnostics.isEmpty ? table : nil
  }

  private static let names: Set<String> = {
    let facts = catalogue.vocabulary.facts.map(\.name)
    return Set(["id", "on"] + facts + facts.map { "\($0).absent" })
  }()

  static let catalogue = FuzzedCatalogue.catalogue
}
