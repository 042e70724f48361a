/// Every sentence of the program that people read, once for each language.
///
/// What is decided below is a value: an enum case with its names, numbers and places. Only here it
/// becomes words. Each topic is a protocol, and a language is a type that conforms to all of them:
/// the compiler lists what a language lacks, and a reader of that language can proofread it in one
/// place. What a catalogue says stands in the catalogue, in its own languages.
protocol Words: Sendable, CommonWords, FindingWords, CriterionWords, PlanWords, LetterWords,
  NoteWording,
  ContactWords, InterviewWords, ReasoningWords
{}

/// What many topics say.
protocol CommonWords {
  /// What joins the last two of several alternatives.
  var or: String { get }

  /// What joins the last two of an enumeration.
  var and: String { get }
}

/// The program's words in Danish.
struct DanishWords: Words {
}

/// The program's words in English.
struct EnglishWords: Words {
}
