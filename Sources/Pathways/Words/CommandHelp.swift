/// What readers of one language are told of a command.
public struct CommandHelp: Sendable {
  /// What stands after the command; empty if nothing does.
  public let operands: String

  /// What it does, in a line.
  public let summary: String

  /// What else there is to know, in paragraphs; empty if there is nothing.
  public let about: String

  /// Whole commands, a line each.
  public let examples: String

  /// Tells of a command.
  init(operands: String = "", summary: String, about: String = "", examples: String) {
    self.operands = operands
    self.summary = summary
    self.about = about
    self.examples = examples
  }
}
