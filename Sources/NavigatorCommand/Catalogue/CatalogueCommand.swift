internal import LocatedJSON
internal import Pathways

/// `navigator catalogue …`: the editor's workbench.
enum CatalogueCommand: String, CaseIterable {
  case check
  case format
  case schema
  case list
  case show
  case test
  case diff
  case xray
  case whatif
  case export
  case fairness

  static func run(_ arguments: inout Arguments, _ session: Session) throws -> ExitCode {
    guard let word = arguments.takeFirst() else {
      if session.options.wantsHelp {
        return try session.print(Help.catalogue(session.options.language))
      }
      session.world.complain(Help.catalogue(session.options.language))
      return .couldNotRun
    }
    guard let command = Self(rawValue: word.text) else {
      return session.refuse([
        Diagnostic(
          "unknown-command", at: arguments.location(word),
          Bilingual(da: "ukendt kommando `\(word.text)`", en: "unknown command `\(word.text)`"),
          help: .didYouMean(word.text, among: allCases.map(\.rawValue), orOneOf: true))
      ])
    }
    if session.options.wantsHelp {
      return try session.print(Help.catalogue(session.options.language))
    }
    switch command {
    case .check: return try CatalogueCheck.run(&arguments, session)
    case .format: return try CatalogueFormat.run(&arguments, session)
    case .schema: return try CatalogueSchemaCommand.run(&arguments, session)
    case .list: return try CatalogueList.run(&arguments, session)
    case .show: return try CatalogueShow.run(&arguments, session)
    case .test: return try CatalogueTestCommand.run(&arguments, session)
    case .diff: return try CatalogueDiffCommand.run(&arguments, session)
    case .xray: return try CatalogueXray.run(&arguments, session)
    case .whatif: return try CatalogueWhatIf.run(&arguments, session)
    case .export: return try CatalogueExport.run(&arguments, session)
    case .fairness: return try CatalogueFairness.run(&arguments, session)
    }
  }
}

extension Arguments {
  /// Removes the words that are no options, such as paths.
  mutating func takePlainWords() -> [Word] {
    let plain = words.filter { !$0.text.hasPrefix("--") }
    for word in plain { remove(word) }
    return plain
  }

  /// The findings for words that nothing has used.
  var unused: [Diagnostic] { words.map { .unexpectedWord($0.text, at: location($0)) } }
}
