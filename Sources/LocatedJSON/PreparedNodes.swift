/// Where the values of a text stand, as a tool found them when the program was built.
///
/// The program carries its catalogue inside itself, and finding the values in two megabytes was a fifth
/// of an answer from the start of the process. So the tool that embeds the files scans them, with the
/// same scanner, and writes what it found as printable characters, since a text is the only constant
/// that needs no work when the program starts. A test compares each file's values with what scanning
/// finds.
///
/// They are ``PreparedNumbers``. First stand how many values and how many keys there are; of each key
/// where it first stands, its length and whether it has escapes; then of each value, in order, what it
/// is, how far behind the last text it and its key stand, which key it has, its length and how many
/// values it holds.
public enum PreparedNodes {
  /// Bits of the character that says what a value is, above those of its kind.
  private static let hasEscapes = 0b0_1000
  private static let isMember = 0b1_0000

  /// Returns where the values of a document stand.
  public static func text(of document: JSONDocument) -> [UInt8] {
    let nodes = document.nodes
    var text: [UInt8] = []
    var keys: [ArraySlice<UInt8>: Int] = [:]
    var firsts: [JSONNode] = []
    for node in nodes where node.keyStart > 0 {
      let key = document.file.bytes[node.keyRange]
      guard keys[key] == nil else { continue }
      keys[key] = firsts.count
      firsts.append(node)
    }
    write(nodes.count, to: &text)
    write(firsts.count, to: &text)
    for node in firsts {
      write(Int(node.keyStart), to: &text)
      write(node.keyRange.count, to: &text)
      write(node.keyIsEscaped ? 1 : 0, to: &text)
    }
    var end = 0
    for (index, node) in nodes.enumerated() {
      let bits = (node.isEscaped ? hasEscapes : 0) | (node.keyStart > 0 ? isMember : 0)
      write(Int(node.kind.rawValue) | bits, to: &text)
      if node.keyStart > 0 {
        write(Int(node.keyStart) - end, to: &text)
        write(keys[document.file.bytes[node.keyRange]] ?? 0, to: &text)
        end = Int(node.keyEnd)
      }
      write(Int(node.start) - end, to: &text)
      write(node.range.count, to: &text)
      let isHolder = node.kind == .array || node.kind == .object
      if isHolder { write(Int(node.next) - index - 1, to: &text) }
      end = Int(isHolder ? node.start : node.end)
    }
    return text
  }

  private static func write(_ number: Int, to text: inout [UInt8]) {
    PreparedNumbers.write(number, to: &text)
  }

  /// Returns the values of a text.
  ///
  /// - Parameters:
  ///   - prepared: What ``text(of:)`` made of the same text.
  ///   - bytes: The text.
  /// - Returns: The values, as a scanner would find them.
  static func nodes(_ prepared: Span<UInt8>, of bytes: Span<UInt8>) -> [JSONNode] {
    var offset = 0
    let count = number(prepared, &offset)
    var keys: [(length: UInt32, isEscaped: Bool, hash: UInt32)] = []
    for _ in 0..<number(prepared, &offset) {
      let start = number(prepared, &offset)
      let range = start..<start + number(prepared, &offset)
      let isEscaped = number(prepared, &offset) == 1
      let hash =
        isEscaped
        ? TextHash.of(SourceFile.decoded(range, in: bytes)) : TextHash.of(range, in: bytes)
      keys.append((UInt32(range.count), isEscaped, hash))
    }
    return [JSONNode](unsafeUninitializedCapacity: count) { nodes, made in
      read(prepared, &offset, keys, into: nodes, count)
      made = count
    }
  }

  /// Reads so many values into room for them: adding one after another to an array asks at each whether
  /// there is room, and there are ninety thousand.
  private static func read(
    _ prepared: Span<UInt8>, _ offset: inout Int,
    _ keys: [(length: UInt32, isEscaped: Bool, hash: UInt32)],
    into nodes: UnsafeMutableBufferPointer<JSONNode>, _ count: Int
  ) {
    var end: UInt32 = 0
    for index in 0..<count {
      let bits = number(prepared, &offset)
      var node = JSONNode(
        kind: JSON.Kind(rawValue: UInt8(bits & 0b111)) ?? .null, isEscaped: bits & hasEscapes != 0,
        keyIsEscaped: false, start: 0, end: 0, keyStart: 0, keyEnd: 0, keyHash: 0,
        next: UInt32(index + 1))
      if bits & isMember != 0 {
        node.keyStart = end &+ UInt32(truncatingIfNeeded: number(prepared, &offset))
        let key = keys[number(prepared, &offset)]
        node.keyEnd = node.keyStart &+ key.length
        node.keyIsEscaped = key.isEscaped
        node.keyHash = key.hash
        end = node.keyEnd
      }
      node.start = end &+ UInt32(truncatingIfNeeded: number(prepared, &offset))
      node.end = node.start &+ UInt32(truncatingIfNeeded: number(prepared, &offset))
      if node.kind == .array || node.kind == .object {
        node.next &+= UInt32(truncatingIfNeeded: number(prepared, &offset))
        end = node.start
      } else {
        end = node.end
      }
      nodes.initializeElement(at: index, to: node)
    }
  }

  @inline(__always)
  private static func number(_ prepared: Span<UInt8>, _ offset: inout Int) -> Int {
    PreparedNumbers.read(prepared, &offset)
  }
}
