internal import LocatedJSON

// What a plan must lead with.
extension CatalogueTestRun {
  /// How many offers of a plan count as its beginning.
  private static let leading = 5

  mutating func checkPlan(_ expect: ObjectReader<CatalogueTest.ExpectMember>) {
    let leading = answer.offers
      .filter { $0.standing == .fits || !$0.provided.isEmpty }
      .prefix(Self.leading).map(\.offer.id)
    let all = TestFound.words(Array(leading))
    if let first = expect[.first] {
      let allowed = alternatives(first)
      if !allowed.contains(leading.first ?? "") { fail(first, all) }
    }
    for offer in expect[.among]?.elements ?? JSON.none
    where !alternatives(offer).contains(where: leading.contains) {
      fail(offer, all)
    }
    for offer in expect[.notAmong]?.elements ?? JSON.none where leading.contains(offer.string ?? "")
    {
      fail(offer, all)
    }
    for element in expect[.plan]?.elements ?? JSON.none { checkStage(element) }
  }

  /// The offers that a value names, each of which must exist.
  private mutating func alternatives(_ json: JSON) -> [String] {
    let named = json.kind == .array ? Array(json.elements) : [json]
    for offer in named { _ = decided(offer.string ?? "", offer) }
    return named.compactMap(\.string)
  }

  private mutating func checkStage(_ json: JSON) {
    let expect = ObjectReader(json, CatalogueTest.planShape, &failures)
    let found = answer.plan.map { (catalogue.pathways[$0.pathway].id, $0.stage.id) }
    let isThere = found.contains { pathway, stage in
      pathway == expect[.pathway]?.string && expect[.stage].map { $0.string == stage } ?? true
    }
    if !isThere { fail(json, .words(found.map { "\($0.0) \($0.1)" })) }
  }
}
