public import LocatedJSON

extension Vocabulary {
  /// Returns the bytes of the first personal number in a text, if the catalogue has any refused.
  func personalNumber(in text: Span<UInt8>) -> Range<Int>? {
    if !personalNumbers.isEmpty, let range = PersonalNumber.firstRange(in: text) { return range }
    return personalShapes.isEmpty ? nil : PersonalNumber.firstRange(of: personalShapes, in: text)
  }

  /// Returns the bytes of the first personal number in a text, if the catalogue has any refused.
  func personalNumber(in bytes: [UInt8]) -> Range<Int>? { personalNumber(in: bytes.span) }

  /// Returns the place of the first personal number in a JSON text, if the catalogue has any refused.
  func personalNumber(in document: JSONDocument) -> Int? {
    if !personalNumbers.isEmpty, let offset = PersonalNumber.firstOffset(in: document) {
      return offset
    }
    guard !personalShapes.isEmpty else { return nil }
    return personalNumber(in: document.file.bytes)?.lowerBound
      ?? document.firstOffset { personalNumber(in: Array($0.utf8)) != nil }
  }
}

extension Diagnostic {
  /// A personal number was handed in.
  ///
  /// Its digits are repeated nowhere.
  public static func personalNumber(at location: SourceLocation?) -> Diagnostic {
    Diagnostic(
      "personal-number", at: location,
      VocabularyRemark.personalNumber,
      help: VocabularyRemark.removePersonalNumber)
  }
}
