extension EnglishWords {
  var you: String { "you" }
  var toldNo: String { "Told no" }
  var askFirst: String { "Ask first" }
  var ask: String { "Ask" }
  func answer(_ truth: Bool) -> String { truth ? "yes" : "no" }
  func leads(_ answer: String, to change: String) -> String { "\(answer) → \(change)" }
  func alert(_ head: String) -> String { "alert: \(head)" }
  func pathway(_ name: String) -> String { "pathway: \(name)" }
  func letsIn(_ offer: String) -> String { "also \(offer)" }
  func rulesOut(_ offer: String) -> String { "not \(offer)" }
  func decidesFit(_ offer: String, isAlone: Bool) -> String {
    (isAlone ? "decides" : "helps decide") + " whether \(offer) fits"
  }
  func decidesPathway(_ name: String) -> String { "decides whether the pathway is: \(name)" }
  func decidesStage(_ name: String) -> String { "decides whether it is time for: \(name)" }
  func asksLest(_ forgotten: String) -> String { "remember: \(forgotten)" }
  func provided(_ provisos: [String]) -> String { "if " + provisos.joined(separator: " and ") }
  var unlessSpecial: String { "Provided nothing special about" }
  var beside: String { "Beside" }
  var notNow: String { "Not now" }
  var lacks: String { "Needs an answer" }
  var also: String { "Also" }
  var thereafter: String { "Thereafter" }
  var inTime: String { "Time" }
  func ifNoHelp(after span: String?) -> String {
    span.map { "If it has not helped after \($0)" } ?? "If it does not help"
  }
  var editorial: String { "the editors' time" }
  func starred(_ meaning: String) -> String { "* \(meaning)" }
  func doHeading(isNow: Bool) -> String { isNow ? "DO NOW" : "DO" }
  var remember: String { "Remember" }
  var meanwhile: String { "Meanwhile" }
  var nothingFits: String { "No offer fits what is told." }
  func instead(_ name: String, _ why: String) -> String { "\(name) (\(why))" }
  var alreadyThere: String { "in course now" }
  func waiting(since day: String?) -> String {
    day.map { "referred \($0), waiting" } ?? "referred, waiting"
  }
  func counts(all: Int, fits: Int, provided: Int, open: Int, others: Int, showsAll: Bool) -> String
  {
    "\(all) offers: \(fits) fit · \(provided) with a proviso · \(open) need an answer · "
      + "\(others) do not" + (showsAll ? "" : " (--all)")
  }
  func changes(if reasons: [String]) -> String {
    "The answer changes if " + reasons.joined(separator: "; ")
  }
  func closes(_ name: String, _ day: String) -> String { "Last day \(day): \(name)" }
  var lookUpNumber: String { "number: look it up locally" }
  func owed(by day: String, _ text: String) -> String { "By \(day): \(text)" }
}
