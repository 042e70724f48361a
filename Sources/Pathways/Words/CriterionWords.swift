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
}
