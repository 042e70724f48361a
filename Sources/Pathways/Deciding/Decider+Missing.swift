// What open offers lack, and which answer alone would settle them.
extension Decider {
  /// Forgets what the cases before lacked for an offer.
  mutating func forgetNotes(_ offer: Index<Offer>) {
    let number = offer.number
    isNoted[number] = false
    for place in offers[number].start..<offers[number].start + offers[number].subjects.count {
      decisions.missing[place] = 0
      decisions.alone[place] = 0
    }
  }

  /// Notes what an open offer lacks, and what alone would settle it.
  mutating func record(
    _ form: PreparedOffer.Form, _ offer: Index<Offer>, _ open: UInt64, _ lives: LaneTruth,
    _ exists: LaneTruth
  ) {
    isNoted[offer.number] = true
    let start = offers[offer.number].start
    let count = offers[offer.number].subjects.count
    for place in 0..<count { (couldFit[place], couldFail[place]) = (open, 0) }
    record(form.requires, excludes: false, offer, open)
    for place in form.excludes { record(exclusions[place], excludes: true, offer, open) }
    record(vocabulary.municipalityFact ?? vocabulary.regionFact, offer, open & ~lives.known)
    record(vocabulary.localOffersFact, offer, open & ~exists.known)
    for place in 0..<count {
      let index = start + place
      decisions.alone[index] |=
        open & decisions.missing[index] & (couldFit[place] | couldFail[place])
    }
  }

  /// Notes what an open offer lacks of one of its criteria.
  private mutating func record(
    _ index: Index<Criterion>, excludes: Bool, _ offer: Index<Offer>, _ open: UInt64
  ) {
    let unknown = open & ~evaluator.lanes(index).known
    guard unknown != 0 else { return }
    missingFinder.settle(index, &evaluator)
    let own = missingFinder.subjects[index.number]
    var rank = missingFinder.starts[index.number]
    var place = 0
    for subject in offers[offer.number].subjects.each {
      var lanes = MissingFinder.Settling()
      if own.contains(subject) {
        lanes = missingFinder.settled[rank]
        rank += 1
      }
      decisions.missing[offers[offer.number].start + place] |= unknown & lanes.missing
      couldFit[place] &= ~unknown | (excludes ? lanes.canFail : lanes.canHold)
      couldFail[place] |= unknown & (excludes ? lanes.canHold : lanes.canFail)
      place += 1
    }
  }

  /// Notes that an open offer lacks a condition that only one fact can answer.
  private mutating func record(_ fact: Index<Fact>?, _ offer: Index<Offer>, _ unknown: UInt64) {
    guard unknown != 0, let fact else { return }
    let own = offers[offer.number].subjects.rank(of: Index(fact))
    decisions.missing[offers[offer.number].start + own] |= unknown
    for place in 0..<offers[offer.number].subjects.count where place != own {
      couldFit[place] &= ~unknown
    }
    couldFail[own] |= unknown
  }
}
