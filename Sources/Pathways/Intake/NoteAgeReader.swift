/// Finds the patient's age in a note.
struct NoteAgeReader {
  let words: NoteWords
  let lexicon: PhraseLexicon
  let times: [NoteTime]
  let today: CalendarDay

  /// Which birthday the vocabulary counts ages from, if it does.
  let birthdayYears: Int?

  /// The ages that the vocabulary has.
  let range: ClosedRange<Int>

  /// An age, or the day of a birthday ahead, and the words that tell it.
  struct Found {
    var age: (years: Int, tokens: Range<Int>)?
    var birthday: (day: CalendarDay, tokens: Range<Int>)?
    /// The month and the year of birth, or only the year.
    var birth: (year: Int, month: Int?, tokens: Range<Int>)?
  }

  /// The patient is told of at the beginning: so many words.
  private static let opening = 10

  var text: NoteText { words.text }
  var ages: AgeWords { lexicon.ages }

  /// Returns the age that the note opens with, and the day of the birthday that is ahead.
  func read() -> Found {
    var found = Found()
    for index in words.exact.indices {
      if let birthday = birthday(index) {
        if found.birthday == nil { found.birthday = birthday }
      } else if found.birth == nil, let birth = birth(index) {
        found.birth = birth
      } else if found.age == nil, !(found.birth?.tokens.contains(index) ?? false) {
        let opening = index < Self.opening ? age(index) : nil
        found.age =
          introduced(index) ?? relation(index) ?? mother(index) ?? opening ?? later(index)
          ?? about(index) ?? oneWord(index)
      }
    }
    if let age = found.age, age.years == range.lowerBound, hasParent(after: age.tokens.upperBound) {
      // "Baby of 3 months, mother 22 y": the one or the other is the patient.
      found.age = nil
      return found
    }
    if let age = found.age, let writer = writer(about: age.tokens) {
      found.age = writer
      return found
    }
    guard found.age == nil, found.birth == nil else { return found }
    found.age = words.exact.indices.lazy.compactMap { anywhere($0) }.first ?? childOfWriter()
    return found
  }

  /// Whether a number without a unit can be an age.
  func canStandAlone(_ years: Int) -> Bool {
    range.contains(years) && !ages.notAlone.contains(years)
  }

  func word(_ index: Int) -> Int32 {
    words.exact.indices.contains(index) ? words.exact[index] : -1
  }

  private func follows(_ index: Int, _ breaks: NoteText.Break...) -> Bool {
    index < text.tokens.count && breaks.contains(text.tokens[index].before)
  }

  private func age(_ index: Int) -> (years: Int, tokens: Range<Int>)? {
    if ages.newborn.contains(word(index)) { return (0, index..<index + 1) }
    guard let hundredths = hundredths(at: index),
      !times.contains(where: { ($0.hasLead || $0.day != nil) && $0.tokens.contains(index) })
    else { return nil }
    if index > 0, text.tokens[index].before < .colon || text.tokens[index].before == .bracket,
      ages.not.contains(word(index - 1))
        || (lexicon.relatives.contains(word(index - 1)) && !ages.nouns.contains(word(index - 1)))
    {
      return nil
    }
    // "Her son is 14 years": somebody else's.
    if isGoingOn(index) || isLastOfNumbers(index) || isEndOfSpan(index) || isOfThen(index)
      || ages.states.contains(word(index - 1)) && isOfAnother(index)
    {
      return nil
    }
    let years = hundredths / 100
    let next = index + 1 + fraction(after: index)
    guard next < text.tokens.count else { return nil }
    // "A 3-year history" is how long something has lasted.
    if ages.after.contains(word(next)), text.tokens[next].before <= .hyphen,
      !ages.spans.contains(word(next + 1)), isPatient(index, next), range.contains(years)
    {
      // "Will be 4 next month": not yet.
      let isAhead = ages.fills.contains(word(index - 1)) && years > range.lowerBound
      return (isAhead ? years - 1 : years, index..<next + 1)
    }
    if ages.sex.contains(word(next)), index <= 2, canStandAlone(years),
      text.tokens[next].before == .nothing || (index == 0 && text.after(next) >= .comma)
    {
      return (years, index..<next + 1)
    }
    return monthsOrLess(index, next, years) ?? afterSex(index, years)
  }

  /// An age in months, weeks or days, of a child that the note opens with.
  private func monthsOrLess(
    _ index: Int, _ next: Int, _ number: Int
  ) -> (years: Int, tokens: Range<Int>)? {
    // "2 months after the stroke" tells no age.
    guard text.tokens[next].before <= .hyphen,
      text.after(next) >= .comma || !ages.not.contains(word(next + 1)), !isAfterBirth(next + 1)
    else { return nil }
    // "6 weeks of anxiety" tells how long it has lasted, "6 weeks, cries" how old somebody is.
    let isAlone = text.after(next) >= .comma || isPerson(next + 1)
    let isTold =
      ages.old.contains(word(next + 1))
      || (index <= 2 && (index == 0 ? isAlone : ages.young.contains(word(index - 1))))
    guard isTold else { return nil }
    if ages.months.contains(word(next)) { return (number / 12, index..<next + 1) }
    if ages.weeks.contains(word(next)) || ages.days.contains(word(next)) {
      return (0, index..<next + 1)
    }
    return nil
  }

  /// Whether a word says that a length before it is that since a birth: "6 weeks postpartum".
  private func isAfterBirth(_ index: Int) -> Bool {
    index < text.tokens.count && text.tokens[index].before <= .space
      && ages.birth.contains(word(index)) && !ages.born.contains(word(index))
  }

  /// Whether a number is the age at which something was: "since age 12".
  func isOfThen(_ index: Int) -> Bool {
    index > 1 && ages.states.contains(word(index - 1))
      && !lexicon.clauseWords.contains(word(index - 1)) && ages.not.contains(word(index - 2))
      && text.tokens[index].before <= .space && text.tokens[index - 1].before <= .space
  }

  /// `m42`, `K 42`, `F/27`: a sex and a number at the beginning.
  private func afterSex(_ index: Int, _ years: Int) -> (years: Int, tokens: Range<Int>)? {
    // `F32` is a code.
    let isCode = text.tokens[0].isUpper && ages.born.contains(word(0))
    guard index == 1, ages.sex.contains(word(0)), text.tokens[1].before <= .slash,
      years > 0, canStandAlone(years), !isCode || text.tokens[1].before >= .space,
      text.tokens[1].number == years * 100
    else { return nil }
    return (years, 0..<2)
  }

  /// Whether an age is the patient's: at the very beginning, or beside a word for the patient.
  private func isPatient(_ index: Int, _ next: Int) -> Bool {
    if text.sentenceStart(index) == 0 { return true }
    if ages.person.contains(word(index - 1)) || ages.person.contains(word(next + 1)) { return true }
    return index <= 4
  }

  /// An age that a part of any sentence opens with and that stands alone there, or beside who the
  /// patient is: "57 years, in shock", "woman 37", "the boy 7 years".
  private func later(_ index: Int) -> (years: Int, tokens: Range<Int>)? {
    guard let years = wholeYears(index) else { return nil }
    if isPartOfNumbers(index) { return nil }
    let half = fraction(after: index)
    let isBeforeYears =
      ages.after.contains(word(index + half + 1)) && text.tokens[index + half + 1].before <= .hyphen
    let next = index + half + (isBeforeYears ? 2 : 1)
    let isAlone = text.after(next - 1) >= .comma
    let isNow = ages.now.contains(word(index - 1)) && years >= Self.notALength && isAlone
    if isOfAnother(index), !isNow || !isBeforeYears { return nil }
    if isBeforeYears {
      let isFirst = text.tokens[index].before >= .colon
      let isOfPatient = lexicon.patientWords.contains(word(index - 1))
      guard isNow || isOfPatient || (isFirst && (isAlone || ages.nouns.contains(word(next)))) else {
        return nil
      }
      return (years, index..<next)
    }
    guard years > 0 else { return nil }
    if text.tokens[index].before >= .colon, follows(next, .space), ages.nouns.contains(word(next)) {
      return (years, index..<next + 1)
    }
    let before = text.tokens[index].before
    let isAfterNoun =
      isAlone && ages.nouns.contains(word(index - 1))
      && (before == .space || (before == .comma && index <= 3))
    // "woman 34 sad since …": a number after who it is, without a unit.
    if index == 1, years >= Self.notALength || isNameNext(index), ages.nouns.contains(word(0)),
      text.tokens[1].before == .space, lexicon.times.units[word(2)] == nil
    {
      return (years, 0..<2)
    }
    if text.after(index) >= .colon, isAfterName(index, years) { return (years, 0..<2) }
    guard isAfterNoun, index <= 3 || text.tokens[index - 1].before >= .colon else { return nil }
    return (years, index - 1..<index + 1)
  }

  /// Whether a name follows a number, as that of a town in "boy 9 Odense".
  private func isNameNext(_ index: Int) -> Bool {
    let next = index + 1
    return next < text.tokens.count && text.tokens[next].before == .space
      && !lexicon.places.names(beginningWith: word(next)).isEmpty
  }

  /// Whether a number stands after the name that a note opens with, one that the data knows or a word
  /// of no other meaning: "Birgit 58.", "Mette, 34: anxious".
  private func isAfterName(_ index: Int, _ years: Int) -> Bool {
    guard index == 1, years >= Self.notALength, text.tokens[0].isCapitalized,
      !text.tokens[0].isUpper, text.tokens[0].letters.count > 2,
      [.space, .comma].contains(text.tokens[1].before)
    else { return false }
    return ages.nouns.contains(word(0))
      || word(0) < 0 && words.stems[0].isEmpty && words.prefixes[0].isEmpty
        && words.suffixes[0].isEmpty
  }

  /// From how many years on a number after `now` is an age and not how long something has lasted.
  static let notALength = 12

  /// Whether a relative or a child is spoken of before a number in its sentence.
  func isOfAnother(_ index: Int) -> Bool {
    (max(text.sentenceStart(index), index - Self.opening)..<index).contains {
      let word = words.exact[$0]
      return (lexicon.relatives.contains(word) || lexicon.childWords.contains(word))
        && !lexicon.patientWords.contains(word) && !ages.nouns.contains(word)
    }
  }

  private func birthday(_ index: Int) -> (day: CalendarDay, tokens: Range<Int>)? {
    guard let years = birthdayYears, text.tokens[index].number == years * 100,
      lexicon.times.units[word(index - 1)] != .weeks
    else { return nil }
    var place = index + 1
    let isFilled = ages.fills.contains(word(index - 1))
    // "17 years, 18 on the 2nd of February."
    let isLed = place < text.tokens.count && lexicon.times.dayLead.contains(word(place))
    if ages.after.contains(word(place)) { place += 1 } else if !isFilled, !isLed { return nil }
    // Small words may stand between: "18 år d. 6/1".
    for start in place...place + 2 {
      guard start < text.tokens.count, text.tokens[start].before.isInside else { return nil }
      guard let time = times.first(where: { $0.tokens.lowerBound == start }), let day = time.day,
        time.weeks == nil || !time.hasLead
      else { continue }
      return (ahead(day), index..<time.tokens.upperBound)
    }
    return nil
  }

  /// The next such day.
  private func ahead(_ day: CalendarDay) -> CalendarDay {
    var day = day
    for _ in 0..<3 where day < today { day = day.adding(months: 12) }
    return day
  }
}
