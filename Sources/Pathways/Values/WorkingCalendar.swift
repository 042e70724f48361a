/// The days on which nobody answers letters, so that a limit in weekdays can be counted.
///
/// Which days those are is data of the catalogue; here stand only the ways to say it.
public struct WorkingCalendar: Sendable {
  /// One public holiday of every year within its years.
  public struct Holiday: Hashable, Sendable {
    /// How the day is found.
    public enum Day: Hashable, Sendable {
      case fixed(month: Int, day: Int)
      case afterEaster(days: Int)
      /// The first, second … such weekday of a month, or counted from its end: -1 is the last.
      case nth(Int, weekday: Int, month: Int)
    }

    /// How the day is found.
    public let day: Day

    /// The years in which it is a holiday.
    public let years: ClosedRange<Int>

    /// Creates a holiday.
    public init(_ day: Day, years: ClosedRange<Int> = 1...9999) {
      self.day = day
      self.years = years
    }
  }

  /// The public holidays.
  public let holidays: [Holiday]

  /// The days of the week that are free, 1 for Monday to 7 for Sunday.
  public let weekend: Set<Int>

  /// Creates a calendar in which every holiday is free, and the days of a weekend.
  public init(holidays: [Holiday] = [], weekend: Set<Int> = [6, 7]) {
    self.holidays = holidays
    self.weekend = weekend
  }

  /// The days of the week by the names that data has for them, Monday first.
  static let weekdayNames = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]

  /// Returns whether the day is one of the holidays.
  public func isHoliday(_ day: CalendarDay) -> Bool {
    let afterEaster = Int(day.number) - Int(CalendarDay.easterSunday(in: day.year).number)
    return holidays.contains { holiday in
      guard holiday.years.contains(day.year) else { return false }
      return switch holiday.day {
      case .fixed(let month, let ofMonth): (day.month, day.day) == (month, ofMonth)
      case .afterEaster(let days): days == afterEaster
      case .nth(let number, let weekday, let month):
        day.month == month && day.weekday == weekday && day.isNthWeekday(number)
      }
    }
  }

  /// Returns whether offices count the day: not in the weekend and no holiday.
  public func isWeekday(_ day: CalendarDay) -> Bool {
    !weekend.contains(day.weekday) && !isHoliday(day)
  }

  /// Returns the day itself if offices count it, else the next that they do.
  public func weekday(onOrAfter day: CalendarDay) -> CalendarDay {
    isWeekday(day) ? day : adding(weekdays: 1, to: day)
  }

  /// Returns the weekday that comes some weekdays later; the day itself is not counted.
  public func adding(weekdays count: Int, to day: CalendarDay) -> CalendarDay {
    var day = day
    var left = count
    while left > 0, day.number < CalendarDay.range.upperBound {
      day = day.adding(days: 1)
      if isWeekday(day) { left -= 1 }
    }
    return day
  }
}

extension CalendarDay {
  /// Returns Easter Sunday of a year.
  ///
  /// - SeeAlso: J. Meeus, Astronomical Algorithms, chapter 8: the anonymous Gregorian algorithm.
  public static func easterSunday(in year: Int) -> CalendarDay {
    let golden = year % 19
    let (century, yearOfCentury) = (year / 100, year % 100)
    let correction = (century - (century + 8) / 25 + 1) / 3
    let epact = (19 * golden + century - century / 4 - correction + 15) % 30
    let weekday = (32 + 2 * (century % 4) + 2 * (yearOfCentury / 4) - epact - yearOfCentury % 4) % 7
    let late = (golden + 11 * epact + 22 * weekday) / 451
    let sum = epact + weekday - 7 * late + 114
    return CalendarDay(year: year, month: sum / 31, day: sum % 31 + 1) ?? CalendarDay(unchecked: 0)
  }

  /// Returns whether it is the first, second … such weekday of its month, or, for a negative number,
  /// as many from the end.
  func isNthWeekday(_ number: Int) -> Bool {
    let fromEnd = Self.length(ofMonth: month, in: year) - day
    return number > 0 ? (day - 1) / 7 + 1 == number : fromEnd / 7 + 1 == -number
  }

  /// Creates a day from a number that is known to be in range.
  init(unchecked number: Int32) { self.number = number }
}
