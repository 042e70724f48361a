/// Who has a person now.
public struct Ball: Sendable {
  /// Who.
  public let owner: FollowUps.Owner

  /// How well the person is held.
  public let kind: HoldingRule.Kind

  /// The day from which it is so, if an event with a day says so.
  public let since: CalendarDay?

  /// The holding rule that says so, or `nil` if none does: its number.
  public let rule: Index<HoldingRule>?
}

extension Decider {
  /// Who has the person of a lane.
  ///
  /// Whoever has begun has the person; then whoever the case says that the person is with; then
  /// whoever an event gave the ball. Nobody has it who has only been asked to take it.
  mutating func ball(lane: Int) -> Ball { ball(lane: lane, states: lanesInStates()) }

  /// By holding rule about a state, the lanes whose person is in it: worked out once for a block.
  mutating func lanesInStates() -> [UInt64] {
    var found: [UInt64] = []
    for place in stateHoldings.indices {
      if let when = stateHoldings[place].when {
        found.append(evaluator.lanes(when).holds)
      } else {
        var lanes: UInt64 = 0
        for offer in stateHoldings[place].current { lanes |= goingOn(offer) }
        found.append(lanes)
      }
    }
    return found
  }

  /// Who has the person of a lane, by the lanes in which holding rules about a state hold.
  mutating func ball(lane: Int, states: [UInt64]) -> Ball {
    let isEventful = evaluator.block.eventful.has(lane)
    let last =
      isEventful ? lastHold(evaluator.block.history(lane), on: evaluator.block.days[lane]) : nil
    if let last, case .offer = last.owner { return last }
    for place in states.indices where states[place].has(lane) {
      let holding = stateHoldings[place]
      let owner: FollowUps.Owner =
        switch holding.owner {
        case .offer:
          goingOn(of: holding.current, lane).map(FollowUps.Owner.offer)
            ?? .holder(catalogue.defaultHolder)
        case .holder(let holder): .holder(holder)
        case .nobody: .nobody
        }
      return Ball(owner: owner, kind: holding.kind, since: nil, rule: holding.number)
    }
    return last
      ?? Ball(owner: .holder(catalogue.defaultHolder), kind: .holds, since: nil, rule: nil)
  }

  /// The most intrusive of some offers that a lane's person is in.
  ///
  /// It changes nothing, but what may change the decider is handed the decider itself, and what may
  /// not a copy of all that it holds.
  private mutating func goingOn(of offers: [Index<Offer>], _ lane: Int) -> Index<Offer>? {
    var most: (level: Index<Term>, offer: Index<Offer>)?
    for offer in offers where goingOn(offer).has(lane) {
      let level = catalogue[offer].level
      if let known = most, (known.level, offer) >= (level, known.offer) { continue }
      most = (level, offer)
    }
    return most?.offer
  }

  /// Who has the person by the last event that says so; it changes nothing either.
  private mutating func lastHold(_ history: History, on day: CalendarDay) -> Ball? {
    guard !history.events.isEmpty else { return nil }
    let selections = holdingSelections(in: history, on: day)
    for event in history.events.reversed() {
      guard let number = rule(of: event, selections) else { continue }
      let rule = catalogue.holding[number]
      return Ball(
        owner: catalogue.owner(by: rule, of: event), kind: rule.kind, since: event.day, rule: number
      )
    }
    return nil
  }

  /// What the holding rules select; what a rule asks of other events is looked up once, not for each
  /// event.
  private func holdingSelections(in history: History, on day: CalendarDay) -> [Selection?] {
    catalogue.holding.map { rule in rule.events.map { Selection($0, in: history, on: day) } }
  }

  /// The holding rule that an event is by.
  private func rule(of event: Event, _ selections: [Selection?]) -> Index<HoldingRule>? {
    selections.firstIndex { $0.map { $0.matches(event) == .holds } ?? false }.map { Index($0) }
  }

  /// The offers to which the first lane's person was passed on and which have not begun: each with
  /// the day on which that happened, if it is known.
  mutating func passedOn() -> [Index<Offer>: PassedOn] {
    let history = evaluator.block.history(0)
    guard !history.events.isEmpty else { return [:] }
    let selections = holdingSelections(in: history, on: evaluator.block.days[0])
    var seen: Set<Index<Offer>> = []
    var found: [Index<Offer>: PassedOn] = [:]
    for event in history.events.reversed() {
      guard let offer = event.offer(vocabulary.offerAttribute),
        let number = rule(of: event, selections), seen.insert(offer).inserted
      else { continue }
      // Whoever sent the person on still holds; who let go of the person is something else.
      let rule = catalogue.holding[number]
      if rule.kind == .waits, rule.owner == .holder(catalogue.defaultHolder) {
        found[offer] = PassedOn(since: event.day)
      }
    }
    return found
  }
}

/// That somebody was passed on to an offer that has not begun.
public struct PassedOn: Hashable, Sendable {
  /// The day on which it happened, if that is known.
  public let since: CalendarDay?
}

/// What deciding needs of a holding rule that is about a state.
struct StateHolding: Sendable {
  /// The rule's number.
  let number: Index<HoldingRule>
  let when: Index<Criterion>?
  let current: [Index<Offer>]
  let owner: HoldingRule.Owner
  let kind: HoldingRule.Kind
}

extension Catalogue {
  /// The holding rules that are about a state.
  var stateHoldings: [StateHolding] {
    holding.enumerated().filter { $0.element.events == nil }.map {
      StateHolding(
        number: Index($0.offset), when: $0.element.when, current: $0.element.current,
        owner: $0.element.owner, kind: $0.element.kind)
    }
  }

  /// Returns who has the ball by a rule about an event.
  func owner(by rule: HoldingRule, of event: Event) -> FollowUps.Owner {
    switch rule.owner {
    case .offer:
      event.offer(vocabulary.offerAttribute).map(FollowUps.Owner.offer) ?? .holder(defaultHolder)
    case .holder(let number): .holder(number)
    case .nobody: .nobody
    }
  }
}
