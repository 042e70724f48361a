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
    var complaints: [Diagnostic] = []
    let line = arguments.takeValue("--letter", &complaints)
    if line != nil || !complaints.isEmpty {
      return try letter(line, &arguments, complaints, catalogue, session)
    }
    let format = session.options.format
    guard format != .html, format != .markdown else {
      return session.refuse([Command.suggest.hasNot(format)])
    }
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

  /// Writes the letter for one line of the answer.
  private static func letter(
    _ line: Arguments.Word?, _ arguments: inout Arguments, _ complaints: [Diagnostic],
    _ deciding: Catalogue, _ session: Session
  ) throws -> ExitCode {
    let (catalogue, findings) = deciding.withLetters()
    guard let catalogue else { return session.refuse(findings) }
    var diagnostics = complaints
    let options = LetterOptions(&arguments, catalogue, &diagnostics)
    let (story, others) = try CaseOptions.read(
      &arguments, on: session.options.on, catalogue.vocabulary, session.world)
    diagnostics += others
    guard let line, !diagnostics.contains(where: { $0.severity == .error }) else {
      return session.refuse(diagnostics)
    }
    session.complain(diagnostics)
    let answer = Decider.answer(for: story.person(), by: catalogue)
    let wording = Wording(catalogue, in: session.options.language)
    let style = session.options.style
    guard let number = Int(line.text),
      let offer = AnswerText.offer(onLine: number, of: answer, wording, style)
    else {
      return session.refuse([
        Diagnostic(
          "out-of-range", at: arguments.location(line),
          Bilingual(
            da: "svaret har ingen linje `\(line.text)`", en: "the answer has no line `\(line.text)`"
          ))
      ])
    }
    return try LetterCommand.write(offer, answer, options, catalogue, session)
  }
}
