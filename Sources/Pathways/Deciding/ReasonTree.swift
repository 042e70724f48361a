/// A criterion with its truth for one person, and its parts with theirs.
public struct ReasonTree: Sendable {
  /// The criterion.
  public let criterion: Index<Criterion>

  /// Its truth, as the evaluator decided it.
  public let truth: Truth

  /// Its parts; a named criterion has the one it stands for.
  public let parts: [ReasonTree]

  /// Reads the decisions of an evaluator.
  ///
  /// Every part is shown, also those that could no longer change the truth of the whole.
  public init(_ criterion: Index<Criterion>, _ evaluator: inout Evaluator) {
    self.criterion = criterion
    truth = evaluator.decide(criterion)
    parts = evaluator.pool.parts(of: criterion).map { ReasonTree($0, &evaluator) }
  }
}
