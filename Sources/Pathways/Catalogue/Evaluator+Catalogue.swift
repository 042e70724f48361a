extension Evaluator {
  /// Creates an evaluator of one case.
  public init(_ catalogue: Catalogue, person: PatientCase) {
    self.init(catalogue, block: CaseBlock(catalogue.vocabulary, person))
  }

  /// Creates an evaluator that has decided nothing.
  init(_ catalogue: Catalogue, block: CaseBlock) {
    self.init(catalogue.pool, block: block)
  }
}
