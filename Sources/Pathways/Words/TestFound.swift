/// What a test of a catalogue found where it expected something else.
enum TestFound: Hashable, Sendable {
  /// These ids or words; perhaps none.
  case words([String])

  /// It is raised.
  case isRaised

  /// It is asked.
  case isAsked

  /// It is shown.
  case isShown

  /// The catalogue has no such group.
  case noSuchGroup

  /// It has no last day.
  case noLastDay

  /// Nothing of it was called for.
  case notCalledFor

  /// The offer stands otherwise: what speaks against it, and what is missing.
  case standing(String, unmet: Phrasing, missing: [String], unavailable: String?)

  /// The first of two offers has this rank, the other that one.
  case ranks(Int, Int)
}
