// The whole answer for a block's first case.
extension Decider {
  mutating func answer(for person: PatientCase) -> Answer {
    var answer = Answer(person: person)
    answer.alerts = raised(lane: 0)
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
    let offer = catalogue.offer(Index(number), form: form(number, lane: 0))
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

  /// Ranks the offers: what alerts point to, then by purpose, then the least intrusive first.
  private mutating func order(_ answer: inout Answer) {
    let promoted = self.promoted(by: answer.alerts)
    let keyed = answer.offers.map {
      (self.rank($0.offer, $0.index.number, $0.standing, promoted, lane: 0).word, $0)
    }
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
