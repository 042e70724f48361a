/// The days on which somebody answers: those that a source names.
public struct OpeningDays: Hashable, Sendable {
  /// A kind of day that data can name.
  enum Kind: Hashable, Sendable {
    case every
    /// A day that offices count: not in the weekend and no holiday.
    case working
    case weekend
    /// A day of the week, 1 for Monday to 7 for Sunday.
    case named(Int)
  }

  /// The kinds of days, in the order in which they are told.
  let kinds: [Kind]

  /// The kinds of days by the names that data has for them.
  static let names = ["everyDay", "weekday", "weekend"] + WorkingCalendar.weekdayNames

  /// Reads the days by their names; what is no such name is left out.
  init(names: some Sequence<String>) {
    kinds = names.compactMap { name in
      switch name {
      case "everyDay": .every
      case "weekday": .working
      case "weekend": .weekend
      default: WorkingCalendar.weekdayNames.firstIndex(of: name).map { .named($0 + 1) }
      }
    }
  }

  /// The names of the days, as data has them.
  var names: [String] {
    kinds.map { kind in
      switch kind {
      case .every: "everyDay"
      case .working: "weekday"
      case .weekend: "weekend"
      case .named(let weekday): WorkingCalendar.weekdayNames[weekday - 1]
      }
    }
  }

  /// Returns whether somebody answers on a day.
  ///
  /// Who is there on Tuesdays, or in weekends, may be there on a holiday or not: of that nothing is
  /// said, so it is unknown.
  func isOpen(on day: CalendarDay, _ calendar: WorkingCalendar) -> Truth {
    let isHoliday = calendar.isHoliday(day)
    let isWeekend = calendar.weekend.contains(day.weekday)
    var found = Truth.fails
    for kind in kinds {
      let truth: Truth =
        switch kind {
        case .every: .holds
        case .working: isHoliday || isWeekend ? .fails : .holds
        case .weekend: isWeekend ? .holds : isHoliday ? .unknown : .fails
        case .named(let weekday):
          weekday != day.weekday ? .fails : isHoliday ? .unknown : .holds
        }
      if truth == .holds { return .holds }
      if truth == .unknown { found = .unknown }
    }
    return found
  }
}

/// Whether somebody answers on one day.
public enum Opening: Hashable, Sendable {
  case open
  /// Nobody answers; the next day on which somebody does, if one is near.
  case closed(until: CalendarDay?)
  /// No source says.
  case unknown
  /// No source says, and the day is one on which offices are closed.
  case doubtful
}

extension Catalogue {
  /// How far the next open day is looked for.
  private static let horizon = 31

  /// Returns whether somebody answers there on a day.
  public func opening(of contact: Contact, on day: CalendarDay) -> Opening {
    guard let days = contact.days else {
      return contact.hours != nil && !calendar.isWeekday(day) ? .doubtful : .unknown
    }
    switch days.isOpen(on: day, calendar) {
    case .holds: return .open
    case .unknown: return .doubtful
    case .fails:
      let coming = (1...Self.horizon).lazy.map { day.adding(days: $0) }
      return .closed(until: coming.first { days.isOpen(on: $0, calendar) == .holds })
    }
  }
}

extension Opening {
  /// Whether it is known that nobody answers.
  var isClosed: Bool {
    switch self {
    case .closed: true
    case .open, .unknown, .doubtful: false
    }
  }
}
