extension EnglishWords {
  var noteRead: String { "Read: " }
  var noteNothingRead: String { "nothing" }
  var noteAsk: String { "?  Ask: " }
  var noteHinted: String { "Only hinted at: " }
  var noteUnread: String { "Not understood: " }
  var noteNot: String { "not " }

  func noteContradiction(_ label: String, _ places: [String]) -> String {
    "\(label): the note says different things: \(places.joined(separator: ", "))"
  }
}
