// What is so where a criterion fails, said without denying anything twice.
extension Wording {
  /// Returns what is so where a criterion fails.
  func denied(_ index: Index<Criterion>) -> String {
    let pool = catalogue.pool
    switch pool[index] {
    case .not(let part): return phrase(part)
    case .leaf(let leaf): return denied(leaf) ?? words.denied(phrase(index))
    case .any(let parts): return parts.map { denied(pool.parts[$0]) }.joined(separator: ", ")
    case .all(let parts, let note) where note < 0 && !parts.isEmpty:
      return either(parts.map { denied(pool.parts[$0]) })
    case .some(let count, let parts):
      let phrases = parts.map { phrase(pool.parts[$0], in: pool[index]) }
      return words.atMost(count - 1, of: phrases.joined(separator: "; "))
    // Whatever is in words can be denied as a whole.
    default: return words.denied(phrase(index))
    }
  }

  private func denied(_ leaf: Leaf) -> String? {
    let pool = catalogue.pool
    switch leaf {
    case .truth(let fact, let wanted): return phrase(vocabulary[fact], isSo: !wanted)
    case .number(let fact, let test): return denied(vocabulary[fact], pool.numberTests[test])
    case .oneOf(let fact, let set):
      return phrase(vocabulary[fact], vocabulary[fact].others(than: pool.sets[set]))
    case .members(let fact, let set, let range):
      let values = pool.sets[set]
      if range.lowerBound == 0 {
        return phrase(vocabulary[fact], values, range.upperBound + 1...max(1, values.count))
      }
      return range.upperBound >= values.count
        ? phrase(vocabulary[fact], values, 0...range.lowerBound - 1) : nil
    case .events(let test): return denied(pool.eventTests[test])
    // Others are denied as a whole.
    default: return nil
    }
  }

  /// Returns whether a fact is so.
  func phrase(_ fact: Fact, isSo: Bool) -> String {
    let label = text(fact.label)
    return isSo ? label : words.denied(label)
  }

  private func denied(_ fact: Fact, _ test: NumberTest) -> String? {
    guard case .number(let full, _) = fact.kind else { return nil }
    var parts: [ClosedRange<Int>] = []
    var start = full.lowerBound
    for range in test.ranges {
      if range.lowerBound > start { parts.append(start...range.lowerBound - 1) }
      if range.upperBound >= full.upperBound {
        return parts.isEmpty ? nil : phrase(fact, NumberTest(parts))
      }
      start = range.upperBound + 1
    }
    return phrase(fact, NumberTest(parts + [start...full.upperBound]))
  }

  /// So many events are as well said the other way round, if it is at least or at most so many.
  private func denied(_ test: EventTest) -> String? {
    guard case .count(let selector, let range) = test else { return nil }
    if range.upperBound == .max, range.lowerBound > 0 {
      return phrase(.count(selector, 0...range.lowerBound - 1))
    }
    if range.lowerBound == 0, range.upperBound < .max {
      return phrase(.count(selector, range.upperBound + 1...(.max)))
    }
    return nil
  }
}

extension Fact {
  /// Returns the values that are not among some and that say something.
  func others(than set: BitSet) -> BitSet {
    BitSet(
      of: values.indices.filter { !set.contains($0) && !unknownValues.contains($0) },
      capacity: max(1, values.count))
  }
}
