import LocatedJSON
import TestSupport
import XCTest

@testable import Pathways

/// Every question says what it is for: what each answer would change, or what the answer settles.
final class QuestionPurposeTests: XCTestCase {
  private let sample = [
    #"{"facts": {"age": 42, "municipality": "0740", "severity": "moderate", "suspectedConditions": ["depression"]}}"#,
    #"{"facts": {"age": 9, "municipality": "0851", "suspectedConditions": ["anxiety"], "severity": "mild"}}"#,
    #"{"facts": {"age": 81, "municipality": "0461", "suspectedConditions": ["depression"], "severity": "severe"}}"#,
    #"{"facts": {"age": 33, "municipality": "0101", "knownConditions": ["psychosis"], "currentServices": ["act-fact"]}}"#,
    #"{"facts": {"age": 29, "municipality": "0751", "suspectedConditions": ["ptsd"], "refugeeBackground": true}}"#,
    #"{"facts": {"age": 0, "municipality": "0561"}}"#,
    #"{"facts": {"age": 55}}"#,
    #"{"facts": {}}"#,
  ]

  private func cases(_ catalogue: Catalogue) -> [String] {
    var random = SplitMix64(seed: 13)
    return sample + (0..<60).map { _ in RandomCase.json(catalogue, &random) }
  }

  private func answer(_ case: String, _ catalogue: Catalogue) throws -> Answer {
    let (person, _) = SmallCatalogue.person(`case`, catalogue)
    return Decider.answer(for: person, by: catalogue)
  }

  func testEveryQuestionThatIsWorthAskingHasAPurpose() throws {
    let catalogue = try DanishCatalogue.catalogue()
    var count = 0
    for text in cases(catalogue) {
      let answer = try answer(text, catalogue)
      for question in answer.questions where !question.isSafety && answer.isWorthAsking(question) {
        XCTAssertNotNil(question.purpose, "\(question.subject): \(text)")
        count += 1
      }
    }
    XCTAssertGreaterThan(count, 500)
  }

  /// On the screen no question stands alone.
  func testEveryQuestionOnAScreenSaysWhatItIsFor() throws {
    let catalogue = try DanishCatalogue.catalogue()
    for language in Language.allCases {
      let wording = Wording(catalogue, in: language)
      let ask = "?  \(wording.words.ask): "
      for text in cases(catalogue) {
        let answer = try answer(text, catalogue)
        let page = AnswerText.text(answer, wording, PageStyle(width: 400))
        for line in page.split(separator: "\n") where line.hasPrefix(ask) {
          let told = line.dropFirst(ask.count).split(separator: "?", maxSplits: 1).last
          XCTAssertFalse(told?.isEmpty ?? true, "\(line)")
          XCTAssertTrue(line.contains("? "), "\(line)")
        }
      }
    }
  }

  /// What text says a question decides stands in JSON too.
  func testTextAndJSONSayTheSame() throws {
    let catalogue = try DanishCatalogue.catalogue()
    let wording = Wording(catalogue, in: .danish)
    for text in sample {
      let answer = try answer(text, catalogue)
      let json = String(decoding: AnswerJSON(answer, wording).bytes(), as: UTF8.self)
      for question in answer.questions where question.purpose != nil {
        let said = try XCTUnwrap(wording.purpose(question))
        XCTAssertTrue(json.contains(#""text":"\#(said)""#), said)
      }
    }
  }

  /// What an answer is said to let in or rule out is so when the case is decided with it.
  func testWhatAnAnswerLetsInAndRulesOutIsSo() throws {
    let catalogue = try DanishCatalogue.catalogue()
    var checked = 0
    for text in sample {
      let (person, _) = SmallCatalogue.person(text, catalogue)
      let before = Decider.answer(for: person, by: catalogue)
      for question in before.questions {
        guard case .fact(let index) = question.subject else { continue }
        let fact = catalogue.vocabulary[index]
        guard case .boolean = fact.kind else { continue }
        for change in question.changes {
          let word = change.value == .truth(true) ? "true" : "false"
          let told = text.replacingOccurrences(
            of: #""facts": {"#, with: #""facts": {"\#(fact.name)": \#(word), "#
          ).replacingOccurrences(of: ", }", with: "}")
          let after = try answer(told, catalogue)
          func standing(_ offer: Index<Offer>, _ answer: Answer) -> (Standing?, Bool) {
            let found = answer.offers.first { $0.index == offer }
            return (found?.standing, found?.standing == .fits || found?.provided.isEmpty == false)
          }
          for offer in change.letsIn {
            XCTAssertFalse(standing(offer, before).1, told)
            XCTAssertTrue(standing(offer, after).1, told)
          }
          for offer in change.rulesOut {
            XCTAssertTrue([.fits, .open].contains(standing(offer, before).0), told)
            XCTAssertTrue([.excluded, .unavailable].contains(standing(offer, after).0), told)
          }
          for stage in change.beside {
            let pathway = catalogue.pathway(of: stage)
            XCTAssertTrue(after.plan.dropFirst().contains { $0.pathway == pathway }, told)
          }
          checked += 1
        }
      }
    }
    XCTAssertGreaterThan(checked, 3)
  }

  /// A question whose answers change nothing of what comes first says which offer it settles.
  func testWhatOnlySettlesAStandingSaysWhichOffer() throws {
    let vocabulary = """
      {"facts": {
        "ill": {"type": "boolean", "label": {"en": "ill"}, "ask": {"en": "Ill?"}},
        "weeks": {"type": "integer", "range": [0, 99], "label": {"en": "weeks"},
                  "ask": {"en": "For how long?"}},
        "works": {"type": "boolean", "label": {"en": "works"}, "ask": {"en": "Works?"}}}}
      """
    let source = #"[{"source": "s", "at": "1", "checked": "2026-01-01"}]"#
    let offers = [
      SmallCatalogue.offer("talk", #""requires": {"ill": true}"#),
      SmallCatalogue.offer("long", #""requires": {"weeks": {"atLeast": 8}}"#),
      SmallCatalogue.offer("job", #""requires": {"works": true}"#),
    ]
    let pathways = """
      {"pathways": [{"id": "way", "name": {"en": "way"}, "for": {"ill": true}, "owner": "gp",
        "sources": \(source), "stages": [{"id": "a", "kind": "first", "name": {"en": "a"},
          "when": {}, "offers": [{"offer": "talk", "role": "first"},
            {"offer": "long", "role": "alternative"}, {"offer": "job", "role": "alternative"}]}]}]}
      """
    let (read, _) = SmallCatalogue.read([
      "vocabulary.json": vocabulary, "pathways/a.json": pathways,
      "offers/a.json": "{\"offers\": [\(offers.joined(separator: ","))]}",
    ])
    let catalogue = try XCTUnwrap(read)
    let page = AnswerText.text(
      try answer(#"{"facts": {"ill": true}}"#, catalogue), Wording(catalogue, in: .english),
      PageStyle(width: 80))
    XCTAssertTrue(page.contains("?  Ask: weeks? decides whether long fits\n"), page)
    XCTAssertTrue(page.contains("?  Ask: works? yes → also job; no → not job\n"), page)
    let none = AnswerText.text(
      try answer("{\"facts\": {}}", catalogue), Wording(catalogue, in: .english),
      PageStyle(width: 80))
    XCTAssertTrue(none.contains("?  Ask: ill? yes → talk"), none)
  }
}
