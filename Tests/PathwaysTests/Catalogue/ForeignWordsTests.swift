import LocatedJSON
import Pathways
import TestSupport
import XCTest

/// Whoever knows another rule language, or leaves a text bare, is told the right word: the cause
/// alone, and what to write.
final class ForeignWordsTests: XCTestCase {
  private static let vocabulary = """
    {"facts": {
      "ill": {"type": "boolean", "label": {"en": "ill"}, "ask": {"en": "Ill?"}},
      "age": {"type": "integer", "range": [0, 120], "label": {"en": "age"}, "ask": {"en": "Age?"}},
      "grade": {"type": "ordered", "values": ["mild", "severe"], "label": {"en": "grade"}},
      "kind": {"type": "choice", "values": ["one", "two"], "label": {"en": "kind"}},
      "signs": {"type": "set", "values": ["low", "fear"], "label": {"en": "signs"}}}}
    """

  /// What is found in a catalogue whose offer asks something, its rules in one line.
  private func findings(
    _ rules: String, _ more: [String: String] = [:], main: String = SmallCatalogue.main
  ) -> [(text: String, help: String)] {
    var texts = [
      "catalogue.json": main, "vocabulary.json": Self.vocabulary,
      "offers/all.json": "{\"offers\": [\(SmallCatalogue.offer("one", rules))]}",
    ]
    texts.merge(more) { $1 }
    return SmallCatalogue.read(texts).diagnostics.filter { $0.severity == .error }.map {
      ("\($0.code.slug) \($0.message[.english])", $0.help?[.english] ?? "")
    }
  }

  func testWordsOfOtherRuleLanguagesAreAnsweredWithOurs() {
    let examples: [(rule: String, help: String)] = [
      (#"{"age": {">=": 18}}"#, "write `atLeast`"),
      (#"{"age": {"gte": 18}}"#, "write `atLeast`"),
      (#"{"age": {"min": 18}}"#, "write `atLeast`"),
      (#"{"age": {"minimum": 18}}"#, "write `atLeast`"),
      (#"{"age": {"<=": 18}}"#, "write `atMost`"),
      (#"{"age": {"max": 18}}"#, "write `atMost`"),
      (#"{"age": {">": 17}}"#, "write `atLeast` with the next value: the bound itself is within"),
      (#"{"age": {"lt": 17}}"#, "write `atMost` with the next value: the bound itself is within"),
      (
        #"{"age": {"between": [18, 65]}}"#,
        "write the smallest value in `atLeast` and the largest in `atMost`"
      ),
      (#"{"age": {"equals": 18}}"#, "write the value itself, without { }"),
      (#"{"grade": {"==": "mild"}}"#, "write the value itself, without { }"),
      (#"{"grade": {">=": "mild"}}"#, "write `atLeast`"),
      (#"{"grade": {"in": ["mild"]}}"#, "write `anyOf`"),
      (#"{"grade": {"!=": "mild"}}"#, "write `noneOf`"),
      (#"{"kind": {"not": "one"}}"#, "write `noneOf`"),
      (#"{"signs": {"contains": "low"}}"#, "write `anyOf`"),
      (#"{"signs": {"in": ["low"]}}"#, "write `anyOf`"),
      (#"{"signs": {"all": ["low"]}}"#, "write `allOf`"),
      (#"{"signs": {"nin": ["low"]}}"#, "write `noneOf`"),
      (#"{"signs": {"size": {"min": 1}}}"#, "write `atLeast`"),
      (#"{"some": {">=": 2, "of": [{"ill": true}, {"age": 3}]}}"#, "write `atLeast`"),
      (#"{"or": [{"ill": true}]}"#, "write `any`"),
      (#"{"OR": [{"ill": true}]}"#, "write `any`"),
      (#"{"||": [{"ill": true}]}"#, "write `any`"),
      (#"{"anyOf": [{"ill": true}]}"#, "write `any`"),
      (#"{"and": [{"ill": true}]}"#, "write `all`"),
      (#"{"allOf": [{"ill": true}]}"#, "write `all`"),
      (#"{"!": {"ill": true}}"#, "write `not`"),
      (#"{"none": [{"ill": true}]}"#, "write `not`"),
      (#"{"if": {"ill": true}}"#, "write the conditions right here; they must all hold"),
      (
        #"{">=": [{"var": "age"}, 18]}"#,
        #"write the fact's name as the key: `{"age": {"atLeast": 60}}`"#
      ),
      (
        #"{"var": "age"}"#, #"write the fact's name as the key: `{"age": {"atLeast": 60}}`"#
      ),
      (
        #"{"age": {"exists": true}}"#,
        "what is not told is unknown; no rule asks whether something was told"
      ),
      (#"{"not": [{"ill": true}]}"#, "put the list in `all` (each) or `any` (one of them)"),
      (#"[{"ill": true}]"#, "put the list in `all` (each) or `any` (one of them)"),
      (#""age >= 18""#, #"write `{"age": {"atLeast": 60}}`"#),
      (#"{"grade": ["mild"]}"#, #"write `{"anyOf": ["mild"]}`"#),
      (#"{"grade": true}"#, #"write `{"atLeast": "severe"}`"#),
      (#"{"signs": true}"#, #"write `{"anyOf": ["low"]}`"#),
      (#"{"age": ">=18"}"#, #"write `{"atLeast": 60}`"#),
      (#"{"age": "18"}"#, "write 18 without quotation marks"),
      (#"{"age": {"atLeast": "18"}}"#, "write 18 without quotation marks"),
      (#"{"ill": "true"}"#, "write true without quotation marks"),
    ]
    for (rule, help) in examples {
      let found = findings("\"requires\": \(rule)")
      XCTAssertEqual(found.map(\.help), [help], "\(rule): \(found)")
    }
  }

  /// A fact may be called as a word of another language is.
  func testAFactsOwnNameIsNoForeignWord() {
    let vocabulary = Self.vocabulary.replacingOccurrences(of: #""ill": {"#, with: #""or": {"#)
    let found = findings(#""requires": {"or": true}"#, ["vocabulary.json": vocabulary])
    XCTAssertEqual(found.map(\.text), [])
  }

  func testATextIsShownByExample() {
    let two = SmallCatalogue.main.replacingOccurrences(of: #"["en"]"#, with: #"["da", "en"]"#)
    for (main, help) in [
      (SmallCatalogue.main, #"write `{"en": "they must"}`"#),
      (two, #"write `{"da": "…", "en": "…"}`"#),
    ] {
      let found = findings(
        #""requires": {"ill": true, "because": "they must"}"#, main: main)
      XCTAssertEqual(found.map(\.help), [help])
      XCTAssertTrue(found[0].text.hasSuffix("a text in each language { }, not `they must`"))
    }
    let name = findings(
      "",
      [
        "offers/all.json": "{\"offers\": [\(SmallCatalogue.offer("one", "\"requires\": {}"))]}"
          .replacingOccurrences(of: #""name": {"en": "one"}"#, with: #""name": "Help""#)
      ])
    XCTAssertEqual(name.map(\.help), [#"write `{"en": "Help"}`"#])
    let none = findings(
      "",
      [
        "offers/all.json": "{\"offers\": [\(SmallCatalogue.offer("one", "\"requires\": {}"))]}"
          .replacingOccurrences(of: #""name": {"en": "one"},"#, with: "")
      ])
    XCTAssertEqual(none.map(\.help), [#"write `"name": {"en": "…"}`"#])
  }

  /// What is missing in an offer is shown by example, and a field's name from elsewhere is not
  /// missing too.
  func testFieldsOfAnOfferAreShownByExample() {
    let plain = SmallCatalogue.offer("one", #""requires": {"ill": true}"#)
    let examples: [(old: String, new: String, help: String)] = [
      (
        #""entry": [{"by": "gp", "how": "self"}], "#, "",
        #"write `"entry": [{"by": "…", "how": "…"}]`"#
      ),
      (#""requires""#, #""criteria""#, "write `requires`"),
      (#""name""#, #""title""#, "write `name`"),
      (#""how": "self""#, #""how": "self", "email": "a@b""#, "write `mail`"),
      (#""how": "self""#, #""how": "self", "openingHours": {"en": "9–12"}"#, "write `hours`"),
      (#""how": "self""#, #""how": "self", "tlf": "1""#, "write `phone`"),
      (
        #""purpose""#, #""region": "1", "purpose""#,
        #"write `"area": {"municipalities": [ … ]}`, or `"regions"` in it"#
      ),
      (
        #""purpose""#, #""phone": "1", "purpose""#,
        #"contacts stand with each way in: `"entry": [{ … }]`"#
      ),
      (
        #""review": {"by": "2027-01-01"}"#, #""review": "2027-01-01""#,
        #"write `{"by": "YYYY-MM-DD", "owner": "…"}`"#
      ),
    ]
    for (old, new, help) in examples {
      let offer = plain.replacingOccurrences(of: old, with: new)
      XCTAssertNotEqual(offer, plain, old)
      let found = findings("", ["offers/all.json": "{\"offers\": [\(offer)]}"])
      XCTAssertEqual(found.map(\.help), [help], "\(new): \(found)")
    }
  }

  func testMisplacedOverridesAreToldWhereTheyBelong() {
    let places =
      #"{"municipalities": [{"code": "1", "name": "A"}, {"code": "2", "name": "B"}], "regions": []}"#
    let area = #""area": {"municipalities": ["1"]}"#
    let change = #"{"overrides": "one", "name": {"en": "x"}}"#
    let elsewhere =
      "a local change stands in the list `overrides` of a file in regions/ or municipalities/"
    let examples: [(path: String, text: String, help: String)] = [
      ("municipalities/a.json", "{\(area), \"offers\": [\(change)]}", elsewhere),
      (
        "municipalities/a.json", #"{\#(area), "overrides": "one"}"#,
        #"write `[{"overrides": "offer-id", …}]`"#
      ),
      (
        "municipalities/a.json", #"{\#(area), "overrides": {"one": {"name": {"en": "x"}}}}"#,
        #"write `[{"overrides": "offer-id", …}]`"#
      ),
      (
        "municipalities/a.json",
        #"{\#(area), "overrides": [{"id": "one", "name": {"en": "x"}}]}"#, "write `overrides`"
      ),
      ("municipalities/a.json", #"{\#(area), "closes": ["one"]}"#, "write `denies`"),
      (
        "municipalities/a.json", #"{"overrides": [\#(change)]}"#,
        #"write `"area": {"municipalities": ["…"]}`"#
      ),
      (
        "municipalities/a.json", #"{"municipality": "1", "overrides": [\#(change)]}"#,
        #"write `"area": {"municipalities": [ … ]}`, or `"regions"` in it"#
      ),
      (
        "offers/b.json", "{\"overrides\": [\(change)]}",
        "this is local: it stands in a file in regions/ or municipalities/"
      ),
    ]
    for (path, text, help) in examples {
      let found = findings(
        #""requires": {"ill": true}"#, ["places.json": places, path: text])
      XCTAssertEqual(found.map(\.help), [help], "\(text): \(found)")
    }
    let whole = SmallCatalogue.offer("one", #""requires": {"ill": true}, "overrides": "two""#)
    let found = findings("", ["offers/all.json": "{\"offers\": [\(whole)]}"])
    XCTAssertEqual(found.map(\.help), [elsewhere])
  }

  /// What follows from an offer's fault is not told of the alert that names it.
  func testAFaultOfAnOfferHasNoConsequences() {
    let alerts = """
      {"alerts": [{"id": "X", "urgency": "now", "when": {"ill": true}, "text": {"en": "x"},
        "holdsBack": {"offers": ["one"]},
        "sources": [{"source": "s", "at": "1", "checked": "2026-01-01"}]}]}
      """
    let found = findings(#""requires": [{"ill": true}]"#, ["alerts.json": alerts])
    XCTAssertEqual(found.count, 1, "\(found)")
  }

  func testALocalFigureThatIsOlderIsTold() {
    let main = SmallCatalogue.main.replacingOccurrences(
      of: "\"holders\"",
      with: #""waitKinds": [{"id": "usual", "label": {"en": "usual"}}], "holders""#)
    func codes(_ day: String) -> [String] {
      let offer = SmallCatalogue.offer(
        "one",
        #""requires": {"ill": true}, "wait": {"weeks": 2, "kind": "usual", "asOf": "2025-06"}"#)
      return SmallCatalogue.read([
        "catalogue.json": main, "vocabulary.json": Self.vocabulary,
        "offers/all.json": "{\"offers\": [\(offer)]}",
        "places.json":
          #"{"municipalities": [{"code": "1", "name": "A"}], "regions": []}"#,
        "municipalities/a.json": """
        {"area": {"municipalities": ["1"]}, "overrides": [{"overrides": "one",
          "wait": {"weeks": 5, "kind": "usual", "asOf": "\(day)"}}]}
        """,
      ]).diagnostics.map(\.code.slug)
    }
    XCTAssertEqual(codes("2023"), ["older-figure"])
    XCTAssertEqual(codes("2025-06"), [])
    XCTAssertEqual(codes("2026"), [])
  }
}
