internal import LocatedJSON
internal import Pathways

/// `navigator completion SHELL`: a script by which a shell completes commands, options and values.
enum CompletionCommand {
  static func run(_ arguments: inout Arguments, _ session: Session) throws(CommandFailure)
    -> ExitCode
  {
    guard let word = arguments.takePlainWord() else {
      throw .usage(.missingOperand(.shell, of: .completion))
    }
    var faults = arguments.unused(by: .completion)
    let shell: Shell? = arguments.choice(word, &faults)
    guard let shell, faults.isEmpty else { return session.refuse(faults) }
    guard let catalogue = try session.catalogue(defersFollowUps: true) else { return .couldNotRun }
    let words = CompletionWords(Wording(catalogue, in: session.options.language))
    switch shell {
    case .bash: return try session.print(BashCompletion(words).text)
    case .zsh: return try session.print(ZshCompletion(words).text)
    case .fish: return try session.print(FishCompletion(words).text)
    }
  }
}

/// What can be completed: everything that the declarations and the vocabulary name.
struct CompletionWords {
  /// One option and what may stand after it.
  struct Option {
    /// The name for readers of the language, with hyphens, and its other names.
    let names: [String]
    let help: String
    let value: Value

    /// The commands that have it.
    let commands: [Command]
  }

  /// What may stand after an option, or after a command.
  enum Value {
    case none
    case words([String])
    case files
    case folders
    /// Something that can't be completed.
    case free
  }

  /// The words of the reader's language.
  private let words: any HelpWords

  private(set) var options: [Option] = []

  /// The offers' names, for the commands that take one.
  let offers: [String]

  /// What `catalogue show` takes.
  let names: [String]

  /// Gathers the words of a catalogue.
  init(_ wording: Wording) {
    words = wording.helpWords
    let catalogue = wording.catalogue
    offers = catalogue.vocabulary.offerNames
    names = offers + RuleSheet.names(in: catalogue)
    let list = CaseOptionList(wording)
    for declared in OptionDeclaration.all {
      options.append(
        Option(
          names: declared.names(by: words), help: words.help(declared.name).meaning,
          value: Self.value(declared, list), commands: declared.commands))
    }
    let commands = Command.allCases.filter { $0.declaration.takesCase }
    for option in list.facts + list.scales {
      let isFlag = option.values.isEmpty && option.placeholder.isEmpty
      options.append(
        Option(
          names: ([option.name] + option.others).map { "--" + $0 }, help: option.help,
          value: isFlag ? .none : option.values.isEmpty ? .free : .words(option.values),
          commands: commands))
    }
  }

  private static func value(_ option: OptionDeclaration, _ list: CaseOptionList) -> Value {
    switch option.value {
    case .flag: .none
    case .choice(let words), .choices(let words): .words(words.flatMap(OptionWords.all))
    case .file: .files
    case .folder: .folders
    case .place: .words(list.places)
    case .event: .words(list.events.map(\.name))
    case .day, .number, .span, .words: .free
    }
  }

  /// What may stand after a command.
  func operands(of command: Command) -> Value {
    switch command.declaration.operand {
    case .none: .none
    case .note, .file: .files
    case .folder: .folders
    case .offer: .words(offers)
    case .name: .words(command == .catalogueSchema ? CatalogueSchema.kinds : names)
    case .choice(let words): .words(words)
    }
  }

  /// What a command does, in a line.
  func summary(of command: Command) -> String { words.help(command).summary }

  /// The options of a command.
  func options(of command: Command) -> [Option] {
    options.filter { $0.commands.contains(command) }
  }
}

extension String {
  /// The text between single quotation marks, as every shell reads it.
  var shellQuoted: String {
    "'" + split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
  }
}
