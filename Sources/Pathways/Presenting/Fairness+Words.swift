internal import LocatedJSON

extension Fairness {
  /// The offers whose standing is not the same everywhere, each with in how many
  /// municipalities it has which standing, by the standings in their order.
  var varyingOffers: [(offer: Index<Offer>, counts: [Int])] {
    guard let first = answers.first else { return [] }
    let varying = first.told.offers.indices.map { Index<Offer>($0) }.compactMap {
      offer -> (offer: Index<Offer>, counts: [Int])? in
      var counts = Standing.allCases.map { _ in 0 }
      for answer in answers {
        counts[answer.told[offer].standing.order] += answer.municipalities.count
      }
      return counts.count { $0 > 0 } > 1 ? (offer, counts) : nil
    }
    // What fits somewhere comes first, then what is open somewhere.
    func weight(_ counts: [Int]) -> Int { counts[0] > 0 ? 0 : counts[1] > 0 ? 1 : 2 }
    return varying.sorted { (weight($0.counts), $0.offer) < (weight($1.counts), $1.offer) }
  }
}

extension Wording {
  /// Returns what a rule does that makes places differ.
  func words(_ kind: Fairness.Cause.Kind, _ person: PatientCase) -> String {
    switch kind {
    case .confirmed: words.confirmed
    case .denied: words.saidNotToExist
    case .changed: words.changedLocally
    case .area(let area):
      words.areaPrefix + both(vocabulary.places.names(of: area).map(\.harmless))
    case .criterion(let index): phrase(index)
    case .told:
      words.saidOnlyOfPlace
        + (person.municipality.map(name(ofMunicipality:)) ?? "")
    }
  }
}
