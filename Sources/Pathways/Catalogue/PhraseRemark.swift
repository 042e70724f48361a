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

  /// The entry has no phrases.
  case entryHasNoPhrases

  /// Write phrases in `claims`, or remove the entry.
  case writeClaims

  /// `phrase` stands both among what is claimed and what is not meant.
  case phraseIsClaimedAndNot(String)

  /// The value `mark` is taken from the phrases, and none has it.
  case valueIsNotInPhrases(String)

  /// Write `mark` in a phrase, or the value itself.
  case writeMarkInPhrase(String)

  /// `mark` has no other bracket.
  case bracketIsAlone(String)

  /// Write [a|b] and {flag}.
  case closeBrackets

  /// Brackets or a flag stand in brackets.
  case bracketsInBrackets

  /// Write the alternatives out, or two phrases.
  case writeTwoPhrases

  /// A bar stands outside brackets.
  case barOutsideBrackets

  /// Write [a|b].
  case writeBrackets

  /// No medicines are called `name`.
  case unknownClass(String)

  /// `word` is no bound.
  case wrongBound(String)

  /// Write such a bound.
  case writeBound

  /// A mark stands inside `word`.
  case markInsideWord(String)

  /// Marks stand at the ends of words.
  case marksStandAtEnds

  /// `word` is to be in capitals and has none.
  case capitalsWrittenSmall(String)

  /// Write it in capitals.
  case writeCapitals(String)

  /// The phrase asks for no word.
  case phraseAsksForNoWord

  /// Write a word that must stand there.
  case writeAWord
}
