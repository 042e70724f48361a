// What the phrases that count say of the patient, by what the words around them do to it.
extension NoteSession {
  mutating func readEntries() {
    for match in matches.inOrder {
      let marks = marks(of: match)
      let isHint = match.role == .suggests
      for target in match.says {
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
    return marks.union(marksBefore(code: match.tokens.lowerBound))
  }

  // MARK: Facts

  private mutating func read(
    _ index: Index<Fact>, _ value: PhraseBook.Value, _ match: PhraseMatch,
    _ marks: NoteScopes.Marks, isHint: Bool
  ) {
    let fact = vocabulary[index]
    guard counts(match, marks) else {
      // What is feared or only thought possible is a reason to ask where nothing is said.
      if fact.isSafety, marks.contains(.hypothetical), marks.isDisjoint(with: [.other, .heredity]) {
        hint(fact, value, match, marks.contains(.denied), isWeak: true)
      }
      // Danger that is told after a relative and a comma may be the patient's.
      if fact.isSafety, mayBePatients(match, marks),
        !marks.contains(.denied) || marks.contains(.acrossComma),
        case .value(let told) = value, told > 0
      {
        hint(fact, value, match, false)
      }
      return
    }
    let flags = match.flags
    let isDenied = marks.contains(.denied) && !flags.contains(.carriesNegation)
    if flags.contains(.negated) != isDenied, flags.contains(.negated) { return }
    if isDenied, fact.isSafety, isDoubtfullyDenied(match, marks) {
      return flags.contains(.negated) ? () : hint(fact, value, match, false)
    }
    // What was so once is no reason to doubt what is said of now.
    let isOver = !marks.isDisjoint(with: [.past, .longAgo])
    if isHint { return hint(fact, value, match, isDenied, isWeak: isOver) }
    if marks.contains(.past), !flags.contains(.past), !fact.isHistory {
      if fact.isSafety { hint(fact, value, match, isDenied, isWeak: true) }
      return
    }
    if marks.contains(.longAgo), fact.isSafety, match.time == nil, !flags.contains(.past) {
      return hint(fact, value, match, isDenied, isWeak: true)
    }
    if marks.contains(.planned), !fact.isSafety, value.isService { return }
    guard let number = number(value, fact, match) else { return }
    if flags.contains(.negated) { return claim(fact, number, match) }
    // What was so once and is not so now is not what never was.
    if isDenied, marks.contains(.once), !fact.isSafety, case .ordered = fact.kind {
      return hint(fact, value, match, true)
    }
    if isDenied { return deny(fact, number, match) }
    // A doubtful disorder has its degree all the same, and a number is not doubtful.
    let isFirm =
      (index == book.roles.severity || match.number != nil || flags.contains(.firm))
      && !marks.contains(.questioned)
    if marks.contains(.hedged), !isFirm { return hedge(fact, number, match, marks) }
    claim(fact, number, match)
  }

  /// Whether a denial reaches a danger only over a comma, in what may be a list or not.
  ///
  /// "Denies misuse, suicidal thoughts" can be read both ways; where danger that is denied stands
  /// directly before, it is a list.
  private func isDoubtfullyDenied(_ match: PhraseMatch, _ marks: NoteScopes.Marks) -> Bool {
    let last = match.tokens.upperBound - 1
    if scopes.marks[last].contains(.acrossJoin), !isBeforeDanger(match) { return true }
    guard marks.contains(.acrossComma) else { return false }
    let start = match.tokens.lowerBound
    return !claims.contains { claim in
      vocabulary[claim.fact].isSafety && claim.value == 0 && claim.tokens.upperBound <= start
        && start - claim.tokens.upperBound <= 2
    }
  }

  /// Whether what is joined to a danger is one too, or a disorder: "suicidal thoughts and self-harm: no".
  private func isBeforeDanger(_ match: PhraseMatch) -> Bool {
    let end = match.tokens.upperBound
    return matches.contains(beginningIn: end..<end + 4) { other in
      other.role != .not
        && other.says.contains { target in
          switch target {
          case .fact(let fact, _): vocabulary[fact].isSafety
          case .condition: true
          default: false
          }
        }
    }
  }

  private func number(_ value: PhraseBook.Value, _ fact: Fact, _ match: PhraseMatch) -> Int? {
    switch value {
    case .value(let number): return number
    case .number:
      guard case .number(let range, let decimals) = fact.kind, let told = match.number else {
        return nil
      }
      // What is measured in parts of one changes, and is told again.
      let latest = decimals > 0 ? numberOfToday(after: match.tokens.upperBound) : nil
      let hundredths = latest ?? told
      let scale = decimals == 0 ? 100 : decimals == 1 ? 10 : 1
      guard hundredths % scale == 0, range.contains(hundredths / scale) else { return nil }
      return hundredths / scale
    case .time:
      guard let place = match.time else { return day(before: match).map { Int($0.number) } }
      let time = times[place]
      if let day = time.day {
        let isAhead = match.flags.contains(.ahead) && day < today
        return Int((isAhead ? day.adding(months: 12) : day).number)
      }
      return time.start.map { Int($0.number) } ?? time.weeks.map { Int(today.number) - 7 * $0 }
    case .offer:
      guard let offer = match.offer else { return nil }
      return fact.values.firstIndex { $0.name == catalogue.offers[offer].id }
    }
  }

  /// A thing that is denied: false, absent, or the lowest value where that is what it denies.
  private mutating func deny(_ fact: Fact, _ value: Int, _ match: PhraseMatch) {
    switch fact.kind {
    case .boolean: claim(fact, value == 0 ? 1 : 0, match)
    case .set:
      // "No alcohol misuse" says nothing of alcohol.
      if match.weight > 1 || !isSign(match) { claim(fact, value, match, isAbsent: true) }
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
    if !marks.contains(.questioned) || marks.contains(.queried),
      let hedged = book.roles.hedged.first(where: { $0.fact == fact.index }), value > 0
    {
      return claim(fact, min(value, hedged.value), match)
    }
    hint(fact, .value(value), match, false)
  }

  mutating func claim(_ fact: Fact, _ value: Int, _ match: PhraseMatch, isAbsent: Bool = false) {
    use(match)
    claims.append(
      Claim(
        fact: fact.index, value: value, isAbsent: isAbsent, tokens: match.tokens,
        yields: match.flags.contains(.yields),
        isTentative: match.flags.contains(.disorder)))
  }

  private mutating func hint(
    _ fact: Fact, _ value: PhraseBook.Value, _ match: PhraseMatch, _ isDenied: Bool,
    isWeak: Bool = false
  ) {
    guard case .value(let number) = value else { return }
    use(match)
    hints.append(
      Claim(
        fact: fact.index, value: number, isAbsent: isDenied, tokens: match.tokens,
        isWeak: isWeak || match.flags.contains(.weak), deniesWorse: match.flags.contains(.less)))
  }

  mutating func use(_ match: PhraseMatch) {
    for token in match.tokens where match.takes(token) { isUsed[token] = true }
  }

  // MARK: Disorders

  private mutating func readCondition(
    _ value: Int, _ match: PhraseMatch, _ marks: NoteScopes.Marks, isHint: Bool
  ) {
    guard let known = book.roles.known, let suspected = book.roles.suspected else { return }
    guard counts(match, marks) else {
      if mayBePatients(match, marks), !marks.contains(.denied) {
        hint(vocabulary[suspected], .value(value), match, false, isWeak: true)
      }
      return
    }
    let fact = vocabulary[isHint ? suspected : known]
    if isHint { return hint(fact, .value(value), match, marks.contains(.denied)) }
    // A phrase that denies the sign of that name is no word for the disorder.
    if isDeniedSign(match) { return }
    if marks.contains(.denied) {
      // What a fact says when its word is denied, the disorder of that name need not say.
      guard !isSign(match) else { return }
      return claim(vocabulary[known], value, match, isAbsent: true)
    }
    let isForLife = match.flags.contains(.past)
    if marks.contains(.past), !marks.contains(.known), !isForLife { return }
    // A year alone beside a disorder tells when it was.
    if marks.contains(.longAgo), !marks.contains(.known), !isForLife, isBesideYear(match) {
      return hint(fact, .value(value), match, false)
    }
    let flags = match.flags
    let isMeasured =
      match.number != nil && !marks.contains(.questioned) && !isCode(match.tokens.lowerBound)
    if marks.contains(.hedged) && !isMeasured || flags.contains(.suspects) && !hasDegree(match) {
      return claim(vocabulary[suspected], value, match)
    }
    if marks.contains(.planned) { return hint(fact, .value(value), match, false) }
    claim(vocabulary[known], value, match)
    claims[claims.count - 1].isFirm = marks.contains(.known) || hasDegree(match)
  }

  /// Whether what is said of a relative may be the patient's all the same: it begins behind a comma.
  private func mayBePatients(_ match: PhraseMatch, _ marks: NoteScopes.Marks) -> Bool {
    scopes.marks[match.tokens.lowerBound].contains(.otherAcrossComma)
      && !match.flags.contains(.family)
      && marks.isDisjoint(with: [.hypothetical, .heredity, .past, .longAgo, .planned])
  }

  private func isBesideYear(_ match: PhraseMatch) -> Bool {
    times.contains { $0.isYear && $0.tokens.lowerBound == match.tokens.upperBound }
  }

  private mutating func readAbsent(
    _ value: Int, _ match: PhraseMatch, _ marks: NoteScopes.Marks, isHint: Bool
  ) {
    guard let known = book.roles.known, counts(match, marks), !isHint else { return }
    let flags = match.flags
    guard flags.contains(.carriesNegation) || marks.contains(.denied) else { return }
    claim(vocabulary[known], value, match, isAbsent: true)
  }

  /// Whether the same words say that a sign, or the use of something, is absent.
  private func isSign(_ match: PhraseMatch) -> Bool {
    matches.contains(touching: match.tokens) { other in
      other.flags.contains(.negated)
        && other.says.contains { if case .fact = $0 { true } else { false } }
    }
  }

  private func isDeniedSign(_ match: PhraseMatch) -> Bool {
    matches.contains(touching: match.tokens) { other in
      other.flags.contains(.carriesNegation) && other.overlaps(match)
        && other.says.contains {
          if case .fact(let fact, _) = $0 { vocabulary[fact].isSafety } else { false }
        }
    }
  }

  private func hasDegree(_ match: PhraseMatch) -> Bool {
    guard let severity = book.roles.severity else { return false }
    let first = match.tokens.lowerBound
    let sentence = text.sentenceStart(first)..<text.sentenceEnd(first)
    return matches.contains(beginningIn: sentence) { other in
      other.says.contains { if case .fact(severity, _) = $0 { true } else { false } }
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
  var isLowestNone: Bool { isSafety || values.first?.name == "none" }
}
