extension DanishWords {
  var isGoingOn: String { "er i gang" }
  var notAvailable: String { "kan ikke fås: " }
  var sourcesHeading: String { "Kilder: " }
  var caseSays: String { "sagen: " }
  func caseSaysOnly(_ words: String) -> String { "sagen: \(words) (ikke flere, forudsat)" }
  var assumedNotStated: String { "ikke oplyst; forudsat: " }
  var caseNotStated: String { "sagen: ikke oplyst" }
  var noneStated: String { "ingen oplyst" }
  var checkLocally: String { "Tjek lokalt" }
  var checkedOn: String { " (tjekket " }
  var sourcesDisagree: String { "Kilderne er uenige: " }
  var chosen: String { " – valgt" }
  var speaksForHeading: String { "Taler for" }
  var speaksAgainstHeading: String { "Taler imod" }
}
