/// Decides criteria for one case.
///
/// There is one evaluator and it decides each criterion once: explanations, questions and openings
/// read the same decisions, so that reasons can never differ from them.
public struct Evaluator: Sendable {
  /// The criteria.
  public let pool: CriterionPool

  /// The person.
  public let person: PatientCase

  /// The decisions so far, by the criterion's index: one more than the truth, or 0.
  private var decided: [UInt8]

  /// Creates an evaluator that has decided nothing.
  public init(pool: CriterionPool, person: PatientCase) {
    self.pool = pool
    self.person = person
    decided = [UInt8](repeating: 0, count: pool.criteria.count)
  }

  /// Returns whether a criterion holds for the person.
  public mutating func decide(_ index: Index<Criterion>) -> Truth {
    if let known = Truth(rawValue: decided[index.number] &- 1) { return known }
    let truth: Truth =
      switch pool[index] {
      case .all(let parts, _): decide(parts, until: .fails, otherwise: .holds)
      case .any(let parts): decide(parts, until: .holds, otherwise: .fails)
      case .not(let part): !decide(part)
      case .named(let number): decide(pool.named[number].when)
      case .truth(let fact, let wanted): truth(of: fact) { $0 == (wanted ? 1 : 0) }
      case .number(let fact, let range): truth(of: fact) { range.contains($0) }
      case .oneOf(let fact, let mask): truth(of: fact) { mask >> UInt64($0) & 1 == 1 }
      case .hasAny(let fact, let set): hasAny(fact, pool.sets[set])
      case .hasNone(let fact, let set): !hasAny(fact, pool.sets[set])
      case .hasAll(let fact, let set): hasAll(fact, pool.sets[set])
      case .date(let fact, let test):
        truth(of: fact) {
          pool.dateTests[test].passes(CalendarDay(unchecked: Int32($0)), on: person.on)
        }
      case .lives(let set): person.lives(in: pool.sets[set])
      case .events(let test): person.decide(pool.eventTests[test])
      }
    decided[index.number] = truth.rawValue + 1
    return truth
  }

  /// Returns whether a criterion was decided already.
  func isDecided(_ number: Int) -> Bool { decided[number] != 0 }

  /// Decides parts in order; `settling` is the truth that no later part can change.
  private mutating func decide(
    _ parts: Range<Int>, until settling: Truth, otherwise exhausted: Truth
  ) -> Truth {
    var result = exhausted
    for number in parts {
      let truth = decide(pool.parts[number])
      if truth == settling { return settling }
      if truth == .unknown { result = .unknown }
    }
    return result
  }

  private func truth(of fact: Index<Fact>, _ passes: (Int) -> Bool) -> Truth {
    switch person[fact] {
    case .silent, .set: .unknown
    case .truth(let value): Truth(passes(value ? 1 : 0))
    case .number(let value): Truth(passes(value))
    }
  }

  private func hasAny(_ fact: Index<Fact>, _ wanted: BitSet) -> Truth {
    guard case .set(let present, let absent) = person[fact] else { return .unknown }
    if present.intersects(wanted) { return .holds }
    return wanted.isSubset(of: absent) ? .fails : .unknown
  }

  private func hasAll(_ fact: Index<Fact>, _ wanted: BitSet) -> Truth {
    guard case .set(let present, let absent) = person[fact] else { return .unknown }
    if wanted.isSubset(of: present) { return .holds }
    return wanted.intersects(absent) ? .fails : .unknown
  }
}

extension PatientCase {
  /// Returns whether the person lives in one of some municipalities.
  public func lives(in area: BitSet) -> Truth {
    if possiblePlaces.isSubset(of: area) { return .holds }
    return possiblePlaces.intersects(area) ? .unknown : .fails
  }
}
