extension DanishWords {
  func not(_ names: String) -> String { "ikke \(names)" }
  func atLeast(_ count: Int, of parts: String) -> String { "mindst \(count) af (\(parts))" }
  func atMost(_ count: Int, of parts: String) -> String {
    count == 0 ? "ingen af (\(parts))" : "højst \(count) af (\(parts))"
  }
  func atLeast(_ count: Int, ofThese all: Int) -> String { "mindst \(count) af disse \(all)" }
  func size(_ least: Int, _ most: Int?, of names: String?) -> String {
    let among = names.map { " af (\($0))" } ?? ""
    guard let most else { return "mindst \(least)\(among)" }
    if least == 0 { return "højst \(most)\(among)" }
    return (least == most ? "netop \(least)" : "\(least)–\(most)") + among
  }
  var forEveryone: String { "for alle" }
  var withinTheLast: String { "inden for de sidste " }
  var withinTheNext: String { "inden for de næste " }
  var beforeToday: String { "før i dag" }
  var moreThan: String { "for mere end " }
  var ago: String { " siden" }
  var todayOrLater: String { "i dag eller senere" }
  var fromValue: String { "fra " }
  var toValue: String { "til " }
  var livesIn: String { "bor i " }
  var noneOf: String { "ingen: " }
  var atLeastWord: String { "mindst" }
  var atMostWord: String { "højst" }
  var mostRecentOf: String { "seneste af " }
  var firstOf: String { "første af " }
  var notEndedBy: String { ", ikke afsluttet af " }
  var longerThan: String { "mere end " }
  var without: String { " uden " }
  var beforeTheMostRecent: String { "før seneste " }
  var afterTheMostRecent: String { "efter seneste " }
  var atMostSpan: String { "højst " }
  var atLeastSpan: String { "mindst " }
}
