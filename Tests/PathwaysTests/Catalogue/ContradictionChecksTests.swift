import LocatedJSON
import Pathways
import TestSupport
import XCTest

/// What a catalogue says in one place and takes back in another.
final class ContradictionChecksTests: XCTestCase {
  private static let vocabulary = """
    {"facts": {"ill": {"type": "boolean", "label": {"en": "ill"}, "ask": {"en": "Ill?"}},
      "town": {"type": "place", "of": "municipality", "label": {"en": "town"},
        "ask": {"en": "Town?"}}}}
    """

  private static let places = """
    {"municipalities": [{"code": "1", "name": "Aby"}, {"code": "2", "name": "Bby"}],
     "regions": []}
    """

  private let today = CalendarDay(year: 2026, month: 11, day: 20) ?? .earliest

  private func source(_ day: String = "2026-01-01") -> String {
    "[{\"source\": \"s\", \"at\": \"1\", \"checked\": \"\(day)\"}]"
  }

  private func findings(
    _ files: [String: String], offer rules: String = #""requires": {"ill": true}"#
  ) -> [Diagnostic] {
    let offers = [
      SmallCatalogue.offer("one", rules),
      SmallCatalogue.offer("here", #""requires": {}, "area": {"municipalities": ["1"]}"#),
    ]
    let own = [
      "vocabulary.json": Self.vocabulary, "places.json": Self.places,
      "offers/a.json": "{\"offers\": [\(offers.joined(separator: ","))]}",
    ]
    let (catalogue, found) = SmallCatalogue.read(own.merging(files) { $1 })
    return
      (found + (catalogue.map { CatalogueChecks.findings(in: $0, on: today) } ?? []))
      .filter { $0.code.slug != "in-no-pathway" }
  }

  private func alert(_ more: String, checked: String = "2026-01-01") -> [String: String] {
    [
      "alerts.json": """
      {"alerts": [{"id": "A", "urgency": "now", "text": {"en": "a"}, "when": {"ill": true},
       \(more), "sources": \(source(checked))}]}
      """
    ]
  }

  func testAnAlertMayNotForbidItsOwnWay() {
    let found = findings(alert(#""offers": ["one"], "forbids": {"offers": ["one"]}"#))
    XCTAssertEqual(found.map(\.code.slug), ["alert-forbids-its-way"])
    XCTAssertEqual(found.map(\.severity), [.error])
    XCTAssertEqual(
      findings(alert(#""offers": ["one"], "forbids": {"offers": ["here"]}"#)).map(\.code.slug), [])
  }

  func testAPlaceThatDeniesAnAlertsWayIsTold() {
    let door =
      #""doors": [{"when": {"ill": true}, "text": {"en": "d"}, "offers": ["one"]}]"#
    for way in [#""offers": ["one"]"#, door] {
      let found = findings(
        alert(way).merging([
          "municipalities/a.json": #"{"area": {"municipalities": ["1"]}, "denies": ["one"]}"#
        ]) { $1 })
      XCTAssertEqual(found.map(\.code.slug), ["alert-leads-nowhere"])
      XCTAssertEqual(found.first?.location?.file, "municipalities/a.json")
    }
  }

  func testAChangeWhereTheOfferNeverIsSaysNothing() {
    func change(_ place: String) -> [String: String] {
      [
        "municipalities/a.json": """
        {"area": {"municipalities": ["\(place)"]}, "overrides": [{"overrides": "here",
         "name": {"en": "other"}, "sources": \(source())}]}
        """
      ]
    }
    XCTAssertEqual(findings(change("2")).map(\.code.slug), ["never-here"])
    XCTAssertEqual(findings(change("1")).map(\.code.slug), [])
  }

  private func pathway(
    _ offers: String, out: String = "[]", _ more: String = ""
  ) -> [String: String] {
    [
      "pathways/a.json": """
      {"pathways": [{"id": "way", "name": {"en": "way"}, "for": {"ill": true}, "owner": "gp",
       "out": \(out), "stages": [{"id": "a", "kind": "first", "name": {"en": "a"}, "when": {},
       "offers": \(offers)\(more), "sources": \(source())}], "sources": \(source())}]}
      """
    ]
  }

  func testWrongPathwaysAreErrors() {
    let first = #"{"offer": "one", "role": "first"}"#
    for (files, code) in [
      (pathway("[\(first), {\"offer\": \"one\", \"role\": \"not\"}]"), "two-roles"),
      (
        pathway("[\(first)]", out: #"[{"when": {"ill": true}, "pathway": "way"}]"#),
        "leads-to-itself"
      ),
      (
        pathway(
          "[\(first)]",
          #", "evaluate": {"after": {"weeks": 0}, "by": "gp", "text": {"en": "e"}}"#),
        "judged-at-once"
      ),
    ] {
      let found = findings(files)
      XCTAssertEqual(found.map(\.code.slug), [code])
      XCTAssertEqual(found.map(\.severity), [.error])
    }
    XCTAssertEqual(
      findings(
        pathway(
          """
          [\(first), {"offer": "one", "role": "not", "when": {"ill": false}}]
          """, #", "evaluate": {"after": {"weeks": 4}, "by": "gp", "text": {"en": "e"}}"#)
      ).map(\.code.slug), [])
  }

  func testADayOfCheckingThatHasNotComeIsTold() {
    XCTAssertEqual(
      findings(alert(#""offers": ["one"]"#, checked: "2028-11-20")).map(\.code.slug),
      ["checked-later"])
    // Who looks from an earlier day sees what was checked since.
    XCTAssertEqual(
      findings(alert(#""offers": ["one"]"#, checked: "2026-12-01")).map(\.code.slug), [])
  }

  func testAContactThatReachesNobodyIsTold() {
    func contact(_ text: String) -> [String] {
      let offer = SmallCatalogue.offer("one", #""requires": {"ill": true}"#)
        .replacingOccurrences(
          of: #""how": "self"}"#, with: "\"how\": \"self\", \(text), \"sources\": \(source())}")
      let here = SmallCatalogue.offer("here", #""requires": {}"#)
      return findings(["offers/a.json": "{\"offers\": [\(offer), \(here)]}"]).map(\.code.slug)
    }
    for wrong in [
      #""phone": "38 64 32 0O""#, #""mail": "ppr at aalborg""#, #""url": "javascript:alert(1)""#,
    ] {
      XCTAssertEqual(contact(wrong), ["wrong-contact"], wrong)
    }
    for right in [
      #""phone": "+45 38 64 32 00""#, #""mail": "ppr@aalborg.dk""#, #""mail": "5790001234567""#,
      #""url": "ppr.aalborg.dk/a""#, #""url": "https://ppr.dk:80/a""#,
    ] {
      XCTAssertEqual(contact(right), [], right)
    }
  }
}
