import EmbeddedCatalogue
import Foundation
import LocatedJSON
import Pathways
import TestSupport
import XCTest

/// What is misspelt, doubled or left out in a catalogue's files is told at its place, once, and
/// alone if everything else follows from it (S2, S3, W7, W15, W16, L5).
final class ReadingTests: XCTestCase {
  private static let vocabulary = """
    {"facts": {
      "ill": {"type": "boolean", "label": {"en": "ill"}, "ask": {"en": "Ill?"}},
      "tired": {"type": "boolean", "label": {"en": "tired"}, "ask": {"en": "Tired?"}}},
     "classes": {"k": {"label": {"en": "k"}}},
     "attributes": {"value": {"type": "decimal", "decimals": 2, "label": {"en": "value"}}},
     "events": {"e": {"class": "k", "label": {"en": "e"}}, "f": {"class": "k", "label": {"en": "f"}}}}
    """

  private static let places = """
    {"municipalities": [{"code": "1", "name": "A"}, {"code": "2", "name": "B"}],
     "regions": [{"code": "9", "name": "R", "municipalities": ["1", "2"]}]}
    """

  /// The findings of a catalogue: where, which and how bad, as `file:line:column code`.
  private func findings(_ texts: [String: String]) -> [String] {
    let usual = [
      "vocabulary.json": Self.vocabulary,
      "offers/a.json": offers(SmallCatalogue.offer("one", #""requires": {"ill": true}"#)),
    ]
    let (_, found) = SmallCatalogue.read(usual.merging(texts) { $1 })
    return found.map { finding in
      "\(finding.location.map { "\($0) " } ?? "")\(finding.code.slug)"
        + (finding.severity == .warning ? " warning" : "")
    }
  }

  private func offers(_ offers: String...) -> String {
    "{\"offers\": [\(offers.joined(separator: ","))]}"
  }

  private func criterion(_ text: String) -> [String: String] {
    ["criteria.json": "{\"criteria\": {\"c\": {\"label\": {\"en\": \"c\"}, \"when\":\n\(text)}}}"]
  }

  func testNothingIsWrongToBeginWith() {
    XCTAssertEqual(findings([:]), [])
    XCTAssertEqual(findings(criterion(#"{"events": {"count": {"type": "e"}}}"#)), [])
  }

  // S2: the roots of all kinds of files.
  func testAMisspeltRootKeyIsAnError() {
    let roots: [(file: String, text: String)] = [
      ("alerts.json", #"{"alerts": []}"#), ("groups.json", #"{"groups": []}"#),
      ("rights.json", #"{"rights": [], "milestones": []}"#),
      ("rights.json", #"{"milestones": [], "rights": []}"#),
      ("followups.json", #"{"holding": [], "followUps": []}"#),
      ("followups.json", #"{"followUps": [], "holding": []}"#),
      ("criteria.json", #"{"criteria": {}}"#), ("scales.json", #"{"scales": []}"#),
      ("providers.json", #"{"providers": {"p": {"name": {"en": "P"}}}}"#),
      ("sources.json", #"{"sources": {"s": {"title": {"en": "S"}}}}"#),
      ("places.json", #"{"municipalities": [], "regions": []}"#),
      ("places.json", #"{"regions": [], "municipalities": []}"#),
      ("checklists.json", #"{"checklists": []}"#), ("coverage.json", #"{"rows": []}"#),
      ("tests/a.json", #"{"tests": []}"#), ("vocabulary.json", Self.vocabulary),
    ]
    for (file, text) in roots {
      XCTAssertEqual(findings([file: text]), [], file)
      let misspelt = text.replacingOccurrences(of: "{\"", with: "{\"x", limit: 1)
      XCTAssertEqual(
        findings([file: misspelt]),
        ["\(file):1:2 unknown-key"], "\(file): \(misspelt)")
    }
  }

  func testAMisnamedFileIsAWarningWithASuggestion() throws {
    let examples = [
      ("offers/levels.jsonc", "offers/levels.json"), ("offers/extra.JSON", "offers/extra.json"),
      ("alrts.json", "alerts.json"), ("ofers/a.json", "offers/a.json"),
      ("alerts.json.bak", "alerts.json"),
    ]
    for (path, meant) in examples {
      let file = SourceFile(name: path, bytes: Array("{}".utf8))
      let (_, found) = CatalogueReader.read(
        [("catalogue.json", SourceFile(name: "c", bytes: Array(SmallCatalogue.main.utf8)))],
        passedOver: [(path, path)], digest: "")
      let (_, given) = CatalogueReader.read(
        [
          ("catalogue.json", SourceFile(name: "c", bytes: Array(SmallCatalogue.main.utf8))),
          (path, file),
        ], digest: "")
      for finding in [try XCTUnwrap(found.first), try XCTUnwrap(given.first)] {
        XCTAssertEqual(finding.code, .unreadFile, path)
        XCTAssertEqual(finding.severity, .warning, path)
        XCTAssertEqual(finding.help?[.english], "did you mean `\(meant)`?", path)
      }
    }
  }

  // S3: a bound that can't be read is no wider bound, and of two ways none is passed over.
  func testABoundThatCannotBeReadIsAnError() {
    func value(_ test: String) -> [String] {
      findings(criterion(#"{"events": {"count": {"type": "e", "value": \#(test)}}}"#))
    }
    XCTAssertEqual(value(#"{"atLeast": 20.55}"#), [])
    XCTAssertEqual(value(#"{"atLeast": 20.55555}"#), ["criteria.json:2:57 out-of-range"])
    XCTAssertEqual(value(#"{"atMost": 1e17}"#), ["criteria.json:2:56 out-of-range"])
    XCTAssertEqual(value("20.55555"), ["criteria.json:2:45 out-of-range"])
    XCTAssertEqual(value("{}"), ["criteria.json:2:45 missing-key"])
    XCTAssertEqual(value(#"{"atLeast": "20"}"#), ["criteria.json:2:57 wrong-kind"])
  }

  func testOneTestOfEventsHasOneWay() {
    func test(_ text: String) -> [String] {
      findings(criterion("{\"events\": {\(text)}}")).map {
        $0.replacingOccurrences(of: "criteria.json:2:", with: "")
      }
    }
    let count = #""count": {"type": "e"}"#
    XCTAssertEqual(test(#"\#(count), "gap": {"type": "e"}"#), ["37 keys-exclude"])
    XCTAssertEqual(
      test(#"\#(count), "mostRecent": {"type": "e"}, "has": {"type": "e"}"#),
      ["37 keys-exclude", "66 keys-exclude"])
    XCTAssertEqual(test(#""gap": {"type": "e"}"#), ["12 missing-key"])
    XCTAssertEqual(test(""), ["12 missing-key"])
    XCTAssertEqual(
      test(#""gap": {"type": "e"}, "longerThan": {"days": 1, "weeks": 1}"#), ["61 keys-exclude"])
    XCTAssertEqual(
      test(#""count": {"type": "e", "withinDays": 1, "withinMonths": 1}"#), ["53 keys-exclude"])
    XCTAssertEqual(test(#""count": {"type": "e", "withinDays": 1, "olderThanDays": 2}"#), [])
    XCTAssertEqual(test(#""count": {"type": "e", "withinDays": 1.5}"#), ["50 out-of-range"])
  }

  func testAPartOfALetterSaysOneThing() {
    func part(_ members: String) -> [String] {
      let letters = """
        {"fields": [{"id": "f", "name": {"en": "f"}, "who": "gp", "sources": [], "parts": [
        {\(members)}]}],
         "reasons": [], "letters": [],
         "plain": {"actors": {}, "ways": {}, "payments": {}, "wait": {}, "rights": {}, "calls": [],
          "meanwhile": [], "worse": [], "always": [], "sources": []}}
        """
      return findings(["letters.json": letters]).filter { $0.hasPrefix("letters.json:2:") }
    }
    XCTAssertEqual(part(#""words": {"en": "a"}"#), [])
    XCTAssertEqual(part(#""fact": "ill", "text": {"en": "{value}"}"#), [])
    XCTAssertEqual(
      part(#""words": {"en": "a"}, "blank": {"en": "b"}"#), ["letters.json:2:24 keys-exclude"])
    XCTAssertEqual(
      part(#""scores": true, "has": "x", "holder": true"#),
      ["letters.json:2:18 keys-exclude", "letters.json:2:30 keys-exclude"])
    XCTAssertEqual(part(#""optional": true"#), ["letters.json:2:1 missing-key"])
  }

  // L5: the cause, alone.
  func testWhatCannotBeReadStandsAlone() {
    let broken = Self.vocabulary.replacingOccurrences(of: "}},", with: "}}", limit: 1)
    XCTAssertEqual(findings(["vocabulary.json": broken]), ["vocabulary.json:3:3 unexpected-byte"])
  }

  func testAMissingFileStandsForAllThatFollows() {
    let many = (0..<9).map { SmallCatalogue.offer("o\($0)", #""requires": {"ill": true}"#) }
    var texts = ["catalogue.json": SmallCatalogue.main, "sources.json": SmallCatalogue.sources]
    texts["providers.json"] = SmallCatalogue.providers
    texts["offers/a.json"] = "{\"offers\": [\(many.joined(separator: ","))]}"
    let files = texts.map { ($0, SourceFile(name: $0, bytes: Array($1.utf8))) }
    let (_, found) = CatalogueReader.read(files, digest: "")
    XCTAssertEqual(found.map(\.code.slug), ["missing-file"])
    XCTAssertEqual(found.first?.message[.english], "the file vocabulary.json is missing")
  }

  /// S2, L5: of a file that is missing or misnamed, the cause alone is told, whatever hangs on it.
  func testAMissingOrMisnamedFileStandsAlone() {
    let ours = EmbeddedFile.all.map { ($0.name.description, $0.bytes) }
    for path in [
      "vocabulary.json", "criteria.json", "providers.json", "sources.json", "places.json",
      "offers/acute.json", "offers/hospital-adults.json", "regions/midtjylland.json",
    ] {
      func found(_ name: String?) -> [String] {
        let files = ours.compactMap { own, bytes -> (String, SourceFile)? in
          let name = own == path ? name : own
          return name.map { ($0, SourceFile(name: $0, bytes: bytes)) }
        }
        let (catalogue, found) = CatalogueReader.read(files, isThorough: true, digest: "")
        XCTAssertNil(catalogue, path)
        return found.map { "\($0.severity) \($0.code.slug) \($0.location?.file ?? "")" }
      }
      let misnamed = path.replacingOccurrences(of: ".json", with: ".jsonc")
      XCTAssertEqual(found(misnamed), ["error unread-file \(misnamed)"])
      if !path.contains("/") { XCTAssertEqual(found(nil), ["error missing-file "]) }
    }
  }

  func testAFaultOfAFactMakesItNoUnknownFact() {
    let wrong = Self.vocabulary.replacingOccurrences(
      of: #""ill": {"type": "boolean""#, with: #""ill": {"type": "bolean""#)
    XCTAssertEqual(findings(["vocabulary.json": wrong]), ["vocabulary.json:2:19 wrong-kind"])
  }

  // W7
  func testAWordMeansOneThing() {
    XCTAssertEqual(findings(["places.json": Self.places]), [])
    let word = Self.places.replacingOccurrences(
      of: #""name": "B""#, with: #""name": "B", "words": ["a"]"#)
    XCTAssertEqual(
      findings(["places.json": word]),
      ["places.json:1:43 word-for-two", "places.json:1:86 word-for-two"])
    let values = """
      {"facts": {"ill": {"type": "choice", "values": ["x", "y"], "label": {"en": "ill"},
       "labels": {"x": {"en": "one"}, "y": {"en": "two"}},
       "words": {"x": ["uno"],
         "y": ["Uno"]}}}}
      """
    XCTAssertEqual(
      findings(["vocabulary.json": values, "offers/a.json": offers()]),
      ["vocabulary.json:3:18 word-for-two", "vocabulary.json:4:10 word-for-two"])
  }

  func testANameGoesBeforeAWord() throws {
    let texts = [
      "places.json":
        #"{"municipalities": [{"code": "1", "name": "B", "words": ["A"]}, {"code": "2", "name": "A"}], "regions": []}"#
    ]
    let (_, found) = SmallCatalogue.read(texts)
    XCTAssertEqual(found.map(\.code.slug), ["word-for-two", "word-for-two"])
  }

  private func overlay(_ text: String, _ places: String = #"["1"]"#) -> String {
    "{\"area\": {\"municipalities\": \(places)},\n\(text)}"
  }

  func testTwoFilesThatDisagreeAreAnErrorInBoth() {
    let exists = overlay(#""confirms": ["one"]"#)
    let absent = overlay(#""denies": ["one"]"#)
    let base = ["places.json": Self.places]
    func both(_ one: String, _ other: String, _ folder: String = "municipalities") -> [String] {
      findings(
        base.merging(["municipalities/a.json": one, "\(folder)/b.json": other]) { $1 })
    }
    XCTAssertEqual(both(exists, exists), [])
    XCTAssertEqual(
      both(exists, absent),
      [
        "municipalities/a.json:2:14 overlays-disagree",
        "municipalities/b.json:2:12 overlays-disagree",
      ])
    // The municipality is more local than its region.
    XCTAssertEqual(both(exists, overlay(#""denies": ["one"]"#, #"["1", "2"]"#), "regions"), [])
    let low = overlay(#""overrides": [{"overrides": "one", "level": "low"}]"#)
    let high = overlay(#""overrides": [{"overrides": "one", "level": "high"}]"#)
    XCTAssertEqual(both(low, low), [])
    XCTAssertEqual(
      both(low, high),
      [
        "municipalities/a.json:2:36 overlays-disagree",
        "municipalities/b.json:2:36 overlays-disagree",
      ])
    XCTAssertEqual(both(low, overlay(#""confirms": ["one"]"#)), [])
  }

  func testAnOfferInTwoFilesIsAnErrorInBoth() {
    let offer = SmallCatalogue.offer("two", #""requires": {}"#)
    let text = overlay("\"offers\": [\n\(offer)]")
    XCTAssertEqual(
      findings([
        "places.json": Self.places, "municipalities/a.json": text, "municipalities/b.json": text,
      ]), ["municipalities/a.json:3:8 duplicate-id", "municipalities/b.json:3:8 duplicate-id"])
  }

  // W15
  func testALocalRuleThatForgetsAConditionIsAWarning() {
    let offer = SmallCatalogue.offer("one", #""requires": {"ill": true, "is": "c"}"#)
    var texts = criterion(#"{"tired": true, "events": {"count": {"type": "e"}}}"#)
    texts["offers/a.json"] = offers(offer)
    texts["places.json"] = Self.places
    func local(_ rule: String, _ more: String = "") -> [String] {
      texts["regions/r.json"] = overlay(
        "\"overrides\": [{\"overrides\": \"one\", \"requires\": \(rule)\(more)}]")
      return findings(texts)
    }
    let warning = "regions/r.json:2:36 drops-condition warning"
    XCTAssertEqual(local(#"{"ill": true, "is": "c"}"#), [])
    XCTAssertEqual(local(#"{"ill": true}"#), [warning])
    XCTAssertEqual(local(#"{"any": [{"not": {"ill": true}}], "is": "c"}"#), [])
    XCTAssertEqual(local("{}"), [warning, warning])
    XCTAssertEqual(local(#"{"ill": true}"#, #", "drops": ["c"]"#), [])
    // All that the criterion asks about is asked about.
    XCTAssertEqual(
      local(#"{"ill": true, "tired": false, "events": {"count": {"type": "e"}}}"#), [])
    XCTAssertEqual(local(#"{"ill": true, "tired": false}"#), [warning])
  }

  func testAnOverlaysSourcesAreAdded() throws {
    let texts = [
      "places.json": Self.places, "vocabulary.json": Self.vocabulary,
      "offers/a.json": offers(SmallCatalogue.offer("one", #""requires": {"ill": true}"#)),
      "regions/r.json": overlay(
        """
        "ownSources": {"local": {"title": {"en": "Local"}}},
        "overrides": [{"overrides": "one", "level": "high",
          "sources": [{"source": "local", "at": "2", "checked": "2026-02-02"}]}]
        """),
    ]
    let (catalogue, found) = SmallCatalogue.read(texts)
    XCTAssertEqual(found, [])
    let variant = try XCTUnwrap(catalogue?.variants.values.first?.first)
    XCTAssertEqual(variant.offer.sources.map(\.source), ["s", "local"])
  }

  // W16
  func testAnExpectationNamesWhatThereIs() {
    func expecting(_ expectation: String) -> [String] {
      findings([
        "tests/t.json": """
        {"tests": [{"id": "t", "reason": "r", "sources": [{"source": "s", "at": "1"}],
          "case": {"on": "2026-01-01", "facts": {}}, "expect":
        {\(expectation)}}]}
        """
      ])
    }
    XCTAssertEqual(expecting(#""offers": {"one": ["fits", "open"]}"#), [])
    for (text, column) in [
      (#""alerts": {"notRaised": ["AL"]}"#, 27), (#""questions": {"notAsked": ["il"]}"#, 29),
      (#""rights": {"notShown": ["R"]}"#, 26), (#""offers": {"on": "fits"}"#, 13),
      (#""missing": {"one": ["il"]}"#, 22), (#""before": [["one", "on"]]"#, 21),
      (#""followUps": {"notDue": ["F"]}"#, 27), (#""groups": {"G": "holds"}"#, 13),
      (#""unavailable": {"on": "area"}"#, 18), (#""steps": [{"actor": "pg"}]"#, 22),
    ] { XCTAssertEqual(expecting(text), ["tests/t.json:3:\(column) unknown-name"], text) }
    XCTAssertEqual(expecting(#""offers": {"one": "fit"}"#), ["tests/t.json:3:20 wrong-kind"])
    XCTAssertEqual(expecting(#""steps": [{"who": "gp"}]"#).count, 2)
  }

  /// What notes are read by is held to its shape to its depth: a cue that is misspelt would turn
  /// "no suicidal thoughts" into suicidal thoughts.
  func testS2WhatPeopleSayIsHeldToItsShape() {
    let whole = """
      {"roles": {"age": "tired", "pupils": [6, 15]}, "cues": {"negationBefore": ["no"]},
       "age": {"after": ["years"]}, "medicines": [{"group": "g", "names": [["m"]]}],
       "seasons": [{"words": ["spring"], "month": 4, "day": 15}], "since": [],
       "towns": [{"name": "T", "municipalities": []}],
       "phrases": [{"says": [{"fact": "ill", "value": true}], "claims": ["ill"], "not": ["still"]}]}
      """
    XCTAssertEqual(findings(["phrases/x.json": whole]), [])
    for key in [
      "roles", "pupils", "cues", "negationBefore", "age", "after", "medicines", "group", "names",
      "seasons", "words", "month", "towns", "name", "municipalities", "phrases", "says", "fact",
      "value", "claims", "not",
    ] {
      let text = whole.replacingOccurrences(of: "\"\(key)\":", with: "\"\(key)x\":")
      XCTAssertFalse(findings(["phrases/x.json": text]).isEmpty, key)
    }
  }

  func testStepsAreExpected() throws {
    func failures(_ steps: String) throws -> Int {
      let text = """
        {"tests": [{"id": "t", "reason": "r", "sources": [{"source": "s", "at": "1"}],
          "case": {"on": "2026-01-01", "facts": {"ill": true}}, "expect": {"steps": [\(steps)]}}]}
        """
      let (read, found) = SmallCatalogue.read([
        "vocabulary.json": Self.vocabulary,
        "offers/a.json": offers(SmallCatalogue.offer("one", #""requires": {"ill": true}"#)),
        "tests/t.json": text,
      ])
      XCTAssertEqual(found, [])
      let catalogue = try XCTUnwrap(read)
      var faults: [Diagnostic] = []
      let tests = CatalogueTest.read(SourceFile(name: "t", bytes: Array(text.utf8)), &faults)
      return tests.reduce(0) { $0 + $1.failures(in: catalogue).count }
    }
    XCTAssertEqual(try failures(#"{"actor": "gp", "offer": "one", "due": "2026-01-01"}"#), 0)
    XCTAssertEqual(try failures(#"{"actor": "gp", "offer": "one", "due": "2026-01-02"}"#), 1)
    XCTAssertEqual(try failures(#"{"actor": "gp", "absent": true}"#), 1)
    XCTAssertEqual(try failures(#"{"actor": "gp", "due": "2026-01-02", "absent": true}"#), 0)
  }
}

extension String {
  fileprivate func replacingOccurrences(of text: String, with other: String, limit: Int) -> String {
    guard let range = range(of: text) else { return self }
    return replacingCharacters(in: range, with: other)
  }
}
