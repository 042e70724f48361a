// The numbers that ages are told by: digits, halves and words.
extension NoteAgeReader {
  /// The number at an index in hundredths: digits, or words where "years old" follows: "ten-year-old",
  /// "forty-two-year-old".
  func hundredths(at index: Int) -> Int? {
    if let number = text.tokens[index].number { return number }
    guard let own = lexicon.numberWords[word(index)], own > 1,
      ages.after.contains(word(index + 1)), text.tokens[index + 1].before <= .hyphen,
      ages.old.contains(word(index + 2)) || lexicon.times.units[word(index + 1)] == nil
    else { return nil }
    // "Forty-two": the tens stand before a hyphen.
    let isAfterTens = own < 10 && index > 0 && text.tokens[index].before == .hyphen
    return 100 * (own + (isAfterTens ? lexicon.numberWords[word(index - 1)] ?? 0 : 0))
  }

  /// An age that is one word: "treogfyrreårig", "en seksårig dreng".
  func oneWord(_ index: Int) -> (years: Int, tokens: Range<Int>)? {
    guard word(index) < 0, text.tokens[index].number == nil,
      !isOfAnother(index) || ages.nouns.contains(word(index + 1))
    else { return nil }
    let letters = text.folded[text.tokens[index].letters]
    for ending in ages.endings
    where letters.count > ending.count && letters.suffix(ending.count).elementsEqual(ending) {
      let number = lexicon.index.number(of: letters.dropLast(ending.count))
      if let years = lexicon.numberWords[number], range.contains(years) {
        return (years, index..<index + 1)
      }
    }
    return nil
  }

  /// How many words a half takes after a number: of "4½" it is a number of its own.
  func fraction(after index: Int) -> Int {
    let next = index + 1
    return next < text.tokens.count && text.tokens[next].number == 50
      && text.tokens[next].before <= .space ? 1 : 0
  }

  /// An age set off by commas behind who the patient is, whoever writes: "concerning your patient, 36,
  /// architect", "(man, 30, suspected ADHD)".
  func setOff(_ index: Int, _ years: Int) -> (years: Int, tokens: Range<Int>)? {
    guard index > 0, text.tokens[index].before == .comma, years > 0,
      let count = unitCount(index + 1), text.after(index + count) >= .comma,
      ages.nouns.contains(word(index - 1)) || lexicon.patientWords.contains(word(index - 1)),
      isNamed(index - 1)
    else { return nil }
    return (years, index - 1..<index + 1 + count)
  }

  /// The months of a small child wherever it stands: "rang about girl, 10 months".
  func monthsOfChild(_ index: Int) -> (years: Int, tokens: Range<Int>)? {
    let next = index + 1
    guard index > 0, next < text.tokens.count, ages.young.contains(word(index - 1)),
      let hundredths = text.tokens[index].number, text.tokens[index].before <= .comma,
      text.tokens[next].before <= .hyphen, text.after(next) >= .comma, isNamed(index - 1)
    else { return nil }
    let tokens = index - 1..<next + 1
    if ages.months.contains(word(next)) { return (hundredths / 1200, tokens) }
    return ages.weeks.contains(word(next)) || ages.days.contains(word(next)) ? (0, tokens) : nil
  }

  /// Whether a noun names the patient: it begins a part of a sentence, or somebody writes about it.
  private func isNamed(_ noun: Int) -> Bool {
    if lexicon.relatives.contains(word(noun)) { return text.tokens[noun].before == .bracket }
    return text.tokens[noun].before >= .colon || ages.about.contains(word(noun - 1))
      || ages.about.contains(word(noun - 2))
  }
}
