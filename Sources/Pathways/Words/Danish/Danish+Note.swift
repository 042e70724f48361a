extension DanishWords {
  var noteRead: String { "Læst: " }
  var noteNothingRead: String { "intet" }
  var noteAsk: String { "?  Spørg: " }
  var noteHinted: String { "Kun antydet: " }
  var noteUnread: String { "Ikke forstået: " }
  var noteNot: String { "ikke " }

  func noteContradiction(_ label: String, _ places: [String]) -> String {
    "\(label) – notatet siger flere ting: \(places.joined(separator: ", "))"
  }
}
