/// What an answer's first screen says.
protocol PlanWords {
  /// Who reads the answer, as the doer of a step.
  var you: String { get }

  /// What stands before what is known to be absent.
  var toldNo: String { get }

  /// What stands before questions of safety.
  var askFirst: String { get }

  /// What stands before other questions.
  var ask: String { get }

  /// What an answer is called that says yes, or no.
  func answer(_ truth: Bool) -> String

  /// What an answer leads to.
  func leads(_ answer: String, to change: String) -> String

  /// An alert among what an answer leads to.
  func alert(_ head: String) -> String

  /// A pathway among what an answer leads to.
  func pathway(_ name: String) -> String

  /// An offer that could be had then too.
  func letsIn(_ offer: String) -> String

  /// An offer that would be out of the question then.
  func rulesOut(_ offer: String) -> String

  /// That a question decides whether an offer fits, alone or with others.
  func decidesFit(_ offer: String, isAlone: Bool) -> String

  /// That a question decides whether a pathway is the person's.
  func decidesPathway(_ name: String) -> String

  /// That a question decides whether the person has come to a stage.
  func decidesStage(_ name: String) -> String

  /// That a question is about something that must not be forgotten.
  func asksLest(_ forgotten: String) -> String

  /// What stands before an offer's provisos.
  func provided(_ provisos: [String]) -> String

  /// What stands before what the offers hang on being as usual.
  var unlessSpecial: String { get }

  /// What stands before offers that accompany others.
  var beside: String { get }

  /// What stands before offers that are not for now.
  var notNow: String { get }

  /// What stands before what open offers of the plan lack.
  var lacks: String { get }

  /// What stands before further pathways.
  var also: String { get }

  /// What stands before what comes next where a stage only finds out, or keeps safe.
  var thereafter: String { get }

  /// By when a stage is to happen.
  var inTime: String { get }

  /// What stands before what comes next where a stage has not helped, perhaps after a time.
  func ifNoHelp(after span: String?) -> String

  /// That a time is the editors' own choice.
  var editorial: String { get }

  /// What a star stands for.
  func starred(_ meaning: String) -> String

  /// The heading of the steps, in an emergency or else.
  func doHeading(isNow: Bool) -> String

  /// What stands before what must not be forgotten.
  var remember: String { get }

  /// What stands before who holds the person.
  var meanwhile: String { get }

  /// That no offer fits on what is told.
  var nothingFits: String { get }

  /// Why an offer of the plan is not among those that can be had.
  func instead(_ name: String, _ why: String) -> String

  /// That the person is in an offer already.
  var alreadyThere: String { get }

  /// That the person was referred, on a day if it is known, and waits.
  func waiting(since day: String?) -> String

  /// How many offers there are of each standing.
  func counts(all: Int, fits: Int, provided: Int, open: Int, others: Int, showsAll: Bool) -> String

  /// What changes the answer.
  func changes(if reasons: [String]) -> String

  /// The last day of an offer that closes soon.
  func closes(_ name: String, _ day: String) -> String

  /// That a number is not known here.
  var lookUpNumber: String { get }

  /// A day by which something is owed.
  func owed(by day: String, _ text: String) -> String
}
