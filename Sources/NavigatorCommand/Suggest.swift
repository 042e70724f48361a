internal import LocatedJSON
internal import Pathways

/// `navigator suggest`: one case to one answer.
enum Suggest {
  static func run(_ arguments: inout Arguments, _ session: Session) throws(CommandFailure)
    -> ExitCode
  {
    guard let catalogue = try session.catalogue() else { return .couldNotRun }
    let wantsReadings = arguments.takeFlag(.answering(.robust))
    var faults: [Diagnostic] = []
    let line = arguments.takeValue(.answering(.letter), &faults)
    if line != nil || !faults.isEmpty {
      return try letter(line, &arguments, faults, catalogue, session)
    }
    if arguments.takeFlag(.answering(.ask)) {
      return try InterviewCommand.run(&arguments, of: .suggest, catalogue, session)
    }
    let path = arguments.takeValue(.answering(.save), &faults)?.text
    if let format = session.options.format, format == .html || format == .markdown {
      throw .usage(.onlyLetters(format))
    }
    guard
      let told = try session.told(
        &arguments, of: .suggest, plain: .note, catalogue, after: faults)
    else { return .couldNotRun }
    try session.save(told.story, to: path, catalogue)
    guard wantsReadings else { return try write(told, catalogue, session) }
    let wording = Wording(catalogue, in: session.options.language)
    let (_, robustness) = Answer.whole(for: told.story, by: catalogue)
    return try session.print(
      json: RobustnessJSON(robustness, wording).bytes(),
      orText: RobustnessText.text(robustness, wording, session.options.style))
  }

  /// Writes the answer to what was told.
  ///
  /// A text begins with what was read of a note, unless that was told before.
  static func write(
    _ told: CaseOptions.GivenCase, _ catalogue: Catalogue, _ session: Session,
    tellsNote: Bool = true
  ) throws(CommandFailure) -> ExitCode {
    let wording = Wording(catalogue, in: session.options.language)
    let style = session.options.style
    let (answer, robustness) = Answer.whole(for: told.story, by: catalogue)
    let note = tellsNote ? told.note.map { ($0.reading, $0.file.bytes) } : nil
    return try session.print(
      json: AnswerJSON(answer, wording, note: told.note?.reading).bytes(),
      orText: AnswerText.text(answer, wording, style, robustness: robustness, note: note))
  }

  /// Writes the letter for one line of the answer.
  private static func letter(
    _ line: Arguments.Word?, _ arguments: inout Arguments, _ complaints: [Diagnostic],
    _ deciding: Catalogue, _ session: Session
  ) throws(CommandFailure) -> ExitCode {
    let (catalogue, findings) = deciding.withLetters()
    guard let catalogue else { return session.refuse(findings) }
    var faults = complaints
    let options = LetterOptions(&arguments, catalogue, session.options.language, &faults)
    if options.asks { try InterviewCommand.keepInputForAnswers(arguments) }
    guard
      let told = try session.told(
        &arguments, of: .suggest, plain: .note, catalogue, after: faults), let line
    else { return .couldNotRun }
    let answer = Decider.answer(for: told.story.person(), by: catalogue)
    let wording = Wording(catalogue, in: session.options.language)
    let style = session.options.style
    guard let number = Int(line.text),
      let offer = AnswerText.offer(onLine: number, of: answer, wording, style)
    else {
      return session.refuse([
        Diagnostic(
          "out-of-range", at: arguments.location(line),
          UsageRemark.answerLacksLine(line.text))
      ])
    }
    return try LetterCommand.complete(offer, answer, told, options, catalogue, session)
  }
}
