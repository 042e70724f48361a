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
    case .entryHasNoPhrases:
      "her er ingen vendinger, så det siges aldrig"
    case .writeClaims:
      "skriv vendinger i `claims`, eller fjern det hele"
    case .phraseIsClaimedAndNot(let phrase):
      "`\(phrase)` står både i `claims` og i `not`"
    case .valueIsNotInPhrases(let mark):
      "værdien `\(mark)` hentes i vendingen, men ingen af vendingerne har den"
    case .writeMarkInPhrase(let mark):
      "skriv \(mark) i vendingen, eller skriv selve værdien"
    case .bracketIsAlone(let mark):
      "`\(mark)` står uden sin anden halvdel"
    case .closeBrackets:
      "skriv [a|b] om det, der kan skiftes ud, og {mærke} om et mærke"
    case .bracketsInBrackets:
      "i [ ] kan der kun stå ord: hverken [ ] eller {mærker}"
    case .writeTwoPhrases:
      "skriv mulighederne ud efter hinanden, eller skriv to vendinger"
    case .barOutsideBrackets:
      "`|` står uden for [ ]"
    case .writeBrackets:
      "skriv [a|b]"
    case .unknownClass(let name):
      "ukendt slags medicin `%\(name)`"
    case .wrongBound(let word):
      "`\(word)` er ikke et tal eller en grænse"
    case .writeBound:
      "skriv som #, #<=6, #>=38, #18-24, @ eller @<=26w"
    case .markInsideWord(let word):
      "`\(word)` har et mærke inde i ordet, så ingen note passer"
    case .marksStandAtEnds:
      "* står først eller sidst i ordet, ~ sidst og ! først"
    case .capitalsWrittenSmall(let word):
      "`\(word)` skal stå med store bogstaver i noten, men har ingen"
    case .writeCapitals(let word):
      "skriv \(word), eller fjern !"
    case .phraseAsksForNoWord:
      "vendingen kræver intet ord og ville passe overalt"
    case .writeAWord:
      "skriv mindst ét ord, der skal stå der"
    }
  }
}
