// Which alerts stand in a lane, and in which order its offers stand.
extension Decider {
  /// Returns the alerts that stand in a lane, the first one first.
  mutating func raised(lane: Int) -> [RaisedAlert] {
    var found: [RaisedAlert] = []
    for number in alertOrder where decisions.alerts[number].raised.has(lane) {
      let alert = catalogue.alerts[number]
      found.append(
        RaisedAlert(
          alert: number,
          door: alert.doors.firstIndex { evaluator.lanes($0.when)[lane] == .holds },
          isPrecaution: decisions.alerts[number].precaution.has(lane)))
    }
    return found
  }

  /// Returns the number of the form that an offer has in a lane: the most local one that is sure.
  func form(_ number: Int, lane: Int) -> Int {
    let forms = offers[number].forms
    if forms.count == 1 { return 0 }
    return forms.lastIndex { $0.place.map { lives[$0].holds.has(lane) } ?? true } ?? 0
  }

  /// Returns the offers that fit in a lane or would if nothing special is so, and those that an
  /// alert points to and that may fit, in the order of its answer.
  mutating func leading(lane: Int) -> [Int] {
    keys(lane: lane, withPromoted: true) { $0.fits | $0.provided }
      .map { RankKey.number(in: $0) }
  }

  /// Returns the offers that fit in a lane, in the order of its answer.
  mutating func fitting(lane: Int) -> [Int] {
    keys(lane: lane, \.fits).map { RankKey.number(in: $0) }
  }

  /// Returns all offers in the order of a lane's answer.
  mutating func ordered(lane: Int) -> [Int] {
    keys(lane: lane) { _ in .max }.map { RankKey.number(in: $0) }
  }

  /// Returns the keys of some offers in a lane, ascending.
  private mutating func keys(
    lane: Int, withPromoted: Bool = false, _ lanes: (Decisions.OfferLanes) -> UInt64
  ) -> [UInt64] {
    let promoted = promoted(lane: lane)
    layOut(lane: lane)
    var keys: [UInt64] = []
    for number in offers.indices {
      let own = decisions.offers[number]
      let isPromoted =
        withPromoted && own.open.has(lane) && promoted.contains(Index(number))
      guard isPromoted || lanes(own).has(lane) else { continue }
      keys.append(key(number, promoted, lane: lane).word)
    }
    keys.sort()
    return keys
  }

  /// The offers that alerts point to in a lane, in their order; what another alert holds back is
  /// not pointed to.
  mutating func promoted(lane: Int) -> [Index<Offer>] {
    var promoted: [Index<Offer>] = []
    for number in alertOrder where decisions.alerts[number].raised.has(lane) {
      for door in catalogue.alerts[number].doors
      where evaluator.lanes(door.when).holds.has(lane) {
        promoted += door.offers
        break
      }
      promoted += catalogue.alerts[number].offers
    }
    return promoted.filter { !decisions.offers[$0.number].heldBack.has(lane) }
  }

  private mutating func key(_ number: Int, _ promoted: [Index<Offer>], lane: Int) -> RankKey {
    let lanes = decisions.offers[number]
    let form = plan.forms[number][form(number, lane: lane)]
    var speaksFor = 0
    var isSpokenAgainst = false
    if (lanes.fits | lanes.open).has(lane) {
      for criterion in form.speaksFor where evaluator.lanes(criterion).holds.has(lane) {
        speaksFor += 1
      }
      for criterion in form.speaksAgainst where evaluator.lanes(criterion).holds.has(lane) {
        isSpokenAgainst = true
      }
    }
    let place = promoted.firstIndex(of: Index(number))
    // What an alert points to comes first, also where it hangs on an answer.
    let isFirst = place != nil && lanes.open.has(lane)
    return form.key.with(
      availability: isFirst ? 0 : lanes.availability(lane), promoted: place ?? promoted.count,
      isHeldBack: lanes.heldBack.has(lane), part: parts.part(number),
      sequence: parts.sequence(number), isSpokenAgainst: isSpokenAgainst, speaksFor: speaksFor)
  }
}

extension Decisions.OfferLanes {
  /// How far away it is in a lane: 0 if it fits, or would if nothing special is so.
  fileprivate func availability(_ lane: Int) -> Int {
    if (fits | provided).has(lane) { return 0 }
    if open.has(lane) { return 1 }
    return excluded.has(lane) ? 2 : 3
  }
}

extension Catalogue {
  /// The numbers of the alerts in the order in which they are told: the most urgent first.
  var alertsByUrgency: [Int] {
    Alert.Urgency.allCases.flatMap { urgency in
      alerts.indices.filter { alerts[$0].urgency == urgency }
    }
  }
}
