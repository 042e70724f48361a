/// A member's name as it is looked for in every object: its hash, its length and its first and last
/// bytes, which are all of nearly every name, so that it is compared without a call.
struct MemberName: Sendable {
  let text: String
  let hash: UInt32
  private let count: Int

  /// The first eight bytes, or all of a shorter name; and the last eight of a longer one.
  private let head: UInt64
  private let tail: UInt64

  init(_ text: String) {
    self.text = text
    hash = TextHash.of(text)
    count = text.utf8.count
    head = Self.word(text.utf8.prefix(8))
    tail = Self.word(text.utf8.suffix(8))
  }

  private static func word(_ bytes: Substring.UTF8View) -> UInt64 {
    bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// Returns whether the name is a member's key.
  ///
  /// - Parameters:
  ///   - node: The member's value.
  ///   - text: The text of its document.
  ///   - document: The document.
  /// - Returns: Whether it is.
  @inline(__always)
  func isKey(of node: JSONNode, in text: Span<UInt8>, of document: JSONDocument) -> Bool {
    guard node.keyHash == hash else { return false }
    let start = Int(node.keyStart)
    guard !node.keyIsEscaped, count <= 16, start + 8 <= text.count else {
      return document.key(of: node) == self.text
    }
    guard Int(node.keyEnd) - start == count else { return false }
    let first = Self.word(at: start, in: text)
    guard count >= 8 else { return first & (1 << UInt64(8 * count) - 1) == head }
    return first == head && Self.word(at: start + count - 8, in: text) == tail
  }

  @inline(__always)
  private static func word(at offset: Int, in text: Span<UInt8>) -> UInt64 {
    UInt64(littleEndian: text.bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }
}

extension JSONDocument {
  /// The key of a member's value; empty for any other value.
  fileprivate func key(of node: JSONNode) -> String {
    file.decodedString(node.keyRange, isEscaped: node.keyIsEscaped)
  }
}
