extension DanishWords {
  var you: String { "du" }
  var toldNo: String { "Oplyst nej" }
  var askFirst: String { "Spørg først" }
  var ask: String { "Spørg" }
  func answer(_ truth: Bool) -> String { truth ? "ja" : "nej" }
  func leads(_ answer: String, to change: String) -> String { "\(answer) → \(change)" }
  func alert(_ head: String) -> String { "advarsel: \(head)" }
  func pathway(_ name: String) -> String { "forløb: \(name)" }
  func letsIn(_ offer: String) -> String { "også \(offer)" }
  func rulesOut(_ offer: String) -> String { "ikke \(offer)" }
  func decidesFit(_ offer: String, isAlone: Bool) -> String {
    (isAlone ? "afgør, om" : "er med til at afgøre, om") + " \(offer) passer"
  }
  func decidesPathway(_ name: String) -> String { "afgør, om forløbet er: \(name)" }
  func decidesStage(_ name: String) -> String { "afgør, om det er tid til: \(name)" }
  func asksLest(_ forgotten: String) -> String { "husk: \(forgotten)" }
  func provided(_ provisos: [String]) -> String { "hvis " + provisos.joined(separator: " og ") }
  var unlessSpecial: String { "Forudsat intet særligt om" }
  var beside: String { "Ved siden af" }
  var notNow: String { "Ikke nu" }
  var lacks: String { "Kræver svar" }
  var also: String { "Også" }
  var thereafter: String { "Derefter" }
  var inTime: String { "Tid" }
  func ifNoHelp(after span: String?) -> String {
    span.map { "Hjælper det ikke efter \($0)" } ?? "Hjælper det ikke"
  }
  var editorial: String { "redaktionens tid" }
  func starred(_ meaning: String) -> String { "* \(meaning)" }
  func doHeading(isNow: Bool) -> String { isNow ? "GØR NU" : "GØR" }
  var remember: String { "Husk" }
  var meanwhile: String { "Imens" }
  var nothingFits: String { "Intet tilbud passer på det, der er oplyst." }
  func instead(_ name: String, _ why: String) -> String { "\(name) (\(why))" }
  var alreadyThere: String { "i forløb nu" }
  func waiting(since day: String?) -> String {
    day.map { "henvist \($0), venter" } ?? "henvist, venter"
  }
  func counts(all: Int, fits: Int, provided: Int, open: Int, others: Int, showsAll: Bool) -> String
  {
    "Alle \(all) tilbud: \(fits) passer · \(provided) med forbehold · \(open) kræver svar · "
      + "\(others) ikke" + (showsAll ? "" : " (--all)")
  }
  func changes(if reasons: [String]) -> String {
    "Svaret ændres, hvis " + reasons.joined(separator: "; ")
  }
  func closes(_ name: String, _ day: String) -> String { "Sidste dag \(day): \(name)" }
  var lookUpNumber: String { "nummer: slå det op lokalt" }
  func owed(by day: String, _ text: String) -> String { "Senest \(day): \(text)" }
}
