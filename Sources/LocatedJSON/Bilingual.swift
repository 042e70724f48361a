/// A language that the program itself speaks.
public enum Language: String, Sendable, CaseIterable {
  /// Danish.
  case danish = "da"

  /// English.
  case english = "en"
}

/// One of the program's own texts in both languages it speaks.
///
/// No initialiser has a default, so a text without its translation does not compile. Texts that
/// stand in a catalogue are data and have the catalogue's languages instead.
public struct Bilingual: Hashable, Sendable {
  /// The Danish text.
  public let danish: String

  /// The English text.
  public let english: String

  /// Creates a text from its two wordings.
  public init(da danish: String, en english: String) {
    self.danish = danish
    self.english = english
  }

  /// The wording in one language.
  public subscript(language: Language) -> String {
    switch language {
    case .danish: danish
    case .english: english
    }
  }
}
