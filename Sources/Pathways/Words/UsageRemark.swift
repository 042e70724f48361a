public import LocatedJSON

/// What is wrong with the words of a command line.
public enum UsageRemark: Remark {
  /// No command is called so.
  case unknownCommand(String)
  /// The command lacks a word.
  case lacks(Operand, command: String)
  /// Nothing takes the word.
  case unexpectedWord(String)
  /// No option is called so.
  case unknownOption(String)
  /// The command does not have the option.
  case notOfCommand(String, option: String)
  /// The option lacks what should stand after it.
  case lacksValue(String)
  /// The option can't be this word.
  case unknownValue(String)
  /// The word is no number within the bounds.
  case outOfRange(String, ClosedRange<Int>)
  /// The word is no day.
  case noDay(String)
  /// The word is no length of time.
  case noSpan(String)
  /// The catalogue has no such place.
  case unknownPlace(String)
  /// The catalogue has no such offer.
  case unknownOffer(String)
  /// The word does not say which offers became which.
  case noRenaming(String)
  /// The folder that is to be filled has something in it.
  case folderIsNotEmpty(String)
  /// Only letters have the format.
  case onlyLettersHave(format: String)
  /// The command does not have the format.
  case noFormat(String, command: String)
  /// Standard input is to be the case and the answers.
  case standardInputTwice
  /// The two options do not go together.
  case notTogether(String, String)
  /// The option can't be written as a table.
  case notAsTable(option: String)
  /// Checking only reads cases, so these options say nothing.
  case checkOnlyReads(not: [String])
  /// The option says nothing without a file to write to.
  case needsOutput(option: String)
  /// The file is to be both read and written.
  case readAndWritten(String)
  /// A fact is told with its name and its value.
  case writeFact
  /// A field of a letter is told with its name and its text.
  case writeField
  /// No field of a letter is called so.
  case unknownField(String)
  /// No kind of file is called so.
  case unknownFileKind(String)
  /// Nothing of the catalogue is called so.
  case nothingCalled(String)
  /// The answer has no such line.
  case answerLacksLine(String)

  /// What a command can lack.
  public enum Operand: Hashable, Sendable {
    case offer
    case folder
    case path
    case oldCatalogue
    case name
    case shell
  }
}
