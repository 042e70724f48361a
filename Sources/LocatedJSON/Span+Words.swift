/// Texts eight bytes at a time.
///
/// A word holds eight bytes of a text, the first lowest. What is looked for is marked in the highest
/// bit of its byte by additions or subtractions that need no branch; what is carried or borrowed goes
/// to higher bytes only, so that the first mark is right, whatever those after it are.
extension Span<UInt8> {
  /// The eight bytes from one on; zeros stand for those behind the end.
  @inlinable @inline(__always)
  public func word(at offset: Int) -> UInt64 {
    guard offset &+ 8 <= count else { return lastWord(at: offset) }
    return UInt64(littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  /// The bytes from one on, of which there are fewer than eight.
  @inlinable
  func lastWord(at offset: Int) -> UInt64 {
    // Most texts are longer than a word: their last one is there in one piece.
    if count >= 8 { return word(at: count - 8) >> UInt64(8 * (offset + 8 - count)) }
    var word: UInt64 = 0
    var index = count
    while index > offset {
      index -= 1
      word = word << 8 | UInt64(self[index])
    }
    return word
  }

  /// Returns where a byte stands first, from a place on; the end if it does not.
  @inlinable @inline(__always)
  public func firstOffset(of byte: UInt8, from start: Int) -> Int {
    let sought = UInt64(byte) &* 0x0101_0101_0101_0101
    var offset = start
    while offset &+ 8 <= count {
      let marks = zeroBytes(word(at: offset) ^ sought)
      if marks != 0 { return offset &+ marks.trailingZeroBitCount >> 3 }
      offset &+= 8
    }
    while offset < count, self[offset] != byte { offset &+= 1 }
    return offset
  }

  /// Returns where a line ends, from a place on: at its break, or at the end of the text.
  ///
  /// Lines are long, so that four words are looked at together.
  public func endOfLine(from start: Int) -> Int {
    let sought: UInt64 = 0x0A0A_0A0A_0A0A_0A0A
    var offset = start
    while offset &+ 32 <= count {
      let first = zeroBytes(word(at: offset) ^ sought) | zeroBytes(word(at: offset &+ 8) ^ sought)
      let second =
        zeroBytes(word(at: offset &+ 16) ^ sought) | zeroBytes(word(at: offset &+ 24) ^ sought)
      if first | second != 0 { break }
      offset &+= 32
    }
    return firstOffset(of: 0x0A, from: offset)
  }

  /// Returns where one of two bytes stands first, from a place on; the end if neither does.
  @inlinable
  public func firstOffset(of byte: UInt8, or other: UInt8, from start: Int) -> Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let (one, two) = (UInt64(byte) &* ones, UInt64(other) &* ones)
    var offset = start
    while offset &+ 8 <= count {
      let word = word(at: offset)
      let marks = zeroBytes(word ^ one) | zeroBytes(word ^ two)
      if marks != 0 { return offset &+ marks.trailingZeroBitCount >> 3 }
      offset &+= 8
    }
    while offset < count, self[offset] != byte, self[offset] != other { offset &+= 1 }
    return offset
  }

  /// Returns where the first byte stands, from a place on, that is not printable ASCII, or that is one
  /// of the two that mean something in a JSON string; the end if all are plain.
  @inlinable
  public func endOfPlainText(from start: Int) -> Int {
    var offset = start
    while offset &+ 8 <= count {
      let plain = plainBytes(word(at: offset))
      offset &+= plain
      if plain < 8 { return offset }
    }
    while offset < count, plainBytes(UInt64(self[offset])) > 0 { offset &+= 1 }
    return offset
  }
}

/// Marks the bytes of a word that are zero: subtracting one sets the highest bit of such a byte.
@inlinable @inline(__always)
func zeroBytes(_ word: UInt64) -> UInt64 {
  (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
}

/// How many of the eight bytes of a word, the lowest first, are plain.
///
/// A byte past ASCII has its highest bit set; below a space, subtracting a space sets it.
@inlinable @inline(__always)
func plainBytes(_ word: UInt64) -> Int {
  let ones: UInt64 = 0x0101_0101_0101_0101
  let below = (word &- ones &* 0x20) & ~word
  let marks =
    (word | below) & 0x8080_8080_8080_8080 | zeroBytes(word ^ ones &* 0x22)
    | zeroBytes(word ^ ones &* 0x5C)
  return marks.trailingZeroBitCount >> 3
}
