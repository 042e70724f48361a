internal import LocatedJSON

/// One option: what it is called, what it takes, where it belongs, and a line that explains it.
///
/// Parsing, help, completion, the manual and the names that a vocabulary may not take are all made
/// of these declarations.
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
    case words(Bilingual)
  }

  /// Its name.
  let name: OptionName

  /// What it is called in Danish: the first is shown, all are understood.
  let danish: [String]

  /// What stands after it.
  let value: Value

  /// The commands that have it.
  let commands: [Command]

  /// Whether it may stand several times.
  let repeats: Bool

  /// What it does, in a line.
  let help: Bilingual

  /// Declares an option.
  init(
    _ name: OptionName, da danish: [String] = [], _ value: Value = .flag, of commands: [Command],
    repeats: Bool = false, _ helpInDanish: String, _ helpInEnglish: String
  ) {
    self.name = name
    self.danish = danish
    self.value = value
    self.commands = commands
    self.repeats = repeats
    help = Bilingual(da: helpInDanish, en: helpInEnglish)
  }

  /// Its name for readers of a language, with its hyphens.
  func shown(in language: Language) -> String {
    switch language {
    case .danish: "--" + (danish.first ?? name.rawValue)
    case .english: name.option
    }
  }

  /// Everything it is called, with hyphens, the name for readers of a language first.
  func names(_ language: Language) -> [String] {
    let own = shown(in: language)
    return [own] + ([name.rawValue] + danish).map { "--" + $0 }.filter { $0 != own }
  }

  /// What stands after it, for a reader; empty for a flag.
  func placeholder(in language: Language) -> String {
    func own(_ danish: String, _ english: String) -> String {
      Bilingual(da: danish, en: english)[language]
    }
    switch value {
    case .flag: return ""
    case .choice(let words):
      return words.map { OptionWords.shown($0, in: language) }.joined(separator: "|")
    case .choices(let words):
      return words.prefix(4).joined(separator: ",") + (words.count > 4 ? ",…" : "")
    case .day: return own("ÅÅÅÅ-MM-DD", "YYYY-MM-DD")
    case .number: return "N"
    case .span: return own("6mo|90d|1y", "6mo|90d|1y")
    case .file: return own("FIL", "FILE")
    case .folder: return own("MAPPE", "FOLDER")
    case .place: return own("STED", "PLACE")
    case .event: return own("TYPE[@DAG]", "TYPE[@DAY]")
    case .words(let words): return words[language]
    }
  }

  /// Its name and what stands after it, for a reader.
  func usage(in language: Language) -> String {
    let placeholder = placeholder(in: language)
    return shown(in: language) + (placeholder.isEmpty ? "" : " " + placeholder)
  }
}

extension OptionDeclaration {
  /// The options of a command, its own first and those of every command last.
  static func of(_ command: Command) -> [OptionDeclaration] {
    all.filter { $0.commands.contains(command) && $0.commands.count < Command.allCases.count }
      + all.filter { $0.commands.count == Command.allCases.count }
  }

  /// What an option of a command is declared as; whatever another has of that name, if it has none.
  static func declaration(_ name: OptionName, of command: Command) -> OptionDeclaration? {
    all.first { $0.name == name && $0.commands.contains(command) }
  }

  /// The names that no fact of a vocabulary may take, since a command that takes a case has an
  /// option of that name.
  static var reservedNames: [String] {
    let taken = all.filter { option in option.commands.contains { $0.declaration.takesCase } }
    var seen: Set<String> = []
    return taken.flatMap { [$0.name.rawValue] + $0.danish }.filter { seen.insert($0).inserted }
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
      for danish in option.danish { names["--" + danish] = option.name.option }
    }
    return names
  }

  /// The commands that have an option of a name, in any language.
  static func commands(having name: String) -> [Command] {
    var found: [Command] = []
    for option in all where option.name.rawValue == name || option.danish.contains(name) {
      for command in option.commands where !found.contains(command) { found.append(command) }
    }
    return found
  }
}

/// What the words that stand after options are called in Danish.
enum OptionWords {
  /// Each Danish word with what it stands for; the first of several is shown.
  private static let danish = [
    ("dansk", "da"), ("engelsk", "en"), ("tekst", "text"), ("altid", "always"),
    ("aldrig", "never"), ("forslag", "proposed"), ("foreslåede", "proposed"),
    ("modtager", "receiver"), ("journal", "record"), ("patienten", "patient"),
    ("pårørende", "relatives"), ("skole", "school"),
  ]

  /// What a word stands for.
  static func meaning(_ word: String) -> String { danish.first { $0.0 == word }?.1 ?? word }

  /// The word for readers of a language.
  static func shown(_ name: String, in language: Language) -> String {
    switch language {
    case .danish: danish.first { $0.1 == name }?.0 ?? name
    case .english: name
    }
  }

  /// Every word for a name, in any language.
  static func all(_ name: String) -> [String] {
    [name] + danish.filter { $0.1 == name }.map(\.0)
  }
}
