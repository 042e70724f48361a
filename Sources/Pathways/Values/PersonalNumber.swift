public import LocatedJSON

/// Finds what has the shape of a Danish personal number (CPR), so that it can be refused.
///
/// The shape decides, not the check digit: since 2007 there are valid numbers without one. A day
/// and month that exist, a year and four more places are a number, with or without separators; so
/// are the replacement numbers, whose last four places hold two letters or whose day is sixty more,
/// and a number whose leading zero a spreadsheet has taken. A telephone number that begins like a
/// date is refused too, which is the safe side.
///
/// Whether a catalogue's cases can have such numbers is said in its `catalogue.json`.
///
/// - SeeAlso: HL7 Danmark, dk-core, `DkCoreCprIdentifier` and `DkCoreeCprIdentifier`; CPR-kontoret,
///   personnumre uden kontrolciffer.
public enum PersonalNumber {
  /// A kind of personal number that the program can tell from other text.
  public enum Kind: String, CaseIterable, Sendable {
    /// The Danish one.
    case cpr

    /// The kinds that a catalogue names; all of them if it does not say, which is the safe side.
    public static func all(in json: JSON?) -> [Kind] {
      guard let json, json.kind == .array else { return allCases }
      return json.elements.compactMap { $0.string.flatMap(Kind.init(rawValue:)) }
    }
  }

  /// Returns the bytes of the first personal number in a text, or `nil` if there is none.
  public static func firstRange(in bytes: [UInt8]) -> Range<Int>? { firstRange(in: bytes.span) }

  /// Returns the bytes of the first personal number in a text, or `nil` if there is none.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - isWhole: Whether only numbers with all their places are meant: what no spreadsheet has had
  ///     lacks none.
  /// - Returns: Where the number stands.
  static func firstRange(in text: Span<UInt8>, isWhole: Bool = false) -> Range<Int>? {
    var wasDigit = false
    var start = 0
    let count = text.count
    // None has fewer places: a day of one digit, a month, a year and four more.
    guard count >= 9 else { return nil }
    while start < count {
      if !wasDigit, start + 8 <= count, !mayHaveDigit(text, at: start) {
        start += 8
        continue
      }
      var next = start
      if digit(text, &next) == nil {
        wasDigit = false
        start += 1
        continue
      }
      if !wasDigit,
        let end = end(ofNumberAt: start, in: text)
          ?? (isWhole ? nil : end(ofShortNumberAt: start, in: text))
      {
        return start..<end
      }
      wasDigit = true
      start = next
    }
    return nil
  }

  /// Whether one of eight bytes may begin a digit: most of a text has none, so that eight are looked at
  /// together.
  ///
  /// Exclusive or makes a digit less than ten and the first byte of a wide one zero, and what is less
  /// than a number gets its highest bit set by subtracting that. A borrow can only make a byte behind
  /// such a one seem to be one too.
  private static func mayHaveDigit(_ text: Span<UInt8>, at start: Int) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let word = text.bytes.unsafeLoadUnaligned(fromByteOffset: start, as: UInt64.self)
    let digit = word ^ ones &* 0x30
    let wide = word ^ ones &* 0xEF
    let marks = (digit &- ones &* 10) & ~digit | (wide &- ones) & ~wide
    return marks & (ones &* 0x80) != 0
  }

  /// Returns the place of the first personal number in a JSON text, also one whose digits are
  /// written as escapes, or `nil` if there is none.
  static func firstOffset(in document: JSONDocument) -> Int? {
    if let range = firstRange(in: document.file.bytes) { return range.lowerBound }
    return document.firstOffset { firstRange(in: Array($0.utf8)) != nil }
  }

  private static func end(ofNumberAt start: Int, in text: Span<UInt8>) -> Int? {
    var offset = start
    // Most numbers end here: few begin with two digits that can be a day of a month.
    guard let day = twoDigits(text, &offset), (1...31).contains(day % 60), day < 92 else {
      return nil
    }
    skipSeparator(text, &offset)
    guard let month = twoDigits(text, &offset) else { return nil }
    skipSeparator(text, &offset)
    guard twoDigits(text, &offset) != nil, isDate(day: day % 60, month: month) else { return nil }
    skipSeparator(text, &offset)
    return end(ofLastPlacesAt: offset, in: text)
  }

  /// The end of a number without its leading zero, as spreadsheets leave it.
  private static func end(ofShortNumberAt start: Int, in text: Span<UInt8>) -> Int? {
    var offset = start
    guard let day = digit(text, &offset), let month = twoDigits(text, &offset),
      twoDigits(text, &offset) != nil, isDate(day: day, month: month)
    else { return nil }
    skipSeparator(text, &offset)
    return end(ofLastPlacesAt: offset, in: text)
  }

  /// The end of the last four places: digits, or a digit, two letters and a digit.
  private static func end(ofLastPlacesAt start: Int, in text: Span<UInt8>) -> Int? {
    var offset = start
    guard digit(text, &offset) != nil else { return nil }
    if twoDigits(text, &offset) == nil {
      guard offset + 2 <= text.count, isLetter(text[offset]), isLetter(text[offset + 1]) else {
        return nil
      }
      offset += 2
    }
    guard digit(text, &offset) != nil else { return nil }
    var next = offset
    return digit(text, &next) == nil ? offset : nil
  }

  static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  /// Reads a digit, also one of the wide ones of East Asian typography, U+FF10 to U+FF19.
  static func digit(_ text: Span<UInt8>, _ offset: inout Int) -> Int? {
    guard offset < text.count else { return nil }
    let byte = text[offset]
    if byte &- UInt8(ascii: "0") < 10 {
      offset += 1
      return Int(byte & 0x0F)
    }
    guard byte == 0xEF, offset + 2 < text.count, text[offset + 1] == 0xBC,
      text[offset + 2] &- 0x90 < 10
    else { return nil }
    offset += 3
    return Int(text[offset - 1] & 0x0F)
  }

  private static func twoDigits(_ text: Span<UInt8>, _ offset: inout Int) -> Int? {
    var next = offset
    guard let tens = digit(text, &next), let ones = digit(text, &next) else { return nil }
    offset = next
    return tens * 10 + ones
  }

  /// Skips one space, dot, colon, slash or dash, the typographic ones and the unbreakable ones included,
  /// with spaces around it.
  static func skipSeparator(_ text: Span<UInt8>, _ offset: inout Int) {
    for _ in 0..<3 {
      guard offset < text.count else { return }
      func next(_ distance: Int) -> UInt8 {
        offset + distance < text.count ? text[offset + distance] : 0
      }
      switch text[offset] {
      case 0x20, 0x2D, 0x2E, 0x2F, 0x3A, 0x09, 0x5F: offset += 1
      case 0xC2 where next(1) == 0xA0 || next(1) == 0xAD: offset += 2
      case 0xE2 where isTypographic(next(1), next(2)): offset += 3
      case 0xEF where isWide(next(1), next(2)): offset += 3
      case 0xE3 where next(1) == 0x80 && next(2) == 0x80: offset += 3
      default: return
      }
    }
  }

  /// Whether E2 and two bytes are a dash, a minus sign or a space of typography.
  private static func isTypographic(_ second: UInt8, _ third: UInt8) -> Bool {
    switch (second, third) {
    case (0x80, 0x80...0x95), (0x80, 0xAF), (0x88, 0x92), (0x81, 0xA0): true
    default: false
    }
  }

  /// Whether EF and two bytes are the wide form of a dash, a dot, a slash or a colon.
  private static func isWide(_ second: UInt8, _ third: UInt8) -> Bool {
    second == 0xBC && [0x8D, 0x8E, 0x8F, 0x9A].contains(third)
  }

  private static func isDate(day: Int, month: Int) -> Bool {
    guard (1...12).contains(month), day >= 1 else { return false }
    // The century is not known, so 29 February is always possible.
    return day <= CalendarDay.length(ofMonth: month, in: 2000)
  }
}
