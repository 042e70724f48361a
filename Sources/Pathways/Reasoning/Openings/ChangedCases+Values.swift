// The values that a case could be given, and the days on which it gets them by itself.
extension ChangedCases {
  /// The criteria without parts that hang on a variable, in the catalogue's order.
  func leaves(of variable: Index<Space.Variable>) -> [Index<Criterion>] {
    links.leaves.filter { $0.value.contains(variable) }.keys.sorted()
  }

  /// The numbers of the values that would be a change of a variable.
  mutating func otherValues(of variable: Index<Space.Variable>) -> [Int] {
    let own = space.variables[variable]
    let all = Array(own.values.indices)
    switch own.subject {
    case .fact(let name):
      guard let fact = vocabulary.fact(named: name) else { return [] }
      let known = number(of: fact.index)
      return all.filter { value in
        !own.values[value].numbers.contains { range in known.map(range.contains) ?? false }
      }
    case .members(let name, let members):
      switch holds(members, of: name) {
      case .holds: return [0]
      case .fails: return [1]
      case .unknown: return all
      }
    case .place: return all.filter { !isHome(own.values[$0]) }
    case .events: return otherHistories(of: variable)
    case .only, .supposed: return []
    }
  }

  /// The one number by which the case tells a fact, if it is known.
  func number(of fact: Index<Fact>) -> Int? {
    switch person[fact] {
    case .truth(let truth): truth ? 1 : 0
    case .number(let number): number
    case .silent, .set, .text: nil
    }
  }

  /// Whether one of some values of a set is present.
  func holds(_ members: [String], of name: String) -> Truth {
    guard let fact = vocabulary.fact(named: name) else { return .unknown }
    let numbers = members.compactMap(fact.number(of:))
    guard case .set(let present, let absent) = person[fact.index] else { return .unknown }
    if numbers.contains(where: present.contains) { return .holds }
    return numbers.allSatisfy(absent.contains) ? .fails : .unknown
  }

  private func isHome(_ value: Space.Value) -> Bool {
    let isByMunicipality = vocabulary.municipalityFact != nil
    return switch person.place {
    case .municipality(let index):
      isByMunicipality && value.numbers.contains { $0.contains(index.number) }
    case .region(let index):
      !isByMunicipality && value.numbers.contains { $0.contains(index.number) }
    case .anywhere: false
    }
  }

  /// Of the histories that tests tell apart one of each kind, but for the person's own.
  private mutating func otherHistories(of variable: Index<Space.Variable>) -> [Int] {
    var seen: Set<[Truth]> = [truths(of: variable, [[:]])[0]]
    let values = Array(space.variables[variable].values.indices)
    return zip(values, truths(of: variable, values.map { [variable: $0] }))
      .filter { seen.insert($0.1).inserted }.map(\.0)
  }

  /// What each criterion that hangs on a variable is, after some changes.
  mutating func truths(of variable: Index<Space.Variable>, _ changes: [OpeningFinder.Changes])
    -> [[Truth]]
  {
    truths(of: variable, telling: changes.map { (told($0), person.on) })
  }

  /// What each criterion that hangs on a variable is in some changed cases, each on a day.
  mutating func truths(
    of variable: Index<Space.Variable>, telling cases: [(told: ChangedCase, day: CalendarDay)]
  ) -> [[Truth]] {
    let leaves = leaves(of: variable)
    var found: [[Truth]] = []
    for first in stride(from: 0, to: cases.count, by: 64) {
      let block = Array(cases[first..<min(first + 64, cases.count)])
      load(block)
      for lane in block.indices { found.append(leaves.map { truth($0, lane) }) }
    }
    return found
  }

  /// The first day to come on which the case answers, by itself, what hangs on a variable as a
  /// value of it does today, if that is within the time one plans for.
  mutating func day(on variable: Index<Space.Variable>, asWith value: Int) -> CalendarDay? {
    let wanted = truths(of: variable, [[variable: value]])[0]
    if let days = comingDays[variable] { return days[wanted] }
    let told = told([:])
    var coming: [[Truth]: CalendarDay] = [:]
    // Rules speak of days to a few years; past ten years nobody waits.
    for first in stride(from: 1, to: 3660, by: 64) {
      let days = (first..<first + 64).map { person.on.adding(days: $0) }
      for (day, found) in zip(days, truths(of: variable, telling: days.map { (told, $0) }))
      where coming[found] == nil {
        coming[found] = day
      }
    }
    comingDays[variable] = coming
    return coming[wanted]
  }

  /// Whether the offer fits on a day if only some changes were made by hand.
  mutating func fits(_ changes: OpeningFinder.Changes, on day: CalendarDay) -> Bool {
    load([(told(changes), day)])
    return fitting().has(0)
  }
}
