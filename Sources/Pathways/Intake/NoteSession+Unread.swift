// What of a note was not understood.
extension NoteSession {
  /// Tells the stretches of words of which nothing was read: clauses, so that a reader can see at a
  /// glance what was left out.
  mutating func noteUnread() {
    var start: Int?
    // The phrases of a clause begin in it: they are looked through once for the whole note.
    var phrases = matches.inOrder.filter { $0.role == .claims }[...]
    for token in text.tokens.indices {
      if start == nil { start = token }
      let after = text.after(token)
      guard after >= .comma, let first = start else { continue }
      let clause = first..<token + 1
      let own = phrases.prefix { $0.tokens.lowerBound <= token }
      phrases = phrases.dropFirst(own.count)
      if !clause.contains(where: { isUsed[$0] }) {
        reading.unread.append(bytes(clause))
      } else {
        let known = reading.unread.count
        noteUncounted(in: clause, own)
        noteUnreadParts(of: clause, own)
        noteUnreadStretches(of: clause, after: known)
      }
      start = nil
    }
    reading.unread.sort { $0.lowerBound < $1.lowerBound }
  }

  /// Tells what a phrase says of another time or of somebody else, with the words that make it so,
  /// where the rest of the clause was read.
  private mutating func noteUncounted(in clause: Range<Int>, _ phrases: ArraySlice<PhraseMatch>) {
    var end = clause.lowerBound
    for match in phrases {
      guard match.tokens.lowerBound >= end, !match.tokens.contains(where: { isUsed[$0] })
      else { continue }
      var start = match.tokens.lowerBound
      while start > end, !isUsed[start - 1] { start -= 1 }
      end = min(match.tokens.upperBound, clause.upperBound)
      reading.unread.append(bytes(start..<end))
    }
  }

  /// Tells what stands between the joining words of a clause where nothing of it was read: `svigtende
  /// hukommelse og trist` is not read because `trist` is.
  private mutating func noteUnreadParts(of clause: Range<Int>, _ phrases: ArraySlice<PhraseMatch>) {
    var start = clause.lowerBound
    for place in clause {
      let isJoin = lexicon.joins.contains(words.exact[place])
      guard isJoin || place == clause.upperBound - 1 else { continue }
      let part = start..<(isJoin ? place : place + 1)
      start = place + 1
      guard part != clause, part.contains(where: { saysSomething($0) }),
        !part.contains(where: { isUsed[$0] }),
        !phrases.contains(where: { $0.tokens.overlaps(part) })
      else { continue }
      reading.unread.append(bytes(part))
    }
  }

  /// Tells what stands between what was read of a clause, where that says something: `deprsion moderat` is
  /// not read because `moderat` is.
  private mutating func noteUnreadStretches(of clause: Range<Int>, after known: Int) {
    var place = clause.lowerBound
    while place < clause.upperBound {
      var end = place
      while end < clause.upperBound, !isUsed[end] { end += 1 }
      let saying = (place..<end).filter { saysSomething($0) }
      var stretch: Range<Int>?
      if let first = saying.first, let last = saying.last, saying.count > 1 || isUnknown(first) {
        stretch = bytes(first..<last + 1)
      } else if let number = (place..<end).first(where: isStrange) {
        stretch = bytes(number..<number + 2)
      }
      if let stretch, !reading.unread[known...].contains(where: { $0.overlaps(stretch) }) {
        reading.unread.append(stretch)
      }
      place = end + 1
    }
  }

  /// Whether a word stands in no phrase and is no inflection of one that does.
  private func isUnknown(_ place: Int) -> Bool {
    let token = text.tokens[place]
    return token.number == nil && token.letters.count > 3 && words.exact[place] < 0
      && words.stems[place].isEmpty
  }

  /// Whether a number stands before letters that are no word, as an age may that nobody understood.
  private func isStrange(_ place: Int) -> Bool {
    let next = place + 1
    return text.tokens[place].number != nil && next < text.tokens.count && !isUsed[next]
      && text.tokens[next].number == nil && text.tokens[next].before <= .space
      && words.exact[next] < 0 && words.stems[next].isEmpty
  }

  /// Whether a word is more than what holds others together.
  private func saysSomething(_ place: Int) -> Bool {
    let word = words.exact[place]
    return bytes(place..<place + 1).count > 4
      && ![
        lexicon.prepositions, lexicon.clauseWords, lexicon.degreeWords, lexicon.patientWords,
        lexicon.lastingWords,
      ].contains { $0.contains(word) }
  }
}
