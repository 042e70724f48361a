import Foundation
import LocatedJSON
import Pathways
import TestSupport
import XCTest

/// For each finding that the checks can make there is an example here, found at its place.
final class CatalogueChecksTests: XCTestCase {
  private static let vocabulary = """
    {"facts": {
      "ill": {"type": "boolean", "label": {"en": "ill"}, "ask": {"en": "Ill?"}},
      "age": {"type": "integer", "range": [0, 120], "label": {"en": "age"}, "ask": {"en": "Age?"}}}}
    """

  private let today = CalendarDay(year: 2026, month: 11, day: 20) ?? .earliest

  /// Reads a catalogue of some offers, in one line each, and returns what is doubtful in it.
  private func findings(
    _ offers: [String], _ more: [String: String] = [:], stale: TimeSpan? = nil,
    reserved: [String] = []
  ) throws -> [Diagnostic] {
    let used = SmallCatalogue.offer("used", #""requires": {"ill": true, "age": {"atLeast": 1}}"#)
    var texts = [
      "vocabulary.json": Self.vocabulary,
      "offers/all.json":
        "{\"offers\": [\n\(([used] + offers).map(oneLine).joined(separator: ",\n"))\n]}",
    ]
    texts.merge(more) { $1 }
    let (catalogue, diagnostics) = SmallCatalogue.read(texts)
    let valid = try XCTUnwrap(catalogue, diagnostics.map { $0.rendered(in: .english) }.joined())
    return CatalogueChecks.findings(
      in: valid, on: today, staleAfter: stale, reservedOptions: reserved)
  }

  private func oneLine(_ text: String) -> String {
    text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }.joined(
      separator: " ")
  }

  private func offer(_ rules: String, _ changes: [(String, String)] = []) -> String {
    changes.reduce(SmallCatalogue.offer("one", rules)) {
      $0.replacingOccurrences(of: $1.0, with: $1.1)
    }
  }

  func testACatalogueWithoutDoubtsHasNoFindings() throws {
    XCTAssertEqual(try findings([offer(#""requires": {"ill": true}"#)]), [])
  }

  func testEachFindingOfAnOffer() throws {
    let examples: [(code: String, offer: String, part: String)] = [
      (
        "no-next-step",
        offer(
          #""requires": {}"#,
          [(#"[{"actor": "gp", "due": {"days": 0}, "text": {"en": "do one"}}]"#, "[]")]),
        "{"
      ),
      ("no-entry", offer(#""requires": {}"#, [(#"[{"by": "gp", "how": "self"}]"#, "[]")]), "{"),
      (
        "no-source",
        offer(
          #""requires": {}"#, [(#"[{"source": "s", "at": "1", "checked": "2026-01-01"}]"#, "[]")]),
        "{"
      ),
      (
        "review-overdue", offer(#""requires": {}"#, [("2027-01-01", "2026-11-19")]),
        "\"2026-11-19\""
      ),
      ("ended", offer(#""requires": {}, "valid": {"to": "2026-11-19"}"#), #"{"to""#),
      (
        "closed-too-early",
        offer(#""requires": {}, "valid": {"to": "2026-11-20"}"#, [("established", "closed")]),
        #"{"to""#
      ),
      (
        "nobody-can-enter",
        offer(#""requires": {"all": [{"ill": true}, {"ill": false}]}"#), #"{"all""#
      ),
      (
        "nobody-can-enter",
        offer(#""requires": {"all": [{"age": {"atMost": 17}}, {"age": {"atLeast": 18}}]}"#),
        #"{"all""#
      ),
      (
        "nobody-can-enter",
        offer(#""requires": {"ill": true}, "excludes": [{"ill": true}]"#), #"[{"ill": true}]"#
      ),
    ]
    for (code, text, part) in examples {
      let found = try findings([text])
      XCTAssertEqual(found.map(\.code.slug), [code], text)
      let line = oneLine(text)
      let start = try XCTUnwrap(line.range(of: part), part).lowerBound
      XCTAssertEqual(found.first?.location?.line, 3, text)
      XCTAssertEqual(
        found.first?.location?.column, line.distance(from: line.startIndex, to: start) + 1, text)
    }
  }

  func testEachFindingOfTheWords() throws {
    let unused = try findings(
      [],
      [
        "vocabulary.json":
          Self.vocabulary.replacingOccurrences(
            of: #""ill": {"#,
            with: #""idle": {"type": "boolean", "label": {"en": "idle"}},  "ill": {"#),
        "criteria.json":
          #"{"criteria": {"sick": {"label": {"en": "sick"}, "when": {"ill": true}}}}"#,
      ])
    XCTAssertEqual(unused.map(\.code.slug), ["unused-criterion", "unused-fact"])
    XCTAssertEqual(unused.map(\.location?.line), [1, 2])
    let mute = try findings(
      [],
      [
        "vocabulary.json": Self.vocabulary.replacingOccurrences(
          of: #", "ask": {"en": "Ill?"}"#, with: "")
      ])
    XCTAssertEqual(mute.map(\.code.slug), ["cannot-be-asked"])
    XCTAssertEqual(mute.map(\.location?.line), [2])
    let taken = try findings([], reserved: ["age"])
    XCTAssertEqual(taken.map(\.code.slug), ["option-taken"])
    XCTAssertEqual(taken.map(\.severity), [.error])
    let stale = try findings([], stale: TimeSpan(6, .months))
    XCTAssertEqual(stale.map(\.code.slug), ["stale-source"])
  }

  /// What the reader itself finds in offers and overlays.
  func testEachFindingOfTheReader() throws {
    let plain = SmallCatalogue.offer("one", #""requires": {}"#)
    let places =
      #"{"municipalities": [{"code": "1", "name": "A"}, {"code": "2", "name": "B"}], "regions": []}"#
    let examples: [(code: String, files: [String: String])] = [
      ("duplicate-id", ["offers/a.json": #"{"offers": [\#(plain), \#(plain)]}"#]),
      (
        "unknown-provider",
        [
          "offers/a.json":
            #"{"offers": [\#(plain.replacingOccurrences(of: #""p""#, with: #""q""#))]}"#
        ]
      ),
      (
        "unknown-purpose",
        [
          "offers/a.json":
            #"{"offers": [\#(plain.replacingOccurrences(of: #""help""#, with: #""hulp""#))]}"#
        ]
      ),
      (
        "unknown-level",
        [
          "offers/a.json":
            #"{"offers": [\#(plain.replacingOccurrences(of: #""low""#, with: #""lov""#))]}"#
        ]
      ),
      (
        "unknown-actor",
        [
          "offers/a.json":
            #"{"offers": [\#(plain.replacingOccurrences(of: #""actor": "gp""#, with: #""actor": "pg""#))]}"#
        ]
      ),
      (
        "unknown-entry-way",
        [
          "offers/a.json":
            #"{"offers": [\#(plain.replacingOccurrences(of: #""self""#, with: #""slef""#))]}"#
        ]
      ),
      (
        "unknown-holder",
        [
          "offers/a.json":
            #"{"offers": [\#(plain.replacingOccurrences(of: #""whileWaiting": "gp""#, with: #""whileWaiting": "pg""#))]}"#
        ]
      ),
      (
        "wrong-kind",
        [
          "offers/a.json":
            #"{"offers": [\#(plain.replacingOccurrences(of: "established", with: "estabished"))]}"#
        ]
      ),
      (
        "no-single-time",
        [
          "offers/a.json":
            #"{"offers": [\#(plain.replacingOccurrences(of: #""days": 0"#, with: #""days": 0, "weeks": 1"#))]}"#
        ]
      ),
      (
        "unknown-checklist",
        [
          "offers/a.json":
            #"{"offers": [\#(SmallCatalogue.offer("one", #""requires": {}, "referral": {"checklist": "x"}"#))]}"#
        ]
      ),
      (
        "ends-before-it-starts",
        [
          "offers/a.json":
            #"{"offers": [\#(SmallCatalogue.offer("one", #""requires": {}, "valid": {"from": "2026-02-01", "to": "2026-01-01"}"#))]}"#
        ]
      ),
      (
        "unknown-payment",
        [
          "offers/a.json":
            #"{"offers": [\#(SmallCatalogue.offer("one", #""requires": {}, "payment": "gold""#))]}"#
        ]
      ),
      (
        "unknown-place",
        [
          "places.json": places,
          "regions/a.json": #"{"area": {"municipalities": ["3"]}, "confirms": []}"#,
        ]
      ),
      (
        "unknown-offer",
        [
          "places.json": places,
          "regions/a.json": #"{"area": {"municipalities": ["1"]}, "confirms": ["none"]}"#,
        ]
      ),
      (
        "leaves-its-area",
        [
          "places.json": places,
          "regions/a.json":
            #"{"area": {"municipalities": ["1"]}, "offers": [\#(SmallCatalogue.offer("two", #""requires": {}, "area": {"municipalities": ["2"]}"#))]}"#,
        ]
      ),
      (
        "touches-nothing",
        ["places.json": places, "regions/a.json": #"{"area": {"municipalities": ["1"]}}"#]
      ),
      (
        "missing-key",
        [
          "places.json": places,
          "regions/a.json":
            #"{"area": {"municipalities": ["1"]}, "overrides": [{"name": {"en": "x"}}]}"#,
        ]
      ),
      ("unknown-file", ["notes.json": "{}"]),
      ("missing-translation", ["providers.json": #"{"providers": {"p": {"name": {}}}}"#]),
      (
        "impossible-silence",
        [
          "vocabulary.json":
            #"{"facts": {"x": {"type": "boolean", "silence": "maybe", "label": {"en": "x"}}}}"#
        ]
      ),
      (
        "assumed-safety-fact",
        [
          "vocabulary.json":
            #"{"facts": {"x": {"type": "boolean", "safety": true, "silence": false, "label": {"en": "x"}}}}"#
        ]
      ),
      (
        "empty-list",
        [
          "vocabulary.json":
            #"{"facts": {"x": {"type": "choice", "values": [], "label": {"en": "x"}}}}"#
        ]
      ),
      (
        "empty-range",
        [
          "vocabulary.json":
            #"{"facts": {"x": {"type": "integer", "range": [5, 1], "label": {"en": "x"}}}}"#
        ]
      ),
      (
        "unknown-event-class",
        [
          "vocabulary.json":
            #"{"facts": {}, "events": {"e": {"class": "k", "label": {"en": "e"}}}}"#
        ]
      ),
      (
        "unknown-attribute",
        [
          "vocabulary.json":
            #"{"facts": {}, "classes": {"k": {"label": {"en": "k"}}}, "events": {"e": {"class": "k", "label": {"en": "e"}, "attributes": ["z"]}}}"#
        ]
      ),
      (
        "unknown-milestone",
        [
          "rights.json":
            #"{"milestones": [], "rights": [{"id": "R", "name": {"en": "r"}, "text": {"en": "r"}, "who": {}, "status": "established", "from": "x", "limit": "none", "sources": []}]}"#
        ]
      ),
      (
        "two-chosen",
        [
          "alerts.json":
            #"{"alerts": [{"id": "A", "urgency": "now", "when": {}, "text": {"en": "a"}, "sources": [], "disagreements": [{"about": {"en": "x"}, "readings": [{"text": {"en": "1"}, "sources": [], "chosen": true}, {"text": {"en": "2"}, "sources": [], "chosen": true}]}]}]}"#
        ]
      ),
      (
        "band-out-of-order",
        [
          "scales.json":
            #"{"scales": [{"id": "q", "name": {"en": "q"}, "range": [0, 9], "sources": [], "bandSets": [{"id": "b", "bands": [{"from": 0, "to": 5, "label": {"en": "l"}}, {"from": 4, "to": 9, "label": {"en": "h"}}]}]}]}"#
        ]
      ),
    ]
    for (code, files) in examples {
      let (_, found) = SmallCatalogue.read(
        ["vocabulary.json": #"{"facts": {}}"#].merging(files) { $1 })
      XCTAssertTrue(
        found.contains { $0.code.slug == code },
        "\(code): \(found.map { $0.rendered(in: .english) })")
      for finding in found { XCTAssertNotNil(finding.location, finding.code.slug) }
    }
    let (_, found) = CatalogueReader.read([], digest: "")
    XCTAssertEqual(found.map(\.code.slug), ["missing-file"])
  }
}
