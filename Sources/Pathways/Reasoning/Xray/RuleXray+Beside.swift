internal import LocatedJSON

// Rules beside each other.
extension RuleXray {
  /// An offer that fits while an alert says that it must not be used.
  mutating func findConflicts() {
    for index in catalogue.alerts.indexes {
      let alert = catalogue.alerts[index]
      for offer in alert.forbids where isInForce(offer) {
        let goals = [Goal.yes(.raised(index)), .yes(.fits(offer))]
        switch people(goals, [.raised(index), .fits(offer)]) {
        case .some(let example, _):
          add(
            "fits-though-forbidden", alert.json.member("forbids")?.location ?? alert.json.location,
            .forbidsButFits(alert: alert.id, offer: catalogue[offer].id),
            example,
            fix: .writeInExcludes)
        case .undecided: undecided.append("\(alert.id) + \(catalogue[offer].id)")
        case .nobody: break
        }
      }
    }
  }

  /// An offer beside which another, no more intrusive and no dearer, fits whenever it does.
  mutating func findShadows(_ offers: [Index<Offer>]) {
    for own in offers where !dead.contains(own) {
      for better in offers where mayShadow(better, own) {
        if witnesses.contains(where: { $0.contains(own) && !$0.contains(better) }) { continue }
        switch people([.yes(.fits(own)), .no(.fits(better))], [.fits(own), .fits(better)]) {
        case .nobody:
          add(
            "shadowed-offer", catalogue[own].fields.last?.location,
            .isInShadow(offer: catalogue[own].id, better: catalogue[better].id),
            fix: .sayWhomItIsBetterFor)
        case .undecided: undecided.append("\(catalogue[own].id) < \(catalogue[better].id)")
        case .some(let example, _): take(example)
        }
      }
    }
  }

  private func mayShadow(_ other: Index<Offer>, _ index: Index<Offer>) -> Bool {
    let (better, own) = (catalogue[other], catalogue[index])
    guard other != index, better.purpose == own.purpose, better.level < own.level,
      let price = better.payment?.kind, let ownPrice = own.payment?.kind, price <= ownPrice
    else { return false }
    // What is for everyone stands beside all offers and in nobody's light.
    return !parts(better.requires).isEmpty
  }

  /// A question whose answer no offer, alert, group or right hangs on.
  mutating func findNeedlessQuestions() {
    var claims = catalogue.offers.indexes.map { Claim.fits($0) }
    claims += catalogue.alerts.indexes.map { .raised($0) }
    claims += catalogue.groups.indexes.map { .belongs($0) }
    claims += catalogue.rights.indexes.map { .has($0) }
    let used = SubjectFinder(vocabulary: catalogue.vocabulary, pool: catalogue.pool).subjects()
    var needed = SubjectSet()
    for claim in claims {
      for criterion in side.criteria(of: claim) { needed.formUnion(used[criterion.number]) }
    }
    let letters = Set(catalogue.letterFacts)
    let vocabulary = catalogue.vocabulary
    for fact in vocabulary.facts
    where fact.ask != nil && !needed.contains(Index(fact.index)) && !letters.contains(fact.name)
      && !fact.isLocal && !fact.kind.isPlace
    {
      // A fact that another is worked out from is asked for its sake.
      let isSource = vocabulary.facts.contains { other in
        guard needed.contains(Index(other.index)) else { return false }
        return vocabulary.allSources(of: other.index).contains(fact.index)
      }
      if isSource { continue }
      add(
        "needless-question", fact.json.keyLocation,
        .answerDecidesNothing(fact.name),
        fix: .useOrDoNotAsk)
    }
  }
}
