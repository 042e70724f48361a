// The whole answer for a block's first case.
extension Decider {
  mutating func answer(for person: PatientCase) -> Answer {
    var answer = Answer(person: person)
    for number in decisions.alerts.indices where decisions.alerts[number].raised & 1 == 1 {
      answer.alerts.append(raised(number))
    }
    answer.groups = catalogue.groups.indices.map { group($0) }
    answer.offers = offers.indices.map { offer($0) }
    answer.questions = questions(lane: 0)
    applyAlerts(&answer)
    order(&answer)
    answer.rights = rights(answer)
    answer.steps = steps(answer)
    answer.holder = holder(answer)
    answer.scores = scores(person)
    assumptions(&answer)
    return answer
  }

  private mutating func raised(_ number: Int) -> RaisedAlert {
    let door = catalogue.alerts[number].doors.firstIndex { evaluator.decide($0.when) == .holds }
    return RaisedAlert(
      alert: number, door: door, isPrecaution: decisions.alerts[number].precaution & 1 == 1)
  }

  private mutating func group(_ number: Int) -> GroupAnswer {
    let group = catalogue.groups[number]
    let truth = decisions.groups[number][0]
    if let unsettled = group.unsettled, evaluator.decide(unsettled) == .holds {
      return GroupAnswer(group: number, truth: .unknown, missing: [])
    }
    guard truth == .unknown else { return GroupAnswer(group: number, truth: truth, missing: []) }
    settler.settle(group.when, &evaluator)
    let missing = (0..<vocabulary.subjectCount).filter {
      settler.lanes(group.when, $0).missing & 1 == 1
    }
    return GroupAnswer(group: number, truth: truth, missing: missing.map(vocabulary.subject))
  }

  private mutating func offer(_ number: Int) -> OfferAnswer {
    let prepared = offers[number]
    let form = prepared.forms.lastIndex { $0.place.map { lives[$0][0] == .holds } ?? true } ?? 0
    let offer = catalogue.offer(Index(number), form: form)
    let (standing, why) = decisions.offers[number].standing(0)
    var reasons = [
      OfferAnswer.Reason(
        criterion: offer.requires, isExclusion: false, truth: evaluator.decide(offer.requires))
    ]
    for exclusion in offer.excludes {
      reasons.append(
        .init(criterion: exclusion, isExclusion: true, truth: evaluator.decide(exclusion)))
    }
    var missing: [Subject] = []
    if standing == .open {
      var place = prepared.start
      for subject in prepared.subjects.each {
        if decisions.missing[place] & 1 == 1 { missing.append(vocabulary.subject(subject)) }
        place += 1
      }
    }
    var result = OfferAnswer(
      index: Index(number), offer: offer, standing: standing, unavailable: why, reasons: reasons,
      missing: missing)
    if standing == .fits || standing == .open {
      result.speaksFor = offer.speaksFor.filter { evaluator.decide($0) == .holds }
      result.speaksAgainst = offer.speaksAgainst.filter { evaluator.decide($0) == .holds }
    }
    return result
  }

  private func applyAlerts(_ answer: inout Answer) {
    for raised in answer.alerts {
      let alert = catalogue.alerts[raised.alert]
      for index in alert.holdsBack + alert.forbids {
        answer.offers[index.number].heldBackBy.append(raised.alert)
      }
    }
  }

  private func isForEveryone(_ offer: Offer) -> Bool {
    if case .all(let parts, _) = catalogue.pool[offer.requires] { return parts.isEmpty }
    return false
  }

  /// Ranks the offers: what alerts point to, then by purpose, then the least intrusive first.
  private func order(_ answer: inout Answer) {
    var promoted: [Index<Offer>] = []
    for raised in answer.alerts {
      let alert = catalogue.alerts[raised.alert]
      promoted += (raised.door.map { alert.doors[$0].offers } ?? []) + alert.offers
    }
    func key(_ offer: OfferAnswer) -> RankKey {
      RankKey(
        purpose: offer.offer.purpose, isForEveryone: isForEveryone(offer.offer),
        level: offer.offer.level, number: offer.index.number
      ).with(
        standing: offer.standing.order,
        promoted: promoted.firstIndex(of: offer.index) ?? promoted.count,
        isHeldBack: !offer.heldBackBy.isEmpty, isSpokenAgainst: !offer.speaksAgainst.isEmpty,
        speaksFor: offer.speaksFor.count)
    }
    let keyed = answer.offers.map { (key($0).word, $0) }
    answer.offers = keyed.sorted { $0.0 < $1.0 }.map(\.1)
    var rank = 0
    for number in answer.offers.indices {
      let standing = answer.offers[number].standing
      guard standing == .fits || standing == .open else { continue }
      rank += 1
      answer.offers[number].rank = rank
    }
  }
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
