// How what was found can come about.
extension OpeningFinder {
  private typealias Way = (way: Openings.Way, day: CalendarDay?)

  /// Returns what was found, values that come about in the same way put together.
  ///
  /// - Parameter force: How the offer comes into force, if it was decided as if it were.
  /// - Returns: The sets of changes, each with the cases it stands for.
  mutating func openings(comingInto force: Openings.Change?) -> [Openings.Opening] {
    var ways: [[Int: Way]] = space.variables.map { _ in [:] }
    for changes in found {
      for (variable, value) in changes where ways[variable.number][value] == nil {
        ways[variable.number][value] = way(of: variable, value)
      }
    }
    var groups: [(variables: [Index<Space.Variable>], ways: [Openings.Way], cells: [[Int]])] = []
    for changes in found {
      let variables = changes.keys.sorted()
      let values = variables.map { changes[$0] ?? 0 }
      let own = zip(variables, values).map { ways[$0.number][$1]?.way ?? .never }
      if let index = groups.firstIndex(where: { $0.variables == variables && $0.ways == own }) {
        groups[index].cells.append(values)
      } else {
        groups.append((variables, own, [values]))
      }
    }
    return groups.flatMap { group in
      ValueBox.merged(group.cells).map { opening($0, group.variables, ways, force) }
    }
  }

  private var space: Space { cases.space }

  private mutating func opening(
    _ box: ValueBox, _ variables: [Index<Space.Variable>], _ ways: [[Int: Way]],
    _ force: Openings.Change?
  ) -> Openings.Opening {
    var changes: [Openings.Change] = force.map { [$0] } ?? []
    for (variable, values) in zip(variables, box.values) {
      let all = values.compactMap { ways[variable.number][$0] }
      // The way is the same for all of them; the day is the first.
      changes.append(
        Openings.Change(
          subject: subject(variable, values), way: all.first?.way ?? .never,
          day: all.compactMap(\.day).min()))
    }
    let cells = box.cells.map { Dictionary(uniqueKeysWithValues: zip(variables, $0)) }
    doubtDays(&changes, variables, cells, isInForce: force != nil)
    let sorted = changes.enumerated().sorted {
      ($0.element.way, $0.offset) < ($1.element.way, $1.offset)
    }
    return Openings.Opening(changes: sorted.map(\.element), cases: cells.map(cases.json))
  }

  /// What becomes true on a day opens nothing if something else has ceased to be true by then.
  private mutating func doubtDays(
    _ changes: inout [Openings.Change], _ variables: [Index<Space.Variable>], _ cells: [Changes],
    isInForce: Bool
  ) {
    let dated = changes.filter { $0.way == .onDay }.compactMap(\.day)
    guard let day = dated.max() else { return }
    let first = isInForce ? 1 : 0
    let byHand = variables.indices.filter { changes[first + $0].day == nil }.map { variables[$0] }
    if cells.contains(where: { cell in
      cases.fits(cell.filter { byHand.contains($0.key) }, on: day)
    }) {
      return
    }
    for number in variables.indices where changes[first + number].way == .onDay {
      changes[first + number].way = .ifChanged
      changes[first + number].day = nil
    }
  }

  private mutating func subject(_ variable: Index<Space.Variable>, _ values: [Int])
    -> Openings.Change.Subject
  {
    let own = space.variables[variable]
    switch own.subject {
    case .events:
      let leaves = cases.leaves(of: variable)
      let before = cases.truths(of: variable, [[:]])[0]
      let after = cases.truths(of: variable, [[variable: values[0]]])[0]
      return .events(
        leaves.indices.filter { before[$0] != after[$0] }.map {
          (leaves[$0], after[$0] == .holds)
        })
    case .members(let name, _):
      let isLocal =
        cases.catalogue.vocabulary.localOffersFact
        == cases.catalogue.vocabulary.fact(named: name)?.index
      return isLocal && values == [1] ? .existsHere : .stated(own, values)
    case .fact, .only, .place, .supposed: return .stated(own, values)
    }
  }
}

// MARK: One change

extension OpeningFinder {
  private mutating func way(of variable: Index<Space.Variable>, _ value: Int) -> Way {
    let own = space.variables[variable]
    let vocabulary = cases.catalogue.vocabulary
    switch own.subject {
    case .fact(let name):
      return vocabulary.fact(named: name).map { way(of: $0, variable, value) } ?? (.never, nil)
    case .members(let name, let members):
      guard let fact = vocabulary.fact(named: name) else { return (.never, nil) }
      if fact.index == vocabulary.localOffersFact || cases.holds(members, of: name) == .unknown {
        return (.findOut, nil)
      }
      return (fact.change == .fixed ? .never : .ifChanged, nil)
    case .place:
      // Where the person lives may only be unknown.
      let possible = cases.person.possiblePlaces
      let mayBe = own.values[value].numbers.contains { $0.contains(where: possible.contains) }
      return (possible.count > 1 && mayBe ? .findOut : .never, nil)
    case .events: return wayOfEvents(variable, value)
    case .only, .supposed: return (.never, nil)
    }
  }

  private mutating func way(of fact: Fact, _ variable: Index<Space.Variable>, _ value: Int) -> Way {
    let wanted = space.variables[variable].values[value].numbers
    guard let known = cases.number(of: fact.index) else {
      // An age of 9 or 10 is known as far as that.
      guard case .number(let whole, _) = fact.kind, let range = cases.range(of: fact.index),
        range != whole
      else { return (.findOut, nil) }
      if wanted.contains(where: range.overlaps) { return (.findOut, nil) }
      return way(of: fact, from: range.upperBound, variable, value)
    }
    switch fact.kind {
    case .date, .month:
      if let day = cases.day(on: variable, asWith: value) { return (.onDay, day) }
      return (fact.change == .canChange ? .ifChanged : .never, nil)
    case .number: return way(of: fact, from: known, variable, value)
    case .boolean, .ordered, .choice, .set, .municipality, .region, .text:
      return (fact.change == .fixed ? .never : .ifChanged, nil)
    }
  }

  /// What grows with time reaches a higher number, and never comes back to a lower one.
  private mutating func way(
    of fact: Fact, from known: Int, _ variable: Index<Space.Variable>, _ value: Int
  ) -> Way {
    switch fact.change {
    case .fixed: return (.never, nil)
    case .canChange: return (.ifChanged, nil)
    case .byTime:
      let wanted = space.variables[variable].values[value].numbers
      guard wanted.contains(where: { $0.lowerBound > known }) else { return (.never, nil) }
      return (.onDay, cases.day(on: variable, asWith: value))
    }
  }

  private mutating func wayOfEvents(_ variable: Index<Space.Variable>, _ value: Int) -> Way {
    let before = cases.truths(of: variable, [[:]])[0]
    let after = cases.truths(of: variable, [[variable: value]])[0]
    if zip(before, after).contains(where: { $0 == .unknown && $1 != .unknown }) {
      return (.findOut, nil)
    }
    if let day = cases.day(on: variable, asWith: value) { return (.onDay, day) }
    // What happened stays; more can happen.
    return (cases.canHappen(variable, value, after) ? .ifChanged : .never, nil)
  }
}

extension ChangedCases {
  /// The numbers among which a fact is known to be, or `nil` if nothing is known of it.
  func range(of fact: Index<Fact>) -> ClosedRange<Int>? {
    let block = CaseBlock(catalogue.vocabulary, person)
    let place = catalogue.vocabulary.columns[fact].start
    guard block.between[fact.number] & 1 == 1, block.numbers[place] <= block.highest[place] else {
      return nil
    }
    return Int(block.numbers[place])...Int(block.highest[place])
  }

  /// Whether the events of a value, happening beside those there were, make what hangs on it so.
  mutating func canHappen(_ variable: Index<Space.Variable>, _ value: Int, _ wanted: [Truth])
    -> Bool
  {
    var told = told([variable: value])
    let own = self.told([:])
    told.events = catalogue.vocabulary.byDay(
      own.events + told.events.filter { !own.events.contains($0) })
    return truths(of: variable, telling: [(told, person.on)])[0] == wanted
  }
}
