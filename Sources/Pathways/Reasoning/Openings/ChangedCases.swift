/// One person's case with some of its statements changed, up to 64 at once, decided as `suggest`
/// decides a case.
struct ChangedCases {
  let catalogue: Catalogue
  let person: PatientCase
  let offer: Index<Offer>

  /// The variables of the offer, and what hangs on them.
  let space: Space
  let links: CatalogueProver.Links

  /// Decides the changed cases; one of them stands in each lane.
  var decider: Decider

  /// By variable, the first day to come on which the case answers what hangs on it in some way.
  var comingDays: [Index<Space.Variable>: [[Truth]: CalendarDay]] = [:]

  /// By variable, the facts about numbers of events that it decides.
  private let counted: [[Index<Fact>]]

  var vocabulary: Vocabulary { catalogue.vocabulary }

  /// What the case gives, before any change.
  private let told: [FactValue]
  private let complete: BitSet

  init(
    _ offer: Index<Offer>, _ person: PatientCase, _ catalogue: Catalogue, inForce: Bool
  ) {
    self.catalogue = catalogue
    self.person = person
    self.offer = offer
    let builder = SpaceBuilder([CatalogueProver(catalogue, on: person.on)], [[.fits(offer)]])
    space = builder.space
    links = builder.sides[0].links
    decider = Decider(catalogue)
    decider.recordsMissing = false
    if inForce {
      decider.offers[offer.number] = decider.offers[offer.number].established(everywhere: false)
    }
    told = person.told
    var given = person.completeTypes
    given.subtract(person.assumedTypes)
    complete = given
    var counted = [[Index<Fact>]](repeating: [], count: space.variables.count)
    for (leaf, variables) in links.leaves {
      guard case .leaf(let own) = catalogue.pool[leaf], let fact = own.scalarFact else { continue }
      let parts = catalogue.vocabulary.summands(of: fact).filter { part in
        catalogue.vocabulary[part].derivation?.selector != nil
      }
      for variable in variables { counted[variable.number] += parts }
    }
    self.counted = counted
  }

  /// What is so of a case after some changes: by variable, the number of its value.
  func told(_ changes: OpeningFinder.Changes) -> ChangedCase {
    var facts = told
    var place = person.place
    var events = Array(person.events)
    var complete = complete
    for (variable, value) in changes.sorted(by: { $0.key < $1.key }) {
      let own = space.variables[variable]
      // Of a set the changed members are told anew, the others stay as they are.
      if case .members(let name, let members) = own.subject {
        forget(members, of: name, in: &facts)
      }
      for saying in own.values[value].sayings[0] {
        switch saying {
        case .fact(let fact, let value):
          forgetKin(of: fact, in: &facts)
          facts[fact.number] = facts[fact.number].joined(with: value)
        case .place(let new): place = new
        case .events(let new, let types):
          events.removeAll { types.contains($0.type) }
          events += new
          complete.formUnion(types)
          for fact in counted[variable.number] {
            forgetKin(of: fact, in: &facts)
            facts[fact.number] = .silent
          }
        case .supposed: break
        }
      }
    }
    tell(place, &facts)
    return ChangedCase(
      facts: facts, place: place, events: vocabulary.byDay(events), complete: complete)
  }

  /// A changed case.
  struct ChangedCase {
    let facts: [FactValue]
    let place: CaseBlock.Place
    var events: [Event]
    let complete: BitSet
  }

  private func forget(_ members: [String], of name: String, in facts: inout [FactValue]) {
    guard let fact = vocabulary.fact(named: name),
      case .set(var present, var absent) = facts[fact.index.number]
    else { return }
    for number in members.compactMap(fact.number(of:)) {
      present.remove(number)
      absent.remove(number)
    }
    facts[fact.index.number] = .set(present: present, absent: absent)
  }

  /// A value that is told takes the place of what it followed from, and what follows from it is
  /// worked out anew.
  private func forgetKin(of fact: Index<Fact>, in facts: inout [FactValue]) {
    switch vocabulary[fact].derivation {
    case .age(let born, let birthday)?:
      facts[born.number] = .silent
      if let birthday { facts[birthday.fact.number] = .silent }
    case .months(let born)?: facts[born.number] = .silent
    case .union?, .regionOfPlace?, .count?, .sum?, .told?, nil: break
    }
    for other in vocabulary.facts where other.derivation?.sources.contains(fact) ?? false {
      facts[other.index.number] = .silent
    }
  }

  private func tell(_ place: CaseBlock.Place, _ facts: inout [FactValue]) {
    guard place != person.place else { return }
    if let fact = vocabulary.municipalityFact { facts[fact.number] = .silent }
    if let fact = vocabulary.regionFact { facts[fact.number] = .silent }
    switch place {
    case .municipality(let index):
      if let fact = vocabulary.municipalityFact { facts[fact.number] = .number(index.number) }
    case .region(let index):
      if let fact = vocabulary.regionFact { facts[fact.number] = .number(index.number) }
    case .anywhere: break
    }
  }

  /// Returns a changed case as it can be read again.
  func json(_ changes: OpeningFinder.Changes) -> [UInt8] {
    let told = told(changes)
    let facts = vocabulary.facts.map(\.index).filter { told.facts[$0.number] != .silent }
    return CaseJSON(
      on: person.on, facts: facts.map { ($0, told.facts[$0.number]) }, events: told.events,
      completeTypes: told.complete
    ).bytes(vocabulary)
  }

  /// Takes in up to 64 changed cases in place of those before.
  mutating func load(_ cases: [OpeningFinder.Changes]) {
    load(cases.map { (told($0), person.on) })
  }

  /// Takes in up to 64 changed cases in place of those before, each on a day.
  mutating func load(_ cases: [(told: ChangedCase, day: CalendarDay)]) {
    decider.evaluator.block.removeAll()
    for (told, day) in cases {
      decider.evaluator.block.beginCase()
      for (number, value) in told.facts.enumerated() {
        decider.evaluator.block.set(Index(number), to: value)
      }
      decider.evaluator.block.markGiven()
      decider.evaluator.block.endCase(
        place: told.place, on: day,
        vocabulary.history(told.events, complete: told.complete, on: day))
    }
    decider.evaluator.block.fillInPending()
    decider.begin()
  }

  /// Where the offer fits.
  mutating func fitting() -> UInt64 { decider.decide(offer).fits }
}
