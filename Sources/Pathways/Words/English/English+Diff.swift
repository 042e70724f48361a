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
