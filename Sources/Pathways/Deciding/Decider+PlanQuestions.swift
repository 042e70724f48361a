// How much an answer would change of a plan's head: its pathway, its stage, its first offers.
extension Decider {
  /// How much each kind of change weighs; only their order matters.
  private enum Weight {
    /// Another pathway would lead, or one at all.
    static let leadingPathway: UInt32 = 48
    /// The leading pathway would be left.
    static let exit: UInt32 = 24
    /// The stage of the leading pathway would be another.
    static let stage: UInt32 = 32
    /// A pathway would come beside the leading one.
    static let pathway: UInt32 = 3
    /// Something that must not be forgotten is open.
    static func module(_ place: Int) -> UInt32 { UInt32(max(4, 16 - place)) }

    /// What an ordinary person would answer changes nothing: a way out is still asked for, another
    /// pathway only where none leads.
    static let unlikelyExit: UInt32 = 10
    static let unlikelyStage: UInt32 = 3
    static func unlikely(_ weight: UInt32) -> UInt32 { weight / 8 }

    /// Whether something exists here is the same for every patient of a practice.
    static func local(_ weight: UInt32) -> UInt32 { weight / 4 }

    /// The standing of an offer of the plan would change.
    static func offer(_ part: RankKey.Part, isAlone: Bool) -> UInt32 {
      switch part {
      case .first: isAlone ? 20 : 8
      case .alternative: isAlone ? 6 : 2
      case .beside: isAlone ? 2 : 0
      case .next, .outside, .not: 0
      }
    }
  }

  /// Weighs what the answers to questions would change of a lane's plan.
  mutating func weighQuestions(lane: Int) {
    if !pathways.isEmpty { weighPlan(lane) }
    for (fact, lanes) in unasked where lanes.has(lane) { counts.forget(fact, lane: lane) }
  }

  private mutating func weighPlan(_ lane: Int) {
    layOut(lane: lane)
    weighPathways(planned.first, lane)
    if let first = planned.first { weigh(first, lane) }
    for number in parts.offers where decisions.offers[number].open.has(lane) {
      weigh(offer: number, lane)
    }
  }

  /// Pathways of which it is not known whether they are for the person.
  private mutating func weighPathways(_ leading: PlannedStage?, _ lane: Int) {
    // What is done before it is known what is wrong gives way to whatever pathway it turns out to be.
    let first = leading.flatMap { pathways[$0.pathway].isOtherwise ? nil : $0 }
    for (number, lanes) in doubtfulPathways where lanes.has(lane) {
      let wouldLead =
        pathways[number].leads && (first.map { !$0.leads || number < $0.pathway } ?? true)
      let weight = wouldLead ? Weight.leadingPathway : Weight.pathway
      add(
        weight, unlikely: first == nil ? Weight.unlikely(weight) : 0, pathways[number].isFor, lane)
    }
  }

  /// The ways out of the leading pathway, its other stages, and what must not be forgotten in it.
  private mutating func weigh(_ planned: PlannedStage, _ lane: Int) {
    let number = planned.pathway
    for exit in pathways[number].exits {
      add(Weight.exit, unlikely: Weight.unlikelyExit, exit.when, lane)
    }
    let own = planned.stage.number - pathways[number].start
    for place in pathways[number].stages.indices
    where place > own || pathways[number].stages[place].isSafety {
      add(
        Weight.stage, unlikely: Weight.unlikelyStage, pathways[number].stages[place].when, lane)
    }
    let remember = prepared(planned).remember
    // What an assessment that was passed over should have told is still worth asking.
    let earlier = pathways[number].stages.prefix(own).filter(\.isAssessment)
      .flatMap { $0.forms[0].remember }.filter { !remember.contains($0) }
    for (place, module) in (remember + earlier).enumerated() {
      weigh(module: module, Weight.module(place), lane)
    }
  }

  /// What is open of something that must not be forgotten.
  private mutating func weigh(module number: Int, _ weight: UInt32, _ lane: Int) {
    guard isOpen(module: number, lane: lane) else { return }
    // One question of a thing is enough at a time.
    let open = modules[number].facts.first {
      !evaluator.block.lanesSpokenOf($0).has(lane) && askables[$0.number].isAsked
    }
    if let open { counts.add(weight, open.number, lane: lane) }
  }

  private mutating func weigh(offer number: Int, _ lane: Int) {
    let part = parts.part(number)
    var place = offers[number].start
    for subject in offers[number].subjects.each {
      if decisions.missing[place].has(lane) {
        let isAlone = decisions.alone[place].has(lane)
        let weight = Weight.offer(part, isAlone: isAlone)
        // An offer that fits if nothing special is so hangs on what is special only by exception.
        let isUnlikely =
          subject >= askables.count || askables[subject].isOrdinarilyNothing
        let isLocal = vocabulary.localOffersFact?.number == subject
        counts.add(
          isUnlikely ? Weight.unlikely(weight) : isLocal ? Weight.local(weight) : weight, subject,
          lane: lane)
      }
      place += 1
    }
  }

  /// Adds a weight to every subject whose answer alone could make a criterion hold.
  private mutating func add(
    _ weight: UInt32, unlikely: UInt32, _ criterion: Index<Criterion>, _ lane: Int
  ) {
    guard !evaluator.lanes(criterion).known.has(lane) else { return }
    let weight = ordinaryEvaluator.lanes(criterion).fails.has(lane) ? unlikely : weight
    guard weight > 0 else { return }
    settler.settle(criterion, &evaluator)
    var place = settler.starts[criterion.number]
    for subject in settler.subjects[criterion.number].each {
      let lanes = settler.settled[place]
      place += 1
      guard (lanes.missing & lanes.canHold).has(lane) else { continue }
      let isJudged = subject < askables.count && askables[subject].isJudged
      counts.add(isJudged ? Weight.local(weight) : weight, subject, lane: lane)
    }
  }

  /// Returns whether a case leaves open what must not be forgotten.
  mutating func isOpen(module number: Int, lane: Int) -> Bool {
    if let when = modules[number].when, evaluator.lanes(when).fails.has(lane) { return false }
    guard !modules[number].facts.isEmpty else { return true }
    return modules[number].facts.contains { !evaluator.block.lanesSpokenOf($0).has(lane) }
  }
}

extension Fact {
  /// Whether its ordinary value says that there is nothing of the kind.
  var isOrdinarilyNothing: Bool {
    switch (ordinary, kind) {
    case (.value(let value), .boolean), (.value(let value), .number),
      (.value(let value), .ordered):
      value == 0
    case (.value(let value), _): value == absentValue
    case (.absent, _): true
    case (.present, _), (.judged, _), (nil, _): false
    }
  }
}

extension Vocabulary {
  /// Whether a subject's ordinary value says that there is nothing of the kind.
  func isOrdinarilyNothing(_ subject: Subject) -> Bool {
    guard case .fact(let index) = subject else { return true }
    return self[index].isOrdinarilyNothing
  }
}
