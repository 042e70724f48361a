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
  public static func firstRange(in bytes: some RandomAccessCollection<UInt8>) -> Range<Int>? {
    let text = Array(bytes)
    for start in text.indices where isDigit(text[start]) {
      if start > 0, isDigit(text[start - 1]) { continue }
      if let end = end(ofNumberAt: start, in: text) { return start..<end }
    }
    return nil
  }

  /// Returns the place of the first personal number in a JSON text, also one whose digits are
  /// written as escapes, or `nil` if there is none.
  static func firstOffset(in document: JSONDocument) -> Int? {
    if let range = firstRange(in: document.file.bytes) { return range.lowerBound }
    return document.firstOffset { firstRange(in: Array($0.utf8)) != nil }
  }

  private static func end(ofNumberAt start: Int, in text: [UInt8]) -> Int? {
    var offset = start
    guard let day = twoDigits(text, &offset) else { return nil }
    skipSeparator(text, &offset)
    guard let month = twoDigits(text, &offset) else { return nil }
    skipSeparator(text, &offset)
    guard twoDigits(text, &offset) != nil, isDate(day: day, month: month) else { return nil }
    skipSeparator(text, &offset)
    guard offset + 4 <= text.count else { return nil }
    let serial = text[offset..<offset + 4].map { $0 }
    let end = offset + 4
    let isOrdinary = serial.allSatisfy(isDigit)
    let isReplacement =
      isDigit(serial[0]) && isLetter(serial[1]) && isLetter(serial[2]) && isDigit(serial[3])
    guard isOrdinary || isReplacement else { return nil }
    if end < text.count, isDigit(text[end]) { return nil }
    return end
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private static func twoDigits(_ text: [UInt8], _ offset: inout Int) -> Int? {
    guard offset + 2 <= text.count, isDigit(text[offset]), isDigit(text[offset + 1]) else {
      return nil
    }
    defer { offset += 2 }
    return Int(text[offset] - 0x30) * 10 + Int(text[offset + 1] - 0x30)
  }

  /// Skips one space, dot, slash or dash, the typographic ones and the unbreakable ones included,
  /// with spaces around it.
  private static func skipSeparator(_ text: [UInt8], _ offset: inout Int) {
    var seen = 0
    while offset < text.count, seen < 3 {
      let rest = text[offset...].prefix(3)
      if let byte = rest.first, [0x20, 0x2D, 0x2E, 0x2F, 0x09, 0x5F].contains(byte) {
        offset += 1
      } else if rest.starts(with: [0xC2, 0xA0]) || rest.starts(with: [0xC2, 0xAD]) {
        offset += 2
      } else if rest.count == 3, rest.starts(with: [0xE2]),
        isWideSeparator(rest[rest.startIndex + 1], rest[rest.startIndex + 2])
      {
        offset += 3
      } else {
        return
      }
      seen += 1
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
