extension EnglishWords {
  func finding(_ remark: PhraseRemark) -> String {
    switch remark {
    case .phraseIsEmpty: "the phrase is empty"
    case .unknownFlag(let flag): "unknown flag `{\(flag)}`"
    case .phraseGivesTwoValues(let phrase, let fact):
      "`\(phrase)` gives `\(fact)` two different values"
    case .noLanguageWords(let language):
      "nothing tells that a note is written in `\(language)`: `languageWords` is missing"
    case .doesNotExist(let name): "there is no `\(name)`"
    }
  }
}
