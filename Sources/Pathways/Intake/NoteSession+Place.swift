// Where the patient lives.
extension NoteSession {
  mutating func readPlace() {
    guard let index = book.roles.place else { return }
    for token in words.exact.indices {
      guard let best = place(at: token),
        isHome(
          token, best.words.count, isWord: lexicon.places.isCommon(best.words),
          isTown: best.isTown)
      else { continue }
      let tokens = token..<token + best.words.count
      for place in tokens { isUsed[place] = true }
      let claim = Claim(
        fact: index, value: best.places[0].number, isAbsent: false, tokens: tokens)
      if best.places.count == 1 { claims.append(claim) } else { hints.append(claim) }
      return
    }
    askPlace(index)
  }

  /// Asks whether the first place that is named is where the patient lives, where nothing tells.
  private mutating func askPlace(_ index: Index<Fact>) {
    for token in words.exact.indices where text.tokens[token].isCapitalized {
      guard let named = place(at: token), !lexicon.places.isCommon(named.words),
        !isAfter(lexicon.places.notAfter, token)
      else { continue }
      let tokens = token..<token + named.words.count
      let isTaken = matches.contains(touching: tokens) { $0.role != .cue }
      guard !isTaken, !tokens.contains(where: { isUsed[$0] }),
        scopes.marks[token].isDisjoint(with: [.other, .past, .longAgo, .heredity])
      else { continue }
      for place in tokens { isUsed[place] = true }
      hints.append(
        Claim(
          fact: index, value: named.places[0].number, isAbsent: false, tokens: tokens))
      return
    }
  }

  /// A place by its name, and the municipalities that the name means.
  private struct NamedPlace {
    let words: NumberSlice
    let places: [Index<Places.Municipality>]
    let isTown: Bool
  }

  /// The place with the longest name that begins at a token.
  private func place(at token: Int) -> NamedPlace? {
    var best: NamedPlace?
    for (name, words) in lexicon.places.names(beginningWith: self.words.exact[token]) {
      guard words.count > best?.words.count ?? 0, isSequence(words, at: token) else { continue }
      switch name {
      case .municipality(let number):
        best = NamedPlace(
          words: words, places: [book.municipalities[number].municipality], isTown: false)
      case .town(let number):
        let places = lexicon.places.municipalities(ofTown: number)
        if !places.isEmpty { best = NamedPlace(words: words, places: places, isTown: true) }
      }
    }
    return best
  }

  /// Whether a place is where the patient lives: after words that say so, or in the opening.
  private func isHome(_ token: Int, _ count: Int, isWord: Bool, isTown: Bool) -> Bool {
    let isCapital = text.tokens[token].isCapitalized
    let isUnit = lexicon.places.units.contains(self.words.exact[token])
    // "Placed on Mors" goes before "on"; "her son lives in Aalborg" does not say where she does.
    if !isWord || isCapital, let start = start(of: lexicon.places.longBeforeHome, before: token) {
      return start == 0 || !lexicon.relatives.contains(words.exact[start - 1])
        || text.tokens[start].before > .space
    }
    if isAfter(lexicon.places.notAfter, token) { return false }
    let next = token + count
    if next < words.exact.count, text.tokens[next].before <= .space,
      lexicon.places.municipality.contains(words.exact[next])
    {
      return true
    }
    // "from" a hospital is not from home.
    if !isWord || isCapital, !isUnit,
      isAfter(lexicon.places.beforeHome, token)
    {
      return true
    }
    // "42m Esbjerg".
    if !isWord, let patient = age.age?.tokens, patient.upperBound == token,
      text.tokens[token].before == .space
    {
      return true
    }
    if isCapital || !isWord, !isUnit || isAfterNoUnit(token),
      isNamedAlone(token, count, isWord: isWord, isTown: isTown)
    {
      return true
    }
    // The first word of a note has its capital for another reason.
    guard token <= 5, !isUnit, text.sentenceStart(token) == 0,
      !isWord || (!isTown && isCapital && token > 0)
    else { return false }
    return token == 0 || text.tokens[token].before <= .space || text.tokens[token].before == .comma
  }
}

extension NoteSession {
  /// Whether some of the sequences of words stands directly before a token.
  private func isAfter(_ sequences: [NumberSlice], _ token: Int) -> Bool {
    start(of: sequences, before: token) != nil
  }

  /// Where some of the sequences of words begins that stands directly before a token.
  private func start(of sequences: [NumberSlice], before token: Int) -> Int? {
    guard text.tokens[token].before.isInside else { return nil }
    return sequences.first { words in
      token >= words.count && isSequence(words, at: token - words.count)
    }.map { token - $0.count }
  }

  /// Whether a town that has a hospital of its name stands alone, and not after a word for one.
  private func isAfterNoUnit(_ token: Int) -> Bool {
    token > 0 && text.tokens[token].before >= .comma
      && !lexicon.places.notAfter.contains { $0.contains(words.exact[token - 1]) }
  }

  /// Whether a place stands alone between two marks, or directly after who the patient is.
  private func isNamedAlone(_ token: Int, _ count: Int, isWord: Bool, isTown: Bool) -> Bool {
    let before = text.tokens[token].before
    if isWord, isTown || before.endsSentence && token == 0 { return false }
    if before >= .comma, token > 0, text.after(token + count - 1) >= .comma { return true }
    guard let patient = age.age?.tokens else { return false }
    return patient.upperBound <= token && token <= patient.upperBound + 1
      && (patient.upperBound...token).allSatisfy { text.tokens[$0].before <= .comma }
  }
}
