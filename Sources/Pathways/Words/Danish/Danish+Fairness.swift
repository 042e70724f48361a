extension DanishWords {
  var forEveryoneOffers: String { "det, der er for alle" }
  var nothingBeyond: String { "intet ud over " }
  func surveyed(_ cases: Int, municipalities: Int) -> String {
    "\(cases) sager i \(municipalities) kommuner"
  }
  func linesUnread(_ count: Int) -> String {
    count == 1
      ? " · 1 linje kunne ikke læses" : " · \(count) linjer kunne ikke læses"
  }
  func sameOrDependent(_ same: Int, dependent: Int) -> String {
    "\(same) sager får samme svar overalt, \(dependent) afhænger af stedet."
  }
  var byMunicipality: String { "Efter kommune, pr. sag i gennemsnit" }
  var fitOpenCases: String { "passer · åbne · sager med " }
  var colon: String { ":" }
  var byCase: String { "Efter sag, størst forskel først" }
  var sameEverywhere: String { "samme svar overalt" }
  func answers(_ count: Int) -> String { "\(count) svar" }
  func semicolonFit(_ count: Int) -> String { "; \(count) passer" }
  var fewestFit: String { "; færrest passer: " }
  var mostFit: String { "; flest: " }
  var answerOne: String { "svar" }
  var answerMany: String { "svar" }
  func differentAnswers(_ count: Int) -> String { "\(count) forskellige svar" }
  func samePersonIn(_ places: Int) -> String { "Samme person i \(places) kommuner: " }
  var asOfDate: String { "pr. " }
  func saidOnlyOf(_ name: String) -> String { "Kun oplyst om \(name) og ukendt andre steder: " }
  var onlyIn: String { " – kun i " }
  func fitEverywhere(_ everywhere: Int, some: Int) -> String {
    "\(everywhere) tilbud passer overalt, \(some) kun nogle steder."
  }
  var openWord: String { "åbent" }
  var excludedWord: String { "passer ikke" }
  var notHereShort: String { "ikke her" }
  var notSameEverywhere: String { "Ikke ens overalt (antal kommuner)" }
  func fit(_ count: Int) -> String { "passer \(count)" }
  func open(_ count: Int) -> String { "åbne \(count)" }
  var answerHeading: String { "Svar " }
  var inAnswerOne: String { "(i svar 1: " }
  var otherOrder: String { "samme tilbud i anden rækkefølge" }
  var inAnswerOneSpaced: String { " (i svar 1: " }
  func semicolonMore(_ count: Int) -> String { "; \(count) mere (--all)" }
  var noAlert: String { "ingen advarsel" }
  var alertWord: String { "advarsel" }
  var confirmed: String { "bekræftet" }
  var saidNotToExist: String { "findes ikke ifølge" }
  var changedLocally: String { "ændret lokalt" }
  var areaPrefix: String { "område: " }
  var saidOnlyOfPlace: String { "sagen siger det kun om " }
  var fewestFitTitle: String { "Færrest passer: " }
  var mostFitTitle: String { "Flest passer: " }
}
