/// An offer's place in an answer.
public enum Standing: String, Sendable, CaseIterable {
  case fits
  case open
  case excluded
  case unavailable
}

/// Why an offer is not to be had, whoever asks.
public enum Unavailability: String, Sendable, CaseIterable {
  case area
  case notYet = "not-yet"
  case ended
  case proposed
  case closed
}
