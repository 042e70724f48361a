extension EnglishWords {
  var letterCheck: String { "Check before sending" }
  func demands(_ held: Int, of count: Int) -> String {
    count == 0
      ? "The receiver demands nothing in particular."
      : "\(held) of \(count) demanded items are there."
  }
  func offerHangsOn(_ names: String) -> String {
    "Whether the offer is right also depends on: \(names)."
  }
  func wishes(_ held: Int, of count: Int) -> String {
    "\(held) of \(count) wished items are there."
  }
  func lacks(_ names: String) -> String { "Missing: \(names)." }
  func notRelevant(_ names: String) -> String { "Not relevant here: \(names)." }
  var likelyAccepted: String { "Likely answer: accepted." }
  func likelyReturned(_ reasons: String) -> String { "Likely answer: returned – \(reasons)." }
  func mayStillReturn(_ reasons: String) -> String {
    "Likely answer: accepted; may still come back – \(reasons)."
  }
  var usualReturns: String { "Usual reasons for a no:" }
  func ifRefused(_ offers: String) -> String { "If refused: \(offers)." }
  func missing(_ what: String, who: String) -> String {
    "[missing: \(what) – ask: \(who)]"
  }
  func wished(_ what: String, who: String) -> String {
    "[missing, wished: \(what) – ask: \(who)]"
  }
  func sentAs(_ message: String) -> String { "Sent as \(message)." }
  var noLetterNeeded: String { "No referral is needed; use the text when calling or writing." }
  func asOf(_ day: String) -> String { "As of \(day)" }
  var leftOpen: String { "Left open by the sources" }
  var yourDuties: String { "Your duty" }
  var planHeading: String { "Plan" }
  func chosenOffer(_ name: String) -> String { "Agreed: \(name)." }
  func notTold(_ names: String) -> String { "Not told: \(names)." }
  var sheetTitle: String { "For you" }
  var whatNow: String { "What happens now?" }
  var whoDoesWhat: String { "Who does what?" }
  var priceAndWait: String { "Price and time" }
  var whileWaiting: String { "While you wait" }
  var ifWorse: String { "If it gets worse" }
  var yourRights: String { "Your rights" }
  var relativesTitle: String { "For relatives and friends" }
  var schoolTitle: String { "For the school" }
  var onlyWithConsent: String { "Only what was consented to is told here." }
  func readability(_ lix: Int) -> String { "LIX \(lix)" }
}
