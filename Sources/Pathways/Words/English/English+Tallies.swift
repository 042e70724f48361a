extension EnglishWords {
  func decidedBothWays(_ decided: Int, all: Int, percent: Int) -> String {
    "Rules decided both ways: \(decided) of \(all) (\(percent) %)"
  }
  var neverFalse: String { "never false" }
  var neverTrue: String { "never true" }
  var notSeenBothWays: String { "not seen both ways" }
  func casesAnswered(_ cases: Int, errors: Int) -> String {
    "Cases answered: \(cases) · lines that could not be read: \(errors)"
  }
  var groupsHeading: String { "Groups (yes · no · unknown)" }
  var alertsHeading: String { "Alerts" }
  var offersHeading: String { "Offers (fits · open · excluded · unavailable)" }
  var oftenMissing: String { "Most often missing" }
}
