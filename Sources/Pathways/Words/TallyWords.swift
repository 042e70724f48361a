/// What many cases, or a catalogue's tests, come to.
protocol TallyWords {
  /// Says “Rules decided both ways: `decided` of `all` (`percent` %)”.
  func decidedBothWays(_ decided: Int, all: Int, percent: Int) -> String

  /// Says “never false”.
  var neverFalse: String { get }

  /// Says “never true”.
  var neverTrue: String { get }

  /// Says “not seen both ways”.
  var notSeenBothWays: String { get }

  /// Says “Cases answered: `cases` · lines that could not be read: `errors`”.
  func casesAnswered(_ cases: Int, errors: Int) -> String

  /// Says “Groups (yes · no · unknown)”.
  var groupsHeading: String { get }

  /// Says “Alerts”.
  var alertsHeading: String { get }

  /// Says “Offers (fits · open · excluded · unavailable)”.
  var offersHeading: String { get }

  /// Says “Most often missing”.
  var oftenMissing: String { get }
}
