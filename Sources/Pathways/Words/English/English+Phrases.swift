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
    case .entryHasNoPhrases:
      "there are no phrases here, so it is never said"
    case .writeClaims:
      "write phrases in `claims`, or remove the whole"
    case .phraseIsClaimedAndNot(let phrase):
      "`\(phrase)` stands both in `claims` and in `not`"
    case .valueIsNotInPhrases(let mark):
      "the value `\(mark)` is taken from the phrase, but none of the phrases has it"
    case .writeMarkInPhrase(let mark):
      "write \(mark) in the phrase, or the value itself"
    case .bracketIsAlone(let mark):
      "`\(mark)` stands without its other half"
    case .closeBrackets:
      "write [a|b] around alternatives, and {flag} around a flag"
    case .bracketsInBrackets:
      "in [ ] only words can stand: neither [ ] nor {flags}"
    case .writeTwoPhrases:
      "write the alternatives out, or write two phrases"
    case .barOutsideBrackets:
      "`|` stands outside [ ]"
    case .writeBrackets:
      "write [a|b]"
    case .unknownClass(let name):
      "unknown class of medicines `%\(name)`"
    case .wrongBound(let word):
      "`\(word)` is neither a number nor a bound"
    case .writeBound:
      "write such as #, #<=6, #>=38, #18-24, @ or @<=26w"
    case .markInsideWord(let word):
      "`\(word)` has a mark inside the word, so that no note fits"
    case .marksStandAtEnds:
      "* stands first or last in a word, ~ last and ! first"
    case .capitalsWrittenSmall(let word):
      "`\(word)` is to stand in capitals in a note, and has none"
    case .writeCapitals(let word):
      "write \(word), or remove !"
    case .phraseAsksForNoWord:
      "the phrase asks for no word and would fit anywhere"
    case .writeAWord:
      "write at least one word that must stand there"
    }
  }
}
