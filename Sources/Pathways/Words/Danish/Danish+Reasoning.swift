extension DanishWords {
  func denied(_ words: String) -> String {
    words.hasPrefix("ikke ") ? String(words.dropFirst(5)) : "ikke \(words)"
  }

  var requires: String { "Kræver (alt skal være sandt)" }
  var excludes: String { "Udelukker (intet må være sandt)" }
  var marks: String { "✓ er sandt · ✗ er ikke sandt · ? er ikke oplyst" }
  var allOfThese: String { "alle disse" }
  var oneOfThese: String { "mindst ét af disse" }
  var whatWouldOpen: String { "Hvad ville åbne det" }
  var nothingOpens: String { "intet, der siges om personen" }
  var nothingFoundToOpen: String { "intet fundet, men ikke alt er prøvet" }
  var moreWays: String { "Der kan være flere muligheder end de viste; ikke alt er prøvet." }

  func heading(_ way: OpeningWay) -> String {
    switch way {
    case .findOut: "kan afklares i dag"
    case .onDay: "bliver sandt med tiden"
    case .ifChanged: "kun hvis tilstanden eller situationen ændrer sig"
    case .never: "kan ikke ændres"
    }
  }

  var beingInForce: String { "at tilbuddet var i kraft" }
  var beginning: String { "at tilbuddet begynder" }
  var existingHere: String { "at tilbuddet findes lokalt" }
  func from(_ day: String) -> String { "fra \(day)" }
  var dayNeedsBirth: String { "datoen kræver fødselsmåned" }
}

// Hvad der er set efter.
extension DanishWords {
  func everyoneWasDivided(facts: Int) -> String {
    "Alle, der kan tænkes, er delt op efter de \(facts) ting, som reglerne spørger om: her er alle huller."
  }
  func unserved(_ count: Int, of all: Int) -> String {
    "\(count) af \(all) kombinationer har intet tilbud."
  }
  func lookedAtEveryone(upTo depth: Int) -> String {
    "Set efter huller, der hænger på højst \(depth) oplysninger; flere er ikke udelukket."
  }
  func lookedAtNeeds(upTo depth: Int) -> String {
    "Set efter alle huller, der hænger på behovet og højst \(depth) oplysninger mere; flere er ikke udelukket."
  }
  func deeper(than depth: Int) -> String {
    "Af dem, der hænger på mere end \(depth), er der højst søgt ét for hvert behov uden mindre huller."
  }
  func searched(upTo depth: Int, tenths: Int) -> String {
    "Set efter huller, der hænger på op til \(depth) oplysninger, på \(tenths / 10),\(tenths % 10) s."
  }
  func stopped(_ count: Int, of all: Int?) -> String {
    (all.map { "For \(count) af \($0) behov" } ?? "For \(count) behov")
      + " er ikke alt set efter: søgningen stoppede ved sin grænse."
  }
  func doubtfulHoles(_ count: Int) -> String {
    "\(count) mulige huller er uden eksempel: hverken vist eller modbevist."
  }
  func needs(_ count: Int, of all: Int) -> String { "\(count) af \(all) behov" }
  func combinations(_ count: Int) -> String { "\(count) kombinationer" }
  var nobodyIsThere: String { "intet tilbud passer" }
  var holeIsCombination: String {
    "Et hul er en kombination af alt det, som reglerne spørger om, som intet tilbud passer til; alle er talt."
  }
  func holeIsStatement(upTo depth: Int) -> String {
    "Et hul er højst \(depth) oplysninger, som intet tilbud passer til."
  }
  func holeIsNeed(upTo depth: Int) -> String {
    "Et hul er et behov og højst \(depth) oplysninger mere, som intet, der tæller, passer til; talt for hver kommune."
  }
}

// Hvem der menes.
extension DanishWords {
  var anyone: String { "enhver" }
  func who(_ words: String, _ extent: PeopleExtent) -> String {
    switch extent {
    case .exactly: "netop når: \(words)"
    case .some: "kun når, men ikke altid: \(words)"
    case .within: "kun når: \(words); om altid, er ikke afgjort"
    }
  }
  var somebody: String { "nogle" }
  var nobodyProved: String { "ingen (bevist)" }
  var nobodyFound: String { "ingen fundet, men ikke bevist: søgningen stoppede ved sin grænse" }
  func amongThose(new: Bool) -> String {
    new
      ? "(blandt dem, der har det efter de nye regler)"
      : "(blandt dem, der har det efter de gamle regler)"
  }
}

// Hvad en rettelse gør.
extension DanishWords {
  var gain: String { "Nye: " }
  var loss: String { "Ikke længere: " }
  var new: String { " – nyt" }
  var removed: String { " – fjernet" }
  func firstChanges(
    from old: [String], to new: [String], in places: String?, forEveryone: Bool
  ) -> String {
    let list = [old, new].map { $0.isEmpty ? "intet" : $0.joined(separator: ", ") }
    let who = forEveryone ? "for alle på dette trin" : "på dette trin"
    return "Første tilbud ændres \(who)\(places.map { " i \($0)" } ?? ""): "
      + "\(list[0]) → \(list[1])"
  }
  func first(_ offer: String, onlyIf condition: String) -> String {
    "\(offer) (kun ved: \(condition))"
  }
  func casesAffected(_ count: Int, of all: Int) -> String {
    "Sager: \(count) af \(all) berøres"
  }
  func casesOtherwiseAbsent(_ count: Int) -> String {
    "\(count) til får kun en anden grund til, at noget ikke kan fås (--format json)."
  }
  func line(_ number: Int) -> String { "linje \(number)" }
  func more(_ count: Int) -> String { "+ \(count) til (--all)" }
  func change(_ title: String, from: String, to: String) -> String { "\(title): \(from) → \(to)" }
  var plan: String { "først i planen" }
  var group: String { "gruppe" }
  func standing(_ word: String) -> String {
    switch word {
    case "fits": "passer"
    case "open": "kræver svar"
    case "excluded": "passer ikke"
    case "area": "findes ikke her"
    case "not-yet": "endnu ikke"
    case "ended": "ophørt"
    case "proposed": "kun forslag"
    case "closed": "lukket"
    case "none": "findes ikke"
    case "raised": "står"
    case "not-raised": "står ikke"
    case "has": "har den"
    case "no": "har den ikke"
    case "holds": "ja"
    case "fails": "nej"
    case "unknown": "uafklaret"
    default: word
    }
  }
  func planDiffers(_ here: String, inAnswer1 there: String) -> String {
    "Først i planen: \(here) (i svar 1: \(there))"
  }
  var noPlan: String { "ingen plan" }
}
