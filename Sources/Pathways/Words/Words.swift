/// Every sentence of the program that people read, once for each language.
///
/// What is decided below is a value: an enum case with its names, numbers and places. Only here it
/// becomes words. Each topic is a protocol, and a language is a type that conforms to all of them:
/// the compiler lists what a language lacks, and a reader of that language can proofread it in one
/// place. What a catalogue says stands in the catalogue, in its own languages.
protocol Words: Sendable, CommonWords, FindingWords, CriterionWords, PlanWords, LetterWords,
  NoteWording,
  ContactWords, InterviewWords, ReasoningWords,
  AgendaWords, AnswerWords, CaseWords, DiffWords, ExplanationWords, FairnessWords, FollowWords,
  OfferWords, RobustnessWords, TallyWords, XrayWords, HelpWords
{}

/// What many topics say.
protocol CommonWords {
  /// What joins the last two of several alternatives.
  var or: String { get }

  /// What joins the last two of an enumeration.
  var and: String { get }

  /// The language's two letters, by which a catalogue's own texts are found.
  var code: String { get }

  /// A day as a person writes it.
  func day(_ day: CalendarDay) -> String

  /// Says “yes”.
  var yes: String { get }

  /// Says “no”.
  var no: String { get }

  /// Says “today”.
  var today: String { get }

  /// Says “tomorrow”.
  var tomorrow: String { get }

  /// Says “days”.
  func days(one: Bool) -> String

  /// Says “weekdays”.
  func weekdays(one: Bool) -> String

  /// Says “weeks”.
  func weeks(one: Bool) -> String

  /// Says “months”.
  func months(one: Bool) -> String

  /// Says “years”.
  func years(one: Bool) -> String

  /// Says “by”.
  var byDate: String { get }

  /// Says “+ `count` more (--all)”.
  func plusMore(_ count: Int) -> String

  /// Says “line `number`”.
  func lineNumber(_ number: Int) -> String
}
