import Foundation
import LocatedJSON
import Pathways
import TestSupport
import XCTest

/// Each finding of a rule stands at its place, and a catalogue without faults has none.
final class RuleXrayTests: XCTestCase {
  private let today = CalendarDay(year: 2026, month: 11, day: 20) ?? .earliest

  private static let vocabulary = """
    {"facts": {
    "ill": {"type": "boolean", "label": {"en": "ill"}, "ask": {"en": "Ill?"}},
    "tall": {"type": "boolean", "label": {"en": "tall"}, "ask": {"en": "Tall?"}},
    "age": {"type": "integer", "range": [0, 120], "label": {"en": "age"}, "ask": {"en": "Age?"}}},
    "impossible": [{"when": {"age": {"atMost": 3}, "tall": true}, "because": {"en": "no"},
    "sources": [{"source": "s", "at": "1", "checked": "2026-01-01"}]}]}
    """

  private func xray(_ offers: [String], _ alerts: String = "") throws -> Xray {
    let lines = offers.map { $0.split(separator: "\n").joined(separator: " ") }
    let (catalogue, diagnostics) = SmallCatalogue.read([
      "catalogue.json": SmallCatalogue.main.dropLast()
        + #", "payments": [{"id": "free", "label": {"en": "free"}}]}"#,
      "vocabulary.json": Self.vocabulary,
      "offers/all.json": "{\"offers\": [\n\(lines.joined(separator: ",\n"))\n]}",
      "alerts.json": "{\"alerts\": [\(alerts)]}",
    ])
    return Xray(
      try XCTUnwrap(catalogue, diagnostics.map { $0.rendered(in: .english) }.joined()), on: today)
  }

  private func offer(_ id: String, _ rules: String, level: String = "low") -> String {
    SmallCatalogue.offer(id, rules + #", "payment": "free""#, level: level)
  }

  func testAllIsWell() throws {
    let xray = try xray([
      offer("a", #""requires": {"ill": true, "age": {"atLeast": 5}}, "excludes": [{"tall": true}]"#)
    ])
    XCTAssertEqual(xray.findings.map { $0.message[.english] }, [])
    XCTAssertEqual(xray.undecided, [])
  }

  /// Each code once: the offer, the line and the text at which it is found.
  func testEachFindingStandsAtItsPlace() throws {
    let examples: [(code: String, offer: String, part: String)] = [
      ("dead-offer", #""requires": {"age": {"atMost": 2}, "tall": true}"#, "{\"id\""),
      (
        "idle-requirement", #""requires": {"tall": true, "age": {"atLeast": 3}, "ill": true}"#,
        #"{"atLeast": 3}"#
      ),
      (
        "dead-alternative",
        #""requires": {"tall": true, "any": [{"age": {"atMost": 1}}, {"ill": true}]}"#, ""
      ),
      (
        "idle-exclusion",
        #""requires": {"tall": true}, "excludes": [{"ill": true}, {"age": {"atMost": 2}}]"#,
        #"{"age": {"atMost": 2}}"#
      ),
    ]
    for (code, rules, part) in examples {
      let text = offer("a", rules)
      let found = try xray([
        text, offer("use", #""requires": {"ill": true, "tall": true, "age": 9}"#),
      ])
      .findings.filter { $0.code.slug == code }
      let finding = try XCTUnwrap(found.first, "\(code)")
      XCTAssertEqual(found.count, 1, code)
      XCTAssertEqual(finding.location?.file, "offers/all.json", code)
      XCTAssertEqual(finding.location?.line, 2, code)
      guard !part.isEmpty else { continue }
      let line = text.split(separator: "\n").joined(separator: " ")
      let start = try XCTUnwrap(line.range(of: part), code).lowerBound
      XCTAssertEqual(
        finding.location?.column, line.distance(from: line.startIndex, to: start) + 1, code)
    }
  }

  func testNamedCriteria() throws {
    let (catalogue, diagnostics) = SmallCatalogue.read([
      "vocabulary.json": Self.vocabulary,
      "offers/all.json":
        "{\"offers\": [\(offer("a", #""requires": {"not": {"is": "none"}, "is": ["all", "some"], "tall": true}"#).replacingOccurrences(of: #", "payment": "free""#, with: ""))]}",
      "criteria.json": """
      {"criteria": {
      "none": {"label": {"en": "none"}, "when": {"age": {"atMost": 2}, "tall": true}},
      "all": {"label": {"en": "all"}, "when": {"any": [{"ill": true}, {"ill": false}]}},
      "some": {"label": {"en": "some"}, "when": {"ill": true}}}}
      """,
    ])
    let xray = Xray(
      try XCTUnwrap(catalogue, diagnostics.map { $0.rendered(in: .english) }.joined()), on: today)
    let found = xray.findings.filter { $0.location?.file == "criteria.json" }
    XCTAssertEqual(found.map(\.code.slug), ["dead-criterion", "idle-criterion"])
    XCTAssertEqual(found.map { $0.location?.line }, [2, 3])
  }

  func testShadowsConflictsAndNeedlessQuestions() throws {
    let found = try xray(
      [
        offer("wide", #""requires": {"ill": true}"#),
        offer("narrow", #""requires": {"ill": true, "age": {"atLeast": 18}}"#, level: "high"),
      ],
      """
      {"id": "AL", "urgency": "now", "text": {"en": "!"}, "when": {"age": {"atLeast": 90}},
       "forbids": {"offers": ["narrow"]}, "sources": [{"source": "s", "at": "1", "checked": "2026-01-01"}]}
      """
    ).findings
    XCTAssertEqual(
      found.map(\.code.slug), ["fits-though-forbidden", "shadowed-offer", "needless-question"])
    let conflict = try XCTUnwrap(found.first)
    XCTAssertEqual(
      conflict.example.map { String(decoding: $0.json, as: UTF8.self) },
      #"{"on":"2026-11-20","facts":{"ill":true,"age":90}}"#)
    XCTAssertEqual(conflict.location?.file, "alerts.json")
    XCTAssertEqual(found[1].location?.line, 3)
    XCTAssertEqual(found[2].location.map(\.description), "vocabulary.json:3:1")
    XCTAssertTrue(found[2].message[.english].contains("tall"))
  }
}
