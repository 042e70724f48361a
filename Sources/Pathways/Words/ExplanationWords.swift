/// Why an offer stands as it does.
protocol ExplanationWords {
  /// Says “is going on”.
  var isGoingOn: String { get }

  /// Says “not available:”.
  var notAvailable: String { get }

  /// Says “Sources:”.
  var sourcesHeading: String { get }

  /// Says “case:”.
  var caseSays: String { get }

  /// Says “case: `words` (no others, assumed)”.
  func caseSaysOnly(_ words: String) -> String

  /// Says “not stated; assumed:”.
  var assumedNotStated: String { get }

  /// Says “case: not stated”.
  var caseNotStated: String { get }

  /// Says “none stated”.
  var noneStated: String { get }

  /// Says “Check locally”.
  var checkLocally: String { get }

  /// Says “(checked”.
  var checkedOn: String { get }

  /// Says “The sources disagree:”.
  var sourcesDisagree: String { get }

  /// Says “– chosen”.
  var chosen: String { get }

  /// What stands above what speaks for an offer.
  var speaksForHeading: String { get }

  /// What stands above what speaks against an offer.
  var speaksAgainstHeading: String { get }
}
