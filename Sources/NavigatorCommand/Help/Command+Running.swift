internal import LocatedJSON
internal import Pathways

// How the commands are found among the words, and run.
extension Command {
  /// Takes the command out of the words; `nil` if there is none.
  static func take(_ arguments: inout Arguments) throws(CommandFailure) -> Command? {
    guard let word = arguments.takeFirst() else { return nil }
    guard let command = outer.first(where: { $0.rawValue == word.text }) else {
      throw .usage(
        .unknownCommand(word.text, at: arguments.location(word), among: outer.map(\.word)))
    }
    guard command == .catalogue, let second = arguments.words.first else { return command }
    // Where only help is asked for, an option may stand in the way of a subcommand.
    guard let inner = ofCatalogue.first(where: { $0.word == second.text }) else {
      throw .usage(
        .unknownCommand(
          second.text, at: arguments.location(second), among: ofCatalogue.map(\.word)))
    }
    _ = arguments.takeFirst()
    return inner
  }

  /// Runs the command.
  func run(_ arguments: inout Arguments, _ session: Session) throws(CommandFailure) -> ExitCode {
    switch self {
    case .suggest: try Suggest.run(&arguments, session)
    case .interview: try InterviewCommand.run(&arguments, session)
    case .note: try NoteCommand.run(&arguments, session)
    case .explain: try Explain.run(&arguments, session)
    case .letter: try LetterCommand.run(&arguments, session)
    case .follow: try Follow.run(&arguments, session)
    case .calendar: try CalendarCommand.run(&arguments, session)
    case .batch: try Batch.run(&arguments, session)
    case .completion: try CompletionCommand.run(&arguments, session)
    case .manual: try ManualCommand.run(&arguments, session)
    case .catalogue, .catalogueInit, .catalogueCheck, .catalogueFormat, .catalogueSchema,
      .catalogueList, .catalogueShow, .catalogueTest, .catalogueDiff, .catalogueXray,
      .catalogueWhatIf, .catalogueExport, .catalogueFairness:
      try runInWorkbench(&arguments, session)
    }
  }

  private func runInWorkbench(
    _ arguments: inout Arguments, _ session: Session
  ) throws(CommandFailure) -> ExitCode {
    switch self {
    case .catalogueInit: try CatalogueInit.run(&arguments, session)
    case .catalogueCheck: try CatalogueCheck.run(&arguments, session)
    case .catalogueFormat: try CatalogueFormat.run(&arguments, session)
    case .catalogueSchema: try CatalogueSchemaCommand.run(&arguments, session)
    case .catalogueList: try CatalogueList.run(&arguments, session)
    case .catalogueShow: try CatalogueShow.run(&arguments, session)
    case .catalogueTest: try CatalogueTestCommand.run(&arguments, session)
    case .catalogueDiff: try CatalogueDiffCommand.run(&arguments, session)
    case .catalogueXray: try CatalogueXray.run(&arguments, session)
    case .catalogueWhatIf: try CatalogueWhatIf.run(&arguments, session)
    case .catalogueExport: try CatalogueExport.run(&arguments, session)
    case .catalogueFairness: try CatalogueFairness.run(&arguments, session)
    case .suggest, .interview, .note, .explain, .letter, .follow, .calendar, .batch, .catalogue,
      .completion, .manual:
      session.explainUse(of: self)
    }
  }
}
