import LocatedJSON
import Pathways
import TestSupport
import XCTest

/// What an edit does to the first offer of a stage, as a person reads it.
final class FirstOfferDiffTests: XCTestCase {
  private let today = CalendarDay(year: 2026, month: 11, day: 20) ?? .earliest

  private static let source = #"[{"source": "s", "at": "1", "checked": "2026-01-01"}]"#

  /// A catalogue with one stage, in which `one` comes first on a condition.
  private func catalogue(_ entry: String) throws -> Catalogue {
    let pathway = """
      {"pathways": [{"id": "way", "name": {"en": "way"}, "for": {"ill": true}, "owner": "gp",
        "stages": [{"id": "a", "kind": "first", "name": {"en": "a"}, "when": {},
          "offers": [\(entry)], "sources": \(Self.source)}], "sources": \(Self.source)}]}
      """
    func fact(_ name: String) -> String {
      #""\#(name)": {"type": "boolean", "label": {"en": "\#(name)"}, "ask": {"en": "\#(name)?"}}"#
    }
    let (catalogue, diagnostics) = SmallCatalogue.read([
      "vocabulary.json": "{\"facts\": {\(fact("ill")), \(fact("old")), \(fact("tired"))}}",
      "pathways/all.json": pathway,
      "offers/all.json": "{\"offers\": [\(SmallCatalogue.offer("one", "\"requires\": {}"))]}",
    ])
    return try XCTUnwrap(catalogue, diagnostics.map { $0.rendered(in: .english) }.joined())
  }

  private func report(_ old: String, _ new: String, _ language: Language) throws -> String {
    let diff = CatalogueDiff(from: try catalogue(old), to: try catalogue(new), on: today)
    return DiffReport(diff, cases: nil, in: language).text(PageStyle(width: 200))
  }

  /// Where only the condition of a first offer changes, the condition is what is told.
  func testAConditionThatChangesIsTold() throws {
    let plain = #"{"offer": "one", "role": "first"}"#
    let old = #"{"offer": "one", "role": "first", "when": {"old": true}}"#
    let tired = #"{"offer": "one", "role": "first", "when": {"tired": true}}"#
    XCTAssertTrue(
      try report(plain, old, .english).contains(
        "The first offer changes in this stage: one → one (only if: old)"))
    XCTAssertTrue(
      try report(old, tired, .english).contains("one (only if: old) → one (only if: tired)"))
    XCTAssertTrue(
      try report(old, plain, .danish).contains(
        "Første tilbud ændres på dette trin: one (kun ved: old) → one"))
    XCTAssertFalse(try report(old, old, .english).contains("first offer"))
  }
}
