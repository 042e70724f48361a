import LocatedJSON
import Pathways
import TestSupport
import XCTest

/// Rules that nobody can fulfil are errors in a plain check, whatever kind of rule they are.
final class NobodyChecksTests: XCTestCase {
  private static let vocabulary = """
    {"facts": {
      "ill": {"type": "boolean", "label": {"en": "ill"}, "ask": {"en": "Ill?"}},
      "age": {"type": "integer", "range": [0, 120], "label": {"en": "age"}, "ask": {"en": "Age?"}},
      "grade": {"type": "ordered", "values": ["mild", "moderate", "severe"],
        "label": {"en": "grade"}, "ask": {"en": "Grade?"}}}}
    """

  private static let source = #"[{"source": "s", "at": "1", "checked": "2026-01-01"}]"#

  private let today = CalendarDay(year: 2026, month: 11, day: 20) ?? .earliest

  /// What a plain check finds of rules, beside an offer that uses every fact.
  private func findings(_ texts: [String: String]) -> [Diagnostic] {
    let used = SmallCatalogue.offer(
      "used", #""requires": {"ill": true, "age": {"atLeast": 1}, "grade": "mild"}"#)
    let own = [
      "vocabulary.json": Self.vocabulary, "offers/all.json": "{\"offers\": [\(used)]}",
      "criteria.json":
        #"{"criteria": {"adult": {"label": {"en": "adult"}, "when": {"age": {"atLeast": 18}}}}}"#,
    ]
    let (catalogue, found) = SmallCatalogue.read(own.merging(texts) { $1 })
    guard let catalogue else { return found }
    return (found + CatalogueChecks.findings(in: catalogue, on: today))
      .filter { $0.code.slug != "unused-criterion" && $0.code.slug != "in-no-pathway" }
  }

  private func alert(_ rules: String) -> [String: String] {
    [
      "alerts.json": """
      {"alerts": [{"id": "A", "urgency": "now", "text": {"en": "a"}, "sources": \(Self.source),
      \(rules)}]}
      """
    ]
  }

  private func assertNobody(
    _ texts: [String: String], _ part: String, line: UInt = #line
  ) throws {
    let found = findings(texts)
    XCTAssertEqual(found.map(\.code.slug), ["rule-for-nobody"], part, line: line)
    XCTAssertEqual(found.map(\.severity), [.error], line: line)
    let place = try XCTUnwrap(found.first?.location, line: line)
    let text = try XCTUnwrap(texts[place.file], line: line).split(separator: "\n")[place.line - 1]
    XCTAssertTrue(text.dropFirst(place.column - 1).hasPrefix(part), "\(place)", line: line)
  }

  func testAnAlertForNobodyIsAnError() throws {
    for never in [
      #"{"is": "adult", "age": {"atMost": 3}}"#,
      #"{"grade": "severe", "not": {"grade": "severe"}}"#,
      #"{"grade": "severe", "not": {"grade": {"atLeast": "moderate"}}}"#,
      #"{"not": {"any": [{"ill": true}, {"ill": false}]}}"#,
      #"{"not": {"is": "adult"}, "age": 20}"#,
      #"{"all": [{"not": {"grade": "mild"}}, {"not": {"grade": {"anyOf": ["moderate", "severe"]}}}]}"#,
    ] {
      try assertNobody(alert("\"when\": \(never)"), never)
    }
  }

  func testAnAlertThatItsUnlessAlwaysStopsIsAnError() throws {
    try assertNobody(
      alert(#""when": {"age": {"atLeast": 18}}, "unless": {"is": "adult"}"#), #"{"is""#)
  }

  func testADoorOfAnAlertForNobodyIsAnError() throws {
    try assertNobody(
      alert(
        #"""
        "when": {"is": "adult"}, "doors": [{"when": {"age": {"atMost": 9}}, "text": {"en": "d"}}]
        """#), #"{"atMost": 9}"#)
  }

  func testAnAlertForEveryoneIsDoubtful() {
    XCTAssertEqual(findings(alert(#""when": {}"#)).map(\.code.slug), ["alert-for-everyone"])
  }

  func testWhatDependsIsNotTold() {
    for rule in [
      #"{"is": "adult"}"#, #"{"not": {"grade": "severe"}}"#,
      #"{"any": [{"age": 3}, {"grade": "mild"}], "not": {"age": 3}}"#,
      #"{"not": {"all": [{"age": 3}, {"ill": true}]}, "ill": true}"#,
      #"{"not": {"age": {"atLeast": 18}}, "age": {"atLeast": 17}}"#,
      // An alternative may deny what the other asks.
      #"{"any": [{"ill": true}, {"not": {"ill": true}, "age": 3}], "not": {"age": 4}}"#,
    ] {
      XCTAssertEqual(findings(alert("\"when\": \(rule)")), [], rule)
    }
  }

  func testARightAGroupAndAFollowUpForNobodyAreErrors() throws {
    let never = #"{"ill": true, "not": {"ill": true}}"#
    try assertNobody(
      [
        "rights.json": """
        {"milestones": [{"id": "m", "label": {"en": "m"}}], "rights": [{"id": "R",
        "name": {"en": "r"}, "text": {"en": "r"}, "who": \(never), "status": "established",
        "from": "m", "limit": "none", "sources": \(Self.source)}]}
        """
      ], never)
    try assertNobody(
      [
        "groups.json":
          #"{"groups": [{"id": "G", "name": {"en": "g"}, "sources": \#(Self.source), "when": \#(never)}]}"#
      ], never)
    try assertNobody(
      [
        "followups.json": """
        {"holding": [], "followUps": [{"id": "F", "rule": "F", "name": {"en": "f"},
        "when": \(never), "dueKind": "unknown", "actor": "gp", "step": {"en": "f"},
        "sources": \(Self.source)}]}
        """
      ], never)
  }

  func testAPathwayAndAStageForNobodyAreErrors() throws {
    let never = #"{"ill": true, "not": {"ill": true}}"#
    func pathway(_ isFor: String, _ when: String) -> [String: String] {
      [
        "pathways/all.json": """
        {"pathways": [{"id": "way", "name": {"en": "way"}, "for": \(isFor), "owner": "gp",
        "stages": [{"id": "one", "kind": "first", "name": {"en": "one"}, "when": {},
        "offers": [{"offer": "used", "role": "first"}], "sources": \(Self.source)},
        {"id": "two", "kind": "stepUp", "name": {"en": "two"}, "when": \(when),
        "offers": [{"offer": "used", "role": "first"}], "sources": \(Self.source)}],
        "sources": \(Self.source)}]}
        """
      ]
    }
    XCTAssertEqual(findings(pathway(#"{"ill": true}"#, #"{"age": 3}"#)), [])
    try assertNobody(pathway(never, #"{"age": 3}"#), never)
    try assertNobody(pathway(#"{"ill": true}"#, never), never)
  }
}
