extension History {
  /// Returns the first event of a selector, if it is known which one that is.
  func first(_ selector: EventSelector, on day: CalendarDay? = nil) -> Event? {
    guard tells(of: selector.types) else { return nil }
    let selection = Selection(selector, in: self, on: day ?? on)
    guard selector.types.isSubset(of: completeTypes),
      let place = first(of: selector.types, { selection.matches(events[$0]) != .fails }),
      events[place].day != nil, selection.matches(events[place]) == .holds
    else { return nil }
    return events[place]
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
    let isOpen = !selector.types.isSubset(of: completeTypes)
    guard tells(of: selector.types) else { return (0, isOpen ? .max : 0) }
    let selection = Selection(selector, in: self, on: day ?? on)
    if let (certain, possible) = quickCount(selector, selection) {
      return (certain, isOpen ? .max : possible)
    }
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
    guard tells(of: selector.types) else { return nil }
    let selection = Selection(selector, in: self, on: day ?? on)
    if let matches = list.matches(of: selector.attributes) {
      return quickMostRecent(selector, selection, matches)
    }
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
struct Selection: Sendable {
  private let selector: EventSelector

  /// What it says of the time of every event alike, if the other event that it counts from is not
  /// there.
  private(set) var always = Truth.holds

  /// The first day that counts, and the first that counts no more.
  private(set) var from: CalendarDay?
  private(set) var before: CalendarDay?

  init(_ selector: EventSelector, in history: History, on day: CalendarDay) {
    self.selector = selector
    if selector.isTimeless { return }
    // Of several first days the last counts, of several last days the first: what is so since both
    // is so since the later.
    if selector.within != nil || selector.olderThan != nil {
      var base = day
      if let other = selector.of.first {
        if let latest = history.mostRecent(other, on: day)?.day {
          base = latest
          // What comes after the other event is not within a time of it.
          before = base.adding(days: 1)
        } else {
          always = history.count(other, on: day).possible == 0 ? .fails : .unknown
        }
      }
      if always == .holds {
        from = selector.within.map { $0.before(base) }
        if let older = selector.olderThan?.before(base) {
          before = before.map { min($0, older) } ?? older
        }
      }
    }
    if let other = selector.after.first {
      let after = history.mostRecent(other, on: day)?.lastDay?.adding(days: 1)
      if let after { from = from.map { max($0, after) } ?? after }
    }
  }

  /// Creates a selection of a selector that says the same on every day, whatever happened.
  init(timeless selector: EventSelector) { self.selector = selector }

  /// Whether an event, and all with a day before it, surely lies before the time that counts.
  func isBefore(_ event: Event) -> Bool {
    guard let day = event.day, let from else { return false }
    return day.adding(days: Self.doubt) < from
  }

  /// Returns whether an event is one that the selector speaks of.
  func matches(_ event: Event) -> Truth {
    guard selector.types.contains(event.type) else { return .fails }
    return event.passes(selector.attributes) && time(of: event)
  }

  /// Returns whether an event happened when the selector says.
  func time(of event: Event) -> Truth {
    var truth = always
    if let from { truth = truth && event.isSince(from) }
    if let before { truth = truth && !event.isSince(before) }
    return truth
  }

  /// How many days may pass until an event of which only the month is known has surely happened.
  static let doubt = 31
}

extension Event {
  /// Returns whether it happened on a day or later; of a month that holds the day it is unknown.
  func isSince(_ first: CalendarDay) -> Truth {
    guard let day, let lastDay else { return .unknown }
    if day >= first { return .holds }
    return lastDay < first ? .fails : .unknown
  }
}
