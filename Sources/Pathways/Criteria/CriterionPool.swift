internal import LocatedJSON

/// All criteria of a catalogue, in a flat form.
///
/// The same question is in it once, however many offers ask it, so a case answers it once.
public struct CriterionPool: Sendable {
  /// The criteria; parts come before what they are parts of.
  public private(set) var criteria: [Criterion] = []

  /// The parts of all criteria that have parts.
  public private(set) var parts: [Index<Criterion>] = []

  /// The authors' notes.
  public private(set) var notes: [CriterionNote] = []

  /// The named criteria.
  public internal(set) var named: [NamedCriterion] = []

  /// Where each criterion was first read.
  private(set) var origins: [JSON] = []

  private var known: [Criterion: Index<Criterion>] = [:]
  private var knownSets = Numbering<BitSet>()
  private var knownNumbers = Numbering<NumberTest>()
  private var knownDates = Numbering<DateTest>()
  private var knownEvents = Numbering<EventTest>()

  /// The sets of values and of municipalities.
  public var sets: [BitSet] { knownSets.items }

  /// The tests of numbers.
  public var numberTests: [NumberTest] { knownNumbers.items }

  /// The tests of days.
  public var dateTests: [DateTest] { knownDates.items }

  /// The tests of events.
  public var eventTests: [EventTest] { knownEvents.items }

  /// The criterion of an index.
  public subscript(index: Index<Criterion>) -> Criterion { criteria[index.number] }
}

extension CriterionPool {
  /// Adds a criterion without parts, or finds the one that asks the same.
  mutating func leaf(_ leaf: Leaf, from origin: JSON) -> Index<Criterion> {
    once(.leaf(leaf), from: origin)
  }

  /// Adds a criterion that asks what another one does, or the opposite.
  mutating func once(_ criterion: Criterion, from origin: JSON) -> Index<Criterion> {
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
    return whole(of: children, from: origin) { .all(parts: $0, note: number) }
  }

  /// Adds a criterion of which one part must hold.
  mutating func any(_ children: [Index<Criterion>], from origin: JSON) -> Index<Criterion> {
    children.count == 1 ? children[0] : whole(of: children, from: origin) { .any(parts: $0) }
  }

  /// Adds a criterion of which so many parts must hold: at least one, and no more than there are.
  mutating func some(
    _ count: Int, of children: [Index<Criterion>], from origin: JSON
  ) -> Index<Criterion> {
    if count == 1 { return any(children, from: origin) }
    if count == children.count { return all(children, note: nil, from: origin) }
    return whole(of: children, from: origin) { .some(count: count, parts: $0) }
  }

  /// Adds a criterion that puts parts together, in whatever way: it is made of their places.
  mutating func whole(
    of children: [Index<Criterion>], from origin: JSON, _ make: (Range<Int>) -> Criterion
  ) -> Index<Criterion> {
    parts += children
    return append(make(parts.count - children.count..<parts.count), from: origin)
  }

  private mutating func append(_ criterion: Criterion, from origin: JSON) -> Index<Criterion> {
    criteria.append(criterion)
    origins.append(origin)
    return Index(criteria.count - 1)
  }

  /// Returns the index of a set, adding it if it is new.
  mutating func set(_ set: BitSet) -> Index<BitSet> { Index(knownSets.number(of: set)) }

  /// Returns the index of a test of numbers, adding it if it is new.
  mutating func test(_ test: NumberTest) -> Index<NumberTest> {
    Index(knownNumbers.number(of: test))
  }

  /// Returns the index of a test of days, adding it if it is new.
  mutating func test(_ test: DateTest) -> Index<DateTest> { Index(knownDates.number(of: test)) }

  /// Returns the index of a test of events, adding it if it is new.
  mutating func test(_ test: EventTest) -> Index<EventTest> { Index(knownEvents.number(of: test)) }
}
