/// One value of a scanned text: what it is and where it stands.
public struct JSONNode: Sendable {
  /// The value's kind.
  public var kind: JSON.Kind

  /// Whether a string has escapes.
  public var isEscaped: Bool

  /// Whether the key before a member's value has escapes.
  public var keyIsEscaped: Bool

  /// The first byte of the value; quotation marks are outside.
  public var start: UInt32

  /// The byte after the value's last.
  public var end: UInt32

  /// The first byte of the key, for the value of a member.
  public var keyStart: UInt32

  /// The byte after the key's last, for the value of a member.
  public var keyEnd: UInt32

  /// The hash of the key's text, for the value of a member.
  public var keyHash: UInt32

  /// The index of the first node after this value and all it holds.
  public var next: UInt32

  /// The bytes of the key, for the value of a member.
  public var keyRange: Range<Int> { Int(keyStart)..<Int(keyEnd) }

  /// The bytes of the value.
  public var range: Range<Int> { Int(start)..<Int(end) }
}
