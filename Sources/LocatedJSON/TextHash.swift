/// A hash of the bytes of a text, the one by which every table of names finds them.
///
/// Its two numbers are drawn anew for each process: nobody can make keys beforehand that all have
/// the same hash. No order ever comes from it, so that answers stay the same.
public struct TextHash: Sendable {
  private static let secret = (
    start: UInt64.random(in: .min ... .max), factor: UInt64.random(in: .min ... .max) | 1
  )

  private var state: UInt64
  private let factor: UInt64

  /// Begins with no bytes.
  @inline(__always)
  init() {
    let secret = Self.secret
    state = secret.start
    factor = secret.factor
  }

  /// Takes in the next byte.
  @inline(__always)
  mutating func add(_ byte: UInt8) {
    state = (state ^ UInt64(byte)) &* factor
    // Without this, texts could be made whose hashes are equal whatever the factor is.
    state ^= state >> 32
  }

  /// The hash of the bytes taken in.
  @inline(__always)
  var value: UInt32 { UInt32(truncatingIfNeeded: (state &* factor) >> 32) }

  /// Returns the hash of a text.
  public static func of(_ text: String) -> UInt32 {
    var hash = TextHash()
    for byte in text.utf8 { hash.add(byte) }
    return hash.value
  }

  /// Returns the hash of a part of a text.
  public static func of(_ range: Range<Int>, in text: Span<UInt8>) -> UInt32 {
    var hash = TextHash()
    for index in range { hash.add(text[index]) }
    return hash.value
  }
}
