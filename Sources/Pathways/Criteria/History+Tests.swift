extension History {
  /// Returns whether the person's events pass a test.
  ///
  /// - Parameters:
  ///   - test: The test.
  ///   - day: The day to count back from, if not the as-of day.
  /// - Returns: The truth.
  func decide(_ test: EventTest, on day: CalendarDay? = nil) -> Truth {
    let day = day ?? on
    switch test {
    case .count(let selector, let range):
      let (certain, possible) = count(selector, on: day)
      if certain > range.upperBound || possible < range.lowerBound { return .fails }
      return certain >= range.lowerBound && possible <= range.upperBound ? .holds : .unknown
    case .mostRecent(let selector, let wanted):
      guard let recent = mostRecent(selector, on: day) else {
        return count(selector, on: day).possible == 0 ? .fails : .unknown
      }
      return matches(recent, wanted, on: day)
    case .first(let selector, let wanted): return first(selector, has: wanted, on: day)
    case .ongoing(let selector, let ends, let attribute, let range):
      let (certain, possible) = ongoing(selector, endedBy: ends, attribute, on: day)
      if certain > range.upperBound || possible < range.lowerBound { return .fails }
      return certain >= range.lowerBound && possible <= range.upperBound ? .holds : .unknown
    case .gap(let selector, let span): return gap(selector, longerThan: span, on: day)
    }
  }

  /// What comes first is only known where nothing untold or undated may have come before it.
  private func first(
    _ selector: EventSelector, has wanted: EventSelector, on day: CalendarDay
  ) -> Truth {
    if count(selector, on: day).possible == 0 { return .fails }
    guard selector.types.isSubset(of: completeTypes),
      let first = events.first(where: { matches($0, selector, on: day) != .fails }),
      first.day != nil, matches(first, selector, on: day) == .holds
    else { return .unknown }
    return matches(first, wanted, on: day)
  }

  /// Returns how many events surely, and how many perhaps, have no later one that ends the same
  /// offer.
  private func ongoing(
    _ selector: EventSelector, endedBy ends: EventSelector, _ attribute: Int?,
    on day: CalendarDay
  ) -> (certain: Int, possible: Int) {
    var certain = 0
    var possible = 0
    for (number, event) in events.enumerated() {
      let begins = matches(event, selector, on: day)
      guard begins != .fails else { continue }
      var ended = ends.types.isSubset(of: completeTypes) ? Truth.fails : .unknown
      for later in events[(number + 1)...] where later.offer(attribute) == event.offer(attribute) {
        ended = ended || matches(later, ends, on: day)
      }
      if ended == .holds { continue }
      possible += 1
      if begins == .holds && ended == .fails { certain += 1 }
    }
    return (certain, selector.types.isSubset(of: completeTypes) ? possible : .max)
  }

  private func gap(
    _ selector: EventSelector, longerThan span: TimeSpan, on day: CalendarDay
  ) -> Truth {
    let days = events.filter { matches($0, selector, on: day) == .holds }.compactMap(\.day) + [day]
    guard days.count > 1 else { return count(selector, on: day).possible == 0 ? .fails : .unknown }
    let isLong = zip(days, days.dropFirst()).contains { $1 > span.after($0, in: WorkingCalendar()) }
    // An event that is not told, or not dated, may lie in the gap.
    let (certain, possible) = count(selector, on: day)
    if !isLong { return .fails }
    return certain == possible ? .holds : .unknown
  }

  /// Returns how many events a selector surely has, and how many it may have.
  ///
  /// A type of event that the case does not tell all of may have any number more.
  func count(
    _ selector: EventSelector, on day: CalendarDay? = nil
  ) -> (certain: Int, possible: Int) {
    var certain = 0
    var possible = 0
    // Looked at in its place: copying an event whose type does not count would cost most of the time.
    for number in events.indices where selector.types.contains(events[number].type) {
      switch matches(events[number], selector, on: day ?? on) {
      case .holds: (certain, possible) = (certain + 1, possible + 1)
      case .unknown: possible += 1
      case .fails: break
      }
    }
    return (certain, selector.types.isSubset(of: completeTypes) ? possible : .max)
  }

  /// Returns the most recent event that a selector surely has, of those with a day.
  func mostRecent(_ selector: EventSelector, on day: CalendarDay? = nil) -> Event? {
    let number = events.indices.last {
      selector.types.contains(events[$0].type) && events[$0].day != nil
        && matches(events[$0], selector, on: day ?? on) == .holds
    }
    return number.map { events[$0] }
  }

  /// Returns whether an event is one that a selector speaks of.
  func matches(_ event: Event, _ selector: EventSelector, on day: CalendarDay) -> Truth {
    guard selector.types.contains(event.type) else { return .fails }
    var truth = Truth.holds
    for test in selector.attributes {
      let value = event.attributes.first { $0.attribute == test.attribute }?.value
      truth = truth && (value.map { Truth(test.passes($0)) } ?? .unknown)
    }
    if selector.within != nil || selector.olderThan != nil {
      truth = truth && isInTime(event, selector, on: day)
    }
    if let other = selector.after.first, let latest = mostRecent(other, on: day)?.lastDay {
      truth = truth && event.isSince(latest.adding(days: 1))
    }
    return truth
  }

  /// Returns whether an event lies in the time that a selector gives, seen from the as-of day or
  /// from another event.
  private func isInTime(
    _ event: Event, _ selector: EventSelector, on day: CalendarDay
  ) -> Truth {
    var base = day
    var truth = Truth.holds
    if let other = selector.of.first {
      guard let latest = mostRecent(other, on: day)?.day else {
        return count(other, on: day).possible == 0 ? .fails : .unknown
      }
      base = latest
      // What comes after the other event is not within a time of it.
      truth = !event.isSince(base.adding(days: 1))
    }
    if let within = selector.within { truth = truth && event.isSince(within.before(base)) }
    if let older = selector.olderThan { truth = truth && !event.isSince(older.before(base)) }
    return truth
  }
}

extension Event {
  /// Returns whether it happened on a day or later; of a month that holds the day it is unknown.
  func isSince(_ first: CalendarDay) -> Truth {
    guard let day, let lastDay else { return .unknown }
    if day >= first { return .holds }
    return lastDay < first ? .fails : .unknown
  }
}
