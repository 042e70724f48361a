public import LocatedJSON

/// What to do about the words of a command line, or about what a command met.
public enum UsageAdvice: Remark {
  /// The command's help names all its options.
  case seeOptions(command: String)
  /// Only these commands have it.
  case belongsTo([String])
  /// How a day is written.
  case writeDay
  /// How a length of time is written.
  case writeSpan
  /// How it is written which offers became which.
  case writeRenaming
  /// What may stand there, by language.
  case possibleAre([Language: [String]])
  /// Name this folder, the catalogue's.
  case nameFolder(String)
  /// Name a folder that is new.
  case nameNewFolder
  /// Ask for the letter of a line of the answer.
  case askForLetter
  /// Ask for one of the formats.
  case writeFormat([String])
  /// Name a file.
  case nameFile
  /// The catalogue lists its offers.
  case seeOffers
  /// Write the answers somewhere else.
  case writeElsewhere
  /// How the first line of a table is written.
  case writeHeader
  /// Use the same as before, or begin anew.
  case useTheSame
  /// Run the command.
  case run(String)
  /// Tell whether the patient consents.
  case tellConsent
  /// Put the note in quotation marks.
  case quoteNote
}
