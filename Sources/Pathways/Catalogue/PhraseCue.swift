/// What a word around a phrase does to it.
enum PhraseCue: String, CaseIterable, Sendable {
  case negationBefore, negationAfter, notNegation, hedgeBefore, hedgeAfter, past, pastAfter
  /// What was said before the comma was so once, and is not so now.
  case deniedNow
  case known, now
  case hypothetical, plan, heredity, terminators
}
