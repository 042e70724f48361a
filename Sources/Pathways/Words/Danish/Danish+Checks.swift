extension DanishWords {
  func finding(_ remark: CheckRemark) -> String {
    switch remark {
    case .numberWithoutSource(let id):
      "`\(id)`: nummeret har ingen kilde og ingen dag, det er tjekket"
    case .numberIsOld(let id, let key, let day): "`\(id)`: `\(key)` er fra \(day)"
    case .firstStageIsNotForAll(let pathway):
      "første trin i `\(pathway)` gælder ikke alle, som forløbet er for"
    case .writeEmptyWhen: "skriv {} i `when`"
    case .stageHasNoOffers(let stage, let pathway):
      "trinnet `\(stage)` i `\(pathway)` har ingen tilbud"
    case .stageHasNoFirstOffer(let stage, let pathway):
      "trinnet `\(stage)` i `\(pathway)` har intet førstevalg"
    case .proposalHasRole(let offer, let pathway):
      "`\(offer)` er kun foreslået og har en rolle i `\(pathway)`"
    case .nameInProposed: "nævn det i `proposed`"
    case .proposalExists(let offer, let pathway):
      "`\(offer)` står som forslag i `\(pathway)`, men findes"
    case .giveRoleInOffers: "giv det en rolle i `offers`"
    case .isInNoPathway(let offer): "`\(offer)` står i intet forløb"
    case .giveRoleInStage: "giv det en rolle i et trin, eller begrund det i `outsidePathways`"
    case .optionIsTaken(let option): "valget `--\(option)` bruges allerede"
    case .giveOtherOption: "giv et andet navn i `option`"
    case .factIsUnused(let fact): "ingen regel bruger `\(fact)`"
    case .useFact: "brug den i en regel, eller nævn den i en tjekliste under `facts`"
    case .factIsNotAsked(let fact): "en regel bruger `\(fact)`, men ingen spørges om den"
    case .writeQuestion: "skriv et spørgsmål i `ask`, eller nævn en anden oplysning i `askInstead`"
    case .isAlwaysSo(let text): "det gælder for alle og afgør derfor intet: `\(text)`"
    case .isNeverSo(let text): "det kan ikke gælde for nogen: `\(text)`"
    case .removeOrCorrect: "fjern det, eller ret det, hvis det skulle afgøre noget"
    case .nobodyIsInStage(let stage, let pathway):
      "ingen kan være på trinnet `\(stage)` i `\(pathway)`"
    case .isElsewhere(let person, let stage, let json):
      "hvem der når det, er på trinnet `\(stage)`; fx \(inWords(person)): \(json)"
    case .correctWhenOrOrder: "ret `when`, forløbets `for` og `out`, eller trinnenes orden"
    case .roleFitsNobody(let offer, let role, let stage, let pathway):
      "`\(offer)` kan ikke passe til nogen som `\(role)` på trinnet `\(stage)` i `\(pathway)`"
    case .forExample(let person, let json): "fx \(inWords(person)): \(json)"
    case .noFirstOfferIn(let places, let count, let stage, let pathway):
      "intet førstevalg på trinnet `\(stage)` i `\(pathway)` kan fås i \(count) kommuner: "
        + places.joined(separator: ", ") + (count > places.count ? " …" : "")
    case .criterionIsUnused(let name): "ingen regel bruger kriteriet `\(name)`"
    case .hasNoNextStep(let id): "`\(id)` har intet næste skridt"
    case .hasNoWayIn(let id): "`\(id)` har ingen indgang"
    case .hasNoSource(let id): "`\(id)` har ingen kilde"
    case .lastChecked(let id, let source, let place, let day):
      "`\(id)`: \(source) \(place) blev sidst tjekket \(day)"
    case .wasToBeReviewed(let id, let day): "`\(id)` skulle være set efter senest \(day)"
    case .ended(let id, let day): "`\(id)` ophørte \(day)"
    case .closeOrCorrect: "sæt status til closed, eller ret datoen"
    case .closedButHolds(let id, let day): "`\(id)` er lukket, men gælder til \(day)"
    case .caseLacksDay: "sagen mangler `on`"
    case .expectedOther(let test, let key, let text, let found):
      "\(test): ventet \(key)\(text), fandt \(self.found(found))"
    case .contactIsWrong(let id, let key, let text):
      "`\(id)`: `\(text)` kan ikke være rigtigt som `\(key)`"
    case .correctContact:
      "skriv et nummer med cifre, en adresse med @ eller en side, der begynder med https://"
    }
  }

  private func found(_ found: TestFound) -> String {
    switch found {
    case .words(let words): words.isEmpty ? "intet" : words.joined(separator: ", ")
    case .isRaised: "den er udløst"
    case .isAsked: "der spørges til den"
    case .isShown: "den vises"
    case .noSuchGroup: "ingen gruppe af det navn"
    case .noLastDay: "ingen sidste dag"
    case .notCalledFor: "ikke krævet"
    case .standing(let standing, let unmet, let missing, let unavailable):
      "\(standing) ("
        + ([inWords(unmet)] + missing.map { "mangler \($0)" } + [unavailable ?? ""])
        .filter { !$0.isEmpty }.joined(separator: "; ") + ")"
    case .ranks(let one, let other): "plads \(one) og \(other)"
    }
  }
}
