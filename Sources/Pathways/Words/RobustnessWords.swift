/// How firmly an answer stands when a judgement is a step off.
protocol RobustnessWords {
  /// Says “The case gives nothing that a clinician judges on a scale”.
  var nothingJudged: String { get }

  /// Says “!? Would stand with”.
  var wouldStandWith: String { get }

  /// Says “The same alerts in `alerts` of `all`; the same first `compared` offers in `first` of
  /// `all`.”.
  func held(_ alerts: Int, all: Int, compared: Int, first: Int) -> String

  /// Says “without”.
  var withoutPrefix: String { get }

  /// Says “another way”.
  var anotherWay: String { get }

  /// Says “no offer fits”.
  var noOfferFits: String { get }

  /// Says “alerts:”.
  var alertsPrefix: String { get }

  /// Says “first:”.
  var firstPrefix: String { get }

  /// Says “`rest` readings with two steps change the same as one of the steps.”.
  func restReadings(_ rest: Int) -> String

  /// The question that is answered.
  var howFirmly: String { get }

  /// What stands before what a clinician judged.
  var judgedPrefix: String { get }

  /// How many nearby readings were looked at.
  func nearbyReadings(_ count: Int) -> String

  /// What stands before what comes first now.
  var nowPrefix: String { get }
}
