internal import LocatedJSON

// What a catalogue says in one place and takes back in another.
extension CatalogueChecks {
  mutating func checkContradictions() {
    for alert in catalogue.alerts { checkWay(alert) }
    for index in catalogue.offers.indexes {
      for variant in catalogue.variants[index] ?? [] { checkIsSomewhere(variant, index) }
    }
    for index in catalogue.pathways.indexes {
      let pathway = catalogue.pathways[index]
      checkExits(of: pathway, index)
      for stage in pathway.stages { checkTwice(stage, pathway) }
    }
  }

  /// Where an alert sends somebody, they must be able to go.
  private mutating func checkWay(_ alert: Alert) {
    var seen: Set<Index<Offer>> = []
    let ways = alert.offers + alert.doors.flatMap(\.offers) + alert.whenClosed
    for offer in ways where seen.insert(offer).inserted {
      let name = catalogue[offer].id
      if alert.forbids.contains(offer) {
        warn(
          "alert-forbids-its-way", alert.json.member("forbids") ?? alert.json,
          .alertForbids(alert: alert.id, offer: name), help: .exceptIt, isError: true)
      }
      for variant in catalogue.variants[offer] ?? [] where variant.offer.availability == .denied {
        warn(
          "alert-leads-nowhere", variant.origin, .alertSendsToDenied(alert: alert.id, offer: name),
          help: .tellOtherWay)
      }
    }
  }

  /// What a place changes of an offer that is never there says nothing.
  private mutating func checkIsSomewhere(_ variant: Catalogue.Variant, _ index: Index<Offer>) {
    let offer = catalogue.offers[index]
    guard let area = offer.area, !area.intersects(variant.area),
      variant.offer.availability != .denied
    else { return }
    warn(
      "never-here", variant.origin, .offerIsNeverHere(offer.id), help: .removeOrWiden)
  }

  private mutating func checkExits(of pathway: Pathway, _ index: Index<Pathway>) {
    let places = (pathway.json.member("out")?.elements ?? JSON.none).map { $0 }
    for (number, exit) in pathway.exits.enumerated() where exit.pathway == index {
      let place = places.indices.contains(number) ? places[number] : pathway.json
      warn("leads-to-itself", place, .pathwayLeadsToItself(pathway.id), isError: true)
    }
  }

  /// An offer can't be a way and no way for the same people, nor its effect be judged at once.
  private mutating func checkTwice(_ stage: Stage, _ pathway: Pathway) {
    for entry in stage.entries where entry.role == .not {
      let other = stage.entries.first {
        $0.offer == entry.offer && $0.role != .not && $0.when == entry.when
      }
      guard let other else { continue }
      warn(
        "two-roles", entry.json,
        .offerHasTwoRoles(
          offer: catalogue[entry.offer].id, role: other.role.rawValue,
          stage: "\(pathway.id)/\(stage.id)"),
        help: .giveEachWhen, isError: true)
    }
    if let after = stage.evaluation?.after, after.count == 0 {
      let place = stage.json.member("evaluate")?.member("after") ?? stage.json
      warn(
        "judged-at-once", place, .judgedAtOnce(stage: "\(pathway.id)/\(stage.id)"), isError: true)
    }
  }
}
