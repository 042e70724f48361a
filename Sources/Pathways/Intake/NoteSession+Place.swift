internal import LocatedJSON

// Where the patient lives.
extension NoteSession {
  mutating func readPlace() {
    guard let index = book.roles.place else { return }
    for token in words.exact.indices {
      var best: (count: Int, places: [Index<Places.Municipality>], name: PhraseBook.PlaceName)?
      for number in lexicon.placeNames.names(beginningWith: words.exact[token]) {
        let sequence = lexicon.placeNames.words(of: number)
        guard sequence.count > best?.count ?? 0, isSequence(sequence, at: token) else { continue }
        let name = book.places[Int(number)]
        let places = vocabulary.places.municipalities(meant: name)
        if !places.isEmpty { best = (sequence.count, places, name) }
      }
      guard let best,
        isHome(
          token, best.count, isWord: lexicon.isCommon(best.name),
          isTown: best.name.municipality == nil)
      else { continue }
      for place in token..<token + best.count { isUsed[place] = true }
      if best.places.count == 1 {
        claims.append(
          Claim(
            fact: index, value: best.places[0].number, isAbsent: false,
            tokens: token..<token + best.count))
      } else {
        hints.append(
          Claim(
            fact: index, value: best.places[0].number, isAbsent: false,
            tokens: token..<token + best.count))
      }
      return
    }
  }

  /// Whether a place is where the patient lives: after words that say so, or in the opening.
  private func isHome(_ token: Int, _ count: Int, isWord: Bool, isTown: Bool) -> Bool {
    let isCapital = text.tokens[token].isCapitalized
    let isUnit = lexicon.unitNames.contains(self.words.exact[token])
    // "Placed on Mors" goes before "on".
    if !isWord || isCapital, isAfter(lexicon.placeWords.before.filter { $0.count > 1 }, token) {
      return true
    }
    if isAfter(lexicon.placeWords.notAfter, token) { return false }
    let next = token + count
    if next < words.exact.count, text.tokens[next].before <= .space,
      lexicon.placeWords.municipality.contains(words.exact[next])
    {
      return true
    }
    // "from" a hospital is not from home.
    if !isWord || isCapital, !isUnit,
      isAfter(lexicon.placeWords.before.filter { $0.count == 1 }, token)
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
  private func isAfter(_ sequences: [[Int32]], _ token: Int) -> Bool {
    text.tokens[token].before.isInside
      && sequences.contains { words in
        token >= words.count && isSequence(words[...], at: token - words.count)
      }
  }

  /// Whether a town that has a hospital of its name stands alone, and not after a word for one.
  private func isAfterNoUnit(_ token: Int) -> Bool {
    token > 0 && text.tokens[token].before >= .comma
      && !lexicon.placeWords.notAfter.contains { $0.contains(words.exact[token - 1]) }
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

extension Places {
  /// The municipalities that a name of a phrase book means.
  fileprivate func municipalities(meant name: PhraseBook.PlaceName) -> [Index<Municipality>] {
    if let own = name.municipality { return [own] }
    return name.codes?.elements.compactMap { $0.string.flatMap(municipality(meaning:)) } ?? []
  }
}
