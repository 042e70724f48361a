import LocatedJSON
import Pathways
import TestSupport
import XCTest

/// S4, W5 and W6: an age of which only a range is known decides what the range decides; time is
/// counted one way; a birth that can't be is refused.
final class KnownRangeTests: XCTestCase {
  private static let vocabulary = """
    {"facts": {
      "age": {"type": "integer", "range": [0, 120], "label": {"en": "age"},
        "derive": {"ageFrom": "born", "reaching": {"fact": "turns18", "years": 18}}},
      "born": {"type": "month", "label": {"en": "born"}},
      "turns18": {"type": "date", "label": {"en": "18 on"}},
      "seen": {"type": "date", "label": {"en": "seen"}}},
     "classes": {"told": {"label": {"en": "told"}, "silence": "none"}}, "attributes": {},
     "events": {"loss": {"class": "told", "label": {"en": "loss"}}}}
    """

  private func catalogue(_ requires: String) throws -> Catalogue {
    let (catalogue, diagnostics) = SmallCatalogue.read([
      "vocabulary.json": Self.vocabulary,
      "offers/a.json": "{\"offers\": [\(SmallCatalogue.offer("it", "\"requires\": \(requires)"))]}",
    ])
    return try XCTUnwrap(catalogue, "\(diagnostics.map { $0.rendered(in: .english) })")
  }

  private func standing(_ requires: String, _ facts: String, on day: String, events: String = "")
    throws -> String
  {
    let catalogue = try catalogue(requires)
    let json = #"{"facts": {\#(facts)}, "events": [\#(events)]}"#
    let story = try Denmark.story(json, catalogue, on: day)
    return try Decider.answer(for: story.person(), by: catalogue).offer("it").standing.rawValue
  }

  /// Every test of an age against every range of two years, by what all and none of it meet.
  func testS4WhatTheWholeRangeMeetsHolds() throws {
    // Born in November 2016, asked on 20 November 2026: 9 or 10.
    for least in 8...12 {
      for most in least...12 {
        let expected =
          least <= 9 && most >= 10 ? "fits" : most < 9 || least > 10 ? "excluded" : "open"
        XCTAssertEqual(
          try standing(
            #"{"age": {"atLeast": \#(least), "atMost": \#(most)}}"#, #""born": "2016-11""#,
            on: "2026-11-20"), expected, "\(least)–\(most)")
      }
    }
  }

  func testS4OnTheLastDayOfTheMonthEverybodyHadTheBirthday() throws {
    let adult = #"{"age": {"atLeast": 18}}"#
    for (day, expected) in [
      ("2026-10-31", "excluded"), ("2026-11-01", "open"), ("2026-11-29", "open"),
      ("2026-11-30", "fits"), ("2026-12-01", "fits"),
    ] {
      XCTAssertEqual(try standing(adult, #""born": "2008-11""#, on: day), expected, day)
    }
    // In a leap year February ends on the 29th.
    XCTAssertEqual(try standing(adult, #""born": "2010-02""#, on: "2028-02-28"), "open")
    XCTAssertEqual(try standing(adult, #""born": "2010-02""#, on: "2028-02-29"), "fits")
  }

  func testW6WhoTurned18IsAnAdultFromThatDay() throws {
    let adult = #"{"age": {"atLeast": 18}}"#
    for (turns, expected) in [
      ("2020-05-01", "fits"), ("2026-11-20", "fits"), ("2026-11-21", "excluded"),
      ("2027-05-01", "excluded"),
    ] {
      XCTAssertEqual(
        try standing(adult, #""turns18": "\#(turns)""#, on: "2026-11-20"), expected, turns)
    }
  }

  /// The day on which somebody turns 18 closes what is for children and opens what is for adults.
  func testW6ADoorOpensOnTheBirthday() throws {
    let catalogue = try catalogue(#"{"age": {"atLeast": 18}}"#)
    for age in ["", #""age": 17, "#] {
      let story = try Denmark.story(
        #"{"facts": {\#(age)"turns18": "2026-12-05"}}"#, catalogue, on: "2026-11-20")
      let answer = Answer.whole(for: story, by: catalogue).answer
      XCTAssertEqual(
        answer.doors?.changes.map { $0.day?.description }, ["2026-12-05"], age)
    }
  }

  func testW6ABirthThatCannotBeIsRefused() throws {
    let catalogue = try catalogue("{}")
    for facts in [
      #""born": "1890-05""#, #""born": "2027-01""#, #""turns18": "2050-01-01""#,
      #""born": "2000-05", "turns18": "2018-07-01""#,
    ] {
      var builder = CaseBuilder(vocabulary: catalogue.vocabulary)
      builder.read(SourceFile(name: "case", bytes: Array(#"{"facts": {\#(facts)}}"#.utf8)))
      _ = builder.story(on: try XCTUnwrap(CalendarDay(Array("2026-11-20".utf8))))
      XCTAssertEqual(builder.diagnostics.map(\.code.slug), ["impossible-age"], facts)
      XCTAssertEqual(builder.diagnostics.first?.location?.line, 1, facts)
    }
  }

  func testW6ADisagreementAboutTheAgeIsTold() throws {
    let catalogue = try catalogue("{}")
    for (facts, derived) in [
      (#""age": 30, "turns18": "2027-05-01""#, 17), (#""age": 30, "born": "2008-11""#, 18),
    ] {
      let story = try Denmark.story(#"{"facts": {\#(facts)}}"#, catalogue, on: "2026-11-20")
      XCTAssertEqual(story.person().disagreements.map(\.derived), [.number(derived)], facts)
    }
    let story = try Denmark.story(
      #"{"facts": {"age": 17, "born": "2008-11"}}"#, catalogue, on: "2026-11-20")
    XCTAssertEqual(story.person().disagreements.count, 0)
  }

  /// A window is open until the event plus its time, for every length and end of month.
  func testW5AWindowEndsWhereItsTimeEnds() throws {
    let ends = ["2027-02-28", "2028-02-29", "2027-01-31", "2027-08-31", "2026-11-30", "2027-03-15"]
    for text in ends {
      let event = try XCTUnwrap(CalendarDay(Array(text.utf8)))
      for months in [1, 6, 12] {
        let last = TimeSpan(months, .months).after(event, in: WorkingCalendar())
        for (day, isOpen) in [(last, true), (last.adding(days: 1), false)] {
          let within = #""withinMonths": \#(months)"#
          XCTAssertEqual(
            try standing(
              #"{"events": {"count": {"type": "loss", \#(within)}}}"#, "", on: "\(day)",
              events: #"{"on": "\#(text)", "type": "loss"}"#), isOpen ? "fits" : "excluded",
            "\(text) + \(months) on \(day)")
          XCTAssertEqual(
            try standing(#"{"seen": {\#(within)}}"#, #""seen": "\#(text)""#, on: "\(day)"),
            isOpen ? "fits" : "excluded", "\(text) + \(months) on \(day)")
        }
      }
    }
  }
}
