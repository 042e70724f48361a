// The whole answer for a block's first case.
extension Decider {
  /// Returns the whole answer for one case; the block is used for it alone.
  mutating func answer(to person: PatientCase) -> Answer {
    doubted = []
    doubted = gravestAlerts(person)
    evaluator.block.removeAll()
    evaluator.block.append(person)
    decide()
    decidePlan()
    return answer(for: person)
  }

  mutating func answer(for person: PatientCase) -> Answer {
    var answer = Answer(person: person)
    answer.alerts = raised(lane: 0)
    answer.ordinaryAlerts = answer.alerts.map(\.alert).filter { isOrdinary(alert: $0) }
      .filter { index in !doubted.contains { $0.alert == index } }
    answer.groups = catalogue.groups.indexes.map { group($0) }
    layOut(lane: 0)
    answer.offers = ordered(lane: 0).map { offer($0) }
    answer.plan = planAnswer(lane: 0)
    purposes = QuestionPurposes()
    countQuestions()
    answer.questions = asked(of: person)
    notesPurposes(&answer)
    purposes = nil
    applyAlerts(&answer)
    answer.contacts = contacts(answer)
    number(&answer)
    let passedOn = passedOn()
    for place in answer.offers.indices {
      answer.offers[place].passedOn = passedOn[answer.offers[place].index]
    }
    answer.rights = rights(answer)
    answer.steps = steps(leading(lane: 0), lane: 0).map { stepAnswer($0, answer.plan) }
    answer.ball = ball(lane: 0)
    answer.hanging = hangingAlerts()
    answer.scores = scores(person)
    assumptions(&answer)
    notesChanges(&answer)
    return answer
  }

  /// The questions of the first lane: what was told and denied is the first to be clear about, then
  /// danger that is hinted at.
  ///
  /// After the gravest of safety comes the first disorder, or other thing of which there can be several,
  /// that is hinted at and would move the plan; whatever else words hint at is asked where it stands, so
  /// that it keeps back nothing that decides more.
  private mutating func asked(of person: PatientCase) -> [Question] {
    var ranked: [(rank: Int, question: Question)] = []
    for subject in questions(lane: 0) {
      var question = question(subject, lane: 0)
      let doubt = person.doubts.first { .fact($0.fact) == question.subject }
      question.hints = doubt?.readings ?? []
      let leads = question.isSafety && ranked.allSatisfy { $0.question.isSafety }
      let rank =
        switch (doubt?.isContradiction, question.isSafety) {
        case (true?, true): 0
        case (false?, true): 1
        case (_?, false): isLead(question) && !ranked.contains { $0.rank == 3 } ? 3 : 4
        case (nil, _): leads ? 2 : 4
        }
      ranked.append((rank, question))
    }
    return (0...4).flatMap { rank in ranked.filter { $0.rank == rank }.map(\.question) }
  }

  /// Whether what words hint at can lead to another plan: a disorder, and whatever else there can be
  /// several of.
  private func isLead(_ question: Question) -> Bool {
    guard case .fact(let index) = question.subject, question.movesPlan,
      case .set = vocabulary[index].kind
    else { return false }
    return true
  }

  /// Whether nothing stops an alert in the first lane if nothing special is so.
  private mutating func isOrdinary(alert index: Index<Alert>) -> Bool {
    catalogue.alerts[index].unless.map { ordinaryEvaluator.decide($0) == .fails } ?? true
  }

  private mutating func group(_ index: Index<PatientGroup>) -> GroupAnswer {
    let group = catalogue.groups[index]
    let truth = decisions.groups[index.number][0]
    if let unsettled = group.unsettled, evaluator.decide(unsettled) == .holds {
      return GroupAnswer(group: index, truth: .unknown, missing: [])
    }
    guard truth == .unknown else {
      return GroupAnswer(group: index, truth: truth, missing: [])
    }
    missingFinder.settle(group.when, &evaluator)
    let missing = vocabulary.subjects.filter {
      missingFinder.lanes(group.when, $0).missing & 1 == 1
    }
    return GroupAnswer(group: index, truth: truth, missing: missing.map(vocabulary.subject))
  }

  private mutating func offer(_ index: Index<Offer>) -> OfferAnswer {
    let prepared = offers[index.number]
    let form = form(index, lane: 0)
    var offer = catalogue.offer(index, form: form)
    let day = evaluator.block.days[0]
    // A number that is closed, or another town's, is never told.
    let entries = offer.entries.indices.filter { place in
      offer.entries[place].valid.contains(day)
        && offer.entries[place].area.map { evaluator.block.lives(in: $0)[0] != .fails } ?? true
    }
    if entries.count < offer.entries.count { offer.entries = entries.map { offer.entries[$0] } }
    let (standing, why) = decisions.offers[index.number].standing(0)
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
      index: index, offer: offer, standing: standing, unavailable: why, reasons: reasons,
      missing: missing)
    result.telling = .init(form: form, entries: entries)
    result.provided = provisos(index, lane: 0)
    result.isJudgedOtherwise = decisions.offers[index.number].judgedOtherwise & 1 == 1
    result.role = parts.part(index).role
    result.isGoingOn = goingOn(index) & 1 == 1
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
        guard let place = answer.offers.firstIndex(where: { $0.index == index }) else { continue }
        answer.offers[place].heldBackBy.append(raised.alert)
      }
    }
  }

  /// Numbers the offers that can be had, or could after an answer.
  private func number(_ answer: inout Answer) {
    var rank = 0
    for number in answer.offers.indices {
      let standing = answer.offers[number].standing
      guard standing == .fits || standing == .open else { continue }
      rank += 1
      answer.offers[number].rank = rank
    }
  }

  private func stepAnswer(_ due: DueStep, _ plan: [PlanAnswer]) -> StepAnswer {
    var answer = StepAnswer(
      step: self.plan.steps[due.place], due: due.due, offers: [], alerts: [], stages: [])
    for origin in [due.origin] + askingToo.filter({ $0.order == due.order }).map(\.origin) {
      switch origin {
      case .alert(let index): answer.alerts.append(index)
      case .offer(let index, _): answer.offers.append(index)
      case .stage(_, let pathway, _):
        if let place = plan.firstNumbered(where: { $0.pathway == pathway }) {
          answer.stages.append(place)
        }
      }
    }
    return answer
  }
}
