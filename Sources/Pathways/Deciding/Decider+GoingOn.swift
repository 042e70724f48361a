// Where somebody is already: nobody is referred there, but where the plan means to call who has the
// person, that can be had.
extension Decider {
  /// Lets what goes on fit where a stage names it for those who are in it.
  ///
  /// Otherwise it is out of the question: nobody is referred to where they are.
  mutating func carryOn() {
    carriedOn = 0
    calledFirst.removeAll(keepingCapacity: true)
    let told = near.reduce(0) { $0 | goingOn($1) & decisions.offers[$1.number].excluded }
    for lane in Lanes(told & evaluator.block.lanes) {
      layOut(lane: lane)
      for offer in parts.offers where isCalled(offer, lane: lane) {
        decisions.offers[offer.number].excluded &= ~(1 << UInt64(lane))
        decisions.offers[offer.number].fits |= 1 << UInt64(lane)
        carriedOn |= 1 << UInt64(lane)
      }
      for offer in parts.calledFirst where isCarriedOn(offer, lane: lane) {
        calledFirst.append((lane, offer))
      }
    }
  }

  /// Whether a lane's person is in an offer that their plan means to call for that.
  func isCarriedOn(_ offer: Index<Offer>, lane: Int) -> Bool {
    carriedOn.has(lane) && goingOn(offer).has(lane) && decisions.offers[offer.number].fits.has(lane)
  }

  /// Whether the plan means to call who has the person, and a clinician chooses it.
  private func isCalled(_ offer: Index<Offer>, lane: Int) -> Bool {
    parts.isOwn(offer) && decisions.offers[offer.number].excluded.has(lane)
      && !offers[offer.number].forms[form(offer, lane: lane)].isOnlyExplained
  }

  /// Whether a stage names an offer for those who are in it.
  func isMeantForThoseInIt(_ entry: PreparedPathways.Entry, lane: Int) -> Bool {
    guard goingOn(entry.offer).has(lane), let fact = vocabulary.currentOffersFact,
      let when = entry.when, missingFinder.subjects[when.number].contains(Index(fact))
    else { return false }
    switch entry.role {
    case .first, .alternative: return true
    case .beside, .next, .not: return false
    }
  }
}
