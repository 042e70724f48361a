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
  private var decisions: [Decision]
  private var turn: UInt32 = 1

  /// What was decided of a criterion, and for which block, so that a new block need not clear it.
  private struct Decision {
    var truth = LaneTruth()
    var turn: UInt32 = 0
  }

  /// The tests of numbers on scales, if many blocks are decided; and for this block the words of the
  /// scales of the numbers that were asked for.
  private(set) var steps = NumberSteps()
  var stepWords: [UInt64] = []
  private var stepTurns: [UInt32] = []

  /// The tests of events as they are prepared, if many blocks are decided; and by type the lanes of this
  /// block whose cases tell of its events.
  private(set) var eventTests = PreparedEventTests()
  private var eventLanes: [UInt64] = []
  private var eventTurn: UInt32 = 0

  /// Creates an evaluator that has decided nothing.
  init(_ pool: CriterionPool, block: CaseBlock) {
    self.pool = pool
    self.block = block
    decisions = [Decision](repeating: Decision(), count: pool.criteria.count)
  }

  /// Forgets all decisions, since the block has other cases.
  mutating func forget() {
    turn &+= 1
    guard turn == 0 else { return }
    for index in decisions.indices { decisions[index].turn = 0 }
    for index in stepTurns.indices { stepTurns[index] = 0 }
    eventTurn = 0
    turn = 1
  }

  /// Prepares what makes many blocks quick to decide and would cost a single case more than it saves.
  ///
  /// - Parameters:
  ///   - prepared: The tests of numbers.
  ///   - vocabulary: That of all the blocks.
  mutating func prepareForMany(_ prepared: NumberSteps, _ vocabulary: Vocabulary) {
    steps = prepared
    eventTests = PreparedEventTests(pool, vocabulary)
    eventLanes = Array(repeating: 0, count: vocabulary.eventTypes.count)
    stepWords = Array(repeating: 0, count: prepared.wordCount)
    stepTurns = Array(repeating: 0, count: prepared.scales.count)
  }

  /// Returns whether a criterion holds in the first lane.
  public mutating func decide(_ index: Index<Criterion>) -> Truth { lanes(index)[0] }

  /// Returns in which lanes a criterion holds and in which it fails.
  mutating func lanes(_ index: Index<Criterion>) -> LaneTruth {
    if decisions[index.number].turn == turn { return decisions[index.number].truth }
    let truth: LaneTruth =
      switch pool[index] {
      case .all(let parts, _): all(parts)
      case .any(let parts): any(parts)
      case .some(let count, let parts): some(count, of: parts)
      case .not(let part): !lanes(part)
      case .named(let number): lanes(pool.named[number].when)
      case .leaf(.number(let fact, let test)): number(fact, test, of: index)
      case .leaf(let leaf): lanes(leaf)
      }
    decisions[index.number] = Decision(truth: truth, turn: turn)
    return truth
  }

  /// Returns whether a criterion is known to fail in all of some lanes; the first of its parts that does
  /// is enough.
  mutating func fails(_ index: Index<Criterion>, in wanted: UInt64) -> Bool {
    if decisions[index.number].turn != turn, case .all(let parts, _) = pool[index] {
      for number in parts where lanes(pool.parts[number]).fails & wanted == wanted { return true }
    }
    return lanes(index).fails & wanted == wanted
  }

  /// Returns whether a number must still be sorted into its scale for this block, and takes it for sorted.
  mutating func beginSteps(_ fact: Index<Fact>) -> Bool {
    defer { stepTurns[fact.number] = turn }
    return stepTurns[fact.number] != turn
  }

  /// Returns the lanes whose cases tell of events that a test looks at, or that there were none.
  mutating func lanes(toldOf test: Index<EventTest>) -> UInt64 {
    if eventTurn != turn {
      eventTurn = turn
      for type in eventLanes.indices { eventLanes[type] = 0 }
      block.noteTold(in: &eventLanes)
    }
    var lanes: UInt64 = 0
    for place in eventTests.parts[test.number] { lanes |= eventLanes[eventTests.types[place]] }
    return lanes
  }

  /// Says what a criterion is in some lanes, in place of deciding it.
  mutating func suppose(_ index: Index<Criterion>, _ truth: LaneTruth) {
    decisions[index.number] = Decision(truth: truth, turn: turn)
  }

  /// Returns whether a criterion was decided already.
  func isDecided(_ index: Index<Criterion>) -> Bool { decisions[index.number].turn == turn }

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
