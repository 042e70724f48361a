// Phrases go on over what is only said beside a relative: "her husband (55) is bipolar", "the mother, who
// looks in every day, is worn out"; and over the brackets of a single word: "EPDS (father) 13".
extension PhraseMatcher {
  /// Lets phrases go on over the aside that stands after a relative.
  mutating func passOverAside(after relative: Int) {
    guard let end = words.endOfAside(after: relative, lexicon) else { return }
    if asideEnds.isEmpty { asideEnds = Array(repeating: -1, count: words.exact.count) }
    asideEnds[relative + 1] = end
    longestAside = max(longestAside, end - relative - 1)
    isInside[end] = true
  }

  /// Where a phrase can go on from a token that it has reached, besides there.
  func overAside(_ token: Int) -> Int {
    token < asideEnds.count ? asideEnds[token] : -1
  }
}

extension NoteText {
  /// Whether a word is alone in brackets behind another.
  func isAloneInBrackets(_ token: Int) -> Bool {
    let range = tokens[token].range
    return token > 0 && tokens[token].before == .bracket && tokens[token].number == nil
      && bytes[range.lowerBound - 1] == UInt8(ascii: "(")
      && range.upperBound < bytes.count && bytes[range.upperBound] == UInt8(ascii: ")")
  }
}

extension NoteWords {
  /// How many words a clause between commas takes at most that is passed over.
  private static let longestClause = 9

  /// The token after what is only said beside a relative, or `nil` if nothing is: an age in brackets,
  /// between commas or after a small word, or a clause between commas after which the sentence goes on.
  func endOfAside(after relative: Int, _ lexicon: PhraseLexicon) -> Int? {
    let tokens = text.tokens
    let first = relative + 1
    guard first < tokens.count else { return nil }
    if tokens[first].before == .comma, lexicon.relativePronouns.contains(exact[first]) {
      let last = min(tokens.count, first + Self.longestClause)
      let end = (first + 1..<max(first + 1, last)).first { tokens[$0].before >= .comma }
      return end.flatMap { place in
        tokens[place].before == .comma && lexicon.clauseWords.contains(exact[place]) ? place : nil
      }
    }
    let isMarked = [.comma, .bracket].contains(tokens[first].before)
    let isLed =
      tokens[first].before == .space && lexicon.ages.person.contains(exact[first])
      && lexicon.prepositions.contains(exact[first])
    guard isMarked || isLed, let end = endOfAge(at: isLed ? first + 1 : first, lexicon),
      end < tokens.count, tokens[end].before == (isMarked ? tokens[first].before : .space)
    else { return nil }
    return end
  }

  /// The token after a number and its unit, if they can be an age, or `nil`.
  func endOfAge(at number: Int, _ lexicon: PhraseLexicon) -> Int? {
    guard number < text.tokens.count, text.tokens[number].number != nil else { return nil }
    let unit = number + 1
    let hasUnit =
      unit < text.tokens.count && text.tokens[unit].before <= .hyphen
      && (lexicon.ages.after.contains(exact[unit]) || lexicon.ages.months.contains(exact[unit]))
    return hasUnit ? unit + 1 : unit
  }
}
