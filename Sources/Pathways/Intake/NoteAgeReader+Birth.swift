// The month or the year of birth.
extension NoteAgeReader {
  /// The month and the year after a word for being born; the month is `nil` where only the year is.
  func birth(_ index: Int) -> (year: Int, month: Int?, tokens: Range<Int>)? {
    // `F10` is a code.
    guard ages.born.contains(word(index)), !isOfAnother(index), index + 1 < text.tokens.count,
      text.tokens[index + 1].before >= .space
    else { return nil }
    var place = index + 1
    if lexicon.prepositions.contains(word(place)) { place += 1 }
    guard place < text.tokens.count, text.tokens[place].before <= .colon,
      let first = text.tokens[place].number
    else { return namedMonth(place, from: index) }
    if let (year, month) = pointed(first) { return (year, month, index..<place + 1) }
    guard let next = number(place + 1) else {
      return first % 100 == 0 ? fullYear(first).map { ($0, nil, index..<place + 1) } : nil
    }
    // A day, and the month and the year over a point; or a day, a month and a year of their own.
    if let (year, month) = pointed(next) { return (year, month, index..<place + 2) }
    if let last = number(place + 2), let year = year(last), (1...12).contains(next / 100) {
      return (year, next / 100, index..<place + 3)
    }
    guard (1...12).contains(first / 100), first % 100 == 0, next > 3100, let year = year(next)
    else { return nil }
    return (year, first / 100, index..<place + 2)
  }

  private func namedMonth(
    _ place: Int, from index: Int
  ) -> (year: Int, month: Int?, tokens: Range<Int>)? {
    guard let month = lexicon.times.months[word(place)], let told = number(place + 1),
      let year = year(told)
    else { return nil }
    return (year, month, index..<place + 2)
  }

  /// A number that goes on in the same word or date.
  private func number(_ index: Int) -> Int? {
    index < text.tokens.count && text.tokens[index].before <= .colon
      ? text.tokens[index].number : nil
  }

  /// `03.84` is scanned as one number.
  private func pointed(_ hundredths: Int) -> (year: Int, month: Int)? {
    guard (1...12).contains(hundredths / 100), hundredths % 100 != 0 else { return nil }
    return year(hundredths % 100 * 100).map { ($0, hundredths / 100) }
  }

  private func fullYear(_ hundredths: Int) -> Int? {
    hundredths >= 190_000 ? year(hundredths) : nil
  }

  /// A year of four digits, or of two: the last such year that has been.
  private func year(_ hundredths: Int) -> Int? {
    guard hundredths % 100 == 0 else { return nil }
    let told = hundredths / 100
    if (1900...today.year).contains(told) { return told }
    guard (0...99).contains(told) else { return nil }
    let century = today.year / 100 * 100
    return century + told > today.year ? century - 100 + told : century + told
  }
}
