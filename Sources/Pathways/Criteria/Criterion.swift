internal import LocatedJSON

/// A question that a rule asks of a case.
///
/// The cases are the whole rule language. A new one is a compile error in the evaluator, the
/// wording, the questions and the openings, so no part falls behind the others. Criteria stand in
/// a ``CriterionPool``; a part is the index of another criterion there.
public enum Criterion: Hashable, Sendable {
  /// Every part holds. `note` is the number of a note, or -1.
  case all(parts: Range<Int>, note: Int)
  /// At least one part holds.
  case any(parts: Range<Int>)
  /// The part fails.
  case not(Index<Criterion>)
  /// A named criterion of the catalogue.
  case named(Int)
  /// The fact is this.
  case truth(Index<Fact>, Bool)
  /// The number lies in the range, both ends included.
  case number(Index<Fact>, ClosedRange<Int>)
  /// The value is one of these: bit n for value n.
  case oneOf(Index<Fact>, mask: UInt64)
  /// At least one of these values is present. The number is that of a set in the pool.
  case hasAny(Index<Fact>, set: Int)
  /// All of these values are present.
  case hasAll(Index<Fact>, set: Int)
  /// None of these values is present.
  case hasNone(Index<Fact>, set: Int)
  /// The day passes the test of this number.
  case date(Index<Fact>, test: Int)
  /// The person lives in one of these municipalities, on one of these days: a region is no place
  /// before it exists.
  case lives(set: Int, during: Validity)
  /// The person's events pass the test of this number.
  case events(test: Int)
}

/// When a day must be, seen from the as-of day.
public struct DateTest: Hashable, Sendable {
  /// One end of the time.
  public enum Bound: Hashable, Sendable {
    case day(CalendarDay)
    case before(TimeSpan)
    case after(TimeSpan)

    func day(on today: CalendarDay) -> CalendarDay {
      switch self {
      case .day(let day): day
      case .before(let span): span.before(today)
      case .after(let span): span.after(today, in: WorkingCalendar())
      }
    }
  }

  /// The first day that passes, or `nil` if there is none.
  public var first: Bound?

  /// The last day that passes, or `nil` if there is none.
  public var last: Bound?

  /// Whether ``last`` itself does not pass, as with "longer ago than six months".
  public var lastIsExcluded = false

  /// Returns whether a day passes.
  public func passes(_ day: CalendarDay, on today: CalendarDay) -> Bool {
    if let first, day < first.day(on: today) { return false }
    guard let last else { return true }
    let end = last.day(on: today)
    return lastIsExcluded ? day < end : day <= end
  }
}

/// What a person's events must be.
public enum EventTest: Hashable, Sendable {
  /// So many events of the selection are known.
  case count(EventSelector, ClosedRange<Int>)
  /// The most recent of the first selection is in the second too.
  case mostRecent(EventSelector, has: EventSelector)
  /// The first of the first selection is in the second too.
  case first(EventSelector, has: EventSelector)
  /// So many of the first selection are not followed by one of the second about the same offer,
  /// which the attribute names.
  case ongoing(EventSelector, endedBy: EventSelector, attribute: Int?, ClosedRange<Int>)
  /// Between two of the selection in turn, or since the last one, more time than this has passed.
  case gap(EventSelector, longerThan: TimeSpan)

  /// All selectors in it, those included from which it counts.
  var selectors: [EventSelector] {
    func all(_ selector: EventSelector) -> [EventSelector] {
      [selector] + (selector.after + selector.of).flatMap(all)
    }
    switch self {
    case .count(let selector, _), .gap(let selector, _): return all(selector)
    case .mostRecent(let selector, let wanted), .first(let selector, let wanted):
      return all(selector) + all(wanted)
    case .ongoing(let selector, let ends, _, _): return all(selector) + all(ends)
    }
  }

  /// The types of events that it looks at, those included from which it counts.
  var allTypes: BitSet {
    let own = selectors
    return own.dropFirst().reduce(into: own[0].types) { $0.formUnion($1.types) }
  }

  /// The types of events that it asks for.
  var types: BitSet {
    switch self {
    case .count(let selector, _), .mostRecent(let selector, _), .first(let selector, _),
      .gap(let selector, _):
      return selector.types
    case .ongoing(let selector, let ends, _, _):
      var both = selector.types
      both.formUnion(ends.types)
      return both
    }
  }
}

/// What an author adds to a criterion: better words and where the rule comes from.
public struct CriterionNote: Sendable {
  /// The wording, or `nil` if the generated one will do.
  public let because: CatalogueText?

  /// The sources.
  public let sources: [SourceReference]
}

/// A criterion that has a name, so that it is written once.
public struct NamedCriterion: Sendable {
  /// The name.
  public let name: String

  /// A phrase for it.
  public let label: CatalogueText

  /// The criterion.
  public let when: Index<Criterion>
}

/// Where a rule comes from.
public struct SourceReference: Hashable, Sendable {
  /// The source's identifier.
  public let source: String

  /// The place in it, such as a section or a line.
  public let at: String

  /// The day somebody last compared the rule with the source.
  public let checked: CalendarDay

  /// How certain the source is: `A` law or authority, `B` old or undated, `C` secondary.
  public let certainty: String?

  /// What to know before one relies on it, or `nil`.
  public let flag: Flag?

  /// Why a source is to be read with care.
  public enum Flag: String, Sendable, CaseIterable {
    case old
    case replaced
    /// Only the table of contents was seen.
    case contentsOnly = "contents-only"
    case disputed
  }
}

/// All criteria of a catalogue, in a flat form.
///
/// The same question is in it once, however many offers ask it, so a case answers it once.
public struct CriterionPool: Sendable {
  /// The criteria; parts come before what they are parts of.
  public private(set) var criteria: [Criterion] = []

  /// The parts of all criteria that have parts.
  public private(set) var parts: [Index<Criterion>] = []

  /// The sets of values and of municipalities.
  public private(set) var sets: [BitSet] = []

  /// The tests of days.
  public private(set) var dateTests: [DateTest] = []

  /// The tests of events.
  public private(set) var eventTests: [EventTest] = []

  /// The authors' notes.
  public private(set) var notes: [CriterionNote] = []

  /// The named criteria.
  public internal(set) var named: [NamedCriterion] = []

  /// Where each criterion was first read.
  private(set) var origins: [JSON] = []

  private var known: [Criterion: Index<Criterion>] = [:]
  private var knownSets: [BitSet: Int] = [:]
  private var knownDates: [DateTest: Int] = [:]
  private var knownEvents: [EventTest: Int] = [:]

  /// The criterion of an index.
  public subscript(index: Index<Criterion>) -> Criterion { criteria[index.number] }
}

extension CriterionPool {
  /// Adds a criterion without parts, or finds the one that asks the same.
  mutating func leaf(_ criterion: Criterion, from origin: JSON) -> Index<Criterion> {
    if let index = known[criterion] { return index }
    let index = append(criterion, from: origin)
    known[criterion] = index
    return index
  }

  /// Adds a criterion that has parts.
  mutating func all(
    _ children: [Index<Criterion>], note: CriterionNote?, from origin: JSON
  ) -> Index<Criterion> {
    if note == nil, children.count == 1 { return children[0] }
    var number = -1
    if let note {
      notes.append(note)
      number = notes.count - 1
    }
    return append(.all(parts: hold(children), note: number), from: origin)
  }

  /// Adds a criterion of which one part must hold.
  mutating func any(_ children: [Index<Criterion>], from origin: JSON) -> Index<Criterion> {
    children.count == 1 ? children[0] : append(.any(parts: hold(children)), from: origin)
  }

  private mutating func hold(_ children: [Index<Criterion>]) -> Range<Int> {
    parts += children
    return parts.count - children.count..<parts.count
  }

  private mutating func append(_ criterion: Criterion, from origin: JSON) -> Index<Criterion> {
    criteria.append(criterion)
    origins.append(origin)
    return Index(criteria.count - 1)
  }

  /// Returns the number of a set, adding it if it is new.
  mutating func set(_ set: BitSet) -> Int { Self.add(set, to: &sets, &knownSets) }

  /// Returns the number of a test of days, adding it if it is new.
  mutating func test(_ test: DateTest) -> Int { Self.add(test, to: &dateTests, &knownDates) }

  /// Returns the number of a test of events, adding it if it is new.
  mutating func test(_ test: EventTest) -> Int { Self.add(test, to: &eventTests, &knownEvents) }

  private static func add<Item: Hashable>(
    _ item: Item, to items: inout [Item], _ known: inout [Item: Int]
  ) -> Int {
    if let number = known[item] { return number }
    items.append(item)
    known[item] = items.count - 1
    return items.count - 1
  }
}
