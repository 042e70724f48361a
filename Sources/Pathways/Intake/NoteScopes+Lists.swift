// Lists that one denial covers, and where they end.
extension NoteScopes {
  /// Whether what follows a comma goes on with the list: no verb, no degree and no number in it.
  ///
  /// An article counts something that is there: "no drugs, a beer on Saturdays".
  func continuesList(_ index: Int) -> Bool {
    if lexicon.numberWords[words.exact[index]] != nil { return false }
    var place = index
    while place < marks.count {
      if place > index {
        let before = text.tokens[place].before
        if before.endsSentence || before == .comma || before == .bracket { return true }
        if isJoin(place) { return true }
      }
      let word = words.exact[place]
      if lexicon.clauseWords.contains(word) || lexicon.degreeWords.contains(word)
        || isTerminator[place] || text.tokens[place].number != nil
        || lexicon.relatives.contains(word) || isCueStart(place)
      {
        return false
      }
      if place - index > 3 { return false }
      place += 1
    }
    return true
  }

  /// Whether the list that goes on over a comma ends in "or": "without signs of A, B or C".
  func endsInOr(_ index: Int) -> Bool {
    var place = index + 1
    while place < min(marks.count, index + Self.denialReach), text.tokens[place].before <= .comma {
      if isJoin(place) { return !lexicon.againWords.contains(words.exact[place]) }
      if text.tokens[place].before == .comma, !continuesList(place) { return false }
      place += 1
    }
    return false
  }

  /// The words before the "and" of the item that a one-word denial stands directly behind, but for those
  /// that are denied already: of "hears voices and THC neg" only the test is denied for sure.
  func itemsBeforeLast(_ cue: Range<Int>) -> [Int] {
    let first = cue.lowerBound
    guard cue.count == 1, text.tokens[first].before <= .space,
      !lexicon.clauseWords.contains(words.exact[first])
    else { return [] }
    let near = max(0, first - 4)..<first
    guard let join = near.last(where: { isJoin($0) || text.tokens[$0].before >= .plus }),
      isJoin(join)
    else { return [] }
    return (max(0, join - 8)..<join).filter { !marks[$0].contains(.denied) }
  }

  private func isCueStart(_ index: Int) -> Bool { isCue[index] && !isJoin(index) }

  func isJoin(_ index: Int) -> Bool { lexicon.joins.contains(words.exact[index]) }

  /// Denies the first items of "A, B and C are denied": what may be a list or not.
  mutating func denyListBefore(_ end: Int) {
    guard var comma = (max(0, end - 4)..<end).last(where: { text.tokens[$0].before >= .comma }),
      text.tokens[comma].before == .comma, (comma..<end).contains(where: isJoin)
    else { return }
    while comma > 0, text.tokens[comma].before == .comma {
      guard
        let start = (max(0, comma - 3)..<comma).last(where: { text.tokens[$0].before >= .comma }),
        continuesList(start), !isJoin(start)
      else { return }
      for place in start..<comma { marks[place].formUnion([.denied, .acrossComma]) }
      comma = start
    }
  }
}
