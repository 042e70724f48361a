// What follows from what was decided: rights, what scores support, what was assumed.
extension Decider {
  /// The rights of offers that fit or may fit, and those about no offer.
  mutating func rights(_ answer: Answer) -> [RightAnswer] {
    var found: [RightAnswer] = []
    let near = near(answer)
    for (index, right) in zip(catalogue.rights.indexes, catalogue.rights)
    where right.valid.contains(answer.person.on) {
      let decided = self.right(index, answer.person)
      if decided.truth == .fails { continue }
      let isAbout = right.offers.contains { near.contains($0) }
      // A right of somebody whom the case does not describe is not told of; a proposed one is, as
      // proposed, where it would be the person's.
      let isFreeStanding = right.offers.isEmpty || right.isProposed
      guard decided.truth == .holds, isFreeStanding || isAbout else { continue }
      found.append(decided)
    }
    return found
  }

  /// The offers that a person can have or is in; what an alert points to counts as soon as nothing
  /// stands against it.
  private func near(_ answer: Answer) -> BitSet {
    let pointedTo = answer.alerts.flatMap { catalogue.alerts[$0.alert].offers }
    var near = BitSet(capacity: max(1, catalogue.offers.count))
    for place in answer.offers.indices {
      let index = answer.offers[place].index
      if answer.offers[place].standing == .fits || answer.offers[place].isGoingOn
        || answer.offers[place].standing == .open && pointedTo.contains(index)
      {
        near.insert(index)
      }
    }
    return near
  }

  /// Returns the rights whose last day is known, those of offers included that need more answers.
  static func datedRights(for answer: Answer, by catalogue: Catalogue) -> [RightAnswer] {
    var decider = Decider(catalogue)
    decider.evaluator.block.append(answer.person)
    return catalogue.rights.indexes.compactMap { index in
      let right = catalogue.rights[index]
      let isNear =
        right.offers.isEmpty
        || answer.offers.contains { offer in
          (offer.standing == .fits || offer.standing == .open)
            && right.offers.contains(offer.index)
        }
      guard isNear, right.valid.contains(answer.person.on) else { return nil }
      let found = decider.right(index, answer.person)
      return found.truth == .fails || found.lastDay == nil ? nil : found
    }
  }

  /// Decides whether a person has a right, and from when to when.
  private mutating func right(_ index: Index<Right>, _ person: PatientCase) -> RightAnswer {
    let right = catalogue.rights[index]
    let from = right.fromEvent.flatMap { person.history.mostRecent($0)?.day }
    var limits: [RightAnswer.Limit] = []
    func add(_ limit: Right.Limit, _ more: Int?) -> CalendarDay? {
      guard let from, case .span(let span) = limit else { return nil }
      let day = span.after(from, in: catalogue.calendar)
      limits.append(.init(day: day, more: more))
      return day
    }
    let lastDay = add(right.limit, nil)
    for (more, part) in right.more.enumerated() { _ = add(part.limit, more) }
    limits.sort { ($0.day, $0.more ?? -1) < ($1.day, $1.more ?? -1) }
    return RightAnswer(
      right: index, truth: evaluator.decide(right.who), from: from, lastDay: lastDay,
      next: limits.first { $0.day >= person.on } ?? limits.last)
  }

  /// The most recent score of each scale and the bands it lies in.
  func scores(_ person: PatientCase) -> [ScoreAnswer] {
    let vocabulary = catalogue.vocabulary
    return vocabulary.scales.indexes.compactMap { number in
      let events = person.events.filter { vocabulary.score(of: $0)?.scale == number }
      guard let event = events.last, let score = vocabulary.score(of: event) else { return nil }
      let scale = vocabulary.scales[number]
      let value = score.value / vocabulary.scoreFactor(of: scale)
      var bands: [(set: Int, band: Int)] = []
      for (set, bandSet) in scale.bandSets.enumerated() {
        if let band = bandSet.bands.firstIndex(where: { $0.range.contains(value) }) {
          bands.append((set, band))
        }
      }
      return ScoreAnswer(
        scale: number, value: value, on: event.day, bands: bands,
        agrees: agrees(scale, bands, person))
    }
  }

  private func agrees(
    _ scale: Scale, _ bands: [(set: Int, band: Int)], _ person: PatientCase
  ) -> Bool? {
    guard let fact = scale.fact, case .number(let judged) = person[fact] else { return nil }
    let supported = bands.map { scale.bandSets[$0.set].bands[$0.band].supports }
    guard !supported.isEmpty, supported.contains(where: { $0 != nil }) else { return nil }
    return supported.contains(judged)
  }

  /// The assumptions that had a part in a decision.
  func assumptions(_ answer: inout Answer) {
    let person = answer.person
    let used = evaluator.usedSubjects(vocabulary)
    answer.assumptions = person.assumed.filter { used.facts.contains($0) }
    let types = catalogue.vocabulary.eventTypes
    let assumed = person.assumedTypes.indexes(of: EventType.self).filter { used.types.contains($0) }
    // Of a class of which something else may have happened, only the type is told.
    let isWhole = { (type: Index<EventType>) in
      types.indexes.allSatisfy {
        types[$0].eventClass != types[type].eventClass || person.completeTypes.contains($0)
      }
    }
    answer.assumedClasses = Set(assumed.filter(isWhole).map { types[$0].eventClass }).sorted()
    answer.assumedTypes = assumed.filter { !isWhole($0) }
  }
}

extension Evaluator {
  /// The facts and the types of events that the decisions so far have looked at.
  func usedSubjects(_ vocabulary: Vocabulary) -> (facts: Set<Index<Fact>>, types: BitSet) {
    var facts: Set<Index<Fact>> = []
    var types = BitSet(capacity: max(1, vocabulary.eventTypes.count))
    for (index, criterion) in zip(pool.criteria.indexes, pool.criteria) where isDecided(index) {
      guard case .leaf(let leaf) = criterion else { continue }
      switch leaf.topic {
      case .fact(let fact): facts.insert(fact)
      case .events(let test): types.formUnion(pool.eventTests[test].types)
      case .place: break
      }
    }
    return (facts, types)
  }
}
