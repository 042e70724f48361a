extension DanishWords {
  var noFactsShort: String { "ingen oplysninger" }
  var noneTold: String { "ingen" }
  var noOthersSuffix: String { "ikke flere" }
  var groupPrefix: String { "Gruppe " }
  var notSettled: String { "ikke afgjort" }
  var noneOfThem: String { "ingen af dem" }
  var missingDash: String { " – mangler: " }
  var groupColon: String { "Gruppe: " }
  var fitsNow: String { "Passer nu" }
  func notMainPlan(_ ids: String) -> String { "ikke som hovedplan nu (\(ids))" }
  var speaksAgainst: String { "taler imod: " }
  var speaksFor: String { "taler for: " }
  var checkLocallyPrefix: String { "tjek lokalt: " }
  var sourcesPrefix: String { "kilder: " }
  var needsAnswerHeading: String { "Kræver svar" }
  var plusOther: String { " + " }
  var fitsIfLocal: String { "Passer, hvis det findes lokalt" }
  func doesNotFitCount(_ count: Int) -> String { "Passer ikke: \(count)" }
  var closesSoon: String { "Lukker snart" }
  var lastDayPrefix: String { "sidste dag " }
  var needsAnswersToo: String { " – kræver også svar" }
  var deadlinesAndRights: String { "Frister og rettigheder" }
  var onlyProposedPrefix: String { "KUN FORSLAG: " }
  var assumedPrefix: String { "Forudsat, da det ikke er oplyst: " }
  var noSome: String { "ingen " }
  var existsLocally: String { "det findes hos jer" }
  var overdueBang: String { "! Overskredet: " }
  var noFacts: String { "Ingen oplysninger" }
  func disagreement(_ label: String, stated: String, derived: String) -> String {
    "\(label): oplyst \(stated), men sagen giver \(derived). Det oplyste gælder."
  }
  func laterEvents(_ count: Int) -> String { "\(count) senere hændelse(r) er ikke med" }
  var differsFromJudgement: String { ". Afviger fra din vurdering, som gælder" }
  var supportsJudgement: String { ". Støtter din vurdering" }
  var neverSetsSeverity: String { ". Støtter, men sætter ikke, sværhedsgraden" }
  func urgency(_ urgency: Alert.Urgency) -> String {
    switch urgency {
    case .now: "NU"
    case .today: "I DAG"
    case .soon: "SNART"
    }
  }
  var decimalMark: String { "," }
  var hasIdentifiers: Bool { false }
  var asPrecaution: String { " (af forsigtighed)" }
}
