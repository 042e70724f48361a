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
       "size": {"type": "decimal", "decimals": 1, "label": {"en": "size"}}},
     "events": {
       "loss": {"class": "asked", "label": {"en": "loss"}},
       "crash": {"class": "asked", "label": {"en": "crash"}},
       "visit": {"class": "told", "label": {"en": "visit"}, "attributes": ["outcome", "size"]}}}
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
