/// Decides one case by one catalogue.
///
/// The order is that of a good consultation: alerts, groups, then every offer; from these the
/// questions, rights and steps.
public struct Decider {
  let catalogue: Catalogue
  let person: PatientCase
  let questions: Questions
  var evaluator: Evaluator

  /// Creates a decider.
  public init(catalogue: Catalogue, person: PatientCase) {
    self.catalogue = catalogue
    self.person = person
    questions = Questions(vocabulary: catalogue.vocabulary)
    evaluator = Evaluator(pool: catalogue.pool, person: person)
  }

  /// Returns the whole answer.
  public static func answer(for person: PatientCase, by catalogue: Catalogue) -> Answer {
    var decider = Decider(catalogue: catalogue, person: person)
    return decider.answer()
  }

  mutating func answer() -> Answer {
    var answer = Answer(person: person)
    answer.alerts = raisedAlerts()
    answer.groups = catalogue.groups.indices.map { decide(group: $0) }
    var settlings: [Questions.Settling] = []
    for number in catalogue.offers.indices {
      let (offer, settling) = decideOffer(Index(number))
      answer.offers.append(offer)
      settlings.append(settling)
    }
    answer.questions = questions(answer.offers, settlings)
    applyAlerts(&answer)
    order(&answer)
    answer.rights = rights(answer)
    answer.steps = steps(answer)
    answer.holder = holder(answer)
    answer.scores = scores()
    assumptions(&answer)
    return answer
  }
}

// MARK: Groups and alerts

extension Decider {
  private mutating func decide(group number: Int) -> GroupAnswer {
    let group = catalogue.groups[number]
    if let unsettled = group.unsettled, evaluator.decide(unsettled) == .holds {
      return GroupAnswer(group: number, truth: .unknown, missing: [])
    }
    let truth = evaluator.decide(group.when)
    let missing = questions.subjects(questions.settling(group.when, &evaluator).missing)
    return GroupAnswer(group: number, truth: truth, missing: missing)
  }

  private mutating func raisedAlerts() -> [RaisedAlert] {
    var raised: [RaisedAlert] = []
    for (number, alert) in catalogue.alerts.enumerated()
    where evaluator.decide(alert.when) == .holds {
      let stop = alert.unless.map { evaluator.decide($0) } ?? .fails
      if stop == .holds { continue }
      let door = alert.doors.firstIndex { evaluator.decide($0.when) == .holds }
      raised.append(RaisedAlert(alert: number, door: door, isPrecaution: stop == .unknown))
    }
    return raised
  }

  /// Marks the offers that alerts hold back or forbid.
  private func applyAlerts(_ answer: inout Answer) {
    for raised in answer.alerts {
      let alert = catalogue.alerts[raised.alert]
      for index in alert.holdsBack + alert.forbids {
        answer.offers[index.number].heldBackBy.append(raised.alert)
      }
    }
  }
}

// MARK: Offers

extension Decider {
  /// Decides an offer where the person lives.
  ///
  /// Overlays may change it there. If the place is not known well enough to say which form counts,
  /// all possible forms are decided; where they differ the place is what is missing.
  private mutating func decideOffer(
    _ index: Index<Offer>
  ) -> (OfferAnswer, Questions.Settling) {
    var form = catalogue[index]
    var others: [Offer] = []
    for variant in catalogue.variants[index] ?? [] {
      switch person.lives(in: variant.area) {
      case .holds: form = variant.offer
      case .unknown: others.append(variant.offer)
      case .fails: break
      }
    }
    var (result, settling) = decide(form, index)
    guard result.standing == .fits || result.standing == .excluded else {
      return (result, settling)
    }
    for other in others where decide(other, index).0.standing != result.standing {
      guard let place = catalogue.vocabulary.municipalityFact else { break }
      let number = questions.number(of: .fact(place))
      result.standing = .open
      result.missing = [.fact(place)]
      settling = Questions.Settling()
      settling.missing.insert(number)
      settling.canHold.insert(number)
      break
    }
    return (result, settling)
  }

  private mutating func decide(_ offer: Offer, _ index: Index<Offer>) -> (
    OfferAnswer, Questions.Settling
  ) {
    var reasons = [
      OfferAnswer.Reason(
        criterion: offer.requires, isExclusion: false, truth: evaluator.decide(offer.requires))
    ]
    for exclusion in offer.excludes {
      reasons.append(
        .init(criterion: exclusion, isExclusion: true, truth: evaluator.decide(exclusion)))
    }
    func answer(_ standing: Standing, _ why: Unavailability? = nil, _ missing: [Subject] = [])
      -> OfferAnswer
    {
      OfferAnswer(
        index: index, offer: offer, standing: standing, unavailable: why, reasons: reasons,
        missing: missing)
    }
    let lives = offer.area.map { person.lives(in: $0) } ?? .holds
    if let why = unavailability(of: offer, lives) {
      return (answer(.unavailable, why), .known(false))
    }
    // What a court or the law decides is explained, never chosen by a program.
    let isObstructed = reasons.contains(where: \.isObstacle)
    if isObstructed || offer.isOnlyExplained { return (answer(.excluded), .known(false)) }
    var settling = Questions.Settling(canHold: .all)
    for reason in reasons {
      let part = questions.settling(reason.criterion, &evaluator)
      settling.missing = settling.missing | part.missing
      settling.canHold = settling.canHold & (reason.isExclusion ? part.canFail : part.canHold)
      settling.canFail = settling.canFail | (reason.isExclusion ? part.canHold : part.canFail)
    }
    let vocabulary = catalogue.vocabulary
    require(lives, vocabulary.municipalityFact ?? vocabulary.regionFact, &settling)
    require(existsHere(offer, index), vocabulary.localOffersFact, &settling)
    let missing = questions.subjects(settling.missing)
    let isOpen =
      lives == .unknown || existsHere(offer, index) == .unknown || !reasons.allSatisfy(\.isMet)
    var result = answer(isOpen ? .open : .fits, nil, missing)
    result.speaksFor = offer.speaksFor.filter { evaluator.decide($0) == .holds }
    result.speaksAgainst = offer.speaksAgainst.filter { evaluator.decide($0) == .holds }
    return (result, settling)
  }

  /// Adds a condition that only one fact can answer.
  private func require(_ truth: Truth, _ fact: Index<Fact>?, _ settling: inout Questions.Settling) {
    guard truth == .unknown, let fact else { return }
    let number = questions.number(of: .fact(fact))
    var only = Questions.SubjectSet()
    only.insert(number)
    settling.missing.insert(number)
    settling.canHold = settling.canHold & only
    settling.canFail = settling.canFail | only
  }

  private func unavailability(of offer: Offer, _ lives: Truth) -> Unavailability? {
    switch offer.status {
    case .proposed: return .proposed
    case .closed: return .closed
    case .established, .local, .pilot: break
    }
    if let from = offer.valid.from, person.on < from { return .notYet }
    if let to = offer.valid.to, person.on > to { return .ended }
    if lives == .fails || offer.availability == .denied { return .area }
    guard let index = catalogue.offer(named: offer.id) else { return nil }
    return existsHere(offer, index) == .fails ? .area : nil
  }

  /// Returns whether an offer that exists in some places only exists where the person lives.
  private func existsHere(_ offer: Offer, _ index: Index<Offer>) -> Truth {
    guard offer.availability == .checkLocally else { return .holds }
    guard let fact = catalogue.vocabulary.localOffersFact,
      case .set(let present, let absent) = person[fact]
    else { return .unknown }
    if present.contains(index.number) { return .holds }
    return absent.contains(index.number) ? .fails : .unknown
  }
}

// MARK: Questions and order

extension Decider {
  private mutating func questions(
    _ offers: [OfferAnswer], _ settlings: [Questions.Settling]
  ) -> [Question] {
    let vocabulary = catalogue.vocabulary
    let count = vocabulary.facts.count + vocabulary.eventClasses.count
    var missing = [Int](repeating: 0, count: count)
    var settles = missing
    for (offer, settling) in zip(offers, settlings) where offer.standing == .open {
      let alone = settling.missing & (settling.canHold | settling.canFail)
      for number in 0..<count where settling.missing.contains(number) {
        missing[number] += 1
        if alone.contains(number) { settles[number] += 1 }
      }
    }
    var found: [Question] = []
    for number in 0..<count {
      let subject = questions.subject(number)
      let fact: Fact? = if case .fact(let index) = subject { vocabulary[index] } else { nil }
      // A question of safety is asked whether or not an offer hangs on it.
      let isSafety = fact.map { isWorthAsking($0) } ?? false
      guard missing[number] > 0 || isSafety else { continue }
      found.append(
        Question(
          subject: subject, settles: settles[number], isMissingIn: missing[number],
          isSafety: isSafety))
    }
    return found.enumerated().sorted { one, other in
      let (left, right) = (key(one.element), key(other.element))
      return left == right ? one.offset < other.offset : left.lexicographicallyPrecedes(right)
    }.map(\.element)
  }

  private mutating func isWorthAsking(_ fact: Fact) -> Bool {
    guard fact.isSafety, fact.ask != nil, isSilent(fact) else { return false }
    return fact.askWhen.map { evaluator.decide($0) == .holds } ?? true
  }

  private func isSilent(_ fact: Fact) -> Bool {
    switch person[fact.index] {
    case .silent: true
    case .set(let present, let absent): present.isEmpty && absent.isEmpty
    case .truth, .number: false
    }
  }

  /// Safety first, what the GP can answer before what only the place can, then by what it settles.
  private func key(_ question: Question) -> [Int] {
    var isLocal = false
    if case .fact(let index) = question.subject { isLocal = catalogue.vocabulary[index].isLocal }
    // Questions of safety keep the vocabulary's order, which is that of their weight.
    if question.isSafety { return [0, 0, 0, 0] }
    return [1, isLocal ? 1 : 0, -question.settles, -question.isMissingIn]
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
    func key(_ offer: OfferAnswer) -> [Int] {
      let standing = Standing.allCases.firstIndex(of: offer.standing) ?? 0
      return [
        standing, promoted.firstIndex(of: offer.index) ?? promoted.count,
        offer.heldBackBy.isEmpty ? 0 : 1, offer.offer.purpose,
        // What is for everyone is nobody's first choice among offers of the same purpose.
        isForEveryone(offer.offer) ? 1 : 0, offer.speaksAgainst.isEmpty ? 0 : 1, offer.offer.level,
        -offer.speaksFor.count,
        offer.index.number,
      ]
    }
    let keyed = answer.offers.map { (key($0), $0) }
    answer.offers = keyed.sorted { $0.0.lexicographicallyPrecedes($1.0) }.map(\.1)
    var rank = 0
    for number in answer.offers.indices {
      let standing = answer.offers[number].standing
      guard standing == .fits || standing == .open else { continue }
      rank += 1
      answer.offers[number].rank = rank
    }
  }
}
