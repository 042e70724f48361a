internal import Pathways

/// How a product is written.
enum OutputFormat: String, CaseIterable, Sendable {
  case text
  case json
  case markdown
  case html
  case ics
}

/// What stands after a command, and how it can answer; what readers are told of it is in the words.
struct CommandDeclaration: Sendable {
  /// What the words without hyphens are.
  enum Operand: Sendable {
    case none
    /// The words of a consultation, or a case's file.
    case note
    case offer
    case file
    case folder
    /// Something that the catalogue names.
    case name
    case choice([String])
  }

  /// What the words without hyphens are, for completion.
  let operand: Operand

  /// Whether options say who the person is.
  let takesCase: Bool

  /// How it can answer; the first if nothing is asked for.
  let formats: [OutputFormat]

  /// Declares a command.
  init(
    _ operand: Operand = .none, takesCase: Bool = false, formats: [OutputFormat] = [.text, .json]
  ) {
    self.operand = operand
    self.takesCase = takesCase
    self.formats = formats
  }
}

extension Command {
  /// What the command is declared as.
  var declaration: CommandDeclaration {
    switch self {
    case .suggest:
      CommandDeclaration(.note, takesCase: true, formats: [.text, .json, .markdown, .html])
    case .interview: CommandDeclaration(.note, takesCase: true)
    case .note: CommandDeclaration(.file, takesCase: true)
    case .explain: CommandDeclaration(.offer, takesCase: true)
    case .letter:
      CommandDeclaration(.offer, takesCase: true, formats: [.text, .markdown, .html, .json])
    case .follow: CommandDeclaration(.file, takesCase: true)
    case .calendar: CommandDeclaration(.file, takesCase: true, formats: [.text, .json, .ics])
    case .batch: CommandDeclaration(.file)
    case .completion: CommandDeclaration(.choice(Shell.allCases.map(\.rawValue)), formats: [.text])
    case .manual: CommandDeclaration(formats: [.text])
    case .catalogue: CommandDeclaration(.choice(Command.ofCatalogue.map(\.word)), formats: [.text])
    case .catalogueInit: CommandDeclaration(.folder, formats: [.text])
    case .catalogueCheck: CommandDeclaration(.folder)
    case .catalogueFormat: CommandDeclaration(.file, formats: [.text])
    case .catalogueSchema: CommandDeclaration(.name)
    case .catalogueList: CommandDeclaration()
    case .catalogueShow: CommandDeclaration(.name, formats: [.text, .json, .markdown])
    case .catalogueTest: CommandDeclaration(.file)
    case .catalogueDiff: CommandDeclaration(.folder)
    case .catalogueXray: CommandDeclaration(.folder)
    case .catalogueWhatIf: CommandDeclaration(.offer)
    case .catalogueExport: CommandDeclaration(.folder, formats: [.text])
    case .catalogueFairness: CommandDeclaration(takesCase: true)
    }
  }
}
