internal import LocatedJSON

// What questions are for.
extension Wording {
  /// Returns the gravest of what an answer would change, in a few words.
  ///
  /// - Parameters:
  ///   - change: What it would change.
  ///   - namesPathway: Whether the pathway says more than what it begins with.
  /// - Returns: The words, or `nil` if it would change nothing.
  func change(_ change: QuestionChange, namesPathway: Bool = false) -> String? {
    if let alert = change.alerts.first { return words.alert(head(of: alert)) }
    if namesPathway, let stage = change.stage {
      return words.pathway(text(catalogue.pathways[catalogue.pathway(of: stage)].name))
    }
    if let first = change.first { return text(catalogue[first].name) }
    if let stage = change.stage { return text(catalogue.stage(stage).name) }
    if let offer = change.letsIn.first { return words.letsIn(text(catalogue[offer].name)) }
    if let offer = change.rulesOut.first { return words.rulesOut(text(catalogue[offer].name)) }
    return change.beside.first.map { stage in
      words.pathway(text(catalogue.pathways[catalogue.pathway(of: stage)].name))
    }
  }

  /// Returns what a question decides, whatever the answer turns out to be.
  func purpose(_ question: Question) -> String? {
    switch question.purpose {
    case .offer(let offer, let isAlone):
      words.decidesFit(text(catalogue[offer].name), isAlone: isAlone)
    case .pathway(let pathway): words.decidesPathway(text(catalogue.pathways[pathway].name))
    case .stage(let stage): words.decidesStage(text(catalogue.stage(stage).name))
    case .module(let module): words.asksLest(text(catalogue.modules[module].text))
    case nil: nil
    }
  }
}
