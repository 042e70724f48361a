// Texts and keys that are compared with a name, without making a string of them.
extension JSON {
  /// The hash of a string's text, by which a table of names finds it; `nil` for any other value.
  public var textHash: UInt32? {
    guard kind == .string else { return nil }
    if node.isEscaped { return TextHash.of(string ?? "") }
    let bytes = document.file.bytes
    return TextHash.of(range, in: bytes.span)
  }

  /// Returns whether this is a string of that text, without making a string of it.
  public func hasText(_ text: String) -> Bool {
    guard kind == .string else { return false }
    return node.isEscaped ? string == text : document.file.has(text, at: range)
  }

  /// The hash of the key of a member's value.
  public var keyHash: UInt32 { node.keyHash }

  /// Returns whether the key of this member's value is `name`, without making a string of it.
  public func hasKey(_ name: String) -> Bool {
    if node.keyIsEscaped { return key == name }
    return document.file.has(name, at: node.keyRange)
  }
}

extension SourceFile {
  /// Returns whether a text stands somewhere: this is asked for every member of every object, and byte
  /// by byte, or by the generic comparison of two sequences, it would be a tenth of all reading.
  fileprivate func has(_ text: String, at range: Range<Int>) -> Bool {
    guard text.utf8.count == range.count else { return false }
    var text = text
    let bytes = bytes
    return text.withUTF8 { Self.isSame(Span(_unsafeElements: $0), bytes.span, range) }
  }

  private static func isSame(_ name: Span<UInt8>, _ text: Span<UInt8>, _ range: Range<Int>) -> Bool
  {
    var offset = 0
    guard range.count >= 8 else {
      while offset < range.count {
        if name[offset] != text[range.lowerBound + offset] { return false }
        offset += 1
      }
      return true
    }
    let (name, text) = (name.bytes, text.bytes)
    // Eight at a time, and the last eight perhaps over some that were compared.
    while offset < range.count {
      let place = min(offset, range.count - 8)
      let one = name.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self)
      let other = text.unsafeLoadUnaligned(
        fromByteOffset: range.lowerBound + place, as: UInt64.self)
      if one != other { return false }
      offset += 8
    }
    return true
  }
}
