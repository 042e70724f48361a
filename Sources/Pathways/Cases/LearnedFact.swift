/// What was learned of one fact, at one event after another.
struct LearnedFact: Sendable {
  /// The fact.
  let fact: Index<Fact>

  /// The places of the events, ascending, with what was learned there.
  private(set) var told: [(place: Int, value: FactValue)] = []

  /// Returns what was learned last before a place, if anything was.
  func last(before place: Int) -> (place: Int, value: FactValue)? {
    let count = told.prefixCount { $0.place < place }
    return count == 0 ? nil : told[count - 1]
  }

  /// Sorts by fact what was learned at events, which stand in the order of their places.
  ///
  /// - Parameters:
  ///   - learned: What was learned at each event.
  ///   - count: How many facts there are.
  /// - Returns: What was learned of each fact of which something was, in the order of the facts.
  static func all(of learned: [Story.Learned], facts count: Int) -> [LearnedFact] {
    if learned.isEmpty { return [] }
    var found = (0..<count).map { LearnedFact(fact: Index($0)) }
    for (place, facts) in learned {
      for (fact, value) in facts { found[fact.number].told.append((place, value)) }
    }
    return found.filter { !$0.told.isEmpty }
  }
}
