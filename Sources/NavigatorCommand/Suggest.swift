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
    let (person, diagnostics) = try CaseOptions.read(
      &arguments, on: session.options.on, catalogue.vocabulary, session.world)
    guard !diagnostics.contains(where: { $0.severity == .error }) else {
      return session.refuse(diagnostics)
    }
    session.complain(diagnostics)
    let wording = Wording(catalogue, in: session.options.language)
    let isJSON = session.options.format == .json
    if isJSON, !wantsReadings {
      let answer = Decider.answer(for: person, by: catalogue)
      return try session.print(json: AnswerJSON(answer, wording).bytes())
    }
    let (answer, robustness) = Robustness.answer(for: person, by: catalogue)
    if isJSON { return try session.print(json: RobustnessJSON(robustness, wording).bytes()) }
    let style = session.options.style
    return try session.print(
      wantsReadings
        ? RobustnessText.text(robustness, wording, style)
        : AnswerText.text(answer, wording, style, robustness: robustness))
  }
}
