internal import LocatedJSON

// What is doubtful in pathways as such; what only a search can prove is found elsewhere.
extension CatalogueChecks {
  mutating func checkPathways() {
    for pathway in catalogue.pathways {
      checkSources(pathway.sources, pathway.id, pathway.json)
      checkFirstStage(pathway)
      for stage in pathway.stages { checkStage(stage, pathway) }
    }
    checkOutside()
  }

  /// Whoever a pathway is for must be in some stage of it, whatever else is known.
  private mutating func checkFirstStage(_ pathway: Pathway) {
    guard let first = pathway.stages.first, !catalogue.isAlways(first.when) else { return }
    warn(
      "first-stage-not-for-all", first.json.member("when") ?? first.json,
      CheckRemark.firstStageIsNotForAll(pathway.id),
      help: CheckRemark.writeEmptyWhen)
  }

  private mutating func checkStage(_ stage: Stage, _ pathway: Pathway) {
    if stage.entries.isEmpty {
      warn(
        "stage-without-offers", stage.json,
        CheckRemark.stageHasNoOffers(stage: stage.id, pathway: pathway.id))
    } else if !stage.entries.contains(where: { $0.role == .first }) {
      warn(
        "stage-without-first", stage.json,
        CheckRemark.stageHasNoFirstOffer(stage: stage.id, pathway: pathway.id))
    }
    for entry in stage.entries where catalogue[entry.offer].status == .proposed {
      warn(
        "proposed-in-role", stage.json,
        CheckRemark.proposalHasRole(offer: catalogue[entry.offer].id, pathway: pathway.id),
        help: CheckRemark.nameInProposed)
    }
    for offer in stage.proposed where catalogue[offer].status != .proposed {
      warn(
        "not-proposed", stage.json.member("proposed") ?? stage.json,
        CheckRemark.proposalExists(offer: catalogue[offer].id, pathway: pathway.id),
        help: CheckRemark.giveRoleInOffers)
    }
  }

  /// Every offer that exists belongs somewhere, or is left out on purpose.
  private mutating func checkOutside() {
    guard !catalogue.pathways.isEmpty else { return }
    var named = Set(catalogue.outsidePathways)
    for stage in catalogue.pathways.flatMap(\.stages) {
      for entry in stage.entries { named.insert(entry.offer) }
      for offer in stage.proposed { named.insert(offer) }
    }
    for index in catalogue.offers.indexes where !named.contains(index) {
      let offer = catalogue.offers[index]
      guard offer.status != .closed, let json = offer.fields.last else { continue }
      warn(
        "in-no-pathway", json,
        CheckRemark.isInNoPathway(offer.id),
        help: CheckRemark.giveRoleInStage)
    }
  }
}
