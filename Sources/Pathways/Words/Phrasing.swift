public import LocatedJSON

/// What a catalogue's rules or its people are called, worked out once for each language.
///
/// What is found out below can speak of a criterion, a value or a person of one catalogue among
/// several; whoever prints it has no catalogue to word it by.
public struct Phrasing: Hashable, Sendable {
  private let texts: [Language: String]

  /// Words something in each language.
  init(_ text: (Language) -> String) {
    texts = Dictionary(uniqueKeysWithValues: Language.allCases.map { ($0, text($0)) })
  }

  /// The words in one language.
  public subscript(language: Language) -> String { texts[language] ?? "" }
}

extension CommonWords {
  /// What something is called in this language.
  func inWords(_ phrasing: Phrasing) -> String {
    phrasing[Language(rawValue: code) ?? .english]
  }
}
