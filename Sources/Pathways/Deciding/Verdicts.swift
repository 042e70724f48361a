/// What was decided of each criterion of a catalogue about one person.
///
/// Whoever words an answer looks verdicts up in it and can't evaluate: a text that decides anew could
/// tell something else than was decided.
public struct Verdicts: Sendable {
  /// By criterion.
  private let truths: [Truth]

  /// Decides all criteria about a person.
  public init(_ catalogue: Catalogue, _ person: PatientCase) {
    var evaluator = Evaluator(catalogue, person: person)
    truths = catalogue.pool.criteria.indexes.map { evaluator.decide($0) }
  }

  /// What was decided of a criterion.
  public subscript(criterion: Index<Criterion>) -> Truth { truths[criterion.number] }
}

extension Answer {
  /// What was decided about the person, for whoever words the answer.
  public func verdicts(by catalogue: Catalogue) -> Verdicts { Verdicts(catalogue, person) }
}
