extension EnglishWords {
  var waitUnknown: String { "wait: check locally" }
  var excludedBy: String { "excluded: " }
  var requiresPrefix: String { "requires " }
  var onlyExplained: String { "only explained; others decide on it" }
  var notHere: String { "not here" }
  var notYet: String { "not yet" }
  var ended: String { "ended" }
  var onlyProposedNow: String { "ONLY PROPOSED, not an offer today" }
  var closed: String { "closed" }
  var fits: String { "fits" }
  var needsAnAnswer: String { "needs an answer" }
  var doesNotFit: String { "does not fit" }
  var onlyProposed: String { "only proposed" }
}
