/// What help writes in the place of words that are yet to be chosen.
public enum Placeholder: Hashable, Sendable {
  case day
  case month
  case number
  /// A length of time.
  case span
  case file
  case folder
  /// A municipality, or whatever the catalogue calls a place.
  case place
  case region
  /// An event's type, perhaps with `@` and a day.
  case event
  case name
  /// A word that is looked for.
  case word
  /// A fact with its value.
  case factAndValue
  /// A field of a letter with its text.
  case fieldAndText
  /// Which offers became which.
  case renaming
  /// One of many values of a fact.
  case value
  case text
}
