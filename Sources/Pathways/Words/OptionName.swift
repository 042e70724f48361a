/// The program's own options, by whom they are for.
///
/// An option of the same name can mean something else to other commands: each meaning is a case of
/// its own. Options of facts and scales are not among them: the vocabulary declares those.
public enum OptionName: Hashable, CaseIterable, Sendable {
  case common(Common)
  case telling(Telling)
  case answering(Answering)
  case batching(Batching)
  case workbench(Workbench)

  /// Options of every command.
  public enum Common: String, CaseIterable, Sendable {
    case language
    case format
    case on
    case catalogue
    case practice
    case all
    case include
    case color
    case width
    case help
    case version
  }

  /// Options that say who the person is.
  public enum Telling: String, CaseIterable, Sendable {
    case caseFile = "case"
    case note
    case id
    case fact
    case event
    case noEvent = "no-event"
  }

  /// Options of some commands about one person.
  public enum Answering: String, CaseIterable, Sendable {
    case ask
    case save
    case robust
    case letter
    case audience = "for"
    case text
    case check
    case replay
    case until
  }

  /// Options of many cases.
  public enum Batching: String, CaseIterable, Sendable {
    case formatIn = "format-in"
    case delimiter
    case full
    case check
    case formatOut = "format-out"
    case columns
    case output
    case resume
    case lineBuffered = "line-buffered"
    case jobs
    case summary
  }

  /// Options of the workbench.
  public enum Workbench: String, CaseIterable, Sendable {
    case strict
    case staleAfter = "stale-after"
    case proofs
    case check
    case into
    case place = "in"
    case theme
    case purpose
    case level
    case status
    case provider
    case group
    case text
    case pathways
    case cases
    case until
    case renamed
    case further
    case csv
  }

  /// Every option.
  public static let allCases: [OptionName] =
    Common.allCases.map(common) + Telling.allCases.map(telling)
    + Answering.allCases.map(answering) + Batching.allCases.map(batching)
    + Workbench.allCases.map(workbench)

  /// The name by which scripts know it, without hyphens.
  public var word: String {
    switch self {
    case .common(let option): option.rawValue
    case .telling(let option): option.rawValue
    case .answering(let option): option.rawValue
    case .batching(let option): option.rawValue
    case .workbench(let option): option.rawValue
    }
  }

  /// The option as scripts type it.
  public var option: String { "--" + word }
}
