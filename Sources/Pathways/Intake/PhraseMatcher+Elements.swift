extension PhraseMatcher {
  /// The token after which an element ends that begins at a token, or −1 if it does not begin there.
  func end(of element: PhrasePattern.Element, _ token: Int) -> Int {
    switch element.kind {
    case .word: return end(of: element.word, token)
    case .upper:
      return words.exact[token] == element.word && words.text.tokens[token].isUpper ? token + 1 : -1
    case .stem:
      if words.stems.has(token, element.word) { return token + 1 }
      guard !words.joinedStems.isEmpty else { return -1 }
      return words.joinedStems[token]?.contains(element.word) ?? false ? token + 2 : -1
    case .prefix: return words.prefixes.has(token, element.word) ? token + 1 : -1
    case .suffix: return words.suffixes.has(token, element.word) ? token + 1 : -1
    case .number:
      let number = numbers[token]
      return number >= 0 && number >= Int(element.low) && number <= Int(element.high)
        ? token + 1 : -1
    case .relative: return isRelative[token] ? token + 1 : -1
    case .medicine:
      let isIt = element.word < 0 || Int(element.word) == medicineGroups[token]?.number
      return isIt ? medicineEnds[token] : -1
    case .time: return end(ofTime: element, token)
    case .offer, .gap, .group: return -1
    }
  }

  /// The token after which a word ends that stands at a token, or −1 if it does not stand there.
  func end(of word: Int32, _ token: Int) -> Int {
    if words.isWord(token, word) { return token + 1 }
    return words.joined[token] == word ? token + 2 : -1
  }

  private func end(ofTime element: PhrasePattern.Element, _ token: Int) -> Int {
    guard times[token] >= 0 else { return -1 }
    let time = timeList[times[token]]
    if element.low != .min || element.high != .max {
      // Only what lasts until now: other lengths are ages, courses and careers.
      guard time.hasLead, let weeks = time.weeks, weeks >= Int(element.low),
        weeks <= Int(element.high)
      else { return -1 }
    }
    return time.tokens.upperBound
  }
}
