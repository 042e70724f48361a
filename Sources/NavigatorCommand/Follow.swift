internal import LocatedJSON
internal import Pathways

/// `navigator follow CASE`: the person's line through time, what is overdue, and who holds the ball.
enum Follow {
  static func run(_ arguments: inout Arguments, _ session: Session) throws -> ExitCode {
    guard let catalogue = try session.catalogue() else { return .couldNotRun }
    let wording = Wording(catalogue, in: session.options.language)
    if session.options.wantsHelp { return try session.print(Help.follow(session.options.language)) }
    let replays = arguments.takeFlag("--replay")
    let (story, diagnostics) = try CaseOptions.read(
      &arguments, on: session.options.on, catalogue.vocabulary, session.world, takesPath: true)
    guard !diagnostics.contains(where: { $0.severity == .error }) else {
      return session.refuse(diagnostics)
    }
    session.complain(diagnostics)
    let style = session.options.style
    if replays {
      let replay = Replay.of(story, by: catalogue)
      switch session.options.format {
      case .json: return try session.print(json: ReplayJSON(replay, wording).bytes())
      case .text, .markdown, .html, .ics:
        return try session.print(ReplayText.text(replay, wording, style))
      }
    }
    let answer = Decider.answer(for: story.person(), by: catalogue)
    let follow = FollowUps.of(story, by: catalogue)
    switch session.options.format {
    case .json: return try session.print(json: FollowJSON(follow, answer, wording).bytes())
    case .text, .markdown, .html, .ics:
      return try session.print(FollowText.text(follow, answer, wording, style))
    }
  }
}
