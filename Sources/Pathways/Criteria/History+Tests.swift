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
      // More than enough is as good as all there are.
      let enough = range.upperBound == .max ? range.lowerBound : range.upperBound + 1
      let (certain, possible) = count(selector, on: day, enough: enough)
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
    return first(selector, on: day).map { matches($0, wanted, on: day) } ?? .unknown
  }

  /// Returns how many events surely, and how many perhaps, have no later one that ends the same
  /// offer.
  private func ongoing(
    _ selector: EventSelector, endedBy ends: EventSelector, _ attribute: Index<EventAttribute>?,
    on day: CalendarDay
  ) -> (certain: Int, possible: Int) {
    let isOpen = !selector.types.isSubset(of: completeTypes)
    guard tells(of: selector.types) else { return (0, isOpen ? .max : 0) }
    var certain = 0
    var possible = 0
    let begin = Selection(selector, in: self, on: day)
    let end = Selection(ends, in: self, on: day)
    // By offer, whether an event after the one that is looked at has ended it.
    var ended: [Int?: Truth] = [:]
    let untold = ends.types.isSubset(of: completeTypes) ? Truth.fails : .unknown
    var types = selector.types
    types.formUnion(ends.types)
    for place in places(of: types) {
      let offer = events[place].value(of: attribute)
      let isEnded = ended[offer] ?? untold
      let begins = begin.matches(events[place])
      ended[offer] = isEnded || end.matches(events[place])
      guard begins != .fails, isEnded != .holds else { continue }
      possible += 1
      if begins == .holds && isEnded == .fails { certain += 1 }
    }
    return (certain, isOpen ? .max : possible)
  }

  private func gap(
    _ selector: EventSelector, longerThan span: TimeSpan, on day: CalendarDay
  ) -> Truth {
    let selection = Selection(selector, in: self, on: day)
    let own = places(of: selector.types).filter { selection.matches(events[$0]) == .holds }
    let days = own.reversed().compactMap { events[$0].day } + [day]
    guard days.count > 1 else { return count(selector, on: day).possible == 0 ? .fails : .unknown }
    let isLong = zip(days, days.dropFirst()).contains { $1 > span.after($0, in: WorkingCalendar()) }
    // An event that is not told, or not dated, may lie in the gap.
    let (certain, possible) = count(selector, on: day)
    if !isLong { return .fails }
    return certain == possible ? .holds : .unknown
  }
}
