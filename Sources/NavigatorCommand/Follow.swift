internal import LocatedJSON
internal import Pathways

/// `navigator follow CASE`: the person's line through time, what is overdue, and who holds the ball.
enum Follow {
  static func run(_ arguments: inout Arguments, _ session: Session) throws(CommandFailure)
    -> ExitCode
  {
    guard let catalogue = try session.catalogue() else { return .couldNotRun }
    let wording = Wording(catalogue, in: session.options.language)
    let replays = arguments.takeFlag(.answering(.replay))
    guard let told = try session.told(&arguments, of: .follow, plain: .caseFile, catalogue) else {
      return .couldNotRun
    }
    let story = told.story
    let style = session.options.style
    if replays {
      let replay = Replay.of(story, by: catalogue)
      return try session.print(
        json: ReplayJSON(replay, wording).bytes(),
        orText: ReplayText.text(replay, wording, style))
    }
    let answer = Decider.answer(for: story.person(), by: catalogue)
    let follow = FollowUps.of(story, by: catalogue)
    return try session.print(
      json: FollowJSON(follow, answer, wording).bytes(),
      orText: FollowText.text(follow, answer, wording, style))
  }
}
