extension DanishWords {
  var letterCheck: String { "Tjek før du sender" }
  func demands(_ held: Int, of count: Int) -> String {
    count == 0
      ? "Modtageren kræver ingen bestemte oplysninger."
      : "\(held) af \(count) krævede oplysninger er med."
  }
  func offerHangsOn(_ names: String) -> String {
    "Om tilbuddet passer, afhænger også af: \(names)."
  }
  func wishes(_ held: Int, of count: Int) -> String {
    "\(held) af \(count) ønskede oplysninger er med."
  }
  func lacks(_ names: String) -> String { "Mangler: \(names)." }
  func notRelevant(_ names: String) -> String { "Ikke relevant her: \(names)." }
  var likelyAccepted: String { "Sandsynligt svar: modtages." }
  func likelyReturned(_ reasons: String) -> String { "Sandsynligt svar: retur – \(reasons)." }
  func mayStillReturn(_ reasons: String) -> String {
    "Sandsynligt svar: modtages; kan stadig komme retur – \(reasons)."
  }
  var usualReturns: String { "Typiske grunde til et nej:" }
  func ifRefused(_ offers: String) -> String { "Ved afslag: \(offers)." }
  func missing(_ what: String, who: String) -> String {
    "[mangler: \(what) – kan oplyses af \(who)]"
  }
  func wished(_ what: String, who: String) -> String {
    "[mangler, ønskes: \(what) – kan oplyses af \(who)]"
  }
  func sentAs(_ message: String) -> String { "Sendes som \(message)." }
  var noLetterNeeded: String {
    "Der kræves ingen henvisning; brug teksten, når der ringes eller skrives."
  }
  func asOf(_ day: String) -> String { "Pr. \(day)" }
  var leftOpen: String { "Ikke afklaret i kilderne" }
  var yourDuties: String { "Din pligt" }
  var planHeading: String { "Plan" }
  func chosenOffer(_ name: String) -> String { "Aftalt: \(name)." }
  func notTold(_ names: String) -> String { "Ikke oplyst: \(names)." }
  var sheetTitle: String { "Til dig" }
  var whatNow: String { "Hvad sker der nu?" }
  var whoDoesWhat: String { "Hvem gør hvad?" }
  var priceAndWait: String { "Pris og tid" }
  var whileWaiting: String { "Mens du venter" }
  var ifWorse: String { "Hvis det bliver værre" }
  var yourRights: String { "Det har du ret til" }
  var relativesTitle: String { "Til dig, der er pårørende" }
  var schoolTitle: String { "Til skolen" }
  var onlyWithConsent: String { "Her står kun det, der er givet samtykke til." }
  func readability(_ lix: Int) -> String { "LIX \(lix)" }
}
