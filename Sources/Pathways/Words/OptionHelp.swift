/// What readers of one language are told of an option.
public struct OptionHelp: Sendable {
  /// What it is called in the language, without hyphens: the first is shown, all are understood.
  ///
  /// An option without a name here is called as scripts call it.
  public let names: [String]

  /// What it does, in a line.
  public let meaning: String

  /// Tells of an option.
  init(names: [String] = [], _ meaning: String) {
    self.names = names
    self.meaning = meaning
  }
}
