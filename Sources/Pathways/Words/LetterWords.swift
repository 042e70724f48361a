/// What letters, notes and sheets say around what the catalogue says.
protocol LetterWords {
  /// The heading of what the writer checks before sending.
  var letterCheck: String { get }

  /// How many of the demanded fields are there.
  func demands(_ held: Int, of count: Int) -> String

  /// What must be known before it is sure that the offer is for the person.
  func offerHangsOn(_ names: String) -> String

  /// How many of the wished fields are there.
  func wishes(_ held: Int, of count: Int) -> String

  /// The heading of what is missing, before a list.
  func lacks(_ names: String) -> String

  /// The heading of fields that are not for this person, before a list.
  func notRelevant(_ names: String) -> String

  /// What the receiver is likely to answer where nothing stands in the way.
  var likelyAccepted: String { get }

  /// What the receiver is likely to answer, with the reasons.
  func likelyReturned(_ reasons: String) -> String

  /// What may still come in the way.
  func mayStillReturn(_ reasons: String) -> String

  /// What stands before the usual reasons for a no.
  var usualReturns: String { get }

  /// Where to go if it is refused.
  func ifRefused(_ offers: String) -> String

  /// What a field lacks, and who can tell.
  func missing(_ what: String, who: String) -> String

  /// What is wished for in a field, and who can tell.
  func wished(_ what: String, who: String) -> String

  /// The electronic message it is sent as.
  func sentAs(_ message: String) -> String

  /// What to know where no letter is demanded.
  var noLetterNeeded: String { get }

  /// The as-of day.
  func asOf(_ day: String) -> String

  /// The heading of what the sources leave open.
  var leftOpen: String { get }

  /// The heading of what the writer owes.
  var yourDuties: String { get }

  /// The heading of the plan in a note.
  var planHeading: String { get }

  /// The offer in a note.
  func chosenOffer(_ name: String) -> String

  /// What a note does not hold.
  func notTold(_ names: String) -> String

  /// The title of a sheet for the person.
  var sheetTitle: String { get }

  /// The heading of what happens now.
  var whatNow: String { get }

  /// The heading of who does what.
  var whoDoesWhat: String { get }

  /// The heading of price and wait.
  var priceAndWait: String { get }

  /// The heading of what to do while waiting.
  var whileWaiting: String { get }

  /// The heading of what to do if it gets worse.
  var ifWorse: String { get }

  /// The heading of rights.
  var yourRights: String { get }

  /// The title of a sheet for those close to the person.
  var relativesTitle: String { get }

  /// The title of a sheet for the school.
  var schoolTitle: String { get }

  /// That only what was consented to stands here.
  var onlyWithConsent: String { get }

  /// How hard a text is to read.
  func readability(_ lix: Int) -> String
}
