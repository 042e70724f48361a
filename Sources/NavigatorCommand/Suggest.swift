internal import LocatedJSON
internal import Pathways

/// `navigator suggest`: one case to one answer.
enum Suggest {
  static func run(_ arguments: inout Arguments, _ session: Session) throws -> ExitCode {
    guard let catalogue = try session.catalogue() else { return .couldNotRun }
    if session.options.wantsHelp {
      return try session.print(Help.suggest(Wording(catalogue, in: session.options.language)))
    }
    let (story, diagnostics) = try CaseOptions.read(
      &arguments, on: session.options.on, catalogue.vocabulary, session.world)
    guard !diagnostics.contains(where: { $0.severity == .error }) else {
      return session.refuse(diagnostics)
    }
    session.complain(diagnostics)
    let answer = Decider.answer(for: story.person(), by: catalogue)
    let wording = Wording(catalogue, in: session.options.language)
    switch session.options.format {
    case .json: return try session.print(json: AnswerJSON(answer, wording).bytes())
    case .text, .markdown, .ics:
      // Two months: what closes later can wait for `navigator calendar`.
      let doors = Doors.of(story, until: story.on.adding(days: 62), by: catalogue)
      let overdue = story.events.isEmpty ? [] : FollowUps.of(story, by: catalogue).overdue
      return try session.print(
        AnswerText.text(
          answer, wording, session.options.style, doors: doors, overdue: overdue))
    }
  }
}
