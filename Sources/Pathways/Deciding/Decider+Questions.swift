// What to ask, and in which order.

/// How much the answers to questions would change, by subject and lane.
struct QuestionCounts: Sendable {
  /// By subject and lane, three counts in a word.
  ///
  /// How many open offers lack it, how many it alone would settle, and how much it would change of the
  /// plan. There are fewer offers than a count can hold (``RankKey``).
  private var words: [UInt64]

  /// By subject, the lanes in which it was counted.
  private var counted: [UInt64]

  private let subjects: Range<Index<Subject>>

  /// By lane, what was counted in it, when all is.
  private var byLane = [SubjectSet](repeating: SubjectSet(), count: CaseBlock.width)

  private static let aloneShift: UInt64 = 20
  private static let weightShift: UInt64 = 40
  private static let mask: UInt64 = 1 << 20 - 1

  init(_ subjects: Range<Index<Subject>>) {
    self.subjects = subjects
    words = Array(repeating: 0, count: CaseBlock.width * subjects.count)
    counted = Array(repeating: 0, count: subjects.count)
  }

  /// Forgets all counts.
  mutating func removeAll() {
    for subject in subjects where counted[subject.number] != 0 {
      forget(subject, counted[subject.number])
      counted[subject.number] = 0
    }
  }

  /// Counts an open offer that lacks a subject in some lanes, in some of which it alone would settle it.
  mutating func add(missing: UInt64, alone: UInt64, _ subject: Index<Subject>) {
    add(1, subject, missing & ~alone)
    add(1 | 1 << Self.aloneShift, subject, missing & alone)
  }

  mutating func add(weight: UInt64, _ subject: Index<Subject>, _ lanes: UInt64) {
    add(weight << Self.weightShift, subject, lanes)
  }

  private mutating func add(_ word: UInt64, _ subject: Index<Subject>, _ lanes: UInt64) {
    counted[subject.number] |= lanes
    let start = subject.number * CaseBlock.width
    // An array asks at each lane whether it is shared; all lanes of an offer are counted, so ask once.
    words.withUnsafeMutableBufferPointer { words in
      for lane in Lanes(lanes) { words[start + lane] += word }
    }
  }

  /// Forgets a subject in some lanes, since it is not asked for there.
  mutating func forget(_ subject: Index<Subject>, _ lanes: UInt64) {
    let start = subject.number * CaseBlock.width
    for lane in Lanes(lanes) { words[start + lane] = 0 }
  }

  /// Lists by lane what was counted: once for all, since there are far more subjects than are counted in
  /// a lane.
  mutating func sortByLane() {
    for lane in byLane.indices { byLane[lane] = SubjectSet() }
    byLane.withUnsafeMutableBufferPointer { byLane in
      for subject in subjects {
        for lane in Lanes(counted[subject.number]) { byLane[lane].insert(subject) }
      }
    }
  }

  /// The subjects that were counted in a lane, ascending.
  func subjects(lane: Int) -> SubjectSet { byLane[lane] }

  /// Returns the counts of a subject in a lane.
  func of(_ subject: Index<Subject>, lane: Int) -> (missing: Int, alone: Int, weight: Int) {
    let word = words[subject.number * CaseBlock.width + lane]
    return (
      Int(word & Self.mask), Int(word >> Self.aloneShift & Self.mask),
      Int(word >> Self.weightShift)
    )
  }
}

extension Decider {
  /// Counts what questions would change for the cases of the block.
  mutating func countQuestions() {
    beginQuestions()
    for lane in 0..<evaluator.block.count { weighOffers(lane: lane) }
    endQuestions()
  }

  /// Counts what questions would change, as far as all cases of the block are counted at once; what
  /// they would change of a plan's offers is weighed case by case.
  mutating func beginQuestions() {
    alarmed = alarms.reduce(0) { $0 | decisions.alerts[$1.number].raised }
    counts.removeAll()
    for offer in near where decisions.offers[offer.number].open != 0 {
      var place = offers[offer.number].start
      for subject in offers[offer.number].subjects.each {
        let missing = decisions.missing[place]
        if missing != 0 {
          counts.add(missing: missing, alone: decisions.alone[place], subject)
        }
        place += 1
      }
    }
    safetyLanes.removeAll(keepingCapacity: true)
    unasked = classesTold()
    for index in vocabulary.facts.indexes {
      let unasked = lanesNotToAsk(index)
      if unasked != 0 { self.unasked.append((Index(index), unasked)) }
      guard askables[index.number].isSafety || hanging[index.number] != 0 else { continue }
      let lanes = lanesWorthAsking(index, except: unasked)
      if lanes != 0 { safetyLanes.append((index, lanes)) }
    }
    weighPlans()
  }

  /// The classes that are not asked for, since an event of them is told with its day: as subjects.
  ///
  /// Where all others but one are denied, the question is about that one, and is asked.
  private func classesTold() -> [(subject: Index<Subject>, lanes: UInt64)] {
    var told = [UInt64](repeating: 0, count: vocabulary.eventClasses.count)
    for lane in Lanes(evaluator.block.eventful) {
      let history = evaluator.block.history(lane)
      var types = BitSet(capacity: vocabulary.eventTypes.count)
      for event in history.events where event.day != nil { types.insert(event.type) }
      for type in types.indexes(of: EventType.self) {
        let eventClass = vocabulary.eventTypes[type].eventClass
        guard openTypes(of: eventClass, beside: types, history) > 1 else { continue }
        told[eventClass.number] |= 1 << UInt64(lane)
      }
    }
    return vocabulary.eventClasses.indexes.filter { told[$0.number] != 0 }.map { index in
      (vocabulary.index(of: .events(index)), told[index.number])
    }
  }

  /// How many types of a class are neither told nor denied.
  private func openTypes(
    of eventClass: Index<EventClass>, beside told: BitSet, _ history: History
  ) -> Int {
    vocabulary.eventTypes.indexes.count { type in
      vocabulary.eventTypes[type].eventClass == eventClass && !told.contains(type)
        && !history.completeTypes.contains(type)
    }
  }

  /// Forgets what makes no sense to ask, when all is counted.
  mutating func endQuestions() {
    for (subject, lanes) in unasked { counts.forget(subject, lanes) }
    counts.sortByLane()
  }

  /// Returns the questions of a lane, the most important first: by subject.
  mutating func questions(lane: Int) -> [Index<Subject>] {
    var subjects: [Index<Subject>] = []
    list(questionsOf: lane, in: &subjects)
    return subjects
  }

  /// Lists the same in an array that is there already, since a batch would make one for each line.
  mutating func list(questionsOf lane: Int, in subjects: inout [Index<Subject>]) {
    // Taken out while it is filled, so that nobody asks whether it is shared.
    var keys: [UInt64] = []
    swap(&keys, &questionKeys)
    defer { swap(&keys, &questionKeys) }
    keys.withUnsafeMutableBufferPointer { room in
      let (count, safety) = fill(room, lane)
      var keys = UnsafeMutableBufferPointer(rebasing: room[..<count])
      keys.sort()
      interleave(UnsafeBufferPointer(keys), safety, lane, in: &subjects)
    }
  }

  /// Puts the keys of a lane's questions into room for those of all subjects; returns how many they are,
  /// and how many of them are of safety.
  ///
  /// It changes nothing, but what may not change the decider is handed a copy of all that it holds.
  private mutating func fill(
    _ room: UnsafeMutableBufferPointer<UInt64>, _ lane: Int
  ) -> (count: Int, safety: Int) {
    var count = 0
    var safety = SubjectSet()
    for (fact, lanes) in safetyLanes where lanes.has(lane) {
      // What is asked of some people only is asked of them before what is asked of everybody.
      let special = askables[fact.number].askWhen == nil ? 0 : Self.specialWeight
      let weight = counts.of(Index(fact), lane: lane).weight + special
      room[count] = QuestionKey(safety: Index(fact), weight: weight).word
      count += 1
      safety.insert(Index(fact))
    }
    // What moves no plan comes after all that does: put apart, at the end of the room, it costs sorting
    // less.
    var last = room.count
    for subject in counts.subjects(lane: lane).each where !safety.contains(subject) {
      let (missing, alone, weight) = counts.of(subject, lane: lane)
      guard missing > 0 || weight > 0 else { continue }
      let isLocal = subject.number < askables.count && askables[subject.number].isLocal
      let key = QuestionKey(
        subject: subject, weight: weight, isLocal: isLocal, settles: alone, missing: missing)
      if weight > 0 {
        room[count] = key.word
        count += 1
      } else {
        last -= 1
        room[last] = key.word
      }
    }
    for place in last..<room.count {
      room[count] = room[place]
      count += 1
    }
    return (count, safety.count)
  }

  /// How much more a question of safety weighs that makes sense for some people only.
  private static let specialWeight = 24

  /// How many questions of safety, more where an alert can't wait, and then of the plan come before
  /// the others of safety.
  private static let first = (safety: 1, alarmed: 2, plan: 3)

  /// Puts what moves the plan most between the gravest questions of safety and the others.
  ///
  /// - Parameters:
  ///   - keys: The questions' keys, of which those of safety come first.
  ///   - count: How many are of safety.
  ///   - lane: The lane.
  ///   - subjects: What lists the subjects.
  private mutating func interleave(
    _ keys: UnsafeBufferPointer<UInt64>, _ count: Int, _ lane: Int,
    in subjects: inout [Index<Subject>]
  ) {
    let first = min(count, alarmed.has(lane) ? Self.first.alarmed : Self.first.safety)
    let plan = min(keys.count, count + Self.first.plan)
    subjects.removeAll(keepingCapacity: true)
    subjects.reserveCapacity(keys.count)
    for part in [0..<first, count..<plan, first..<count, plan..<keys.count] {
      subjects.append(contentsOf: keys[part].lazy.map { QuestionKey.subject(in: $0) })
    }
  }

  /// Returns a question of a lane with what its answer could do.
  func question(_ subject: Index<Subject>, lane: Int) -> Question {
    let (missing, alone, weight) = counts.of(subject, lane: lane)
    let isSafety = safetyLanes.contains { Index($0.fact) == subject && $0.lanes.has(lane) }
    return Question(
      subject: vocabulary.subject(subject), settles: alone, isMissingIn: missing,
      isSafety: isSafety, movesPlan: weight > 0)
  }

  /// The lanes for whose persons it makes no sense to ask for a fact.
  private mutating func lanesNotToAsk(_ fact: Index<Fact>) -> UInt64 {
    lanesNeverToAsk(fact) | (askables[fact.number].askWhen.map { ~evaluator.lanes($0).holds } ?? 0)
  }

  /// The lanes for whose persons a fact surely makes no sense.
  mutating func lanesNeverToAsk(_ fact: Index<Fact>) -> UInt64 {
    askables[fact.number].askUnless.map { evaluator.lanes($0).holds } ?? 0
  }

  /// The lanes in which a fact is a question of safety that nobody has answered.
  private mutating func lanesWorthAsking(_ fact: Index<Fact>, except unasked: UInt64) -> UInt64 {
    guard askables[fact.number].isAsked else { return 0 }
    let open = evaluator.block.lanes & ~spoken[fact.number]
    // An alert that hangs on one more answer makes it a question of safety, of whomever it can be so.
    let hanging = open & self.hanging[fact.number] & ~lanesNeverToAsk(fact)
    guard askables[fact.number].isSafety, open != 0 else { return hanging }
    return hanging | open & ~unasked
  }
}

extension CaseBlock {
  /// By fact, the lanes in which anything is known of it; a set of which no value is known is not.
  var lanesSpokenOf: [UInt64] {
    var spoken = known
    for (fact, column) in vocabulary.columns.columns.enumerated() where column.kind == .set {
      spoken[fact] = 0
      for word in column.start..<column.start + 2 * column.count { spoken[fact] |= words[word] }
    }
    return spoken
  }
}
