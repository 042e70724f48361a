extension DanishWords {
  func finding(_ remark: ContradictionRemark) -> String {
    switch remark {
    case .nobodyIsMeant(let id, let key):
      "`\(key)` i `\(id)` kan ikke gælde for nogen"
    case .unlessStopsEveryone(let id, let key):
      "`unless` i `\(id)` standser alle, som `\(key)` gælder for"
    case .alertsEveryone(let id):
      "advarslen `\(id)` gælder for alle og siger derfor intet om nogen"
    case .alertForbids(let alert, let offer):
      "advarslen `\(alert)` sender til `\(offer)` og forbyder det"
    case .exceptIt:
      "nævn det i `except`, eller send et andet sted hen"
    case .alertSendsToDenied(let alert, let offer):
      "advarslen `\(alert)` sender til `\(offer)`, som ikke findes her"
    case .tellOtherWay:
      "fjern det, eller sig i `overrides`, hvordan det fås her"
    case .offerIsNeverHere(let offer):
      "`\(offer)` findes ingen steder i filens område, så det ændrer intet"
    case .removeOrWiden:
      "fjern det, eller giv tilbuddet et større område"
    case .pathwayLeadsToItself(let pathway):
      "`\(pathway)` fører ud til sig selv"
    case .offerHasTwoRoles(let offer, let role, let stage):
      "`\(offer)` er både `\(role)` og `not` for de samme i `\(stage)`"
    case .giveEachWhen:
      "behold den ene, eller giv hver sit `when`"
    case .judgedAtOnce(let stage):
      "virkningen af `\(stage)` vurderes den dag, trinnet begynder"
    case .readOtherwise(let phrase, let fact, let value):
      "`\(phrase)` læses af andre vendinger som `\(fact)`: `\(value)`, og det går tabt her"
    case .writeMoreWords:
      "skriv flere ord, der skal stå der, eller sig det samme"
    case .oneWordDenies(let phrase, let fact):
      "ét ord, `\(phrase)`, er nok til at læse, at der ikke er fare (`\(fact)`)"
    case .nobodyMeets(let id): "ingen kan opfylde alt, hvad `\(id)` kræver"
    case .everyoneIsExcluded(let id): "alle, der opfylder, hvad `\(id)` kræver, er udelukket"
    case .checkedOnDayToCome(let id, let day):
      "`\(id)` er tjekket \(day), og den dag er ikke kommet"
    case .correctDay:
      "ret dagen, fx årstallet"
    case .sayWhoIsMeant:
      "sig i `when`, hvem den er for"
    }
  }
}
