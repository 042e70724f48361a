/// Writes JSON straight into bytes, on one line and without spaces.
///
/// Everything that leaves the program as JSON goes through here; ``JSONDocument/laidOut(width:)``
/// makes it readable where a person looks at it.
public struct JSONWriter {
  /// What was written so far.
  public private(set) var bytes: [UInt8] = []

  private var needsComma = false

  /// Creates a writer that has written nothing.
  public init() {}

  /// Writes an object whose members `body` writes.
  public mutating func object(_ body: (inout JSONWriter) -> Void) {
    hold(UInt8(ascii: "{"), UInt8(ascii: "}"), body)
  }

  /// Writes an array whose elements `body` writes.
  public mutating func array(_ body: (inout JSONWriter) -> Void) {
    hold(UInt8(ascii: "["), UInt8(ascii: "]"), body)
  }

  /// Writes a key; its value must follow.
  public mutating func key(_ name: String) {
    string(name)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  /// Writes a string.
  public mutating func string(_ text: String) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { all in
      // Hardly any text has something to escape, so whole stretches of it are copied.
      var start = 0
      for place in all.indices {
        let byte = all[place]
        guard byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F else { continue }
        bytes.append(contentsOf: all[start..<place])
        escape(byte)
        start = place + 1
      }
      bytes.append(contentsOf: all[start...])
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
    case 0x0A: bytes += [UInt8(ascii: "\\"), UInt8(ascii: "n")]
    case 0x09: bytes += [UInt8(ascii: "\\"), UInt8(ascii: "t")]
    default: bytes += Array("\\u00\(byte < 16 ? "0" : "")\(String(byte, radix: 16))".utf8)
    }
  }

  /// Writes a whole number.
  public mutating func integer(_ number: Int) {
    separate()
    bytes += Array(String(number).utf8)
  }

  /// Writes a truth.
  public mutating func boolean(_ value: Bool) {
    separate()
    bytes += Array((value ? "true" : "false").utf8)
  }

  /// Writes null.
  public mutating func null() {
    separate()
    bytes += Array("null".utf8)
  }

  /// Writes a number as it stands in some text.
  public mutating func number(_ text: String) {
    separate()
    bytes += Array(text.utf8)
  }

  /// Returns the members that `body` writes into an object, without its braces.
  public static func members(_ body: (inout JSONWriter) -> Void) -> [UInt8] {
    var writer = JSONWriter()
    body(&writer)
    return writer.bytes
  }

  /// Writes a value that is JSON already, or members of an object that are.
  public mutating func raw(_ json: [UInt8]) {
    separate()
    bytes += json
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = true
  }

  private mutating func hold(_ opening: UInt8, _ closing: UInt8, _ body: (inout JSONWriter) -> Void)
  {
    separate()
    bytes.append(opening)
    needsComma = false
    body(&self)
    bytes.append(closing)
    needsComma = true
  }
}

extension JSONWriter {
  /// Writes a member that is a string.
  public mutating func member(_ name: String, _ text: String) {
    key(name)
    string(text)
  }

  /// Writes a member that is a whole number.
  public mutating func member(_ name: String, _ number: Int) {
    key(name)
    integer(number)
  }

  /// Writes a member that is a truth.
  public mutating func member(_ name: String, _ value: Bool) {
    key(name)
    boolean(value)
  }

  /// Writes a member that is a list of strings.
  public mutating func member(_ name: String, _ texts: [String]) {
    key(name)
    array { list in
      for text in texts { list.string(text) }
    }
  }

  /// Writes a member that is a list of objects, one for each item.
  public mutating func member<Item>(
    _ name: String, each items: [Item], _ body: (inout JSONWriter, Item) -> Void
  ) {
    key(name)
    array { list in
      for item in items { list.object { body(&$0, item) } }
    }
  }
}
