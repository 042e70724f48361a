extension JSONScanner {
  /// Reads a string from its quotation mark to behind the closing one.
  ///
  /// - Returns: Whether it has escapes, and the hash of its text. A text with escapes hashes as if
  ///   it had none, so that the same keys always have the same hash.
  mutating func scanString(
    _ bytes: Span<UInt8>
  ) throws(JSONSyntaxError) -> (isEscaped: Bool, hash: UInt32) {
    let start = offset + 1
    if try scanText(bytes) {
      return (true, TextHash.of(SourceFile.decoded(start..<offset - 1, in: bytes)))
    }
    return (false, TextHash.of(start..<offset - 1, in: bytes))
  }

  /// Reads a string that is no key, whose hash nobody needs.
  ///
  /// - Returns: Whether it has escapes.
  mutating func scanText(_ bytes: Span<UInt8>) throws(JSONSyntaxError) -> Bool {
    offset += 1
    while true {
      offset = bytes.endOfPlainText(from: offset)
      guard offset < bytes.count else {
        throw JSONSyntaxError(kind: .unexpectedEnd, offset: bytes.count)
      }
      switch bytes[offset] {
      case UInt8(ascii: "\""):
        offset += 1
        return false
      case UInt8(ascii: "\\"):
        try scanEscapedString(bytes)
        return true
      case 0..<0x20: throw JSONSyntaxError(kind: .controlCharacter(bytes[offset]), offset: offset)
      default: try scanMultibyteScalar(bytes)
      }
    }
  }

  /// Goes on with a string in which a `\` was found.
  private mutating func scanEscapedString(_ bytes: Span<UInt8>) throws(JSONSyntaxError) {
    while offset < bytes.count {
      switch bytes[offset] {
      case UInt8(ascii: "\""):
        offset += 1
        return
      case UInt8(ascii: "\\"): try scanEscape(bytes)
      case 0..<0x20: throw JSONSyntaxError(kind: .controlCharacter(bytes[offset]), offset: offset)
      case 0x20..<0x80: offset += 1
      default: try scanMultibyteScalar(bytes)
      }
    }
    throw JSONSyntaxError(kind: .unexpectedEnd, offset: offset)
  }

  private mutating func scanEscape(_ bytes: Span<UInt8>) throws(JSONSyntaxError) {
    guard offset + 1 < bytes.count else {
      throw JSONSyntaxError(kind: .unexpectedEnd, offset: bytes.count)
    }
    switch bytes[offset + 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"),
      UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      offset += 2
    case UInt8(ascii: "u"):
      let first = try scanUnit(bytes)
      if (0xDC00..<0xE000).contains(first) { throw loneSurrogate(before: offset) }
      guard (0xD800..<0xDC00).contains(first) else { return }
      guard offset + 1 < bytes.count, bytes[offset] == UInt8(ascii: "\\"),
        bytes[offset + 1] == UInt8(ascii: "u")
      else { throw loneSurrogate(before: offset) }
      let second = try scanUnit(bytes)
      if !(0xDC00..<0xE000).contains(second) { throw loneSurrogate(before: offset - 6) }
    default: throw JSONSyntaxError(kind: .invalidEscape, offset: offset)
    }
  }

  private func loneSurrogate(before end: Int) -> JSONSyntaxError {
    JSONSyntaxError(kind: .loneSurrogate, offset: end - 6)
  }

  /// Reads `\u` with its four hexadecimal digits and returns the code unit.
  private mutating func scanUnit(_ bytes: Span<UInt8>) throws(JSONSyntaxError) -> UInt32 {
    var unit: UInt32 = 0
    for position in offset + 2..<offset + 6 {
      guard position < bytes.count else {
        throw JSONSyntaxError(kind: .unexpectedEnd, offset: bytes.count)
      }
      guard let digit = hexadecimalDigit(bytes[position]) else {
        throw JSONSyntaxError(kind: .invalidEscape, offset: offset)
      }
      unit = unit << 4 | UInt32(digit)
    }
    offset += 6
    return unit
  }

  /// Reads a scalar of two to four bytes; over-long forms, surrogates and values past U+10FFFF
  /// are wrong, as in table 3-7 of the Unicode Standard.
  private mutating func scanMultibyteScalar(_ bytes: Span<UInt8>) throws(JSONSyntaxError) {
    let lead = bytes[offset]
    let (length, second): (Int, ClosedRange<UInt8>) =
      switch lead {
      case 0xC2...0xDF: (2, 0x80...0xBF)
      case 0xE0: (3, 0xA0...0xBF)
      case 0xED: (3, 0x80...0x9F)
      case 0xE1...0xEF: (3, 0x80...0xBF)
      case 0xF0: (4, 0x90...0xBF)
      case 0xF1...0xF3: (4, 0x80...0xBF)
      case 0xF4: (4, 0x80...0x8F)
      default: (0, 0...0)
      }
    guard length > 0, offset + length <= bytes.count, second.contains(bytes[offset + 1]) else {
      throw JSONSyntaxError(kind: .invalidUTF8, offset: offset)
    }
    for position in offset + 2..<max(offset + 2, offset + length)
    where bytes[position] & 0b1100_0000 != 0b1000_0000 {
      throw JSONSyntaxError(kind: .invalidUTF8, offset: offset)
    }
    offset += length
  }
}
