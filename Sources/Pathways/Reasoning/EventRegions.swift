/// Finds the histories that some tests of events tell apart.
///
/// An event that can matter is one of a type, with attributes that some test asks for, in a time
/// that some test begins or ends at. A history has as many of each as a test counts. Where tests
/// only count and there are few, these are all that matter; else the search is bounded, and says
/// so.
struct EventRegions {
  /// The most histories that are tried for event types that hang together.
  static let limit = 256

  /// The most events of two kinds at once that are tried where there are too many histories.
  private static let pairLimit = 24

  /// An event by names, as every catalogue can have it.
  struct NamedEvent: Hashable {
    let type: String
    let attributes: [Named]
    let day: CalendarDay

    struct Named: Hashable {
      let attribute: String
      let value: Value
    }

    enum Value: Hashable {
      case name(String)
      case number(Int)
    }
  }

  /// One test in one catalogue.
  struct Test {
    let side: Int
    let leaf: Index<Criterion>
    let test: EventTest

    /// Whether the leaf asks just this.
    var isWhole = true

    /// The selectors whose events are counted or looked at.
    var selectors: [EventSelector] { test.selectors }

    /// How many matching events can make a difference.
    var most: Int {
      guard case .count(_, let range) = test else { return 1 }
      let upper = range.upperBound < 64 ? range.upperBound + 1 : 0
      return max(1, min(64, max(range.lowerBound, upper)))
    }

    var isOrdered: Bool {
      guard case .count = test else { return true }
      return selectors.contains { !$0.after.isEmpty || !$0.of.isEmpty }
    }

    /// The types that the test looks at.
    var types: [Int] {
      // What the most recent or the first one must be need not name a type: it adds none.
      switch test {
      case .mostRecent(let selector, _), .first(let selector, _):
        EventTest.count(selector, 1...1).allTypes.members
      case .count, .ongoing, .gap: test.allTypes.members
      }
    }
  }

  let sides: [Side]
  private var tests: [Test] = []

  /// Adds the variables of the tests among some leaves.
  ///
  /// - Parameters:
  ///   - builder: What is being built.
  ///   - leaves: The criteria without parts, by side.
  ///   - supposes: Whether each test is a variable of its own, true or false.
  static func add(
    to builder: inout SpaceBuilder, _ leaves: [[Index<Criterion>]], supposes: Bool
  ) {
    var regions = EventRegions(sides: builder.sides)
    for (side, leaves) in leaves.enumerated() { regions.take(leaves, side) }
    if supposes { return regions.suppose(&builder) }
    for group in regions.groups() { regions.add(group, to: &builder) }
  }

  private init(sides: [Side]) { self.sides = sides }

  private mutating func take(_ leaves: [Index<Criterion>], _ side: Int) {
    let catalogue = sides[side].catalogue
    for leaf in leaves {
      switch catalogue.pool[leaf] {
      case .leaf(.events(let test)):
        tests.append(Test(side: side, leaf: leaf, test: catalogue.pool.eventTests[test]))
      case .leaf(.number(let fact, let test)):
        let own = catalogue.pool.numberTests[test]
        for part in catalogue.vocabulary.summands(of: fact) {
          take(part, of: fact, own, leaf, side)
        }
      case .leaf, .all, .any, .some, .not, .named: continue
      }
    }
  }

  /// Takes in one test.
  mutating func add(_ test: Test) { tests.append(test) }

  private func suppose(_ builder: inout SpaceBuilder) {
    var found: [(key: String, tests: [Test])] = []
    for test in tests {
      var keys = CriterionKey(sides[test.side].catalogue)
      let key = test.isWhole ? keys.key(test.test) : keys.key(test.leaf)
      if let index = found.firstIndex(where: { $0.key == key }) {
        let isThere = found[index].tests.contains { ($0.side, $0.leaf) == (test.side, test.leaf) }
        if !isThere { found[index].tests.append(test) }
      } else {
        found.append((key, [test]))
      }
    }
    let start = builder.space.variables.count
    for (key, tests) in found {
      let values = [false, true].map { truth in
        Space.Value(
          sayings: sides.indices.map { side in
            tests.filter { $0.side == side }.map { .supposed($0.leaf, truth) }
          })
      }
      let home = tests.map(\.side).max() ?? 0
      builder.add(
        Space.Variable(subject: .supposed(key), values: values, home: home),
        sides.indices.map { side in tests.filter { $0.side == side }.map(\.leaf) })
    }
    // Who had an event within six months had one within a year.
    for (first, one) in found.enumerated() {
      for (second, other) in found.enumerated()
      where first != second && implies(one.tests[0], other.tests[0]) {
        builder.space.implications.append((start + first, start + second))
      }
    }
  }

  /// Whether every history that passes one test passes another, as far as that is easily seen.
  private func implies(_ one: Test, _ other: Test) -> Bool {
    guard one.isWhole, other.isWhole, case .count(let own, let range) = one.test,
      case .count(let wide, let least) = other.test,
      range.upperBound == .max, least.upperBound == .max, range.lowerBound >= least.lowerBound,
      wide.after.isEmpty
    else { return false }
    let (left, right) = (sides[one.side], sides[other.side])
    func types(_ selector: EventSelector, _ side: Side) -> Set<String> {
      Set(selector.types.members.map { side.catalogue.vocabulary.eventTypes[$0].name })
    }
    func attributes(_ selector: EventSelector, _ side: Side) -> Set<String> {
      Set(selector.attributes.map { CriterionKey(side.catalogue).key($0) })
    }
    guard types(own, left).isSubset(of: types(wide, right)),
      attributes(wide, right).isSubset(of: attributes(own, left))
    else { return false }
    if let span = wide.within {
      guard let narrow = own.within, narrow.before(left.on) >= span.before(right.on) else {
        return false
      }
    }
    guard let span = wide.olderThan else { return true }
    return own.olderThan.map { $0.before(left.on) <= span.before(right.on) } ?? false
  }

  /// The tests in groups that share no event type, each group with its types by name.
  private func groups() -> [(types: [String], tests: [Test])] {
    var groups: [(types: [String], tests: [Test])] = []
    for test in tests {
      let vocabulary = sides[test.side].catalogue.vocabulary
      var own = (types: test.types.map { vocabulary.eventTypes[$0].name }, tests: [test])
      for index in groups.indices.reversed()
      where groups[index].types.contains(where: own.types.contains) {
        own.types = groups[index].types + own.types.filter { !groups[index].types.contains($0) }
        own.tests = groups[index].tests + own.tests
        groups.remove(at: index)
      }
      groups.append(own)
    }
    return groups
  }
}

// MARK: The histories of one group

extension EventRegions {
  private func add(
    _ group: (types: [String], tests: [Test]), to builder: inout SpaceBuilder
  ) {
    let kinds = kinds(of: group)
    let isOrdered = group.tests.contains(where: \.isOrdered)
    var sizes: [Int] = []
    var total = 1
    for (_, matched) in kinds {
      let most = matched.map { group.tests[$0].most }.max() ?? 1
      sizes.append(most)
      total = min(total * (most + 1), Self.limit + 1)
    }
    let isBounded =
      isOrdered || total > Self.limit
      || group.tests.contains { $0.isPart(sides[$0.side].catalogue) }
    let histories =
      isBounded ? some(kinds.map(\.event), sizes, isOrdered) : every(kinds.map(\.event), sizes)
    let values = histories.map { history in
      Space.Value(
        sayings: sides.indices.map { side in
          let vocabulary = sides[side].catalogue.vocabulary
          var types = BitSet(capacity: max(1, vocabulary.eventTypes.count))
          for name in group.types {
            if let number = vocabulary.typeTable.number(of: name) { types.insert(number) }
          }
          return types.isEmpty
            ? [] : [.events(history.compactMap { event($0, vocabulary) }, of: types)]
        })
    }
    builder.add(
      Space.Variable(
        subject: .events(group.types), values: values, home: sides.count - 1,
        isBounded: isBounded),
      sides.indices.map { side in group.tests.filter { $0.side == side }.map(\.leaf) })
  }

  /// Every history of so many events of each kind; first that nothing happened.
  private func every(_ kinds: [NamedEvent], _ sizes: [Int]) -> [[NamedEvent]] {
    var found: [[NamedEvent]] = [[]]
    for (kind, size) in zip(kinds, sizes) {
      let before = found
      for count in stride(from: 1, through: size, by: 1) {
        found += before.map { $0 + [NamedEvent](repeating: kind, count: count) }
      }
    }
    return found.sorted { $0.count < $1.count }
  }

  /// Histories of one kind, and of two where there are not too many.
  private func some(_ kinds: [NamedEvent], _ sizes: [Int], _ isOrdered: Bool) -> [[NamedEvent]] {
    var found: [[NamedEvent]] = [[]]
    for (kind, size) in zip(kinds, sizes) {
      for count in stride(from: 1, through: min(size, 4), by: 1) {
        found.append([NamedEvent](repeating: kind, count: count))
      }
      if size > 4 { found.append([NamedEvent](repeating: kind, count: size)) }
    }
    guard kinds.count <= Self.pairLimit || isOrdered && kinds.count <= 2 * Self.pairLimit else {
      return found
    }
    for (number, one) in kinds.enumerated() {
      for other in kinds[(number + 1)...] { found.append([one, other]) }
    }
    return found
  }

  private func event(_ event: NamedEvent, _ vocabulary: Vocabulary) -> Event? {
    guard let type = vocabulary.typeTable.number(of: event.type) else { return nil }
    var attributes: [Event.Attribute] = []
    for named in event.attributes {
      guard let number = vocabulary.attributeTable.number(of: named.attribute) else { continue }
      switch named.value {
      case .number(let value): attributes.append(.init(attribute: number, value: value))
      case .name(let name):
        guard let value = vocabulary.value(named: name, vocabulary.eventAttributes[number]) else {
          continue
        }
        attributes.append(.init(attribute: number, value: value))
      }
    }
    return Event(type: type, day: event.day, attributes: attributes)
  }

  /// The events that matter, one of each kind that tests tell apart, and the tests that see it.
  private func kinds(
    of group: (types: [String], tests: [Test])
  ) -> [(event: NamedEvent, tests: [Int])] {
    let isOrdered = group.tests.contains(where: \.isOrdered)
    var found: [(event: NamedEvent, tests: [Int])] = []
    var keys: Set<[Truth]> = []
    for type in group.types {
      for attributes in attributes(of: type, group.tests) {
        for day in days(of: type, group.tests, isOrdered: isOrdered) {
          let named = NamedEvent(type: type, attributes: attributes, day: day)
          let (key, seen) = seen(named, group.tests)
          guard !seen.isEmpty else { continue }
          // Where order counts, every day is a kind of its own.
          if !isOrdered, !keys.insert(key).inserted { continue }
          if isPossible(named) { found.append((named, seen)) }
        }
      }
    }
    return found
  }

  private func isPossible(_ named: NamedEvent) -> Bool {
    sides.allSatisfy { side in
      event(named, side.catalogue.vocabulary).map(side.catalogue.vocabulary.isPossible) ?? true
    }
  }

  /// Which selectors an event alone matches, and the tests among them.
  private func seen(_ named: NamedEvent, _ tests: [Test]) -> (key: [Truth], tests: [Int]) {
    var key: [Truth] = []
    var seen: [Int] = []
    for (number, test) in tests.enumerated() {
      let side = sides[test.side]
      let event = event(named, side.catalogue.vocabulary)
      let history = History(
        on: side.on, events: [],
        completeTypes: BitSet(capacity: side.catalogue.vocabulary.eventTypes.count))
      var matches = false
      for selector in test.selectors {
        let truth = event.map { history.matches($0, selector, on: side.on) } ?? .fails
        key.append(truth)
        matches = matches || truth == .holds
      }
      if matches { seen.append(number) }
    }
    return (key, seen)
  }

  /// The days on which an event of a type can make a difference, the latest of each time.
  private func days(of type: String, _ tests: [Test], isOrdered: Bool) -> [CalendarDay] {
    var found: [CalendarDay] = []
    for test in tests {
      let side = sides[test.side]
      guard let number = side.catalogue.vocabulary.typeTable.number(of: type) else { continue }
      for selector in test.selectors where selector.types.contains(number) {
        for span in [selector.within, selector.olderThan] {
          guard let start = span?.before(side.on) else { continue }
          if !found.contains(start.adding(days: -1)) { found.append(start.adding(days: -1)) }
        }
      }
    }
    let today = sides.map(\.on).min() ?? .earliest
    found = found.filter { $0 < today } + [today]
    if isOrdered {
      for day in found where !found.contains(day.adding(days: -1)) {
        found.append(day.adding(days: -1))
      }
    }
    return found.sorted(by: >)
  }

  /// Every choice of the attributes that tests of a type ask for.
  private func attributes(of type: String, _ tests: [Test]) -> [[NamedEvent.Named]] {
    var names: [String] = []
    for test in tests {
      let vocabulary = sides[test.side].catalogue.vocabulary
      guard let number = vocabulary.typeTable.number(of: type) else { continue }
      for selector in test.selectors where selector.types.contains(number) {
        for attribute in selector.attributes {
          let name = vocabulary.eventAttributes[attribute.attribute].name
          if !names.contains(name) { names.append(name) }
        }
      }
    }
    var found: [[NamedEvent.Named]] = [[]]
    for name in names {
      let values = values(of: name, tests)
      found = found.flatMap { before in
        values.map { before + [.init(attribute: name, value: $0)] }
      }
    }
    return found
  }
}
