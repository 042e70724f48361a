/// Finds what must be known before a criterion is decided, and what one answer alone would settle.
///
/// For each criterion that is unknown, three words are worked out for every subject it can hang
/// on: the lanes in which the subject is missing, those in which its answer alone could make the
/// criterion hold, and those in which it could make it fail.
struct MissingFinder {
  /// The lanes of one criterion and one subject.
  struct Settling {
    var missing: UInt64 = 0
    var canHold: UInt64 = 0
    var canFail: UInt64 = 0
  }

  let vocabulary: Vocabulary

  /// By criterion, the subjects it can hang on.
  let subjects: [SubjectSet]

  /// By criterion, where its subjects' lanes begin; they stand in the order of the subjects.
  let starts: [Int]

  /// The lanes of all criteria, as far as they were settled.
  private(set) var settled: [Settling]
  private var turns: [UInt32]
  private var turn: UInt32 = 1

  init(_ catalogue: Catalogue) {
    vocabulary = catalogue.vocabulary
    let finder = SubjectFinder(vocabulary: vocabulary, pool: catalogue.pool)
    subjects = finder.subjects()
    var starts: [Int] = []
    starts.reserveCapacity(subjects.count)
    var total = 0
    for set in subjects {
      starts.append(total)
      total += set.count
    }
    self.starts = starts
    settled = [Settling](repeating: Settling(), count: total)
    turns = [UInt32](repeating: 0, count: subjects.count)
  }

  /// Forgets everything, since the block has other cases.
  mutating func forget() {
    turn &+= 1
    guard turn == 0 else { return }
    for index in turns.indices { turns[index] = 0 }
    turn = 1
  }

  /// Returns what is known of a subject of a criterion that ``settle(_:_:)`` was called for.
  func lanes(_ index: Index<Criterion>, _ subject: Index<Subject>) -> Settling {
    subjects[index.number].contains(subject)
      ? settled[starts[index.number] + subjects[index.number].rank(of: subject)] : Settling()
  }

  /// Works out what could settle a criterion, in the lanes where it is unknown.
  mutating func settle(_ index: Index<Criterion>, _ evaluator: inout Evaluator) {
    guard turns[index.number] != turn else { return }
    turns[index.number] = turn
    let unknown = evaluator.block.lanes & ~evaluator.lanes(index).known
    guard unknown != 0 else { return }
    switch evaluator.pool[index] {
    case .all(let parts, _): settle(parts, of: index, unknown, &evaluator, isAll: true)
    case .any(let parts): settle(parts, of: index, unknown, &evaluator, isAll: false)
    case .not(let part):
      settle(part, &evaluator)
      copy(part, to: index, isTurned: true)
    case .named(let number):
      settle(evaluator.pool.named[number].when, &evaluator)
      copy(evaluator.pool.named[number].when, to: index, isTurned: false)
    case .leaf(let leaf):
      switch leaf.topic {
      case .fact(let fact): settle(fact, of: index, unknown, &evaluator)
      case .place: settleAll(index, unknown)
      case .events(let test):
        settle(evaluator.pool.eventTests[test].types, of: index, unknown, &evaluator)
      }
    default:
      if let threshold = evaluator.pool.threshold(of: index) {
        settle(threshold, index, unknown, &evaluator)
      } else {
        settleAny(index, unknown, &evaluator)
      }
    }
  }

  private mutating func settleAll(_ index: Index<Criterion>, _ unknown: UInt64) {
    let start = starts[index.number]
    for rank in 0..<subjects[index.number].count {
      settled[start + rank] = Settling(missing: unknown, canHold: unknown, canFail: unknown)
    }
  }

  private mutating func copy(
    _ part: Index<Criterion>, to index: Index<Criterion>, isTurned: Bool
  ) {
    let (from, to) = (starts[part.number], starts[index.number])
    for rank in 0..<subjects[index.number].count {
      let lanes = settled[from + rank]
      settled[to + rank] =
        isTurned
        ? Settling(missing: lanes.missing, canHold: lanes.canFail, canFail: lanes.canHold) : lanes
    }
  }

  private mutating func settle(
    _ parts: Range<Int>, of index: Index<Criterion>, _ unknown: UInt64,
    _ evaluator: inout Evaluator, isAll: Bool
  ) {
    let own = subjects[index.number]
    let start = starts[index.number]
    // What must be so in every part begins everywhere, what in some part nowhere.
    let first = Settling(canHold: isAll ? unknown : 0, canFail: isAll ? 0 : unknown)
    for rank in 0..<own.count { settled[start + rank] = first }
    for number in parts {
      let part = evaluator.pool.parts[number]
      let open = unknown & ~evaluator.lanes(part).known
      guard open != 0 else { continue }
      settle(part, &evaluator)
      add(part, in: open, to: index, isAll: isAll)
    }
  }

  /// Adds what could settle a part, in the lanes where it is unknown, to what could settle the whole.
  private mutating func add(
    _ part: Index<Criterion>, in open: UInt64, to index: Index<Criterion>, isAll: Bool
  ) {
    let (own, other) = (subjects[index.number], subjects[part.number])
    var rank = starts[part.number]
    var place = starts[index.number]
    // Of all that questions cost this is the most, and an array asks at each step whether it is shared.
    settled.withUnsafeMutableBufferPointer { settled in
      for subject in own.each {
        var lanes = Settling()
        if other.contains(subject) {
          lanes = settled[rank]
          rank += 1
        }
        settled[place].missing |= open & lanes.missing
        if isAll {
          settled[place].canHold &= ~open | lanes.canHold
          settled[place].canFail |= open & lanes.canFail
        } else {
          settled[place].canHold |= open & lanes.canHold
          settled[place].canFail &= ~open | lanes.canFail
        }
        place += 1
      }
    }
  }

  /// An answer settles it that makes enough parts hold, or fail, beside those that do already.
  private mutating func settle(
    _ threshold: Threshold, _ index: Index<Criterion>, _ unknown: UInt64,
    _ evaluator: inout Evaluator
  ) {
    let (count, others, parts) = (threshold.count, threshold.denied.count, threshold.parts)
    for number in parts { settle(evaluator.pool.parts[number], &evaluator) }
    for (rank, subject) in subjects[index.number].each.enumerated() {
      var held = LaneCounter(upTo: count)
      var failed = LaneCounter(upTo: others)
      var missing: UInt64 = 0
      for number in parts {
        let part = evaluator.pool.parts[number]
        let truth = evaluator.lanes(part)
        let open = unknown & ~truth.known
        let own = open == 0 ? Settling() : lanes(part, subject)
        missing |= open & own.missing
        held.add(truth.holds | open & own.canHold)
        failed.add(truth.fails | open & own.canFail)
      }
      settled[starts[index.number] + rank] = Settling(
        missing: missing, canHold: unknown & held.atLeast(count),
        canFail: unknown & failed.atLeast(others))
    }
  }

  /// What is not seen through may be settled, either way, by any answer that is missing in a part.
  private mutating func settleAny(
    _ index: Index<Criterion>, _ unknown: UInt64, _ evaluator: inout Evaluator
  ) {
    let parts = evaluator.pool.parts(of: index)
    for part in parts { settle(part, &evaluator) }
    for (rank, subject) in subjects[index.number].each.enumerated() {
      var missing: UInt64 = 0
      for part in parts {
        let open = unknown & ~evaluator.lanes(part).known
        if open != 0 { missing |= open & lanes(part, subject).missing }
      }
      settled[starts[index.number] + rank] = Settling(
        missing: missing, canHold: missing, canFail: missing)
    }
  }

  /// A fact is asked for itself; of a union those parts are asked for that are not known in full.
  ///
  /// The evaluator is handed on as what may change, though it does not: else it would be copied.
  private mutating func settle(
    _ index: Index<Fact>, of criterion: Index<Criterion>, _ unknown: UInt64,
    _ evaluator: inout Evaluator
  ) {
    let parts: [Index<Fact>]
    switch vocabulary.facts[index].derivation {
    case .sum?: return settleSum(criterion, unknown, &evaluator)
    case .union(let all)?: parts = all
    default: return settleAll(criterion, unknown)
    }
    let start = starts[criterion.number]
    let own = subjects[criterion.number]
    for rank in 0..<own.count { settled[start + rank] = Settling() }
    var rest = unknown
    func add(_ subject: Index<Fact>, _ lanes: UInt64) {
      let place = start + own.rank(of: Index(subject))
      settled[place].missing |= lanes
      settled[place].canHold |= lanes
      settled[place].canFail |= lanes
    }
    for part in parts {
      let open = unknown & ~evaluator.block.lanesKnownInFull(part)
      rest &= ~open
      add(part, open)
    }
    add(vocabulary.facts[index].asked, rest)
  }

  /// Of a sum those parts are asked for that are not known, each of which may be enough.
  private mutating func settleSum(
    _ criterion: Index<Criterion>, _ unknown: UInt64, _ evaluator: inout Evaluator
  ) {
    let count = evaluator.block.known.count
    for (rank, subject) in subjects[criterion.number].each.enumerated() {
      let open = subject.number < count ? unknown & ~evaluator.block.known[subject.number] : unknown
      settled[starts[criterion.number] + rank] = Settling(
        missing: open, canHold: open, canFail: open)
    }
  }

  private mutating func settle(
    _ types: BitSet, of criterion: Index<Criterion>, _ unknown: UInt64,
    _ evaluator: inout Evaluator
  ) {
    let start = starts[criterion.number]
    let own = subjects[criterion.number]
    for rank in 0..<own.count { settled[start + rank] = Settling() }
    func add(_ complete: BitSet, _ lanes: UInt64) {
      var open = SubjectSet()
      for type in types.each where !complete.contains(type) {
        open.insert(vocabulary.index(of: .events(vocabulary.eventTypes[type].eventClass)))
      }
      if open.isEmpty { open = own }
      for subject in open.each {
        let place = start + own.rank(of: subject)
        settled[place].missing |= lanes
        settled[place].canHold |= lanes
        settled[place].canFail |= lanes
      }
    }
    let plain = unknown & ~evaluator.block.eventful
    if plain != 0 { add(vocabulary.eventlessHistory.completeTypes, plain) }
    for lane in Lanes(unknown & evaluator.block.eventful) {
      add(evaluator.block.histories[lane].completeTypes, 1 << UInt64(lane))
    }
  }
}

extension CaseBlock {
  /// The lanes in which every value of a set is known to be present or absent.
  fileprivate func lanesKnownInFull(_ fact: Index<Fact>) -> UInt64 {
    let column = vocabulary.columns[fact]
    return (column.start..<column.start + column.count).reduce(known[fact.number]) {
      $0 & (words[$1] | words[$1 + column.count])
    }
  }
}
