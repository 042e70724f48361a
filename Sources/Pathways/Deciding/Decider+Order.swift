// Which alerts stand in a lane, and in which order its offers stand.
extension Decider {
  /// Returns the alerts that stand in a lane, the first one first.
  mutating func raised(lane: Int) -> [RaisedAlert] {
    var found: [RaisedAlert] = []
    for index in alertOrder where decisions.alerts[index.number].raised.has(lane) {
      let alert = catalogue.alerts[index]
      // Where it is in doubt whether there is danger, the way is that of who is in danger.
      let door = doubted.first { $0.alert == index }?.door
      found.append(
        RaisedAlert(
          alert: index,
          door: door ?? alert.doors.firstIndex { evaluator.lanes($0.when)[lane] == .holds },
          isPrecaution: decisions.alerts[index.number].precaution.has(lane)))
    }
    return found
  }

  /// Returns the number of the form that an offer has in a lane: the most local one that is sure.
  ///
  /// Worked out where it is asked for, since a call would be handed a copy of the decider.
  @inline(__always)
  func form(_ offer: Index<Offer>, lane: Int) -> Int {
    let number = offer.number
    if offers[number].only != nil { return 0 }
    var form = offers[number].forms.count - 1
    while form > 0, let place = offers[number].forms[form].place,
      !lives[place.number].holds.has(lane)
    {
      form -= 1
    }
    return form
  }

  /// Returns the offers that fit in a lane or would if nothing special is so, and those that an
  /// alert points to and that may fit, in the order of its answer.
  mutating func leading(lane: Int) -> [Index<Offer>] {
    rankLeading(in: 1 << UInt64(lane))
    return inOrder(lane: lane)
  }

  /// Returns the offers that fit in a lane, in the order of its answer.
  mutating func fitting(lane: Int) -> [Index<Offer>] {
    rank(.fitting, in: 1 << UInt64(lane))
    return inOrder(lane: lane)
  }

  /// Returns all offers in the order of a lane's answer.
  mutating func ordered(lane: Int) -> [Index<Offer>] {
    rank(.all, in: 1 << UInt64(lane))
    return inOrder(lane: lane)
  }

  /// Ranks the offers that lead in some lanes, as far as that hangs on no plan: the rest is added by
  /// ``inOrder(lane:)``.
  mutating func rankLeading(in lanes: UInt64) { rank(.leading, in: lanes) }

  /// Which offers are ranked.
  private enum Wanted {
    case leading
    case fitting
    case all
  }

  /// Returns the offers that were ranked last, in the order of a lane's answer.
  mutating func inOrder(lane: Int) -> [Index<Offer>] {
    layOut(lane: lane)
    // Taken out while they are sorted, so that nothing is copied and nobody asks whether it is shared.
    var keys: [UInt64] = []
    swap(&keys, &ranked[lane])
    keys.withUnsafeMutableBufferPointer { keys in
      for place in keys.indices {
        let offer = RankKey.offer(in: keys[place])
        let part = parts.part(offer)
        // Where the leading stage begins with who has the person, that comes before all else that a
        // plan begins with, which counts from 1.
        let leads = parts.calledFirst.contains(offer) && isCarriedOn(offer, lane: lane)
        keys[place] |= RankKey.bits(part: part, sequence: leads ? 0 : parts.sequence(offer))
      }
      keys.sort()
    }
    defer { swap(&keys, &ranked[lane]) }
    return keys.map { RankKey.offer(in: $0) }
  }

  /// Lists by lane the keys of some offers: offer by offer, since what is to be known of one is the
  /// same for all lanes or a word of them.
  private mutating func rank(_ wanted: Wanted, in lanes: UInt64) {
    for lane in Lanes(lanes) { ranked[lane].removeAll(keepingCapacity: true) }
    for offer in wanted == .all ? catalogue.offers.indexes : near {
      let number = offer.number
      let own: UInt64 =
        switch wanted {
        case .leading:
          decisions.offers[number].fits | decisions.offers[number].provided
            | decisions.offers[number].open & promotedLanes[number]
        case .fitting: decisions.offers[number].fits
        case .all: .max
        }
      if own & lanes != 0 { rank(offer, own & lanes) }
    }
  }

  private mutating func rank(_ index: Index<Offer>, _ lanes: UInt64) {
    let number = index.number
    let offer = decisions.offers[number]
    let near = offer.fits | offer.provided
    // What an alert points to comes first, also where it hangs on an answer.
    let first = near | offer.open & promotedLanes[number]
    for lane in Lanes(lanes) {
      let form = plan.forms[plan.formStarts[number] + form(index, lane: lane)]
      var speaksFor = 0
      var isSpokenAgainst = false
      if (offer.fits | offer.open).has(lane) {
        for place in form.speaksFor
        where evaluator.lanes(plan.speaking[place]).holds.has(lane) {
          speaksFor += 1
        }
        for place in form.speaksAgainst
        where evaluator.lanes(plan.speaking[place]).holds.has(lane) {
          isSpokenAgainst = true
        }
      }
      let place =
        promotedLanes[number].has(lane)
        ? promoted[lane].firstIndex(of: index) ?? 0
        : promoted[lane].count
      let availability =
        first.has(lane) ? 0 : offer.open.has(lane) ? 1 : offer.excluded.has(lane) ? 2 : 3
      ranked[lane].append(
        form.key.with(
          availability: availability, promoted: place, isHeldBack: offer.heldBack.has(lane),
          isSpokenAgainst: isSpokenAgainst, speaksFor: speaksFor
        ).word)
    }
  }

  /// Lists by lane the offers that alerts point to, in their order; what another alert holds back is
  /// not pointed to.
  ///
  /// Where the leading stage begins with who has the person, they come first also then: an alert's own
  /// doors are for when they can't be reached.
  mutating func promote() {
    for lane in 0..<evaluator.block.count { promoted[lane].removeAll(keepingCapacity: true) }
    for number in promotedLanes.indices { promotedLanes[number] = 0 }
    for (lane, offer) in calledFirst { promote(offer, 1 << UInt64(lane)) }
    for alert in alertOrder where decisions.alerts[alert.number].raised != 0 {
      let raised = decisions.alerts[alert.number].raised
      var rest = raised
      for door in catalogue.alerts[alert].doors where rest != 0 {
        let own = rest & evaluator.lanes(door.when).holds
        rest &= ~own
        for offer in door.offers { promote(offer, own) }
      }
      for offer in catalogue.alerts[alert].offers { promote(offer, raised) }
    }
  }

  private mutating func promote(_ offer: Index<Offer>, _ lanes: UInt64) {
    let own = lanes & ~decisions.offers[offer.number].heldBack
    promotedLanes[offer.number] |= own
    for lane in Lanes(own) { promoted[lane].append(offer) }
  }
}

extension Catalogue {
  /// The alerts in the order in which they are told: the most urgent first.
  var alertsByUrgency: [Index<Alert>] {
    Alert.Urgency.allCases.flatMap { urgency in
      alerts.indexes.filter { alerts[$0].urgency == urgency }
    }
  }
}
