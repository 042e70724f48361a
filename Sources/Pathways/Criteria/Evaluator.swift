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

  /// Creates an evaluator that has decided nothing.
  init(_ pool: CriterionPool, block: CaseBlock) {
    self.pool = pool
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
      case .some(let count, let parts): some(count, of: parts)
      case .not(let part): !lanes(part)
      case .named(let number): lanes(pool.named[number].when)
      case .leaf(let leaf): lanes(leaf)
      }
    decided[index.number] = truth
    turns[index.number] = turn
    return truth
  }

  /// Returns whether a criterion is known to fail in all of some lanes; the first of its parts that does
  /// is enough.
  mutating func fails(_ index: Index<Criterion>, in wanted: UInt64) -> Bool {
    if turns[index.number] != turn, case .all(let parts, _) = pool[index] {
      for number in parts where lanes(pool.parts[number]).fails & wanted == wanted { return true }
    }
    return lanes(index).fails & wanted == wanted
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

  /// Enough parts that hold, or that fail, decide it, whatever the others are.
  private mutating func some(_ count: Int, of parts: Range<Int>) -> LaneTruth {
    let others = parts.count - count + 1
    var held = LaneCounter(upTo: count)
    var failed = LaneCounter(upTo: others)
    for number in parts {
      let truth = self.lanes(pool.parts[number])
      held.add(truth.holds)
      failed.add(truth.fails)
    }
    return LaneTruth(holds: held.atLeast(count), fails: failed.atLeast(others))
  }
}
