/// A hash of the bytes of a text, the one by which every table of names finds them.
///
/// Its two numbers are drawn anew for each process: nobody can make keys beforehand that all have
/// the same hash. No order ever comes from it, so that answers stay the same.
public struct TextHash: Sendable {
  private static let secret = (
    start: UInt64.random(in: .min ... .max), factor: UInt64.random(in: .min ... .max) | 1
  )

  /// Returns the hash of a text.
  public static func of(_ text: String) -> UInt32 {
    var text = text
    return text.withUTF8 { of($0.indices, in: Span(_unsafeElements: $0)) }
  }

  /// Returns the hash of a part of a text.
  ///
  /// Eight bytes are taken in at a time: names are hashed for every member of every object, and a
  /// byte at a time that would be a third of all reading.
  public static func of(_ range: Range<Int>, in text: Span<UInt8>) -> UInt32 {
    let bytes = text.bytes
    let factor = secret.factor
    var state = secret.start ^ UInt64(truncatingIfNeeded: range.count)
    var offset = range.lowerBound
    while offset + 8 <= range.upperBound {
      let word = bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)
      state = mixed(state ^ word, factor)
      offset += 8
    }
    var rest: UInt64 = 0
    while offset < range.upperBound {
      rest = rest << 8 | UInt64(text[offset])
      offset += 1
    }
    state = mixed(state ^ rest, factor)
    return UInt32(truncatingIfNeeded: state ^ state >> 32)
  }

  /// Both halves of the product: of the lower half alone the highest bit of a word would change only
  /// the highest bit, whatever the factor is, and texts could be made whose hashes are equal.
  @inline(__always)
  private static func mixed(_ state: UInt64, _ factor: UInt64) -> UInt64 {
    let product = state.multipliedFullWidth(by: factor)
    return product.high ^ product.low
  }
}
