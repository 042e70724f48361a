// Ages beside a relative that are the patient's all the same.
extension NoteAgeReader {
  /// The patient about whom somebody calls: "partner calls about man of 22", "about her 15-year-old
  /// daughter", "about the mother 82 y".
  func about(_ index: Int) -> (years: Int, tokens: Range<Int>)? {
    guard index > 1, let years = wholeYears(index) ?? wholeOfHalf(index), !isPartOfNumbers(index),
      !isBoundToTime(index), let count = unitCount(index + 1)
    else { return nil }
    var place = isOf(index - 1) ? index - 2 : index - 1
    let isAfterNoun = isPerson(place)
    let first = isAfterNoun ? place : index
    if isAfterNoun { place -= 1 }
    if !ages.about.contains(word(place)),
      lexicon.prepositions.contains(word(place)) || ages.own.contains(word(place))
        || lexicon.determiners.contains(word(place))
    {
      place -= 1
    }
    guard place > 0, ages.about.contains(word(place)), isInOne(place...index - 1),
      text.tokens[index].before <= .comma,
      isToldBySomebody(before: place)
    else { return nil }
    let end = index + 1 + count
    if isAfterNoun { return (years, first..<end) }
    // "Calls about 14 years of …" is no age, "about a 14-year-old" is one.
    guard count > 0, isPerson(end) || lexicon.times.units[word(index + 1)] == nil else {
      return nil
    }
    return (years, index..<(isPerson(end) ? end + 1 : end))
  }

  /// The years of a number such as four and a half.
  private func wholeOfHalf(_ index: Int) -> Int? {
    guard let hundredths = text.tokens[index].number, hundredths % 100 == 50,
      range.contains(hundredths / 100)
    else { return nil }
    return hundredths / 100
  }

  /// A parent or a husband whom a sentence begins with: "young mother 19 y with a child", "single
  /// mother 27, on leave", "young man 18 from …".
  func introduced(_ index: Int) -> (years: Int, tokens: Range<Int>)? {
    guard (2...3).contains(index - text.sentenceStart(index)),
      lexicon.relatives.contains(word(index - 1)) || ages.nouns.contains(word(index - 1)),
      ages.introducing.contains(word(index - 2)), text.tokens[index - 1].before.isInside,
      text.tokens[index].before <= .comma,
      let years = wholeYears(index), years >= Self.notALength,
      !isPartOfNumbers(index), let count = unitCount(index + 1)
    else { return nil }
    let end = index + 1 + count
    let isReporting = (end..<end + 2).contains {
      lexicon.reporting.contains(word($0)) && !lexicon.prepositions.contains(word($0))
    }
    let isWhole = count > 0 || text.after(index) >= .comma || isOfSomewhere(end)
    guard isWhole, !isReporting else { return nil }
    return (years, index - 1..<end)
  }

  /// Somebody whom the note opens with and who is the patient, whoever's relative: "daughter (41) of
  /// a father with dementia", "wife 58 of a man with ALS", "teenager (16), …"; where nobody calls and
  /// no other age is told.
  func relation(_ index: Int) -> (years: Int, tokens: Range<Int>)? {
    let first = isOf(index - 1) ? index - 2 : index - 1
    guard first == 0, isPerson(first) || lexicon.patientWords.contains(word(first)),
      let years = wholeYears(index), years >= Self.notALength,
      !isPartOfNumbers(index), !isBoundToTime(index), let count = unitCount(index + 1)
    else { return nil }
    let end = index + 1 + count
    let isInBrackets =
      text.tokens[index].before == .bracket && text.after(end - 1) == .bracket
    let isBetweenCommas = text.tokens[index].before == .comma && text.after(end - 1) == .comma
    let isOfRelative =
      (text.tokens[index].before.isInside || isBetweenCommas)
      && lexicon.prepositions.contains(word(end)) && !lexicon.reporting.contains(word(end))
      && (end + 1..<end + 5).contains { isPerson($0) }
    if isCalledAbout(first, years, before: end) { return (years, first..<end) }
    guard isInBrackets || isOfRelative && !isChildNamedAgain(after: end),
      !(end..<end + 2).contains(where: { lexicon.reporting.contains(word($0)) }),
      isOfRelative || !words.exact.indices.dropFirst(end).contains(where: isOtherAge)
    else { return nil }
    return (years, first..<end)
  }

  /// Whether the note opens with a child about whom a relative calls: "the daughter, 16, has begun to cut
  /// herself, mother calls".
  private func isCalledAbout(_ first: Int, _ years: Int, before end: Int) -> Bool {
    guard let grown = birthdayYears, years < grown, lexicon.childWords.contains(word(first)) else {
      return false
    }
    return words.exact.indices.dropFirst(end).contains { place in
      lexicon.relatives.contains(word(place)) && !lexicon.childWords.contains(word(place))
        && lexicon.reporting.contains(word(place + 1))
        && !lexicon.prepositions.contains(word(place + 1))
    }
  }

  /// Whether a later sentence speaks of the child: then the child is the patient.
  private func isChildNamedAgain(after end: Int) -> Bool {
    words.exact.indices.dropFirst(text.sentenceEnd(end - 1)).contains { place in
      ages.nouns.contains(word(place)) && lexicon.patientWords.contains(word(place))
        && lexicon.childWords.contains(word(place))
    }
  }

  /// Somebody who comes for their own sake and is told of by a grown relative's age first: "mother of a
  /// 22-year-old with schizophrenia: she is 54".
  func writer(about other: Range<Int>) -> (years: Int, tokens: Range<Int>)? {
    guard let grown = birthdayYears, let first = words.exact.first,
      lexicon.relatives.contains(first), lexicon.prepositions.contains(word(1)),
      (2...4).contains(other.lowerBound), isInOne(0...other.lowerBound),
      other.contains(where: { wholeYears($0) ?? 0 >= grown })
    else { return nil }
    for index in words.exact.indices.dropFirst(other.upperBound) {
      guard let years = wholeYears(index), years >= grown, isStated(index), !isBoundToTime(index),
        let count = unitCount(index + 1)
      else { continue }
      return (years, index - 1..<index + 1 + count)
    }
    return nil
  }

  /// Whether a number is told as somebody's age.
  private func isOtherAge(_ index: Int) -> Bool {
    wholeYears(index) != nil && !isBoundToTime(index)
      && (ages.after.contains(word(index + 1)) || isOf(index - 1) || isPerson(index - 1))
  }

  /// A mother whom a note begins with, or what somebody writes, and who is or was with child.
  ///
  /// "Mother 31 y, gave birth 4 weeks ago", "at 8 weeks. Mother 31 y", and no mother who calls about her
  /// child.
  func mother(_ index: Int) -> (years: Int, tokens: Range<Int>)? {
    let first = index > 1 && lexicon.prepositions.contains(word(index - 1)) ? index - 2 : index - 1
    let isAfterBirth = first > 0 && isToldOfBirth(before: first)
    let beginsPart =
      first > 0 && [.colon, .sentence, .question].contains(text.tokens[first].before)
    guard first == 0 || isAfterBirth || beginsPart,
      ages.mothers.contains(word(first)), isInOne(first...index),
      let years = wholeYears(index), years >= Self.notALength, !isPartOfNumbers(index),
      let count = unitCount(index + 1)
    else { return nil }
    let end = index + 1 + count
    let near = end..<text.sentenceEnd(text.sentenceEnd(index))
    let isReporting = (end..<end + 2).contains {
      lexicon.reporting.contains(word($0)) && !lexicon.prepositions.contains(word($0))
    }
    guard count > 0 || text.after(index) >= .comma || ages.birth.contains(word(end)),
      isAfterBirth || near.contains(where: { ages.birth.contains(word($0)) }), !isReporting
    else { return nil }
    return (years, first..<end)
  }

  /// Whether a sentence begins at a word, after one that tells of a birth and not when somebody was
  /// born.
  private func isToldOfBirth(before start: Int) -> Bool {
    text.sentenceStart(start) == start
      && (0..<start).contains { ages.birth.contains(word($0)) }
      && !(0..<start).contains { ages.born.contains(word($0)) }
  }

  /// Whether a small word follows a number of years, which then counts nothing else.
  private func isOfSomewhere(_ next: Int) -> Bool {
    next < text.tokens.count && text.tokens[next].before == .space
      && lexicon.prepositions.contains(word(next))
  }

  /// Whether a parent's age is told beside a child's in its sentence.
  func hasParent(after start: Int) -> Bool {
    guard start < text.tokens.count, !text.tokens[start].before.endsSentence else { return false }
    return (start..<text.sentenceEnd(start)).contains { index in
      lexicon.relatives.contains(word(index - 1)) && text.tokens[index].before <= .space
        && (wholeYears(index) ?? 0) >= Self.notALength && unitCount(index + 1) != nil
    }
  }

  /// Whether a word names a person, whoever it is.
  func isPerson(_ index: Int) -> Bool {
    let word = word(index)
    return index >= 0 && index < text.tokens.count
      && (ages.nouns.contains(word) || lexicon.relatives.contains(word)
        || lexicon.childWords.contains(word))
  }

  /// Whether no mark stands between some words.
  private func isInOne(_ words: ClosedRange<Int>) -> Bool {
    words.dropFirst().allSatisfy { text.tokens[$0].before.isInside }
  }

  /// Whether somebody else tells what follows: a relative, or a word such as "calls".
  private func isToldBySomebody(before end: Int) -> Bool {
    (text.sentenceStart(end)..<end).contains {
      lexicon.relatives.contains(word($0)) || lexicon.reporting.contains(word($0))
    }
  }
}
