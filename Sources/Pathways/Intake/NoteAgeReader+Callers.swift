// Ages of those about whom somebody calls.
extension NoteAgeReader {
  /// Whom somebody calls about, behind a colon: "phone call from his foster father: boy of 14".
  func behindColon(_ index: Int, _ years: Int) -> (years: Int, tokens: Range<Int>)? {
    guard let count = unitCount(index + 1) else { return nil }
    var first = isOf(index - 1) ? index - 2 : index - 1
    let isParent = first > 0 && words.isParentOfCaller(first)
    let isAfterNoun =
      first > 0
      && (isParent || ages.nouns.contains(word(first)) || lexicon.childWords.contains(word(first)))
    // "14-year-old", and not how long something has lasted.
    let isAdjective =
      count > 0
      && (lexicon.times.units[word(index + 1)] == nil
        || ages.nouns.contains(word(index + 1 + count)))
    if !isAfterNoun { first = index }
    let start = text.sentenceStart(first)
    guard isAfterNoun || isAdjective, text.tokens[first].before == .colon,
      first - start > 1 || isOf(index - 1),
      !(start..<first).contains(where: { text.tokens[$0].number != nil }),
      (start..<first).contains(where: {
        lexicon.relatives.contains(word($0)) || lexicon.reporting.contains(word($0))
      }),
      isParent
        || !(start..<first).contains(where: {
          lexicon.childWords.contains(word($0)) || ages.nouns.contains(word($0))
        })
    else { return nil }
    return (years, first..<index + 1 + count)
  }
}
