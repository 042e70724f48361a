import LocatedJSON
import Pathways
import TestSupport
import XCTest

/// Parts of rules that are so of everyone or of nobody, and names that can't be typed.
final class PartChecksTests: XCTestCase {
  private static let vocabulary = """
    {"facts": {
      "ill": {"type": "boolean", "label": {"en": "ill"}, "ask": {"en": "Ill?"}},
      "age": {"type": "integer", "range": [0, 120], "label": {"en": "age"}, "ask": {"en": "Age?"}},
      "grade": {"type": "ordered", "values": ["mild", "moderate", "severe"],
        "label": {"en": "grade"}, "ask": {"en": "Grade?"}},
      "signs": {"type": "set", "values": ["low", "fear"], "label": {"en": "signs"},
        "ask": {"en": "Signs?"}}}}
    """

  private let today = CalendarDay(year: 2026, month: 11, day: 20) ?? .earliest

  private func findings(_ texts: [String: String]) -> [Diagnostic] {
    var all = ["vocabulary.json": Self.vocabulary]
    all.merge(texts) { $1 }
    let (catalogue, diagnostics) = SmallCatalogue.read(all)
    return diagnostics
      + (catalogue.map { CatalogueChecks.findings(in: $0, on: today, proving: []) } ?? [])
  }

  /// What is found in an offer, in one line, beside one that uses every fact.
  private func offer(_ rules: String) -> [Diagnostic] {
    let used = SmallCatalogue.offer(
      "used",
      #""requires": {"ill": true, "age": {"atLeast": 1}, "grade": "mild", "signs": "low"}"#)
    let one = SmallCatalogue.offer("one", rules)
    return findings(["offers/all.json": "{\"offers\": [\(used), \(one)]}"])
  }

  func testPartsThatAreAlwaysOrNeverSoAreTold() {
    let always = [
      #"{"age": {"atLeast": 0}}"#,
      #"{"age": {"atLeast": 0, "atMost": 120}}"#,
      #"{"any": [{"ill": true}, {"not": {"ill": true}}]}"#,
      #"{"any": [{"age": {"atLeast": 18}}, {"age": {"atMost": 17}}]}"#,
      #"{"any": [{"age": {"atLeast": 18}}, {"grade": "mild"}, {"age": {"atMost": 30}}]}"#,
      #"{"any": [{"ill": true}, {}]}"#,
      #"{"not": {"all": [{"age": 3}, {"age": 4}]}}"#,
    ]
    let never = [
      #"{"any": [{"ill": true}, {"age": {"atLeast": 18}, "not": {"age": {"atLeast": 16}}}]}"#,
      #"{"any": [{"ill": true}, {"all": [{"age": {"atLeast": 18}}, {"age": {"atMost": 3}}]}]}"#,
      #"{"any": [{"ill": true}, {"some": {"atLeast": 2, "of": [{"age": 1}, {"age": 2}]}}]}"#,
    ]
    // Whether a part of a contradiction, or its denial, is told, it is one finding: the cause.
    for rule in always.dropLast() {
      XCTAssertEqual(offer("\"requires\": \(rule)").map(\.code.slug), ["always-so"], rule)
    }
    for rule in never + always.suffix(1) {
      XCTAssertEqual(offer("\"requires\": \(rule)").map(\.code.slug), ["never-so"], rule)
    }
  }

  func testPartsThatDecideAreNotTold() {
    for rule in [
      "{}", #"{"age": {"atLeast": 1}}"#, #"{"grade": {"atMost": "moderate"}}"#,
      #"{"any": [{"age": {"atLeast": 18}}, {"age": {"atMost": 16}}]}"#,
      #"{"any": [{"ill": true}, {"grade": "mild"}]}"#,
      #"{"some": {"atLeast": 1, "of": [{"age": 1}, {"age": 2}]}}"#,
      #"{"signs": {"size": {"atLeast": 2}}}"#,
      // It asks that the grade is told.
      #"{"grade": {"atLeast": "mild"}}"#,
      #"{"any": [{"grade": {"atLeast": "mild"}}, {"grade": "severe"}]}"#,
    ] {
      XCTAssertEqual(offer("\"requires\": \(rule)").map(\.code.slug), [], rule)
    }
  }

  /// An offer or an alert that is for nobody is told once.
  func testACauseIsToldOnce() {
    XCTAssertEqual(
      offer(#""requires": {"all": [{"age": 3}, {"age": 4}]}"#).map(\.code.slug),
      ["nobody-can-enter"])
    let alerts = """
      {"alerts": [{"id": "X", "urgency": "now", "when": {"all": [{"age": 3}, {"age": 4}]},
        "text": {"en": "x"}, "sources": [{"source": "s", "at": "1", "checked": "2026-01-01"}]}]}
      """
    let used = SmallCatalogue.offer(
      "used",
      #""requires": {"ill": true, "age": {"atLeast": 1}, "grade": "mild", "signs": "low"}"#)
    let found = findings([
      "alerts.json": alerts, "offers/all.json": "{\"offers\": [\(used)]}",
    ])
    XCTAssertEqual(found.map(\.code.slug), ["rule-for-nobody"])
    XCTAssertEqual(found.map(\.location?.file), ["alerts.json"])
  }

  func testNamesThatCannotBeTypedAreTold() throws {
    let one = SmallCatalogue.offer("one", #""requires": {"ill": true}"#)
    func renamed(_ name: String) -> [Diagnostic] {
      let offer = one.replacingOccurrences(of: #""id": "one""#, with: "\"id\": \"\(name)\"")
      let used = SmallCatalogue.offer(
        "used", #""requires": {"age": {"atLeast": 1}, "grade": "mild", "signs": "low"}"#)
      return findings(["offers/all.json": "{\"offers\": [\(used), \(offer)]}"])
    }
    for name in ["self-help", "selvhjælp", "self_help", "a2", "a.b"] {
      XCTAssertEqual(renamed(name).map(\.code.slug), [], name)
    }
    for (name, better) in [
      ("Self help", "self-help"), ("self help course", "self-help-course"), ("a,b", "a-b"),
      ("a=b", "a-b"), ("Self-Help", "self-help"),
    ] {
      let found = renamed(name)
      XCTAssertEqual(found.map(\.code.slug), ["unwieldy-name"], name)
      XCTAssertEqual(found.first?.help?[.english], "call it `\(better)`", name)
    }
    let vocabulary = Self.vocabulary.replacingOccurrences(of: #""ill""#, with: #""is ill""#)
      .replacingOccurrences(of: #""fear""#, with: #""great fear""#)
    let used = SmallCatalogue.offer(
      "used",
      #""requires": {"is ill": true, "age": {"atLeast": 1}, "grade": "mild", "signs": "low"}"#)
    let found = findings([
      "vocabulary.json": vocabulary, "offers/all.json": "{\"offers\": [\(used)]}",
    ])
    XCTAssertEqual(found.map(\.code.slug), ["unwieldy-name", "unwieldy-name"])
    XCTAssertEqual(found.map { $0.help?[.english] }, ["call it `is-ill`", "call it `great-fear`"])
  }
}
