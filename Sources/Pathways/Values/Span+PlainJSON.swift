internal import LocatedJSON

// Parts of JSON as machines write it. Each takes what stands at an offset, which is left behind it; what
// is no such part is not plain, whatever else it may be, and where the offset is left then is not said.
extension Span<UInt8> {
  /// Moves behind spaces and breaks.
  @inline(__always)
  func skipSpace(_ offset: inout Int) {
    // Whoever writes many cases mostly leaves spaces out.
    while offset < count, self[offset] <= 0x20 {
      switch self[offset] {
      case 0x20, 0x09, 0x0A, 0x0D: offset &+= 1
      default: return
      }
    }
  }

  /// Takes a byte, with spaces before it; returns whether it stood there.
  @inline(__always)
  func takes(_ byte: UInt8, _ offset: inout Int) -> Bool {
    skipSpace(&offset)
    guard offset < count, self[offset] == byte else { return false }
    offset &+= 1
    return true
  }

  /// Takes a string, with spaces before it; returns its bytes.
  ///
  /// It may have anything in it but a quotation mark, also what JSON must not have, so that it is good
  /// only for being found among known words that are plain.
  @inline(__always)
  func word(_ offset: inout Int) -> Range<Int>? {
    guard takes(0x22, &offset) else { return nil }
    let start = offset
    let end = firstOffset(of: 0x22, from: start)
    guard end < count else { return nil }
    offset = end &+ 1
    return start..<end
  }

  /// Takes `true` or `false`.
  @inline(__always)
  func truth(_ offset: inout Int) -> Bool? {
    let word = word(at: offset)
    if UInt32(truncatingIfNeeded: word) == 0x6575_7274 {
      offset &+= 4
      return true
    }
    guard word & 0xFF_FFFF_FFFF == 0x65_736C_6166 else { return nil }
    offset &+= 5
    return false
  }

  /// Takes `null`; returns whether it stood there.
  func takesNull(_ offset: inout Int) -> Bool {
    guard UInt32(truncatingIfNeeded: word(at: offset)) == 0x6C6C_756E else { return false }
    offset &+= 4
    return true
  }

  /// Takes a number of plain digits that is too short to be a personal number.
  ///
  /// - Parameters:
  ///   - offset: Where it begins.
  ///   - decimals: How many decimals it may have.
  /// - Returns: The number in units of its last decimal, as ``integer(_:decimals:)`` has it.
  @inline(__always)
  func number(_ offset: inout Int, decimals: Int) -> Int? {
    let word = word(at: offset)
    let digits = word ^ 0x3030_3030_3030_3030
    // What is more than nine gets its highest bit set by adding what is missing to 128.
    let others = ((digits &+ 0x7676_7676_7676_7676) | digits) & 0x8080_8080_8080_8080
    let length = others.trailingZeroBitCount >> 3
    guard decimals == 0, length > 0, length < 8, length == 1 || digits & 0xFF != 0 else {
      return longNumber(&offset, decimals: decimals)
    }
    offset &+= length
    return Int(truncatingIfNeeded: Self.value(digits << UInt64(8 &* (8 &- length))))
  }

  private func longNumber(_ offset: inout Int, decimals: Int) -> Int? {
    let start = offset
    while offset < count, self[offset] &- 0x30 < 10 || self[offset] == 0x2E { offset &+= 1 }
    guard offset &- start <= 8 else { return nil }
    return integer(start..<offset, decimals: decimals)
  }

  /// The number that eight digits make, each in its byte, the first in the lowest: neighbours become
  /// numbers of two digits, those of four, and those one of eight.
  @inline(__always)
  private static func value(_ digits: UInt64) -> UInt64 {
    let pairs = (digits &* 10 &+ digits >> 8) & 0x00FF_00FF_00FF_00FF
    let fours = (pairs &* 100 &+ pairs >> 16) & 0x0000_FFFF_0000_FFFF
    return (fours &* 10_000 &+ fours >> 32) & 0xFFFF_FFFF
  }
}
