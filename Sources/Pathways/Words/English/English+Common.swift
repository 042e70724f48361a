extension EnglishWords {
  var or: String { "or" }
  var and: String { "and" }
  var yes: String { "yes" }
  var no: String { "no" }
  var today: String { "today" }
  var tomorrow: String { "tomorrow" }
  func days(one: Bool) -> String { one ? "day" : "days" }
  func weekdays(one: Bool) -> String { one ? "weekday" : "weekdays" }
  func weeks(one: Bool) -> String { one ? "week" : "weeks" }
  func months(one: Bool) -> String { one ? "month" : "months" }
  func years(one: Bool) -> String { one ? "year" : "years" }
  var byDate: String { "by " }
  func plusMore(_ count: Int) -> String { "+ \(count) more (--all)" }
  func lineNumber(_ number: Int) -> String { "line \(number)" }
  func day(_ day: CalendarDay) -> String { "\(day.day) \(Self.months[day.month - 1]) \(day.year)" }

  static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
  var code: String { "en" }
}
