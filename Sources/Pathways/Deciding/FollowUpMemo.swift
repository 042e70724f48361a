/// What was decided of follow-up rules as of each event of one story, so that one day after another
/// can be looked at without deciding anew all that happened before.
///
/// Events are decided in blocks, which are given back as soon as that is done: a case of many thousand
/// events needs no more room than its events do.
struct FollowUpMemo {
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

  /// The person of today, and by block, as of the events that were looked at last.
  private var today: LaneDecision?
  private var looked: [Int: LaneDecision] = [:]

  /// How many blocks are kept: what one event opens hangs on events that are near.
  private static let kept = 8

  /// How many events there are, which is also the place of today.
  private var count = 0

  /// Decides rules as of each event of a story, and today.
  ///
  /// - Parameters:
  ///   - rules: Their numbers.
  ///   - story: The story, the same as before up to an earlier day.
  ///   - catalogue: The rules.
  mutating func decide(_ rules: [Index<FollowUpRule>], _ story: Story, _ catalogue: Catalogue) {
    let now = Basis(
      values: story.values, isGiven: story.isGiven, completeTypes: story.history.completeTypes,
      undated: story.history.undated)
    if now != basis { truths = [:] }
    basis = now
    count = story.events.count
    nextKnown = [:]
    looked = [:]
    today = rules.isEmpty ? nil : LaneDecision([count], story, catalogue)
    var first = rules.map { truths[$0]?.count ?? 0 }.min() ?? count
    while first < count {
      let places = Array(first..<min(first + CaseBlock.width, count))
      let decision = LaneDecision(places, story, catalogue)
      for rule in rules { take(decision, places, rule, catalogue) }
      first += places.count
    }
    for rule in rules {
      guard let when = catalogue.followUps[rule].when, let now = today?.truth(when, 0) else {
        continue
      }
      nextKnown[rule] = places(rule, now)
    }
  }

  private mutating func take(
    _ decision: LaneDecision, _ places: [Int], _ rule: Index<FollowUpRule>, _ catalogue: Catalogue
  ) {
    guard let when = catalogue.followUps[rule].when else { return }
    var own = truths[rule] ?? []
    // Taken out, so that adding to it copies nothing.
    truths[rule] = nil
    for (lane, place) in places.enumerated() where place == own.count {
      own.append(decision.truth(when, lane))
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
  func truth(_ rule: Index<FollowUpRule>, _ when: Index<Criterion>, _ place: Int) -> Truth {
    place == count ? today?.truth(when, 0) ?? .unknown : truths[rule]?[place] ?? .unknown
  }

  /// What a criterion is today.
  mutating func truthToday(
    _ criterion: Index<Criterion>, _ story: Story, _ catalogue: Catalogue
  ) -> Truth {
    let decision = today ?? LaneDecision([count], story, catalogue)
    today = decision
    return decision.truth(criterion, 0)
  }

  /// What must be known before a criterion is decided as of a place, and whether one of the parts of
  /// which all must hold does so.
  mutating func missing(
    _ when: Index<Criterion>, _ place: Int, _ story: Story, _ catalogue: Catalogue
  ) -> (missing: [Subject], holdsInPart: Bool) {
    if place == count, let today { return (today.missing(when, 0), today.holdsInPart(when, 0)) }
    let block = place / CaseBlock.width
    let first = block * CaseBlock.width
    let decision =
      looked[block]
      ?? LaneDecision(Array(first..<min(first + CaseBlock.width, count)), story, catalogue)
    if looked[block] == nil, looked.count == Self.kept { looked = [:] }
    looked[block] = decision
    return (decision.missing(when, place - first), decision.holdsInPart(when, place - first))
  }
}

/// The person as of up to 64 events, side by side.
private final class LaneDecision {
  private var evaluator: Evaluator
  private let catalogue: Catalogue

  /// Made only where something is missing, since it looks at the whole catalogue.
  private var missingFinder: MissingFinder?

  init(_ events: [Int], _ story: Story, _ catalogue: Catalogue) {
    var block = CaseBlock(catalogue.vocabulary)
    for event in events {
      story.append(event == story.events.count ? .whole : .events(event + 1), to: &block)
    }
    block.fillInPending()
    evaluator = Evaluator(catalogue, block: block)
    self.catalogue = catalogue
  }

  /// What a criterion is in a lane.
  func truth(_ when: Index<Criterion>, _ lane: Int) -> Truth { evaluator.lanes(when)[lane] }

  /// Whether one of the parts of which all must hold does so in a lane.
  func holdsInPart(_ when: Index<Criterion>, _ lane: Int) -> Bool {
    guard case .all(let parts, _) = catalogue.pool[when] else { return false }
    return parts.contains { evaluator.lanes(catalogue.pool.parts[$0])[lane] == .holds }
  }

  /// What must be known before a criterion is decided in a lane.
  func missing(_ when: Index<Criterion>, _ lane: Int) -> [Subject] {
    // Taken out while it works: what is held in two places is copied before it is changed.
    var finder = missingFinder ?? MissingFinder(catalogue)
    missingFinder = nil
    finder.settle(when, &evaluator)
    let vocabulary = catalogue.vocabulary
    let missing = vocabulary.subjects.filter {
      finder.lanes(when, $0).missing >> UInt64(lane) & 1 == 1
    }
    missingFinder = finder
    return missing.map(vocabulary.subject)
  }
}
