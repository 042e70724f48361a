extension EnglishWords {
  func finding(_ remark: CatalogueRemark) -> String {
    switch remark {
    case .noPartOfCatalogue: "is no part of a catalogue and is not read"
    case .nameIsWrong: "is not read: the name is wrong"
    case .fileIsMissing(let file): "the file \(file) is missing"
    case .followsFromItself(let fact): "`\(fact)` follows from itself"
    case .otherDecimals(let fact): "`\(fact)` is no number with as many decimals"
    case .noNumberAttribute: "no attribute of events is a number"
    case .hasNoValue(let owner, let value): "`\(owner)` has no value `\(value)`"
    case .safetyIsNeverAssumed: "a safety fact must never be assumed"
    case .writeUnknown: "write \"unknown\""
    case .silenceCannotMean(let text): "silence can't mean `\(text)` here"
    case .writeUnknownOrValue: "write \"unknown\" or one of the fact's values"
    case .notOrdinaryValue(let text): "`\(text)` can't be the ordinary value"
    case .notJudgedInSteps: "only a fact of type `ordered`, or a number, has steps to be judged"
    case .usedAlready(let name): "`\(name)` is used already"
    case .tooManySubjects(let count, let room):
      "\(count) facts and event classes; there is room for \(room)"
    case .endsBeforeBeginning: "the last day is before the first"
    case .twoSets: "more than one set is chosen"
    case .bandIsOutside: "the band lies outside the scale or overlaps the one before"
    case .cannotBeGoneThrough(let fact): "`\(fact)` has no values that can be gone through"
    case .nameCountedFact: "name a fact with named values, a number, or yes and no"
    case .meansTwoThings(let word): "`\(word)` means two things"
    case .letStandOnce: "let it stand in one place only"
    case .nameHasSeparators(let name):
      "the name `\(name)` has spaces or marks, so it can't stand in a list or an option"
    case .nameHasCapitals(let name): "the name `\(name)` has capitals"
    case .callIt(let name): "call it `\(name)`"
    case .personalNumber:
      "the text has what looks like a personal number (CPR) in it, and the catalogue was refused"
    case .removePersonalNumber:
      "remove it: what stands in a catalogue is seen by everyone"
    case .otherStandsAt(let place):
      "the other of the same name is at \(place)"
    case .hasNamesOf(let file):
      "the file uses the same names as \(file)"
    case .removeCopy:
      "remove it if it is a copy, or give what is in it other names"
    }
  }
}
