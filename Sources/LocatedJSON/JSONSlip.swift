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
      } else if let mark = error.missing, bytes[error.offset].beginsValue {
        let last = bytes[..<error.offset].lastIndex { !$0.isSpace } ?? error.offset
        self = mark == .colon ? .colon : .comma(line: file.lineAndColumn(at: last).line)
      } else {
        return nil
      }
    case .unexpectedEnd:
      guard bytes.allSatisfy({ $0.isSpace }) else { return nil }
      self = .emptyFile
    case .duplicateKey:
      guard let key = error.firstKey else { return nil }
      self = .sameKey(
        String(decoding: bytes[key], as: UTF8.self),
        line: file.lineAndColumn(at: key.lowerBound).line)
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
}

extension UInt8 {
  fileprivate var isSpace: Bool { self == 0x20 || self == 0x0A || self == 0x0D || self == 0x09 }

  /// Whether a value can begin with the byte.
  fileprivate var beginsValue: Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) || "\"{[-tfn".utf8.contains(self)
  }
}
