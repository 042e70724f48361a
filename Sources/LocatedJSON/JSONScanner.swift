/// Reads bytes into the nodes of a ``JSONDocument``, strictly as RFC 8259 has it.
///
/// The scanner holds only where it is; the bytes are handed to every method, since a type that
/// stores a span is still an experiment of the language. Strings are checked (UTF-8, escapes,
/// control characters) but not decoded. An object's keys are compared by hash first: in small
/// objects each with each, in large ones through a set.
struct JSONScanner: Sendable {
  private(set) var nodes: [JSONNode] = []
  private let depthLimit: Int
  var offset = 0
  private var depth = 0
  private var keys = KeyStack()

  init(depthLimit: Int, expectedBytes: Int) {
    self.depthLimit = depthLimit
    // Our files have a value for every twenty bytes or so; growing costs more than some slack.
    nodes.reserveCapacity(expectedBytes / 16 + 8)
  }

  mutating func scanDocument(_ bytes: Span<UInt8>) throws(JSONSyntaxError) {
    if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF {
      throw JSONSyntaxError(kind: .byteOrderMark, offset: 0)
    }
    skipSpace(bytes)
    try scanValue(bytes)
    skipSpace(bytes)
    if offset < bytes.count {
      throw bytes[offset] == UInt8(ascii: "/")
        ? wrong(.comment) : wrong(.moreAfterTheValue)
    }
  }
}

extension JSONScanner {
  private func wrong(_ kind: JSONSyntaxError.Kind) -> JSONSyntaxError {
    JSONSyntaxError(kind: kind, offset: offset)
  }

  /// What stands here can't; `mark` is what should, where that is one mark.
  private func unexpected(
    _ bytes: Span<UInt8>, missing mark: JSONSyntaxError.Mark? = nil
  ) -> JSONSyntaxError {
    guard offset < bytes.count else { return wrong(.unexpectedEnd) }
    if bytes[offset] == UInt8(ascii: "/") { return wrong(.comment) }
    return JSONSyntaxError(
      kind: .unexpectedByte(bytes[offset]), offset: offset, missing: mark)
  }

  private mutating func skipSpace(_ bytes: Span<UInt8>) {
    while offset < bytes.count {
      switch bytes[offset] {
      case 0x20, 0x0A, 0x0D, 0x09: offset += 1
      default: return
      }
    }
  }

  private mutating func scanValue(_ bytes: Span<UInt8>) throws(JSONSyntaxError) {
    guard offset < bytes.count else { throw wrong(.unexpectedEnd) }
    switch bytes[offset] {
    case UInt8(ascii: "{"): try scanObject(bytes)
    case UInt8(ascii: "["): try scanArray(bytes)
    case UInt8(ascii: "\""): try scanStringValue(bytes)
    case UInt8(ascii: "t"): try scanWord("true", as: .true, bytes)
    case UInt8(ascii: "f"): try scanWord("false", as: .false, bytes)
    case UInt8(ascii: "n"): try scanWord("null", as: .null, bytes)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try scanNumber(bytes)
    default: throw unexpected(bytes)
    }
  }

  /// Adds a node that begins here; its end and the node after it are set by ``close(_:)``.
  private mutating func open(_ kind: JSON.Kind, at start: Int) -> Int {
    nodes.append(
      JSONNode(
        kind: kind, isEscaped: false, keyIsEscaped: false, start: UInt32(start), end: UInt32(start),
        keyStart: 0, keyEnd: 0, keyHash: 0, next: 0))
    return nodes.count - 1
  }

  private mutating func close(_ index: Int, end: Int) {
    nodes[index].end = UInt32(end)
    nodes[index].next = UInt32(nodes.count)
  }

  private mutating func descend() throws(JSONSyntaxError) {
    depth += 1
    if depth > depthLimit { throw wrong(.nestedTooDeeply(limit: depthLimit)) }
  }

  private mutating func scanArray(_ bytes: Span<UInt8>) throws(JSONSyntaxError) {
    try descend()
    let index = open(.array, at: offset)
    offset += 1
    skipSpace(bytes)
    if offset < bytes.count, bytes[offset] == UInt8(ascii: "]") {
      offset += 1
    } else {
      repeat {
        skipSpace(bytes)
        try scanValue(bytes)
      } while try scanComma(before: UInt8(ascii: "]"), bytes)
    }
    close(index, end: offset)
    depth -= 1
  }

  private mutating func scanObject(_ bytes: Span<UInt8>) throws(JSONSyntaxError) {
    try descend()
    let index = open(.object, at: offset)
    offset += 1
    skipSpace(bytes)
    if offset < bytes.count, bytes[offset] == UInt8(ascii: "}") {
      offset += 1
    } else {
      let start = keys.start
      repeat {
        skipSpace(bytes)
        try scanMember(bytes, keysFrom: start)
      } while try scanComma(before: UInt8(ascii: "}"), bytes)
      keys.end(start)
    }
    close(index, end: offset)
    depth -= 1
  }

  /// Reads a comma or the end of the array or object; returns whether a value must follow.
  private mutating func scanComma(
    before end: UInt8, _ bytes: Span<UInt8>
  ) throws(JSONSyntaxError) -> Bool {
    skipSpace(bytes)
    guard offset < bytes.count else { throw wrong(.unexpectedEnd) }
    let comma = offset
    switch bytes[offset] {
    case end:
      offset += 1
      return false
    case UInt8(ascii: ","):
      offset += 1
      skipSpace(bytes)
      if offset < bytes.count, bytes[offset] == end {
        throw JSONSyntaxError(kind: .trailingComma, offset: comma)
      }
      return true
    default: throw unexpected(bytes, missing: .comma)
    }
  }

  private mutating func scanMember(
    _ bytes: Span<UInt8>, keysFrom start: Int
  ) throws(JSONSyntaxError) {
    guard offset < bytes.count, bytes[offset] == UInt8(ascii: "\"") else { throw unexpected(bytes) }
    let quotation = offset
    let (isEscaped, hash) = try scanString(bytes)
    let key = quotation + 1..<offset - 1
    let same = keys.first(hash, from: start) { other in
      Self.isSameKey(bytes, key, isEscaped, nodes[other].keyRange, nodes[other].keyIsEscaped)
    }
    if let same {
      throw JSONSyntaxError(
        kind: .duplicateKey, offset: quotation, firstKey: nodes[same].keyRange)
    }
    skipSpace(bytes)
    guard offset < bytes.count, bytes[offset] == UInt8(ascii: ":") else {
      throw unexpected(bytes, missing: .colon)
    }
    offset += 1
    skipSpace(bytes)
    let index = nodes.count
    keys.add(hash, node: index, from: start)
    try scanValue(bytes)
    nodes[index].keyStart = UInt32(key.lowerBound)
    nodes[index].keyEnd = UInt32(key.upperBound)
    nodes[index].keyIsEscaped = isEscaped
    nodes[index].keyHash = hash
  }

  /// Compares two keys of one object, decoded, since `"a"` and `"\u0061"` are the same key.
  private static func isSameKey(
    _ bytes: Span<UInt8>, _ one: Range<Int>, _ oneIsEscaped: Bool, _ other: Range<Int>,
    _ otherIsEscaped: Bool
  ) -> Bool {
    if !oneIsEscaped, !otherIsEscaped {
      return one.count == other.count
        && (0..<one.count).allSatisfy {
          bytes[one.lowerBound + $0] == bytes[other.lowerBound + $0]
        }
    }
    return SourceFile.decoded(one, in: bytes) == SourceFile.decoded(other, in: bytes)
  }

  private mutating func scanWord(
    _ word: StaticString, as kind: JSON.Kind, _ bytes: Span<UInt8>
  ) throws(JSONSyntaxError) {
    let index = open(kind, at: offset)
    for position in 0..<word.utf8CodeUnitCount {
      guard offset < bytes.count, bytes[offset] == word.utf8Start[position] else {
        throw unexpected(bytes)
      }
      offset += 1
    }
    close(index, end: offset)
  }

  /// Adds the number that ends here.
  mutating func appendNumber(from start: Int) {
    close(open(.number, at: start), end: offset)
  }

  private mutating func scanStringValue(_ bytes: Span<UInt8>) throws(JSONSyntaxError) {
    let index = open(.string, at: offset + 1)
    let isEscaped = try scanText(bytes)
    nodes[index].isEscaped = isEscaped
    close(index, end: offset - 1)
  }
}

/// The keys that the open objects have had so far, so that a second one of the same name is found.
///
/// All open objects share one stack, since an object of its own for each of thousands is what
/// reading would spend its time on. The keys of a large object move to a table.
struct KeyStack: Sendable {
  private var hashes: [UInt32] = []
  private var nodes: [Int32] = []
  private var large: [Int: [UInt32: [Int32]]] = [:]

  /// How many keys of one object are compared one by one.
  private static let limit = 48

  /// Begins an object; returns what ``end(_:)`` needs to end it.
  var start: Int { hashes.count }

  /// Ends the object that began at `start`.
  mutating func end(_ start: Int) {
    hashes.removeLast(hashes.count - start)
    nodes.removeLast(nodes.count - start)
    if !large.isEmpty { large[start] = nil }
  }

  /// Returns the node of the key of the object that began at `start` with this hash that is the same.
  func first(_ hash: UInt32, from start: Int, isSame: (Int) -> Bool) -> Int? {
    for index in start..<hashes.count where hashes[index] == hash {
      if isSame(Int(nodes[index])) { return Int(nodes[index]) }
    }
    guard !large.isEmpty else { return nil }
    return large[start]?[hash]?.first { isSame(Int($0)) }.map { Int($0) }
  }

  /// Remembers which node has a key of the object that began at `start`.
  mutating func add(_ hash: UInt32, node: Int, from start: Int) {
    if hashes.count - start < Self.limit {
      hashes.append(hash)
      nodes.append(Int32(node))
    } else {
      large[start, default: [:]][hash, default: []].append(Int32(node))
    }
  }
}
