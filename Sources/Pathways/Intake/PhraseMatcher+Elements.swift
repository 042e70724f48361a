extension PhraseMatcher {
  /// The tokens after which an element can end that begins at a token.
  func ends(_ element: PhrasePattern.Element, _ token: Int) -> [Int] {
    let one = [token + 1]
    switch element.kind {
    case .word:
      if words.isWord(token, element.word) { return one }
      return words.joined[token] == element.word ? [token + 2] : []
    case .upper:
      return words.exact[token] == element.word && words.text.tokens[token].isUpper ? one : []
    case .stem:
      if words.stems[token].contains(element.word) { return one }
      return words.joinedStems[token]?.contains(element.word) ?? false ? [token + 2] : []
    case .prefix: return words.prefixes[token].contains(element.word) ? one : []
    case .suffix: return words.suffixes[token].contains(element.word) ? one : []
    case .number:
      guard let number = wholeNumber(token), number >= element.low, number <= element.high else {
        return []
      }
      return one
    case .relative: return lexicon.relatives.contains(words.exact[token]) ? one : []
    case .medicine:
      guard let found = medicines[token], element.word < 0 || element.word == found.group else {
        return []
      }
      return [found.end]
    case .offer: return offers[token]?.map(\.end) ?? []
    case .time:
      guard let number = times[token] else { return [] }
      let time = timeList[number]
      if element.low != .min || element.high != .max {
        // Only what lasts until now: other lengths are ages, courses and careers.
        guard time.hasLead, let weeks = time.weeks, weeks >= element.low, weeks <= element.high
        else {
          return []
        }
      }
      return [time.tokens.upperBound]
    case .gap, .group: return []
    }
  }

  private func wholeNumber(_ token: Int) -> Int? {
    words.text.tokens[token].number ?? lexicon.numberWords[words.exact[token]].map { $0 * 100 }
  }
}
