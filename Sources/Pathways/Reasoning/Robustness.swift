/// How an answer changes when what a clinician judged is a step off.
///
/// A nearby reading is the case with one judged fact a step up or down its scale, or with two of
/// them a step off at once. Only what the case gives is moved: what is not known is asked for
/// anyway.
public struct Robustness: Sendable {
  /// One judged fact a step off.
  public struct Step: Hashable, Sendable {
    /// The fact.
    public let fact: Index<Fact>

    /// The value that the case gives: its number.
    public let from: Int

    /// The value a step up or down: its number.
    public let to: Int
  }

  /// One nearby reading and what it would give.
  public struct Reading: Sendable {
    /// What is a step off: one fact, or two.
    public let steps: [Step]

    /// The alerts that would stand.
    public let alerts: [RaisedAlert]

    /// The first offers that would lead: those that fit, and those that would if nothing special is so.
    public let first: [Index<Offer>]
  }

  /// How many leading offers, from the first, must be the same in the same order.
  public static let compared = 3

  /// The case.
  public let person: PatientCase

  /// The judged facts that the case gives, in the order of the vocabulary.
  public let judged: [Index<Fact>]

  /// The alerts that stand.
  public let alerts: [RaisedAlert]

  /// The first offers that lead: those that fit, and those that do if nothing special is so.
  public let first: [Index<Offer>]

  /// The nearby readings: those with one step, then those with two.
  public let readings: [Reading]

  /// Decides a case and its nearby readings.
  ///
  /// - Parameters:
  ///   - person: The case.
  ///   - catalogue: The rules.
  /// - Returns: The answer to the case as it is told, and how it changes nearby.
  public static func answer(
    for person: PatientCase, by catalogue: Catalogue
  ) -> (answer: Answer, robustness: Robustness) {
    var decider = Decider(catalogue)
    return answer(for: person, by: &decider)
  }

  /// Decides the same by a decider whose block may be used.
  static func answer(
    for person: PatientCase, by decider: inout Decider
  ) -> (answer: Answer, robustness: Robustness) {
    let answer = decider.answer(to: person)
    return (answer, Robustness(of: answer, &decider))
  }

  private init(of answer: Answer, _ decider: inout Decider) {
    person = answer.person
    alerts = answer.alerts
    first = Array(decider.leading(lane: 0).prefix(Self.compared))
    let vocabulary = decider.vocabulary
    judged = person.given.filter { vocabulary[$0].isJudged }
    let nearby = Self.nearby(person, judged, vocabulary)
    let told = person.told
    decider.notesMissing = false
    var found: [Reading] = []
    for start in stride(from: 0, to: nearby.count, by: CaseBlock.width) {
      let part = nearby[start..<min(nearby.count, start + CaseBlock.width)]
      decider.evaluator.block.removeAll()
      for steps in part {
        var other = told
        for step in steps { other[step.fact.number] = .number(step.to) }
        decider.evaluator.block.append(person, told: other, place: person.place)
      }
      decider.evaluator.block.fillInPending()
      decider.decide()
      decider.decidePlan()
      for (lane, steps) in part.enumerated() {
        let alerts = decider.raised(lane: lane)
        let first = decider.leading(lane: lane).prefix(Self.compared)
        found.append(Reading(steps: steps, alerts: alerts, first: Array(first)))
      }
    }
    readings = found
    decider.notesMissing = true
    decider.evaluator.block.removeAll()
  }

  /// Returns what is a step off in each nearby reading: one step, then two of different facts.
  private static func nearby(
    _ person: PatientCase, _ judged: [Index<Fact>], _ vocabulary: Vocabulary
  ) -> [[Step]] {
    let steps = judged.flatMap { fact -> [Step] in
      guard case .number(let value) = person[fact] else { return [] }
      let whole = vocabulary.bounds(of: fact) ?? 0...vocabulary[fact].values.count - 1
      return [value - 1, value + 1].filter(whole.contains).map {
        Step(fact: fact, from: value, to: $0)
      }
    }
    var nearby = steps.map { [$0] }
    for (number, one) in steps.enumerated() {
      for other in steps[(number + 1)...] where other.fact != one.fact {
        nearby.append([one, other])
      }
    }
    return nearby
  }
}

// MARK: What changes

extension Robustness {
  /// Returns whether a reading gives the same alerts.
  public func hasSameAlerts(_ reading: Reading) -> Bool { reading.alerts == alerts }

  /// Returns whether a reading gives the same first offers, in the same order.
  public func hasSameFirst(_ reading: Reading) -> Bool { reading.first == first }

  /// Returns whether a reading changes neither the alerts nor the first offers.
  public func holds(_ reading: Reading) -> Bool { hasSameAlerts(reading) && hasSameFirst(reading) }

  /// Returns the alerts that a reading would raise and that do not stand: numbers.
  public func raised(_ reading: Reading) -> [Index<Alert>] {
    reading.alerts.map(\.alert).filter { number in !alerts.contains { $0.alert == number } }
  }

  /// Returns the alerts that stand and would not in a reading: numbers.
  public func lost(_ reading: Reading) -> [Index<Alert>] {
    alerts.map(\.alert).filter { number in !reading.alerts.contains { $0.alert == number } }
  }

  /// Returns the alerts that stand either way, but send another way or stand more or less surely.
  public func changed(_ reading: Reading) -> [Index<Alert>] {
    alerts.filter { raised in
      reading.alerts.contains { $0.alert == raised.alert && $0 != raised }
    }.map(\.alert)
  }

  /// The alerts that some nearby reading would raise, each with the first reading that does.
  public var wouldRaise: [(alert: Index<Alert>, reading: Reading)] {
    var found: [(alert: Index<Alert>, reading: Reading)] = []
    for reading in readings {
      for alert in raised(reading) where !found.contains(where: { $0.alert == alert }) {
        found.append((alert, reading))
      }
    }
    return found.sorted { $0.alert < $1.alert }
  }

  /// The judged facts of which a step changes the first offers, alone or, if no step alone does,
  /// with a step of another.
  public var factsThatTurnTheFirst: [Index<Fact>] {
    let turning = readings.filter { !hasSameFirst($0) }
    let alone = turning.filter { $0.steps.count == 1 }.map { $0.steps[0] }
    let together = turning.filter { $0.steps.allSatisfy { !alone.contains($0) } }
    let steps = alone + together.flatMap(\.steps)
    return judged.filter { fact in steps.contains { $0.fact == fact } }
  }

  /// The readings that change something which no part of them changes in the same way.
  ///
  /// A reading with two steps is left out if one of its steps alone gives the same.
  public var turning: [Reading] {
    let single = readings.filter { $0.steps.count == 1 && !holds($0) }
    return readings.filter { reading in
      if holds(reading) { return false }
      if reading.steps.count == 1 { return true }
      return !single.contains { one in
        reading.steps.contains(one.steps[0]) && one.alerts == reading.alerts
          && one.first == reading.first
      }
    }
  }
}
