// Which alerts stand in a lane, and in which order its offers stand.
extension Decider {
  /// Returns the alerts that stand in a lane, the first one first.
  mutating func raised(lane: Int) -> [RaisedAlert] {
    var found: [RaisedAlert] = []
    for (number, alert) in catalogue.alerts.enumerated()
    where decisions.alerts[number].raised >> UInt64(lane) & 1 == 1 {
      found.append(
        RaisedAlert(
          alert: number,
          door: alert.doors.firstIndex { evaluator.lanes($0.when)[lane] == .holds },
          isPrecaution: decisions.alerts[number].precaution >> UInt64(lane) & 1 == 1))
    }
    return found
  }

  /// Returns the number of the form that an offer has in a lane: the most local one that is sure.
  func form(_ number: Int, lane: Int) -> Int {
    let forms = offers[number].forms
    if forms.count == 1 { return 0 }
    return forms.lastIndex { $0.place.map { lives[$0][lane] == .holds } ?? true } ?? 0
  }

  /// Returns the offers that alerts point to, in their order.
  func promoted(by alerts: [RaisedAlert]) -> [Index<Offer>] {
    var promoted: [Index<Offer>] = []
    for raised in alerts {
      let alert = catalogue.alerts[raised.alert]
      promoted += (raised.door.map { alert.doors[$0].offers } ?? []) + alert.offers
    }
    return promoted
  }

  /// Returns an offer's place in the order of a lane's answer.
  ///
  /// - Parameters:
  ///   - offer: The offer in the form that it has there.
  ///   - number: Its number.
  ///   - standing: Its standing there.
  ///   - promoted: The offers that alerts point to.
  ///   - lane: The lane.
  /// - Returns: The place.
  mutating func rank(
    _ offer: Offer, _ number: Int, _ standing: Standing, _ promoted: [Index<Offer>], lane: Int
  ) -> RankKey {
    var speaksFor = 0
    var isSpokenAgainst = false
    if standing == .fits || standing == .open {
      for criterion in offer.speaksFor where evaluator.lanes(criterion)[lane] == .holds {
        speaksFor += 1
      }
      for criterion in offer.speaksAgainst where evaluator.lanes(criterion)[lane] == .holds {
        isSpokenAgainst = true
      }
    }
    return RankKey(
      purpose: offer.purpose, isForEveryone: catalogue.isForEveryone(offer), level: offer.level,
      number: number
    ).with(
      standing: standing.order,
      promoted: promoted.firstIndex(of: Index(number)) ?? promoted.count,
      isHeldBack: decisions.offers[number].heldBack >> UInt64(lane) & 1 == 1,
      isSpokenAgainst: isSpokenAgainst, speaksFor: speaksFor)
  }

  /// Returns the offers that fit in a lane, in the order of its answer.
  mutating func fitting(_ alerts: [RaisedAlert], lane: Int) -> [Int] {
    let promoted = self.promoted(by: alerts)
    var keys: [UInt64] = []
    for number in offers.indices where decisions.offers[number].fits >> UInt64(lane) & 1 == 1 {
      let offer = catalogue.offer(Index(number), form: form(number, lane: lane))
      keys.append(rank(offer, number, .fits, promoted, lane: lane).word)
    }
    return keys.sorted().map { RankKey.number(in: $0) }
  }
}

extension Catalogue {
  /// Returns whether an offer asks nothing of anybody.
  func isForEveryone(_ offer: Offer) -> Bool { isAlways(offer.requires) }
}

/// An offer's place in the order of an answer, as one number.
struct RankKey: Sendable {
  /// The number: what counts more stands in higher bits.
  private(set) var word: UInt64

  /// Creates the key of an offer that fits and for which nothing special is known.
  init(purpose: Int, isForEveryone: Bool, level: Int, number: Int) {
    // What is for everyone is nobody's first choice among offers of the same purpose.
    word =
      UInt64(min(purpose, 127)) << 44 | (isForEveryone ? 1 : 0) << 43
      | UInt64(min(level, 127)) << 35 | 63 << 29 | UInt64(number)
  }

  /// Returns the key with what holds for one person.
  func with(
    standing: Int = 0, promoted: Int, isHeldBack: Bool, isSpokenAgainst: Bool, speaksFor: Int
  ) -> RankKey {
    var key = self
    key.word |=
      UInt64(standing) << 62 | UInt64(min(promoted, 1023)) << 52 | (isHeldBack ? 1 : 0) << 51
    key.word |= (isSpokenAgainst ? 1 : 0) << 42
    key.word -= UInt64(min(63, speaksFor)) << 29
    return key
  }

  /// The number of the offer that a key is of.
  static func number(in word: UInt64) -> Int { Int(word & 0x1FFF_FFFF) }
}

extension Standing {
  /// The number of the standing in the order of an answer.
  var order: Int {
    switch self {
    case .fits: 0
    case .open: 1
    case .excluded: 2
    case .unavailable: 3
    }
  }
}
