/// The values that facts can still have when some criteria must hold.
///
/// Only what must hold for certain is taken in: alternatives are left open, so that nothing is
/// called impossible which is not.
struct Possibilities {
  let vocabulary: Vocabulary
  let pool: CriterionPool
  private var values: [Index<Fact>: BitSet] = [:]
  private var numbers: [Index<Fact>: NumberTest] = [:]
  private var truths: [Index<Fact>: Bool] = [:]
  private var present: [Index<Fact>: BitSet] = [:]
  private var absent: [Index<Fact>: BitSet] = [:]

  /// What must fail, whatever it asks.
  private var denied: [Index<Criterion>] = []

  /// What must hold, whatever it asks.
  private var required: Set<Index<Criterion>> = []

  /// Parts of which one must hold.
  private var alternatives: [Range<Int>] = []

  init(vocabulary: Vocabulary, pool: CriterionPool) {
    self.vocabulary = vocabulary
    self.pool = pool
  }

  /// Takes in that a criterion must hold; returns `false` if it can't beside the others.
  mutating func require(_ index: Index<Criterion>) -> Bool {
    required.insert(index)
    if let threshold = pool.threshold(of: index) { return require(threshold, are: true) }
    switch pool[index] {
    case .named(let number): return require(pool.named[number].when)
    case .not(let part): return deny(part)
    case .leaf(let leaf): return require(leaf) && !isSomeDeniedSo()
    // What is not seen through is left open.
    default: return true
    }
  }

  /// Takes in that a criterion must fail; returns `false` if it can't beside what must hold.
  mutating func deny(_ index: Index<Criterion>) -> Bool {
    denied.append(index)
    // Alternatives are not tried here: what is denied may stand in one of them.
    if isPlainlySo(index) { return false }
    if let threshold = pool.threshold(of: index) { return require(threshold.denied, are: false) }
    switch pool[index] {
    case .named(let number): return deny(pool.named[number].when)
    case .not(let part): return require(part)
    case .leaf(.truth(let fact, let wanted)): return require(.truth(fact, !wanted))
    case .leaf(.oneOf(let fact, let set)):
      let all = BitSet(all: vocabulary[fact].values.count)
      return require(fact, oneOf: all.removing(pool.sets[set]))
    // What is not seen through is left open.
    default: return true
    }
  }

  /// Whether something that must fail is known to hold: what was denied first is looked at again.
  private func isSomeDeniedSo() -> Bool { denied.contains { isPlainlySo($0) } }

  /// Takes in parts that must all hold, or all fail; alternatives are impossible only if too few are
  /// possible, each tried by itself.
  private mutating func require(_ threshold: Threshold, are truth: Bool) -> Bool {
    if threshold.isEvery {
      for number in threshold.parts where !require(pool.parts[number], is: truth) { return false }
      return true
    }
    if threshold.count == 1, truth { alternatives.append(threshold.parts) }
    return threshold.isReached { number in
      var copy = self
      return copy.require(pool.parts[number], is: truth)
    }
  }

  private mutating func require(_ index: Index<Criterion>, is truth: Bool) -> Bool {
    truth ? require(index) : deny(index)
  }

  private mutating func require(_ leaf: Leaf) -> Bool {
    switch leaf {
    case .truth(let fact, let wanted):
      if let other = truths[fact], other != wanted { return false }
      truths[fact] = wanted
      return true
    case .number(let fact, let test):
      let own = pool.numberTests[test]
      guard let both = numbers[fact].map({ $0.intersection(own) }) ?? own else { return false }
      numbers[fact] = both
      return true
    case .oneOf(let fact, let set): return require(fact, oneOf: pool.sets[set])
    case .members(let fact, let set, let range): return require(fact, pool.sets[set], range)
    // What is not kept here stays possible.
    default: return true
    }
  }

  private mutating func require(_ fact: Index<Fact>, oneOf set: BitSet) -> Bool {
    var rest = values[fact] ?? BitSet(all: vocabulary[fact].values.count)
    rest.formIntersection(set)
    values[fact] = rest
    return !rest.isEmpty
  }

  private mutating func require(
    _ fact: Index<Fact>, _ set: BitSet, _ range: ClosedRange<Int>
  ) -> Bool {
    if range.lowerBound == set.count { present[fact] = present[fact].map { $0.union(set) } ?? set }
    if range.upperBound == 0 { absent[fact] = absent[fact].map { $0.union(set) } ?? set }
    let missing = absent[fact].map { $0.intersection(set).count } ?? 0
    let there = present[fact].map { $0.intersection(set).count } ?? 0
    return set.count - missing >= range.lowerBound && there <= range.upperBound
  }

  /// Returns whether a criterion is known to hold wherever all that must hold is known to, as far as
  /// that is easily seen: by itself, or whichever of some alternatives it is.
  func isSurely(_ index: Index<Criterion>) -> Bool {
    if isPlainlySo(index) { return true }
    return alternatives.contains { parts in
      parts.allSatisfy { number in
        var copy = self
        return !copy.require(pool.parts[number]) || copy.isPlainlySo(index)
      }
    }
  }

  private func isPlainlySo(_ index: Index<Criterion>) -> Bool {
    if required.contains(index) { return true }
    if let threshold = pool.threshold(of: index) {
      return threshold.isReached { isPlainlySo(pool.parts[$0]) }
    }
    return switch pool[index] {
    case .named(let number): isPlainlySo(pool.named[number].when)
    case .leaf(let leaf): isSurely(leaf)
    // What is not seen through may fail.
    default: false
    }
  }

  private func isSurely(_ leaf: Leaf) -> Bool {
    switch leaf {
    case .truth(let fact, let wanted): truths[fact] == wanted
    case .number(let fact, let test):
      numbers[fact].map { $0.isPart(of: pool.numberTests[test]) } ?? false
    case .oneOf(let fact, let set):
      values[fact].map { $0.isSubset(of: pool.sets[set]) } ?? false
    case .members(let fact, let set, let range):
      range.upperBound == pool.sets[set].count
        && present[fact].map { $0.intersection(pool.sets[set]).count >= range.lowerBound } ?? false
    // What is not kept here may fail.
    default: false
    }
  }
}

extension BitSet {
  /// The members of either set.
  func union(_ other: BitSet) -> BitSet {
    var both = self
    both.formUnion(other)
    return both
  }

  /// The members that are not in the other set.
  func removing(_ other: BitSet) -> BitSet {
    var rest = self
    rest.subtract(other)
    return rest
  }

  /// The members of both sets.
  func intersection(_ other: BitSet) -> BitSet {
    var both = self
    both.formIntersection(other)
    return both
  }
}
