import TestSupport
import XCTest

@testable import Pathways

/// Where there are many events they are counted by halving; that gives what going through them gives
/// (L2).
final class EventCountingTests: XCTestCase {
  private let today = CalendarDay(Array("2026-11-20".utf8)) ?? .earliest

  private func event(_ random: inout SplitMix64) -> Event {
    let day = today.adding(days: -Int.random(in: 0..<500, using: &random))
    let isDated = Int.random(in: 0..<12, using: &random) > 0
    let isWholeMonth = isDated && Int.random(in: 0..<4, using: &random) == 0
    let attributes = (0..<2).filter { _ in Bool.random(using: &random) }.map {
      Event.Attribute(attribute: Index($0), value: Int.random(in: 0..<3, using: &random))
    }
    return Event(
      type: Index(Int.random(in: 0..<3, using: &random)),
      day: isDated ? (isWholeMonth ? day.adding(days: 1 - day.day) : day) : nil,
      attributes: attributes, isWholeMonth: isWholeMonth)
  }

  private func selector(_ random: inout SplitMix64, depth: Int = 0) -> EventSelector {
    func span() -> TimeSpan? {
      Bool.random(using: &random) ? TimeSpan(Int.random(in: 1..<400, using: &random), .days) : nil
    }
    var types = BitSet(capacity: 3)
    for type in 0..<3 where Bool.random(using: &random) { types.insert(type) }
    var selector = EventSelector.Draft(types: types, within: span(), olderThan: span())
    if Bool.random(using: &random) {
      selector.attributes = [
        .init(attribute: Index(Int.random(in: 0..<2, using: &random)), ranges: [0...1])
      ]
    }
    if depth == 0, Bool.random(using: &random) {
      let other = self.selector(&random, depth: 1)
      if Bool.random(using: &random) { selector.of = [other] } else { selector.after = [other] }
    }
    return EventSelector(selector)
  }

  func testManyEventsAreCountedAsFewAre() {
    var random = SplitMix64(seed: 17)
    let patterns: [EventPattern] = (0..<2).map { [.init(attribute: Index($0), ranges: [0...1])] }
    var counted = 0
    for _ in 0..<60 {
      let events = (0..<150).map { _ in event(&random) }
        .enumerated().sorted {
          ($0.element.day?.number ?? .min, $0.offset) < ($1.element.day?.number ?? .min, $1.offset)
        }
        .map(\.element)
      let complete = BitSet(capacity: 3)
      let many = History(on: today, events: events, completeTypes: complete, patterns: patterns)
      for _ in 0..<40 {
        let selector = selector(&random)
        let length = Int.random(in: 0...150, using: &random)
        let day = today.adding(days: -Int.random(in: 0..<100, using: &random))
        let history = many.first(length, on: day)
        let selection = Selection(selector, in: history, on: day)
        let truths = history.events.map { selection.matches($0) }
        let quick = history.quickCount(selector, selection)
        XCTAssertEqual(quick?.certain, truths.count { $0 == .holds })
        XCTAssertEqual(quick?.possible, truths.count { $0 != .fails })
        let last = history.events.last { $0.day != nil && selection.matches($0) == .holds }
        XCTAssertEqual(history.mostRecent(selector, on: day), last)
        counted += quick?.certain ?? 0
      }
    }
    XCTAssertGreaterThan(counted, 1000, "enough is counted")
  }

  /// Where a case tells of no event that is looked for, nobody looks.
  func testNothingIsFoundWhereNothingIsTold() {
    var random = SplitMix64(seed: 18)
    var untold = 0
    for _ in 0..<2000 {
      let events = (0..<Int.random(in: 0..<3, using: &random)).map { _ in event(&random) }
        .sorted { ($0.day?.number ?? .min) < ($1.day?.number ?? .min) }
      var complete = BitSet(capacity: 3)
      for type in 0..<3 where Bool.random(using: &random) { complete.insert(type) }
      let history = History(on: today, events: events, completeTypes: complete)
      let selector = selector(&random)
      let selection = Selection(selector, in: history, on: today)
      let truths = events.map { selection.matches($0) }
      let isOpen = !selector.types.isSubset(of: complete)
      let (certain, possible) = history.count(selector)
      XCTAssertEqual(certain, truths.count { $0 == .holds })
      XCTAssertEqual(possible, isOpen ? .max : truths.count { $0 != .fails })
      let last = events.last { $0.day != nil && selection.matches($0) == .holds }
      XCTAssertEqual(history.mostRecent(selector), last)
      if !history.tells(of: selector.types) { untold += 1 }
    }
    XCTAssertGreaterThan(untold, 500, "enough cases tell nothing")
  }
}
