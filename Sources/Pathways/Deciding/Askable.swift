/// What asking needs of a fact, without its texts, whose copies would cost more than the question.
struct Askable: Sendable {
  /// Whether people are asked for it.
  let isAsked: Bool
  let isSafety: Bool
  let askWhen: Index<Criterion>?
  let askUnless: Index<Criterion>?

  /// Whether only the place, not the person, has the answer.
  let isLocal: Bool

  /// Whether its ordinary value says that there is nothing of the kind.
  let isOrdinarilyNothing: Bool

  /// Whether whoever receives the person judges it, not who refers.
  let isJudged: Bool

  init(_ fact: Fact, _ catalogue: Catalogue) {
    isAsked = fact.ask != nil
    isSafety = fact.isSafety
    askWhen = catalogue.askWhen[fact.index.number]
    askUnless = catalogue.askUnless[fact.index.number]
    if case .judged? = fact.ordinary { isJudged = true } else { isJudged = false }
    isLocal = fact.isLocal
    isOrdinarilyNothing = fact.isOrdinarilyNothing
  }
}
