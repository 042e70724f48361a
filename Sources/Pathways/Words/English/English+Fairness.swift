extension EnglishWords {
  var forEveryoneOffers: String { "what is for everyone" }
  var nothingBeyond: String { "nothing beyond " }
  func surveyed(_ cases: Int, municipalities: Int) -> String {
    "\(cases) cases in \(municipalities) municipalities"
  }
  func linesUnread(_ count: Int) -> String {
    count == 1
      ? " · 1 line could not be read" : " · \(count) lines could not be read"
  }
  func sameOrDependent(_ same: Int, dependent: Int) -> String {
    "\(same) cases have the same answer everywhere, \(dependent) depend on the place."
  }
  var byMunicipality: String { "By municipality, a case on average" }
  var fitOpenCases: String { "fit · open · cases with " }
  var colon: String { ":" }
  var byCase: String { "By case, the largest difference first" }
  var sameEverywhere: String { "the same answer everywhere" }
  func answers(_ count: Int) -> String { "\(count) answers" }
  func semicolonFit(_ count: Int) -> String { "; \(count) fit" }
  var fewestFit: String { "; fewest fit: " }
  var mostFit: String { "; most: " }
  var answerOne: String { "answer" }
  var answerMany: String { "answers" }
  func differentAnswers(_ count: Int) -> String { "\(count) different answers" }
  func samePersonIn(_ places: Int) -> String { "The same person in \(places) municipalities: " }
  var asOfDate: String { "as of " }
  func saidOnlyOf(_ name: String) -> String { "Said of \(name) only and unknown elsewhere: " }
  var onlyIn: String { " – only in " }
  func fitEverywhere(_ everywhere: Int, some: Int) -> String {
    "\(everywhere) offers fit everywhere, \(some) in some places only."
  }
  var openWord: String { "open" }
  var excludedWord: String { "excluded" }
  var notHereShort: String { "not here" }
  var notSameEverywhere: String { "Not the same everywhere (municipalities)" }
  func fit(_ count: Int) -> String { "\(count) fit" }
  func open(_ count: Int) -> String { "\(count) open" }
  var answerHeading: String { "Answer " }
  var inAnswerOne: String { "(in answer 1: " }
  var otherOrder: String { "the same offers in another order" }
  var inAnswerOneSpaced: String { " (in answer 1: " }
  func semicolonMore(_ count: Int) -> String { "; \(count) more (--all)" }
  var noAlert: String { "no alert" }
  var alertWord: String { "alert" }
  var confirmed: String { "confirmed" }
  var saidNotToExist: String { "said not to exist" }
  var changedLocally: String { "changed locally" }
  var areaPrefix: String { "area: " }
  var saidOnlyOfPlace: String { "the case says it only of " }
  var fewestFitTitle: String { "Fewest fit: " }
  var mostFitTitle: String { "Most fit: " }
}
