/// A part of the manual page or of a page of help, by its heading.
public enum HelpSection: Hashable, Sendable {
  /// What the program is called.
  case name
  /// How it is used.
  case use
  case commands
  case optionsOfEveryCommand
  case optionsOfCases
  case facts
  case events
  case exitStatus
  case examples
  /// What everybody should know.
  case notes
}
