internal import LocatedJSON

extension DanishWords {
  func orOtherMunicipalities(_ count: Int) -> String { " eller \(count) andre kommuner" }
  var orPrefix: String { " eller " }
  var byDay: String { "senest " }
  var fromDay: String { "fra " }
  var asOfPrefix: String { "pr. " }
  func holesToday(_ count: Int) -> String { "\(count) huller i dag" }
  var closeNoHoles: String { "Lukker ingen huller" }
  var notForNeeds: String { "Er ikke til det, som behovene spørger efter" }
  var isNotForNeeds: String { "er ikke til det, som behovene spørger efter; lukker ingen huller" }
  func closesHoles(_ count: Int) -> String { "lukker \(count) huller" }
  var inPlaces: String { " i " }
  func perhapsMore(_ count: Int) -> String { "; måske \(count) mere, hvis flere svar passer" }
  var example: String { "eksempel: " }
  func fitsCases(_ fitting: Int, cases: Int, alone: Int) -> String {
    "passer til \(fitting) af \(cases) sager, \(alone) af dem uden andet, der tæller"
  }
  func municipalityGroups(_ all: Int, groups: Int) -> String {
    "\(all) kommuner i \(groups) grupper · "
  }
  var allPlaces: String { "alle kommuner" }
  var confirmIfHere: String { "bekræft, hvis det findes her: " }
  var proposalsThatCover: String { "forslag, der ville dække: " }
  var noOfferCovers: String {
    "intet tilbud, heller ikke et foreslået, dækker det: udvid et, eller opret et"
  }
  func holes(_ count: Int) -> String { "Huller (\(count))" }
  var somePlacesOnly: String {
    "Et tilbud, der kun findes nogle steder, tæller som ikke her, medmindre det er bekræftet."
  }
  var examplesAsCases: String { "Eksemplerne som sager til `suggest`: --all eller --format json." }
  func plusOthers(_ count: Int) -> String { "+ \(count) til (--all)" }
  var holeWhen: String { "hul, når: " }
  var always: String { "altid" }
  var soForEveryoneWith: String { "sådan er det for alle med " }
  var wherePrefix: String { "hvor: " }
  func rules(_ count: Int) -> String { "Regler (\(count))" }
  var notDecided: String { "Ikke afgjort inden for grænsen: " }

  func finding(_ remark: XrayRemark) -> String {
    switch remark {
    case .forbidsButFits(let alert, let offer):
      "\(alert) forbyder `\(offer)`, men det passer stadig og holdes kun tilbage"
    case .writeInExcludes: "skriv advarslens kriterium i tilbuddets `excludes`"
    case .isInShadow(let offer, let better):
      "`\(offer)` står i skygge: `\(better)` passer, hver gang det passer, til det samme formål, ikke mere indgribende og ikke dyrere"
    case .sayWhomItIsBetterFor: "sig i `requires` eller `speaksFor`, hvem det er bedre for"
    case .answerDecidesNothing(let fact):
      "svaret på `\(fact)` afgør intet tilbud, ingen advarsel, gruppe eller rettighed"
    case .useOrDoNotAsk: "brug den i en regel, eller spørg ikke"
    case .fitsNobody(let offer):
      "`\(offer)` passer til ingen: kravene modsiger hinanden eller udelukkelserne"
    case .correctRequirements: "ret kravene, eller luk tilbuddet"
    case .requirementOfAllKnown(let offer, let words):
      "`\(offer)`: kravet »\(inWords(words))« afgør intet; enhver, som alt er oplyst om, opfylder det"
    case .requirementOfTheRest(let offer, let words):
      "`\(offer)`: kravet »\(inWords(words))« afgør intet; alle, der ellers kan få det, opfylder det"
    case .removeOrCorrectRule: "fjern kravet, eller ret det, hvis det skulle afgøre noget"
    case .nobodyGetsInBy(let offer, let words):
      "`\(offer)`: ingen kan komme ind ad vejen »\(inWords(words))«"
    case .removeOrCorrectBar: "fjern den, eller ret det, der spærrer for den"
    case .exclusionIsCovered(let offer, let words):
      "`\(offer)`: udelukkelsen »\(inWords(words))« afgør intet; de andre dækker den"
    case .nobodyMeetsExclusion(let offer, let words):
      "`\(offer)`: ingen, der opfylder kravene, kan opfylde udelukkelsen »\(inWords(words))«"
    case .keepForTheReader: "behold den kun, hvis den er skrevet for læseren; ellers fjern den"
    case .holdsForNobody(let id): "`\(id)` gælder for ingen"
    case .correctCriterion: "ret dens kriterium"
    case .nobodyMeetsCriterion(let name): "ingen opfylder kriteriet `\(name)`"
    case .everyoneMeetsCriterion(let name):
      "enhver opfylder kriteriet `\(name)`, så det afgør intet"
    case .correctOrRemove: "ret det, eller fjern det"
    case .alternativeIsCovered(let offer, let words):
      "`\(offer)`: vejen »\(inWords(words))« afgør intet; en anden dækker den"
    case .removeOrCorrectPart: "fjern det, eller ret det, hvis det skulle afgøre noget"
    case .removeOrLetInMore: "fjern den, eller ret den, hvis den skulle åbne for flere"
    case .partIsSoForTheRest(let offer, let words):
      "`\(offer)`: »\(inWords(words))« afgør intet; det er sandt for alle, der opfylder resten"
    }
  }
}
