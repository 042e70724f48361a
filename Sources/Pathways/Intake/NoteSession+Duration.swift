// How long a complaint has lasted: which of the lengths of time in a note is that of a complaint.
extension NoteSession {
  /// What a phrase says of a time in its sentence.
  private enum Bearing {
    /// The time is its own.
    case takes
    /// It is a complaint.
    case complaint
    case none
  }

  /// Whether a time is that of a complaint: a disorder or a sign is spoken of in its clause, and no
  /// phrase has it for something else.
  func isOfComplaint(_ time: NoteTime) -> Bool {
    var start = text.sentenceStart(time.tokens.lowerBound)
    let end = text.sentenceEnd(time.tokens.lowerBound)
    if start > 0, start == time.tokens.lowerBound, end == time.tokens.upperBound {
      // A time alone goes with the sentence before it.
      start = text.sentenceStart(start - 1)
    }
    if start < time.tokens.lowerBound, text.tokens[time.tokens.lowerBound].before.isInside,
      lexicon.lifeWords.contains(words.exact[time.tokens.lowerBound - 1])
    {
      return false
    }
    let near = matches.filter { $0.tokens.lowerBound >= start && $0.tokens.upperBound <= end }
    // A phrase that has the time in it knows best.
    let ordered =
      near.filter { $0.tokens.overlaps(time.tokens) }
      + near.filter { !$0.tokens.overlaps(time.tokens) }
    var isNear = false
    for match in ordered {
      for target in says(match) {
        let isFirst = match.time != nil && match.tokens.overlaps(time.tokens)
        switch bearing(target, of: match, on: time) {
        case .takes: return false
        case .complaint:
          if isFirst, lexicon.patterns[match.pattern].role == .claims { return true }
          isNear = true
        case .none: continue
        }
      }
    }
    return isNear
  }

  private func bearing(
    _ target: PhraseBook.Target, of match: PhraseMatch, on time: NoteTime
  ) -> Bearing {
    let isClaim = lexicon.patterns[match.pattern].role == .claims
    let hasTime = match.time != nil && match.tokens.overlaps(time.tokens)
    switch target {
    case .condition: return .complaint
    case .event: return isClaim && hasTime ? .takes : .none
    case .fact(let index, let value):
      if index == book.roles.leaveStart { return .takes }
      // Thoughts of death have no length that is told.
      if index == firstSafety { return .none }
      let fact = vocabulary[index]
      let isAdjacent =
        match.tokens.upperBound == time.tokens.lowerBound
        && text.tokens[time.tokens.lowerBound].before.isInside
      if fact.isSafety || fact.isJudged { return .complaint }
      guard isClaim else { return isAdjacent ? .complaint : .none }
      if hasTime { return bearing(of: fact, value) }
      return isAdjacent && !fact.isSafety ? .takes : .none
    case .absentCondition, .attribute, .scale, .offer: return .none
    }
  }

  /// What a claim says that has the time in its own words.
  private func bearing(of fact: Fact, _ value: PhraseBook.Value) -> Bearing {
    guard case .value = value else { return .takes }
    switch fact.kind {
    case .ordered, .boolean: return .complaint
    case .choice: return .none
    case .set, .number, .date, .month, .municipality, .region, .text: return .takes
    }
  }

  /// The first safety fact of the vocabulary.
  var firstSafety: Index<Fact>? { vocabulary.facts.first(where: \.isSafety)?.index }
}
