/// What was decided of follow-up rules as of each event of one story, so that one day after another
/// can be looked at without deciding anew all that happened before.
///
/// Events are decided in blocks, which are given back as soon as that is done: a case of many thousand
/// events needs no more room than its events do.
///
/// The rooms in which people are decided stay from one story to the next: making one costs more than
/// deciding a rule.
struct FollowUpMemo: Sendable {
  /// What the decisions hang on beside the events up to each: as long as it is the same, they stay.
  private struct Basis: Equatable {
    let values: [FactValue]
    let isGiven: [Bool]
    let completeTypes: BitSet
    let undated: Int
  }

  private var basis: Basis?

  /// By rule, as of each event.
  private var truths: [Index<FollowUpRule>: [Truth]] = [:]

  /// By rule, as of each event, the next place at which something is known; made when it is asked for.
  private var nextKnown: [Index<FollowUpRule>: [Int]] = [:]

  /// What is needed of the catalogue, without its texts.
  let prepared: PreparedFollowUps

  private let catalogue: Catalogue

  /// The rooms in which people are decided, of which so many are in use.
  private var rooms: [LaneDecision] = []
  private var used = 0

  /// Where the person of today is decided: in the first room.
  private var today: Int?

  /// By block, the room of the events that were looked at last.
  private var looked: [Int: Int] = [:]

  /// How many blocks are kept: what one event opens hangs on events that are near.
  private static let kept = 8

  /// How many events there are, which is also the place of today.
  private var count = 0

  init(_ catalogue: Catalogue) {
    self.catalogue = catalogue
    prepared = PreparedFollowUps(catalogue)
  }

  /// Forgets a story, so that another can be looked at.
  mutating func forget() {
    basis = nil
    truths = [:]
  }

  /// Decides rules as of each event of a story, and today.
  ///
  /// - Parameters:
  ///   - rules: Their numbers.
  ///   - story: The story, the same as before up to an earlier day.
  mutating func decide(_ rules: [Index<FollowUpRule>], _ story: Story) {
    let now = Basis(
      values: story.values, isGiven: story.isGiven, completeTypes: story.history.completeTypes,
      undated: story.history.undated)
    if now != basis { truths = [:] }
    basis = now
    count = story.events.count
    nextKnown = [:]
    looked = [:]
    used = 0
    today = nil
    if rules.isEmpty { return }
    var first = rules.map { truths[$0]?.count ?? 0 }.min() ?? count
    // Today is the place after all events, and stands beside the last of them.
    while first <= count {
      let places = first...min(first + CaseBlock.width - 1, count)
      let room = load(places, story)
      for rule in rules { take(room, places, rule) }
      if places.upperBound < count { used -= 1 } else { today = places.count - 1 }
      first += places.count
    }
    for rule in rules {
      guard let when = catalogue.followUps[rule].when, let now = truthToday(when) else { continue }
      nextKnown[rule] = places(rule, now)
    }
  }

  /// Puts the person as of some places into a room that is free; returns its number.
  private mutating func load(_ places: ClosedRange<Int>, _ story: Story) -> Int {
    if used == rooms.count { rooms.append(LaneDecision(catalogue)) }
    used += 1
    rooms[used - 1].load(places, story)
    return used - 1
  }

  private mutating func take(
    _ room: Int, _ places: ClosedRange<Int>, _ rule: Index<FollowUpRule>
  ) {
    guard let when = catalogue.followUps[rule].when else { return }
    var own = truths[rule] ?? []
    // Taken out, so that adding to it copies nothing.
    truths[rule] = nil
    for (lane, place) in places.enumerated() where place == own.count && place < count {
      own.append(rooms[room].truth(when, lane))
    }
    truths[rule] = own
  }

  private func places(_ rule: Index<FollowUpRule>, _ now: Truth) -> [Int] {
    var next = Array(repeating: count, count: count + 1)
    let own = truths[rule] ?? []
    for place in (0..<count).reversed() {
      next[place] = own[place] == .unknown ? next[place + 1] : place
    }
    return next
  }

  /// The first place, from one on, as of which a rule is known to call for its step or not to; the
  /// last place if there is none.
  func firstKnown(_ rule: Index<FollowUpRule>, from place: Int, to last: Int) -> Int {
    min(nextKnown[rule]?[place] ?? last, last)
  }

  /// Whether a rule calls for its step as of a place.
  mutating func truth(_ rule: Index<FollowUpRule>, _ when: Index<Criterion>, _ place: Int) -> Truth
  {
    place == count ? truthToday(when) ?? .unknown : truths[rule]?[place] ?? .unknown
  }

  /// What a criterion is today, if the person of today is decided.
  private mutating func truthToday(_ criterion: Index<Criterion>) -> Truth? {
    guard let today else { return nil }
    return rooms[0].truth(criterion, today)
  }

  /// What a criterion is today.
  mutating func truthToday(_ criterion: Index<Criterion>, _ story: Story) -> Truth {
    if today == nil {
      _ = load(count...count, story)
      today = 0
    }
    return truthToday(criterion) ?? .unknown
  }

  /// What must be known before a criterion is decided as of a place, and whether one of the parts of
  /// which all must hold does so.
  mutating func missing(
    _ when: Index<Criterion>, _ place: Int, _ story: Story
  ) -> (missing: [Subject], holdsInPart: Bool) {
    if place == count, let today { return rooms[0].missing(when, today) }
    let block = place / CaseBlock.width
    let first = block * CaseBlock.width
    if looked[block] == nil {
      if looked.count == Self.kept {
        looked = [:]
        used = today == nil ? 0 : 1
      }
      looked[block] = load(first...min(first + CaseBlock.width, count) - 1, story)
    }
    return rooms[looked[block] ?? 0].missing(when, place - first)
  }
}

/// The person as of up to 64 events, side by side.
private struct LaneDecision: Sendable {
  private var evaluator: Evaluator
  private let catalogue: Catalogue

  /// Made only where something is missing, since it looks at the whole catalogue.
  private var missingFinder: MissingFinder?

  init(_ catalogue: Catalogue) {
    evaluator = Evaluator(catalogue, block: CaseBlock(catalogue.vocabulary))
    self.catalogue = catalogue
  }

  /// Takes in a story as of some of its events, in place of what was there; the place after the last
  /// event is today.
  mutating func load(_ places: ClosedRange<Int>, _ story: Story) {
    evaluator.block.removeAll()
    for place in places {
      story.append(
        place == story.events.count ? .whole : .events(place + 1), to: &evaluator.block)
    }
    evaluator.block.fillInPending()
    evaluator.forget()
    missingFinder?.forget()
  }

  /// What a criterion is in a lane.
  mutating func truth(_ when: Index<Criterion>, _ lane: Int) -> Truth {
    evaluator.lanes(when)[lane]
  }

  /// What must be known before a criterion is decided in a lane, and whether one of the parts of which
  /// all must hold does so there.
  mutating func missing(
    _ when: Index<Criterion>, _ lane: Int
  ) -> (missing: [Subject], holdsInPart: Bool) {
    // Taken out while it works: what is held in two places is copied before it is changed.
    var finder = missingFinder ?? MissingFinder(catalogue)
    missingFinder = nil
    finder.settle(when, &evaluator)
    let vocabulary = catalogue.vocabulary
    let missing = vocabulary.subjects.filter {
      finder.lanes(when, $0).missing >> UInt64(lane) & 1 == 1
    }
    missingFinder = finder
    return (missing.map(vocabulary.subject), holdsInPart(when, lane))
  }

  private mutating func holdsInPart(_ when: Index<Criterion>, _ lane: Int) -> Bool {
    guard case .all(let parts, _) = catalogue.pool[when] else { return false }
    for part in parts where evaluator.lanes(catalogue.pool.parts[part])[lane] == .holds {
      return true
    }
    return false
  }
}
