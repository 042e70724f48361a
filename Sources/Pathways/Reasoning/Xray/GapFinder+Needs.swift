// The holes of each need, up to a bound.
extension GapFinder {
  /// Returns the smallest holes of every need, all that hang on few facts.
  func mapOfNeeds() -> GapMap {
    var builder = builder()
    let variables = addNeeds(to: &builder)
    var search = HoleSearch(Search(builder), goals)
    var starts = [nothing(builder)]
    for variable in variables.reversed() {
      starts = starts.flatMap { search.search.branches($0, variable) }
    }
    search.run(starts, depth: depth)
    var map = GapMap(search: search.search)
    map.needs = needs == nil ? 0 : starts.count
    map.stopped = search.stopped.count
    map.gaps = gaps(search, starts, variables)
    return map
  }

  /// Returns the variables that needs are told apart by, that of the condition first.
  func addNeeds(to builder: inout SpaceBuilder) -> [Index<Space.Variable>] {
    needFacts.compactMap { fact in
      if case .set = fact.kind {
        builder.add(only(fact), [[]])
        return builder.space.variables.indexes.last
      }
      // What no rule asks tells no needs apart.
      return builder.space.variables.firstNumbered { $0.subject == .fact(fact.name) }
    }
  }

  /// A set as having one of its values and no other.
  private func only(_ fact: Fact) -> Space.Variable {
    let values = fact.values.indices.map { number -> Space.Value in
      var present = BitSet(capacity: max(1, fact.values.count))
      var absent = present
      for other in fact.values.indices where other != number { absent.insert(other) }
      present.insert(number)
      return Space.Value(
        sayings: [[.fact(fact.index, .set(present: present, absent: absent))]],
        numbers: [number...number])
    }
    return Space.Variable(subject: .only(fact.name), values: values, home: 0)
  }
}

// MARK: Putting needs together

extension GapFinder {
  /// Needs with the same hole, which the same offers would fill.
  private struct Group {
    let further: Gap.Box
    let helps: [Index<Offer>]
    var starts: [Int]
    var cells: [Space.Case]
  }

  private func gaps(
    _ found: HoleSearch, _ starts: [Space.Case], _ variables: [Index<Space.Variable>]
  ) -> [Gap] {
    var byStart: [[Space.Case]] = Array(repeating: [], count: starts.count)
    for hole in found.holes { byStart[hole.start].append(hole.stated) }
    let holes = byStart.enumerated().flatMap { number, cases in
      merged(cases, starts[number]).map { (start: number, further: $0.further, cells: $0.cells) }
    }
    let all = helps(holes.flatMap(\.cells), found.search)
    var groups: [Group] = []
    var places: [[Int]: [Int]] = [:]
    var first = 0
    for hole in holes {
      // What helps must help with every value.
      let each = all[first..<first + hole.cells.count]
      first += hole.cells.count
      let helps = (each.first ?? []).filter { offer in each.allSatisfy { $0.contains(offer) } }
      let key =
        hole.further.flatMap { [-1, $0.variable.number] + $0.values } + [-2] + helps.map(\.number)
      // The smallest holes are put together by what they hang on.
      if let place = places[key]?.first {
        groups[place].starts.append(hole.start)
        groups[place].cells += hole.cells
      } else {
        places[key] = [groups.count]
        groups.append(
          Group(further: hole.further, helps: helps, starts: [hole.start], cells: hole.cells))
      }
    }
    groups.sort { ($0.further.count, -$0.starts.count) < ($1.further.count, -$1.starts.count) }
    return groups.compactMap { group in
      guard let example = group.cells.lazy.compactMap({ example($0, found.search) }).first else {
        return nil
      }
      let boxes = boxes(group.starts.map { starts[$0] }, variables)
      return gap(
        needs: boxes, size: group.starts.count, further: group.further, helps: group.helps,
        cells: group.cells, example: example, found.search.space)
    }
  }

  /// Holes of one need that differ in the value of one variable only are one.
  private func merged(
    _ holes: [Space.Case], _ start: Space.Case
  ) -> [(further: Gap.Box, cells: [Space.Case])] {
    var groups: [(variables: [Index<Space.Variable>], cells: [[Int]])] = []
    for hole in holes {
      let variables = hole.indices.filter { hole[$0] != start[$0] }.map {
        Index<Space.Variable>($0)
      }
      let values = variables.map { Int(hole[$0.number]) }
      if let index = groups.firstIndex(where: { $0.variables == variables }) {
        groups[index].cells.append(values)
      } else {
        groups.append((variables, [values]))
      }
    }
    return groups.flatMap { group in
      ValueBox.merged(group.cells).map { box in
        (
          zip(group.variables, box.values).map { ($0, $1) },
          box.cells.map { cell in
            zip(group.variables, cell).reduce(into: start) { $0[$1.0.number] = Int16($1.1) }
          }
        )
      }
    }
  }

  /// Puts needs together: conditions that have the same other values, then values likewise.
  private func boxes(_ starts: [Space.Case], _ variables: [Index<Space.Variable>]) -> [Gap.Box] {
    guard !variables.isEmpty else { return [] }
    let cells = starts.map { start in variables.map { Int(start[$0.number]) } }
    return ValueBox.merged(cells).map { box in zip(variables, box.values).map { ($0, $1) } }
  }
}
