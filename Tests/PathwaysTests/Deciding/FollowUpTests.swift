import LocatedJSON
import Pathways
import TestSupport
import XCTest

/// What should have followed, who holds the person, and which doors open and close, each at its
/// edges.
final class FollowUpTests: XCTestCase {
  private static let main = SmallCatalogue.main.replacingOccurrences(
    of: #""holder": "gp""#,
    with: #""holder": "gp", "publicHolidays": [{"month": 12, "day": 25}, {"month": 12, "day": 26}]"#
  )

  private static let vocabulary = """
    {"facts": {
       "born": {"type": "month", "changes": "fixed", "label": {"en": "born"}},
       "age": {"type": "integer", "range": [0, 120], "changes": "byTime",
               "derive": {"ageFrom": "born"}, "label": {"en": "age"}},
       "ill": {"type": "boolean", "label": {"en": "ill"}, "ask": {"en": "Ill?"}},
       "review": {"type": "date", "label": {"en": "review"}}},
     "classes": {"told": {"label": {"en": "told"}, "silence": "none"}},
     "attributes": {"offer": {"type": "offer", "label": {"en": "offer"}}},
     "events": {
       "referral": {"class": "told", "label": {"en": "referral"}, "attributes": ["offer"]},
       "start": {"class": "told", "label": {"en": "start"}, "attributes": ["offer"]},
       "return": {"class": "told", "label": {"en": "return"}, "attributes": ["offer"]},
       "close": {"class": "told", "label": {"en": "close"}, "attributes": ["offer"]}}}
    """

  private func rule(_ id: String, _ parts: String) -> String {
    """
    {"id": "\(id)", "rule": "\(id)", "name": {"en": "\(id)"}, \(parts), "actor": "gp",
     "step": {"en": "do \(id)"}, "sources": [{"source": "s", "at": "1", "checked": "2026-01-01"}]}
    """
  }

  private func catalogue(_ rules: [String], offers: [String] = []) throws -> Catalogue {
    let all = offers + ["a", "b"].map { SmallCatalogue.offer($0, #""requires": {}"#) }
    let (catalogue, diagnostics) = SmallCatalogue.read([
      "catalogue.json": Self.main, "vocabulary.json": Self.vocabulary,
      "offers/all.json": #"{"offers": [\#(all.joined(separator: ","))]}"#,
      "followups.json": """
      {"followUps": [\(rules.joined(separator: ","))], "holding": [
        {"events": {"type": "start"}, "kind": "holds", "holds": "offer", "begins": true,
         "text": {"en": "goes on"}},
        {"events": {"type": "return"}, "kind": "holds", "holds": "gp", "text": {"en": "back"}},
        {"events": {"type": "close"}, "kind": "dropped", "holds": "nobody",
         "text": {"en": "closed"}}]}
      """,
    ])
    return try XCTUnwrap(catalogue, "\(diagnostics.map { $0.rendered(in: .english) })")
  }

  private func follow(
    _ events: String, on: String, _ catalogue: Catalogue, facts: String = ""
  ) throws -> FollowUps {
    FollowUps.of(try story(events, on: on, catalogue, facts: facts), by: catalogue)
  }

  private func story(
    _ events: String, on: String, _ catalogue: Catalogue, facts: String = ""
  ) throws -> Story {
    var builder = CaseBuilder(vocabulary: catalogue.vocabulary)
    let text = #"{"facts": {\#(facts)}, "events": [\#(events)]}"#
    builder.read(SourceFile(name: "case", bytes: Array(text.utf8)))
    XCTAssertEqual(builder.diagnostics, [])
    return builder.story(on: try XCTUnwrap(CalendarDay(Array(on.utf8))))
  }

  private func event(_ type: String, _ on: String, _ offer: String = "a") -> String {
    #"{"type": "\#(type)", "on": "\#(on)", "offer": "\#(offer)"}"#
  }

  func testTheDueDayItselfIsInTime() throws {
    let catalogue = try catalogue([
      rule(
        "R",
        #""opens": {"type": "referral"}, "settledBy": {"type": "start"}, "due": {"weekdays": 3}, "dueKind": "rule""#
      )
    ])
    // Tuesday 22 December: 23, 24, then two holidays and a weekend, 28.
    for (on, state) in [("2026-12-28", FollowUps.State.due), ("2026-12-29", .overdue)] {
      let found = try follow(event("referral", "2026-12-22"), on: on, catalogue)
      XCTAssertEqual(found.obligations.map(\.state), [state], on)
      XCTAssertEqual(found.obligations[0].due?.description, "2026-12-28")
    }
  }

  func testOnlyALaterEventOfTheSameOfferSettles() throws {
    let catalogue = try catalogue([
      rule(
        "R",
        #""opens": {"type": "referral"}, "settledBy": {"type": "start"}, "sameOffer": true, "due": {"days": 5}, "dueKind": "rule""#
      )
    ])
    let referral = event("referral", "2026-01-10")
    for (other, state) in [
      (event("start", "2026-01-09"), FollowUps.State.overdue),
      (event("start", "2026-01-12", "b"), .overdue), (event("start", "2026-01-12"), .done),
      (event("start", "2026-03-12"), .overdue),
    ] {
      let found = try follow("\(referral), \(other)", on: "2026-02-01", catalogue)
      XCTAssertEqual(found.obligations.map(\.state), [state], other)
    }
  }

  func testAConditionIsThatOfTheDayOrOfWhenItIsTold() throws {
    let catalogue = try catalogue([
      rule(
        "R",
        #""opens": {"type": "referral"}, "when": {"ill": true}, "due": {"days": 5}, "dueKind": "parameter""#
      )
    ])
    let plain = event("referral", "2026-01-10")
    func with(_ ill: Bool, _ day: String) -> String {
      #"{"type": "return", "on": "\#(day)", "facts": {"ill": \#(ill)}}"#
    }
    var found = try follow(plain, on: "2026-02-01", catalogue)
    XCTAssertEqual(found.obligations.map(\.state), [.unknown])
    XCTAssertEqual(found.obligations[0].missing.count, 1)
    // Told on the 20th: the five days count from then.
    found = try follow("\(plain), \(with(true, "2026-01-20"))", on: "2026-01-25", catalogue)
    XCTAssertEqual(found.obligations.map(\.state), [.due])
    XCTAssertEqual(found.obligations[0].due?.description, "2026-01-25")
    // Not ill when it happened, ill later: nothing was called for.
    found = try follow(
      "\(with(false, "2026-01-01")), \(plain), \(with(true, "2026-01-20"))", on: "2026-02-01",
      catalogue)
    XCTAssertEqual(found.obligations.map(\.state), [])
  }

  func testAStateCallsForSomethingOnlyWhereItHolds() throws {
    let catalogue = try catalogue([
      rule(
        "R",
        #""when": {"ill": true}, "due": {"months": 1}, "dueBefore": true, "dueFrom": "review", "dueKind": "rule""#
      ),
      rule("N", #""whyNoTrigger": {"en": "never"}, "dueKind": "unknown""#),
    ])
    XCTAssertEqual(try follow("", on: "2026-02-01", catalogue).obligations.count, 0)
    let ill = #""ill": true, "review": "2026-03-31""#
    for (on, state) in [("2026-02-28", FollowUps.State.due), ("2026-03-01", .overdue)] {
      let found = try follow("", on: on, catalogue, facts: ill)
      XCTAssertEqual(found.obligations.map(\.state), [state], on)
    }
  }

  func testAStateThatOneAnswerWouldShowIsAskedFor() throws {
    let catalogue = try catalogue([
      rule("R", #""when": {"ill": true, "review": {"past": true}}, "dueKind": "unknown""#),
      rule("S", #""when": {"review": {"past": true}}, "dueKind": "unknown""#),
    ])
    func found(_ facts: String) throws -> [String] {
      try follow("", on: "2026-02-01", catalogue, facts: facts).obligations.map {
        "\(catalogue.followUps[$0.rule].id) \($0.state.rawValue) \($0.missing.count)"
      }
    }
    XCTAssertEqual(try found(""), [])
    XCTAssertEqual(try found(#""ill": false"#), [])
    XCTAssertEqual(try found(#""ill": true"#), ["R unknown 1"])
    XCTAssertEqual(
      try found(#""ill": true, "review": "2026-01-31""#), ["R due 0", "S due 0"])
  }

  func testWhoHasTheBall() throws {
    let catalogue = try catalogue([])
    let events = [
      event("start", "2026-01-01"), event("close", "2026-02-01"), event("close", "2026-03-01"),
      event("start", "2026-04-01", "b"), event("return", "2026-05-01"),
    ].joined(separator: ", ")
    let found = try follow(events, on: "2026-06-01", catalogue)
    XCTAssertEqual(
      found.holds.map(\.owner),
      [.offer(Index(0)), .nobody, .nobody, .offer(Index(1)), .holder(Index(0))])
    XCTAssertEqual(found.dropped.map(\.from), [1])
    XCTAssertEqual(found.dropped.map(\.to), [3])
    // A return of one offer ends none of another.
    XCTAssertEqual(found.courses.map(\.offer), [Index(1)])
  }

  func testWrongRulesAreNamed() throws {
    for (parts, code) in [
      (#""dueKind": "unknown""#, "no-trigger"),
      (#""opens": {"type": "referral"}, "dueKind": "rule""#, "due-without-kind"),
      (
        #""opens": {"type": "referral"}, "due": {"days": 1}, "dueKind": "unknown""#,
        "due-without-kind"
      ),
      (
        #""when": {"ill": true}, "due": {"days": 1}, "dueFrom": "age", "dueKind": "rule""#,
        "unknown-fact"
      ),
    ] {
      let (_, diagnostics) = SmallCatalogue.read([
        "vocabulary.json": Self.vocabulary,
        "followups.json": #"{"followUps": [\#(rule("R", parts))], "holding": []}"#,
      ])
      XCTAssertEqual(diagnostics.filter { $0.severity == .error }.map { $0.code.slug }, [code])
    }
  }
}

// MARK: Tests of catalogues

extension FollowUpTests {
  private func failures(_ test: String, _ rules: [String]) throws -> [String] {
    let catalogue = try catalogue(rules)
    var found: [Diagnostic] = []
    let text = """
      {"cases": {"one": {"events": [\(event("referral", "2026-01-10"))]}},
       "tests": [{"id": "t", "reason": "r", "sources": [], \(test)}]}
      """
    let file = SourceFile(name: "tests", bytes: Array(text.utf8))
    for test in CatalogueTest.read(file, &found) { found += test.failures(in: catalogue) }
    return found.map(\.code.slug)
  }

  func testExpectationsOfACatalogueCanFail() throws {
    let rules = [
      rule("R", #""opens": {"type": "referral"}, "due": {"days": 5}, "dueKind": "rule""#)
    ]
    func expect(_ states: String, on: String = "2026-01-15") -> String {
      #""case": "one", "on": "\#(on)", "expect": {"followUps": {\#(states)}}"#
        .replacingOccurrences(of: "\\(on)", with: on)
        .replacingOccurrences(of: "\\(states)", with: states)
    }
    for (test, codes) in [
      (expect(#""due": ["R"]"#), []), (expect(#""due": ["R"]"#, on: "2026-01-16"), ["test-failed"]),
      (expect(#""overdue": ["R"]"#, on: "2026-01-16"), []),
      (expect(#""notDue": ["R"]"#), ["test-failed"]),
      (expect(#""notDue": ["R"]"#, on: "2026-01-09"), []),
      (expect(#""done": ["R"]"#), ["test-failed"]),
      (expect(#""unknown": ["R"]"#), ["test-failed"]), (expect(#""due": ["Q"]"#), ["unknown-rule"]),
      (#""case": "two", "expect": {}"#, ["unknown-case", "missing-key"]),
      (#""case": "one", "on": "2026-13-01", "expect": {}"#, ["impossible-date", "missing-key"]),
    ] {
      XCTAssertEqual(try failures(test, rules), codes, test)
    }
  }
}

// MARK: Doors

extension FollowUpTests {
  private func doors(
    _ story: Story, until: String, _ catalogue: Catalogue
  ) throws -> [String] {
    let last = try XCTUnwrap(CalendarDay(Array(until.utf8)))
    return Doors.of(story, until: last, by: catalogue).changes.map { change in
      let day = change.day?.description ?? "birthday"
      return
        "\(day) \(catalogue[change.offer].id) \(change.before.rawValue)-\(change.after.rawValue)"
    }
  }

  func testDoorsOpenAndCloseOnTheirDay() throws {
    let pilot = SmallCatalogue.offer("pilot", #""requires": {}"#).replacingOccurrences(
      of: #""status": "established""#,
      with: #""status": "pilot", "valid": {"from": "2026-02-01", "to": "2026-06-30"}"#)
    let window = SmallCatalogue.offer(
      "window", #""requires": {"events": {"count": {"type": "return", "withinMonths": 3}}}"#)
    let child = SmallCatalogue.offer("child", #""requires": {"age": {"atMost": 17}}"#)
    let catalogue = try catalogue([], offers: [pilot, window, child])
    // 31 November does not exist: the window's last day is 28 February plus three months.
    let story = try story(
      event("return", "2026-01-15"), on: "2026-01-20", catalogue, facts: #""born": "2008-03""#)
    XCTAssertEqual(
      try doors(story, until: "2026-12-31", catalogue),
      [
        "2026-02-01 pilot unavailable-fits", "2026-03-01 child fits-excluded",
        "2026-04-16 window fits-excluded", "2026-07-01 pilot fits-unavailable",
      ])
    XCTAssertEqual(
      try doors(story, until: "2026-03-31", catalogue),
      ["2026-02-01 pilot unavailable-fits", "2026-03-01 child fits-excluded"])
  }

  func testWithoutABirthdayTheNextOneHasNoDay() throws {
    let child = SmallCatalogue.offer("child", #""requires": {"age": {"atMost": 17}}"#)
    let grown = SmallCatalogue.offer("grown", #""requires": {"age": {"atLeast": 18}}"#)
    let catalogue = try catalogue([], offers: [child, grown])
    for (age, expected) in [
      (16, []), (17, ["birthday child fits-excluded", "birthday grown excluded-fits"]),
    ] {
      let story = try story("", on: "2026-01-20", catalogue, facts: #""age": \#(age)"#)
      XCTAssertEqual(try doors(story, until: "2027-01-01", catalogue), expected)
    }
  }

  /// What opens with an age is open on the month's last day, since the day is not known (S4).
  func testWhatOpensWithAnAgeIsSureOnTheLastDayOfTheMonth() throws {
    let grown = SmallCatalogue.offer("grown", #""requires": {"age": {"atLeast": 18}}"#)
    let catalogue = try catalogue([], offers: [grown])
    let story = try story("", on: "2026-01-20", catalogue, facts: #""born": "2008-03""#)
    XCTAssertEqual(
      try doors(story, until: "2026-12-31", catalogue), ["2026-03-31 grown excluded-fits"])
  }
}
