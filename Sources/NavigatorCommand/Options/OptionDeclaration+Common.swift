internal import LocatedJSON
internal import Pathways

// What every command has, and what says who the person is.
extension OptionDeclaration {
  /// Every option, in the order of help.
  static let all: [OptionDeclaration] = common + telling + answering + batching + workbench

  /// Those of every command.
  private static let common: [OptionDeclaration] = [
    OptionDeclaration(
      .common(.language), .choice(Language.allCases.map(\.rawValue)), of: Command.allCases),
    OptionDeclaration(
      .common(.format), .choice(OutputFormat.allCases.map(\.rawValue)), of: Command.allCases),
    OptionDeclaration(.common(.on), .day, of: Command.allCases),
    OptionDeclaration(.common(.catalogue), .folder, of: Command.allCases),
    OptionDeclaration(.common(.practice), .file, of: Command.allCases),
    OptionDeclaration(.common(.all), of: Command.allCases),
    OptionDeclaration(.common(.include), .choice(["proposed"]), of: Command.allCases),
    OptionDeclaration(.common(.color), .choice(["auto", "always", "never"]), of: Command.allCases),
    OptionDeclaration(.common(.width), .number(40...400), of: Command.allCases),
    OptionDeclaration(.common(.help), of: Command.allCases),
    OptionDeclaration(.common(.version), of: Command.allCases),
  ]

  /// The commands that take one person's case.
  private static let ofCase: [Command] = Command.allCases.filter { $0.declaration.takesCase }

  /// Those that say who the person is.
  private static let telling: [OptionDeclaration] = [
    OptionDeclaration(.telling(.caseFile), .file, of: ofCase),
    OptionDeclaration(
      .telling(.note), .file, of: [.suggest, .interview, .note, .explain, .letter]),
    OptionDeclaration(.telling(.id), .words(.name), of: ofCase),
    OptionDeclaration(.telling(.fact), .words(.factAndValue), of: ofCase, repeats: true),
    OptionDeclaration(.telling(.event), .event, of: ofCase, repeats: true),
    OptionDeclaration(.telling(.noEvent), .event, of: ofCase, repeats: true),
  ]
}
