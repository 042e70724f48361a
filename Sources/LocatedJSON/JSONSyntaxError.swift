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
}

extension Diagnostic {
  /// The finding that tells a person of a syntax error.
  ///
  /// - Parameters:
  ///   - error: The error.
  ///   - file: The text it was found in.
  public init(_ error: JSONSyntaxError, in file: SourceFile) {
    let (code, message, help) = error.kind.words
    self.init(code, at: file.location(at: error.offset), message, help: help)
  }
}

extension JSONSyntaxError.Kind {
  fileprivate var words: (Diagnostic.Code, Bilingual, Bilingual?) {
    switch self {
    case .unexpectedByte(let byte):
      let shown = byte > 0x20 && byte < 0x7F ? "`\(Unicode.Scalar(byte))`" : "byte \(byte)"
      return ("unexpected-byte", Bilingual(da: "uventet \(shown)", en: "unexpected \(shown)"), nil)
    case .unexpectedEnd:
      return (
        "unexpected-end",
        Bilingual(da: "teksten slutter for tidligt", en: "the text ends too early"),
        Bilingual(
          da: "se efter en manglende `}`, `]` eller `\"`",
          en: "look for a missing `}`, `]` or `\"`")
      )
    case .trailingComma:
      return (
        "trailing-comma",
        Bilingual(da: "komma uden noget efter", en: "a comma with nothing after it"),
        Bilingual(da: "fjern kommaet", en: "remove the comma")
      )
    case .comment:
      return (
        "comment", Bilingual(da: "JSON har ingen kommentarer", en: "JSON has no comments"),
        Bilingual(da: "fjern kommentaren", en: "remove the comment")
      )
    case .leadingZero:
      return (
        "leading-zero",
        Bilingual(da: "et tal kan ikke begynde med 0", en: "a number can't begin with 0"),
        Bilingual(da: "skriv koder i anførselstegn", en: "put codes in quotation marks")
      )
    case .byteOrderMark:
      return (
        "byte-order-mark",
        Bilingual(
          da: "filen begynder med et usynligt mærke (BOM)",
          en: "the file begins with an invisible mark (BOM)"),
        Bilingual(da: "gem som UTF-8 uden BOM", en: "save as UTF-8 without BOM")
      )
    case .controlCharacter(let byte):
      return (
        "control-character",
        Bilingual(
          da: "styretegn (byte \(byte)) i en tekst",
          en: "control character (byte \(byte)) in a string"),
        Bilingual(da: "skriv linjeskift som \\n", en: "write a line break as \\n")
      )
    case .invalidEscape:
      return (
        "invalid-escape",
        Bilingual(
          da: "`\\` følges ikke af et gyldigt tegn", en: "`\\` is not followed by a valid escape"),
        nil
      )
    case .loneSurrogate:
      return (
        "lone-surrogate",
        Bilingual(da: "et halvt surrogatpar", en: "one half of a surrogate pair"), nil
      )
    case .invalidUTF8:
      return (
        "invalid-utf-8", Bilingual(da: "ikke gyldig UTF-8", en: "not valid UTF-8"),
        Bilingual(da: "gem filen som UTF-8", en: "save the file as UTF-8")
      )
    case .duplicateKey:
      return (
        "duplicate-key",
        Bilingual(da: "nøglen står her for anden gang", en: "the key stands here a second time"),
        Bilingual(da: "behold den ene", en: "keep one of them")
      )
    case .numberOutOfRange:
      return (
        "number-out-of-range",
        Bilingual(
          da: "tallet er for stort, for lille eller har for mange cifre",
          en: "the number is too large, too small or has too many digits"),
        nil
      )
    case .nestedTooDeeply(let limit):
      return (
        "nested-too-deeply",
        Bilingual(da: "mere end \(limit) niveauer", en: "more than \(limit) levels"), nil
      )
    case .tooLarge(let limit):
      return (
        "too-large", Bilingual(da: "mere end \(limit) byte", en: "more than \(limit) bytes"), nil
      )
    case .moreAfterTheValue:
      return (
        "more-after-the-value",
        Bilingual(da: "der står mere efter værdien", en: "there is more after the value"), nil
      )
    }
  }
}
