/// Numbers as printable characters: a text is the only constant that needs no work when the program
/// starts.
///
/// Each number is written in characters from `?` on that have five bits each, the lowest first, and a
/// sixth that says whether there are more.
public enum PreparedNumbers {
  /// The first of the characters.
  @inlinable public static var first: UInt8 { UInt8(ascii: "?") }

  @usableFromInline static let more: UInt8 = 0b10_0000

  /// Writes a number that is not below 0.
  public static func write(_ number: Int, to text: inout [UInt8]) {
    var rest = number
    while rest >= Int(more) {
      text.append(first + (UInt8(rest & 0b1_1111) | more))
      rest >>= 5
    }
    text.append(first + UInt8(rest))
  }

  /// Reads the number that stands at an offset, and moves the offset behind it.
  @inlinable
  @inline(__always)
  public static func read(_ prepared: Span<UInt8>, _ offset: inout Int) -> Int {
    let lowest = prepared[offset] &- first
    offset += 1
    // Nearly all are below 32.
    if lowest < more { return Int(lowest) }
    var number = Int(lowest & 0b1_1111)
    var shift = 5
    while true {
      let byte = prepared[offset] - first
      offset += 1
      number |= Int(byte & 0b1_1111) << shift
      if byte & more == 0 { return number }
      shift += 5
    }
  }
}
