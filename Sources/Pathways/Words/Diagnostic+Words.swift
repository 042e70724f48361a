public import LocatedJSON

extension Language {
  /// The program's words in this language.
  var words: any Words {
    switch self {
    case .danish: DanishWords()
    case .english: EnglishWords()
    }
  }

  /// What help says in this language.
  public var helpWords: any HelpWords { words }
}

extension Remark {
  /// The remark in words.
  public subscript(language: Language) -> String { language.words.sentence(self) }
}

extension Diagnostic {
  /// Returns the finding in words: one or two lines, the last one ended.
  public func rendered(in language: Language) -> String { rendered(by: language.words) }
}

extension [Diagnostic] {
  /// Returns the findings in words, the first of them if there are many, and how many more there are.
  public func rendered(in language: Language, limit: Int = 50) -> String {
    rendered(by: language.words, limit: limit)
  }
}
