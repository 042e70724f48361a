internal import LocatedJSON
internal import Pathways

/// `navigator suggest`: one case to one answer.
enum Suggest {
  static func run(_ arguments: inout Arguments, _ session: Session) throws -> ExitCode {
    guard let catalogue = try session.catalogue(defersFollowUps: true) else { return .couldNotRun }
    if session.options.wantsHelp {
      return try session.print(Help.suggest(Wording(catalogue, in: session.options.language)))
    }
    let wantsReadings = arguments.takeFlag("--robust")
    let (story, note, diagnostics) = try CaseOptions.read(
      &arguments, on: session.options.on, catalogue.vocabulary, session.world, notes: catalogue)
    guard !diagnostics.contains(where: { $0.severity == .error }) else {
      return session.refuse(diagnostics)
    }
    session.complain(diagnostics)
    let person = story.person()
    let wording = Wording(catalogue, in: session.options.language)
    let isJSON = session.options.format == .json
    if isJSON, !wantsReadings {
      let answer = Decider.answer(for: person, by: catalogue)
      return try session.print(json: AnswerJSON(answer, wording, note: note?.reading).bytes())
    }
    let (answer, robustness) = Robustness.answer(for: person, by: catalogue)
    if isJSON { return try session.print(json: RobustnessJSON(robustness, wording).bytes()) }
    let style = session.options.style
    if wantsReadings {
      return try session.print(RobustnessText.text(robustness, wording, style))
    }
    // Two months: what closes later can wait for `navigator calendar`.
    let doors = Doors.of(story, until: story.on.adding(days: 62), by: catalogue)
    var overdue: [FollowUps.Group] = []
    var rules = catalogue
    // Nothing can be overdue of which nothing is told; most cases tell of scores only.
    if story.tellsWhatHappened {
      let (following, findings) = catalogue.withFollowUps()
      guard let following else { return session.refuse(findings) }
      rules = following
      overdue = FollowUps.of(story, by: following).overdue
    }
    let read = note.map { NoteSummary.text($0.reading, $0.file.bytes, wording, style) } ?? ""
    return try session.print(
      read
        + AnswerText.text(
          answer, Wording(rules, in: wording.language), style, robustness: robustness, doors: doors,
          overdue: overdue))
  }
}
