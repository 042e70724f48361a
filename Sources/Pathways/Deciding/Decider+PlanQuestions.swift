// How much an answer would change of a plan's head: its pathway, its stage, its first offers.
extension Decider {
  /// How much each kind of change weighs; only their order matters.
  private enum Weight {
    /// Another pathway would lead, or one at all.
    static let leadingPathway: UInt32 = 40
    /// The leading pathway would be left.
    static let exit: UInt32 = 12
    /// The stage of the leading pathway would be another.
    static let stage: UInt32 = 30
    /// A pathway would come beside the leading one.
    static let pathway: UInt32 = 3
    /// Something that must not be forgotten is open.
    static let module: UInt32 = 8

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
  private mutating func weighPathways(_ first: PlannedStage?, _ lane: Int) {
    for (number, pathway) in catalogue.pathways.enumerated()
    where !evaluator.lanes(pathway.isFor).known.has(lane) {
      let wouldLead = pathway.leads && (first.map { !$0.leads || number < $0.pathway } ?? true)
      add(wouldLead ? Weight.leadingPathway : Weight.pathway, pathway.isFor, lane)
    }
  }

  /// The ways out of the leading pathway, its other stages, and what must not be forgotten in it.
  private mutating func weigh(_ planned: PlannedStage, _ lane: Int) {
    let pathway = catalogue.pathways[planned.pathway]
    for exit in pathway.exits { add(Weight.exit, exit.when, lane) }
    let place = planned.stage.number - catalogue.stageStarts[planned.pathway]
    for (number, stage) in pathway.stages.enumerated()
    where number > place || stage.kind == .safety {
      add(Weight.stage, stage.when, lane)
    }
    for number in stage(planned).remember {
      let module = catalogue.modules[number]
      guard isOpen(module, lane: lane) else { continue }
      for fact in module.facts
      where !evaluator.block.lanesSpokenOf(fact).has(lane) && vocabulary[fact].ask != nil {
        counts.add(Weight.module, fact.number, lane: lane)
      }
    }
  }

  private mutating func weigh(offer number: Int, _ lane: Int) {
    let part = parts.part(number)
    var place = offers[number].start
    for subject in offers[number].subjects.each {
      if decisions.missing[place].has(lane) {
        let isAlone = decisions.alone[place].has(lane)
        counts.add(Weight.offer(part, isAlone: isAlone), subject, lane: lane)
      }
      place += 1
    }
  }

  /// Adds a weight to every subject whose answer alone could make a criterion hold.
  private mutating func add(_ weight: UInt32, _ criterion: Index<Criterion>, _ lane: Int) {
    guard !evaluator.lanes(criterion).known.has(lane) else { return }
    settler.settle(criterion, &evaluator)
    for subject in settler.subjects[criterion.number].each {
      let lanes = settler.lanes(criterion, subject)
      if (lanes.missing & lanes.canHold).has(lane) { counts.add(weight, subject, lane: lane) }
    }
  }

  /// Returns whether a case leaves open what must not be forgotten.
  mutating func isOpen(_ module: Module, lane: Int) -> Bool {
    if let when = module.when, evaluator.lanes(when).fails.has(lane) { return false }
    guard !module.facts.isEmpty else { return true }
    return module.facts.contains { !evaluator.block.lanesSpokenOf($0).has(lane) }
  }
}
