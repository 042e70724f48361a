/// Where an offer stands, and why.
protocol OfferWords {
  /// Says “wait: check locally”.
  var waitUnknown: String { get }

  /// Says “excluded:”.
  var excludedBy: String { get }

  /// Says “requires”.
  var requiresPrefix: String { get }

  /// Says “only explained; others decide on it”.
  var onlyExplained: String { get }

  /// Says “not here”.
  var notHere: String { get }

  /// Says “not yet”.
  var notYet: String { get }

  /// Says “ended”.
  var ended: String { get }

  /// Says “ONLY PROPOSED, not an offer today”.
  var onlyProposedNow: String { get }

  /// Says “closed”.
  var closed: String { get }

  /// Says “fits”.
  var fits: String { get }

  /// Says “needs an answer”.
  var needsAnAnswer: String { get }

  /// Says “does not fit”.
  var doesNotFit: String { get }

  /// Says “only proposed”.
  var onlyProposed: String { get }
}
