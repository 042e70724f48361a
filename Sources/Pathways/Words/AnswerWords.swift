/// An answer, beside its plan.
protocol AnswerWords {
  /// Says “no facts given”.
  var noFactsShort: String { get }

  /// Says “none”.
  var noneTold: String { get }

  /// Says “no others”.
  var noOthersSuffix: String { get }

  /// Says “Group”.
  var groupPrefix: String { get }

  /// Says “not settled”.
  var notSettled: String { get }

  /// Says “none of them”.
  var noneOfThem: String { get }

  /// Says “– missing:”.
  var missingDash: String { get }

  /// Says “Group:”.
  var groupColon: String { get }

  /// Says “Fits now”.
  var fitsNow: String { get }

  /// Says “not as the main plan now (`ids`)”.
  func notMainPlan(_ ids: String) -> String

  /// Says “speaks against:”.
  var speaksAgainst: String { get }

  /// Says “speaks for:”.
  var speaksFor: String { get }

  /// Says “check locally:”.
  var checkLocallyPrefix: String { get }

  /// Says “sources:”.
  var sourcesPrefix: String { get }

  /// Says “Needs an answer”.
  var needsAnswerHeading: String { get }

  /// Says “+”.
  var plusOther: String { get }

  /// Says “Fits, if it exists locally”.
  var fitsIfLocal: String { get }

  /// Says “Does not fit: `count`”.
  func doesNotFitCount(_ count: Int) -> String

  /// Says “Closes soon”.
  var closesSoon: String { get }

  /// Says “last day”.
  var lastDayPrefix: String { get }

  /// Says “– needs answers too”.
  var needsAnswersToo: String { get }

  /// Says “Deadlines and rights”.
  var deadlinesAndRights: String { get }

  /// Says “ONLY PROPOSED:”.
  var onlyProposedPrefix: String { get }

  /// Says “Assumed, since it is not told:”.
  var assumedPrefix: String { get }

  /// Says “no”.
  var noSome: String { get }

  /// Says “it exists locally”.
  var existsLocally: String { get }

  /// Says “! Overdue:”.
  var overdueBang: String { get }

  /// Says “No facts given”.
  var noFacts: String { get }

  /// Says “`label`: stated as `stated`, but the case gives `derived`. What was stated counts.”.
  func disagreement(_ label: String, stated: String, derived: String) -> String

  /// Says “`count` later event(s) left out”.
  func laterEvents(_ count: Int) -> String

  /// Says “. Differs from your judgement, which counts”.
  var differsFromJudgement: String { get }

  /// Says “. Supports your judgement”.
  var supportsJudgement: String { get }

  /// Says “. Supports, never sets, severity”.
  var neverSetsSeverity: String { get }

  /// How urgent an alert is: “NOW”, “TODAY”, “SOON”.
  func urgency(_ urgency: Alert.Urgency) -> String

  /// What stands between whole and part of a number.
  var decimalMark: String { get }
  /// Whether the identifiers of the data are words of this language.
  var hasIdentifiers: Bool { get }

  /// Says “(as a precaution)”.
  var asPrecaution: String { get }
}
