internal import LocatedJSON

/// What is said of how a phrase is written, and of what it says.
enum PhraseRemark: Remark {
  /// The phrase is empty.
  case phraseIsEmpty

  /// Unknown flag `{`flag`}`.
  case unknownFlag(String)

  /// `phrase` gives `fact` two different values.
  case phraseGivesTwoValues(phrase: String, fact: String)

  /// Nothing tells that a note is written in `language`.
  case noLanguageWords(language: String)

  /// There is no `name`.
  case doesNotExist(String)
}
