import LocatedJSON
import TestSupport
import XCTest

@testable import Pathways

/// A case through time: what was learned when, months instead of days, and what was known then.
final class StoryTests: XCTestCase {
  private static let vocabulary = """
    {"facts": {
       "born": {"type": "month", "changes": "fixed", "label": {"en": "born"}},
       "age": {"type": "integer", "range": [0, 120], "changes": "byTime",
               "derive": {"ageFrom": "born"}, "label": {"en": "age"}},
       "sex": {"type": "choice", "values": ["f", "m"], "changes": "fixed", "label": {"en": "sex"}},
       "work": {"type": "choice", "values": ["job", "sick"], "label": {"en": "work"}}},
     "classes": {"told": {"label": {"en": "told"}, "silence": "unknown"}},
     "events": {
       "visit": {"class": "told", "label": {"en": "visit"}},
       "letter": {"class": "told", "label": {"en": "letter"}}}}
    """

  private func catalogue(_ criterion: String) throws -> Catalogue {
    let (catalogue, diagnostics) = SmallCatalogue.read([
      "vocabulary.json": Self.vocabulary,
      "offers/all.json":
        #"{"offers": [\#(SmallCatalogue.offer("one", #""requires": \#(criterion)"#))]}"#,
    ])
    return try XCTUnwrap(catalogue, "\(diagnostics.map { $0.rendered(in: .english) })")
  }

  private func day(_ text: String) throws -> CalendarDay {
    try XCTUnwrap(CalendarDay(Array(text.utf8)))
  }

  private func story(_ text: String, on: String, _ catalogue: Catalogue) throws -> Story {
    var builder = CaseBuilder(vocabulary: catalogue.vocabulary)
    builder.read(SourceFile(name: "case", bytes: Array(text.utf8)))
    XCTAssertEqual(builder.diagnostics, [])
    return builder.story(on: try day(on))
  }

  private func truth(_ person: PatientCase, _ catalogue: Catalogue) -> Truth {
    var evaluator = Evaluator(catalogue, person: person)
    return evaluator.decide(catalogue.offers[0].requires)
  }

  private static let told = """
    {"facts": {"sex": "f"},
     "events": [{"type": "visit", "on": "2020-03-10", "facts": {"work": "job", "age": 19}},
                {"type": "visit", "on": "2021-03-10", "facts": {"work": "sick"}, "note": "later"}]}
    """

  func testWhatIsLearnedHoldsFromThatDay() throws {
    let sick = try catalogue(#"{"work": "sick"}"#)
    for (on, expected) in [
      ("2020-03-09", Truth.unknown), ("2020-03-10", .fails), ("2021-03-09", .fails),
      ("2021-03-10", .holds),
    ] {
      let story = try story(Self.told, on: on, sick)
      XCTAssertEqual(truth(story.person(), sick), expected, on)
    }
  }

  func testWhatTheCaseSaysOfItsOwnDayWins() throws {
    let sick = try catalogue(#"{"work": "sick"}"#)
    let own = Self.told.replacingOccurrences(of: #""sex": "f""#, with: #""work": "job""#)
    XCTAssertEqual(truth(try story(own, on: "2022-01-01", sick).person(), sick), .fails)
  }

  /// What was learned last before an event is found by halving: that gives what going through all
  /// that was learned gives (L2).
  func testWhatWasLearnedLastIsFoundAmongMuch() {
    var random = SplitMix64(seed: 19)
    for _ in 0..<200 {
      let learned: [Story.Learned] = (0..<Int.random(in: 0..<30, using: &random)).map { place in
        let facts = (0..<4).filter { _ in Bool.random(using: &random) }.map { fact in
          (fact: Index<Fact>(fact), value: FactValue.number(place * 10 + fact))
        }
        return (place * 2, facts)
      }
      let byFact = LearnedFact.all(of: learned, facts: 4)
      XCTAssertEqual(byFact.map(\.fact), byFact.map(\.fact).sorted())
      for place in 0..<62 {
        var plain: [Index<Fact>: FactValue] = [:]
        for (own, facts) in learned where own < place {
          for (fact, value) in facts { plain[fact] = value }
        }
        var found: [Index<Fact>: FactValue] = [:]
        for fact in byFact { found[fact.fact] = fact.last(before: place)?.value }
        XCTAssertEqual(found, plain)
      }
    }
  }

  func testAnAgeThatWasToldIsCountedOnAndMarkedAsAssumed() throws {
    for (age, on, isAssumed) in [
      (19, "2020-03-10", false), (19, "2021-03-09", false), (20, "2021-03-10", true),
      (22, "2023-02-28", true),
    ] {
      let catalogue = try catalogue(#"{"age": {"atLeast": \#(age), "atMost": \#(age)}}"#)
      let person = try story(Self.told, on: on, catalogue).person()
      let fact = try XCTUnwrap(catalogue.vocabulary.fact(named: "age")).index
      // 22 is told as 21 until the third anniversary has passed.
      XCTAssertEqual(truth(person, catalogue), on == "2023-02-28" ? .fails : .holds, on)
      XCTAssertEqual(person.assumed.contains(fact), isAssumed, on)
    }
  }

  func testAReplayKnowsOnlyWhatWasKnown() throws {
    let catalogue = try catalogue(#"{"work": "sick"}"#)
    let own = Self.told.replacingOccurrences(
      of: #""sex": "f""#, with: #""sex": "f", "work": "sick""#)
    let replay = Replay.of(try story(own, on: "2022-01-01", catalogue), by: catalogue)
    XCTAssertEqual(
      replay.days.map(\.on.description), ["2020-03-10", "2021-03-10", "2022-01-01"])
    // On the first day the case knew of a job only, whatever it says today.
    XCTAssertEqual(
      replay.days.map { $0.answer.offers[0].standing }, [.excluded, .fits, .fits])
    let sex = try XCTUnwrap(catalogue.vocabulary.fact(named: "sex")).index
    XCTAssertEqual(replay.days.map { $0.answer.person[sex] }, [.number(0), .number(0), .number(0)])
    XCTAssertEqual(replay.days[0].answer.person.laterEvents, 1)
  }

  func testAMonthIsAnyOfItsDays() throws {
    let within = try catalogue(#"{"events": {"count": {"type": "visit", "withinDays": 10}}}"#)
    func visit(_ on: String) -> String { #"{"events": [{"type": "visit", "on": "\#(on)"}]}"# }
    for (month, on, expected) in [
      ("2026-05", "2026-06-20", Truth.fails), ("2026-05", "2026-06-10", .unknown),
      ("2026-05", "2026-05-11", .holds), ("2026-05", "2026-05-12", .unknown),
    ] {
      XCTAssertEqual(
        truth(try story(visit(month), on: on, within).person(), within), expected, on)
    }
    let older = try catalogue(#"{"events": {"count": {"type": "visit", "olderThanDays": 10}}}"#)
    XCTAssertEqual(
      truth(try story(visit("2026-05"), on: "2026-06-11", older).person(), older), .holds)
    XCTAssertEqual(
      truth(try story(visit("2026-05"), on: "2026-06-10", older).person(), older), .unknown)
  }

  func testWrongPartsOfEventsAreNamed() throws {
    let catalogue = try catalogue("{}")
    for (event, code) in [
      (#"{"type": "visit", "on": "2026-13"}"#, "impossible-date"),
      (#"{"type": "visit", "note": 5}"#, "wrong-kind"),
      (#"{"type": "visit", "facts": []}"#, "wrong-kind"),
      (#"{"type": "visit", "facts": {"wrok": "job"}}"#, "unknown-fact"),
      (#"{"type": "visit", "facts": {"work": "jbo"}}"#, "unknown-value"),
    ] {
      let (_, faults) = SmallCatalogue.person(#"{"events": [\#(event)]}"#, catalogue)
      XCTAssertEqual(faults.map { $0.code.slug }, [code], event)
    }
  }
}
