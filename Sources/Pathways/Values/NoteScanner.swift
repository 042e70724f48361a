/// Walks over the bytes of a note and gives its parts one by one.
///
/// It knows only where it stands: the bytes are given with every step, so that no step holds them.
struct NoteScanner {
  /// A part of a note.
  enum Part {
    case word(Range<Int>, isCapitalized: Bool, isUpper: Bool)
    /// A number and its value in hundredths.
    case number(Range<Int>, Int)
    /// A full stop that no digit follows.
    case stop
    case separator(NoteText.Break)
  }

  /// What kind of word comes next.
  enum Kind { case nothing, lower, capitalized, upper, digit, sign }

  private let start: Int
  private let end: Int

  /// Where the scanner stands.
  private(set) var index: Int

  /// Creates a scanner of a part of a text.
  init(_ range: Range<Int>) {
    start = range.lowerBound
    end = range.upperBound
    index = start
  }

  /// Returns the next part, or `nil` at the end.
  ///
  /// The folded letters of a word and the digits of a number are added to `letters`: one array for
  /// all words of a note.
  mutating func next(in bytes: Span<UInt8>, _ letters: inout [UInt8]) -> Part? {
    guard index < end else { return nil }
    let byte = bytes[index]
    if byte.isDigit {
      let part = number(bytes)
      if case .number(let range, _) = part { letters.append(bytes, range) }
      return part
    }
    if let letter = NoteLetter(bytes, at: index, before: end) {
      switch letter.kind {
      case .letter: return word(bytes, &letters)
      case .sign:
        let start = index
        index += letter.length
        letter.append(to: &letters)
        return .word(start..<index, isCapitalized: false, isUpper: false)
      case .half:
        let start = index
        index += letter.length
        letters.append(bytes, start..<index)
        return .number(start..<index, 50)
      case .mark: break
      case .none:
        index += letter.length
        return .separator(.space)
      }
    }
    return mark(bytes, byte, &letters)
  }

  private mutating func mark(
    _ bytes: Span<UInt8>, _ byte: UInt8, _ letters: inout [UInt8]
  ) -> Part {
    let wasSpace = index == start || bytes[index - 1].isSpace
    index += 1
    let isSpaceNext = index >= end || bytes[index].isSpace
    switch byte {
    case UInt8(ascii: "."): return .stop
    case UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "!"), UInt8(ascii: ";"):
      return .separator(.sentence)
    case UInt8(ascii: "?"): return .separator(.question)
    case UInt8(ascii: ","): return .separator(.comma)
    case UInt8(ascii: ">"), UInt8(ascii: "<"):
      letters.append(byte)
      return .word(index - 1..<index, isCapitalized: false, isUpper: false)
    case UInt8(ascii: ":"), UInt8(ascii: "="): return .separator(.colon)
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"):
      return .separator(.bracket)
    case UInt8(ascii: "+"): return .separator(.plus)
    // With spaces around it a slash stands between items, as a comma does.
    case UInt8(ascii: "/"): return .separator(wasSpace && isSpaceNext ? .comma : .slash)
    case UInt8(ascii: "-"):
      if isMinus(bytes, wasSpace, isSpaceNext) {
        letters.append(byte)
        return .word(index - 1..<index, isCapitalized: false, isUpper: false)
      }
      if index < end, bytes[index] == UInt8(ascii: ">") {
        index += 1
        letters.append(contentsOf: "→".utf8)
        return .word(index - 2..<index, isCapitalized: false, isUpper: false)
      }
      return .separator(wasSpace && isSpaceNext && !isBetweenDays(bytes) ? .sentence : .hyphen)
    case UInt8(ascii: "'"): return .separator(.hyphen)
    default: return .separator(.space)
    }
  }

  /// Whether the dash before the scanner's place says that something is not so: alone in brackets,
  /// before a word, or between a word and the end.
  private func isMinus(_ bytes: Span<UInt8>, _ wasSpace: Bool, _ isSpaceNext: Bool) -> Bool {
    if isBracketed(bytes) { return true }
    guard wasSpace, index > start + 1 else { return false }
    guard isSpaceNext else { return !bytes[index].isDigit && bytes[index] != UInt8(ascii: ">") }
    // ", - psychosis": after a comma a dash joins nothing.
    let isAfterComma = index > start + 2 && bytes[index - 3] == UInt8(ascii: ",")
    return isAfterComma || (index..<end).allSatisfy { bytes[$0].isSpace }
  }

  /// Whether the dash before the scanner's place stands between two days: "9/11 - 17/11".
  private func isBetweenDays(_ bytes: Span<UInt8>) -> Bool {
    // Two digits at most on each side of the slash, and a space or two before the dash.
    var back = index - 2
    while back > start, bytes[back] == UInt8(ascii: " "), back > index - 4 { back -= 1 }
    let last = back
    while back > start, bytes[back].isDigit, back > last - 2 { back -= 1 }
    guard back < last, bytes[back] == UInt8(ascii: "/") else { return false }
    var next = index
    while next < end, bytes[next] == UInt8(ascii: " "), next < index + 2 { next += 1 }
    let first = next
    while next < end, bytes[next].isDigit, next < first + 2 { next += 1 }
    return next > first && next < end && bytes[next] == UInt8(ascii: "/")
  }

  /// Whether the byte before the scanner's place stands alone in brackets.
  private func isBracketed(_ bytes: Span<UInt8>) -> Bool {
    let sign = index - 1
    return sign > start && bytes[sign - 1] == UInt8(ascii: "(")
      && index < end && bytes[index] == UInt8(ascii: ")")
  }

  private mutating func word(_ bytes: Span<UInt8>, _ letters: inout [UInt8]) -> Part {
    let start = index
    var capitals = 0
    var count = 0
    var isCapitalized = false
    while index < end {
      // Nearly all are small letters without an accent.
      if bytes[index] &- UInt8(ascii: "a") < 26 {
        letters.append(bytes[index])
        count += 1
        index += 1
        continue
      }
      guard let letter = NoteLetter(bytes, at: index, before: end),
        letter.kind == .letter || letter.kind == .mark
      else { break }
      if letter.kind == .mark {
        // A ring or an accent on its own belongs to the letter before it.
        if letter.folded == NoteLetter.ring, letters.last == UInt8(ascii: "a") {
          letters.append(UInt8(ascii: "a"))
        }
      } else {
        if letter.isCapital { capitals += 1 }
        if count == 0 { isCapitalized = letter.isCapital }
        count += 1
        letter.append(to: &letters)
      }
      index += letter.length
    }
    return .word(start..<index, isCapitalized: isCapitalized, isUpper: capitals == count)
  }

  private mutating func number(_ bytes: Span<UInt8>) -> Part {
    let start = index
    var whole = 0
    while index < end, bytes[index].isDigit {
      whole = min(whole * 10 + Int(bytes[index] - UInt8(ascii: "0")), 1_000_000_000)
      index += 1
    }
    var value = whole * 100
    if index + 1 < end,
      bytes[index] == UInt8(ascii: ",") || bytes[index] == UInt8(ascii: "."),
      bytes[index + 1].isDigit
    {
      let point = index
      index += 1
      var digits = 0
      var part = 0
      while index < end, bytes[index].isDigit {
        if digits < 3 { part = part * 10 + Int(bytes[index] - UInt8(ascii: "0")) }
        digits += 1
        index += 1
      }
      if digits == 3, bytes[point] == UInt8(ascii: "."), whole > 0, whole < 1000,
        index + 1 >= end || bytes[index] != UInt8(ascii: ".")
          || !bytes[index + 1].isDigit
      {
        // Thousands are one number.
        value = (whole * 1000 + part) * 100
      } else if digits > 2
        || (index + 1 < end && bytes[index] == UInt8(ascii: ".")
          && bytes[index + 1].isDigit)
      {
        // A date such as 3.8.2025, or a number of thousands: the parts are numbers of their own.
        index = point
      } else {
        value += digits == 1 ? part * 10 : part
      }
    } else if let letter = NoteLetter(bytes, at: index, before: end), letter.kind == .half {
      index += letter.length
      value += 50
    }
    return .number(start..<index, value)
  }

  /// Whether the number that comes next can be a month: the parts of a date belong together.
  func isMonthNext(in bytes: Span<UInt8>) -> Bool {
    var copy = self
    var letters: [UInt8] = []
    for _ in 0..<4 {
      guard let part = copy.next(in: bytes, &letters) else { return false }
      if case .number(_, let value) = part { return value <= 1200 }
    }
    return false
  }

  /// Returns what kind of word comes next, without moving.
  func peekWord(in bytes: Span<UInt8>) -> Kind {
    var copy = self
    var letters: [UInt8] = []
    // A few parts are enough: spaces and a quotation mark; more are the end of a sentence.
    for _ in 0..<4 {
      guard let part = copy.next(in: bytes, &letters) else { return .nothing }
      switch part {
      case .separator(let found) where found >= .sentence: return .nothing
      case .stop: return .nothing
      case .separator: continue
      case .number: return .digit
      case .word(_, let isCapitalized, let isUpper):
        if !isCapitalized { return .lower }
        return isUpper ? .upper : .capitalized
      }
    }
    return .nothing
  }
}

extension [UInt8] {
  /// Adds a part of a text.
  mutating func append(_ text: Span<UInt8>, _ range: Range<Int>) {
    for place in range { append(text[place]) }
  }
}
