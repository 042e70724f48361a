internal import LocatedJSON

/// Finds the holes of one place.
///
/// A need is a value of the condition with one value of each fact that needs are told apart by. A
/// hole is what must further be so, of few facts, for every offer that counts to be surely out of
/// reach. A catalogue that names no needs has one, that of everybody, and every offer counts.
struct GapFinder {
  let catalogue: Catalogue
  let needs: Needs?
  let on: CalendarDay

  /// The municipality, or `nil` where places make no difference.
  let place: Index<Places.Municipality>?

  /// How many further facts are tried.
  let depth: Int

  /// The offers that count: in force today, for what is wanted, and not what everyone has.
  var offers: [Index<Offer>] {
    catalogue.offers.indexes.filter { counts($0, isProposed: false) }
  }

  /// Proposals for what is wanted.
  var proposals: [Index<Offer>] {
    catalogue.offers.indexes.filter { counts($0, isProposed: true) }
  }

  private func counts(_ index: Index<Offer>, isProposed: Bool) -> Bool {
    let forms =
      [catalogue[index]] + (catalogue.variants[index] ?? []).map(\.offer)
    return forms.contains { offer in
      let status =
        isProposed
        ? offer.status == .proposed
        : offer.status != .proposed && offer.status != .closed && offer.valid.contains(on)
      return status && !offer.isOnlyExplained && (needs?.asks(for: offer) ?? true)
    }
  }

  /// What is so of everyone here of whom nothing special is known.
  func base() -> [PartialCaseStatement] {
    var builder = CaseBuilder(vocabulary: catalogue.vocabulary)
    for member in needs?.ordinary?.members ?? JSON.none { builder.readFact(member) }
    for word in needs?.noEvents ?? [] { builder.setNoEvents(CaseBuilder.Word(word)) }
    var sayings: [PartialCaseStatement] = catalogue.vocabulary.facts.compactMap { fact in
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

  /// The names of the facts that the base states, or needs that are sets: one of their values each.
  var fixed: Set<String> {
    var names = Set(setNeeds.map(\.name))
    for member in needs?.ordinary?.members ?? JSON.none { names.insert(member.key) }
    if let fact = catalogue.vocabulary.localOffersFact {
      names.insert(catalogue.vocabulary[fact].name)
    }
    return names
  }

  /// The facts that needs are told apart by, that of the condition first.
  var needFacts: [Fact] {
    guard let needs else { return [] }
    return ([needs.condition] + needs.by).map { catalogue.vocabulary[$0] }
  }

  /// Those among them of which a need has one value of many.
  var setNeeds: [Fact] {
    needFacts.filter { fact in if case .set = fact.kind { true } else { false } }
  }

  /// Returns all holes, exactly if that can be said within the bounds.
  func map() -> GapMap {
    if needs == nil, let map = mapOfEveryone() { return map }
    return mapOfNeeds()
  }

  /// The space in which holes are looked for.
  func builder(supposesEvents: Bool = false) -> SpaceBuilder {
    let side = CatalogueProver(catalogue, on: on, base: base())
    return SpaceBuilder(
      [side], [offers.map { Claim.fits($0) }], fixed: fixed, places: place.map { [$0] },
      supposesEvents: supposesEvents)
  }

  /// Where the place is one, it is stated.
  func nothing(_ builder: SpaceBuilder) -> Space.Case {
    var stated = builder.space.nothing
    if let variable = builder.sides[0].links.place, place != nil { stated[variable.number] = 0 }
    return stated
  }

  /// Nothing that counts fits.
  var goals: [Goal] { offers.map { Goal.no(.fits($0)) } }
}

extension Needs {
  /// Whether an offer is for what is wanted, and not what everyone has.
  func asks(for offer: Offer) -> Bool {
    ([offer.purpose] + offer.alsoFor).contains(where: purposes.contains)
      && !basic.contains(offer.provider)
  }
}

// MARK: Words and examples

extension GapFinder {
  private func phrase(_ box: Gap.Box, _ space: Space, joinedBy separator: String) -> Phrasing {
    Phrasing { language in
      let wording = Wording(catalogue, in: language)
      return box.map { wording.phrase(space.variables[$0.variable], $0.values) }
        .joined(separator: separator)
    }
  }

  /// Makes a hole of what was found, if somebody can be shown.
  func gap(
    needs boxes: [Gap.Box], size: Int, further: Gap.Box, helps: [Index<Offer>],
    cells: [Space.Case], example: ExampleCase, _ space: Space
  ) -> Gap {
    let needs = boxes.map { box in
      // A fact all of whose values are in it says nothing; the condition is said all the same.
      let told = box.enumerated().filter {
        let (variable, values) = $0.element
        return $0.offset == 0 || values.count < space.variables[variable].values.count
      }
      return phrase(told.map(\.element), space, joinedBy: "; ")
    }
    return Gap(
      places: place.map { [$0] } ?? [], boxes: boxes, size: size, further: further,
      example: example, needs: needs, conditions: phrase(further, space, joinedBy: ", "),
      surely: further.flatMap { surely($0.variable, $0.values, space) }, wouldHelp: helps,
      cells: cells)
  }

  /// Who is surely as a further fact says: what it can't be otherwise beside.
  private func surely(_ variable: Index<Space.Variable>, _ values: [Int], _ space: Space)
    -> [Phrasing]
  {
    guard case .fact(let name) = space.variables[variable].subject, values.count == 1,
      let fact = catalogue.vocabulary.fact(named: name), case .boolean = fact.kind
    else { return [] }
    let pool = catalogue.pool
    return catalogue.impossible.compactMap { impossible in
      guard case .all(let range, _) = pool[impossible.when] else { return nil }
      let parts = range.map { pool.parts[$0] }
      let turned = Criterion.leaf(.truth(fact.index, values == [0]))
      guard let opposite = parts.first(where: { pool[$0] == turned }) else { return nil }
      let others = parts.filter { $0 != opposite }
      return Phrasing { language in
        others.map { Wording(catalogue, in: language).phrase($0) }.joined(separator: ", ")
      }
    }
  }

  /// The hole's case, if it is answered as is claimed.
  func example(_ hole: Space.Case, _ search: Search) -> ExampleCase? {
    guard let example = person(hole, search),
      let person = CaseWriter.read(example.json, catalogue, on: on)
    else { return nil }
    var check = CaseVerdict(search.sides[0], person)
    return offers.allSatisfy({ check.truth(.fits($0)) == .fails }) ? example : nil
  }

  /// A need and its hole as a case and in words.
  func person(_ hole: Space.Case, _ search: Search) -> ExampleCase? {
    let side = search.sides[0]
    let json = CaseWriter(catalogue: catalogue, on: on)
      .json(side.base + search.space.sayings(hole, 0))
    guard CaseWriter.read(json, catalogue, on: on) != nil else { return nil }
    let stated: Gap.Box = Space.statements(of: hole).map { ($0.variable, [$0.value]) }
    return ExampleCase(
      json: json, words: phrase(stated, search.space, joinedBy: ", "), isSmallest: true)
  }

  /// The offers that would be there for each of some cases if they existed here, and were in force.
  func helps(_ holes: [Space.Case], _ search: Search) -> [[Index<Offer>]] {
    let counted = offers
    let candidates = counted + proposals.filter { !counted.contains($0) }
    var better = CatalogueProver(
      catalogue, on: on, asIf: Set(candidates), base: search.sides[0].base)
    var found = [[Index<Offer>]](repeating: [], count: holes.count)
    for first in stride(from: 0, to: holes.count, by: 64) {
      let block = Array(holes[first..<min(first + 64, holes.count)])
      better.load(block.map { search.space.sayings($0, 0) })
      for candidate in candidates {
        for lane in Lanes(better.truth(.fits(candidate)).holds) {
          found[first + lane].append(candidate)
        }
      }
    }
    return found
  }
}
