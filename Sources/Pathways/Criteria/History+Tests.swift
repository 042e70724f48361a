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

  /// Returns the first event of a selector, if it is known which one that is.
  func first(_ selector: EventSelector, on day: CalendarDay? = nil) -> Event? {
    let selection = Selection(selector, in: self, on: day ?? on)
    guard selector.types.isSubset(of: completeTypes),
      let place = first(of: selector.types, { selection.matches(events[$0]) != .fails }),
      events[place].day != nil, selection.matches(events[place]) == .holds
    else { return nil }
    return events[place]
  }

  /// Returns how many events surely, and how many perhaps, have no later one that ends the same
  /// offer.
  private func ongoing(
    _ selector: EventSelector, endedBy ends: EventSelector, _ attribute: Int?,
    on day: CalendarDay
  ) -> (certain: Int, possible: Int) {
    var certain = 0
    var possible = 0
    let begin = Selection(selector, in: self, on: day)
    let end = Selection(ends, in: self, on: day)
    // By offer, whether an event after the one that is looked at has ended it.
    var ended: [Index<Offer>?: Truth] = [:]
    let untold = ends.types.isSubset(of: completeTypes) ? Truth.fails : .unknown
    var types = selector.types
    types.formUnion(ends.types)
    for place in places(of: types) {
      let offer = events[place].offer(attribute)
      let isEnded = ended[offer] ?? untold
      let begins = begin.matches(events[place])
      ended[offer] = isEnded || end.matches(events[place])
      guard begins != .fails, isEnded != .holds else { continue }
      possible += 1
      if begins == .holds && isEnded == .fails { certain += 1 }
    }
    return (certain, selector.types.isSubset(of: completeTypes) ? possible : .max)
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

  /// Returns how many events a selector surely has, and how many it may have.
  ///
  /// A type of event that the case does not tell all of may have any number more.
  ///
  /// - Parameters:
  ///   - selector: The selector.
  ///   - day: The day to count back from, if not the as-of day.
  ///   - enough: At how many that it surely has counting may stop.
  /// - Returns: The two counts.
  func count(
    _ selector: EventSelector, on day: CalendarDay? = nil, enough: Int = .max
  ) -> (certain: Int, possible: Int) {
    var certain = 0
    var possible = 0
    let selection = Selection(selector, in: self, on: day ?? on)
    let isOpen = !selector.types.isSubset(of: completeTypes)
    var places = places(of: selector.types)
    while let place = places.next() {
      if selection.isBefore(events[place]) {
        places.skip(to: undated)
        continue
      }
      switch selection.matches(events[place]) {
      case .holds: (certain, possible) = (certain + 1, possible + 1)
      case .unknown: possible += 1
      case .fails: break
      }
      if certain >= enough { return (certain, .max) }
    }
    return (certain, isOpen ? .max : possible)
  }

  /// Returns the most recent event that a selector surely has, of those with a day.
  func mostRecent(_ selector: EventSelector, on day: CalendarDay? = nil) -> Event? {
    let selection = Selection(selector, in: self, on: day ?? on)
    for place in places(of: selector.types) {
      guard events[place].day != nil, !selection.isBefore(events[place]) else { return nil }
      if selection.matches(events[place]) == .holds { return events[place] }
    }
    return nil
  }

  /// Returns whether an event is one that a selector speaks of.
  func matches(_ event: Event, _ selector: EventSelector, on day: CalendarDay) -> Truth {
    selector.types.contains(event.type)
      ? Selection(selector, in: self, on: day).matches(event) : .fails
  }
}

/// A selector on a day, with what it asks of other events looked up once.
struct Selection {
  private let selector: EventSelector

  /// What it says of the time of every event alike, if the other event that it counts from is not
  /// there.
  private var always = Truth.holds

  /// The first day that counts, and the first that counts no more, each by its own rule.
  private var since: CalendarDay?
  private var after: CalendarDay?
  private var notSince: [CalendarDay] = []

  init(_ selector: EventSelector, in history: History, on day: CalendarDay) {
    self.selector = selector
    if selector.within != nil || selector.olderThan != nil {
      var base = day
      if let other = selector.of.first {
        if let latest = history.mostRecent(other, on: day)?.day {
          base = latest
          // What comes after the other event is not within a time of it.
          notSince.append(base.adding(days: 1))
        } else {
          always = history.count(other, on: day).possible == 0 ? .fails : .unknown
        }
      }
      if always == .holds {
        since = selector.within.map { $0.before(base) }
        if let older = selector.olderThan { notSince.append(older.before(base)) }
      }
    }
    if let other = selector.after.first {
      after = history.mostRecent(other, on: day)?.lastDay?.adding(days: 1)
    }
  }

  /// Whether an event, and all with a day before it, surely lies before the time that counts.
  func isBefore(_ event: Event) -> Bool {
    guard let day = event.day, let first = [since, after].compactMap(\.self).max() else {
      return false
    }
    // Of some events only the month is known.
    return day.adding(days: 31) < first
  }

  /// Returns whether an event is one that the selector speaks of.
  func matches(_ event: Event) -> Truth {
    guard selector.types.contains(event.type) else { return .fails }
    var truth = always
    for test in selector.attributes {
      let value = event.attributes.first { $0.attribute == test.attribute }?.value
      truth = truth && (value.map { Truth(test.passes($0)) } ?? .unknown)
    }
    if let since { truth = truth && event.isSince(since) }
    for day in notSince { truth = truth && !event.isSince(day) }
    if let after { truth = truth && event.isSince(after) }
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
