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
  static let pairLimit = 24

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
    var types: [Index<EventType>] { test.chosenTypes.indexes() }
  }

  let sides: [CatalogueProver]
  var tests: [Test] = []

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

  init(sides: [CatalogueProver]) { self.sides = sides }

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
      // Nothing else asks about events.
      default: continue
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
        builder.space.implications.append((Index(start + first), Index(start + second)))
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
    func types(_ selector: EventSelector, _ side: CatalogueProver) -> Set<String> {
      Set(selector.types.indexes().map { side.catalogue.vocabulary.eventTypes[$0].name })
    }
    func attributes(_ selector: EventSelector, _ side: CatalogueProver) -> Set<String> {
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
