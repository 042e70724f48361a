internal import LocatedJSON
internal import Pathways

/// What can be wrong with the words of a command line.
enum UsageFault: Error, Hashable {
  /// No command is called so.
  case unknownCommand(String, at: SourceLocation, among: [String])
  /// The command lacks a word: an offer, a path, a name.
  case missingOperand(UsageRemark.Operand, of: Command)
  /// A word that nothing takes.
  case unexpectedWord(String, at: SourceLocation)
  /// A word that nothing takes after a note of one word: the rest of a note without quotation marks.
  case wordOutsideNote(String, at: SourceLocation)
  /// No option of the command is called so; one of these may be meant.
  case unknownOption(String, at: SourceLocation, of: Command, among: [String])
  /// Only other commands have the option.
  case notOf(Command, option: String, at: SourceLocation, commands: [Command])
  /// The option lacks what should stand after it.
  case missingValue(String, at: SourceLocation)
  /// The option can't be this word, but only one of those.
  case unknownValue(String, at: SourceLocation, among: [String])
  /// A number that is none, or outside its bounds.
  case outOfRange(String, ClosedRange<Int>, at: SourceLocation)
  /// A word that is no day.
  case impossibleDate(String, at: SourceLocation)
  /// A word that is no length of time.
  case noSpan(String, at: SourceLocation)
  /// A place that the catalogue does not have.
  case unknownPlace(String, at: SourceLocation, among: [String])
  /// An offer that the catalogue does not have; these have the word in their names.
  case unknownOffer(String, at: SourceLocation, among: [String], similar: [String])
  /// An offer that a catalogue that is compared does not have.
  case noSuchOffer(String, among: [String])
  /// A word that does not say which offers became which.
  case noRenaming(String, at: SourceLocation)
  /// A folder that is to be filled has something in it.
  case notEmpty(String, at: SourceLocation)
  /// A format that only letters have.
  case onlyLetters(OutputFormat)
  /// The command has no such format.
  case noFormat(OutputFormat, of: Command)
  /// Standard input is to be the case or the note, and the answers too.
  case standardInputTwice
}

extension Diagnostic {
  /// The finding that tells of a fault of usage.
  static func usage(_ fault: UsageFault) -> Diagnostic {
    Diagnostic(fault.code, at: fault.location, fault.message, help: fault.help)
  }
}

extension UsageFault {
  /// The kind of finding.
  fileprivate var code: Diagnostic.Code {
    switch self {
    case .unknownCommand: "unknown-command"
    case .missingOperand(.offer, _): "missing-offer"
    case .missingOperand(.name, _): "missing-name"
    case .missingOperand(.shell, _): "missing-shell"
    case .missingOperand: "missing-path"
    case .unexpectedWord, .wordOutsideNote: "unexpected-word"
    case .unknownOption, .notOf: "unknown-option"
    case .missingValue: "missing-value"
    case .unknownValue, .noFormat, .onlyLetters, .noSpan, .noRenaming: "unknown-value"
    case .outOfRange: "out-of-range"
    case .impossibleDate: "impossible-date"
    case .unknownPlace: "unknown-place"
    case .unknownOffer, .noSuchOffer: "unknown-offer"
    case .notEmpty: "not-empty"
    case .standardInputTwice: "contradicting-options"
    }
  }

  /// Where it stands.
  fileprivate var location: SourceLocation? {
    switch self {
    case .unknownCommand(_, let place, _), .unexpectedWord(_, let place),
      .wordOutsideNote(_, let place), .unknownOption(_, let place, _, _),
      .notOf(_, _, let place, _), .missingValue(_, let place),
      .unknownValue(_, let place, _), .outOfRange(_, _, let place),
      .impossibleDate(_, let place), .noSpan(_, let place), .unknownPlace(_, let place, _),
      .unknownOffer(_, let place, _, _), .notEmpty(_, let place), .noRenaming(_, let place):
      place
    case .missingOperand, .noFormat, .onlyLetters, .standardInputTwice, .noSuchOffer: nil
    }
  }
}
