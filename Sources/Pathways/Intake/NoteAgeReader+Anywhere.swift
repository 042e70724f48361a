// Ages that stand somewhere in a note whose beginning tells none, by forms that mean nothing else.
extension NoteAgeReader {
  /// An age by one of the forms in which writers add it later: "19-årig elev", "mand på 36", "48m".
  func anywhere(_ index: Int) -> (years: Int, tokens: Range<Int>)? {
    if let found = monthsOfChild(index) { return found }
    guard let years = wholeYears(index), !isBoundToTime(index), !isPartOfNumbers(index) else {
      return nil
    }
    let named =
      ownChild(index, years) ?? ofPatient(index, years) ?? inBrackets(index, years)
      ?? setOff(index, years)
    if let found = named ?? behindColon(index, years) { return found }
    if isOfAnother(index) { return withSexAlone(index, years) }
    return withUnit(index, years) ?? withSex(index, years) ?? afterPatient(index, years)
      ?? between(index, years)
  }

  func wholeYears(_ index: Int) -> Int? {
    guard let hundredths = hundredths(at: index), canStandAlone(hundredths / 100),
      hundredths % 100 == 0 || hundredths % 100 == 50 && hundredths < Self.halves
    else { return nil }
    return hundredths / 100
  }

  /// Up to which age halves of a year are told: "boy 4½".
  private static let halves = 1200

  func isBoundToTime(_ index: Int) -> Bool {
    times.contains { ($0.hasLead || $0.day != nil) && $0.tokens.contains(index) }
  }

  /// Whether a number goes on over a plus: "22+3" are weeks and days.
  func isGoingOn(_ index: Int) -> Bool {
    index + 1 < text.tokens.count && text.tokens[index + 1].before == .plus
      && text.tokens[index + 1].number != nil
  }

  /// Whether a number belongs to another beside it: "22+3", "28-30", "7, 9 and 12".
  func isPartOfNumbers(_ index: Int) -> Bool {
    let next = index + 1 + fraction(after: index)
    let isAfter =
      next < text.tokens.count && text.tokens[next].number != nil
      && text.tokens[next].before <= .plus
    let isBefore =
      index > 0 && text.tokens[index - 1].number != nil && text.tokens[index].before <= .comma
    return isAfter || isBefore || isEndOfSpan(index) || isLastOfNumbers(index)
      || isFirstOfNumbers(index)
  }

  /// Whether a number ends a span of years: "from 8 to 12 years of age".
  func isEndOfSpan(_ index: Int) -> Bool {
    index > 1 && lexicon.scoreTo.contains(word(index - 1)) && text.tokens[index - 2].number != nil
      && text.tokens[index].before <= .space && text.tokens[index - 1].before <= .space
  }

  /// Whether a number is the first of a list: "2, 5 and 8".
  private func isFirstOfNumbers(_ index: Int) -> Bool {
    var place = index + 1
    while place < text.tokens.count, text.tokens[place].number != nil,
      text.tokens[place].before == .comma
    {
      place += 1
    }
    return place > index + 1 && lexicon.joins.contains(word(place))
      && place + 1 < text.tokens.count && text.tokens[place + 1].number != nil
  }

  /// Whether a number is the last of a list: "2, 5 and 8".
  func isLastOfNumbers(_ index: Int) -> Bool {
    index > 1 && lexicon.joins.contains(word(index - 1)) && text.tokens[index - 2].number != nil
      && text.tokens[index].before.isInside && text.tokens[index - 1].before.isInside
  }

  /// Whether a word that stands before an age is the small one of "man of 36".
  func isOf(_ index: Int) -> Bool {
    ages.person.contains(word(index)) && lexicon.prepositions.contains(word(index))
  }

  /// How many words the unit takes that follows a number: 0 without one, or `nil` for another unit.
  func unitCount(_ next: Int) -> Int? {
    guard next < text.tokens.count, text.tokens[next].before <= .hyphen else { return 0 }
    if ages.after.contains(word(next)) { return ages.old.contains(word(next + 1)) ? 2 : 1 }
    return lexicon.times.units[word(next)] == nil ? 0 : nil
  }

  /// The child of whom its parent writes: "our son of 9", "our daughter Sofie of 12".
  private func ownChild(_ index: Int, _ years: Int) -> (years: Int, tokens: Range<Int>)? {
    guard let count = unitCount(index + 1) else { return nil }
    var noun = isOf(index - 1) ? index - 2 : index - 1
    let isName =
      noun > 1 && text.tokens[noun].isCapitalized && text.tokens[noun].before == .space
      && lexicon.childWords.contains(word(noun - 1))
    if isName { noun -= 1 }
    guard noun > 0, lexicon.childWords.contains(word(noun)), ages.own.contains(word(noun - 1))
    else { return nil }
    return (years, noun..<index + 1 + count)
  }

  /// The child whom a relative comes with or calls about: "mother of a boy of 10", "about her daughter
  /// of 15", "mother calls: son 13 y".
  func childOfWriter() -> (years: Int, tokens: Range<Int>)? {
    guard let grown = birthdayYears, let first = words.exact.first,
      lexicon.relatives.contains(first)
    else { return nil }
    for index in 1..<max(2, endOfCall) where index > 1 {
      let noun = isOf(index - 1) ? index - 2 : index - 1
      guard noun > 0, let years = wholeYears(index), !isPartOfNumbers(index) else { continue }
      let isReported = isReported(noun, isGrown: years >= grown)
      guard let count = unitCount(index + 1),
        isOf(index - 1) || isCalledFor(noun) || isReported
          || count > 0 && lexicon.prepositions.contains(word(noun - 1)),
        years < grown || isReported, !isBoundToTime(index), !isJoinedToNumber(index),
        lexicon.childWords.contains(word(noun)) || ages.nouns.contains(word(noun))
          || isReported && lexicon.relatives.contains(word(noun))
      else { continue }
      return (years, noun..<index + 1 + count)
    }
    return nil
  }

  /// Whether somebody is told of behind "that" or a mark, by a relative who tells: "mother reports that
  /// her son 16", "wife calls: her husband 44".
  private func isReported(_ noun: Int, isGrown: Bool) -> Bool {
    guard noun > 2 else { return false }
    let isOwn =
      lexicon.determiners.contains(word(noun - 1)) || ages.own.contains(word(noun - 1))
    let first = isOwn ? noun - 1 : noun
    let isTold =
      text.tokens[first].before == .colon
      || text.tokens[first].before == .comma && !isGrown
      || lexicon.subordinates.contains(word(first - 1))
    return isTold && (1..<first).contains { lexicon.reporting.contains(word($0)) }
  }

  /// Whether another number is joined to one: "4 and 7".
  private func isJoinedToNumber(_ index: Int) -> Bool {
    index + 2 < text.tokens.count && lexicon.joins.contains(word(index + 1))
      && text.tokens[index + 2].number != nil && text.tokens[index + 1].before.isInside
  }

  /// Where the sentence ends in which a relative calls; that "mother calls" stands alone is no sentence.
  private var endOfCall: Int {
    let end = text.sentenceEnd(0)
    let isAlone = (2...3).contains(end) && end < text.tokens.count
    return isAlone && lexicon.reporting.contains(word(1)) ? text.sentenceEnd(end) : end
  }

  /// Whether a child stands behind a colon, or behind a mark after somebody who calls.
  private func isCalledFor(_ noun: Int) -> Bool {
    text.tokens[noun].before == .colon
      || text.tokens[noun].before > .colon
        && (1..<noun).contains { lexicon.reporting.contains(word($0)) }
  }

  /// "the patient (49)", "the boy (8 years)", whoever else is spoken of.
  private func inBrackets(_ index: Int, _ years: Int) -> (years: Int, tokens: Range<Int>)? {
    guard index > 0, text.tokens[index].before == .bracket, let count = unitCount(index + 1),
      text.after(index + count) == .bracket, years > 0,
      lexicon.patientWords.contains(word(index - 1))
        || ages.nouns.contains(word(index - 1)) && !lexicon.relatives.contains(word(index - 1))
    else { return nil }
    return (years, index - 1..<index + 1 + count)
  }

  /// "the boy of 8", whoever else is spoken of.
  private func ofPatient(_ index: Int, _ years: Int) -> (years: Int, tokens: Range<Int>)? {
    guard isOf(index - 1), index > 1, text.tokens[index].before == .space,
      lexicon.patientWords.contains(word(index - 2)), let count = unitCount(index + 1)
    else { return nil }
    return (years, index - 2..<index + 1 + count)
  }

  /// "19-årig" wherever it stands, "63 years" at the beginning of a part, or after who it is.
  private func withUnit(_ index: Int, _ years: Int) -> (years: Int, tokens: Range<Int>)? {
    guard let count = unitCount(index + 1), count > 0 else { return nil }
    // "About a 14-year-old boy", but not "for 14 years".
    let isPerson =
      lexicon.times.units[word(index + 1)] == nil && ages.nouns.contains(word(index + 1 + count))
    if ages.not.contains(word(index - 1)), !isPerson { return nil }
    let end = index + 1 + count
    let found = (years, index..<end)
    if count == 2 || lexicon.times.units[word(index + 1)] == nil { return found }
    guard !ages.spans.contains(word(index + 1)), !ages.spans.contains(word(end)) else {
      return nil
    }
    if text.tokens[index].before >= .comma {
      let isFree = text.after(end - 1) >= .comma || !lexicon.prepositions.contains(word(end))
      return isFree && years >= Self.notALength && !lexicon.times.agoWords.contains(word(end))
        ? found : nil
    }
    let isEnd = text.after(end - 1) >= .comma || ages.nouns.contains(word(end))
    return ages.nouns.contains(word(index - 1)) || (isEnd && isStated(index)) ? found : nil
  }

  /// Whether the word before a number says whose age it is: "hun er 35", "alder 41".
  func isStated(_ index: Int) -> Bool {
    guard index > 0, text.tokens[index].before <= .colon, !isOfThen(index),
      ages.now.contains(word(index - 1)) || ages.states.contains(word(index - 1))
    else { return false }
    return !hasNumber(before: index)
      && (text.tokens[index - 1].before >= .comma || lexicon.patientWords.contains(word(index - 2))
        || lexicon.joins.contains(word(index - 2))
        || lexicon.prepositions.contains(word(index - 2)))
  }

  /// Whether a part of a sentence ends after a number; a full stop before a small letter may look
  /// like that of an ordinal.
  private func isLast(_ index: Int) -> Bool {
    let end = text.tokens[index].range.upperBound
    return text.after(index) >= .comma
      || (end < text.bytes.count && text.bytes[end] == UInt8(ascii: "."))
  }

  /// Whether a number that is no age stands before an index in its sentence.
  private func hasNumber(before index: Int) -> Bool {
    (text.sentenceStart(index)..<index).contains {
      text.tokens[$0].number != nil && !ages.after.contains(word($0 + 1))
    }
  }

  /// "48m", "70 kv." as a part of its own, or with more after it at the beginning of a sentence.
  private func withSex(_ index: Int, _ years: Int) -> (years: Int, tokens: Range<Int>)? {
    let next = index + 1
    guard next < text.tokens.count, text.tokens[next].before <= .space, years > 0,
      ages.sex.contains(word(next)), lexicon.times.units[word(next)] == nil
    else { return nil }
    let isGlued = text.tokens[next].before == .nothing
    // "18 Oct. 32F": after an abbreviation no sentence begins.
    let isAfterTime = isGlued && times.contains { $0.tokens.upperBound == index }
    guard text.tokens[index].before >= .colon || isAfterTime else { return nil }
    let isFirst = text.tokens[index].before.endsSentence
    guard isGlued || isFirst || text.after(next) >= .comma else { return nil }
    return (years, index..<next + 1)
  }

  /// "…, 20m, …": a part of its own that belongs to no relative directly before it.
  private func withSexAlone(_ index: Int, _ years: Int) -> (years: Int, tokens: Range<Int>)? {
    guard index > 0, text.tokens[index].before == .comma, text.after(index + 1) >= .comma,
      index + 1 < text.tokens.count, text.tokens[index + 1].before == .nothing,
      !lexicon.relatives.contains(word(index - 1)), !lexicon.childWords.contains(word(index - 1))
    else { return nil }
    return withSex(index, years)
  }

  /// An age without a unit: "mand på 36", "hun er 35", "nu 41".
  private func afterPatient(_ index: Int, _ years: Int) -> (years: Int, tokens: Range<Int>)? {
    guard let count = unitCount(index + 1) else { return nil }
    if isOf(index - 1), index > 1, text.tokens[index].before == .space,
      ages.nouns.contains(word(index - 2)),
      years >= Self.notALength || years > 0 && count == 0 && isLast(index)
    {
      return (years, index - 2..<index + 1)
    }
    guard years >= Self.notALength else { return nil }
    // "Woman 51 from …" at the beginning of a part.
    if index > 0, ages.nouns.contains(word(index - 1)), text.tokens[index].before == .space,
      text.tokens[index - 1].before >= .colon || ages.states.contains(word(index - 2)),
      unitCount(index + 1) == 0
    {
      return (years, index - 1..<index + 1)
    }
    let isEnd = isLast(index) || lexicon.joins.contains(word(index + 1))
    // "Skizofren m 47."
    if isEnd, index > 0, ages.sex.contains(word(index - 1)), text.tokens[index].before == .space,
      lexicon.times.units[word(index - 1)] == nil
    {
      return (years, index - 1..<index + 1)
    }
    return isEnd && isStated(index) ? (years, index..<index + 1) : nil
  }

  /// A number that stands alone between two marks beside who the patient is: "student, 22".
  private func between(_ index: Int, _ years: Int) -> (years: Int, tokens: Range<Int>)? {
    let isBesideNoun = index > 0 && ages.nouns.contains(word(index - 1))
    guard years >= Self.notALength || (isBesideNoun && years > 0),
      [.comma, .sentence].contains(text.tokens[index].before), isLast(index),
      !hasNumber(before: index)
    else { return nil }
    return (years, index..<index + 1)
  }
}
