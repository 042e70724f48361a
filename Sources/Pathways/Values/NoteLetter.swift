/// One letter or sign of a note, folded so that ways of typing it are alike.
struct NoteLetter {
  /// What it is.
  enum Kind { case letter, sign, half, mark, none }

  /// What it is.
  let kind: Kind

  /// How many bytes it takes.
  let length: Int

  /// What it is folded to: up to four bytes, the first one lowest, none of them 0.
  ///
  /// A number and no array, since a note and all phrases are read letter by letter.
  let folded: UInt32

  /// Whether it is a capital.
  let isCapital: Bool

  /// What a combining ring is folded to.
  static let ring: UInt32 = 1

  /// Reads what stands at an offset, or `nil` if that is an ASCII sign, a digit or the end.
  init?(_ bytes: Span<UInt8>, at index: Int, before end: Int) {
    guard index < end else { return nil }
    let byte = bytes[index]
    if byte < 0x80 {
      let lower = byte | 0x20
      guard lower >= UInt8(ascii: "a"), lower <= UInt8(ascii: "z") else {
        guard byte == 0x26 else { return nil }
        self.init(.sign, 1, UInt32(byte))
        return
      }
      self.init(.letter, 1, UInt32(lower), isCapital: byte != lower)
      return
    }
    let (scalar, length) = Self.scalar(bytes, at: index, before: end)
    switch scalar {
    case 0xE6, 0xC6, 0xE4, 0xC4: self.init(.letter, length, Self.ae, isCapital: scalar < 0xE0)
    case 0xF8, 0xD8, 0xF6, 0xD6: self.init(.letter, length, Self.oe, isCapital: scalar < 0xE0)
    case 0xE5, 0xC5, 0x212B: self.init(.letter, length, Self.aa, isCapital: scalar != 0xE5)
    case 0xE8...0xEB, 0xC8...0xCB: self.init(.letter, length, 0x65, isCapital: scalar < 0xE0)
    case 0xE0...0xE3: self.init(.letter, length, 0x61)
    case 0xFC, 0xDC: self.init(.letter, length, 0x75, isCapital: scalar < 0xE0)
    case 0xBD: self.init(.half, length, 0)
    case 0xF7, 0x2212: self.init(.sign, length, 0x2D)
    case 0xA7, 0x2640, 0x2642, 0x2192: self.init(.sign, length, Self.same(bytes, index, length))
    case 0x30A: self.init(.mark, length, Self.ring)
    case 0x300...0x36F: self.init(.mark, length, 0)
    case 0xC0...0x24F, 0x370...0x1FFF:
      self.init(.letter, length, Self.same(bytes, index, length))
    default: self.init(.none, length, 0)
    }
  }

  private init(_ kind: Kind, _ length: Int, _ folded: UInt32, isCapital: Bool = false) {
    self.kind = kind
    self.length = length
    self.folded = folded
    self.isCapital = isCapital
  }

  private static let ae: UInt32 = 0x6561
  private static let oe: UInt32 = 0x656F
  private static let aa: UInt32 = 0x6161

  /// Adds what the letter is folded to.
  func append(to letters: inout [UInt8]) {
    var rest = folded
    while rest != 0 {
      letters.append(UInt8(truncatingIfNeeded: rest))
      rest >>= 8
    }
  }

  /// The bytes that stand there.
  private static func same(_ bytes: Span<UInt8>, _ index: Int, _ length: Int) -> UInt32 {
    var value: UInt32 = 0
    for place in (index..<index + length).reversed() { value = value << 8 | UInt32(bytes[place]) }
    return value
  }

  /// Decodes one scalar; a byte that is none stands for itself.
  private static func scalar(
    _ bytes: Span<UInt8>, at index: Int, before end: Int
  ) -> (value: UInt32, length: Int) {
    let first = bytes[index]
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1
    guard length > 1, index + length <= end else { return (0xFFFD, 1) }
    var value = UInt32(first) & (0xFF >> UInt32(length + 1))
    for place in index + 1..<index + length {
      let byte = bytes[place]
      guard byte & 0xC0 == 0x80 else { return (0xFFFD, 1) }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    return (value, length)
  }
}
