/// What would have to be otherwise for an offer to fit: the smallest sets of changes.
///
/// A change is one criterion without parts that does not hold, or fail, as it must. The sets are
/// worked out over the same decisions that the answer shows.
public struct Openings: Sendable {
  /// One thing that would have to be otherwise.
  public enum Change: Hashable, Sendable {
    /// A criterion must hold, or fail.
    case criterion(Index<Criterion>, holds: Bool)
    /// The person must live where the offer is.
    case area
    /// The offer must be found to exist here.
    case existsHere
    /// The offer must have begun.
    case begins(CalendarDay)
    /// The offer must come into force, or back.
    case isInForce
  }

  /// How a change can come about, from the easiest to the impossible.
  public enum Way: Int, Comparable, Sendable {
    /// It is not known: finding out may be enough.
    case findOut
    /// It becomes true on a day.
    case onDay
    /// It would become true if the person's state or situation changed.
    case ifChanged
    /// It can't become true.
    case never

    /// Orders by ease.
    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  /// One set of changes that would open the offer, and how each can come about.
  public struct Opening: Sendable {
    /// The changes, the easiest first.
    public let changes: [(change: Change, way: Way, day: CalendarDay?)]

    /// How the hardest change can come about.
    public var way: Way { changes.map(\.way).max() ?? .findOut }

    /// The day on which the last dated change is true, or `nil` if none is dated.
    public var day: CalendarDay? { changes.compactMap(\.day).max() }
  }

  /// How many sets are kept; with more, the hardest are dropped.
  static let limit = 24

  /// The sets, the easiest first.
  public let openings: [Opening]

  /// Whether sets were dropped, so that there are others.
  public let isCut: Bool
}

/// Works out openings.
struct OpeningFinder {
  let catalogue: Catalogue
  let person: PatientCase
  var evaluator: Evaluator
  private var isCut = false

  private typealias Changes = Set<Openings.Change>

  init(catalogue: Catalogue, person: PatientCase) {
    self.catalogue = catalogue
    self.person = person
    evaluator = Evaluator(catalogue, person: person)
  }

  /// Returns what would open an offer.
  static func openings(of answer: OfferAnswer, for person: PatientCase, by catalogue: Catalogue)
    -> Openings
  {
    var finder = OpeningFinder(catalogue: catalogue, person: person)
    return finder.openings(answer)
  }

  private mutating func openings(_ answer: OfferAnswer) -> Openings {
    // Nobody is referred to where they are.
    guard !answer.isGoingOn else { return Openings(openings: [], isCut: false) }
    let offer = answer.offer
    var sets: [Changes] = [[]]
    switch answer.unavailable {
    case .proposed, .closed, .ended: sets = [[.isInForce]]
    case .notYet: if let from = offer.valid.from { sets = [[.begins(from)]] }
    case .area: sets = [[.area]]
    case nil: break
    }
    if let area = offer.area, person.lives(in: area) == .unknown { sets = [[.area]] }
    if answer.missing.contains(where: isLocalOffers) {
      sets = sets.map { $0.union([.existsHere]) }
    }
    for reason in answer.reasons {
      sets = product(sets, needs(reason.criterion, !reason.isExclusion))
    }
    let found = sets.map(opening).sorted { one, other in
      (one.way, one.changes.count) < (other.way, other.changes.count)
    }
    return Openings(openings: found.filter { !$0.changes.isEmpty }, isCut: isCut)
  }

  private func isLocalOffers(_ subject: Subject) -> Bool {
    catalogue.vocabulary.localOffersFact.map { subject == .fact($0) } ?? false
  }

  /// The smallest sets of changes that make a criterion hold, or fail.
  private mutating func needs(_ index: Index<Criterion>, _ wanted: Bool) -> [Changes] {
    if evaluator.decide(index) == Truth(wanted) { return [[]] }
    switch catalogue.pool[index] {
    case .all(let parts, _):
      return wanted ? every(parts, wanted) : one(parts, wanted)
    case .any(let parts):
      return wanted ? one(parts, wanted) : every(parts, wanted)
    case .not(let part): return needs(part, !wanted)
    case .named(let number): return needs(catalogue.pool.named[number].when, wanted)
    case .some(let count, let parts):
      return some(wanted ? count : parts.count - count + 1, of: parts, wanted)
    case .leaf: return [[.criterion(index, holds: wanted)]]
    }
  }

  /// The smallest sets of changes that make so many parts hold, or fail.
  private mutating func some(_ count: Int, of parts: Range<Int>, _ wanted: Bool) -> [Changes] {
    var ways: [[Changes]] = [[[]]] + [[Changes]](repeating: [], count: count)
    for number in parts {
      let own = needs(catalogue.pool.parts[number], wanted)
      for have in stride(from: count, to: 0, by: -1) {
        ways[have] = smallest(ways[have] + product(ways[have - 1], own))
      }
    }
    return ways[count]
  }

  private mutating func every(_ parts: Range<Int>, _ wanted: Bool) -> [Changes] {
    var sets: [Changes] = [[]]
    for number in parts { sets = product(sets, needs(catalogue.pool.parts[number], wanted)) }
    return sets
  }

  private mutating func one(_ parts: Range<Int>, _ wanted: Bool) -> [Changes] {
    var sets: [Changes] = []
    for number in parts { sets += needs(catalogue.pool.parts[number], wanted) }
    return smallest(sets)
  }

  private mutating func product(_ left: [Changes], _ right: [Changes]) -> [Changes] {
    var sets: [Changes] = []
    for one in left {
      for other in right {
        let union = one.union(other)
        if isConsistent(union) { sets.append(union) }
      }
    }
    return smallest(sets)
  }

  /// Drops sets that contain another, and the hardest where there are too many.
  private mutating func smallest(_ sets: [Changes]) -> [Changes] {
    var kept: [Changes] = []
    let sorted = sets.map { ($0, opening($0).way, $0.count) }
      .enumerated().sorted {
        ($0.element.1, $0.element.2, $0.offset) < ($1.element.1, $1.element.2, $1.offset)
      }.map(\.element.0)
    for set in sorted where !kept.contains(where: { $0.isSubset(of: set) }) {
      kept.removeAll { set.isSubset(of: $0) }
      kept.append(set)
    }
    if kept.count > Openings.limit {
      isCut = true
      kept = Array(kept.prefix(Openings.limit))
    }
    return kept
  }

  /// Whether one person can have all of the changes: no value is asked to be two things.
  private func isConsistent(_ changes: Changes) -> Bool {
    var values: [Index<Fact>: BitSet] = [:]
    var numbers: [Index<Fact>: NumberTest] = [:]
    let pool = catalogue.pool
    for case .criterion(let index, let holds) in changes {
      guard case .leaf(let leaf) = pool[index] else { continue }
      switch leaf {
      case .oneOf(let fact, let set):
        var rest = values[fact] ?? BitSet(all: catalogue.vocabulary[fact].values.count)
        if holds { rest.formIntersection(pool.sets[set]) } else { rest.subtract(pool.sets[set]) }
        if rest.isEmpty { return false }
        values[fact] = rest
      case .number(let fact, let test) where holds:
        let own = pool.numberTests[test]
        guard let both = numbers[fact].map({ $0.intersection(own) }) ?? own else { return false }
        numbers[fact] = both
      case .truth, .number, .members, .date, .lives, .events: continue
      }
    }
    return true
  }

  private func opening(_ changes: Changes) -> Openings.Opening {
    let parts = changes.map {
      change -> (change: Openings.Change, way: Openings.Way, day: CalendarDay?) in
      let (way, day) = way(of: change)
      return (change, way, day)
    }
    // A set has no order of its own: criteria in the order of the catalogue.
    return .init(
      changes: parts.sorted {
        ($0.way.rawValue, order($0.change)) < ($1.way.rawValue, order($1.change))
      })
  }

  private func order(_ change: Openings.Change) -> Int {
    switch change {
    case .isInForce: -4
    case .begins: -3
    case .area: -2
    case .existsHere: -1
    case .criterion(let index, _): index.number
    }
  }

  private func way(of change: Openings.Change) -> (Openings.Way, CalendarDay?) {
    switch change {
    case .isInForce: return (.never, nil)
    case .begins(let day): return (.onDay, day)
    case .existsHere: return (.findOut, nil)
    case .area:
      // Where the person lives may only be unknown.
      let isKnown = person.possiblePlaces.count <= 1
      return (isKnown ? .never : .findOut, nil)
    case .criterion(let index, let holds): return way(of: index, holds)
    }
  }

  private func way(of index: Index<Criterion>, _ holds: Bool) -> (Openings.Way, CalendarDay?) {
    var evaluator = evaluator
    if evaluator.decide(index) == .unknown { return (.findOut, nil) }
    guard case .leaf(let leaf) = catalogue.pool[index] else { return (.ifChanged, nil) }
    switch leaf {
    case .lives: return (.never, nil)
    case .number(let fact, let test):
      guard catalogue.vocabulary[fact].change == .byTime else { return way(of: fact) }
      guard case .number(let value) = person[fact] else { return (.ifChanged, nil) }
      // What grows with time reaches a lower bound, and leaves a range, but never comes back.
      let ranges = catalogue.pool.numberTests[test].ranges
      if holds {
        let next = ranges.first { value < $0.lowerBound }
        return next.map { (.onDay, day(fact, $0.lowerBound)) } ?? (.never, nil)
      }
      let own = ranges.first { $0.contains(value) }
      return own.map { (.onDay, day(fact, $0.upperBound + 1)) } ?? (.ifChanged, nil)
    case .date(let fact, let test):
      guard case .number(let number) = person[fact] else { return (.findOut, nil) }
      return comes(CalendarDay(unchecked: Int32(number)), catalogue.pool.dateTests[test], holds)
    case .truth(let fact, _), .oneOf(let fact, _), .members(let fact, _, _):
      return way(of: fact)
    case .events(let test):
      let events = catalogue.pool.eventTests[test]
      let day = firstDay { person.history.decide(events, on: $0) == Truth(holds) }
      return day.map { (.onDay, $0) } ?? (.ifChanged, nil)
    }
  }

  private func way(of fact: Index<Fact>) -> (Openings.Way, CalendarDay?) {
    switch catalogue.vocabulary[fact].change {
    case .fixed: (.never, nil)
    case .byTime, .canChange: (.ifChanged, nil)
    }
  }

  /// The first of the month after which a person born in a known month has reached an age.
  private func day(_ fact: Index<Fact>, _ years: Int) -> CalendarDay? {
    guard case .age(let born, let reaching)? = catalogue.vocabulary[fact].derivation else {
      return nil
    }
    if let reaching, case .number(let number) = person[reaching.fact] {
      return CalendarDay(unchecked: Int32(number)).adding(months: (years - reaching.years) * 12)
    }
    guard case .number(let number) = person[born] else { return nil }
    // The day of birth is not known, so the month's last day is the first one that is sure.
    let birthday = CalendarDay(unchecked: Int32(number)).adding(months: years * 12)
    return birthday.adding(months: 1).adding(days: -1)
  }

  /// When a day that stays the same passes a test, or ceases to, as the as-of day moves on.
  private func comes(
    _ day: CalendarDay, _ test: DateTest, _ holds: Bool
  ) -> (Openings.Way, CalendarDay?) {
    firstDay { test.passes(day, on: $0) == holds }.map { (.onDay, $0) } ?? (.never, nil)
  }

  /// The first day to come on which something is so, if that is within the time one plans for.
  private func firstDay(_ isSo: (CalendarDay) -> Bool) -> CalendarDay? {
    var day = person.on
    // Rules speak of days to a few years; past ten years nobody waits.
    for _ in 0..<3660 {
      day = day.adding(days: 1)
      if isSo(day) { return day }
    }
    return nil
  }
}

extension Openings {
  /// Returns what would open an offer.
  ///
  /// - Parameters:
  ///   - answer: What was decided of the offer.
  ///   - person: The person it was decided for.
  ///   - catalogue: The catalogue it was decided by.
  /// - Returns: The sets of changes, the easiest first; none if the offer fits.
  public static func of(
    _ answer: OfferAnswer, for person: PatientCase, by catalogue: Catalogue
  ) -> Openings {
    OpeningFinder.openings(of: answer, for: person, by: catalogue)
  }
}
