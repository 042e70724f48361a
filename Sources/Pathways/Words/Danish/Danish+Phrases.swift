extension DanishWords {
  func finding(_ remark: PhraseRemark) -> String {
    switch remark {
    case .phraseIsEmpty: "vendingen er tom"
    case .unknownFlag(let flag): "ukendt mærke `{\(flag)}`"
    case .phraseGivesTwoValues(let phrase, let fact):
      "`\(phrase)` giver `\(fact)` to forskellige værdier"
    case .noLanguageWords(let language):
      "intet viser, at et notat er skrevet på `\(language)`: `languageWords` mangler"
    case .doesNotExist(let name): "`\(name)` findes ikke"
    }
  }
}
