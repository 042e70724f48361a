internal import LocatedJSON

/// How a product is written.
enum OutputFormat: String, CaseIterable, Sendable {
  case text
  case json
  case markdown
  case html
  case ics
}

/// What a command does, what stands after it, and how it can answer.
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

  /// What stands after the command, for readers.
  let operands: Bilingual

  /// Whether options say who the person is.
  let takesCase: Bool

  /// How it can answer; the first if nothing is asked for.
  let formats: [OutputFormat]

  /// What it does, in a line.
  let summary: Bilingual

  /// What else there is to know, in paragraphs.
  let about: Bilingual

  /// Whole commands, a line each.
  let examples: Bilingual

  /// Declares a command.
  init(
    _ operand: Operand = .none, _ operands: Bilingual = Bilingual(da: "", en: ""),
    takesCase: Bool = false, formats: [OutputFormat] = [.text, .json], _ summary: Bilingual,
    about: Bilingual = Bilingual(da: "", en: ""), examples: Bilingual = Bilingual(da: "", en: "")
  ) {
    self.operand = operand
    self.operands = operands
    self.takesCase = takesCase
    self.formats = formats
    self.summary = summary
    self.about = about
    self.examples = examples
  }
}

extension Command {
  /// What the command is declared as.
  var declaration: CommandDeclaration {
    switch self {
    case .suggest: .suggest
    case .interview: .interview
    case .note: .note
    case .explain: .explain
    case .letter: .letter
    case .follow: .follow
    case .calendar: .calendar
    case .batch: .batch
    case .completion: .completion
    case .manual: .manual
    case .catalogue: .catalogue
    case .catalogueInit: .start
    case .catalogueCheck: .check
    case .catalogueFormat: .format
    case .catalogueSchema: .schema
    case .catalogueList: .list
    case .catalogueShow: .show
    case .catalogueTest: .test
    case .catalogueDiff: .diff
    case .catalogueXray: .xray
    case .catalogueWhatIf: .whatIf
    case .catalogueExport: .export
    case .catalogueFairness: .fairness
    }
  }
}
