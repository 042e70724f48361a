// Which phrases are tried where: each at the words that its anchor can be.
extension PhraseMatcher {
  /// Returns the matches, whatever they overlap, by where they begin and then in the order of the phrases:
  /// those of the phrases without an offer in them, and the places of those with one, which can be found
  /// when offers are.
  mutating func matches() -> (found: [PhraseMatch], open: [OpenPhrase]) {
    var search = Search()
    standing = words.exact.indices.map { standing(at: $0) }
    for token in words.exact.indices {
      if words.text.tokens[token].before.endsSentence { search.sentence = token }
      search.following = following(after: token)
      search.nearby = nearby(after: token)
      search.preceding = preceding(token)
      search.tried.removeAll(keepingCapacity: true)
      for word in words.stems[token] { attempt(word, token, &search) }
      for word in words.prefixes[token] { attempt(word, token, &search) }
      for word in words.suffixes[token] { attempt(word, token, &search) }
      attempt(words.exact[token], token, &search)
      attempt(words.alike[token], token, &search)
      for word in words.joinedStems[token] ?? [] { attempt(word, token, &search) }
      attempt(words.joined[token], token, &search)
      if numbers[token] >= 0 { attempt(anchors(.number), token, &search) }
      if times[token] >= 0 { attempt(anchors(.time), token, &search) }
      if isRelative[token] { attempt(anchors(.relative), token, &search) }
      if medicineEnds[token] >= 0 { attempt(anchors(.medicine), token, &search) }
    }
    return (search.found.inOrder, search.open)
  }

  /// Returns the matches of phrases with an offer in them.
  func matches(of open: [OpenPhrase]) -> [PhraseMatch] {
    var search = Search()
    for phrase in open { match(phrase.row, phrase.token, &search) }
    for token in offers.keys.sorted() {
      search.sentence = words.text.sentenceStart(token)
      for number in anchors(.offer) {
        let anchor = PhraseAnchor(number)
        for start in starts(of: anchor, token, search.sentence) {
          match(anchor.row, start, &search)
        }
      }
    }
    return search.found.inOrder
  }

  /// A phrase with an offer in it that may begin at a token.
  struct OpenPhrase {
    let row: Int
    let token: Int
  }

  /// What was found, what stands directly after the word that is looked at, in the words that a gap can
  /// skip and directly before, where its sentence begins, and the words that were tried for it: most are
  /// what they are inflections of.
  private struct Search {
    var tried: [Int32] = []
    var sentence = 0
    var following = PhraseNeighbours.anything
    var nearby = PhraseNeighbours.anything
    var preceding = PhraseNeighbours.anything
    var found = Found()
    var open: [OpenPhrase] = []
  }

  /// The matches that were found.
  private struct Found {
    private var matches: [PhraseMatch] = []
    private var keys: [Int] = []

    /// By entry what it says: the same stand many times in some pages.
    private var said: [Int: [PhraseBook.Target]] = [:]

    mutating func append(_ match: PhraseMatch, row: Int) {
      matches.append(match)
      keys.append(match.tokens.lowerBound << 32 | row)
    }

    /// The matches by where they begin and by their phrases, each once.
    var inOrder: [PhraseMatch] {
      var last = -1
      return keys.indices.sorted { keys[$0] < keys[$1] }.compactMap { place in
        defer { last = keys[place] }
        return keys[place] == last ? nil : matches[place]
      }
    }

    mutating func says(_ entry: Int, _ lexicon: PhraseLexicon) -> [PhraseBook.Target] {
      if let known = said[entry] { return known }
      let targets = lexicon.says(entry)
      said[entry] = targets
      return targets
    }
  }

  /// The phrases that are looked for at things of a kind.
  private func anchors(_ kind: PhrasePattern.Element.Kind) -> NumberSlice {
    byKind[Int32(kind.rawValue)]
  }

  /// Tries the phrases that are looked for at a word, for which a token can stand.
  private func attempt(_ word: Int32, _ token: Int, _ search: inout Search) {
    guard word >= 0, !search.tried.contains(word) else { return }
    search.tried.append(word)
    attempt(byWord[word], token, &search)
  }

  /// Tries the phrases that are looked for at a token.
  private func attempt(_ anchors: NumberSlice, _ token: Int, _ search: inout Search) {
    for number in anchors {
      let anchor = PhraseAnchor(number)
      let followers = self.followers[anchor.row]
      guard followers.meets(followers.hasGap ? search.nearby : search.following),
        anchor.before.upperBound == 0 || precursors[anchor.row].meets(search.preceding)
      else { continue }
      for start in starts(of: anchor, token, search.sentence) {
        if followers.hasOffer {
          search.open.append(OpenPhrase(row: anchor.row, token: start))
        } else {
          match(anchor.row, start, &search)
        }
      }
    }
  }

  /// The tokens at which a phrase can begin whose anchor stands at a token.
  private func starts(of anchor: PhraseAnchor, _ token: Int, _ sentence: Int) -> Range<Int> {
    var most = anchor.before.upperBound
    if most > 0 {
      // Over a hyphen two words can be one.
      most += min(most, hyphens(in: max(0, token - 2 * most)..<token + 1)) + longestAside
    }
    let first = max(sentence, token - most)
    return first..<max(first, token - anchor.before.lowerBound + 1)
  }

  private func hyphens(in tokens: Range<Int>) -> Int {
    tokens.reduce(0) { $0 + (words.text.tokens[$1].before == .hyphen ? 1 : 0) }
  }

  private func match(_ row: Int, _ token: Int, _ search: inout Search) {
    let phrase = patterns[row]
    let match = match(phrase, token) { search.found.says(phrase.entry, lexicon) }
    if let match { search.found.append(match, row: row) }
  }
}
