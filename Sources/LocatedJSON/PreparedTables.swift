/// Tables of numbers as printable characters, each number in four of them: where every number stands is
/// known, so that a table is read many numbers at a time.
extension PreparedNumbers {
  /// Writes numbers from −1 up, each of at most 24 bits.
  public static func write(table numbers: [Int32], to text: inout [UInt8]) {
    write(numbers.count, to: &text)
    for number in numbers {
      let four = bits(of: number)
      for shift in [UInt32(0), 8, 16, 24] {
        text.append(first + UInt8(truncatingIfNeeded: four >> shift))
      }
    }
  }

  /// Reads the table that begins at an offset, and moves the offset behind it.
  ///
  /// - Returns: The numbers; none if the text ends before them.
  public static func table(_ prepared: Span<UInt8>, _ offset: inout Int) -> [Int32] {
    let count = read(prepared, &offset)
    let start = offset
    guard count <= (prepared.count - start) / 4 else { return [] }
    offset += 4 * count
    let bytes = prepared.bytes
    return [Int32](unsafeUninitializedCapacity: count) { numbers, made in
      for place in 0..<count {
        let four = bytes.unsafeLoadUnaligned(
          fromUncheckedByteOffset: start &+ 4 &* place, as: UInt32.self)
        numbers.initializeElement(at: place, to: number(of: four))
      }
      made = count
    }
  }

  /// The number that four characters of a table are.
  @inlinable
  @inline(__always)
  public static func number(of characters: UInt32) -> Int32 {
    number(ofBits: UInt32(littleEndian: characters) &- UInt32(first) &* 0x0101_0101)
  }

  /// The number that four bytes of six bits are: what four characters of a table stand for.
  @inlinable
  @inline(__always)
  public static func number(ofBits four: UInt32) -> Int32 {
    let bits = four & 0x3F | four >> 2 & 0xFC0 | four >> 4 & 0x3_F000 | four >> 6 & 0xFC_0000
    return Int32(bitPattern: bits) &- 1
  }

  /// The four bytes of six bits that a number of a table is.
  @inlinable
  public static func bits(of number: Int32) -> UInt32 {
    let bits = UInt32(bitPattern: number &+ 1)
    return bits & 0x3F | bits << 2 & 0x3F00 | bits << 4 & 0x3F_0000 | bits << 6 & 0x3F00_0000
  }
}
