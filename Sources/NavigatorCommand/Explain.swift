internal import LocatedJSON
internal import Pathways

/// `navigator explain OFFER`: why one offer has its standing, and what would open it.
enum Explain {
  static func run(_ arguments: inout Arguments, _ session: Session) throws(CommandFailure)
    -> ExitCode
  {
    guard let catalogue = try session.catalogue(defersFollowUps: true) else { return .couldNotRun }
    let wording = Wording(catalogue, in: session.options.language)
    let offer = try OfferArgument.take(&arguments, catalogue, after: .explain)
    guard let told = try session.told(&arguments, of: .explain, plain: .note, catalogue) else {
      return .couldNotRun
    }
    let person = told.story.person()
    let answer = Decider.answer(for: person, by: catalogue)
    guard let decided = answer.offers.first(where: { $0.index == offer }) else {
      preconditionFailure("every offer stands in an answer")
    }
    let explanation = Explanation(
      decided, for: person, answer.verdicts(by: catalogue),
      .of(decided, for: person, by: catalogue), wording)
    return try session.print(
      json: explanation.bytes(alerts: answer.alerts),
      orText: told.summary(wording, session.options.style)
        + explanation.text(session.options.style, alerts: answer.alerts))
  }
}
