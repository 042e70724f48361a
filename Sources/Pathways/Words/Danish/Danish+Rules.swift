extension DanishWords {
  func finding(_ remark: CriterionRemark) -> String {
    switch remark {
    case .usesItself(let name): "kriteriet `\(name)` bruger sig selv"
    case .onlyShown(let fact): "`\(fact)` vises kun; ingen regel kan spørge til den"
    case .textIsEmpty: "teksten er tom"
    case .textIsMissing(let languages): "teksten mangler på: \(languages)"
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
    case .noLetterPart: "her skal stå `fact`, `events`, `scores`, `holder`, `words` eller `blank`"
    case .fileChangesNothing: "filen ændrer ingenting"
    case .outsideArea: "tilbuddet gælder uden for filens område"
    case .twoReadings: "mere end én læsning er valgt"
    case .stageOrPathway: "skriv enten `stage` eller `pathway`, ikke begge"
    case .noOfferIsMeant: "intet tilbud er ment"
    case .giveSelection: "angiv `purposes`, `levels` eller `offers`"
    case .twoFilesDiffer: "to filer siger hver sit om det samme tilbud de samme steder"
    case .letStandInOne: "lad det kun stå i den ene"
    case .phraseIsEmpty: "vendingen er tom"
    case .unknownFlag(let flag): "ukendt mærke `{\(flag)}`"
    case .phraseGivesTwoValues(let phrase, let fact):
      "`\(phrase)` giver `\(fact)` to forskellige værdier"
    case .doesNotExist(let name): "`\(name)` findes ikke"
    }
  }
}
