import LocatedJSON
import Pathways
import TestSupport
import XCTest

/// The plan: which stage of which pathway, and what leads.
final class PlanTests: XCTestCase {
  private let vocabulary = """
    {"facts": {
      "state": {"type": "ordered", "values": ["light", "grave"], "label": {"en": "state"},
                "ask": {"en": "How grave?"}},
      "tried": {"type": "boolean", "label": {"en": "tried"}, "ask": {"en": "Tried?"}},
      "danger": {"type": "boolean", "label": {"en": "danger"}, "ask": {"en": "Danger?"}},
      "pays": {"type": "boolean", "ordinary": true, "label": {"en": "pays"},
               "ask": {"en": "Pays?"}},
      "insured": {"type": "boolean", "ordinary": false, "label": {"en": "insured"},
                  "ask": {"en": "Insured?"}},
      "beside": {"type": "boolean", "ordinary": false, "label": {"en": "beside"},
                 "ask": {"en": "Another trouble?"}},
      "since": {"type": "integer", "range": [0, 99], "ordinary": 0, "label": {"en": "since"},
                "askWhen": {"tried": true}, "ask": {"en": "Since when?"}}
    }}
    """

  private var offers: String {
    let list = [
      SmallCatalogue.offer("talk", #""requires": {"state": {"atLeast": "light"}}"#),
      SmallCatalogue.offer("course", #""requires": {"pays": true}"#),
      SmallCatalogue.offer("ward", #""requires": {"state": {"atLeast": "light"}}"#, level: "high"),
      SmallCatalogue.offer("walk", #""requires": {"insured": true}"#),
      SmallCatalogue.offer("rescue", #""requires": {"danger": true}"#, level: "high"),
    ]
    return "{\"offers\": [\(list.joined(separator: ","))]}"
  }

  private let source = #"[{"source": "s", "at": "1", "checked": "2026-01-01"}]"#

  private var pathways: String {
    """
    {"pathways": [
      {"id": "main", "name": {"en": "main"}, "for": {"state": {"atLeast": "light"}}, "owner": "gp",
       "out": [{"when": {"danger": true}, "pathway": "acute"}], "sources": \(source),
       "stages": [
        {"id": "first", "kind": "first", "name": {"en": "first"}, "when": {},
         "offers": [{"offer": "course", "role": "first"},
                    {"offer": "walk", "role": "alternative", "when": {"insured": true}},
                    {"offer": "talk", "role": "alternative"},
                    {"offer": "walk", "role": "alternative"},
                    {"offer": "ward", "role": "not"}]},
        {"id": "second", "kind": "stepUp", "name": {"en": "second"}, "when": {"tried": true},
         "offers": [{"offer": "ward", "role": "first"}, {"offer": "talk", "role": "beside"}]},
        {"id": "grave", "kind": "safety", "name": {"en": "grave"}, "when": {"state": "grave"},
         "offers": [{"offer": "ward", "role": "first"}]}]},
      {"id": "acute", "name": {"en": "acute"}, "for": {"danger": true}, "owner": "gp",
       "sources": \(source),
       "stages": [{"id": "now", "kind": "safety", "name": {"en": "now"}, "when": {},
         "offers": [{"offer": "rescue", "role": "first"}]}]},
      {"id": "other", "name": {"en": "other"}, "for": {"beside": true}, "owner": "gp",
       "sources": \(source),
       "stages": [{"id": "also", "kind": "first", "name": {"en": "also"}, "when": {},
         "offers": [{"offer": "talk", "role": "first"}, {"offer": "ward", "role": "alternative"}]},
        {"id": "more", "kind": "stepUp", "name": {"en": "more"},
         "when": {"since": {"atLeast": 9}},
         "offers": [{"offer": "ward", "role": "first"}]}]}
    ]}
    """
  }

  /// What is done before it is known what is wrong.
  private var unsettled: String {
    """
    {"pathways": [{"id": "unsettled", "name": {"en": "unsettled"}, "for": {}, "otherwise": true,
      "owner": "gp", "sources": \(source), "stages": [{"id": "settle", "kind": "assess",
        "name": {"en": "settle"}, "when": {}, "offers": [{"offer": "course", "role": "first"}]}]}]}
    """
  }

  private func answer(
    _ facts: String, order: String? = nil, others: String? = nil
  ) throws -> (Answer, Catalogue) {
    var texts = ["vocabulary.json": vocabulary, "offers/a.json": offers]
    if let order {
      texts["catalogue.json"] =
        SmallCatalogue.main.dropLast() + #", "order": "\#(order)"}"#
    } else {
      texts["pathways/a.json"] = pathways
      texts["pathways/b.json"] = others
    }
    let (catalogue, diagnostics) = SmallCatalogue.read(texts)
    let read = try XCTUnwrap(catalogue, "\(diagnostics.map { $0.rendered(in: .english) })")
    let (person, _) = SmallCatalogue.person("{\"facts\": \(facts)}", read)
    return (Decider.answer(for: person, by: read), read)
  }

  private func plan(_ facts: String, others: String? = nil) throws -> [String] {
    let (answer, catalogue) = try answer(facts, others: others)
    return answer.plan.map { "\(catalogue.pathways[$0.pathway].id) \($0.stage.id)" }
  }

  private func leading(_ facts: String, order: String? = nil) throws -> [String] {
    let (answer, _) = try answer(facts, order: order)
    return answer.offers.filter { $0.standing == .fits || !$0.provided.isEmpty }.map(\.offer.id)
  }

  func testTheStageIsTheLastThatHolds() throws {
    XCTAssertEqual(try plan(#"{"state": "light", "tried": false}"#), ["main first"])
    XCTAssertEqual(try plan(#"{"state": "light", "tried": true}"#), ["main second"])
  }

  func testAStageThatIsUnknownIsNotGuessed() throws {
    XCTAssertEqual(try plan(#"{"state": "light"}"#), ["main first"])
  }

  func testAStageOfSafetyComesBeforeAll() throws {
    XCTAssertEqual(try plan(#"{"state": "grave", "tried": true}"#), ["main grave"])
  }

  func testAWayOutLeadsToTheOtherPathway() throws {
    XCTAssertEqual(try plan(#"{"state": "light", "danger": true}"#), ["acute now"])
  }

  func testAPathwayThatIsUnknownIsNoPlan() throws {
    XCTAssertEqual(try plan("{}"), [])
  }

  /// Whoever has a pathway has only that; the others have what comes before it is known which.
  func testWhoHasNoPathwayHasTheOneForAllOthers() throws {
    XCTAssertEqual(try plan("{}", others: unsettled), ["unsettled settle"])
    XCTAssertEqual(try plan(#"{"danger": true}"#, others: unsettled), ["acute now"])
    XCTAssertEqual(try plan(#"{"state": "light"}"#, others: unsettled), ["main first"])
    let (answer, catalogue) = try answer("{}", others: unsettled)
    let asked = answer.questions.prefix(2).map(\.subject)
    let state = try XCTUnwrap(catalogue.vocabulary.facts.first { $0.name == "state" }).index
    XCTAssertTrue(asked.contains(.fact(state)), "what would lead to a pathway is still asked")
  }

  func testPartsOrderAndAProvisoLeadsAsAnAnswerWould() throws {
    let (answer, _) = try answer(#"{"state": "light", "tried": false, "danger": false}"#)
    let leading = answer.offers.filter { $0.standing == .fits || !$0.provided.isEmpty }
    XCTAssertEqual(leading.map(\.offer.id), ["course", "talk", "ward"])
    XCTAssertEqual(leading.map(\.standing), [.open, .fits, .fits])
    XCTAssertEqual(leading.map(\.provided.count), [1, 0, 0])
    XCTAssertEqual(leading.map(\.role), [.first, .alternative, .not])
  }

  func testWhatIsExcludedGivesItsPlaceToTheNext() throws {
    let facts = #"{"state": "light", "tried": false, "danger": false, "pays": false}"#
    XCTAssertEqual(try leading(facts), ["talk", "ward"])
  }

  /// The offers of the leading stage, in its order.
  private func entries(_ answer: Answer) -> [String?] {
    (answer.plan.first?.offers ?? []).map { planned in
      answer.offers.first { $0.index == planned.entry.offer }?.offer.id
    }
  }

  func testAnEntryCountsByWhatIsOrdinaryUntilItIsKnown() throws {
    let facts = #""state": "light", "tried": false, "danger": false"#
    let (unknown, _) = try answer("{\(facts)}")
    XCTAssertEqual(entries(unknown), ["course", "talk", "walk", "ward"])
    let (insured, _) = try answer("{\(facts), \"insured\": true}")
    XCTAssertEqual(entries(insured), ["course", "walk", "talk", "ward"])
  }

  func testWhatTheLeadingPathwayAdvisesAgainstIsOnlyWhatAnotherBeginsWith() throws {
    let facts = #""state": "light", "tried": false, "danger": false, "beside": true"#
    XCTAssertEqual(try leading("{\(facts), \"since\": 0}").last, "ward")
    XCTAssertNotEqual(try leading("{\(facts), \"since\": 9}").last, "ward")
  }

  func testAQuestionIsAskedOnlyOfWhomItMakesSenseFor() throws {
    let asks = { (tried: Bool) in
      // The other pathway leads, and how far it has come hangs on the time.
      let facts = #"{"danger": false, "beside": true, "tried": \#(tried)}"#
      let (answer, catalogue) = try self.answer(facts)
      return answer.questions.contains { question in
        guard case .fact(let fact) = question.subject else { return false }
        return catalogue.vocabulary[fact].name == "since"
      }
    }
    XCTAssertTrue(try asks(true))
    XCTAssertFalse(try asks(false))
  }

  func testWithoutPathwaysLevelsOrder() throws {
    let facts = #"{"state": "light", "danger": false, "pays": false}"#
    XCTAssertEqual(try leading(facts, order: "lowestLevel"), ["talk", "ward"])
    XCTAssertEqual(try leading(facts, order: "highestLevel"), ["ward", "talk"])
  }
}
