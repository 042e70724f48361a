internal import LocatedJSON
internal import Pathways

/// `navigator suggest`: one case to one answer.
enum Suggest {
  static func run(_ arguments: inout Arguments, _ session: Session) throws -> ExitCode {
    guard let catalogue = try session.catalogue() else { return .couldNotRun }
    if session.options.wantsHelp {
      return try session.print(Help.suggest(Wording(catalogue, in: session.options.language)))
    }
    let wantsReadings = arguments.takeFlag("--robust")
    let (story, diagnostics) = try CaseOptions.read(
      &arguments, on: session.options.on, catalogue.vocabulary, session.world)
    guard !diagnostics.contains(where: { $0.severity == .error }) else {
      return session.refuse(diagnostics)
    }
    session.complain(diagnostics)
    let wording = Wording(catalogue, in: session.options.language)
    let (answer, robustness) = Answer.whole(for: story, by: catalogue)
    let isJSON = session.options.format == .json
    if wantsReadings {
      guard !isJSON else {
        return try session.print(json: RobustnessJSON(robustness, wording).bytes())
      }
      return try session.print(RobustnessText.text(robustness, wording, session.options.style))
    }
    if isJSON { return try session.print(json: AnswerJSON(answer, wording).bytes()) }
    return try session.print(
      AnswerText.text(answer, wording, session.options.style, robustness: robustness))
  }
}
