/// Finds the patient's age in a note.
struct NoteAgeReader {
  let words: NoteWords
  let lexicon: PhraseLexicon
  let times: [NoteTime]
  let today: CalendarDay

  /// An age, or the day of a birthday ahead, and the words that tell it.
  struct Found {
    var age: (years: Int, tokens: Range<Int>)?
    var turns18: (day: CalendarDay, tokens: Range<Int>)?
  }

  /// The patient is told of at the beginning: so many words.
  private static let opening = 10

  private var text: NoteText { words.text }
  private var ages: AgeWords { lexicon.ages }

  /// Returns the age that the note opens with, and the day of turning 18.
  func read() -> Found {
    var found = Found()
    for index in words.exact.indices {
      if let birthday = birthday(index) {
        if found.turns18 == nil { found.turns18 = birthday }
      } else if found.age == nil, index < Self.opening || isIntroduced(index),
        let age = age(index)
      {
        found.age = age
      }
    }
    return found
  }

  private func word(_ index: Int) -> Int32 {
    words.exact.indices.contains(index) ? words.exact[index] : -1
  }

  private func follows(_ index: Int, _ breaks: NoteText.Break...) -> Bool {
    index < text.tokens.count && breaks.contains(text.tokens[index].before)
  }

  private func age(_ index: Int) -> (years: Int, tokens: Range<Int>)? {
    if ages.newborn.contains(word(index)) { return (0, index..<index + 1) }
    guard let hundredths = text.tokens[index].number,
      !times.contains(where: { $0.hasLead && $0.tokens.contains(index) })
    else { return nil }
    if index > 0, lexicon.relatives.contains(word(index - 1)), text.sentenceStart(index) != 0,
      text.tokens[index].before.isInside
    {
      return nil
    }
    let years = hundredths / 100
    var next = index + 1
    // Six and a half: the fraction is a number of its own.
    if next < text.tokens.count, text.tokens[next].number == 50, text.tokens[next].before <= .space
    {
      next += 1
    }
    guard next < text.tokens.count else { return nil }
    if ages.after.contains(word(next)), text.tokens[next].before <= .hyphen,
      isPatient(index, next), years <= 120
    {
      return (years, index..<next + 1)
    }
    if ages.sex.contains(word(next)), text.tokens[next].before == .nothing, index <= 2 {
      return (years, index..<next + 1)
    }
    return monthsOrLess(index, next, years) ?? afterSex(index, years)
  }

  /// An age in months, weeks or days, of a child that the note opens with.
  private func monthsOrLess(
    _ index: Int, _ next: Int, _ number: Int
  ) -> (years: Int, tokens: Range<Int>)? {
    guard text.tokens[next].before <= .hyphen else { return nil }
    let isTold =
      ages.old.contains(word(next + 1))
      || (index <= 2 && (index == 0 || ages.person.contains(word(index - 1))))
    guard isTold else { return nil }
    if ages.months.contains(word(next)) { return (number / 12, index..<next + 1) }
    if ages.weeks.contains(word(next)) || ages.days.contains(word(next)) {
      return (0, index..<next + 1)
    }
    return nil
  }

  /// `m42`, `K 42`: a sex and a number at the beginning.
  private func afterSex(_ index: Int, _ years: Int) -> (years: Int, tokens: Range<Int>)? {
    guard index == 1, ages.sex.contains(word(0)), text.tokens[1].before <= .space,
      (1...110).contains(years)
    else { return nil }
    return (years, 0..<2)
  }

  /// Whether an age is the patient's: at the very beginning, or beside a word for the patient.
  private func isPatient(_ index: Int, _ next: Int) -> Bool {
    if text.sentenceStart(index) == 0 { return true }
    if ages.person.contains(word(index - 1)) || ages.person.contains(word(next + 1)) { return true }
    return index <= 4
  }

  /// Whether a later sentence opens with who the patient is: "62-year-old man".
  private func isIntroduced(_ index: Int) -> Bool {
    index < 4 * Self.opening && text.sentenceStart(index) == index
      && ages.after.contains(word(index + 1)) && ages.person.contains(word(index + 2))
  }

  private func birthday(_ index: Int) -> (day: CalendarDay, tokens: Range<Int>)? {
    guard text.tokens[index].number == 1800 else { return nil }
    var place = index + 1
    let isFilled = ages.fills.contains(word(index - 1))
    if ages.after.contains(word(place)) { place += 1 } else if !isFilled { return nil }
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
