/// A day in the Gregorian calendar, without a time of day or a time zone.
///
/// - Invariant: the day lies in the years 1 to 9999.
public struct CalendarDay: Hashable, Sendable {
  /// The days since 1 January 1970; negative before.
  public let number: Int32

  /// 1 January of the year 1.
  public static var earliest: CalendarDay { CalendarDay(unchecked: range.lowerBound) }

  /// The first and last day there is.
  static let range: ClosedRange<Int32> = -719_162...2_932_896

  /// Creates a day from its number, or returns `nil` outside the years 1 to 9999.
  public init?(number: Int) {
    guard let number = Int32(exactly: number), Self.range.contains(number) else { return nil }
    self.number = number
  }

  /// Creates a day, or returns `nil` if there is no such day.
  ///
  /// - Parameters:
  ///   - year: The year, 1 to 9999.
  ///   - month: The month, 1 to 12.
  ///   - day: The day of the month, from 1.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
    guard (1...Self.length(ofMonth: month, in: year)).contains(day) else { return nil }
    // Hinnant's civil algorithm: years begin in March, so the leap day is a year's last day.
    let shifted = month > 2 ? year : year - 1
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = Int32(era * 146_097 + dayOfEra - 719_468)
  }

  /// Creates a day from its ISO 8601 form `YYYY-MM-DD`, or returns `nil` for any other text.
  ///
  /// - SeeAlso: Howard Hinnant, chrono-Compatible Low-Level Date Algorithms (`days_from_civil`).
  public init?(_ text: some Collection<UInt8>) {
    guard text.count == 10 else { return nil }
    var numbers = [0, 0, 0]
    for (index, byte) in text.enumerated() {
      if index == 4 || index == 7 {
        guard byte == UInt8(ascii: "-") else { return nil }
      } else {
        guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
        let part = index < 4 ? 0 : index < 7 ? 1 : 2
        numbers[part] = numbers[part] * 10 + Int(byte - UInt8(ascii: "0"))
      }
    }
    self.init(year: numbers[0], month: numbers[1], day: numbers[2])
  }
}

extension CalendarDay: Comparable, CustomStringConvertible {
  /// Orders days as they come.
  public static func < (left: Self, right: Self) -> Bool { left.number < right.number }

  /// The year, 1 to 9999.
  public var year: Int { parts.year }

  /// The month, 1 to 12.
  public var month: Int { parts.month }

  /// The day of the month, from 1.
  public var day: Int { parts.day }

  /// The weekday by ISO 8601, 1 for Monday to 7 for Sunday.
  public var weekday: Int { (Int(number) + 719_162) % 7 + 1 }

  /// The ISO 8601 form, such as `2026-11-20`.
  public var description: String {
    let (year, month, day) = parts
    func padded(_ number: Int, _ width: Int) -> String {
      let text = String(number)
      return String(repeating: "0", count: width - text.count) + text
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  /// The year, month and day of the month.
  var parts: (year: Int, month: Int, day: Int) {
    let shifted = Int(number) + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
  }
}

extension CalendarDay {
  /// Returns the length of a month in days.
  public static func length(ofMonth month: Int, in year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func isLeap(_ year: Int) -> Bool {
    year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
  }

  /// Returns the day some days later, or earlier if negative.
  ///
  /// Days past the years 1 to 9999 stop at the first or last day there is.
  public func adding(days: Int) -> CalendarDay {
    let sum = min(max(Int(number) + days, Int(Self.range.lowerBound)), Int(Self.range.upperBound))
    return CalendarDay(number: sum) ?? self
  }

  /// Returns the same day of a month some months later, or earlier if negative.
  ///
  /// A month that lacks the day ends on its last one: 31 January plus one month is 28 or
  /// 29 February, 29 February plus twelve months is 28 February.
  public func adding(months: Int) -> CalendarDay {
    let (year, month, day) = parts
    let total = min(max(year * 12 + month - 1 + months, 12), 9999 * 12 + 11)
    let (newYear, newMonth) = (total / 12, total % 12 + 1)
    let last = Self.length(ofMonth: newMonth, in: newYear)
    return CalendarDay(year: newYear, month: newMonth, day: min(day, last)) ?? self
  }

  /// Returns the completed years on `today` since this day, or `nil` if `today` is before it.
  ///
  /// Someone born on 29 February completes a year on 1 March in a common year.
  public func completedYears(on today: CalendarDay) -> Int? {
    guard self <= today else { return nil }
    // Month and day are compared instead of days counted, since a count drifts with leap years.
    let hadBirthday = (month, day) <= (today.month, today.day)
    return today.year - year - (hadBirthday ? 0 : 1)
  }
}
