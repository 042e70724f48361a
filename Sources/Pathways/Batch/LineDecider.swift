/// Decides a block of cases and sorts out, case by case, what a compact line says.
///
/// The fast path of a batch. It reads the same ``Decisions`` as ``Answer`` does and differs only in
/// what it leaves out: texts, reasons, and offers that nobody asked about. Three things make it
/// fast. Rules are decided for 64 cases at once. What is unavailable depends on the place and the
/// time only, in nearly every case, so it is written once and copied. And the few combinations of
/// facts that an open offer lacks are written once for each offer.
struct LineDecider {
  let plan: LinePlan
  let contents: LineContents
  var decider: Decider

  /// The fragments that were made so far, and some bytes more; cleared when they grow too many.
  private(set) var made: [UInt8] = []

  /// By lane, the offers that fit, in the order of rank.
  private(set) var fits: [[Index<Offer>]]

  /// By lane, the open offers with what they lack, as parts of ``made``: as many places for each lane as
  /// there are offers near, of which the first are filled.
  ///
  /// One list, since of sixty open offers in each line each would ask a list of its own for room.
  private(set) var open: [LinePlan.Fragment] = []
  private(set) var openCounts: [Int]

  /// By lane, the unavailable offers as they are written, and how many they are.
  private(set) var unavailable: [Unavailable]

  /// Offers that are not to be had, and why, as the members of a JSON object.
  struct Unavailable {
    var text: [UInt8] = []
    var count = 0
  }

  /// By lane, what to ask, the most important first: by subject.
  private(set) var questions: [[Index<Subject>]]

  /// By lane, the steps by day.
  private(set) var steps: [[DueStep]]

  private var positions: [UInt64]
  private var openCache: [CachedOpen]
  private var placeCache: [PlaceKey: Unavailable] = [:]

  /// How many bytes are kept in ``placeCache``.
  private var keptCount = 0

  private struct CachedOpen {
    var positions: UInt64 = 0
    var fragment: LinePlan.Fragment = 0..<0
  }

  private struct PlaceKey: Hashable {
    let place: CaseBlock.Place
    let era: Int
  }

  /// By lane, who has the person.
  private(set) var balls: [Ball] = []

  /// By lane, the follow-up rules that are overdue, the longest first.
  private(set) var overdue: [[Index<FollowUpRule>]] = []

  /// Where it is decided what should have followed.
  private var followUps: FollowUpMemo

  /// The stories of lanes whose cases tell what was known when.
  var stories: [Int: Story] = [:]

  /// How many combinations are kept for each offer.
  private static let combinations = 16

  /// How many bytes of fragments are kept: what is unavailable in each of a hundred places, and as
  /// much again.
  private let room: Int

  init(_ catalogue: Catalogue, _ contents: LineContents) {
    self.contents = contents
    plan = LinePlan(catalogue)
    followUps = FollowUpMemo(catalogue)
    decider = Decider(catalogue)
    decider.sortByPlace()
    decider.prepareForMany()
    room = max(1 << 20, catalogue.offers.count * 1 << 13)
    let width = CaseBlock.width
    fits = Array(repeating: [], count: width)
    openCounts = Array(repeating: 0, count: width)
    unavailable = Array(repeating: Unavailable(), count: width)
    questions = Array(repeating: [], count: width)
    steps = Array(repeating: [], count: width)
    positions = Array(repeating: 0, count: width)
    openCache = Array(
      repeating: CachedOpen(), count: decider.offers.count * Self.combinations)
  }

  /// Decides the cases of the block that the decider holds.
  mutating func decide() {
    decider.decide()
    decider.decidePlan()
    if contents.questions { decider.beginQuestions() }
    if made.count + keptCount > room { clearCaches() }
    let count = decider.evaluator.block.count
    if contents.otherOffers { sortOut() }
    decider.rankLeading(in: decider.evaluator.block.lanes)
    for lane in 0..<count {
      if contents.otherOffers { unavailable[lane] = unavailableOffers(lane) }
      // What hangs on the lane's plan stands together, so that it is laid out once.
      if contents.questions { decider.weighOffers(lane: lane) }
      let leading = decider.inOrder(lane: lane)
      fits[lane].removeAll(keepingCapacity: true)
      for offer in leading where decider.decisions.offers[offer.number].fits.has(lane) {
        fits[lane].append(offer)
      }
      if contents.steps { decider.list(leading, lane: lane, in: &steps[lane]) }
    }
    if contents.questions {
      decider.endQuestions()
      for lane in 0..<count { decider.list(questionsOf: lane, in: &questions[lane]) }
    }
    if contents.holding { decideHolding(count) }
    made += repeatElement(0, count: LineBuffer.piece)
    stories.removeAll(keepingCapacity: true)
  }

  private mutating func decideHolding(_ count: Int) {
    balls.removeAll(keepingCapacity: true)
    overdue.removeAll(keepingCapacity: true)
    let states = decider.lanesInStates()
    let dated = plan.dueFacts.reduce(0) { $0 | decider.evaluator.block.known[$1.number] }
    for lane in 0..<count {
      balls.append(decider.ball(lane: lane, states: states))
      overdue.append(overdueRules(lane, isDayTold: dated.has(lane)))
    }
  }

  private mutating func clearCaches() {
    made.removeAll(keepingCapacity: true)
    placeCache.removeAll(keepingCapacity: true)
    keptCount = 0
    for index in openCache.indices { openCache[index] = CachedOpen() }
  }
}

// MARK: Offers

extension LineDecider {
  /// The places of ``open`` that a lane fills.
  func openParts(_ lane: Int) -> Range<Int> {
    let start = lane * decider.near.count
    return start..<start + openCounts[lane]
  }

  /// Sorts the open offers by lane, with what they lack.
  private mutating func sortOut() {
    for lane in openCounts.indices { openCounts[lane] = 0 }
    let room = CaseBlock.width * decider.near.count
    if open.count < room { open += Array(repeating: 0..<0, count: room - open.count) }
    // Taken out while they are filled: of an array of its own nobody asks at each lane whether it is shared.
    var (open, counts): ([LinePlan.Fragment], [Int]) = ([], [])
    swap(&open, &self.open)
    swap(&counts, &openCounts)
    open.withUnsafeMutableBufferPointer { open in
      counts.withUnsafeMutableBufferPointer { counts in
        for offer in decider.near where decider.decisions.offers[offer.number].open != 0 {
          takePositions(offer)
          take(offer, open, counts)
        }
      }
    }
    swap(&open, &self.open)
    swap(&counts, &openCounts)
  }

  /// Puts an open offer on the lists of its lanes.
  private mutating func take(
    _ offer: Index<Offer>, _ open: UnsafeMutableBufferPointer<LinePlan.Fragment>,
    _ counts: UnsafeMutableBufferPointer<Int>
  ) {
    let isCachable = decider.offers[offer.number].subjects.count <= 64
    let width = decider.near.count
    for lane in Lanes(decider.decisions.offers[offer.number].open) {
      let own = positions[lane]
      let slot = slot(offer, own)
      if !isCachable || own == 0 || openCache[slot].positions != own {
        openCache[slot] = CachedOpen(positions: own, fragment: make(offer, lane))
      }
      open[lane * width + counts[lane]] = openCache[slot].fragment
      counts[lane] += 1
    }
  }

  /// By lane, notes which of its subjects an open offer lacks.
  private mutating func takePositions(_ offer: Index<Offer>) {
    let start = decider.offers[offer.number].start
    let count = decider.offers[offer.number].subjects.count
    let decisions = decider.decisions.missing
    let lanes = decider.decisions.offers[offer.number].open
    // An array asks at each lane whether it is shared.
    positions.withUnsafeMutableBufferPointer { positions in
      for lane in Lanes(lanes) { positions[lane] = 0 }
      for rank in 0..<count {
        let bit: UInt64 = rank < 64 ? 1 << UInt64(rank) : 0
        for lane in Lanes(decisions[start + rank]) { positions[lane] |= bit }
      }
    }
  }

  /// Where a combination of subjects that an open offer lacks is kept.
  private func slot(_ offer: Index<Offer>, _ positions: UInt64) -> Int {
    let hash = Int(truncatingIfNeeded: (positions &* 0x9E37_79B9_7F4A_7C15) >> 60)
    return offer.number * Self.combinations + hash
  }

  /// Writes an open offer's name and what it lacks, as JSON.
  private mutating func make(_ offer: Index<Offer>, _ lane: Int) -> LinePlan.Fragment {
    let start = made.count
    // With the comma before the offer's name, but without that before the first of what it lacks.
    made += plan.text[plan.offers[offer.number]]
    made += [UInt8(ascii: ":"), UInt8(ascii: "[")]
    var isFirst = true
    for (rank, subject) in decider.offers[offer.number].subjects.each.enumerated() {
      let word = decider.decisions.missing[decider.offers[offer.number].start + rank]
      guard word >> UInt64(lane) & 1 == 1 else { continue }
      made += plan.text[plan.subjects[subject.number]].dropFirst(isFirst ? 1 : 0)
      isFirst = false
    }
    made.append(UInt8(ascii: "]"))
    return start..<made.count
  }

  /// Returns the unavailable offers of a lane.
  private mutating func unavailableOffers(_ lane: Int) -> Unavailable {
    var key: PlaceKey?
    // What exists where the person lives is known by the place alone, unless the case tells.
    let isTold =
      decider.vocabulary.localOffersFact.map {
        decider.evaluator.block.known[$0.number].has(lane)
      } ?? false
    if !isTold {
      let place = decider.evaluator.block.placeGroups.first { $0.lanes.has(lane) }?.place
      key = PlaceKey(
        place: place ?? .anywhere, era: plan.era(of: decider.evaluator.block.days[lane]))
      if let key, let known = placeCache[key] { return known }
    }
    let result = makeUnavailable(lane)
    if let key {
      placeCache[key] = result
      keptCount += result.text.count
    }
    return result
  }

  /// Writes the unavailable offers of a lane.
  ///
  /// A country has thousands that are elsewhere, so that nothing is asked of one that is not needed.
  private func makeUnavailable(_ lane: Int) -> Unavailable {
    var made = Unavailable()
    plan.text.withUnsafeBufferPointer { text in
      for offer in decider.catalogue.offers.indexes {
        guard let why = decider.decisions.offers[offer.number].unavailability(lane) else {
          continue
        }
        let name = plan.offers[offer.number]
        let start = made.count == 0 ? name.lowerBound + 1 : name.lowerBound
        made.text.append(contentsOf: text[start..<name.upperBound])
        made.text.append(contentsOf: text[plan.reasons[why]])
        made.count += 1
      }
    }
    return made
  }
}

// MARK: What should have followed

extension LineDecider {
  /// The follow-up rules that are overdue in a lane.
  ///
  /// Nothing can be of which neither an event nor a day is told.
  private mutating func overdueRules(_ lane: Int, isDayTold: Bool) -> [Index<FollowUpRule>] {
    guard decider.evaluator.block.eventful.has(lane) || isDayTold else { return [] }
    // Those of whom nothing is told that happened share a history, which is of no day.
    let history =
      decider.evaluator.block.eventful.has(lane)
      ? decider.evaluator.block.history(lane)
      : decider.evaluator.block.history(lane).first(.max, on: decider.evaluator.block.days[lane])
    guard isDayTold || history.tells(of: plan.dueTypes) else { return [] }
    let (block, story) = (decider.evaluator.block, stories[lane])
    return FollowUps.overdue(history, by: decider.catalogue, isDayTold: isDayTold, &followUps) {
      story ?? block.story(lane)
    }.map(\.rule)
  }
}
