internal import LocatedJSON
internal import Pathways

/// One option: what it takes, and where it belongs.
///
/// Parsing, help, completion, the manual and the names that a vocabulary may not take are all made
/// of these declarations; what an option is called and means to readers is in the words.
struct OptionDeclaration: Sendable {
  /// What stands after an option.
  enum Value: Sendable {
    /// Nothing: it is said by standing there.
    case flag
    /// One of some words.
    case choice([String])
    /// Some of some words, parted by commas.
    case choices([String])
    case day
    case number(ClosedRange<Int>)
    case span
    case file
    case folder
    /// A municipality, or whatever the catalogue calls a place.
    case place
    /// An event's type, perhaps with `@` and a day.
    case event
    /// Free words, by what they stand for.
    case words(Placeholder)
  }

  /// Its name.
  let name: OptionName

  /// What stands after it.
  let value: Value

  /// The commands that have it.
  let commands: [Command]

  /// Whether it may stand several times.
  let repeats: Bool

  /// Declares an option.
  init(
    _ name: OptionName, _ value: Value = .flag, of commands: [Command], repeats: Bool = false
  ) {
    self.name = name
    self.value = value
    self.commands = commands
    self.repeats = repeats
  }

  /// Its name for readers of a language, with its hyphens.
  func shown(by words: any HelpWords) -> String {
    "--" + (words.help(name).names.first ?? name.word)
  }

  /// Everything it is called, with hyphens, the name for readers of a language first.
  func names(by words: any HelpWords) -> [String] {
    let own = shown(by: words)
    return [own] + allNames.map { "--" + $0 }.filter { $0 != own }
  }

  /// Everything it is called, the name by which scripts know it first.
  var allNames: [String] { [name.word] + translations }

  /// What it is called in any language, where that is not the name by which scripts know it.
  var translations: [String] {
    var names: [String] = []
    for language in Language.allCases {
      for own in language.helpWords.help(name).names where own != name.word && !names.contains(own)
      {
        names.append(own)
      }
    }
    return names
  }

  /// What stands after it, for a reader; empty for a flag.
  func placeholder(by words: any HelpWords) -> String {
    switch value {
    case .flag: ""
    case .choice(let choices): choices.map(words.word(forChoice:)).joined(separator: "|")
    case .choices(let choices):
      choices.prefix(4).joined(separator: ",") + (choices.count > 4 ? ",…" : "")
    case .day: words.placeholder(.day)
    case .number: words.placeholder(.number)
    case .span: words.placeholder(.span)
    case .file: words.placeholder(.file)
    case .folder: words.placeholder(.folder)
    case .place: words.placeholder(.place)
    case .event: words.placeholder(.event)
    case .words(let placeholder): words.placeholder(placeholder)
    }
  }

  /// Its name and what stands after it, for a reader.
  func usage(by words: any HelpWords) -> String {
    let placeholder = placeholder(by: words)
    return shown(by: words) + (placeholder.isEmpty ? "" : " " + placeholder)
  }
}

extension OptionDeclaration {
  /// The options of a command, its own first and those of every command last.
  static func of(_ command: Command) -> [OptionDeclaration] {
    all.filter { $0.commands.contains(command) && $0.commands.count < Command.allCases.count }
      + all.filter { $0.commands.count == Command.allCases.count }
  }

  /// What an option is declared as.
  static func declaration(_ name: OptionName) -> OptionDeclaration? {
    all.first { $0.name == name }
  }

  /// The names that no fact of a vocabulary may take, since a command that takes a case has an
  /// option of that name.
  static var reservedNames: [String] {
    let taken = all.filter { option in option.commands.contains { $0.declaration.takesCase } }
    var seen: Set<String> = []
    return taken.flatMap(\.allNames).filter { seen.insert($0).inserted }
  }

  /// By what people type instead, the name that options of every command are known by.
  static var commonTranslations: [String: String] {
    translations(all.filter { $0.commands.count == Command.allCases.count })
  }

  /// By what people type instead, the name that options of a command are known by.
  static func translations(of command: Command) -> [String: String] { translations(of(command)) }

  private static func translations(_ options: [OptionDeclaration]) -> [String: String] {
    var names: [String: String] = [:]
    for option in options {
      for name in option.translations { names["--" + name] = option.name.option }
    }
    return names
  }

  /// The commands that have an option of a name, in any language.
  static func commands(having name: String) -> [Command] {
    var found: [Command] = []
    for option in all where option.allNames.contains(name) {
      for command in option.commands where !found.contains(command) { found.append(command) }
    }
    return found
  }
}

/// What the words that stand after options are called.
enum OptionWords {
  /// What a word stands for, whatever its language.
  static func meaning(_ word: String) -> String {
    for language in Language.allCases {
      for choice in language.helpWords.choices where choice.key == word { return choice.value }
    }
    return word
  }

  /// Every word for a choice, in any language.
  static func all(_ choice: String) -> [String] {
    let words = Language.allCases.flatMap(\.helpWords.choices)
    return [choice] + words.filter { $0.value == choice }.map(\.key)
  }
}
