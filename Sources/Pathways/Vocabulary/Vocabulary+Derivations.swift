// What follows from what.
extension Vocabulary {
  /// Returns the derived facts, each after those that it follows from.
  func inOrderOfDerivation() -> [Index<Fact>] {
    var order: [Index<Fact>] = []
    var seen = BitSet(capacity: max(1, facts.count))
    func add(_ fact: Index<Fact>) {
      guard !seen.contains(fact.number), let derivation = self[fact].derivation else { return }
      seen.insert(fact.number)
      for source in derivation.sources { add(source) }
      order.append(fact)
    }
    for fact in facts { add(fact.index) }
    return order
  }

  /// Returns whether a fact follows from itself.
  func isCircular(_ fact: Index<Fact>) -> Bool {
    var seen = BitSet(capacity: max(1, facts.count))
    var open = self[fact].derivation?.sources ?? []
    while let next = open.popLast() {
      if next == fact { return true }
      guard !seen.contains(next.number) else { continue }
      seen.insert(next.number)
      open += self[next].derivation?.sources ?? []
    }
    return false
  }

  /// Returns all facts that a fact follows from.
  func allSources(of fact: Index<Fact>) -> [Index<Fact>] {
    let own = self[fact].derivation?.sources ?? []
    return own + own.flatMap { allSources(of: $0) }
  }

  /// Returns the facts that a fact's number is the sum of, down to those that are no sums; itself
  /// if it is none.
  func summands(of fact: Index<Fact>) -> [Index<Fact>] {
    guard case .sum(let parts, let others)? = self[fact].derivation else { return [fact] }
    return (parts + others).flatMap { summands(of: $0) }
  }

  /// The least and the greatest number that a fact can have; of a truth 0 and 1.
  func bounds(of fact: Index<Fact>) -> ClosedRange<Int>? {
    switch self[fact].kind {
    case .boolean: 0...1
    case .number(let range, _): range
    case .ordered, .choice, .set, .date, .month, .municipality, .region, .text: nil
    }
  }
}
