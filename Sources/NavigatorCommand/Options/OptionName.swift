/// The program's own options, by the name that stands after the hyphens.
///
/// Options of facts and scales are not among them: the vocabulary declares those.
enum OptionName: String, CaseIterable, Sendable {
  // Of every command.
  case language
  case format
  case catalogue
  case practice
  case on
  case all
  case include
  case color
  case width
  case help
  case version

  // Of commands that take a case.
  case caseFile = "case"
  case note
  case id
  case fact
  case event
  case noEvent = "no-event"

  // Of some of them.
  case robust
  case letter
  case ask
  case save
  case audience = "for"
  case text
  case check
  case replay
  case until

  // Of many cases.
  case full
  case formatIn = "format-in"
  case formatOut = "format-out"
  case delimiter
  case columns
  case output
  case resume
  case lineBuffered = "line-buffered"
  case jobs
  case summary

  // Of the workbench.
  case strict
  case staleAfter = "stale-after"
  case proofs
  case into
  case place = "in"
  case theme
  case purpose
  case level
  case status
  case provider
  case group
  case pathways
  case cases
  case renamed
  case further
  case csv

  /// The option as it is typed.
  var option: String { "--" + rawValue }
}
