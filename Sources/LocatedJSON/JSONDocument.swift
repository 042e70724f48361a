/// A text that is JSON, with the place of each of its values.
///
/// The values stand in one array in the order they are read, each with its byte range and the
/// index of the value after it; nothing is decoded until somebody asks:
///
/// ```
/// {"age": [4, 5], "id": "x"}
/// 0       1 ↑2 3     4
/// |       | elements |
/// |       value of age, next = 4
/// object, next = 5 (one past the end). A member is its value; the value knows its key's offset.
/// ```
///
/// - Invariant: the bytes are valid UTF-8, no object has a key twice, nesting and numbers are
///   within limits.
public final class JSONDocument: Sendable {
  /// The text.
  public let file: SourceFile

  let nodes: [JSONNode]

  init(file: SourceFile, nodes: [JSONNode]) {
    self.file = file
    self.nodes = nodes
  }

  /// Reads a text.
  ///
  /// - Parameters:
  ///   - file: The text.
  ///   - depthLimit: How many arrays and objects may stand in one another.
  /// - Throws: ``JSONSyntaxError`` at the first byte that is wrong.
  public convenience init(
    _ file: SourceFile, depthLimit: Int = 64
  ) throws(JSONSyntaxError) {
    let file = file.inMemory
    let nodes =
      if let prepared = file.prepared {
        Self.nodes(prepared, of: file.bytes)
      } else {
        try Self.scan(file.bytes, depthLimit: depthLimit)
      }
    self.init(file: file, nodes: nodes)
  }

  /// Takes a text in which a tool found the values.
  ///
  /// - Parameters:
  ///   - file: The text.
  ///   - prepared: What ``PreparedNodes/text(of:)`` made of the same text.
  public convenience init(_ file: SourceFile, prepared: Span<UInt8>) {
    let file = file.inMemory
    let bytes = file.bytes
    let nodes = PreparedNodes.nodes(prepared, of: bytes.span)
    self.init(file: file, nodes: nodes)
  }

  private static func nodes(_ prepared: StaticString, of bytes: [UInt8]) -> [JSONNode] {
    prepared.withUTF8Buffer { PreparedNodes.nodes(Span(_unsafeElements: $0), of: bytes.span) }
  }

  private static func scan(
    _ bytes: [UInt8], depthLimit: Int
  ) throws(JSONSyntaxError) -> [JSONNode] {
    guard bytes.count < UInt32.max else {
      throw JSONSyntaxError(kind: .tooLarge(limit: Int(UInt32.max)), offset: 0)
    }
    var scanner = JSONScanner(depthLimit: depthLimit, expectedBytes: bytes.count)
    try scanner.scanDocument(bytes.span)
    return scanner.nodes
  }

  /// The outermost value.
  public var root: JSON { JSON(document: self, index: 0) }
}

/// One value in a document.
public struct JSON: Sendable {
  /// What a value is.
  public enum Kind: UInt8, Sendable {
    case null
    case `true`
    case `false`
    case number
    case string
    case array
    case object
  }

  /// The document the value stands in.
  public let document: JSONDocument

  /// The value's number in its document.
  let index: Int

  var node: JSONNode { document.nodes[index] }
}

extension JSON {
  /// What the value is.
  public var kind: Kind { node.kind }

  /// The bytes of the value; those of a string are inside its quotation marks.
  public var range: Range<Int> { Int(node.start)..<Int(node.end) }

  /// Where the value begins; a string begins at its quotation mark.
  public var location: SourceLocation {
    document.file.location(at: kind == .string ? range.lowerBound - 1 : range.lowerBound)
  }

  /// Where the key of a member's value begins, at its quotation mark.
  public var keyLocation: SourceLocation {
    document.file.location(at: max(0, Int(node.keyStart) - 1))
  }

  /// The key of a member's value; empty for any other value.
  public var key: String {
    document.file.decodedString(node.keyRange, isEscaped: node.keyIsEscaped)
  }

  /// The text of a string, or `nil` for any other value.
  public var string: String? {
    guard kind == .string else { return nil }
    return document.file.decodedString(range, isEscaped: node.isEscaped)
  }

  /// The truth of a boolean, or `nil` for any other value.
  public var boolean: Bool? {
    switch kind {
    case .true: true
    case .false: false
    case .null, .number, .string, .array, .object: nil
    }
  }

  /// The value as it stands in the text, on one line, for use in a message.
  ///
  /// - Parameter limit: How many characters to show at the most.
  /// - Returns: The text, cut with `…` where it is longer.
  public func excerpt(limit: Int = 40) -> String {
    // No character of a catalogue or a case takes more bytes; a value can be as long as the text.
    let bytes = document.file.bytes[range].prefix(limit * 8)
    var text = ""
    for word in String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace) {
      text += text.isEmpty ? word : " \(word)"
    }
    return text.count <= limit && bytes.count == range.count
      ? text : "\(text.prefix(limit - 1))…"
  }

  /// The elements of an array; none for any other value.
  public var elements: JSONChildren {
    JSONChildren(of: self, if: kind == .array)
  }

  /// The values of an object's members, which know their keys; none for any other value.
  public var members: JSONChildren {
    JSONChildren(of: self, if: kind == .object)
  }

  /// The value of the member with this key, or `nil` if there is none.
  ///
  /// - Complexity: O(members).
  public func member(_ key: String) -> JSON? {
    members.first { $0.hasKey(key) }
  }
}

/// The elements of an array or the members of an object, in their order.
public struct JSONChildren: Sequence, IteratorProtocol, Sendable {
  private let document: JSONDocument
  private var index: Int
  private let end: Int

  fileprivate init(of value: JSON, if isHolder: Bool) {
    document = value.document
    index = value.index + 1
    end = isHolder ? Int(value.node.next) : value.index + 1
  }

  /// Returns the next value.
  public mutating func next() -> JSON? {
    guard index < end else { return nil }
    defer { index = Int(document.nodes[index].next) }
    return JSON(document: document, index: index)
  }
}

extension SourceFile {
  /// Returns the text of a scanned string.
  ///
  /// - Parameters:
  ///   - range: The bytes inside the quotation marks, already found to be valid.
  ///   - isEscaped: Whether a `\` stands in them.
  /// - Returns: The text with its escapes resolved.
  func decodedString(_ range: Range<Int>, isEscaped: Bool) -> String {
    guard isEscaped else { return String(decoding: bytes[range], as: UTF8.self) }
    var text: [UInt8] = []
    var index = range.lowerBound
    while index < range.upperBound {
      guard bytes[index] == UInt8(ascii: "\\") else {
        text.append(bytes[index])
        index += 1
        continue
      }
      let escape = bytes[index + 1]
      index += 2
      switch escape {
      case UInt8(ascii: "n"): text.append(0x0A)
      case UInt8(ascii: "t"): text.append(0x09)
      case UInt8(ascii: "r"): text.append(0x0D)
      case UInt8(ascii: "b"): text.append(0x08)
      case UInt8(ascii: "f"): text.append(0x0C)
      case UInt8(ascii: "u"):
        var unit = hexadecimal(at: index)
        index += 4
        if (0xD800..<0xDC00).contains(unit) {
          unit = 0x10000 + (unit - 0xD800) << 10 + (hexadecimal(at: index + 2) - 0xDC00)
          index += 6
        }
        text += Array(String(Unicode.Scalar(unit) ?? "\u{FFFD}").utf8)
      default: text.append(escape)
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Returns the text of a part of a text that has escapes and was found to be valid.
  static func decoded(_ range: Range<Int>, in bytes: Span<UInt8>) -> String {
    var part: [UInt8] = []
    for index in range { part.append(bytes[index]) }
    return SourceFile(name: "", bytes: part).decodedString(0..<part.count, isEscaped: true)
  }

  private func hexadecimal(at offset: Int) -> UInt32 {
    bytes[offset..<offset + 4].reduce(0) { $0 << 4 | UInt32(hexadecimalDigit($1) ?? 0) }
  }
}

/// Returns the value of a hexadecimal digit, or `nil` for any other byte.
func hexadecimalDigit(_ byte: UInt8) -> UInt8? {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
  case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
  case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
  default: nil
  }
}

extension JSON {
  /// The children of nothing.
  public static var none: JSONChildren { JSONChildren.none }
}

extension JSONChildren {
  /// The children of nothing.
  static let none: JSONChildren = {
    let node = JSONNode(
      kind: .null, isEscaped: false, keyIsEscaped: false, start: 0, end: 0, keyStart: 0, keyEnd: 0,
      keyHash: 0, next: 1)
    let document = JSONDocument(file: SourceFile(name: "", bytes: []), nodes: [node])
    return JSONChildren(of: document.root, if: false)
  }()
}

extension JSON {
  /// The bytes of the value as they stand in the text; those inside a string's quotation marks.
  public var bytes: ArraySlice<UInt8> { document.file.bytes[range] }

  /// The bytes of a string's text, its escapes resolved, or `nil` for any other value; nothing is
  /// copied but where there are escapes.
  public var textBytes: ArraySlice<UInt8>? {
    guard kind == .string else { return nil }
    return node.isEscaped ? string.map { Array($0.utf8)[...] } : bytes
  }
}

extension JSONDocument {
  /// Returns where the first string or key with escapes stands whose decoded text passes a test.
  ///
  /// - Parameter passes: The test.
  /// - Returns: A byte offset, or `nil` if no such text passes.
  public func firstOffset(whereEscaped passes: (String) -> Bool) -> Int? {
    for node in nodes {
      if node.keyIsEscaped, passes(file.decodedString(node.keyRange, isEscaped: true)) {
        return Int(node.keyStart)
      }
      if node.kind == .string, node.isEscaped,
        passes(file.decodedString(Int(node.start)..<Int(node.end), isEscaped: true))
      {
        return Int(node.start)
      }
    }
    return nil
  }
}
