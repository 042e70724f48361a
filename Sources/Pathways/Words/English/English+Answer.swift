extension EnglishWords {
  var noFactsShort: String { "no facts given" }
  var noneTold: String { "none" }
  var noOthersSuffix: String { "no others" }
  var groupPrefix: String { "Group " }
  var notSettled: String { "not settled" }
  var noneOfThem: String { "none of them" }
  var missingDash: String { " – missing: " }
  var groupColon: String { "Group: " }
  var fitsNow: String { "Fits now" }
  func notMainPlan(_ ids: String) -> String { "not as the main plan now (\(ids))" }
  var speaksAgainst: String { "speaks against: " }
  var speaksFor: String { "speaks for: " }
  var checkLocallyPrefix: String { "check locally: " }
  var sourcesPrefix: String { "sources: " }
  var needsAnswerHeading: String { "Needs an answer" }
  var plusOther: String { " + " }
  var fitsIfLocal: String { "Fits, if it exists locally" }
  func doesNotFitCount(_ count: Int) -> String { "Does not fit: \(count)" }
  var closesSoon: String { "Closes soon" }
  var lastDayPrefix: String { "last day " }
  var needsAnswersToo: String { " – needs answers too" }
  var deadlinesAndRights: String { "Deadlines and rights" }
  var onlyProposedPrefix: String { "ONLY PROPOSED: " }
  var assumedPrefix: String { "Assumed, since it is not told: " }
  var noSome: String { "no " }
  var existsLocally: String { "it exists locally" }
  var overdueBang: String { "! Overdue: " }
  var noFacts: String { "No facts given" }
  func disagreement(_ label: String, stated: String, derived: String) -> String {
    "\(label): stated as \(stated), but the case gives \(derived). What was stated counts."
  }
  func laterEvents(_ count: Int) -> String { "\(count) later event(s) left out" }
  var differsFromJudgement: String { ". Differs from your judgement, which counts" }
  var supportsJudgement: String { ". Supports your judgement" }
  var neverSetsSeverity: String { ". Supports, never sets, severity" }
  func urgency(_ urgency: Alert.Urgency) -> String {
    switch urgency {
    case .now: "NOW"
    case .today: "TODAY"
    case .soon: "SOON"
    }
  }
  var decimalMark: String { "." }
  var hasIdentifiers: Bool { true }
  var asPrecaution: String { " (as a precaution)" }
}
