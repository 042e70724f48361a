/// The commands by name; a space parts the words of one that belongs to another.
///
/// What a command does stands where commands are run; what readers are told of it, with the words.
public enum Command: String, CaseIterable, Sendable {
  case suggest
  case interview
  case note
  case explain
  case letter
  case follow
  case calendar
  case batch
  case catalogue
  case catalogueInit = "catalogue init"
  case catalogueCheck = "catalogue check"
  case catalogueFormat = "catalogue format"
  case catalogueSchema = "catalogue schema"
  case catalogueList = "catalogue list"
  case catalogueShow = "catalogue show"
  case catalogueTest = "catalogue test"
  case catalogueDiff = "catalogue diff"
  case catalogueXray = "catalogue xray"
  case catalogueWhatIf = "catalogue whatif"
  case catalogueExport = "catalogue export"
  case catalogueFairness = "catalogue fairness"
  case completion
  case manual

  /// The commands that a first word names.
  public static let outer = allCases.filter { !$0.rawValue.contains(" ") }

  /// The commands of the workbench.
  public static let ofCatalogue = allCases.filter { $0.rawValue.hasPrefix("catalogue ") }

  /// Its last word.
  public var word: String { String(rawValue.split(separator: " ").last ?? "") }
}
