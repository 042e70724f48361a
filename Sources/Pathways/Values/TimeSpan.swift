/// A length of time as a rule states it.
public struct TimeSpan: Hashable, Sendable {
  /// What is counted.
  ///
  /// Weekdays are Mondays to Fridays without public holidays.
  public enum Unit: String, Sendable, CaseIterable {
    case days
    case weekdays
    case weeks
    case months
    case years
  }

  /// How many, 0 or more.
  public let count: Int

  /// What is counted.
  public let unit: Unit

  /// Creates a length of time.
  public init(_ count: Int, _ unit: Unit) {
    self.count = count
    self.unit = unit
  }

  /// Returns the last day of the span that begins on `day`; the day itself is not counted.
  ///
  /// - Parameters:
  ///   - day: The day it begins on.
  ///   - calendar: Which days are weekdays.
  /// - Returns: The last day.
  public func after(_ day: CalendarDay, in calendar: WorkingCalendar) -> CalendarDay {
    switch unit {
    case .days: day.adding(days: count)
    case .weekdays: calendar.adding(weekdays: count, to: day)
    case .weeks: day.adding(days: count * 7)
    case .months: day.adding(months: count)
    case .years: day.adding(months: count * 12)
    }
  }

  /// Returns the last day of the span, which is a weekday where the span is the editors' own choice.
  ///
  /// Nobody is to be seen on another day; a limit of law ends on the day that it ends on.
  func after(
    _ day: CalendarDay, in calendar: WorkingCalendar, isEditorial: Bool
  ) -> CalendarDay {
    let last = after(day, in: calendar)
    return isEditorial && count > 0 ? calendar.weekday(onOrAfter: last) : last
  }

  /// Returns the first day from which the span reaches `day`; weekdays count as days.
  ///
  /// Time is only ever counted forward: from 28 February of a common year twelve months reach
  /// 28 February, not the leap day that follows it.
  public func before(_ day: CalendarDay) -> CalendarDay {
    var first = backwards(from: day)
    guard unit == .months || unit == .years else { return first }
    let months = unit == .years ? count * 12 : count
    while first.adding(months: months) < day { first = first.adding(days: 1) }
    return first
  }

  /// Returns the day that lies the span before `day` in the calendar; weekdays count as days.
  public func backwards(from day: CalendarDay) -> CalendarDay {
    switch unit {
    case .days, .weekdays: day.adding(days: -count)
    case .weeks: day.adding(days: -count * 7)
    case .months: day.adding(months: -count)
    case .years: day.adding(months: -count * 12)
    }
  }
}
