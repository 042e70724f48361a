/// What help, the manual page and completion say of the command line.
///
/// Names of options and choices are the language's own: each is understood whatever the language of
/// the reader, beside the name by which scripts know it.
public protocol HelpWords: Sendable {
  /// What is told of a command.
  func help(_ command: Command) -> CommandHelp

  /// What an option of every command is called and means.
  func help(_ option: OptionName.Common) -> OptionHelp

  /// What an option that says who the person is is called and means.
  func help(_ option: OptionName.Telling) -> OptionHelp

  /// What an option of commands about one person is called and means.
  func help(_ option: OptionName.Answering) -> OptionHelp

  /// What an option of many cases is called and means.
  func help(_ option: OptionName.Batching) -> OptionHelp

  /// What an option of the workbench is called and means.
  func help(_ option: OptionName.Workbench) -> OptionHelp

  /// Each word of the language that may stand after an option, with the choice it stands for.
  ///
  /// The first of several words for a choice is shown. A choice without a word is called as scripts
  /// call it.
  var choices: KeyValuePairs<String, String> { get }

  /// What the language writes before a fact's name where it is not so, beside `no-`.
  var absencePrefixes: [String] { get }

  /// What stands in the place of a word that is yet to be chosen.
  func placeholder(_ placeholder: Placeholder) -> String

  /// The heading of a section.
  func heading(_ section: HelpSection) -> String

  /// The heading of the types of events, with the placeholder that stands for them.
  var eventsHeading: String { get }

  /// Says “navigator – which offers are open to this person …?”.
  var programQuestion: String { get }

  /// What the program tells, as a line under its name.
  var programPurpose: String { get }

  /// What the manual page is about.
  var manualTitle: String { get }

  /// Says “Usage:”.
  var usagePrefix: String { get }

  /// Says “COMMAND [options]”.
  var commandAndOptions: String { get }

  /// Says “[options]”.
  var anyOptions: String { get }

  /// Says “The case is given as for suggest: see navigator suggest --help.”.
  var caseAsForSuggest: String { get }

  /// Says “The answer suggests; the clinician decides.”, and what is never to be written.
  var clinicianDecides: String { get }

  /// Says “done”.
  var exitDone: String { get }

  /// Says “done, with findings”, and of what kind.
  var exitWithFindings: String { get }

  /// Says “could not run”, and why.
  var exitCouldNotRun: String { get }
}

extension HelpWords {
  /// What an option is called and means.
  public func help(_ option: OptionName) -> OptionHelp {
    switch option {
    case .common(let option): help(option)
    case .telling(let option): help(option)
    case .answering(let option): help(option)
    case .batching(let option): help(option)
    case .workbench(let option): help(option)
    }
  }

  /// What a choice is called in the language.
  public func word(forChoice choice: String) -> String {
    choices.first { $0.value == choice }?.key ?? choice
  }
}
