internal import LocatedJSON
internal import Pathways

/// `navigator explain OFFER`: why one offer has its standing, and what would open it.
enum Explain {
  static func run(_ arguments: inout Arguments, _ session: Session) throws -> ExitCode {
    guard let catalogue = try session.catalogue(defersFollowUps: true) else { return .couldNotRun }
    let wording = Wording(catalogue, in: session.options.language)
    if session.options.wantsHelp { return try session.print(Help.explain(wording)) }
    let offer: Index<Offer>
    switch Self.offer(&arguments, catalogue) {
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
    case .text, .markdown, .ics:
      return try session.print(explanation.text(session.options.style, alerts: answer.alerts))
    }
  }

  private struct Refusal: Error {
    let diagnostic: Diagnostic
  }

  private static func offer(
    _ arguments: inout Arguments, _ catalogue: Catalogue
  ) -> Result<Index<Offer>, Refusal> {
    guard let first = arguments.words.first, !first.text.hasPrefix("--") else {
      return .failure(
        Refusal(
          diagnostic: Diagnostic(
            "missing-offer", at: nil,
            Bilingual(da: "nævn et tilbud efter explain", en: "name an offer after explain"),
            help: Bilingual(
              da: "se deres navne med: navigator suggest --all --format json",
              en: "see their names with: navigator suggest --all --format json"))))
    }
    _ = arguments.takeFirst()
    if let offer = catalogue.offer(named: first.text) { return .success(offer) }
    let names = catalogue.vocabulary.offerNames
    // Whoever remembers a part of the name is helped by those that have it.
    let similar = names.filter { $0.contains(first.text.lowercased()) }
    return .failure(
      Refusal(
        diagnostic: Diagnostic(
          "unknown-offer", at: arguments.location(first),
          Bilingual(da: "ukendt tilbud `\(first.text)`", en: "unknown offer `\(first.text)`"),
          help: similar.isEmpty
            ? .didYouMean(first.text, among: names, orOneOf: true)
            : .didYouMean("", among: similar, orOneOf: true))))
  }
}
