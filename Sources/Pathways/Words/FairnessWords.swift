/// The same person in every place.
protocol FairnessWords {
  /// Says “what is for everyone”.
  var forEveryoneOffers: String { get }

  /// Says “nothing beyond”.
  var nothingBeyond: String { get }

  /// Says “`cases` cases in `municipalities` municipalities”.
  func surveyed(_ cases: Int, municipalities: Int) -> String

  /// Says “· `count` lines could not be read”.
  func linesUnread(_ count: Int) -> String

  /// Says “`same` cases have the same answer everywhere, `dependent` depend on the place.”.
  func sameOrDependent(_ same: Int, dependent: Int) -> String

  /// Says “By municipality, a case on average”.
  var byMunicipality: String { get }

  /// Says “fit · open · cases with”.
  var fitOpenCases: String { get }

  /// Says “:”.
  var colon: String { get }

  /// Says “By case, the largest difference first”.
  var byCase: String { get }

  /// Says “the same answer everywhere”.
  var sameEverywhere: String { get }

  /// Says “`count` answers”.
  func answers(_ count: Int) -> String

  /// Says “; `count` fit”.
  func semicolonFit(_ count: Int) -> String

  /// Says “; fewest fit:”.
  var fewestFit: String { get }

  /// Says “; most:”.
  var mostFit: String { get }

  /// Says “answer”.
  var answerOne: String { get }

  /// Says “answers”.
  var answerMany: String { get }

  /// Says “`count` different answers”.
  func differentAnswers(_ count: Int) -> String

  /// Says “The same person in `places` municipalities:”.
  func samePersonIn(_ places: Int) -> String

  /// Says “as of”.
  var asOfDate: String { get }

  /// Says “Said of `name` only and unknown elsewhere:”.
  func saidOnlyOf(_ name: String) -> String

  /// Says “– only in”.
  var onlyIn: String { get }

  /// Says “`everywhere` offers fit everywhere, `some` in some places only.”.
  func fitEverywhere(_ everywhere: Int, some: Int) -> String

  /// Says “open”.
  var openWord: String { get }

  /// Says “excluded”.
  var excludedWord: String { get }

  /// Says “not here”.
  var notHereShort: String { get }

  /// Says “Not the same everywhere (municipalities)”.
  var notSameEverywhere: String { get }

  /// Says “`count` fit”.
  func fit(_ count: Int) -> String

  /// Says “`count` open”.
  func open(_ count: Int) -> String

  /// Says “Answer”.
  var answerHeading: String { get }

  /// Says “(in answer 1:”.
  var inAnswerOne: String { get }

  /// Says “the same offers in another order”.
  var otherOrder: String { get }

  /// Says “(in answer 1:”.
  var inAnswerOneSpaced: String { get }

  /// Says “; `count` more (--all)”.
  func semicolonMore(_ count: Int) -> String

  /// Says “no alert”.
  var noAlert: String { get }

  /// Says “alert”.
  var alertWord: String { get }

  /// Says “confirmed”.
  var confirmed: String { get }

  /// Says “said not to exist”.
  var saidNotToExist: String { get }

  /// Says “changed locally”.
  var changedLocally: String { get }

  /// Says “area:”.
  var areaPrefix: String { get }

  /// Says “the case says it only of”.
  var saidOnlyOfPlace: String { get }

  /// What stands before where the fewest offers fit.
  var fewestFitTitle: String { get }

  /// What stands before where the most offers fit.
  var mostFitTitle: String { get }
}
