// Which pathways are for whom, and which stage of each they are in.
extension Decider {
  /// Decides pathways and stages for the cases of the block.
  mutating func decidePathways() {
    let count = pathways.count
    decisions.pathways = [UInt64](repeating: 0, count: count)
    decisions.stages = [UInt64](repeating: 0, count: catalogue.stageCount)
    var left = [UInt64](repeating: 0, count: count)
    for pathway in pathways.indexes where !pathways[pathway].isOtherwise {
      let lanes = evaluator.lanes(pathways[pathway].isFor).holds
      if lanes != 0 { _ = enter(pathway, lanes & evaluator.block.lanes, &left) }
    }
    for pathway in pathways.indexes where decisions.pathways[pathway.number] != 0 {
      decideStages(pathway)
    }
    decideOthers()
    listPlanned()
  }

  /// Gives those for whom no pathway is what is done before it is known what is wrong.
  private mutating func decideOthers() {
    for pathway in pathways.indexes where pathways[pathway].isOtherwise {
      let planned = decisions.pathways.reduce(0, |)
      let others = evaluator.block.lanes & ~planned
      decisions.pathways[pathway.number] =
        others & evaluator.lanes(pathways[pathway].isFor).holds
      if decisions.pathways[pathway.number] != 0 { decideStages(pathway) }
    }
  }

  /// Takes people into a pathway, or on to the one that counts instead.
  ///
  /// - Parameters:
  ///   - pathway: The pathway.
  ///   - lanes: Whom it may be for.
  ///   - left: By pathway, who was led out of it already; nobody is led in a circle.
  /// - Returns: Who is in this pathway or in one that it leads to.
  private mutating func enter(
    _ pathway: Index<Pathway>, _ lanes: UInt64, _ left: inout [UInt64]
  ) -> UInt64 {
    var rest = lanes & ~left[pathway.number] & ~decisions.pathways[pathway.number]
    var taken = lanes & decisions.pathways[pathway.number]
    for place in pathways[pathway].exits where rest != 0 {
      let exit = pathways.exits[place]
      let target = exit.pathway
      let out =
        rest & evaluator.lanes(exit.when).holds
        & ~evaluator.lanes(pathways[target].isFor).fails
      guard out != 0 else { continue }
      left[pathway.number] |= out
      let accepted = enter(target, out, &left)
      left[pathway.number] &= ~(out & ~accepted)
      rest &= ~accepted
      taken |= accepted
    }
    decisions.pathways[pathway.number] |= rest
    return taken | rest
  }

  /// The stage is one of safety that is known to be called for, else the last one that is reached.
  private mutating func decideStages(_ pathway: Index<Pathway>) {
    let stages = pathways[pathway].stages
    var rest = decisions.pathways[pathway.number]
    for stage in stages where pathways[stage].isSafety && rest != 0 { take(stage, &rest) }
    for stage in stages.reversed() where !pathways[stage].isSafety && rest != 0 {
      take(stage, &rest)
    }
    // Whoever is in no stage has no plan by this pathway.
    decisions.pathways[pathway.number] &= ~rest
  }

  private mutating func take(_ stage: Index<Stage>, _ rest: inout UInt64) {
    let lanes = rest & evaluator.lanes(pathways[stage].when).holds
    decisions.stages[stage.number] |= lanes
    rest &= ~lanes
  }

  /// Lists by lane the stages that its person is in: first what may lead a plan, then what only
  /// accompanies others, which leads if it is alone.
  private mutating func listPlanned() {
    for lane in 0..<evaluator.block.count { planned[lane].removeAll(keepingCapacity: true) }
    let lives = pathways.areas.map { evaluator.block.lives(in: $0).holds }
    for leads in [true, false] {
      for pathway in pathways.indexes
      where decisions.pathways[pathway.number] != 0 && pathways[pathway].leads == leads {
        for stage in pathways[pathway].stages {
          for lane in Lanes(decisions.stages[stage.number] & decisions.pathways[pathway.number]) {
            planned[lane].append(
              PlannedStage(
                pathway: pathway, stage: stage, form: form(stage, lives, lane),
                leads: leads))
          }
        }
      }
    }
  }

  /// Returns the form that a stage has in a lane: the most local one that is sure.
  private func form(_ stage: Index<Stage>, _ lives: [UInt64], _ lane: Int) -> Int {
    let forms = pathways[stage].forms
    if forms.count == 1 { return 0 }
    let last = forms.last { pathways.forms[$0].area.map { lives[$0.number].has(lane) } ?? true }
    return last.map { $0 - forms.lowerBound } ?? 0
  }
}

/// A stage that somebody is in.
struct PlannedStage: Hashable, Sendable {
  /// The pathway.
  let pathway: Index<Pathway>

  /// The stage, numbered among all.
  let stage: Index<Stage>

  /// The form that the stage has where the person lives.
  let form: Int

  /// Whether its pathway may lead the plan.
  let leads: Bool
}

extension Decider {
  /// Returns what deciding needs of a stage as it is where the person lives.
  func prepared(_ planned: PlannedStage) -> PreparedPathways.Form {
    pathways.forms[pathways[planned.stage].forms.lowerBound + planned.form]
  }

  /// Returns a stage as it is where the person lives.
  func stage(_ planned: PlannedStage) -> Stage {
    catalogue.stage(planned.stage, form: planned.form)
  }
}
