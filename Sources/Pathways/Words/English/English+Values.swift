extension EnglishWords {
  func finding(_ remark: ValueRemark) -> String {
    switch remark {
    case .listIsEmpty: "the list is empty"
    case .nameOne: "name at least one, or remove it"
    case .nothingMeets(let text): "no value can meet `\(text)`"
    case .writeBounds: "write the smallest value in atLeast and the largest in atMost"
    case .tooExact(let text, let decimals):
      "`\(text)` can't be compared with a number of \(decimals) decimals"
    case .shapeTooShort(let text): "`\(text)` is too short for a personal number"
    case .writeSixMarks: "write at least six of d, m, y, #, @ and *"
    case .didYouMean(let word): "did you mean `\(word)`?"
    case .keyIsMissing(let key): "the key `\(key)` is missing"
    case .unknown(let kind, let word): "\(unknown(kind)) `\(word)`"
    }
  }

  func finding(_ remark: VocabularyRemark) -> String {
    switch remark {
    case .hasNoOrder(let fact): "the values of `\(fact)` have no order"
    case .useAnyOf: "use anyOf"
    case .personalNumber:
      "something here looks like a personal number (CPR); the case was refused unread"
    case .removePersonalNumber: "remove it; use a case number in id and the age in age"
    }
  }
}
