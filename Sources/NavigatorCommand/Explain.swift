internal import LocatedJSON
internal import Pathways

/// `navigator explain OFFER`: why one offer has its standing, and what would open it.
enum Explain {
  static func run(_ arguments: inout Arguments, _ session: Session) throws -> ExitCode {
    guard let catalogue = try session.catalogue(defersFollowUps: true) else { return .couldNotRun }
    let wording = Wording(catalogue, in: session.options.language)
    if session.options.wantsHelp { return try session.print(Help.explain(wording)) }
    let offer: Index<Offer>
    switch OfferArgument.take(&arguments, catalogue, after: .explain) {
    case .success(let found): offer = found
    case .failure(let refusal): return session.refuse([refusal.diagnostic])
    }
    let (story, diagnostics) = try CaseOptions.read(
      &arguments, on: session.options.on, catalogue.vocabulary, session.world)
    guard !diagnostics.contains(where: { $0.severity == .error }) else {
      return session.refuse(diagnostics)
    }
    session.complain(diagnostics)
    let person = story.person()
    let answer = Decider.answer(for: person, by: catalogue)
    guard let decided = answer.offers.first(where: { $0.index == offer }) else {
      preconditionFailure("every offer stands in an answer")
    }
    let explanation = Explanation(decided, for: person, wording)
    switch session.options.format {
    case .json: return try session.print(json: explanation.bytes(alerts: answer.alerts))
    case .text, .markdown, .html, .ics:
      return try session.print(explanation.text(session.options.style, alerts: answer.alerts))
    }
  }
}
