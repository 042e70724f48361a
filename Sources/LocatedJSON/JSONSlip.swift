/// What whoever writes JSON by hand most often gets wrong, seen at the place where the text stops being
/// JSON.
public enum JSONSlip: Hashable, Sendable {
  /// The quotation marks are those of typography, or single ones.
  case quotationMarks
  /// A comma is missing after what ends on the line.
  case comma(line: Int)
  /// A colon is missing after a key.
  case colon
  /// Nothing is in the file.
  case emptyFile
  /// The text is in UTF-16, as some editors save it.
  case utf16
  /// The key stands on the line too.
  case sameKey(String, line: Int)
}

extension JSONSlip {
  /// The slip that an error most likely comes from, or `nil` if it has another reason.
  init?(_ error: JSONSyntaxError, in file: SourceFile) {
    let bytes = file.bytes
    switch error.kind {
    case .unexpectedByte, .invalidUTF8:
      if Self.isUTF16(bytes) {
        self = .utf16
      } else if Self.areQuotationMarks(bytes[error.offset...]) {
        self = .quotationMarks
      } else if let slip = Self.missingMark(before: error.offset, in: file) {
        self = slip
      } else {
        return nil
      }
    case .unexpectedEnd:
      guard bytes.allSatisfy({ $0.isSpace }) else { return nil }
      self = .emptyFile
    case .duplicateKey:
      guard let (key, first) = Self.keys(upTo: error.offset, bytes) else { return nil }
      self = .sameKey(key, line: file.lineAndColumn(at: first).line)
    case .trailingComma, .comment, .leadingZero, .byteOrderMark, .controlCharacter, .invalidEscape,
      .loneSurrogate, .numberOutOfRange, .nestedTooDeeply, .tooLarge, .moreAfterTheValue:
      return nil
    }
  }

  private static func isUTF16(_ bytes: [UInt8]) -> Bool {
    guard bytes.count >= 2 else { return false }
    return bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
      || (bytes[0] == 0) != (bytes[1] == 0)
  }

  /// Whether a text begins with ' or with one of “ ” „ ‘ ’ « ».
  private static func areQuotationMarks(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.starts(with: "'".utf8)
      || ["“", "”", "„", "‘", "’", "‚", "«", "»"].contains { bytes.starts(with: $0.utf8) }
  }

  /// What is missing between two values, or between a key and its value.
  private static func missingMark(before offset: Int, in file: SourceFile) -> JSONSlip? {
    let bytes = file.bytes
    guard offset < bytes.count, bytes[offset].beginsValue,
      let last = bytes[..<offset].lastIndex(where: { !$0.isSpace }),
      bytes[last].endsValue,
      // What goes on without a space is no value of its own.
      last + 1 < offset || !bytes[offset].isLetterOrDigit
    else { return nil }
    // After a key stands a colon: a key is a string that an object, or a comma, comes before.
    if bytes[last] == UInt8(ascii: "\""), let start = Tokens.start(ofStringEndingAt: last, bytes),
      let before = bytes[..<start].lastIndex(where: { !$0.isSpace }),
      bytes[before] == UInt8(ascii: "{") || bytes[before] == UInt8(ascii: ",")
    {
      var tokens = Tokens()
      tokens.read(bytes, before: start)
      if tokens.isInObject { return .colon }
    }
    return .comma(line: file.lineAndColumn(at: last).line)
  }

  /// The key that stands at a place, and where it stands first in the same object.
  private static func keys(upTo offset: Int, _ bytes: [UInt8]) -> (key: String, first: Int)? {
    var tokens = Tokens()
    tokens.read(bytes, before: offset)
    guard let end = Tokens.end(ofStringAt: offset, bytes) else { return nil }
    let key = String(decoding: bytes[offset + 1..<end], as: UTF8.self)
    return tokens.strings.last { $0.text == key }.map { (key, $0.place) }
  }
}

/// The brackets and strings of a text, as far as they are needed where it stops being JSON.
private struct Tokens {
  /// The strings of the object or array that is open at the end, and of those around it.
  private var open: [(isObject: Bool, strings: [(text: String, place: Int)])] = []

  /// Whether an object is open at the end.
  var isInObject: Bool { open.last?.isObject ?? false }

  /// The strings that stand in what is open at the end, and in nothing inside it.
  var strings: [(text: String, place: Int)] { open.last?.strings ?? [] }

  /// Reads a text up to a place that is in no string.
  mutating func read(_ bytes: [UInt8], before limit: Int) {
    var place = 0
    while place < limit {
      switch bytes[place] {
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        open.append((bytes[place] == UInt8(ascii: "{"), []))
      case UInt8(ascii: "}"), UInt8(ascii: "]"): _ = open.popLast()
      case UInt8(ascii: "\""):
        guard let end = Self.end(ofStringAt: place, bytes) else { return }
        if !open.isEmpty {
          let text = String(decoding: bytes[place + 1..<end], as: UTF8.self)
          open[open.count - 1].strings.append((text, place))
        }
        place = end
      default: break
      }
      place += 1
    }
  }

  /// The closing quotation mark of a string that begins at a place.
  static func end(ofStringAt start: Int, _ bytes: [UInt8]) -> Int? {
    var place = start + 1
    while place < bytes.count, bytes[place] != UInt8(ascii: "\"") {
      place += bytes[place] == UInt8(ascii: "\\") ? 2 : 1
    }
    return place < bytes.count ? place : nil
  }

  /// The opening quotation mark of a string that ends at a place.
  static func start(ofStringEndingAt end: Int, _ bytes: [UInt8]) -> Int? {
    var place = end - 1
    while place >= 0 {
      if bytes[place] == UInt8(ascii: "\""), place == 0 || bytes[place - 1] != UInt8(ascii: "\\") {
        return place
      }
      place -= 1
    }
    return nil
  }
}

extension UInt8 {
  fileprivate var isSpace: Bool { self == 0x20 || self == 0x0A || self == 0x0D || self == 0x09 }

  fileprivate var isLetterOrDigit: Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self)
      || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self)
  }

  fileprivate var beginsValue: Bool {
    isLetterOrDigit || self == UInt8(ascii: "\"") || self == UInt8(ascii: "{")
      || self == UInt8(ascii: "[") || self == UInt8(ascii: "-")
  }

  fileprivate var endsValue: Bool {
    isLetterOrDigit || self == UInt8(ascii: "\"") || self == UInt8(ascii: "}")
      || self == UInt8(ascii: "]")
  }
}
