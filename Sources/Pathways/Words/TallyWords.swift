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

  /// The title of a table's column: case.
  var sheetId: String { get }

  /// The title of a table's column: day.
  var sheetOn: String { get }

  /// The title of a table's column: group.
  var sheetGroup: String { get }

  /// The title of a table's column: alerts.
  var sheetAlerts: String { get }

  /// The title of a table's column: fits.
  var sheetFits: String { get }

  /// The title of a table's column: needs answers.
  var sheetOpen: String { get }

  /// The title of a table's column: does not fit.
  var sheetExcluded: String { get }

  /// The title of a table's column: not available.
  var sheetUnavailable: String { get }

  /// The title of a table's column: missing.
  var sheetQuestions: String { get }

  /// The title of a table's column: next steps.
  var sheetNext: String { get }

  /// The title of a table's column: error.
  var sheetError: String { get }
}
