internal import LocatedJSON

// Values as machines write them: plain digits and days, without signs, exponents or spaces.
extension Span<UInt8> {
  /// The day that stands in a range as `YYYY-MM-DD`, or `nil`.
  func day(_ range: Range<Int>) -> CalendarDay? {
    let start = range.lowerBound
    guard range.count == 10, self[start + 4] == 0x2D, self[start + 7] == 0x2D,
      let year = number(start..<start + 4), let month = number(start + 5..<start + 7),
      let day = number(start + 8..<start + 10)
    else { return nil }
    return CalendarDay(year: year, month: month, day: day)
  }

  /// The first day of the month that stands in a range as `YYYY-MM`, or `nil`.
  func month(_ range: Range<Int>) -> CalendarDay? {
    let start = range.lowerBound
    guard range.count == 7, self[start + 4] == 0x2D,
      let year = number(start..<start + 4), let month = number(start + 5..<start + 7)
    else { return nil }
    return CalendarDay(year: year, month: month, day: 1)
  }

  /// The whole number that a few digits make, or `nil`.
  private func number(_ range: Range<Int>) -> Int? {
    var number = 0
    for index in range {
      let digit = self[index] &- 0x30
      guard digit < 10 else { return nil }
      number = number * 10 + Int(digit)
    }
    return number
  }

  /// The number that stands in a range in plain digits, in units of its last decimal, or `nil`.
  func integer(_ range: Range<Int>, decimals: Int) -> Int? {
    guard !range.isEmpty, range.count <= 17 else { return nil }
    var number = 0
    var places = -1
    for index in range {
      let byte = self[index]
      let digit = byte &- 0x30
      if digit < 10 {
        number = number * 10 + Int(digit)
        if places >= 0 { places += 1 }
      } else if byte == 0x2E, places < 0, index > range.lowerBound, index + 1 < range.upperBound {
        places = 0
      } else {
        return nil
      }
    }
    // As in JSON, a number has no zero before its first digit.
    if self[range.lowerBound] == 0x30, range.count > 1, self[range.lowerBound + 1] != 0x2E {
      return nil
    }
    let have = Swift.max(0, places)
    guard have <= decimals else { return nil }
    for _ in have..<decimals { number *= 10 }
    return number
  }

  /// Returns yes or no, as people write it in a table, in small letters or large.
  func truth(_ range: Range<Int>) -> Bool? {
    // A zero at the end would be taken for what a word is filled up with.
    guard range.count <= 8, !range.isEmpty, self[range.upperBound - 1] != 0 else { return nil }
    let word = word(at: range.lowerBound) & (.max >> UInt64(64 - 8 * range.count))
    // A small letter has one bit more than the large one; what has none of a letter's stays.
    let small = word | (word & 0x4040_4040_4040_4040) >> 1
    if TruthWords.small.yes.contains(small) { return true }
    return TruthWords.small.no.contains(small) ? false : nil
  }
}

/// How people write yes and no of a fact that is true or false, in a case or a table.
enum TruthWords {
  static let yes: [StaticString] = ["true", "ja", "yes", "1", "j", "sand", "+"]
  static let no: [StaticString] = ["false", "nej", "no", "0", "n", "falsk", "-"]

  /// The same as words of eight bytes, filled up with zeros: none is longer.
  static let small = (yes: words(yes), no: words(no))

  private static func words(_ texts: [StaticString]) -> [UInt64] {
    texts.map { text in text.withUTF8Buffer { Span(_unsafeElements: $0).word(at: 0) } }
  }
}
