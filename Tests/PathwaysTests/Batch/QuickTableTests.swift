import LocatedJSON
import TestSupport
import XCTest

@testable import Pathways

/// What of a table is read without the long way, which costs some thirty times as much a row.
final class QuickTableTests: XCTestCase {
  private static let truths = [
    ("ja", true), ("Ja", true), ("JA", true), ("j", true), ("sand", true), ("true", true),
    ("yes", true), ("1", true), ("+", true), ("nej", false), ("Nej", false), ("n", false),
    ("falsk", false), ("FALSE", false), ("no", false), ("0", false), ("-", false),
  ]

  /// Yes and no, and each value by its Danish label, as people write them: read at once, and as the
  /// long way reads them.
  func testDanishWordsStayOnTheQuickWay() throws {
    let catalogue = try DanishCatalogue.catalogue()
    let day = try XCTUnwrap(CalendarDay(year: 2026, month: 11, day: 20))
    var quick = QuickCaseReader(catalogue.vocabulary)
    var count = 0
    for fact in catalogue.vocabulary.facts {
      for word in words(fact) {
        count += 1
        var faults: [Diagnostic] = []
        let header = SourceFile(name: "table", bytes: Array(fact.name.utf8))
        var reader = CSVCaseReader(
          header: header, delimiter: .semicolon, catalogue.vocabulary, in: .english, &faults)
        var block = CaseBlock(catalogue.vocabulary)
        block.beginCase()
        let bytes = Array(word.utf8)
        let line = reader.read(bytes.span, on: day, today: day, &quick, into: &block)
        guard line != nil else {
          XCTFail("\(fact.name): “\(word)” is read the long way")
          continue
        }
        var builder = CaseBuilder(vocabulary: catalogue.vocabulary)
        reader.read(SourceFile(name: "row", bytes: bytes), into: &builder)
        let person = builder.finish(on: day)
        XCTAssertEqual(builder.diagnostics.count, 0, word)
        let value = block.value(of: fact.index, lane: 0)
        XCTAssertEqual(value, person[fact.index], "\(fact.name): \(word)")
      }
    }
    XCTAssertGreaterThan(count, 500)
  }

  private func words(_ fact: Fact) -> [String] {
    switch fact.kind {
    case .boolean: Self.truths.map(\.0)
    case .ordered, .choice:
      fact.values.flatMap { value in
        let label = value.label?.text(in: "da") ?? value.name
        return [label, label.prefix(1).uppercased() + label.dropFirst()]
      }.filter { !$0.contains("\"") && !$0.contains(";") }
    default: []
    }
  }

  /// The words for yes and no mean what they say, in letters of either size.
  func testYesAndNo() {
    for (word, truth) in Self.truths {
      XCTAssertEqual(Array(word.utf8).span.truth(0..<word.utf8.count), truth, word)
    }
    for word in ["", "jaja", "måske", "t", "2", "ja nej", "ne"] {
      XCTAssertNil(Array(word.utf8).span.truth(0..<word.utf8.count), word)
    }
  }
}
