extension EnglishWords {
  var isGoingOn: String { "is going on" }
  var notAvailable: String { "not available: " }
  var sourcesHeading: String { "Sources: " }
  var caseSays: String { "case: " }
  func caseSaysOnly(_ words: String) -> String { "case: \(words) (no others, assumed)" }
  var assumedNotStated: String { "not stated; assumed: " }
  var caseNotStated: String { "case: not stated" }
  var noneStated: String { "none stated" }
  var checkLocally: String { "Check locally" }
  var checkedOn: String { " (checked " }
  var sourcesDisagree: String { "The sources disagree: " }
  var chosen: String { " – chosen" }
  var speaksForHeading: String { "Speaks for" }
  var speaksAgainstHeading: String { "Speaks against" }
}
