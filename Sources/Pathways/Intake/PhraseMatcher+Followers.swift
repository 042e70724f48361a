// What can follow at a place of a note: a phrase that can't go on there is not walked.
extension PhraseMatcher {
  /// What a phrase can go on with after a word.
  func following(after token: Int, _ standing: [PhraseFollowers]) -> PhraseFollowers {
    let next = token + 1
    guard next < standing.count else { return .anything }
    // Over a hyphen two words can be one.
    if words.text.tokens[next].before == .hyphen { return .all }
    return isInside[next] ? standing[next].union(.anything) : .anything
  }

  /// What a phrase can go on with after a word and a gap.
  func nearby(after token: Int, _ standing: [PhraseFollowers]) -> PhraseFollowers {
    var nearby = PhraseFollowers.anything
    // The word and the next can be one, and the gap comes after both.
    let end = min(standing.count, token + 3 + Self.longestGap)
    for place in min(end, token + 1)..<end { nearby.formUnion(standing[place]) }
    return nearby
  }

  /// What a phrase can have at a word.
  func standing(at token: Int) -> PhraseFollowers {
    var standing = PhraseFollowers.none
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
