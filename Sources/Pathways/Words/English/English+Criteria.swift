extension EnglishWords {
  func not(_ names: String) -> String { "not \(names)" }
  func atLeast(_ count: Int, of parts: String) -> String { "at least \(count) of (\(parts))" }
  func atMost(_ count: Int, of parts: String) -> String {
    count == 0 ? "none of (\(parts))" : "at most \(count) of (\(parts))"
  }
  func atLeast(_ count: Int, ofThese all: Int) -> String { "at least \(count) of these \(all)" }
  func size(_ least: Int, _ most: Int?, of names: String?) -> String {
    let among = names.map { " of (\($0))" } ?? ""
    guard let most else { return "at least \(least)\(among)" }
    if least == 0 { return "at most \(most)\(among)" }
    return (least == most ? "exactly \(least)" : "\(least)–\(most)") + among
  }
  var forEveryone: String { "for everyone" }
  var withinTheLast: String { "within the last " }
  var withinTheNext: String { "within the next " }
  var beforeToday: String { "before today" }
  var moreThan: String { "more than " }
  var ago: String { " ago" }
  var todayOrLater: String { "today or later" }
  var fromValue: String { "from " }
  var toValue: String { "to " }
  var livesIn: String { "lives in " }
  var noneOf: String { "none: " }
  var atLeastWord: String { "at least" }
  var atMostWord: String { "at most" }
  var mostRecentOf: String { "most recent of " }
  var firstOf: String { "first of " }
  var notEndedBy: String { ", not ended by " }
  var longerThan: String { "more than " }
  var without: String { " without " }
  var beforeTheMostRecent: String { "before the most recent " }
  var afterTheMostRecent: String { "after the most recent " }
  var atMostSpan: String { "at most " }
  var atLeastSpan: String { "at least " }
}
