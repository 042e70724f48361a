// What to ask, and in which order.

/// How much the answers to questions would change, by lane and subject.
struct QuestionCounts: Sendable {
  private let subjectCount: Int

  /// How many open offers lack it.
  private(set) var missing: [UInt16]

  /// How many open offers it alone would settle.
  private(set) var alone: [UInt16]

  /// How much it would change of the plan.
  private(set) var weights: [UInt32]

  init(subjects: Int) {
    subjectCount = subjects
    missing = Array(repeating: 0, count: CaseBlock.width * subjects)
    alone = missing
    weights = Array(repeating: 0, count: CaseBlock.width * subjects)
  }

  /// Forgets the counts of the first lanes.
  mutating func removeAll(lanes: Int) {
    for index in 0..<lanes * subjectCount {
      missing[index] = 0
      alone[index] = 0
      weights[index] = 0
    }
  }

  mutating func addMissing(_ subject: Int, _ lanes: UInt64) {
    for lane in Lanes(lanes) { missing[lane * subjectCount + subject] += 1 }
  }

  mutating func addAlone(_ subject: Int, _ lanes: UInt64) {
    for lane in Lanes(lanes) { alone[lane * subjectCount + subject] += 1 }
  }

  mutating func add(_ weight: UInt32, _ subject: Int, lane: Int) {
    weights[lane * subjectCount + subject] += weight
  }

  /// Forgets a subject in a lane, since it is not asked for there.
  mutating func forget(_ subject: Int, lane: Int) {
    let index = lane * subjectCount + subject
    (missing[index], alone[index], weights[index]) = (0, 0, 0)
  }

  /// Returns the counts of a subject in a lane.
  func of(_ subject: Int, lane: Int) -> (missing: Int, alone: Int, weight: Int) {
    let index = lane * subjectCount + subject
    return (Int(missing[index]), Int(alone[index]), Int(weights[index]))
  }
}

extension Decider {
  /// Counts what questions would change for the cases of the block.
  mutating func countQuestions() {
    beginQuestions()
    for lane in 0..<evaluator.block.count { weighQuestions(lane: lane) }
  }

  /// Counts what questions would change, as far as all cases of the block are counted at once; what
  /// they would change of a plan is weighed case by case.
  mutating func beginQuestions() {
    counts.removeAll(lanes: evaluator.block.count)
    for number in offers.indices where decisions.offers[number].open != 0 {
      var place = offers[number].start
      for subject in offers[number].subjects.each {
        let missing = decisions.missing[place]
        if missing != 0 {
          counts.addMissing(subject, missing)
          counts.addAlone(subject, decisions.alone[place])
        }
        place += 1
      }
    }
    safetyLanes.removeAll(keepingCapacity: true)
    unasked.removeAll(keepingCapacity: true)
    for number in askables.indices {
      let unasked = lanesNotToAsk(number)
      if unasked != 0 { self.unasked.append((number, unasked)) }
      guard askables[number].isSafety || hanging[number] != 0 else { continue }
      let lanes = lanesWorthAsking(number, except: unasked)
      if lanes != 0 { safetyLanes.append((Index(number), lanes)) }
    }
    doubtfulPathways.removeAll(keepingCapacity: true)
    for number in pathways.indices {
      let lanes = evaluator.block.lanes & ~evaluator.lanes(pathways[number].isFor).known
      if lanes != 0 { doubtfulPathways.append((number, lanes)) }
    }
  }

  /// Returns the questions of a lane, the most important first: numbers of subjects.
  func questions(lane: Int) -> [Int] {
    var keys: [UInt64] = []
    var safety = SubjectSet()
    for (fact, lanes) in safetyLanes where lanes.has(lane) {
      // What is asked of some people only is asked of them before what is asked of everybody.
      let special = askables[fact.number].askWhen == nil ? 0 : Self.specialWeight
      let weight = counts.of(fact.number, lane: lane).weight + special
      keys.append(QuestionKey(safety: fact.number, weight: weight).word)
      safety.insert(fact.number)
    }
    for subject in 0..<vocabulary.subjectCount where !safety.contains(subject) {
      let (missing, alone, weight) = counts.of(subject, lane: lane)
      guard missing > 0 || weight > 0 else { continue }
      let isLocal = subject < askables.count && askables[subject].isLocal
      keys.append(
        QuestionKey(
          subject: subject, weight: weight, isLocal: isLocal, settles: alone, missing: missing
        ).word)
    }
    keys.sort()
    return interleaved(keys.map { QuestionKey.subject(in: $0) }, safety.count, lane)
  }

  /// How much more a question of safety weighs that makes sense for some people only.
  private static let specialWeight = 24

  /// How many questions of safety, more where an alert can't wait, and then of the plan come before
  /// the others of safety.
  private static let first = (safety: 1, alarmed: 2, plan: 3)

  /// Puts what moves the plan most between the gravest questions of safety and the others.
  private func interleaved(_ subjects: [Int], _ count: Int, _ lane: Int) -> [Int] {
    let isAlarmed = catalogue.alerts.indices.contains {
      catalogue.alerts[$0].urgency != .soon && decisions.alerts[$0].raised.has(lane)
    }
    let first = isAlarmed ? Self.first.alarmed : Self.first.safety
    guard count > first else { return subjects }
    let dangers = subjects.prefix(count)
    let others = subjects.dropFirst(count)
    return Array(dangers.prefix(first)) + others.prefix(Self.first.plan)
      + dangers.dropFirst(first) + others.dropFirst(Self.first.plan)
  }

  /// Returns a question of a lane with what its answer could do.
  func question(_ subject: Int, lane: Int) -> Question {
    let (missing, alone, weight) = counts.of(subject, lane: lane)
    let isSafety = safetyLanes.contains { $0.fact.number == subject && $0.lanes.has(lane) }
    return Question(
      subject: vocabulary.subject(subject), settles: alone, isMissingIn: missing,
      isSafety: isSafety, movesPlan: weight > 0)
  }

  /// The lanes for whose persons it makes no sense to ask for a fact.
  private mutating func lanesNotToAsk(_ fact: Int) -> UInt64 {
    let unless = askables[fact].askUnless.map { evaluator.lanes($0).holds } ?? 0
    return unless | (askables[fact].askWhen.map { ~evaluator.lanes($0).holds } ?? 0)
  }

  /// The lanes in which a fact is a question of safety that nobody has answered.
  private mutating func lanesWorthAsking(_ fact: Int, except unasked: UInt64) -> UInt64 {
    guard askables[fact].isAsked else { return 0 }
    let open = evaluator.block.lanes & ~evaluator.block.lanesSpokenOf(Index(fact))
    // An alert that hangs on one more answer makes it a question of safety.
    let hanging = open & self.hanging[fact]
    guard askables[fact].isSafety, open != 0 else { return hanging }
    return hanging | open & ~unasked
  }
}

/// What asking needs of a fact, without its texts, whose copies would cost more than the question.
struct Askable: Sendable {
  /// Whether people are asked for it.
  let isAsked: Bool
  let isSafety: Bool
  let askWhen: Index<Criterion>?
  let askUnless: Index<Criterion>?

  /// Whether only the place, not the person, has the answer.
  let isLocal: Bool

  /// Whether its ordinary value says that there is nothing of the kind.
  let isOrdinarilyNothing: Bool

  /// Whether whoever receives the person judges it, not who refers.
  let isJudged: Bool

  init(_ fact: Fact, _ catalogue: Catalogue) {
    isAsked = fact.ask != nil
    isSafety = fact.isSafety
    askWhen = catalogue.askWhen[fact.index.number]
    askUnless = catalogue.askUnless[fact.index.number]
    if case .judged? = fact.ordinary { isJudged = true } else { isJudged = false }
    isLocal = fact.isLocal
    isOrdinarilyNothing = fact.isOrdinarilyNothing
  }
}

/// A question's place in the order of an answer, as one number.
///
/// Safety first; then by what the answer would change of the plan, what the GP can answer before
/// what only the place can, and by what it settles.
struct QuestionKey {
  /// The number: what counts more stands in higher bits.
  let word: UInt64

  /// Creates the key of a question of safety: what the plan hangs on first, else in the
  /// vocabulary's order.
  init(safety subject: Int, weight: Int) {
    word = UInt64(0xF_FFFF - min(0xF_FFFF, weight)) << 43 | UInt64(subject)
  }

  /// Creates the key of any other question.
  init(subject: Int, weight: Int, isLocal: Bool, settles: Int, missing: Int) {
    let light = UInt64(0xF_FFFF - min(0xF_FFFF, weight))
    let few = UInt64(0x1FFF - min(0x1FFF, settles))
    let fewer = UInt64(0x1FFF - min(0x1FFF, missing))
    word =
      1 << 63 | light << 43 | (isLocal ? 1 : 0) << 42 | few << 29 | fewer << 16 | UInt64(subject)
  }

  /// The subject of a key.
  static func subject(in word: UInt64) -> Int { Int(word & 0xFFFF) }
}

extension CaseBlock {
  /// The lanes in which anything is known of a fact; a set of which no value is known is not.
  func lanesSpokenOf(_ fact: Index<Fact>) -> UInt64 {
    let column = vocabulary.columns[fact]
    guard column.kind == .set else { return known[fact.number] }
    return (column.start..<column.start + 2 * column.count).reduce(0) { $0 | words[$1] }
  }
}
