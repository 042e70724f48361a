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

  /// The findings that have no example yet: those of letters' data and of a catalogue without
  /// phrases.
  private static let withoutExample = [
    "field-not-in-letter", "no-letter", "no-phrases", "unknown-letter",
  ]

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

  /// What the reader itself finds in offers, overlays and words: where the quoted part stands.
  func testEachFindingOfTheReader() throws {
    let plain = oneLine(SmallCatalogue.offer("one", #""requires": {}"#))
    let places =
      #"{"municipalities": [{"code": "1", "name": "A"}, {"code": "2", "name": "B"}], "regions": []}"#
    func offers(_ old: String, _ new: String) -> [String: String] {
      ["offers/a.json": "{\"offers\": [\(plain.replacingOccurrences(of: old, with: new))]}"]
    }
    func vocabulary(_ facts: String, _ rest: String = "") -> [String: String] {
      ["vocabulary.json": "{\"facts\": {\(facts)}\(rest)}"]
    }
    func overlay(_ text: String) -> [String: String] {
      ["places.json": places, "regions/a.json": text]
    }
    let area = #""area": {"municipalities": ["1"]}"#
    let two = oneLine(
      SmallCatalogue.offer("two", #""requires": {}, "area": {"municipalities": ["2"]}"#))
    let examples: [(code: String, files: [String: String], part: String)] = [
      (
        "duplicate-id",
        [
          "offers/a.json":
            "{\"offers\": [\(plain), \(plain.replacingOccurrences(of: "do one", with: "do two"))]}"
        ], ""
      ),
      ("unknown-provider", offers(#""p""#, #""q""#), #""q""#),
      ("unknown-purpose", offers(#""help""#, #""hulp""#), #""hulp""#),
      (
        "selects-nothing",
        offers("", "").merging([
          "alerts.json": """
          {"alerts": [{"id": "X", "urgency": "now", "when": {}, "text": {"en": "x"}, "holdsBack": {"purposes": []}, "sources": [{"source": "s", "at": "1", "checked": "2026-01-01"}]}]}
          """
        ]) { $1 }, #"{"purposes": []}"#
      ),
      ("unknown-level", offers(#""low""#, #""lov""#), #""lov""#),
      ("unknown-actor", offers(#""actor": "gp""#, #""actor": "pg""#), #""pg""#),
      ("unknown-entry-way", offers(#""self""#, #""slef""#), #""slef""#),
      ("unknown-holder", offers(#""whileWaiting": "gp""#, #""whileWaiting": "pg""#), #""pg""#),
      ("wrong-kind", offers("established", "estabished"), #""estabished""#),
      ("keys-exclude", offers(#""days": 0"#, #""days": 0, "weeks": 1"#), #""weeks""#),
      (
        "unknown-checklist",
        offers(#""requires": {}"#, #""requires": {}, "referral": {"checklist": "x"}"#), #""x""#
      ),
      (
        "unknown-payment", offers(#""requires": {}"#, #""requires": {}, "payment": "gold""#),
        #""gold""#
      ),
      (
        "unknown-wait-kind",
        offers(#""requires": {}"#, #""requires": {}, "wait": {"days": 1, "kind": "slow"}"#),
        #""slow""#
      ),
      (
        "ends-before-it-starts",
        offers(
          #""requires": {}"#,
          #""requires": {}, "valid": {"from": "2026-02-01", "to": "2026-01-01"}"#),
        #"{"from""#
      ),
      ("unknown-place", overlay(#"{"area": {"municipalities": ["3"]}, "confirms": []}"#), #""3""#),
      ("unknown-offer", overlay("{\(area), \"confirms\": [\"none\"]}"), #""none""#),
      ("leaves-its-area", overlay("{\(area), \"offers\": [\(two)]}"), #"{"municipalities": ["2"]"#),
      ("touches-nothing", overlay("{\(area)}"), "{"),
      (
        "missing-key", overlay("{\(area), \"overrides\": [{\"name\": {\"en\": \"x\"}}]}"),
        #"{"name""#
      ),
      ("unknown-file", ["notes.json": "{}"], "{"),
      ("unread-file", ["alrts.json": "{}"], "{"),
      (
        "unknown-message",
        offers(#""how": "self""#, #""how": "self", "message": "M""#), #""M""#
      ),
      ("missing-translation", ["providers.json": #"{"providers": {"p": {"name": {}}}}"#], "{}"),
      (
        "impossible-silence",
        vocabulary(#""x": {"type": "boolean", "silence": "maybe", "label": {"en": "x"}}"#),
        #""maybe""#
      ),
      (
        "assumed-safety-fact",
        vocabulary(
          #""x": {"type": "boolean", "safety": true, "silence": false, "label": {"en": "x"}}"#),
        "false"
      ),
      (
        "wrong-kind", vocabulary(#""x": {"type": "choice", "values": [], "label": {"en": "x"}}"#),
        "[]"
      ),
      (
        "empty-range",
        vocabulary(#""x": {"type": "integer", "range": [5, 1], "label": {"en": "x"}}"#), "[5, 1]"
      ),
      (
        "too-many-facts",
        vocabulary(
          (0..<257).map { "\"f\($0)\": {\"type\": \"boolean\", \"label\": {\"en\": \"f\"}}" }
            .joined(separator: ",")),
        "{"
      ),
      (
        "unknown-event-class",
        vocabulary("", #", "events": {"e": {"class": "k", "label": {"en": "e"}}}"#), #""k""#
      ),
      (
        // The cause is told where it has the name of what it spoils.
        "unknown-event-class",
        vocabulary("", #", "events": {"k": {"class": "k", "label": {"en": "e"}}}"#),
        #""k", "label""#
      ),
      (
        "unknown-attribute",
        vocabulary(
          "",
          #", "classes": {"k": {"label": {"en": "k"}}}, "events": {"e": {"class": "k", "label": {"en": "e"}, "attributes": ["z"]}}"#
        ),
        #""z""#
      ),
      (
        "unknown-milestone",
        [
          "rights.json":
            #"{"milestones": [], "rights": [{"id": "R", "name": {"en": "r"}, "text": {"en": "r"}, "who": {}, "status": "established", "from": "x", "limit": "none", "sources": []}]}"#
        ],
        #""x""#
      ),
      (
        "two-chosen",
        [
          "alerts.json":
            #"{"alerts": [{"id": "A", "urgency": "now", "when": {}, "text": {"en": "a"}, "sources": [], "disagreements": [{"about": {"en": "x"}, "readings": [{"text": {"en": "1"}, "sources": [], "chosen": true}, {"text": {"en": "2"}, "sources": [], "chosen": true}]}]}]}"#
        ],
        #"{"about""#
      ),
      (
        "band-out-of-order",
        [
          "scales.json":
            #"{"scales": [{"id": "q", "name": {"en": "q"}, "range": [0, 9], "sources": [], "bandSets": [{"id": "b", "bands": [{"from": 0, "to": 5, "label": {"en": "l"}}, {"from": 4, "to": 9, "label": {"en": "h"}}]}]}]}"#
        ],
        #"{"from": 4"#
      ),
      (
        "need-is-not-finite",
        [
          "catalogue.json": SmallCatalogue.main.dropLast()
            + #", "needs": {"condition": "ill", "purposes": ["help"]}}"#,
          "vocabulary.json": #"{"facts": {"ill": {"type": "date", "label": {"en": "ill"}}}}"#,
        ], ""
      ),
      (
        "unknown-alert", ["coverage.json": #"{"rows": [{"item": "a", "alerts": ["AL"]}]}"#],
        #""AL""#
      ),
      (
        "unknown-right", ["coverage.json": #"{"rows": [{"item": "a", "rights": ["RR"]}]}"#],
        #""RR""#
      ),
    ]
    for (code, files, part) in examples {
      let (_, found) = SmallCatalogue.read(
        ["vocabulary.json": #"{"facts": {}}"#].merging(files) { $1 })
      let finding = try XCTUnwrap(
        found.first { $0.code.slug == code }, "\(code): \(found.map { $0.rendered(in: .english) })")
      let location = try XCTUnwrap(finding.location, code)
      guard !part.isEmpty else { continue }
      let text = try XCTUnwrap(files[location.file], code)
      let start = try XCTUnwrap(text.range(of: part), "\(code): \(part)").lowerBound
      XCTAssertEqual(location.line, 1, code)
      XCTAssertEqual(location.column, text.distance(from: text.startIndex, to: start) + 1, code)
    }
    let (_, found) = CatalogueReader.read([], digest: "")
    XCTAssertEqual(found.map(\.code.slug), ["missing-file"])
  }

  /// No finding without an example: every code in the sources stands in a test too.
  func testEveryCodeHasAnExample() throws {
    func texts(_ folder: String, _ endings: [String]) throws -> String {
      try XCTUnwrap(FileManager.default.enumerator(atPath: "\(RepositoryFolder.top)/\(folder)"))
        .compactMap { $0 as? String }
        .filter { name in endings.contains { name.hasSuffix($0) } }
        .map {
          try String(contentsOfFile: "\(RepositoryFolder.top)/\(folder)/\($0)", encoding: .utf8)
        }
        .joined()
    }
    let sources = try texts("Sources", [".swift"])
    let tests = try texts("Tests", [".swift", ".golden"])
    let expression = try NSRegularExpression(
      pattern:
        #"(?:Diagnostic\(|warn\(|unknownWord\(|return \(|code: |check\([^"]*)\s*"([a-z]+(?:-[a-z0-9]+)+)""#
    )
    var codes: Set<String> = []
    let whole = NSRange(sources.startIndex..., in: sources)
    for match in expression.matches(in: sources, range: whole) {
      codes.insert(String(sources[try XCTUnwrap(Range(match.range(at: 1), in: sources))]))
    }
    XCTAssertGreaterThan(codes.count, 50)
    // Syntax errors are tested by kind: `byte-order-mark` is `.byteOrderMark` there.
    let kinds = tests.lowercased()
    let missing = codes.filter { code in
      let kind = "." + code.replacingOccurrences(of: "-", with: "")
      return !tests.contains(code) && !kinds.contains(kind)
    }.filter { !Self.withoutExample.contains($0) }.sorted()
    XCTAssertEqual(missing, [])
  }
}
