// What stands beside a place of a note: a phrase that can't have that is not walked.
extension PhraseMatcher {
  /// What a phrase can go on with after a word.
  func following(after token: Int) -> PhraseNeighbours {
    let next = token + 1
    guard next < standing.count else { return .anything }
    if overAside(next) >= 0 { return .all }
    // Over a hyphen two words can be one.
    if words.text.tokens[next].before == .hyphen { return .all }
    return isInside[next] ? standing[next] : .anything
  }

  /// What a phrase can go on with after a word and a gap.
  func nearby(after token: Int) -> PhraseNeighbours {
    var nearby = PhraseNeighbours.anything
    // The word and the next can be one, and the gap comes after both.
    let end = min(standing.count, token + 3 + PhrasePattern.longestGap + longestAside)
    for place in min(end, token + 1)..<end { nearby.formUnion(standing[place]) }
    return nearby
  }

  /// What a phrase can have directly before a word.
  func preceding(_ token: Int) -> PhraseNeighbours {
    guard token > 0 else { return .anything }
    if asideEnds.contains(token) { return .all }
    let tokens = words.text.tokens
    // Over a hyphen two words can be one.
    if tokens[token].before == .hyphen || tokens[token - 1].before == .hyphen { return .all }
    return isInside[token] ? standing[token - 1] : .anything
  }

  /// What a phrase can have at a word.
  func standing(at token: Int) -> PhraseNeighbours {
    var standing = PhraseNeighbours.anything
    for word in [words.exact[token], words.alike[token], words.joined[token]] where word >= 0 {
      standing.formUnion(.word(word))
    }
    for word in words.stems[token] { standing.formUnion(.word(word)) }
    for word in words.prefixes[token] { standing.formUnion(.word(word)) }
    for word in words.suffixes[token] { standing.formUnion(.word(word)) }
    for word in words.joinedStems[token] ?? [] { standing.formUnion(.word(word)) }
    if numbers[token] >= 0 { standing.formUnion(.kind(.number)) }
    if times[token] >= 0 { standing.formUnion(.kind(.time)) }
    if isRelative[token] { standing.formUnion(.kind(.relative)) }
    if medicineEnds[token] >= 0 { standing.formUnion(.kind(.medicine)) }
    return standing
  }
}
