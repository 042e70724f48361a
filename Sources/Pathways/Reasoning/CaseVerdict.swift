/// What a catalogue decides of a case that was read as `suggest` reads it.
struct CaseVerdict {
  private let catalogue: Catalogue
  private var decider: Decider

  init(_ side: CatalogueProver, _ person: PatientCase) {
    catalogue = side.catalogue
    decider = Decider(side.catalogue)
    for index in catalogue.offers.indexes { decider.offers[index.number] = side.prepared(index) }
    decider.recordsMissing = false
    decider.evaluator.block.append(person)
    decider.decide()
  }

  /// Returns whether a claim is true of the case.
  mutating func truth(_ claim: Claim) -> Truth {
    switch claim {
    case .fits(let offer):
      switch decider.decisions.offers[offer.number].standing(0).0 {
      case .fits: return .holds
      case .open: return .unknown
      case .excluded, .unavailable: return .fails
      }
    case .meets(let offer):
      let own = catalogue[offer]
      return own.excludes.reduce(decider.evaluator.decide(own.requires)) {
        $0 && !decider.evaluator.decide($1)
      }
    case .raised(let index):
      let lanes = decider.decisions.alerts[index.number]
      if lanes.raised & 1 == 1 { return lanes.precaution & 1 == 1 ? .unknown : .holds }
      let alert = catalogue.alerts[index]
      let when = decider.evaluator.decide(alert.when)
      return alert.unless.map { when && !decider.evaluator.decide($0) } ?? when
    case .belongs(let index):
      let group = catalogue.groups[index]
      if let unsettled = group.unsettled {
        let isOpen = decider.evaluator.decide(unsettled)
        if isOpen != .fails { return isOpen == .holds ? .fails : .unknown }
      }
      return decider.decisions.groups[index.number][0]
    case .has(let index):
      let right = catalogue.rights[index]
      return right.isProposed ? .fails : decider.evaluator.decide(right.who)
    case .holds(let criterion): return decider.evaluator.decide(criterion)
    case .fitsAny(let offers):
      return offers.reduce(.fails) { $0 || truth(.fits($1)) }
    case .reaches(let stage):
      return decider.evaluator.decide(catalogue.pathways[catalogue.pathway(of: stage)].isFor)
        && decider.evaluator.decide(catalogue.stage(stage).when)
    }
  }

  /// Whether the case is in a stage, after ways out and what counts before it.
  mutating func isIn(_ stage: Index<Stage>) -> Bool {
    decider.decidePlan()
    return decider.planned[0].contains { $0.stage == stage }
  }
}
