/// A criterion with its truth for one person, and its parts with theirs.
///
/// Where a rule says "not", what it is said of is turned round, so that nothing is denied twice.
public struct ReasonTree: Sendable {
  /// The criterion.
  public let criterion: Index<Criterion>

  /// Whether it is asked the other way round: that it fails.
  public let isDenied: Bool

  /// The truth of what is asked, as the evaluator decided it.
  public let truth: Truth

  /// Its parts; a named criterion has the one it stands for.
  public let parts: [ReasonTree]

  /// Looks up what was decided of a criterion and its parts.
  ///
  /// Every part is shown, also those that could no longer change the truth of the whole.
  public init(
    _ criterion: Index<Criterion>, isDenied: Bool = false, of pool: CriterionPool,
    _ verdicts: Verdicts
  ) {
    var (own, isDenied) = (criterion, isDenied)
    while case .not(let part) = pool[own] { (own, isDenied) = (part, !isDenied) }
    self.criterion = own
    self.isDenied = isDenied
    let truth = verdicts[own]
    self.truth = isDenied ? !truth : truth
    // Of a name, and where so many parts must hold, the parts say why it is denied if each is; another
    // whole is denied in one, and its parts are as they are.
    let turnsParts =
      if case .named = pool[own] { isDenied } else { isDenied && pool.threshold(of: own) != nil }
    parts = pool.parts(of: own).map { ReasonTree($0, isDenied: turnsParts, of: pool, verdicts) }
  }
}
