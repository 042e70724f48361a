// How much an answer would change of a plan's head: its pathway, its stage, its first offers.
extension Decider {
  /// How much each kind of change weighs; only their order matters.
  private enum Weight {
    /// Another pathway would lead, or one at all.
    static let leadingPathway: UInt64 = 48
    /// The leading pathway would be left.
    static let exit: UInt64 = 24
    /// The stage of the leading pathway would be another.
    static let stage: UInt64 = 32
    /// A pathway would come beside the leading one.
    static let pathway: UInt64 = 3
    /// Something that must not be forgotten is open.
    static func module(_ place: Int) -> UInt64 { UInt64(max(4, 16 - place)) }

    /// What an ordinary person would answer changes nothing: a way out is still asked for, another
    /// pathway only where none leads.
    static let unlikelyExit: UInt64 = 10
    static let unlikelyStage: UInt64 = 3
    static func unlikely(_ weight: UInt64) -> UInt64 { weight / 8 }

    /// Whether something exists here is the same for every patient of a practice.
    static func local(_ weight: UInt64) -> UInt64 { weight / 4 }

    /// The standing of an offer of the plan would change.
    static func offer(_ part: RankKey.Part, isAlone: Bool) -> UInt64 {
      switch part {
      case .first: isAlone ? 20 : 8
      case .alternative: isAlone ? 6 : 2
      case .beside: isAlone ? 2 : 0
      case .next, .outside, .not: 0
      }
    }
  }

  /// Weighs what the answers to questions would change of the plans' pathways and stages: for all
  /// cases at once to which the same could happen.
  mutating func weighPlans() {
    if pathways.isEmpty { return }
    for pathway in pathways.indexes {
      let unknown = evaluator.block.lanes & ~evaluator.lanes(pathways[pathway].isFor).known
      if unknown != 0 { weigh(pathway, unknown) }
    }
    for stage in heads.indices { heads[stage] = 0 }
    for lane in 0..<evaluator.block.count {
      if let first = planned[lane].first { heads[first.stage.number] |= 1 << UInt64(lane) }
    }
    for pathway in pathways.indexes where decisions.pathways[pathway.number] != 0 {
      for stage in pathways[pathway].stages where heads[stage.number] != 0 {
        weigh(stage, of: pathway, heads[stage.number])
      }
    }
  }

  /// Weighs what the answers to questions would change of the offers of a lane's plan.
  mutating func weighOffers(lane: Int) {
    if pathways.isEmpty { return }
    layOut(lane: lane)
    for offer in parts.offers where decisions.offers[offer.number].open.has(lane) {
      weigh(offer, lane)
    }
  }

  /// A pathway of which it is not known whether it is for the person.
  private mutating func weigh(_ pathway: Index<Pathway>, _ unknown: UInt64) {
    var (would, none): (UInt64, UInt64) = (0, 0)
    for lane in Lanes(unknown) {
      let first = planned[lane].first
      // What is done before it is known what is wrong gives way to whatever pathway it turns out to be.
      let isNone = first.map { pathways[$0.pathway].isOtherwise } ?? true
      if isNone { none |= 1 << UInt64(lane) }
      let leads = isNone || first.map { !$0.leads || pathway < $0.pathway } ?? true
      if leads, pathways[pathway].leads { would |= 1 << UInt64(lane) }
    }
    let isFor = pathways[pathway].isFor
    let purpose = QuestionPurpose.pathway(pathway)
    for (weight, lanes) in [(Weight.leadingPathway, would), (Weight.pathway, unknown & ~would)] {
      add(weight, unlikely: 0, isFor, lanes & ~none, for: purpose)
      add(weight, unlikely: Weight.unlikely(weight), isFor, lanes & none, for: purpose)
    }
  }

  /// The ways out of the leading pathway, its other stages, and what must not be forgotten in it.
  private mutating func weigh(
    _ own: Index<Stage>, of pathway: Index<Pathway>, _ lanes: UInt64
  ) {
    for exit in pathways[pathway].exits {
      add(
        Weight.exit, unlikely: Weight.unlikelyExit, pathways.exits[exit].when, lanes,
        for: .pathway(pathways.exits[exit].pathway))
    }
    for stage in pathways[pathway].stages where stage > own || pathways[stage].isSafety {
      add(
        Weight.stage, unlikely: Weight.unlikelyStage, pathways[stage].when, lanes,
        for: .stage(stage))
    }
    // The stage is the same for all of them, but may have another form where some live.
    var rest = lanes
    for form in pathways[own].forms where rest != 0 {
      let number = form - pathways[own].forms.lowerBound
      var here: UInt64 = 0
      for lane in Lanes(rest) where planned[lane].first?.form == number {
        here |= 1 << UInt64(lane)
      }
      rest &= ~here
      for (place, recalled) in pathways.forms[form].recalled.enumerated() {
        weigh(pathways.recalled[recalled], Weight.module(place), here)
      }
    }
  }

  /// What is open of something that must not be forgotten.
  private mutating func weigh(_ module: Index<Module>, _ weight: UInt64, _ lanes: UInt64) {
    var rest = lanes & lanesOpen(module)
    // One question of a thing is enough at a time.
    for fact in modules[module.number].facts where rest != 0 && askables[fact.number].isAsked {
      count(weight, Index(fact), rest & ~spoken[fact.number], for: .module(module))
      rest &= spoken[fact.number]
    }
  }

  private mutating func weigh(_ offer: Index<Offer>, _ lane: Int) {
    let part = parts.part(offer)
    var place = offers[offer.number].start
    for subject in offers[offer.number].subjects.each {
      if decisions.missing[place].has(lane) {
        let isAlone = decisions.alone[place].has(lane)
        let weight = Weight.offer(part, isAlone: isAlone)
        // An offer that fits if nothing special is so hangs on what is special only by exception.
        let isUnlikely =
          subject.number >= askables.count || askables[subject.number].isOrdinarilyNothing
        let isLocal = vocabulary.localOffersFact.map { Index($0) } == subject
        count(
          isUnlikely ? Weight.unlikely(weight) : isLocal ? Weight.local(weight) : weight,
          subject, 1 << UInt64(lane), for: .offer(offer, isAlone: isAlone))
      }
      place += 1
    }
  }

  /// Adds a weight to every subject whose answer alone could make a criterion hold, in the lanes in
  /// which it is unknown; where it would fail if nothing special is so, another weight.
  private mutating func add(
    _ weight: UInt64, unlikely: UInt64, _ criterion: Index<Criterion>, _ lanes: UInt64,
    for purpose: QuestionPurpose
  ) {
    guard lanes != 0 else { return }
    let unknown = lanes & ~evaluator.lanes(criterion).known
    guard unknown != 0 else { return }
    let special = unknown & ordinaryEvaluator.lanes(criterion).fails
    let (usual, rare) = (weight > 0 ? unknown & ~special : 0, unlikely > 0 ? special : 0)
    guard usual | rare != 0 else { return }
    missingFinder.settle(criterion, &evaluator)
    var place = missingFinder.starts[criterion.number]
    for subject in missingFinder.subjects[criterion.number].each {
      let enough = missingFinder.settled[place].missing & missingFinder.settled[place].canHold
      place += 1
      guard (usual | rare) & enough != 0 else { continue }
      let isJudged = subject.number < askables.count && askables[subject.number].isJudged
      count(isJudged ? Weight.local(weight) : weight, subject, usual & enough, for: purpose)
      count(isJudged ? Weight.local(unlikely) : unlikely, subject, rare & enough, for: purpose)
    }
  }

  /// Counts what an answer would change in some lanes, and notes for a single case what that is.
  private mutating func count(
    _ weight: UInt64, _ subject: Index<Subject>, _ lanes: UInt64, for purpose: QuestionPurpose
  ) {
    counts.add(weight: weight, subject, lanes)
    if purposes != nil, lanes.has(0) { purposes?.note(purpose, weight, subject) }
  }

  /// Returns whether a case leaves open what must not be forgotten.
  mutating func isOpen(_ module: Index<Module>, lane: Int) -> Bool {
    lanesOpen(module).has(lane)
  }

  /// Returns the lanes whose cases leave open what must not be forgotten.
  private mutating func lanesOpen(_ module: Index<Module>) -> UInt64 {
    let fails = modules[module.number].when.map { evaluator.lanes($0).fails } ?? 0
    if modules[module.number].facts.isEmpty { return ~fails }
    return ~fails & modules[module.number].facts.reduce(0) { $0 | ~spoken[$1.number] }
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
