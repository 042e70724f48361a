// Alerts that stand, and those that hang on one answer.
extension Decider {
  mutating func decideAlerts() {
    for index in hanging.indices { hanging[index] = 0 }
    decisions.alerts = []
    for alert in alertTests {
      let when = evaluator.lanes(alert.when)
      let stop = alert.unless.map { evaluator.lanes($0) }
      let raised = when.holds & ~(stop?.holds ?? 0)
      decisions.alerts.append(
        .init(raised: raised, precaution: stop.map { raised & ~$0.fails } ?? 0))
      // What can wait is asked for in its turn.
      guard !alert.canWait else { continue }
      let open = evaluator.block.lanes & ~when.known & ~(stop?.holds ?? 0)
      hang(on: alert.when, open) { fact, lanes, decider in decider.hanging[fact.number] |= lanes }
    }
    for raised in doubted {
      let lanes =
        evaluator.block.lanes & doubtedLanes & ~decisions.alerts[raised.alert.number].raised
      decisions.alerts[raised.alert.number].raised |= lanes
      decisions.alerts[raised.alert.number].precaution |= lanes
    }
  }

  /// Returns the alerts that would stand if the gravest of the danger that was told and denied of a
  /// person were so.
  mutating func gravestAlerts(_ person: PatientCase) -> [RaisedAlert] {
    let denied = person.doubts.filter { $0.isContradiction && askables[$0.fact.number].isSafety }
    guard !denied.isEmpty else { return [] }
    var told = person.told
    for doubt in denied { told[doubt.fact.number] = doubt.readings.last ?? .silent }
    evaluator.block.removeAll()
    evaluator.block.append(person, told: told, place: person.place)
    evaluator.block.fillInPending()
    begin()
    decideAlerts()
    return raised(lane: 0)
  }

  /// Tells of each fact whose answer alone is missing where something else speaks for a criterion.
  private mutating func hang(
    on index: Index<Criterion>, _ lanes: UInt64,
    _ tell: (Index<Fact>, UInt64, inout Decider) -> Void
  ) {
    let unknown = lanes & ~evaluator.lanes(index).known
    guard unknown != 0 else { return }
    if case .named(let number) = catalogue.pool[index] {
      return hang(on: catalogue.pool.named[number].when, unknown, tell)
    }
    // Only where one of several parts is missing do others speak for the whole.
    guard let threshold = catalogue.pool.threshold(of: index), threshold.parts.count > 1 else {
      return
    }
    if threshold.count == 1 {
      for number in threshold.parts { hang(on: catalogue.pool.parts[number], unknown, tell) }
      return
    }
    hang(on: threshold.parts, unknown & lanesNear(threshold), tell)
  }

  /// Returns the lanes in which no more than one part is missing that must hold.
  private mutating func lanesNear(_ threshold: Threshold) -> UInt64 {
    guard !threshold.isEvery else {
      // This is asked of every block, and where all parts must hold two words say it.
      var (one, more): (UInt64, UInt64) = (0, 0)
      for number in threshold.parts {
        let open = ~evaluator.lanes(catalogue.pool.parts[number]).holds
        more |= one & open
        one |= open
      }
      return ~more
    }
    var held = LaneCounter(upTo: threshold.count - 1)
    for number in threshold.parts {
      held.add(evaluator.lanes(catalogue.pool.parts[number]).holds)
    }
    return held.atLeast(threshold.count - 1)
  }

  /// Tells of the facts on which one part more hangs, in lanes where that would be enough.
  private mutating func hang(
    on parts: Range<Int>, _ near: UInt64, _ tell: (Index<Fact>, UInt64, inout Decider) -> Void
  ) {
    guard near != 0 else { return }
    for number in parts {
      let part = catalogue.pool.parts[number]
      let own = near & ~evaluator.lanes(part).known
      guard own != 0, let fact = onlyFact(part) else { continue }
      tell(fact, own, &self)
    }
  }

  /// The only fact that a criterion can hang on, if there is only one and people are asked for it.
  private func onlyFact(_ index: Index<Criterion>) -> Index<Fact>? {
    let subjects = missingFinder.subjects[index.number]
    guard subjects.count == 1, let subject = subjects.each.first(where: { _ in true }),
      case .fact(let fact) = vocabulary.subject(subject), vocabulary.facts[fact].ask != nil
    else { return nil }
    // Which of many something is, is asked for in any case.
    if case .set = vocabulary.facts[fact].kind { return nil }
    return fact
  }

  /// The ways to reach whom the alerts of an answer send to: numbers before what else is known.
  mutating func contacts(_ answer: Answer) -> [AlertContact] {
    var found: [AlertContact] = []
    for raised in answer.alerts {
      var entries = contacts(of: catalogue.goals(of: raised), raised, answer)
      if mayBeClosed(entries, answer.person.on) {
        let told = Set(entries.compactMap(\.entry.phone))
        let others = contacts(of: catalogue.alerts[raised.alert].whenClosed, raised, answer)
        entries += others.filter { other in
          other.entry.phone.map { !told.contains($0) } ?? true
        }
      }
      let closed = entries.filter { isClosed($0, answer.person.on) }
      let others = entries.filter { !isClosed($0, answer.person.on) }
      let numbers = others.filter { $0.entry.phone != nil }
      let open = numbers + others.filter { $0.entry.phone == nil }
      // Whoever is closed comes last, but is told: the reader may know the number by heart.
      found += open.prefix(Self.contactLimit - min(1, closed.count)) + closed.prefix(1)
    }
    return found
  }

  /// The ways to reach some offers that are there, each number once.
  private mutating func contacts(
    of offers: [Index<Offer>], _ raised: RaisedAlert, _ answer: Answer
  ) -> [AlertContact] {
    var entries: [AlertContact] = []
    for index in offers {
      guard let offer = answer.offers.first(where: { $0.index == index }),
        offer.standing != .unavailable
      else { continue }
      for entry in offer.offer.entries where isTold(entry) {
        let isRepeated = entries.contains {
          $0.entry.phone != nil && $0.entry.phone == entry.phone
        }
        if !isRepeated { entries.append(.init(alert: raised.alert, offer: index, entry: entry)) }
      }
    }
    return entries
  }

  /// Whether somebody may stand before a door that is closed: one is, or it is a day on which offices
  /// are, and no number is known to be answered.
  private func mayBeClosed(_ entries: [AlertContact], _ today: CalendarDay) -> Bool {
    let isOpen = entries.contains {
      $0.entry.phone != nil && catalogue.opening(of: $0.entry.contact, on: today) == .open
    }
    return !isOpen
      && (!catalogue.calendar.isWeekday(today) || entries.contains { isClosed($0, today) })
  }

  private func isClosed(_ contact: AlertContact, _ today: CalendarDay) -> Bool {
    catalogue.opening(of: contact.entry.contact, on: today).isClosed
  }

  /// How many ways to reach somebody an alert tells of.
  private static let contactLimit = 3

  /// Whether a way in says more than that there is one, and is for the first lane's person.
  private mutating func isTold(_ entry: Offer.Entry) -> Bool {
    if let when = entry.when, evaluator.decide(when) == .fails { return false }
    let tells = entry.note != nil || entry.contact.isTold
    return entry.phone != nil || tells && !catalogue.entryWays[entry.way].needsReferral
  }

  /// The alerts that the answer to one question alone could raise in the first lane.
  mutating func hangingAlerts() -> [HangingAlert] {
    var found: [HangingAlert] = []
    for index in alertOrder {
      let alert = catalogue.alerts[index]
      guard alert.urgency != .soon, decisions.alerts[index.number].raised & 1 == 0 else { continue }
      if let stop = alert.unless, evaluator.decide(stop) == .holds { continue }
      var facts: [Index<Fact>] = []
      hang(on: alert.when, 1) { fact, _, _ in facts.append(fact) }
      for fact in Set(facts).sorted()
      where !vocabulary.facts[fact].isSafety && lanesNeverToAsk(fact) & 1 == 0 {
        found.append(HangingAlert(alert: index, fact: fact))
      }
    }
    return found
  }
}

/// What deciding needs of an alert, without its texts, whose copies would cost more than the decision.
struct AlertTest: Sendable {
  let when: Index<Criterion>
  let unless: Index<Criterion>?

  /// Whether it may be asked for in its turn.
  let canWait: Bool

  init(_ alert: Alert) {
    (when, unless, canWait) = (alert.when, alert.unless, alert.urgency == .soon)
  }
}

extension Catalogue {
  /// The offers to which an alert that stands sends: those behind its door, else its own.
  func goals(of raised: RaisedAlert) -> [Index<Offer>] {
    let alert = alerts[raised.alert]
    let behindDoor = raised.door.map { alert.doors[$0].offers } ?? []
    return behindDoor.isEmpty ? alert.offers : behindDoor
  }
}
