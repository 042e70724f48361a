/// A decimal number exactly as it was written.
public struct Decimal: Hashable, Sendable {
  /// The digits as a whole number.
  public let digits: Int64

  /// How many of the digits stand after the decimal point; negative for trailing zeros.
  public let decimals: Int

  /// Creates a number from its digits.
  public init(digits: Int64, decimals: Int) {
    self.digits = digits
    self.decimals = decimals
  }

  /// Returns the number in units of a tenth, a hundredth and so on.
  ///
  /// - Parameter wanted: How many decimals to keep.
  /// - Returns: The number times ten to the power of `wanted`, or `nil` if it has more decimals or
  ///   is too large.
  public func scaled(toDecimals wanted: Int) -> Int64? {
    var result = digits
    var have = decimals
    while have < wanted {
      let (product, overflow) = result.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      if product == 0 { return 0 }
      result = product
      have += 1
    }
    while have > wanted {
      guard result.isMultiple(of: 10) else { return nil }
      if result == 0 { return 0 }
      result /= 10
      have -= 1
    }
    return result
  }
}

extension JSON {
  /// The number, or `nil` for any other value.
  public var decimal: Decimal? {
    guard kind == .number else { return nil }
    return Decimal(text: document.file.bytes[range])
  }

  /// The whole number, or `nil` for any other value; `1.0` and `1e2` are whole numbers too.
  public var integer: Int? {
    decimal?.scaled(toDecimals: 0).flatMap { Int(exactly: $0) }
  }
}

extension Decimal {
  /// Creates a number from the bytes of a JSON number, or returns `nil` if its digits do not fit
  /// 18 places or its exponent is past ±300.
  ///
  /// - Parameter text: Bytes that follow the grammar of a number; others give `nil`.
  public init?(text: some Sequence<UInt8>) {
    var digits: Int64 = 0
    var decimals = 0
    var exponent = 0
    var isNegative = false
    var exponentIsNegative = false
    var part = 0  // 0 whole, 1 decimals, 2 exponent
    var sawDigit = false
    for byte in text {
      switch byte {
      case UInt8(ascii: "-"): if part == 2 { exponentIsNegative = true } else { isNegative = true }
      case UInt8(ascii: "+"): break
      case UInt8(ascii: "."): part = 1
      case UInt8(ascii: "e"), UInt8(ascii: "E"): part = 2
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        sawDigit = true
        let digit = Int64(byte - UInt8(ascii: "0"))
        if part == 2 {
          exponent = exponent * 10 + Int(digit)
          if exponent > 300 { return nil }
        } else {
          if digits > 99_999_999_999_999_999 { return nil }
          digits = digits * 10 + digit
          if part == 1 { decimals += 1 }
        }
      default: return nil
      }
    }
    guard sawDigit else { return nil }
    self.digits = isNegative ? -digits : digits
    self.decimals = decimals - (exponentIsNegative ? -exponent : exponent)
  }
}

extension JSONScanner {
  /// Reads a number: the grammar here, the value when somebody asks.
  mutating func scanNumber(_ bytes: Span<UInt8>) throws(JSONSyntaxError) {
    let start = offset
    if bytes[offset] == UInt8(ascii: "-") { offset += 1 }
    if offset < bytes.count, bytes[offset] == UInt8(ascii: "0") {
      offset += 1
      if offset < bytes.count, isDigit(bytes[offset]) {
        throw JSONSyntaxError(kind: .leadingZero, offset: offset - 1)
      }
    } else {
      try scanDigits(bytes)
    }
    if offset < bytes.count, bytes[offset] == UInt8(ascii: ".") {
      offset += 1
      try scanDigits(bytes)
    }
    if offset < bytes.count, bytes[offset] | 0x20 == UInt8(ascii: "e") {
      offset += 1
      if offset < bytes.count,
        bytes[offset] == UInt8(ascii: "+") || bytes[offset] == UInt8(ascii: "-")
      {
        offset += 1
      }
      try scanDigits(bytes)
    }
    appendNumber(from: start)
    var text: [UInt8] = []
    for index in start..<min(offset, start + 400) { text.append(bytes[index]) }
    if Decimal(text: text) == nil { throw JSONSyntaxError(kind: .numberOutOfRange, offset: start) }
  }

  private func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private mutating func scanDigits(_ bytes: Span<UInt8>) throws(JSONSyntaxError) {
    guard offset < bytes.count else {
      throw JSONSyntaxError(kind: .unexpectedEnd, offset: offset)
    }
    guard isDigit(bytes[offset]) else {
      throw JSONSyntaxError(kind: .unexpectedByte(bytes[offset]), offset: offset)
    }
    while offset < bytes.count, isDigit(bytes[offset]) { offset += 1 }
  }
}
