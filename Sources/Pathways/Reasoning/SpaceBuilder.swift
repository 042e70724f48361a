/// Finds the variables of some claims and links the criteria to them.
struct SpaceBuilder {
  var sides: [CatalogueProver]
  var space = Space()

  /// The facts that the base states, which are no variables.
  let fixed: Set<String>

  /// Whether event tests are taken as they are, true or false, without looking inside.
  private let supposesEvents: Bool

  /// By side, the criteria without parts that the claims ask.
  var leaves: [[Index<Criterion>]] = []

  /// The sets of municipalities that matter, by side.
  var areas: [[BitSet]] = []

  /// Builds the space of some claims.
  ///
  /// - Parameters:
  ///   - sides: The catalogues.
  ///   - claims: The claims of each; what is impossible by any of them is added.
  ///   - fixed: The names of facts that the sides' bases state.
  ///   - places: The municipalities to reckon with, as the last side numbers them; all if `nil`.
  ///   - supposesEvents: Whether event tests are taken as they are.
  init(
    _ sides: [CatalogueProver], _ claims: [[Claim]], fixed: Set<String> = [],
    places: [Index<Places.Municipality>]? = nil, supposesEvents: Bool = false
  ) {
    self.sides = sides
    self.fixed = fixed
    self.supposesEvents = supposesEvents
    for (number, side) in sides.enumerated() {
      let impossible = side.catalogue.impossible.map { Claim.holds($0.when) }
      leaves.append(Self.leaves(side, claims[number] + impossible))
      areas.append(areas(side, claims[number], leaves[number]))
      self.sides[number].links = CatalogueProver.Links()
    }
    addFacts()
    addSets(claims)
    addPlace(places)
    EventRegions.add(to: &self, leaves, supposes: supposesEvents)
  }

  /// Adds a variable; `link` says which leaves of which sides hang on it.
  mutating func add(_ variable: Space.Variable, _ links: [[Index<Criterion>]]) {
    let number = space.add(variable)
    for (side, leaves) in links.enumerated() {
      for leaf in leaves { sides[side].links.leaves[leaf, default: []].append(number) }
    }
  }

  /// The criteria without parts that some claims ask.
  static func leaves(_ side: CatalogueProver, _ claims: [Claim]) -> [Index<Criterion>] {
    let pool = side.catalogue.pool
    var seen = BitSet(capacity: max(1, pool.criteria.count))
    var found: [Index<Criterion>] = []
    var open = claims.flatMap { side.criteria(of: $0) }
    while let index = open.popLast() {
      guard !seen.contains(index.number) else { continue }
      seen.insert(index.number)
      if case .leaf = pool[index] { found.append(index) }
      open += pool.parts(of: index)
    }
    return found.sorted()
  }
}

// MARK: Facts with one value

extension SpaceBuilder {
  private mutating func addFacts() {
    // The newest catalogue's order is the one that is told.
    var names: [String] = []
    for side in sides.indices.reversed() {
      let vocabulary = sides[side].catalogue.vocabulary
      for fact in vocabulary.facts where !names.contains(fact.name) && !fixed.contains(fact.name) {
        if leaves[side].contains(where: { isScalar($0, of: fact, side) }) {
          names.append(fact.name)
        }
      }
    }
    for name in names { addFact(name) }
  }

  private func isScalar(_ index: Index<Criterion>, of fact: Fact, _ side: Int) -> Bool {
    let catalogue = sides[side].catalogue
    guard case .leaf(let leaf) = catalogue.pool[index], let own = leaf.scalarFact else {
      return false
    }
    switch fact.derivation {
    case .count?, .told?, .sum?: return false
    case .union?, .regionOfPlace?, .age?, .months?, nil: break
    }
    return own == fact.index || catalogue.vocabulary.summands(of: own).contains(fact.index)
  }

  private mutating func addFact(_ name: String) {
    let home = sides.lastIndex { $0.catalogue.vocabulary.fact(named: name) != nil } ?? 0
    guard let own = sides[home].catalogue.vocabulary.fact(named: name) else { return }
    // A fact that two catalogues hold to be of different kinds is two facts: only the newer one's.
    let facts = sides.map { side in
      side.catalogue.vocabulary.fact(named: name).flatMap { $0.kind.isAlike(own.kind) ? $0 : nil }
    }
    var links: [[Index<Criterion>]] = []
    for (side, fact) in facts.enumerated() {
      links.append(fact.map { fact in leaves[side].filter { isScalar($0, of: fact, side) } } ?? [])
    }
    let values: [Space.Value]
    switch own.kind {
    case .boolean:
      values = [0, 1].map { value in
        Space.Value(
          sayings: facts.map { $0.map { [.fact($0.index, .truth(value == 1))] } ?? [] },
          numbers: [value...value])
      }
    case .ordered, .choice: values = named(own, facts, links)
    case .number, .date, .month: values = numbers(own, facts, links)
    case .set, .municipality, .region, .text: return
    }
    // Of a number with a great many values, of which a sum is asked, not all are tried.
    let isBounded = isSummed(own, facts, links) && (own.numberCount ?? 0) > Self.mostSummed
    add(
      Space.Variable(subject: .fact(name), values: values, home: home, isBounded: isBounded), links)
  }

  /// How many values of a number are told apart, each by itself, for a sum that it is part of.
  private static let mostSummed = 128

  /// Whether some criterion asks for a sum that a number is part of.
  private func isSummed(_ own: Fact, _ facts: [Fact?], _ links: [[Index<Criterion>]]) -> Bool {
    guard case .number = own.kind else { return false }
    return links.enumerated().contains { side, leaves in
      leaves.contains { index in
        guard case .leaf(let leaf) = sides[side].catalogue.pool[index] else { return false }
        return leaf.scalarFact != facts[side]?.index
      }
    }
  }

  private func passes(_ index: Index<Criterion>, _ value: Int, _ side: Int) -> Bool {
    let pool = sides[side].catalogue.pool
    guard case .leaf(let leaf) = pool[index] else { return false }
    return pool.passes(leaf, value, on: sides[side].on)
  }

  /// Groups the values of an ordered fact or a choice by the tests that they pass.
  private func named(
    _ own: Fact, _ facts: [Fact?], _ links: [[Index<Criterion>]]
  ) -> [Space.Value] {
    var names = own.values.map(\.name)
    for fact in facts {
      for value in fact?.values ?? [] where !names.contains(value.name) { names.append(value.name) }
    }
    var classes: [(key: [Int], names: [String])] = []
    for name in names {
      var key: [Int] = []
      for (side, fact) in facts.enumerated() {
        guard let fact, let number = fact.number(of: name), !fact.unknownValues.contains(number)
        else {
          key.append(-1)
          continue
        }
        for leaf in links[side] {
          key.append(passes(leaf, number, side) ? 1 : 0)
        }
      }
      // A value by which nobody says anything is as good as silence.
      if key.allSatisfy({ $0 == -1 }), facts.contains(where: { $0?.number(of: name) != nil }),
        facts.allSatisfy({ fact in
          fact?.number(of: name).map { fact?.unknownValues.contains($0) ?? false } ?? true
        })
      {
        continue
      }
      if let found = classes.firstIndex(where: { $0.key == key }) {
        classes[found].names.append(name)
      } else {
        classes.append((key, [name]))
      }
    }
    return classes.map { group in
      Space.Value(
        sayings: facts.map { fact in
          guard let fact, let number = group.names.first.flatMap(fact.number(of:)),
            !fact.unknownValues.contains(number)
          else { return [] }
          return [.fact(fact.index, .number(number))]
        }, numbers: group.names.compactMap(own.number(of:)).map { $0...$0 })
    }
  }

  /// Cuts numbers and days where a test begins or ends.
  func numbers(
    _ own: Fact, _ facts: [Fact?], _ links: [[Index<Criterion>]]
  ) -> [Space.Value] {
    var whole = Int(CalendarDay.range.lowerBound)...Int(CalendarDay.range.upperBound)
    var isMonth = false
    var isDay = true
    if case .number(let range, _) = own.kind {
      (whole, isDay) = (range, false)
    }
    if case .month = own.kind { isMonth = true }
    for case .number(let range, _)? in facts.map({ $0?.kind }) where range.overlaps(whole) {
      whole = whole.clamped(to: range)
    }
    var cuts: Set<Int> = []
    for (side, leaves) in links.enumerated() {
      let pool = sides[side].catalogue.pool
      for case .leaf(let leaf) in leaves.map({ pool[$0] })
      where leaf.scalarFact == facts[side]?.index {
        cuts.formUnion(pool.cuts(leaf, on: sides[side].on))
      }
    }
    if isSummed(own, facts, links) {
      let step = max(1, (whole.count + Self.mostSummed - 1) / Self.mostSummed)
      cuts.formUnion(stride(from: whole.lowerBound, through: whole.upperBound, by: step))
    }
    let starts =
      [whole.lowerBound]
      + cuts.filter { $0 > whole.lowerBound && whole.contains($0) }
      .sorted()
    return starts.indices.compactMap { number in
      let last = number + 1 < starts.count ? starts[number + 1] - 1 : whole.upperBound
      let range = starts[number]...last
      guard let value = Self.representative(range, isFirst: number == 0, isDay, isMonth) else {
        return nil
      }
      return Space.Value(
        sayings: facts.map { $0.map { [.fact($0.index, .number(value))] } ?? [] }, numbers: [range])
    }
  }

  /// The value that stands for a class: the smallest number, the day nearest to the cuts, and of
  /// months one that the class has.
  private static func representative(
    _ range: ClosedRange<Int>, isFirst: Bool, _ isDay: Bool, _ isMonth: Bool
  ) -> Int? {
    guard isDay else { return range.lowerBound }
    let day = CalendarDay(unchecked: Int32(isFirst ? range.upperBound : range.lowerBound))
    guard isMonth else {
      // The last day there is stands for a class without cuts, which asks nothing: 1 January 2000.
      return range.upperBound == Int(CalendarDay.range.upperBound) && isFirst
        ? 10_957 : Int(day.number)
    }
    var first = CalendarDay(year: day.year, month: day.month, day: 1) ?? day
    if first < day, !isFirst { first = first.adding(months: 1) }
    return range.contains(Int(first.number)) ? Int(first.number) : nil
  }
}
