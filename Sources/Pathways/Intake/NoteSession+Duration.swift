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
    let (start, end) = sentence(of: time)
    if start < time.tokens.lowerBound, text.tokens[time.tokens.lowerBound].before.isInside,
      lexicon.lifeWords.contains(words.exact[time.tokens.lowerBound - 1])
    {
      return false
    }
    if isOfMedicine(time) { return false }
    // "Earlier self-harm, not for the last 10 years" is no length of it.
    if scopes.marks[time.tokens.lowerBound].contains(.denied) { return false }
    let near = matches.within(start..<end)
    // A phrase that has the time in it knows best.
    let ordered =
      near.filter { $0.tokens.overlaps(time.tokens) }
      + near.filter { !$0.tokens.overlaps(time.tokens) }
    var isNear = false
    for match in ordered {
      for target in match.says {
        let isFirst = match.time != nil && match.tokens.overlaps(time.tokens)
        switch bearing(target, of: match, on: time) {
        case .takes: return false
        case .complaint:
          if isFirst, match.role == .claims { return true }
          isNear = true
        case .none: continue
        }
      }
    }
    return isNear
  }

  /// Whether a time follows a medicine, with its dose between them at most.
  private func isOfMedicine(_ time: NoteTime) -> Bool {
    medicines.contains { medicine in
      let gap = time.tokens.lowerBound - medicine.tokens.upperBound
      return (0...3).contains(gap)
        && (medicine.tokens.upperBound...time.tokens.lowerBound).allSatisfy {
          text.tokens[$0].before.isInside
        }
    }
  }

  /// The sentence in which a time stands; a time alone goes with the sentences before and after it.
  private func sentence(of time: NoteTime) -> (start: Int, end: Int) {
    let start = text.sentenceStart(time.tokens.lowerBound)
    let end = text.sentenceEnd(time.tokens.lowerBound)
    // "It began …" has one word before it, "It has lasted …" some that say only that.
    let lead = start..<time.tokens.lowerBound
    let isAlone =
      end == time.tokens.upperBound
      && (lead.count <= 1 || lead.allSatisfy { lexicon.lastingWords.contains(words.exact[$0]) })
    guard isAlone else { return (start, end) }
    return (
      start > 0 ? text.sentenceStart(start - 1) : start,
      end < text.tokens.count ? text.sentenceEnd(end) : end
    )
  }

  /// Whether a disorder or its symptom is spoken of in the sentence of a time, and no other phrase
  /// has the time for itself.
  func isBesideDisorder(_ time: NoteTime) -> Bool {
    let (start, end) = sentence(of: time)
    guard isOfComplaint(time), !isTaken(time) else { return false }
    return matches.contains(beginningIn: start..<end) { match in
      match.tokens.upperBound <= end
        && match.says.contains { if case .condition = $0 { true } else { false } }
    }
  }

  /// Whether a phrase that says something else has a time's words in it.
  private func isTaken(_ time: NoteTime) -> Bool {
    matches.contains(touching: time.tokens) { match in
      match.role == .claims && match.flags.isDisjoint(with: [.disorder, .complaint])
        && match.says.contains { if case .fact = $0 { true } else { false } }
    }
  }

  /// Whether a length stands for itself at the end of a sentence of complaints: "sad, tired, 8 weeks".
  private func isLastPart(_ time: NoteTime) -> Bool {
    let first = time.tokens.lowerBound
    return text.tokens[first].before == .comma && text.after(time.tokens.upperBound - 1) >= .comma
      && matches.within(text.sentenceStart(first)..<first).contains { match in
        match.role != .not && marks(of: match).isDisjoint(with: [.other, .past, .denied])
          && match.says.contains { if case .condition = $0 { true } else { false } }
      }
  }

  /// Whether a length stands directly beside a complaint: "sad 6 weeks", "6 weeks of
  /// anxiety".
  func isBesideComplaint(_ time: NoteTime) -> Bool {
    // Of "1-2 weeks" the second number is no length.
    guard time.weeks != nil, time.day == nil, !time.isAhead,
      text.tokens[time.tokens.lowerBound].before != .hyphen
    else { return false }
    if isLastPart(time) { return true }
    var next = time.tokens.upperBound
    if next + 1 < text.tokens.count, lexicon.withWords.contains(words.exact[next]),
      text.tokens[next].before <= .space
    {
      next += 1
    }
    let near = time.tokens.lowerBound - 1..<next + 1
    return matches.contains(touching: near) { match in
      let isBefore =
        match.tokens.upperBound == time.tokens.lowerBound
        && text.tokens[time.tokens.lowerBound].before <= .space
      let isAfter =
        match.tokens.lowerBound == next
        && text.tokens[match.tokens.lowerBound].before <= .space
      guard isBefore || isAfter, match.role != .not else {
        return false
      }
      return match.says.contains { if case .condition = $0 { true } else { false } }
    }
  }

  private func bearing(
    _ target: PhraseBook.Target, of match: PhraseMatch, on time: NoteTime
  ) -> Bearing {
    let isClaim = match.role == .claims
    let hasTime = match.time != nil && match.tokens.overlaps(time.tokens)
    switch target {
    // How long a relative has been ill is no length of the patient's.
    case .condition:
      let marks = marks(of: match)
      if marks.contains(.denied) { return isAdjacent(match, to: time) ? .takes : .none }
      return marks.contains(.other) ? .none : .complaint
    case .event: return isClaim && hasTime ? .takes : .none
    case .fact(let index, let value):
      if index == book.roles.leaveStart { return .takes }
      // Thoughts of death have no length that is told.
      if index == firstSafety { return .none }
      let fact = vocabulary[index]
      let isAdjacent = isAdjacent(match, to: time)
      // "No self-harm for 2 years" is no length of a complaint.
      let isDenied =
        !match.flags.contains(.carriesNegation) && marks(of: match).contains(.denied)
      if isDenied || value.isNone(of: fact) { return isAdjacent || hasTime ? .takes : .none }
      if isAdjacent, isLead(match, of: time) || isOfDisorder(match) { return .none }
      if case .set = fact.kind, match.tokens.overlaps(time.tokens) { return .takes }
      // "No self-harm for 2 years": what was so once has no length up to now.
      if match.flags.contains(.past), match.tokens.overlaps(time.tokens) { return .takes }
      if fact.isSafety || fact.isJudged { return .complaint }
      guard isClaim else { return isAdjacent ? .complaint : .none }
      if hasTime { return bearing(of: fact, value) }
      return isAdjacent && !fact.isSafety ? .takes : .none
    case .absentCondition, .attribute, .scale, .offer: return .none
    }
  }

  /// Whether a match stands directly before a time or around it.
  private func isAdjacent(_ match: PhraseMatch, to time: NoteTime) -> Bool {
    match.tokens.overlaps(time.tokens) && match.time == nil && match.number == nil
      || match.tokens.upperBound == time.tokens.lowerBound
        && text.tokens[time.tokens.lowerBound].before.isInside
  }

  /// Whether a phrase is only a word of the time itself: "onset 10 weeks ago".
  private func isLead(_ match: PhraseMatch, of time: NoteTime) -> Bool {
    match.time == nil && match.number == nil
      && time.tokens.clamped(to: match.tokens) == match.tokens
  }

  /// Whether the same words, or some of them, name a disorder: what kind of it they tell has no time of
  /// its own.
  private func isOfDisorder(_ match: PhraseMatch) -> Bool {
    matches.contains(touching: match.tokens) { other in
      other.tokens.clamped(to: match.tokens) == other.tokens
        && other.says.contains { if case .condition = $0 { true } else { false } }
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

extension PhraseBook.Value {
  /// Whether it says that there is nothing of what the degrees of a fact are of.
  fileprivate func isNone(of fact: Fact) -> Bool {
    guard fact.isLowestNone, case .ordered = fact.kind, case .value(0) = self else { return false }
    return true
  }
}
