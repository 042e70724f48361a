extension DanishWords {
  func finding(_ remark: CatalogueRemark) -> String {
    switch remark {
    case .noPartOfCatalogue: "hører ikke til et katalog og læses ikke"
    case .nameIsWrong: "læses ikke: navnet er forkert"
    case .fileIsMissing(let file): "filen \(file) mangler"
    case .followsFromItself(let fact): "`\(fact)` følger af sig selv"
    case .otherDecimals(let fact): "`\(fact)` er ikke et tal med lige så mange decimaler"
    case .noNumberAttribute: "ingen egenskab ved hændelser er et tal"
    case .hasNoValue(let owner, let value): "`\(owner)` har ingen værdi `\(value)`"
    case .safetyIsNeverAssumed: "en sikkerhedsoplysning må aldrig antages"
    case .writeUnknown: "skriv \"unknown\""
    case .silenceCannotMean(let text): "tavshed kan ikke betyde `\(text)` her"
    case .writeUnknownOrValue: "skriv \"unknown\" eller en af oplysningens værdier"
    case .notOrdinaryValue(let text): "`\(text)` kan ikke være den sædvanlige værdi"
    case .notJudgedInSteps:
      "kun en oplysning af typen `ordered` eller et tal har trin, der kan vurderes"
    case .usedAlready(let name): "`\(name)` bruges allerede"
    case .tooManySubjects(let count, let room):
      "\(count) oplysninger og hændelsesklasser; der er plads til \(room)"
    case .endsBeforeBeginning: "den sidste dag er før den første"
    case .twoSets: "mere end ét sæt er valgt"
    case .bandIsOutside: "båndet ligger uden for skalaen eller overlapper det forrige"
    case .cannotBeGoneThrough(let fact): "`\(fact)` har ikke et antal værdier, der kan gennemgås"
    case .nameCountedFact: "nævn en oplysning med navngivne værdier, et tal eller ja og nej"
    case .meansTwoThings(let word): "`\(word)` betyder to ting"
    case .letStandOnce: "lad det kun stå ét sted"
    case .nameHasSeparators(let name):
      "navnet `\(name)` har mellemrum eller tegn, så det ikke kan stå i en liste eller et valg"
    case .nameHasCapitals(let name): "navnet `\(name)` har store bogstaver"
    case .callIt(let name): "kald det `\(name)`"
    case .personalNumber:
      "teksten har noget, der ligner et CPR-nummer, og kataloget er afvist"
    case .removePersonalNumber:
      "fjern det: hvad der står i et katalog, ser alle"
    case .otherStandsAt(let place):
      "den anden af samme navn står i \(place)"
    case .hasNamesOf(let file):
      "filen bruger de samme navne som \(file)"
    case .removeCopy:
      "fjern filen, hvis den er en kopi, eller giv det, der står i den, andre navne"
    }
  }
}
