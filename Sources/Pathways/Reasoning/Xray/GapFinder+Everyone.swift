// Everyone there can be, divided into who has an offer and who has none.
extension GapFinder {
  /// Returns all holes exactly, or `nil` if there is too much to divide.
  func mapOfEveryone() -> GapMap? {
    let builder = builder(supposesEvents: true)
    var finder = RegionFinder(builder, goals)
    let start = nothing(builder)
    finder.run(from: start)
    guard let cover = BoxCover(finder) else { return nil }
    var map = GapMap(search: Search(self.builder()))
    map.everyone = GapMap.Everyone(
      combinations: builder.space.count([start]),
      unserved: builder.space.count(finder.inside),
      variableCount: builder.space.variables.count)
    for box in cover.boxes { add(cover.statements(box), finder, to: &map) }
    map.gaps.sort { ($0.depth, -$0.size) < ($1.depth, -$1.size) }
    return map
  }

  /// Adds a hole, if there is somebody in it.
  private func add(
    _ further: Gap.Box, _ finder: RegionFinder, to map: inout GapMap
  ) {
    let space = finder.search.space
    var start = map.search.space.nothing
    if let variable = map.search.sides[0].links.place, place != nil { start[variable.number] = 0 }
    let outcome = map.search.find(
      goals + space.goals(further), from: start, makesSmallest: false)
    switch outcome {
    case .nobody: return
    case .undecided: map.doubtful += 1
    case .found(let stated, _):
      guard let example = example(stated, map.search) else {
        map.doubtful += 1
        return
      }
      let cells = cells(further, space)
      let helps = helps(cells, finder.search)
      let all = (helps.first ?? []).filter { offer in helps.allSatisfy { $0.contains(offer) } }
      map.gaps.append(
        gap(
          needs: [], size: size(further, space), further: further, helps: all,
          cells: [stated], example: example, space))
    }
  }

  /// Every combination of the values of a box, or of the first ones if there are too many.
  private func cells(_ box: Gap.Box, _ space: Space) -> [Space.Case] {
    var cells = [space.nothing]
    for (variable, values) in box where cells.count * values.count <= 4096 {
      cells = cells.flatMap { cell in
        values.map { value in
          var stated = cell
          stated[variable.number] = Int16(value)
          return stated
        }
      }
    }
    return cells
  }

  /// How many combinations a box holds, or 0 if they can't be counted.
  private func size(_ box: Gap.Box, _ space: Space) -> Int {
    guard box.reduce(1, { $0 * $1.values.count }) <= 4096 else { return 0 }
    return space.count(cells(box, space)) ?? 0
  }
}

extension Space {
  /// What a box says, as goals of a space that has the same facts but looks into events.
  func goals(_ box: Gap.Box) -> [Goal] {
    box.flatMap { statement -> [Goal] in
      let own = variables[statement.variable]
      guard case .supposed = own.subject else {
        let isIn = own.values.indices.map(statement.values.contains)
        return [Goal(subject: .among(variable: statement.variable, isIn), isWanted: true)]
      }
      var goals: [Goal] = []
      for (side, sayings) in own.values[statement.values[0]].sayings.enumerated() {
        for case .supposed(let criterion, let truth) in sayings {
          goals.append(
            Goal(subject: .claim(.holds(criterion), side: side), isWanted: truth))
        }
      }
      return goals
    }
  }
}
