/// What an answer says of one stage that the person is in.
public struct PlanAnswer: Sendable {
  /// The pathway.
  public let pathway: Index<Pathway>

  /// The stage as it is where the person lives.
  public let stage: Stage

  /// Whether its pathway leads, or stands beside others.
  public let leads: Bool

  /// Its offers with their parts, in the order of the parts.
  public let offers: [Planned]

  /// The day on which the effect is judged, if a time is named.
  public let evaluationDay: CalendarDay?

  /// What comes next, as far as it is not known not to.
  public let next: [Stage.Next]

  /// What must not be forgotten and the case leaves open: numbers of modules.
  public let remember: [Index<Module>]

  /// One offer and its part.
  public struct Planned: Sendable {
    /// What the stage says of it.
    public let entry: Stage.Entry

    /// Its place in the answer.
    public let standing: Standing

    /// What it hangs on, if it would fit where nothing special is so.
    public let provided: [Subject]

    /// Whether it hangs on what is judged being otherwise than is usual.
    public let isJudgedOtherwise: Bool
  }
}

/// What one answer to a question would change.
public struct QuestionChange: Sendable {
  /// The answer: a value of the fact.
  public let value: FactValue

  /// The alerts that would be raised then: numbers.
  public let alerts: [Index<Alert>]

  /// The offer that would come first then, if it is another.
  public let first: Index<Offer>?

  /// The stage that the person would be in then, if it is another.
  public let stage: Index<Stage>?

  /// The stages of other pathways that would come beside it.
  public let beside: [Index<Stage>]

  /// The offers of the plan that could be had then, and can't be yet.
  public let letsIn: [Index<Offer>]

  /// The offers of the plan that would be out of the question then.
  public let rulesOut: [Index<Offer>]

  /// Whether what the plan begins with would be another, or an alert would stand.
  public var changesHead: Bool { !alerts.isEmpty || first != nil || stage != nil }

  /// Whether anything would be otherwise.
  var isAny: Bool { changesHead || !beside.isEmpty || !letsIn.isEmpty || !rulesOut.isEmpty }
}

extension Decider {
  /// Returns the plan of a lane.
  mutating func planAnswer(lane: Int) -> [PlanAnswer] {
    planned[lane].map { planned in
      let stage = self.stage(planned)
      var seen: Set<Index<Offer>> = []
      var offers: [(Int, PlanAnswer.Planned)] = []
      for entry in stage.entries where counts(entry.when, lane: lane) {
        let number = entry.offer.number
        guard seen.insert(entry.offer).inserted else { continue }
        let answer = PlanAnswer.Planned(
          entry: entry, standing: decisions.offers[number].standing(lane).0,
          provided: provisos(entry.offer, lane: lane),
          isJudgedOtherwise: decisions.offers[number].judgedOtherwise.has(lane))
        offers.append((Stage.Role.allCases.firstIndex(of: entry.role) ?? 0, answer))
      }
      let sorted = offers.enumerated().sorted {
        ($0.element.0, $0.offset) < ($1.element.0, $1.offset)
      }
      let day = evaluator.block.days[lane]
      return PlanAnswer(
        pathway: planned.pathway, stage: stage, leads: planned.leads,
        offers: sorted.map(\.element.1),
        evaluationDay: stage.evaluation.flatMap { evaluation in
          evaluation.after?.after(
            day, in: catalogue.calendar, isEditorial: evaluation.isEditorial)
        },
        next: stage.next.filter { next in
          next.when.map { !evaluator.lanes($0).fails.has(lane) } ?? true
        },
        remember: stage.remember.filter { isOpen($0, lane: lane) })
    }
  }
}
