public import LocatedJSON

/// A hole between the offers: people with a need whom nothing that counts is there for.
public struct Gap: Sendable {
  /// Needs that lie together: any of the conditions with any value of each other fact.
  public struct Box: Sendable {
    /// The conditions, by number of the value.
    public let conditions: [Int]

    /// The values of each fact by which needs are told apart: variables and their values.
    let by: [(variable: Int, values: [Int])]
  }

  /// One need and the hole that was found for it.
  struct Cell: Hashable, Sendable {
    let start: Space.Case
  }

  /// The municipalities in which it exists, by number; empty if places make no difference.
  public internal(set) var places: [Int]

  /// Which needs it swallows.
  public let boxes: [Box]

  /// How many needs these are.
  public let size: Int

  /// What else must be so: by variable, the value.
  let further: [(variable: Int, value: Int)]

  /// The smallest example.
  public let example: ExampleCase

  /// Which needs, in words, one line for each box.
  public let needs: [Bilingual]

  /// What else must be so, in words; empty if nothing.
  public let conditions: Bilingual

  /// Who is surely so, by what no person can be at the same time: in words, one line each.
  public let surely: [Bilingual]

  /// How many further facts there are.
  public var depth: Int { further.count }

  /// Offers that would be there for the example if they existed here: confirmed, or put into force.
  public let wouldHelp: [Index<Offer>]

  /// The needs and their holes as cases, by which the effect of a proposal is worked out.
  let cells: [Space.Case]

  /// What makes two holes the same, wherever they are.
  var key: String { "\(needs.map(\.english)) | \(conditions.english) | \(wouldHelp.map(\.number))" }
}

/// All holes of one place.
struct GapMap {
  var gaps: [Gap] = []

  /// How many needs there are in all.
  var needs = 0

  /// For how many needs the search stopped at its bound.
  var stopped = 0

  /// The search, in whose variables the holes are stated.
  let search: Search
}

/// Finds the holes of one place.
///
/// A need is a value of the condition with one value of each fact that needs are told apart by. A
/// hole is what must further be so, of few facts, for every offer that counts to be surely out of
/// reach.
struct GapFinder {
  let catalogue: Catalogue
  let needs: Needs
  let on: CalendarDay

  /// The municipality, or `nil` where places make no difference.
  let place: Int?

  /// How many further facts are tried.
  let depth: Int

  /// How many blocks one need may cost.
  static let limit = 400

  /// The offers that count: in force today, for what is wanted, and not what everyone has.
  var offers: [Index<Offer>] {
    catalogue.offers.indices.map { Index<Offer>($0) }.filter { counts($0, isProposed: false) }
  }

  /// Proposals for what is wanted.
  var proposals: [Index<Offer>] {
    catalogue.offers.indices.map { Index<Offer>($0) }.filter { counts($0, isProposed: true) }
  }

  private func counts(_ index: Index<Offer>, isProposed: Bool) -> Bool {
    let forms =
      [catalogue[index]] + (catalogue.variants[index] ?? []).map(\.offer)
    return forms.contains { offer in
      let isWanted = ([offer.purpose] + offer.alsoFor).contains(where: needs.purposes.contains)
      let status =
        isProposed
        ? offer.status == .proposed
        : offer.status != .proposed && offer.status != .closed && offer.valid.contains(on)
      return isWanted && status && !needs.basic.contains(offer.provider) && !offer.isOnlyExplained
    }
  }

  /// What is so of everyone here of whom nothing special is known.
  func base() -> [Saying] {
    var builder = CaseBuilder(vocabulary: catalogue.vocabulary)
    for member in needs.ordinary?.members ?? JSON.none { builder.readFact(member) }
    for word in needs.noEvents { builder.setNoEvents(CaseBuilder.Word(word)) }
    var sayings: [Saying] = catalogue.vocabulary.facts.compactMap { fact in
      builder.isGiven[fact.index.number]
        ? .fact(fact.index, builder.values[fact.index.number]) : nil
    }
    if !builder.completeTypes.isEmpty { sayings.append(.events([], of: builder.completeTypes)) }
    if let place { sayings.append(.place(.municipality(place))) }
    // What exists in some places only counts as not there, unless the catalogue knows that it is.
    if let fact = catalogue.vocabulary.localOffersFact {
      var all = BitSet(capacity: max(1, catalogue.vocabulary[fact].values.count))
      let none = all
      for number in catalogue.vocabulary[fact].values.indices { all.insert(number) }
      sayings.append(.fact(fact, .set(present: none, absent: all)))
    }
    return sayings
  }

  /// The names of the facts that the base and the need state.
  private var fixed: Set<String> {
    var names: Set<String> = [catalogue.vocabulary[needs.condition].name]
    for member in needs.ordinary?.members ?? JSON.none { names.insert(member.key) }
    if let fact = catalogue.vocabulary.localOffersFact {
      names.insert(catalogue.vocabulary[fact].name)
    }
    return names
  }

  /// Returns all holes.
  func map() -> GapMap {
    let side = Side(catalogue, on: on, base: base())
    let goals = offers.map { Goal.no(.fits($0)) }
    var builder = SpaceBuilder(
      [side], [offers.map { Claim.fits($0) }], fixed: fixed, places: place.map { [$0] })
    let condition = catalogue.vocabulary[needs.condition]
    builder.add(only(condition), [[]])
    let conditionVariable = builder.space.variables.count - 1
    let by = needs.by.compactMap { fact in
      builder.space.variables.firstIndex { $0.subject == .fact(catalogue.vocabulary[fact].name) }
    }
    var map = GapMap(search: Search(builder))
    var starts: [Space.Case] = [builder.space.nothing]
    if let variable = builder.sides[0].links.place {
      for index in starts.indices { starts[index][variable] = 0 }
    }
    for variable in by + [conditionVariable] {
      starts = starts.flatMap { map.search.branches($0, variable) }
    }
    map.needs = starts.count
    var search = map.search
    var found: [(start: Space.Case, hole: Space.Case)] = []
    var known: [[(variable: Int, value: Int)]] = []
    var first = 0
    while first < starts.count {
      let block = Array(starts[first..<min(first + 64, starts.count)])
      first += 64
      search.renew(Self.limit)
      let look = search.look(block, goals)
      for lane in Lanes(look.alive) {
        if look.met >> UInt64(lane) & 1 == 1 {
          if search.isPossible(block[lane]) { found.append((block[lane], block[lane])) }
        } else if let hole = hole(block[lane], goals, known, &search, &map.stopped) {
          found.append((block[lane], hole))
          let further = Self.further(block[lane], hole)
          if !known.contains(where: { Self.isSame($0, further) }) { known.append(further) }
        }
      }
    }
    map.gaps = gaps(found, search, conditionVariable, by)
    return map
  }

  /// The smallest hole of a need: one that other needs have too, if there is one as small.
  private func hole(
    _ start: Space.Case, _ goals: [Goal], _ known: [[(variable: Int, value: Int)]],
    _ search: inout Search, _ stopped: inout Int
  ) -> Space.Case? {
    search.renew(Self.limit)
    for count in stride(from: 1, through: depth, by: 1) {
      let candidates = known.filter { $0.count == count }.map { further in
        further.reduce(into: start) { $0[$1.variable] = Int16($1.value) }
      }
      var first = 0
      while first < candidates.count {
        let block = Array(candidates[first..<min(first + 64, candidates.count)])
        first += 64
        let look = search.look(block, goals)
        for lane in Lanes(look.met) where search.isPossible(block[lane]) { return block[lane] }
      }
      if let hole = search.smallest(goals, from: start, adding: count) { return hole }
      if search.budget <= 0 {
        stopped += 1
        return nil
      }
    }
    return nil
  }

  private static func further(
    _ start: Space.Case, _ hole: Space.Case
  ) -> [(variable: Int, value: Int)] {
    hole.indices.filter { hole[$0] != start[$0] }.map { ($0, Int(hole[$0])) }
  }

  private static func isSame(
    _ one: [(variable: Int, value: Int)], _ other: [(variable: Int, value: Int)]
  ) -> Bool {
    one.count == other.count && zip(one, other).allSatisfy { $0 == $1 }
  }

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
  private func gaps(
    _ found: [(start: Space.Case, hole: Space.Case)], _ search: Search, _ condition: Int,
    _ by: [Int]
  ) -> [Gap] {
    var groups: [Group] = []
    for (found, helps) in zip(found, helps(found.map(\.hole), search)) {
      let further = Self.further(found.start, found.hole)
      if let index = groups.firstIndex(where: {
        $0.helps == helps && Self.isSame($0.further, further)
      }) {
        groups[index].cells.append(found)
      } else {
        groups.append(Group(further: further, helps: helps, cells: [found]))
      }
    }
    groups.sort { ($0.further.count, -$0.cells.count) < ($1.further.count, -$1.cells.count) }
    return groups.compactMap { gap($0, search, condition, by) }
  }

  /// Needs with the same hole, which the same offers would fill.
  private struct Group {
    let further: [(variable: Int, value: Int)]
    let helps: [Index<Offer>]
    var cells: [(start: Space.Case, hole: Space.Case)]
  }

  /// The offers that would be there for each hole if they existed here, and were in force.
  private func helps(_ holes: [Space.Case], _ search: Search) -> [[Index<Offer>]] {
    let counted = offers
    let candidates = counted + proposals.filter { !counted.contains($0) }
    var better = Side(
      catalogue, on: on, asIf: Set(candidates.map(\.number)), base: search.sides[0].base)
    var found = [[Index<Offer>]](repeating: [], count: holes.count)
    var first = 0
    while first < holes.count {
      let block = Array(holes[first..<min(first + 64, holes.count)])
      better.load(block.map { search.space.sayings($0, 0) })
      for candidate in candidates {
        for lane in Lanes(better.truth(.fits(candidate)).holds) {
          found[first + lane].append(candidate)
        }
      }
      first += 64
    }
    return found
  }

  private func gap(_ group: Group, _ search: Search, _ condition: Int, _ by: [Int]) -> Gap? {
    let (further, cells) = (group.further, group.cells)
    let boxes = boxes(cells.map(\.start), condition, by)
    let wordings = [Wording(catalogue, in: .danish), Wording(catalogue, in: .english)]
    func phrase(_ variable: Int, _ values: [Int], _ wording: Wording) -> String {
      wording.phrase(search.space.variables[variable], values)
    }
    func both(_ make: (Wording) -> String) -> Bilingual {
      Bilingual(da: make(wordings[0]), en: make(wordings[1]))
    }
    let needs = boxes.map { box in
      both { wording in
        var words = [phrase(condition, box.conditions, wording)]
        for (variable, values) in box.by
        where values.count < search.space.variables[variable].values.count {
          words.append(phrase(variable, values, wording))
        }
        return words.joined(separator: "; ")
      }
    }
    let conditions = both { wording in
      further.map { phrase($0.variable, [$0.value], wording) }.joined(separator: ", ")
    }
    guard let hole = cells.first?.hole, let example = example(hole, search) else { return nil }
    return Gap(
      places: place.map { [$0] } ?? [], boxes: boxes, size: cells.count, further: further,
      example: example, needs: needs, conditions: conditions,
      surely: further.flatMap { surely($0.variable, $0.value, search) }, wouldHelp: group.helps,
      cells: cells.map(\.hole))
  }

  /// Who is surely as a further fact says: what it can't be otherwise beside.
  private func surely(_ variable: Int, _ value: Int, _ search: Search) -> [Bilingual] {
    let own = search.space.variables[variable]
    guard case .fact(let name) = own.subject, let fact = catalogue.vocabulary.fact(named: name),
      case .boolean = fact.kind
    else { return [] }
    let pool = catalogue.pool
    return catalogue.impossible.compactMap { impossible in
      guard case .all(let range, _) = pool[impossible.when] else { return nil }
      let parts = range.map { pool.parts[$0] }
      guard let opposite = parts.first(where: { pool[$0] == .leaf(.truth(fact.index, value == 0)) })
      else {
        return nil
      }
      let others = parts.filter { $0 != opposite }
      func words(_ language: Language) -> String {
        others.map { Wording(catalogue, in: language).phrase($0) }.joined(separator: ", ")
      }
      return Bilingual(da: words(.danish), en: words(.english))
    }
  }

  /// The hole's case, if it is answered as is claimed.
  private func example(_ hole: Space.Case, _ search: Search) -> ExampleCase? {
    guard let example = person(hole, search),
      let person = CaseWriter.read(example.json, catalogue, on: on)
    else { return nil }
    var check = Check(search.sides[0], person)
    return offers.allSatisfy({ check.truth(.fits($0)) == .fails }) ? example : nil
  }

  /// Puts needs together: conditions that have the same other values, then values likewise.
  private func boxes(_ starts: [Space.Case], _ condition: Int, _ by: [Int]) -> [Gap.Box] {
    func split(_ cases: [Space.Case], _ variables: [Int]) -> [[(variable: Int, values: [Int])]] {
      guard let variable = variables.first else { return [[]] }
      let rest = Array(variables.dropFirst())
      var groups: [(key: [Space.Case], values: [Int])] = []
      for value in Set(cases.map { Int($0[variable]) }).sorted() {
        let key = cases.filter { Int($0[variable]) == value }.map { stated in
          rest.map { stated[$0] }
        }
        if let index = groups.firstIndex(where: { $0.key == key }) {
          groups[index].values.append(value)
        } else {
          groups.append((key, [value]))
        }
      }
      return groups.flatMap { group -> [[(variable: Int, values: [Int])]] in
        let own = cases.filter { Int($0[variable]) == group.values[0] }
        return split(own, rest).map { [(variable, group.values)] + $0 }
      }
    }
    return split(starts, [condition] + by).map { parts in
      Gap.Box(conditions: parts[0].values, by: Array(parts.dropFirst()))
    }
  }
}
