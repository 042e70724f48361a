extension DanishWords {
  func finding(_ remark: ValueRemark) -> String {
    switch remark {
    case .listIsEmpty: "listen er tom"
    case .nameOne: "nævn mindst én, eller fjern den"
    case .nothingMeets(let text): "ingen værdi kan opfylde `\(text)`"
    case .writeBounds: "skriv den mindste værdi i atLeast og den største i atMost"
    case .tooExact(let text, let decimals):
      "`\(text)` kan ikke sammenlignes med et tal med \(decimals) decimaler"
    case .shapeTooShort(let text): "`\(text)` er for kort til et personnummer"
    case .writeSixMarks: "skriv mindst seks af d, m, y, #, @ og *"
    case .didYouMean(let word): "mente du `\(word)`?"
    case .keyIsMissing(let key): "nøglen `\(key)` mangler"
    case .unknown(let kind, let word): "\(unknown(kind)) `\(word)`"
    }
  }

  func finding(_ remark: VocabularyRemark) -> String {
    switch remark {
    case .hasNoOrder(let fact): "værdierne af `\(fact)` har ingen rækkefølge"
    case .useAnyOf: "brug anyOf"
    case .personalNumber: "her står noget, der ligner et CPR-nummer; sagen er afvist og ikke læst"
    case .removePersonalNumber: "fjern det; brug et sagsnummer i id og alder i age"
    }
  }
}
