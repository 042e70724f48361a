import LocatedJSON
import Pathways
import TestSupport
import XCTest

/// Criteria about dated events and days: counts, the most recent, windows and their edges.
final class EventCriterionTests: XCTestCase {
  private static let vocabulary = """
    {"facts": {"seen": {"type": "date", "label": {"en": "seen"}}},
     "classes": {
       "asked": {"label": {"en": "asked"}, "silence": "unknown"},
       "told": {"label": {"en": "told"}, "silence": "none"}},
     "attributes": {
       "outcome": {"type": "choice", "values": ["good", "bad"], "label": {"en": "outcome"}},
       "size": {"type": "decimal", "decimals": 1, "label": {"en": "size"}},
       "offer": {"type": "offer", "label": {"en": "offer"}}},
     "events": {
       "loss": {"class": "asked", "label": {"en": "loss"}},
       "crash": {"class": "asked", "label": {"en": "crash"}},
       "visit": {"class": "told", "label": {"en": "visit"}, "attributes": ["outcome", "size", "offer"]},
       "end": {"class": "told", "label": {"en": "end"}, "attributes": ["offer"]}}}
    """

  /// Decides a criterion for a case on 20 November 2026.
  private func truth(_ criterion: String, _ text: String) throws -> Truth {
    let (catalogue, diagnostics) = SmallCatalogue.read([
      "vocabulary.json": Self.vocabulary,
      "offers/all.json":
        #"{"offers": [\#(SmallCatalogue.offer("one", #""requires": \#(criterion)"#))]}"#,
    ])
    let valid = try XCTUnwrap(catalogue, "\(diagnostics.map { $0.rendered(in: .english) })")
    let (person, faults) = SmallCatalogue.person(text, valid)
    XCTAssertEqual(faults, [])
    var evaluator = Evaluator(valid, person: person)
    return evaluator.decide(valid.offers[0].requires)
  }

  private func check(_ criterion: String, _ table: [(String, Truth)], line: UInt = #line) throws {
    for (events, expected) in table {
      XCTAssertEqual(
        try truth(criterion, events), expected, "\(criterion) of \(events)", line: line)
    }
  }

  func testCountOfAClassThatSilenceLeavesOpen() throws {
    try check(
      #"{"events": {"count": {"type": "loss"}}}"#,
      [
        ("{}", .unknown),
        (#"{"noEvents": ["loss"]}"#, .fails),
        (#"{"noEvents": ["asked"]}"#, .fails),
        (#"{"noEvents": ["crash"]}"#, .unknown),
        (#"{"events": [{"type": "crash", "on": "2026-01-01"}]}"#, .unknown),
        (#"{"events": [{"type": "loss", "on": "2026-01-01"}]}"#, .holds),
        (#"{"events": [{"type": "loss"}]}"#, .holds),
      ])
  }

  func testCountOfAClassThatSilenceCloses() throws {
    let one = #"{"events": [{"type": "visit", "on": "2026-11-01"}]}"#
    let two =
      #"{"events": [{"type": "visit", "on": "2026-11-01"}, {"type": "visit", "on": "2026-11-02"}]}"#
    try check(
      #"{"events": {"count": {"type": "visit"}, "atLeast": 2}}"#,
      [("{}", .fails), (one, .fails), (two, .holds)])
    try check(
      #"{"events": {"count": {"type": "visit"}, "atMost": 1}}"#,
      [("{}", .holds), (one, .holds), (two, .fails)])
    try check(
      #"{"events": {"count": {"type": "visit"}, "atLeast": 1, "atMost": 1}}"#,
      [("{}", .fails), (one, .holds), (two, .fails)])
  }

  func testWindowEdges() throws {
    func loss(_ day: String) -> String { #"{"events": [{"type": "loss", "on": "\#(day)"}]}"# }
    try check(
      #"{"events": {"count": {"type": "loss", "withinMonths": 6}}}"#,
      [
        (loss("2026-05-20"), .holds), (loss("2026-05-19"), .fails), (loss("2026-11-20"), .holds),
        // An event after the as-of day takes no part.
        (loss("2026-11-21"), .unknown),
        // Without a day it may lie in the window or not.
        (#"{"events": [{"type": "loss"}]}"#, .unknown),
      ])
    try check(
      #"{"events": {"count": {"type": "loss", "olderThanMonths": 6}}}"#,
      [(loss("2026-05-20"), .fails), (loss("2026-05-19"), .holds)])
    try check(
      #"{"events": {"count": {"type": "loss", "withinDays": 7}}}"#,
      [(loss("2026-11-13"), .holds), (loss("2026-11-12"), .fails)])
    try check(
      #"{"events": {"count": {"type": "loss", "withinWeeks": 1}}}"#,
      [(loss("2026-11-13"), .holds), (loss("2026-11-12"), .fails)])
    try check(
      #"{"events": {"count": {"type": "loss", "withinYears": 1}}}"#,
      [(loss("2025-11-20"), .holds), (loss("2025-11-19"), .fails)])
  }

  func testAttributes() throws {
    func visit(_ rest: String) -> String {
      #"{"events": [{"type": "visit", "on": "2026-11-01"\#(rest)}]}"#
    }
    try check(
      #"{"events": {"count": {"type": "visit", "outcome": "bad"}}}"#,
      [
        (visit(#", "outcome": "bad""#), .holds), (visit(#", "outcome": "good""#), .fails),
        (visit(""), .unknown),
      ])
    try check(
      #"{"events": {"count": {"type": "visit", "size": {"atLeast": 1.5, "atMost": 2}}}}"#,
      [
        (visit(#", "size": 1.5"#), .holds), (visit(#", "size": 1.4"#), .fails),
        (visit(#", "size": 2"#), .holds), (visit(#", "size": 2.1"#), .fails),
      ])
  }

  func testMostRecentAndAfter() throws {
    let good = #"{"type": "visit", "on": "2026-10-01", "outcome": "good"}"#
    let bad = #"{"type": "visit", "on": "2026-11-01", "outcome": "bad"}"#
    let criterion = #"{"events": {"mostRecent": {"type": "visit"}, "has": {"outcome": "bad"}}}"#
    try check(
      criterion,
      [
        ("{}", .fails), (#"{"events": [\#(good), \#(bad)]}"#, .holds),
        (#"{"events": [\#(bad), \#(good)]}"#, .holds), (#"{"events": [\#(good)]}"#, .fails),
      ])
    let after = """
      {"events": {"count": {"type": "visit", "outcome": "bad",
       "after": {"type": "visit", "outcome": "good"}}}}
      """
    try check(
      after,
      [
        (#"{"events": [\#(good), \#(bad)]}"#, .holds), (#"{"events": [\#(bad)]}"#, .holds),
        (
          #"{"events": [\#(bad), {"type": "visit", "on": "2026-11-02", "outcome": "good"}]}"#,
          .fails
        ),
      ])
  }

  func testTheFirst() throws {
    let good = #"{"type": "visit", "on": "2026-10-01", "outcome": "good"}"#
    let bad = #"{"type": "visit", "on": "2026-11-01", "outcome": "bad"}"#
    try check(
      #"{"events": {"first": {"type": "visit"}, "has": {"outcome": "good"}}}"#,
      [
        ("{}", .fails), (#"{"events": [\#(bad), \#(good)]}"#, .holds),
        (#"{"events": [\#(bad)]}"#, .fails),
        // A visit without a day may have been the first.
        (#"{"events": [{"type": "visit", "outcome": "bad"}, \#(good)]}"#, .unknown),
      ])
    try check(
      #"{"events": {"first": {"type": "loss"}, "has": {"withinDays": 5}}}"#,
      [
        ("{}", .unknown), (#"{"noEvents": ["loss"]}"#, .fails),
        (#"{"events": [{"type": "loss", "on": "2026-11-19"}]}"#, .holds),
        (
          #"{"events": [{"type": "loss", "on": "2026-11-19"}, {"type": "loss", "on": "2026-01-01"}]}"#,
          .fails
        ),
      ])
  }

  func testWhatGoesOn() throws {
    func visit(_ day: String, _ offer: String = "one") -> String {
      #"{"type": "visit", "on": "\#(day)", "offer": "\#(offer)"}"#
    }
    let end = #"{"type": "end", "on": "2026-10-01", "offer": "one"}"#
    try check(
      #"{"events": {"ongoing": {"type": "visit"}, "endedBy": {"type": "end"}}}"#,
      [
        ("{}", .fails), (#"{"events": [\#(visit("2026-09-01"))]}"#, .holds),
        (#"{"events": [\#(visit("2026-09-01")), \#(end)]}"#, .fails),
        (#"{"events": [\#(end), \#(visit("2026-10-02"))]}"#, .holds),
        (#"{"events": [{"type": "visit", "on": "2026-09-01"}, \#(end)]}"#, .holds),
        (
          #"{"events": [{"type": "visit", "on": "2026-09-01"}, {"type": "end", "on": "2026-09-02"}]}"#,
          .fails
        ),
      ])
    try check(
      #"{"events": {"ongoing": {"type": "visit"}, "endedBy": {"type": "loss"}}}"#,
      [(#"{"events": [\#(visit("2026-09-01"))]}"#, .unknown)])
    try check(
      #"{"events": {"ongoing": {"type": "visit"}, "endedBy": {"type": "end"}, "atMost": 0}}"#,
      [("{}", .holds), (#"{"events": [\#(visit("2026-09-01"))]}"#, .fails)])
  }

  func testGaps() throws {
    func visits(_ days: String...) -> String {
      let events = days.map { #"{"type": "visit", "on": "\#($0)"}"# }.joined(separator: ",")
      return #"{"events": [\#(events)]}"#
    }
    try check(
      #"{"events": {"gap": {"type": "visit"}, "longerThan": {"months": 3}}}"#,
      [
        ("{}", .fails), (visits("2026-08-20"), .fails), (visits("2026-08-19"), .holds),
        (visits("2026-05-01", "2026-08-01", "2026-11-01"), .fails),
        (visits("2026-05-01", "2026-08-02", "2026-11-01"), .holds),
      ])
  }

  func testWithinATimeOfAnotherEvent() throws {
    let crash = #"{"type": "crash", "on": "2026-06-30"}"#
    func visit(_ day: String) -> String {
      #"{"noEvents": ["asked"], "events": [\#(crash), {"type": "visit", "on": "\#(day)"}]}"#
    }
    try check(
      #"{"events": {"count": {"type": "visit", "withinMonths": 1, "of": {"type": "crash"}}}}"#,
      [
        (visit("2026-05-29"), .fails), (visit("2026-05-30"), .holds),
        (visit("2026-06-30"), .holds), (visit("2026-07-01"), .fails),
        (#"{"events": [{"type": "visit", "on": "2026-05-30"}]}"#, .unknown),
        (#"{"noEvents": ["asked"], "events": [{"type": "visit", "on": "2026-05-30"}]}"#, .fails),
      ])
  }

  func testDates() throws {
    func seen(_ day: String) -> String { #"{"facts": {"seen": "\#(day)"}}"# }
    try check(
      #"{"seen": {"withinMonths": 3}}"#,
      [
        ("{}", .unknown), (seen("2026-08-20"), .holds), (seen("2026-08-19"), .fails),
        (seen("2026-11-21"), .fails),
      ])
    try check(
      #"{"seen": {"olderThanYears": 1}}"#,
      [(seen("2025-11-20"), .fails), (seen("2025-11-19"), .holds)])
    try check(
      #"{"seen": {"inNextDays": 10}}"#,
      [
        (seen("2026-11-20"), .holds), (seen("2026-11-30"), .holds), (seen("2026-12-01"), .fails),
        (seen("2026-11-19"), .fails),
      ])
    try check(
      #"{"seen": {"past": true}}"#, [(seen("2026-11-19"), .holds), (seen("2026-11-20"), .fails)])
    try check(
      #"{"seen": {"past": false}}"#, [(seen("2026-11-19"), .fails), (seen("2026-11-20"), .holds)])
    try check(
      #"{"seen": {"atLeast": "2026-01-01", "atMost": "2026-06-30"}}"#,
      [
        (seen("2026-01-01"), .holds), (seen("2025-12-31"), .fails), (seen("2026-06-30"), .holds),
        (seen("2026-07-01"), .fails),
      ])
  }
}
