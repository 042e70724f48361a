internal import LocatedJSON

extension EnglishWords {
  func offers(one: Bool) -> String { one ? "offer" : "offers" }
  func alerts(one: Bool) -> String { one ? "alert" : "alerts" }
  func rights(one: Bool) -> String { one ? "right" : "rights" }
  func groups(one: Bool) -> String { one ? "group" : "groups" }
  func pathways(one: Bool) -> String { one ? "pathway" : "pathways" }
  func stages(one: Bool) -> String { one ? "stage" : "stages" }
  var asOfDay: String { "as of" }
  var vocabularyHeading: String { "Vocabulary" }
  var smallestExample: String { "    smallest example: " }
  var anExample: String { "    example: " }
  var provedTheSame: String { " (other rules, but proved the same: " }
  var sameForEveryone: String { "The same for everyone: " }
  var otherFields: String { "Other fields: " }
  var newFigureOldDay: String { "New figure, old day: " }
  func inPlaces(_ names: String) -> String { " in \(names)" }
  var onlyOtherWords: String { "Only other words: " }
  var newParts: String { "new: " }
  var removedParts: String { "removed: " }
  var followUpAndScales: String { "Follow-up and scales: " }
  func elsewhere(in path: String) -> String { "Other things in \(path): " }
  func phrases(in path: String, areNew: Bool) -> String {
    areNew ? "New phrases in \(path): " : "Phrases removed in \(path): "
  }
  var notesAreNotCompared: String {
    "Cases say nothing of how notes are read: try notes with both (navigator note --catalogue)."
  }
  func affectedIn(_ parts: [String]) -> String { "of these in: \(parts.joined(separator: " · "))" }
  func otherwiseIn(_ parts: [String]) -> String { "also in: \(parts.joined(separator: ", "))" }
  func casesInOtherWords(_ count: Int) -> String {
    "\(count) more only get other words (--format json)."
  }
  func part(ofAnswer name: String) -> String {
    switch name {
    case "followUps": "follow-ups"
    case "doors": "what opens and closes"
    case "ball": "who is next"
    case "holder": "who holds the contact"
    case "scores": "scales"
    case "possibleAlerts": "possible alerts"
    default: name
    }
  }

  func finding(_ remark: DiffRemark) -> String {
    switch remark {
    case .added: "added"
    case .removed: "removed"
    case .isOfAnotherKind: "is of another kind"
    case .followsFromOthers: "follows from other things than before"
    case .silenceMeans(let now, let before): "silence means \(now), before \(before)"
    case .otherThingsAreImpossible: "other things can't be at the same time"
    }
  }
}
