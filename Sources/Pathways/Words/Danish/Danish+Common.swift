extension DanishWords {
  var or: String { "eller" }
  var and: String { "og" }
  var yes: String { "ja" }
  var no: String { "nej" }
  var today: String { "i dag" }
  var tomorrow: String { "i morgen" }
  func days(one: Bool) -> String { one ? "dag" : "dage" }
  func weekdays(one: Bool) -> String { one ? "hverdag" : "hverdage" }
  func weeks(one: Bool) -> String { one ? "uge" : "uger" }
  func months(one: Bool) -> String { one ? "måned" : "måneder" }
  func years(one: Bool) -> String { "år" }
  var byDate: String { "senest " }
  func plusMore(_ count: Int) -> String { "+ \(count) mere (--all)" }
  func lineNumber(_ number: Int) -> String { "linje \(number)" }
  func day(_ day: CalendarDay) -> String { "\(day.day)/\(day.month) \(day.year)" }
  var code: String { "da" }
}
