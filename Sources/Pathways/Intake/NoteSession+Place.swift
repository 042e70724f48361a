internal import LocatedJSON

// Where the patient lives.
extension NoteSession {
  mutating func readPlace() {
    guard let index = book.roles.place else { return }
    for token in words.exact.indices {
      var best: (count: Int, places: [Int], name: PhraseBook.PlaceName)?
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
            fact: index, value: best.places[0], isAbsent: false,
            tokens: token..<token + best.count))
      } else {
        hints.append(
          Claim(
            fact: index, value: best.places[0], isAbsent: false,
            tokens: token..<token + best.count))
      }
      return
    }
  }

  /// Whether a place is where the patient lives: after words that say so, or in the opening.
  private func isHome(_ token: Int, _ count: Int, isWord: Bool, isTown: Bool) -> Bool {
    let isCapital = text.tokens[token].isCapitalized
    for words in lexicon.placeWords.notAfter where token >= words.count {
      if isSequence(words[...], at: token - words.count), text.tokens[token].before.isInside {
        return false
      }
    }
    let isUnit = lexicon.unitNames.contains(self.words.exact[token])
    let next = token + count
    if next < words.exact.count, text.tokens[next].before <= .space,
      lexicon.placeWords.municipality.contains(words.exact[next])
    {
      return true
    }
    for words in lexicon.placeWords.before where token >= words.count {
      guard isSequence(words[...], at: token - words.count), text.tokens[token].before.isInside
      else {
        continue
      }
      // "from" a hospital is not from home.
      return (!isWord || isCapital) && (!isUnit || words.count > 1)
    }
    // The first word of a note has its capital for another reason.
    guard token <= 5, !isUnit, text.sentenceStart(token) == 0,
      !isWord || (!isTown && isCapital && token > 0)
    else { return false }
    return token == 0 || text.tokens[token].before <= .space || text.tokens[token].before == .comma
  }
}

extension Places {
  /// The municipalities that a name of a phrase book means.
  fileprivate func municipalities(meant name: PhraseBook.PlaceName) -> [Int] {
    if let own = name.municipality { return [own] }
    return name.codes?.elements.compactMap { $0.string.flatMap(municipality(meaning:)) } ?? []
  }
}
