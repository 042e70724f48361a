/// What a part of a batch answers: bytes, and among them long texts that many lines share.
///
/// Where a country has thousands of offers, nearly all of a line is what is not to be had where the person
/// lives, and the same for all who live there. It is made once, and whoever writes the line takes it from
/// there instead of from a copy.
public struct BatchOutput: Sendable {
  /// The bytes that are this output's own, those of all lines together.
  public internal(set) var bytes: [UInt8]

  /// The shared texts, each with how many of ``bytes`` come before it.
  private var shared: [(place: Int, text: [UInt8])] = []

  /// Creates an output of bytes.
  public init(_ bytes: [UInt8] = []) { self.bytes = bytes }

  /// Adds a text that others have too.
  mutating func append(shared text: [UInt8]) { shared.append((bytes.count, text)) }

  /// Takes out all that is there, and keeps its room.
  public mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    shared.removeAll(keepingCapacity: true)
  }

  /// Gives all that is to be written, piece by piece, in order; an empty piece if there is nothing.
  public func eachPiece<Failure>(
    _ take: (_ piece: [UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    var start = 0
    for (place, text) in shared {
      if place > start { try take(Array(bytes[start..<place])) }
      try take(text)
      start = place
    }
    if shared.isEmpty { return try take(bytes) }
    if start < bytes.count { try take(Array(bytes[start...])) }
  }

  /// All that is to be written, in one.
  public var all: [UInt8] {
    guard !shared.isEmpty else { return bytes }
    var all: [UInt8] = []
    eachPiece { all += $0 }
    return all
  }
}
