/// How the people of whom something is so and those who are meant compare.
public enum PeopleExtent: String, Sendable {
  /// All who are so are meant, and nobody else: proved.
  case exactly
  /// Only such people are meant, but not all of them: proved, both.
  case some
  /// Only such people are meant: proved. Whether all of them are is not settled.
  case within
}
