import LocatedJSON

@testable import Pathways

/// A case read by the quick reader and by the thorough one, side by side.
///
/// Tests and the fuzzer hold the two together in this one way.
enum QuickReading {
  /// Reads a line both ways.
  ///
  /// - Parameters:
  ///   - line: The line.
  ///   - behind: What stands behind it in memory, which must not matter.
  ///   - quick: The quick reader.
  ///   - today: The day if the case gives none.
  /// - Returns: What the two tell differently, or `nil` if the quick reader gives up.
  static func differences(
    line: [UInt8], behind: [UInt8] = [], _ quick: inout QuickCaseReader, today: CalendarDay
  ) -> [String]? {
    var block = CaseBlock(quick.vocabulary)
    block.beginCase()
    let bytes = line + behind
    let text = bytes.span.extracting(0..<line.count)
    guard let read = quick.read(text, on: nil, today: today, into: &block) else { return nil }
    var builder = CaseBuilder(vocabulary: quick.vocabulary)
    builder.read(SourceFile(name: "line", bytes: line))
    return differences(line, read, &block, &builder, today: today)
  }

  /// Reads a row of a table both ways, as ``differences(line:behind:_:today:)`` reads a line.
  static func differences(
    row: [UInt8], _ table: inout CSVCaseReader, _ quick: inout QuickCaseReader, today: CalendarDay
  ) -> [String]? {
    var block = CaseBlock(quick.vocabulary)
    block.beginCase()
    guard let read = table.read(row.span, on: nil, today: today, &quick, into: &block) else {
      return nil
    }
    var builder = CaseBuilder(vocabulary: quick.vocabulary)
    table.read(SourceFile(name: "row", bytes: row), into: &builder)
    return differences(row, read, &block, &builder, today: today)
  }

  private static func differences(
    _ text: [UInt8], _ read: QuickCaseReader.Line, _ block: inout CaseBlock,
    _ builder: inout CaseBuilder, today: CalendarDay
  ) -> [String] {
    var found: [String] = []
    func compare<Value: Equatable>(_ name: String, _ quick: Value, _ thorough: Value) {
      if quick != thorough { found.append("\(name): \(quick) beside \(thorough)") }
    }
    block.fillInPending()
    let vocabulary = builder.vocabulary
    let person = builder.story(on: builder.on ?? today).person()
    compare("findings", [], builder.diagnostics.filter { $0.severity == .error })
    compare("id", String(decoding: text[read.id], as: UTF8.self), builder.id ?? "")
    compare("on", read.on, builder.on)
    let plain = CaseBlock(vocabulary, person)
    compare("days", block.days, plain.days)
    compare("place", block.placeGroups.map(\.place), plain.placeGroups.map(\.place))
    compare("events", Array(block.history(0).events), Array(plain.history(0).events))
    compare("given", block.given, plain.given)
    for fact in vocabulary.facts {
      compare(
        fact.name, block.value(of: fact.index, lane: 0), plain.value(of: fact.index, lane: 0))
    }
    return found
  }
}
