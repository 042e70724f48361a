/// One catalogue as reasoning asks it: partial cases go in, claims come out, silence means nothing.
struct CatalogueProver: Sendable {
  let catalogue: Catalogue

  /// The as-of day.
  let on: CalendarDay

  /// What every case says, before what is stated of it.
  var base: [PartialCaseStatement]

  private var decider: Decider

  /// Where each undecided criterion leads.
  var links = Links()

  /// Which variables things hang on.
  struct Links: Sendable {
    /// By criterion.
    var leaves: [Index<Criterion>: [Index<Space.Variable>]] = [:]

    /// The variable that says where the person lives.
    var place: Index<Space.Variable>?

    /// By offer, the variable that says whether it exists locally.
    var exists: [Index<Offer>: Index<Space.Variable>] = [:]
  }

  /// Creates a prover.
  ///
  /// - Parameters:
  ///   - catalogue: The catalogue.
  ///   - day: The as-of day.
  ///   - inForce: Offers that are treated as if they were established everywhere in their areas.
  ///   - base: What every case says.
  init(
    _ catalogue: Catalogue, on day: CalendarDay, asIf inForce: Set<Index<Offer>> = [],
    base: [PartialCaseStatement] = []
  ) {
    self.catalogue = catalogue
    self.base = base
    on = day
    decider = Decider(catalogue)
    decider.recordsMissing = false
    decider.evaluator.block = CaseBlock(catalogue.vocabulary.openAboutEvents)
    for offer in inForce {
      decider.offers[offer.number] = prepared(offer).established(everywhere: true)
    }
  }

  /// The offer as it is decided.
  func prepared(_ offer: Index<Offer>) -> PreparedOffer { decider.offers[offer.number] }

  /// The areas of forms, by number.
  var areas: [BitSet] { decider.areas }

  /// Takes in up to 64 partial cases in place of those before.
  mutating func load(_ cases: [[PartialCaseStatement]]) {
    let types = max(1, catalogue.vocabulary.eventTypes.count)
    var supposed: [Index<Criterion>: LaneTruth] = [:]
    decider.evaluator.block.removeAll()
    for (lane, sayings) in cases.enumerated() {
      decider.evaluator.block.beginCase()
      var place = CaseBlock.Place.anywhere
      var events: [Event] = []
      var complete = BitSet(capacity: types)
      var tellsEvents = false
      for saying in base + sayings {
        switch saying {
        case .fact(let fact, let value): decider.evaluator.block.set(fact, to: value)
        case .place(let own): place = own
        case .events(let told, let types):
          events += told
          complete.formUnion(types)
          tellsEvents = true
        case .supposed(let criterion, let truth):
          supposed[criterion, default: LaneTruth()].set(Truth(truth), 1 << UInt64(lane))
        }
      }
      events.sort { ($0.day?.number ?? .min) < ($1.day?.number ?? .min) }
      let history = History(on: on, events: events, completeTypes: complete)
      decider.evaluator.block.endCase(place: place, on: on, tellsEvents ? history : nil)
    }
    decider.evaluator.block.deriveOnly()
    decider.begin()
    for (criterion, truth) in supposed { decider.evaluator.suppose(criterion, truth) }
  }

  /// Returns where a claim holds and where it fails.
  mutating func truth(_ claim: Claim) -> LaneTruth {
    switch claim {
    case .fits(let offer):
      let lanes = decider.decide(offer)
      var fails = lanes.excluded
      for number in 0..<8 { fails |= lanes.unavailable[number] }
      // Which form of the offer counts is not known until the place is.
      var doubtful: UInt64 = 0
      for form in decider.offers[offer.number].forms {
        if let place = form.place { doubtful |= ~decider.lives[place.number].known }
      }
      return LaneTruth(holds: lanes.fits & ~doubtful, fails: fails & ~doubtful)
    case .meets(let offer):
      guard let form = decider.offers[offer.number].forms.first else { return LaneTruth() }
      return decider.exclusions[form.excludes].reduce(decider.evaluator.lanes(form.requires)) {
        $0 && !decider.evaluator.lanes($1)
      }
    case .raised(let index):
      let alert = catalogue.alerts[index]
      let when = decider.evaluator.lanes(alert.when)
      return alert.unless.map { when && !decider.evaluator.lanes($0) } ?? when
    case .belongs(let index):
      let group = catalogue.groups[index]
      let when = decider.evaluator.lanes(group.when)
      return group.unsettled.map { when && !decider.evaluator.lanes($0) } ?? when
    case .has(let index):
      let right = catalogue.rights[index]
      return right.isProposed
        ? LaneTruth(fails: decider.evaluator.block.lanes) : decider.evaluator.lanes(right.who)
    case .holds(let criterion): return decider.evaluator.lanes(criterion)
    case .fitsAny(let offers):
      return offers.reduce(LaneTruth(fails: .max)) { $0 || truth(.fits($1)) }
    case .reaches(let stage):
      let isFor = catalogue.pathways[catalogue.pathway(of: stage)].isFor
      return decider.evaluator.lanes(isFor) && decider.evaluator.lanes(catalogue.stage(stage).when)
    }
  }

  /// Finds variables of which a claim's truth in a lane still hangs.
  ///
  /// - Parameters:
  ///   - claim: The claim, undecided in the lane.
  ///   - lane: The lane.
  ///   - found: Where they are added, each once.
  ///   - isOpen: Whether a variable is not stated yet.
  mutating func open(
    _ claim: Claim, _ lane: Int, _ found: inout [Index<Space.Variable>],
    _ isOpen: (Index<Space.Variable>) -> Bool
  ) {
    switch claim {
    case .fits(let offer): openOffer(offer, lane, &found, isOpen)
    case .meets(let offer):
      guard let form = decider.offers[offer.number].forms.first else { return }
      for criterion in criteria(of: form) { open(criterion, lane, &found, isOpen) }
    case .raised(let index):
      open(catalogue.alerts[index].when, lane, &found, isOpen)
      if let unless = catalogue.alerts[index].unless { open(unless, lane, &found, isOpen) }
    case .belongs(let index):
      open(catalogue.groups[index].when, lane, &found, isOpen)
      if let unsettled = catalogue.groups[index].unsettled {
        open(unsettled, lane, &found, isOpen)
      }
    case .has(let index): open(catalogue.rights[index].who, lane, &found, isOpen)
    case .holds(let criterion): open(criterion, lane, &found, isOpen)
    case .fitsAny(let offers): for offer in offers { openOffer(offer, lane, &found, isOpen) }
    case .reaches: for criterion in criteria(of: claim) { open(criterion, lane, &found, isOpen) }
    }
  }

  private mutating func openOffer(
    _ offer: Index<Offer>, _ lane: Int, _ found: inout [Index<Space.Variable>],
    _ isOpen: (Index<Space.Variable>) -> Bool
  ) {
    func add(_ variable: Index<Space.Variable>?) {
      guard let variable, isOpen(variable), !found.contains(variable) else { return }
      found.append(variable)
    }
    let prepared = prepared(offer)
    let isDoubtful = prepared.forms.contains {
      $0.place.map { decider.lives[$0.number][lane] == .unknown } ?? false
    }
    if isDoubtful { return add(links.place) }
    let own = prepared.forms.last {
      $0.place.map { decider.lives[$0.number][lane] == .holds } ?? true
    }
    guard let form = own ?? prepared.forms.first else { return }
    if let area = form.area, decider.lives[area.number][lane] == .unknown { add(links.place) }
    if form.availability == .checkLocally { add(links.exists[offer]) }
    for criterion in criteria(of: form) { open(criterion, lane, &found, isOpen) }
  }

  private mutating func open(
    _ index: Index<Criterion>, _ lane: Int, _ found: inout [Index<Space.Variable>],
    _ isOpen: (Index<Space.Variable>) -> Bool
  ) {
    guard decider.evaluator.lanes(index)[lane] == .unknown else { return }
    for part in catalogue.pool.parts(of: index) { open(part, lane, &found, isOpen) }
    for variable in links.leaves[index] ?? []
    where isOpen(variable) && !found.contains(variable) { found.append(variable) }
  }

  /// The criteria that a form of an offer is decided by: what must hold, then what must fail.
  func criteria(of form: PreparedOffer.Form) -> [Index<Criterion>] {
    [form.requires] + decider.exclusions[form.excludes]
  }

  /// Returns the criteria that a claim is decided by.
  func criteria(of claim: Claim) -> [Index<Criterion>] {
    switch claim {
    case .fits(let offer):
      decider.offers[offer.number].forms.flatMap(criteria)
    case .meets(let offer):
      decider.offers[offer.number].forms.prefix(1).flatMap(criteria)
    case .raised(let index):
      [catalogue.alerts[index].when] + (catalogue.alerts[index].unless.map { [$0] } ?? [])
    case .belongs(let index):
      [catalogue.groups[index].when] + (catalogue.groups[index].unsettled.map { [$0] } ?? [])
    case .has(let index): [catalogue.rights[index].who]
    case .holds(let criterion): [criterion]
    case .fitsAny(let offers): offers.flatMap { criteria(of: .fits($0)) }
    case .reaches(let stage):
      [catalogue.pathways[catalogue.pathway(of: stage)].isFor, catalogue.stage(stage).when]
    }
  }
}

extension PreparedOffer {
  /// The offer as if it were established today: where it is said to exist, or everywhere in its area.
  func established(everywhere: Bool) -> PreparedOffer {
    PreparedOffer(
      forms: forms.map { form in
        .init(
          place: form.place, area: form.area, status: .established, valid: Validity(),
          availability: everywhere ? .everywhere : form.availability,
          isOnlyExplained: form.isOnlyExplained,
          requires: form.requires, excludes: form.excludes)
      }, subjects: subjects, start: start)
  }
}
