// What the phrases that count say of the patient, by what the words around them do to it.
extension NoteSession {
  mutating func readEntries() {
    for match in matches.sorted(by: { $0.tokens.lowerBound < $1.tokens.lowerBound }) {
      let pattern = lexicon.patterns[match.pattern]
      let marks = marks(of: match)
      let isHint = pattern.role == .suggests
      for target in says(match) {
        switch target {
        case .fact(let fact, let value): read(fact, value, match, marks, isHint: isHint)
        case .condition(let value): readCondition(value, match, marks, isHint: isHint)
        case .absentCondition(let value): readAbsent(value, match, marks, isHint: isHint)
        case .event(let type, let attributes):
          if !isHint { readEvent(type, attributes, match, marks) }
        case .attribute, .scale, .offer: continue
        }
      }
    }
  }

  /// What is said of the words of a match: what is said of any of them.
  func marks(of match: PhraseMatch) -> NoteScopes.Marks {
    var marks: NoteScopes.Marks = []
    for token in match.tokens where match.takes(token) { marks.formUnion(scopes.marks[token]) }
    // A cue inside the phrase is part of it: what reaches the phrase reaches its first word.
    var ahead: NoteScopes.Marks = [.past, .heredity, .hypothetical, .planned, .known]
    if !marks.contains(.questioned) { ahead.insert(.hedged) }
    marks.subtract(ahead.subtracting(scopes.marks[match.tokens.lowerBound]))
    return marks
  }

  /// Whether what a phrase says counts for this patient now.
  private func counts(_ match: PhraseMatch, _ marks: NoteScopes.Marks) -> Bool {
    let flags = lexicon.patterns[match.pattern].flags
    if marks.contains(.hypothetical) { return false }
    if flags.contains(.family) {
      if marks.contains(.heredity) || marks.contains(.past) { return false }
      if isPatient(in: match) { return false }
    } else if marks.contains(.other) || marks.contains(.heredity) {
      return false
    }
    if flags.contains(.child), !isChild { return false }
    if flags.contains(.adult), isChild { return false }
    if flags.contains(.pupil), !isPupil { return false }
    if flags.contains(.childNear), !isChild, !isChildNear(match) { return false }
    if flags.contains(.suicidalContext), !hasSafetyWord { return false }
    if flags.contains(.alone), !isAlone(match) { return false }
    if flags.contains(.degree), !isDegree(match) { return false }
    return true
  }

  /// Whether the relative of a phrase is the patient, or the patient stands between it and what is
  /// said: "man 33 y", "mother thinks he is …".
  private func isPatient(in match: PhraseMatch) -> Bool {
    let first = match.tokens.lowerBound
    if lexicon.ages.person.contains(words.exact[first]), text.sentenceStart(first) == 0,
      (first > 0 && text.tokens[first - 1].number != nil)
        || (first + 1 < text.tokens.count && text.tokens[first + 1].number != nil)
    {
      return true
    }
    return match.tokens.contains {
      !match.takes($0) && lexicon.patientWords.contains(words.exact[$0])
    }
  }

  /// The ages at which everybody goes to school.
  private var isPupil: Bool { age.age.map { (6...15).contains($0.years) } ?? false }

  var isChild: Bool { (age.age?.years ?? 18) < 18 }

  private var hasSafetyWord: Bool {
    // The first safety fact of the vocabulary is what the flag speaks of.
    guard let first = vocabulary.facts.first(where: \.isSafety)?.index else { return false }
    return matches.contains { match in
      says(match).contains { if case .fact(first, _) = $0 { true } else { false } }
        && !lexicon.patterns[match.pattern].flags.contains(.suicidalContext)
    }
  }

  private func isChildNear(_ match: PhraseMatch) -> Bool {
    let start = text.sentenceStart(match.tokens.lowerBound)
    let from = start > 0 ? text.sentenceStart(start - 1) : 0
    let end = text.sentenceEnd(match.tokens.lowerBound)
    return (from..<end).contains { lexicon.childWords.contains(words.exact[$0]) }
  }

  private func isAlone(_ match: PhraseMatch) -> Bool {
    text.tokens[match.tokens.lowerBound].before >= .comma
      && text.after(match.tokens.upperBound - 1) >= .comma
  }

  /// Whether a degree stands alone, or beside a disorder: directly, or after it.
  private func isDegree(_ match: PhraseMatch) -> Bool {
    if isAlone(match) { return true }
    return matches.contains { other in
      guard says(other).contains(where: { if case .condition = $0 { true } else { false } }) else {
        return false
      }
      let gap = max(
        other.tokens.lowerBound - match.tokens.upperBound,
        match.tokens.lowerBound - other.tokens.upperBound)
      return gap <= 2
        && text.sentenceStart(other.tokens.lowerBound)
          == text.sentenceStart(match.tokens.lowerBound)
    }
  }

  // MARK: Facts

  private mutating func read(
    _ index: Index<Fact>, _ value: PhraseBook.Value, _ match: PhraseMatch,
    _ marks: NoteScopes.Marks, isHint: Bool
  ) {
    let fact = vocabulary[index]
    guard counts(match, marks) else { return }
    let flags = lexicon.patterns[match.pattern].flags
    let isDenied = marks.contains(.denied) && !flags.contains(.carriesNegation)
    if flags.contains(.negated) != isDenied, flags.contains(.negated) { return }
    use(match)
    if isHint { return hint(fact, value, match, isDenied) }
    if marks.contains(.past), !flags.contains(.past), !fact.isHistory { return }
    if marks.contains(.longAgo), fact.isSafety, match.time == nil, !flags.contains(.past) {
      return hint(fact, value, match, isDenied)
    }
    if marks.contains(.planned), !fact.isSafety, value.isService { return }
    guard let number = number(value, fact, match) else { return }
    if flags.contains(.negated) { return claim(fact, number, match) }
    if isDenied { return deny(fact, number, match) }
    if marks.contains(.hedged) { return hedge(fact, number, match, marks) }
    claim(fact, number, match)
  }

  private func number(_ value: PhraseBook.Value, _ fact: Fact, _ match: PhraseMatch) -> Int? {
    switch value {
    case .value(let number): return number
    case .number:
      guard case .number(let range, let decimals) = fact.kind, let hundredths = match.number else {
        return nil
      }
      let scale = decimals == 0 ? 100 : decimals == 1 ? 10 : 1
      guard hundredths % scale == 0, range.contains(hundredths / scale) else { return nil }
      return hundredths / scale
    case .time:
      guard let place = match.time else { return nil }
      let time = times[place]
      if let day = time.day { return Int(day.number) }
      return time.weeks.map { Int(today.number) - 7 * $0 }
    case .offer:
      guard let offer = match.offer else { return nil }
      return fact.values.firstIndex { $0.name == catalogue.offers[offer].id }
    }
  }

  /// A thing that is denied: false, absent, or the lowest value where that is what it denies.
  private mutating func deny(_ fact: Fact, _ value: Int, _ match: PhraseMatch) {
    switch fact.kind {
    case .boolean: claim(fact, value == 0 ? 1 : 0, match)
    case .set: claim(fact, value, match, isAbsent: true)
    case .ordered:
      // To deny the lowest trouble is to say that there is none; to deny a worse one is not.
      if value == 1, fact.isLowestNone {
        claim(fact, 0, match)
      } else {
        hint(fact, .value(value), match, true)
      }
    case .number, .choice, .date, .month, .municipality, .region, .text: break
    }
  }

  /// A thing that is doubted: a sign is suspected, anything else asked for.
  private mutating func hedge(
    _ fact: Fact, _ value: Int, _ match: PhraseMatch, _ marks: NoteScopes.Marks
  ) {
    if !marks.contains(.questioned),
      let hedged = book.roles.hedged.first(where: { $0.fact == fact.index }), value > 0
    {
      return claim(fact, min(value, hedged.value), match)
    }
    hint(fact, .value(value), match, false)
  }

  mutating func claim(_ fact: Fact, _ value: Int, _ match: PhraseMatch, isAbsent: Bool = false) {
    claims.append(
      Claim(fact: fact.index, value: value, isAbsent: isAbsent, tokens: match.tokens))
  }

  private mutating func hint(
    _ fact: Fact, _ value: PhraseBook.Value, _ match: PhraseMatch, _ isDenied: Bool
  ) {
    guard case .value(let number) = value else { return }
    hints.append(
      Claim(
        fact: fact.index, value: number, isAbsent: isDenied, tokens: match.tokens,
        isWeak: lexicon.patterns[match.pattern].flags.contains(.weak)))
  }

  mutating func use(_ match: PhraseMatch) {
    for token in match.tokens where match.takes(token) { isUsed[token] = true }
  }

  // MARK: Disorders

  private mutating func readCondition(
    _ value: Int, _ match: PhraseMatch, _ marks: NoteScopes.Marks, isHint: Bool
  ) {
    guard let known = book.roles.known, let suspected = book.roles.suspected,
      counts(match, marks)
    else { return }
    use(match)
    let fact = vocabulary[isHint ? suspected : known]
    if isHint { return hint(fact, .value(value), match, marks.contains(.denied)) }
    // A phrase that denies the sign of that name is no word for the disorder.
    if isDeniedSign(match) { return }
    if marks.contains(.denied) {
      // What a sign of danger says when it is denied, the disorder of that name need not say.
      guard !isSign(match) else { return }
      return claim(vocabulary[known], value, match, isAbsent: true)
    }
    if marks.contains(.past), !marks.contains(.known) { return }
    let flags = lexicon.patterns[match.pattern].flags
    if marks.contains(.hedged) || flags.contains(.suspects) && !hasDegree(match) {
      return claim(vocabulary[suspected], value, match)
    }
    if marks.contains(.planned) { return hint(fact, .value(value), match, false) }
    claim(vocabulary[known], value, match)
  }

  private mutating func readAbsent(
    _ value: Int, _ match: PhraseMatch, _ marks: NoteScopes.Marks, isHint: Bool
  ) {
    guard let known = book.roles.known, counts(match, marks), !isHint else { return }
    let flags = lexicon.patterns[match.pattern].flags
    guard flags.contains(.carriesNegation) || marks.contains(.denied) else { return }
    use(match)
    claim(vocabulary[known], value, match, isAbsent: true)
  }

  /// Whether the same words say that a sign of danger is absent.
  private func isSign(_ match: PhraseMatch) -> Bool {
    matches.contains { other in
      other.tokens.overlaps(match.tokens)
        && lexicon.patterns[other.pattern].flags.contains(.negated)
        && says(other).contains {
          if case .fact(let fact, _) = $0 { vocabulary[fact].isSafety } else { false }
        }
    }
  }

  private func isDeniedSign(_ match: PhraseMatch) -> Bool {
    matches.contains { other in
      other.overlaps(match) && lexicon.patterns[other.pattern].flags.contains(.carriesNegation)
        && says(other).contains {
          if case .fact(let fact, _) = $0 { vocabulary[fact].isSafety } else { false }
        }
    }
  }

  private func hasDegree(_ match: PhraseMatch) -> Bool {
    guard let severity = book.roles.severity else { return false }
    let sentence = text.sentenceStart(match.tokens.lowerBound)
    return matches.contains { other in
      text.sentenceStart(other.tokens.lowerBound) == sentence
        && says(other).contains { if case .fact(severity, _) = $0 { true } else { false } }
    }
  }
}

extension PhraseBook.Value {
  /// Whether it names a service.
  fileprivate var isService: Bool { if case .offer = self { true } else { false } }
}

extension Fact {
  /// Whether what was once so is so for good.
  fileprivate var isHistory: Bool { change == .fixed }

  /// Whether the lowest value says that there is none of it.
  fileprivate var isLowestNone: Bool { isSafety || values.first?.name == "none" }
}
