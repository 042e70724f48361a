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
    guard !catalogue.pathways.isEmpty else { return }
    layOut(lane: lane)
    let stages = plannedStages(lane: lane)
    weighPathways(stages.first, lane)
    if let first = stages.first { weigh(first, lane) }
    for number in parts.offers where decisions.offers[number].open.has(lane) {
      weigh(offer: number, lane)
    }
  }

  /// Pathways of which it is not known whether they are for the person.
  private mutating func weighPathways(_ leading: PlannedStage?, _ lane: Int) {
    // What is done before it is known what is wrong gives way to whatever pathway it turns out to be.
    let first = leading.flatMap { catalogue.pathways[$0.pathway].isOtherwise ? nil : $0 }
    for (number, pathway) in catalogue.pathways.enumerated()
    where !evaluator.lanes(pathway.isFor).known.has(lane) {
      let wouldLead = pathway.leads && (first.map { !$0.leads || number < $0.pathway } ?? true)
      let weight = wouldLead ? Weight.leadingPathway : Weight.pathway
      add(weight, unlikely: first == nil ? Weight.unlikely(weight) : 0, pathway.isFor, lane)
    }
  }

  /// The ways out of the leading pathway, its other stages, and what must not be forgotten in it.
  private mutating func weigh(_ planned: PlannedStage, _ lane: Int) {
    let pathway = catalogue.pathways[planned.pathway]
    for exit in pathway.exits {
      add(Weight.exit, unlikely: Weight.unlikelyExit, exit.when, lane)
    }
    let place = planned.stage.number - catalogue.stageStarts[planned.pathway]
    for (number, stage) in pathway.stages.enumerated()
    where number > place || stage.kind == .safety {
      add(Weight.stage, unlikely: Weight.unlikelyStage, stage.when, lane)
    }
    let own = stage(planned).remember
    // What an assessment that was passed over should have told is still worth asking.
    let earlier = pathway.stages.prefix(place).filter { $0.kind == .assess }.flatMap(\.remember)
    for (place, number) in (own + earlier.filter { !own.contains($0) }).enumerated() {
      weigh(catalogue.modules[number], Weight.module(place), lane)
    }
  }

  /// What is open of something that must not be forgotten.
  private mutating func weigh(_ module: Module, _ weight: UInt32, _ lane: Int) {
    guard isOpen(module, lane: lane) else { return }
    // One question of a thing is enough at a time.
    let open = module.facts.first {
      !evaluator.block.lanesSpokenOf($0).has(lane) && vocabulary[$0].ask != nil
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
        let isUnlikely = vocabulary.isOrdinarilyNothing(vocabulary.subject(subject))
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
    for subject in settler.subjects[criterion.number].each {
      let lanes = settler.lanes(criterion, subject)
      guard (lanes.missing & lanes.canHold).has(lane) else { continue }
      let isJudged = vocabulary.isJudgedByReceiver(vocabulary.subject(subject))
      counts.add(isJudged ? Weight.local(weight) : weight, subject, lane: lane)
    }
  }

  /// Returns whether a case leaves open what must not be forgotten.
  mutating func isOpen(_ module: Module, lane: Int) -> Bool {
    if let when = module.when, evaluator.lanes(when).fails.has(lane) { return false }
    guard !module.facts.isEmpty else { return true }
    return module.facts.contains { !evaluator.block.lanesSpokenOf($0).has(lane) }
  }
}

extension Vocabulary {
  /// Whether it is judged by whoever receives the person rather than told by who refers.
  func isJudgedByReceiver(_ subject: Subject) -> Bool {
    guard case .fact(let index) = subject, case .judged = self[index].ordinary else { return false }
    return true
  }

  /// Whether a subject's ordinary value says that there is nothing of the kind.
  func isOrdinarilyNothing(_ subject: Subject) -> Bool {
    guard case .fact(let index) = subject else { return true }
    switch (self[index].ordinary, self[index].kind) {
    case (.value(let value), .boolean), (.value(let value), .number),
      (.value(let value), .ordered):
      return value == 0
    case (.value(let value), _): return value == self[index].absentValue
    case (.absent, _): return true
    case (.present, _), (.judged, _), (nil, _): return false
    }
  }
}
