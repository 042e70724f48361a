/// What criteria say around what the catalogue says.
protocol CriterionWords {
  /// That something is not one of some values.
  func not(_ names: String) -> String

  /// That at least so many of some criteria hold.
  func atLeast(_ count: Int, of parts: String) -> String

  /// That no more than so many of some criteria hold.
  func atMost(_ count: Int, of parts: String) -> String

  /// The heading of a list of criteria of which so many must hold.
  func atLeast(_ count: Int, ofThese all: Int) -> String

  /// How many values of a set there must be, and may be; of all if none are named.
  func size(_ least: Int, _ most: Int?, of names: String?) -> String

  /// Says “for everyone”.
  var forEveryone: String { get }

  /// Says “within the last”.
  var withinTheLast: String { get }

  /// Says “within the next”.
  var withinTheNext: String { get }

  /// Says “before today”.
  var beforeToday: String { get }

  /// Says “more than”.
  var moreThan: String { get }

  /// Says “ago”.
  var ago: String { get }

  /// Says “today or later”.
  var todayOrLater: String { get }

  /// Says “from”.
  var fromValue: String { get }

  /// Says “to”.
  var toValue: String { get }

  /// Says “lives in”.
  var livesIn: String { get }

  /// Says “none:”.
  var noneOf: String { get }

  /// Says “at least”.
  var atLeastWord: String { get }

  /// Says “at most”.
  var atMostWord: String { get }

  /// Says “most recent of”.
  var mostRecentOf: String { get }

  /// Says “first of”.
  var firstOf: String { get }

  /// Says “, not ended by”.
  var notEndedBy: String { get }

  /// Says “more than”.
  var longerThan: String { get }

  /// Says “without”.
  var without: String { get }

  /// Says “before the most recent”.
  var beforeTheMostRecent: String { get }

  /// Says “after the most recent”.
  var afterTheMostRecent: String { get }

  /// Says “at most”.
  var atMostSpan: String { get }

  /// Says “at least”.
  var atLeastSpan: String { get }
}
