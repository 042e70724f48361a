import LocatedJSON
import Pathways
import TestSupport
import XCTest

/// How phrases are written, and what a region's own phrases may not take from those they are added to.
final class PhraseChecksTests: XCTestCase {
  private static let vocabulary = """
    {"facts": {
      "ill": {"type": "boolean", "label": {"en": "ill"}, "ask": {"en": "Ill?"}},
      "count": {"type": "integer", "range": [0, 9], "label": {"en": "c"}, "ask": {"en": "C?"}},
      "danger": {"type": "ordered", "values": ["none", "thoughts", "plan"], "safety": true,
        "absentValue": "none", "label": {"en": "danger"}, "ask": {"en": "Danger?"}},
      "signs": {"type": "set", "values": ["low", "fear"], "label": {"en": "signs"},
        "ask": {"en": "Signs?"}}},
     "attributes": {"drug": {"type": "choice", "values": ["one", "two"], "label": {"en": "d"}}},
     "classes": {"act": {"label": {"en": "act"}}},
     "events": {"talk": {"class": "act", "label": {"en": "talk"}, "attributes": ["drug"]}}}
    """

  private let today = CalendarDay(year: 2026, month: 11, day: 20) ?? .earliest

  private func findings(_ files: [String: String]) -> [Diagnostic] {
    let used = SmallCatalogue.offer(
      "used", #""requires": {"ill": true, "count": 1, "danger": "none", "signs": "low"}"#)
    let (catalogue, found) = SmallCatalogue.read(
      ["vocabulary.json": Self.vocabulary, "offers/a.json": "{\"offers\": [\(used)]}"]
        .merging(files) { $1 })
    return found + (catalogue.map { CatalogueChecks.findings(in: $0, on: today) } ?? [])
  }

  /// What is found of one phrase for one fact.
  private func findings(
    phrase: String, says: String = #"{"fact": "ill", "value": true}"#
  ) -> [Diagnostic] {
    findings([
      "phrases/en.json": """
      {"language": "en", "roles": {"known": "signs"},
       "medicines": [{"group": "calming", "classes": ["sedative"]}],
       "phrases": [{"says": [\(says)], "claims": ["\(phrase)"]}]}
      """
    ])
  }

  func testAWrongNotationIsAnErrorWithWhatToDo() throws {
    for (phrase, part) in [
      ("[is|was ill", "`[`"), ("is] ill", "`]`"), ("is ill {now", "`{`"),
      ("[a|[b|c]] ill", "only words"), ("now} ill", "`}`"),
      ("[a|{now}] ill", "only words"), ("a|b ill", "`|`"), ("lives #<=x", "`#<=x`"),
      ("ill @<=26q", "`@<=26q`"), ("born 19#", "`19#`"), ("ill #9-2", "`#9-2`"),
      ("ill #<99999999", "`#<99999999`"), ("sko*vang", "`sko*vang`"), ("!g#!P#", "`g`"),
      ("!skovvang", "`skovvang`"), ("..", "no word"), ("[a|]", "no word"), ("[a|..]", "no word"),
    ] {
      let found = findings(phrase: phrase)
      XCTAssertEqual(Set(found.map(\.code.slug)), ["phrase-notation"], phrase)
      XCTAssertEqual(found.first?.severity, .error, phrase)
      let told = try XCTUnwrap(found.first?.message[.english], phrase)
      XCTAssertTrue(told.contains(part), told)
      XCTAssertNotNil(found.first?.help, phrase)
      XCTAssertEqual(found.first?.location?.file, "phrases/en.json")
    }
  }

  func testAMedicineClassThatThereIsNotIsTold() {
    let found = findings(phrase: "takes %claming")
    XCTAssertEqual(found.map(\.code.slug), ["unknown-medicine-class"])
    XCTAssertEqual(found.first?.help?[.english], "did you mean `calming`?")
  }

  func testARightNotationIsNotTold() {
    for phrase in [
      "is ill", "[is|was|] ill~ {now}", "ill* .. since @", "*ill", "!ILL", "#-year ill",
      "takes %m for # weeks", "takes %calming", "& is ill", "ill @<=26w", "ill #>=1,5", "ill #2-4",
      "ill #1,6-9,9", "#-week-old", "§ 107-*", "!G#!P#", "BP #/#",
      "50 % ill", "A&E ill", "OFFER ill", "!Ca ill",
    ] {
      XCTAssertEqual(findings(phrase: phrase).map(\.code.slug), [], phrase)
    }
  }

  func testAValueIsCalledWhatItIs() {
    let value = findings(phrase: "a", says: #"{"fact": "danger", "value": "plann"}"#)
    XCTAssertEqual(value.map { $0.message[.english] }, ["unknown value of `danger`: `plann`"])
    XCTAssertEqual(value.first?.help?[.english], "did you mean `plan`?")
    let condition = findings(phrase: "a", says: #"{"condition": "lov"}"#)
    XCTAssertEqual(condition.map(\.code.slug), ["unknown-value"])
    let truth = findings(phrase: "a", says: #"{"fact": "ill", "value": "true"}"#)
    XCTAssertEqual(truth.first?.help?[.english], "write true without quotation marks")
    let attribute = findings(
      phrase: "a", says: #"{"event": "talk", "attributes": {"drug": "tow"}}"#)
    XCTAssertEqual(attribute.map(\.code.slug), ["unknown-value"])
    XCTAssertEqual(attribute.first?.help?[.english], "did you mean `two`?")
  }

  func testWhatSaysNothingIsTold() {
    XCTAssertEqual(findings(phrase: "a", says: "{}").map(\.code.slug), ["missing-key"])
    XCTAssertEqual(
      findings(phrase: "a", says: #"{"fact": "ill"}"#).map(\.code.slug), ["missing-key"])
    XCTAssertEqual(
      findings(phrase: "often", says: ##"{"fact": "count", "value": "#"}"##).map(\.code.slug),
      ["value-not-in-phrase"])
    XCTAssertEqual(
      findings(phrase: "# times", says: ##"{"fact": "count", "value": "#"}"##).map(\.code.slug), [])
    let empty = findings([
      "phrases/en.json":
        #"{"language": "en", "phrases": [{"says": [{"fact": "ill", "value": true}]}]}"#
    ])
    XCTAssertEqual(empty.map(\.code.slug), ["entry-without-phrases"])
    let both = findings([
      "phrases/en.json": """
      {"language": "en", "phrases": [{"says": [{"fact": "ill", "value": true}],
       "claims": ["is ill"], "not": ["is ill"]}]}
      """
    ])
    XCTAssertEqual(both.map(\.code.slug), ["said-twice"])
  }

  func testAMunicipalityOfATownMustExist() {
    let places = #"{"municipalities": [{"code": "0306", "name": "Odsherred"}], "regions": []}"#
    for (name, codes) in [("0036", ["unknown-place"]), ("0306", []), ("Odsherred", [])] {
      let found = findings([
        "places.json": places,
        "phrases/towns.json":
          "{\"towns\": [{\"name\": \"Hørve\", \"municipalities\": [\"\(name)\"]}]}",
      ])
      XCTAssertEqual(found.map(\.code.slug), codes, name)
    }
  }

  func testALanguageThatIsMisspeltIsTold() {
    let found = findings([
      "phrases/da.json": #"{"language": "da", "languageWords": ["og"]}"#,
      "phrases/own.json": #"{"language": "dk"}"#,
    ])
    XCTAssertEqual(found.map(\.code.slug), ["no-language-words"])
    XCTAssertEqual(found.first?.help?[.english], "did you mean `da`?")
  }

  // MARK: Phrases of a region

  private func own(_ entry: String) -> [Diagnostic] {
    findings([
      "phrases/en.json": """
      {"language": "en", "languageWords": ["to"], "cues": {"negationBefore": ["not"]},
       "phrases": [{"says": [{"fact": "danger", "value": "plan"}],
         "claims": ["[wants|wishes] to die"]}]}
      """,
      "phrases/own.json": "{\"language\": \"en\", \"phrases\": [\(entry)]}",
    ])
  }

  func testARegionsPhraseMayNotReadDangerAway() {
    for entry in [
      #"{"says": [{"fact": "danger", "value": "none"}], "claims": ["wishes to die"]}"#,
      #"{"says": [{"fact": "ill", "value": true}], "claims": ["always wants to die"]}"#,
      #"{"says": [{"fact": "danger", "value": "plan"}], "claims": ["x y"], "not": ["wants to die"]}"#,
    ] {
      let found = own(entry)
      XCTAssertEqual(found.map(\.code.slug), ["danger-read-away"], entry)
      XCTAssertEqual(found.map(\.severity), [.warning], entry)
      XCTAssertEqual(found.first?.location?.file, "phrases/own.json", entry)
    }
    XCTAssertEqual(
      own(#"{"says": [{"fact": "danger", "value": "plan"}], "claims": ["wants to die soon"]}"#)
        .map(\.code.slug), [])
  }

  func testOneWordMayNotClaimThatThereIsNoDanger() {
    let found = own(#"{"says": [{"fact": "danger", "value": "none"}], "claims": ["and"]}"#)
    XCTAssertEqual(found.map(\.code.slug), ["one-word-denies"])
    for entry in [
      #"{"says": [{"fact": "danger", "value": "none"}], "claims": ["dangerous {negated}"]}"#,
      #"{"says": [{"fact": "danger", "value": "none"}], "claims": ["looks forward"]}"#,
      #"{"says": [{"fact": "danger", "value": "thoughts"}], "claims": ["gloomy"]}"#,
    ] {
      XCTAssertEqual(own(entry).map(\.code.slug), [], entry)
    }
  }
}
