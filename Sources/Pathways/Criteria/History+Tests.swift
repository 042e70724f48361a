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
    }
  }

  /// Returns how many events a selector surely has, and how many it may have.
  ///
  /// A type of event that the case does not tell all of may have any number more.
  func count(
    _ selector: EventSelector, on day: CalendarDay? = nil
  ) -> (certain: Int, possible: Int) {
    var certain = 0
    var possible = 0
    for event in events {
      switch matches(event, selector, on: day ?? on) {
      case .holds: (certain, possible) = (certain + 1, possible + 1)
      case .unknown: possible += 1
      case .fails: break
      }
    }
    return (certain, selector.types.isSubset(of: completeTypes) ? possible : .max)
  }

  /// Returns the most recent event that a selector surely has, of those with a day.
  func mostRecent(_ selector: EventSelector, on day: CalendarDay? = nil) -> Event? {
    events.last { $0.day != nil && matches($0, selector, on: day ?? on) == .holds }
  }

  /// Returns whether an event is one that a selector speaks of.
  func matches(_ event: Event, _ selector: EventSelector, on day: CalendarDay) -> Truth {
    guard selector.types.contains(event.type) else { return .fails }
    var truth = Truth.holds
    for test in selector.attributes {
      let value = event.attributes.first { $0.attribute == test.attribute }?.value
      truth = truth && (value.map { Truth(test.passes($0)) } ?? .unknown)
    }
    if let within = selector.within {
      truth = truth && (event.day.map { Truth($0 >= within.before(day)) } ?? .unknown)
    }
    if let older = selector.olderThan {
      truth = truth && (event.day.map { Truth($0 < older.before(day)) } ?? .unknown)
    }
    if let other = selector.after.first, let latest = mostRecent(other, on: day)?.day {
      truth = truth && (event.day.map { Truth($0 > latest) } ?? .unknown)
    }
    return truth
  }
}
