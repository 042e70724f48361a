// Relatives about whom more is told than what they do: how old they are, what they have, what they are
// like.
extension NoteScopes {
  /// Where what is told of a relative begins after an age: "with a son of 9 with autism", "lives with his
  /// mother of 83 (dementia)".
  func description(of index: Int, _ patient: Range<Int>) -> Int? {
    var place = index + 1
    if place < marks.count, lexicon.ages.person.contains(words.exact[place]),
      lexicon.prepositions.contains(words.exact[place])
    {
      place += 1
    }
    guard place < marks.count, !patient.contains(place), text.tokens[place].before.isInside,
      let end = words.endOfAge(at: place, lexicon), end < marks.count
    else { return nil }
    place = end
    if text.tokens[place].before == .bracket { return place }
    return place + 1 < marks.count && text.tokens[place].before <= .space
      && lexicon.withWords.contains(words.exact[place]) ? place + 1 : nil
  }

  /// The word that says what a relative is like, if it stands directly before: "with a psychotic son", "of
  /// a 24-year-old schizophrenic daughter"; not "depressed mother of two", who may be the patient.
  func adjective(before index: Int, _ patient: Range<Int>) -> Int? {
    let place = index - 1
    guard place > 0, !patient.contains(place), text.tokens[index].before == .space,
      text.tokens[place].before == .space, text.tokens[place].number == nil
    else { return nil }
    let (word, lead) = (words.exact[place], words.exact[place - 1])
    let isSmall =
      [lexicon.prepositions, lexicon.determiners, lexicon.possessives, lexicon.clauseWords]
      .contains { $0.contains(word) }
    guard !isSmall, !isJoin(place), !lexicon.relatives.contains(word) else { return nil }
    let isLed =
      lexicon.prepositions.contains(lead) || lexicon.determiners.contains(lead)
      || lexicon.ages.after.contains(lead) && !patient.contains(place - 1)
    return isLed ? place : nil
  }

  /// Marks the rest of a part of a sentence as a relative's.
  mutating func markPart(from start: Int) {
    var place = start
    repeat {
      marks[place].insert(.other)
      place += 1
    } while place < marks.count && text.tokens[place].before < .comma
  }
}
