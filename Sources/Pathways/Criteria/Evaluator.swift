/// Decides criteria for the cases of a block, all lanes at once.
///
/// There is one evaluator and it decides each criterion once: explanations, questions and openings
/// read the same decisions, so that reasons can never differ from them.
public struct Evaluator: Sendable {
  /// The criteria.
  public let pool: CriterionPool

  /// The cases.
  var block: CaseBlock

  /// The decisions so far, by the criterion's index.
  private var decided: [LaneTruth]

  /// Which block each decision is of, so that a new block need not clear them.
  private var turns: [UInt32]
  private var turn: UInt32 = 1

  /// Creates an evaluator of one case.
  public init(_ catalogue: Catalogue, person: PatientCase) {
    self.init(catalogue, block: CaseBlock(catalogue.vocabulary, person))
  }

  /// Creates an evaluator that has decided nothing.
  init(_ catalogue: Catalogue, block: CaseBlock) {
    pool = catalogue.pool
    self.block = block
    decided = [LaneTruth](repeating: LaneTruth(), count: pool.criteria.count)
    turns = [UInt32](repeating: 0, count: pool.criteria.count)
  }

  /// Forgets all decisions, since the block has other cases.
  mutating func forget() {
    turn &+= 1
    guard turn == 0 else { return }
    for index in turns.indices { turns[index] = 0 }
    turn = 1
  }

  /// Returns whether a criterion holds in the first lane.
  public mutating func decide(_ index: Index<Criterion>) -> Truth { lanes(index)[0] }

  /// Returns in which lanes a criterion holds and in which it fails.
  mutating func lanes(_ index: Index<Criterion>) -> LaneTruth {
    if turns[index.number] == turn { return decided[index.number] }
    let truth: LaneTruth =
      switch pool[index] {
      case .all(let parts, _): all(parts)
      case .any(let parts): any(parts)
      case .not(let part): !lanes(part)
      case .named(let number): lanes(pool.named[number].when)
      case .truth(let fact, let wanted): truth(fact, wanted)
      case .number(let fact, let range): number(fact, in: range)
      case .oneOf(let fact, let mask): oneOf(fact, mask)
      case .hasAny(let fact, let set): hasAny(fact, pool.sets[set])
      case .hasNone(let fact, let set): !hasAny(fact, pool.sets[set])
      case .hasAll(let fact, let set): hasAll(fact, pool.sets[set])
      case .date(let fact, let test):
        numbers(fact) { number, lane in
          pool.dateTests[test].passes(
            CalendarDay(unchecked: Int32(number)), on: block.days[lane])
        }
      case .lives(let set, let days): lives(pool.sets[set], during: days)
      case .events(let test): events(pool.eventTests[test])
      }
    decided[index.number] = truth
    turns[index.number] = turn
    return truth
  }

  /// Says what a criterion is in some lanes, in place of deciding it.
  mutating func suppose(_ index: Index<Criterion>, _ truth: LaneTruth) {
    decided[index.number] = truth
    turns[index.number] = turn
  }

  /// Returns whether a criterion was decided already.
  func isDecided(_ number: Int) -> Bool { turns[number] == turn }

  /// Decides until one part fails in every lane, since no later part can change that.
  private mutating func all(_ parts: Range<Int>) -> LaneTruth {
    let lanes = block.lanes
    var result = LaneTruth(holds: lanes)
    for number in parts {
      let truth = self.lanes(pool.parts[number])
      result.holds &= truth.holds
      result.fails |= truth.fails
      if result.fails == lanes { break }
    }
    return result
  }

  /// Decides until one part holds in every lane.
  private mutating func any(_ parts: Range<Int>) -> LaneTruth {
    let lanes = block.lanes
    var result = LaneTruth(fails: lanes)
    for number in parts {
      let truth = self.lanes(pool.parts[number])
      result.holds |= truth.holds
      result.fails &= truth.fails
      if result.holds == lanes { break }
    }
    return result
  }
}

// MARK: Criteria without parts

extension Evaluator {
  private func truth(_ fact: Index<Fact>, _ wanted: Bool) -> LaneTruth {
    let start = block.vocabulary.columns[fact].start
    let truth = LaneTruth(holds: block.words[start + 1], fails: block.words[start])
    return wanted ? truth : !truth
  }

  private func oneOf(_ fact: Index<Fact>, _ mask: UInt64) -> LaneTruth {
    let column = block.vocabulary.columns[fact]
    guard column.kind == .values else {
      return numbers(fact) { number, _ in number < 64 && mask >> UInt64(number) & 1 == 1 }
    }
    var holds: UInt64 = 0
    for value in Lanes(mask) where value < column.count {
      holds |= block.words[column.start + value]
    }
    return LaneTruth(holds: holds, fails: block.known[fact.number] & ~holds)
  }

  /// Of a number that is only known to lie in a range, what the range decides is decided.
  private func number(_ fact: Index<Fact>, in range: ClosedRange<Int>) -> LaneTruth {
    var result = numbers(fact) { number, _ in range.contains(number) }
    let start = block.vocabulary.columns[fact].start
    for lane in Lanes(block.between[fact.number]) {
      let low = Int(block.numbers[start + lane])
      let high = Int(block.highest[start + lane])
      if range.contains(low), range.contains(high) {
        result.holds |= 1 << UInt64(lane)
      } else if high < range.lowerBound || low > range.upperBound {
        result.fails |= 1 << UInt64(lane)
      }
    }
    return result
  }

  private func numbers(_ fact: Index<Fact>, _ passes: (Int, Int) -> Bool) -> LaneTruth {
    let start = block.vocabulary.columns[fact].start
    let known = block.known[fact.number]
    var holds: UInt64 = 0
    for lane in Lanes(known) where passes(Int(block.numbers[start + lane]), lane) {
      holds |= 1 << UInt64(lane)
    }
    return LaneTruth(holds: holds, fails: known & ~holds)
  }

  private func lives(_ area: BitSet, during days: Validity) -> LaneTruth {
    var result = block.lives(in: area)
    guard days != Validity() else { return result }
    for (day, lanes) in block.dayGroups where !days.contains(day) {
      result.holds &= ~lanes
      result.fails |= lanes
    }
    return result
  }

  private func hasAny(_ fact: Index<Fact>, _ wanted: BitSet) -> LaneTruth {
    let column = block.vocabulary.columns[fact]
    var result = LaneTruth(fails: block.known[fact.number])
    for value in wanted.each {
      result.holds |= block.words[column.start + value]
      result.fails &= block.words[column.start + column.count + value]
    }
    return result
  }

  private func hasAll(_ fact: Index<Fact>, _ wanted: BitSet) -> LaneTruth {
    let column = block.vocabulary.columns[fact]
    var result = LaneTruth(holds: block.known[fact.number])
    for value in wanted.each {
      result.holds &= block.words[column.start + value]
      result.fails |= block.words[column.start + column.count + value]
    }
    return result
  }

  private func events(_ test: EventTest) -> LaneTruth {
    var result = LaneTruth()
    let plain = block.lanes & ~block.eventful
    if plain != 0 { result.set(block.vocabulary.eventlessHistory.decide(test), plain) }
    // The same person on many days has the same events: those that the test never looks at are left
    // out once, not on each day.
    let shared = block.sharesEvents ? block.history(0).only(test.allTypes) : nil
    for lane in Lanes(block.eventful) {
      let truth = shared?.decide(test, on: block.days[lane]) ?? block.history(lane).decide(test)
      result.set(truth, 1 << UInt64(lane))
    }
    return result
  }
}
