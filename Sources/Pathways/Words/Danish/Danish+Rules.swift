extension DanishWords {
  func finding(_ remark: CriterionRemark) -> String {
    switch remark {
    case .usesItself(let name): "kriteriet `\(name)` bruger sig selv"
    case .onlyShown(let fact): "`\(fact)` vises kun; ingen regel kan spørge til den"
    case .textIsEmpty: "teksten er tom"
    case .textIsMissing(let languages): "teksten mangler på: \(languages)"
    case .writeNext(let key): "skriv `\(key)` med den næste værdi: grænsen selv er med"
    case .writeBothEnds: "skriv den mindste værdi i `atLeast` og den største i `atMost`"
    case .writeTheValueItself: "skriv selve værdien, uden { }"
    case .nobodyAsksWhatIsKnown:
      "det, der ikke er oplyst, er ukendt; ingen regel spørger, om noget er oplyst"
    case .writeFactAsKey(let example): "skriv oplysningens navn som nøgle: `\(example)`"
    case .membersStandHere: "skriv betingelserne direkte her; de skal alle gælde"
    case .listsStandInParts: "sæt listen i `all` (alle) eller `any` (en af dem)"
    }
  }

  func finding(_ remark: RuleRemark) -> String {
    switch remark {
    case .localRuleDrops(let name): "den lokale regel udelader `\(name)`"
    case .repeatCondition: "gentag betingelsen, eller nævn den i `drops`"
    case .ruleHasNoTrigger:
      "reglen skal have `opens` eller `when`, eller sige hvorfor ikke i `whyNoTrigger`"
    case .dueIsMissing: "`due` mangler, medmindre `dueKind` er unknown, og omvendt"
    case .cannotBeFilledIn(let place): "`{\(place)}` kan ikke udfyldes her"
    case .fileChangesNothing: "filen ændrer ingenting"
    case .outsideArea: "tilbuddet gælder uden for filens område"
    case .twoReadings: "mere end én læsning er valgt"
    case .stageOrPathway: "skriv enten `stage` eller `pathway`, ikke begge"
    case .noCurrentOffers: "ingen oplysning siger, hvilke tilbud nogen er i"
    case .noOfferIsMeant: "intet tilbud er ment"
    case .giveSelection: "angiv `purposes`, `levels` eller `offers`"
    case .twoPlacesDiffer(let offer, let other):
      "`\(offer)` får to forskellige svar for de samme kommuner; det andet står i \(other)"
    case .letStandInOne: "lad kun det ene stå"
    case .figureIsOlder(let day, let wider):
      "det lokale tal er fra \(day), og det, som det afløser, er fra \(wider)"
    case .writeDayOfFigure: "skriv det år, den måned eller den dag, tallet er fra"
    case .overrideStandsInOverrides:
      "en lokal ændring står i listen `overrides` i en fil i regions/ eller municipalities/"
    case .overlayStandsElsewhere:
      "det er lokalt: det står i en fil i regions/ eller municipalities/"
    case .placesStandInArea: #"skriv `"area": {"municipalities": [ … ]}` eller `"regions"` i den"#
    case .contactsStandInEntry: #"kontakter står ved hver indgang: `"entry": [{ … }]`"#
    case .daysStandInValid: #"skriv `"valid": {"from": "ÅÅÅÅ-MM-DD", "to": "ÅÅÅÅ-MM-DD"}`"#
    }
  }
}
