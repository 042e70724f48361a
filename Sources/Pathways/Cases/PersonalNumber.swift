public import LocatedJSON

/// Finds what has the shape of a Danish personal number (CPR), so that it can be refused.
///
/// The shape decides, not the check digit: since 2007 there are valid numbers without one. A day
/// and month that exist, a year and four more places are a number, with or without single
/// separators; so are the replacement numbers, whose last four places hold two letters. A
/// telephone number that begins like a date is refused too, which is the safe side.
///
/// - SeeAlso: HL7 Danmark, dk-core, `DkCoreCprIdentifier` and `DkCoreeCprIdentifier`; CPR-kontoret,
///   personnumre uden kontrolciffer.
public enum PersonalNumber {
  /// Returns the bytes of the first personal number in a text, or `nil` if there is none.
  public static func firstRange(in bytes: [UInt8]) -> Range<Int>? { firstRange(in: bytes.span) }

  /// Returns the bytes of the first personal number in a text, or `nil` if there is none.
  static func firstRange(in text: Span<UInt8>) -> Range<Int>? {
    var wasDigit = false
    var start = 0
    let count = text.count
    while start < count {
      let isDigit = text[start] &- UInt8(ascii: "0") < 10
      // A number begins with a day of a month, so with one of four digits.
      if isDigit, !wasDigit, text[start] < UInt8(ascii: "4"),
        let end = end(ofNumberAt: start, in: text)
      {
        return start..<end
      }
      wasDigit = isDigit
      start += 1
    }
    return nil
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
    guard let day = twoDigits(text, &offset), (1...31).contains(day) else { return nil }
    skipSeparator(text, &offset)
    guard let month = twoDigits(text, &offset) else { return nil }
    skipSeparator(text, &offset)
    guard twoDigits(text, &offset) != nil, isDate(day: day, month: month) else { return nil }
    skipSeparator(text, &offset)
    let end = offset + 4
    guard end <= text.count else { return nil }
    let isOrdinary = (offset..<end).allSatisfy { isDigit(text[$0]) }
    let isReplacement =
      isDigit(text[offset]) && isLetter(text[offset + 1]) && isLetter(text[offset + 2])
      && isDigit(text[offset + 3])
    guard isOrdinary || isReplacement else { return nil }
    if end < text.count, isDigit(text[end]) { return nil }
    return end
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private static func twoDigits(_ text: Span<UInt8>, _ offset: inout Int) -> Int? {
    guard offset + 2 <= text.count, isDigit(text[offset]), isDigit(text[offset + 1]) else {
      return nil
    }
    defer { offset += 2 }
    return Int(text[offset] - 0x30) * 10 + Int(text[offset + 1] - 0x30)
  }

  /// Skips one space, dot, slash or dash, the typographic ones and the unbreakable ones included,
  /// with spaces around it.
  private static func skipSeparator(_ text: Span<UInt8>, _ offset: inout Int) {
    for _ in 0..<3 {
      guard offset < text.count else { return }
      func next(_ distance: Int) -> UInt8 {
        offset + distance < text.count ? text[offset + distance] : 0
      }
      switch text[offset] {
      case 0x20, 0x2D, 0x2E, 0x2F, 0x09, 0x5F: offset += 1
      case 0xC2 where next(1) == 0xA0 || next(1) == 0xAD: offset += 2
      case 0xE2 where isWideSeparator(next(1), next(2)): offset += 3
      default: return
      }
    }
  }

  /// Whether E2 and two bytes are a dash, a minus sign or a space of typography.
  private static func isWideSeparator(_ second: UInt8, _ third: UInt8) -> Bool {
    switch (second, third) {
    case (0x80, 0x80...0x95), (0x80, 0xAF), (0x88, 0x92), (0x81, 0xA0): true
    default: false
    }
  }

  private static func isDate(day: Int, month: Int) -> Bool {
    guard (1...12).contains(month), day >= 1 else { return false }
    // The century is not known, so 29 February is always possible.
    return day <= CalendarDay.length(ofMonth: month, in: 2000)
  }
}

extension Diagnostic {
  /// A personal number was handed in.
  ///
  /// Its digits are repeated nowhere.
  public static func personalNumber(at location: SourceLocation?) -> Diagnostic {
    Diagnostic(
      "personal-number", at: location,
      Bilingual(
        da: "her står noget, der ligner et CPR-nummer; sagen er afvist og ikke læst",
        en: "something here looks like a personal number (CPR); the case was refused unread"),
      help: Bilingual(
        da: "fjern det; brug et sagsnummer i id og alder i age",
        en: "remove it; use a case number in id and the age in age"))
  }
}
