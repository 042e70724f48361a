/// The first place where a text stops being JSON as RFC 8259 has it.
public struct JSONSyntaxError: Error, Hashable, Sendable {
  /// What stands there.
  public enum Kind: Hashable, Sendable {
    case unexpectedByte(UInt8)
    case unexpectedEnd
    case trailingComma
    case comment
    case leadingZero
    case byteOrderMark
    case controlCharacter(UInt8)
    case invalidEscape
    case loneSurrogate
    case invalidUTF8
    case duplicateKey
    case numberOutOfRange
    case nestedTooDeeply(limit: Int)
    case tooLarge(limit: Int)
    case moreAfterTheValue
  }

  /// What stands there.
  public let kind: Kind

  /// The offset of the first wrong byte; the length of the text if it ends too early.
  public let offset: Int

  /// What should stand there instead, where that is one mark.
  var missing: Mark?

  /// The key that stands a second time, where it stands first.
  var firstKey: Range<Int>?

  /// A mark between two values, or between a key and its value.
  enum Mark: Hashable, Sendable { case comma, colon }

  init(kind: Kind, offset: Int, missing: Mark? = nil, firstKey: Range<Int>? = nil) {
    self.kind = kind
    self.offset = offset
    self.missing = missing
    self.firstKey = firstKey
  }
}

extension Diagnostic {
  /// The finding that tells a person of a syntax error.
  ///
  /// - Parameters:
  ///   - error: The error.
  ///   - file: The text it was found in.
  public init(_ error: JSONSyntaxError, in file: SourceFile) {
    let kind = error.kind
    let slip = JSONSlip(error, in: file).map { FormRemark.mendSlip($0) }
    self.init(
      kind.code, at: file.location(at: error.offset), FormRemark.syntax(kind),
      help: slip ?? (kind.canBeMended ? FormRemark.mendSyntax(kind) : nil))
  }
}

extension JSONSyntaxError.Kind {
  fileprivate var code: Diagnostic.Code {
    switch self {
    case .unexpectedByte: "unexpected-byte"
    case .unexpectedEnd: "unexpected-end"
    case .trailingComma: "trailing-comma"
    case .comment: "comment"
    case .leadingZero: "leading-zero"
    case .byteOrderMark: "byte-order-mark"
    case .controlCharacter: "control-character"
    case .invalidEscape: "invalid-escape"
    case .loneSurrogate: "lone-surrogate"
    case .invalidUTF8: "invalid-utf-8"
    case .duplicateKey: "duplicate-key"
    case .numberOutOfRange: "number-out-of-range"
    case .nestedTooDeeply: "nested-too-deeply"
    case .tooLarge: "too-large"
    case .moreAfterTheValue: "more-after-the-value"
    }
  }

  /// Whether there is one thing to do about it.
  fileprivate var canBeMended: Bool {
    switch self {
    case .unexpectedEnd, .trailingComma, .comment, .leadingZero, .byteOrderMark, .controlCharacter,
      .invalidUTF8, .duplicateKey:
      true
    case .unexpectedByte, .invalidEscape, .loneSurrogate, .numberOutOfRange, .nestedTooDeeply,
      .tooLarge, .moreAfterTheValue:
      false
    }
  }
}
