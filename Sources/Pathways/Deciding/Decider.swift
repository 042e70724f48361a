/// Decides cases by one catalogue, up to 64 at once.
///
/// The order is that of a good consultation: alerts, groups, then every offer; from these the
/// questions, rights and steps. What is prepared once serves all blocks of cases.
public struct Decider: Sendable {
  let catalogue: Catalogue
  let vocabulary: Vocabulary
  var offers: [PreparedOffer]

  /// What must fail for offers to fit, form by form.
  let exclusions: [Index<Criterion>]
  let areas: [BitSet]

  /// The offers that somebody of the block may have: all, unless they are sorted by place.
  var near: [Index<Offer>]

  /// By offer, the area outside of which nobody can have it, or -1.
  ///
  /// Empty unless they are sorted and there is something to sort out.
  var rootedIn: [Int32] = []
  var evaluator: Evaluator
  var missingFinder: MissingFinder

  /// Which alerts hold back or forbid which offers: alerts that do so together are put together once for
  /// all offers that they hold back.
  let holding: [(alerts: [Index<Alert>], offers: [Index<Offer>])]

  /// Decides the same cases with what is ordinary filled in.
  var ordinaryEvaluator: Evaluator

  /// The same where what is a matter of judgement is tried otherwise.
  var judgedEvaluator: Evaluator
  let ordinaryVocabulary: Vocabulary

  /// What ranking and listing steps need of the catalogue.
  var plan: PreparedPlan

  /// The pathways and what they say must not be forgotten, as far as deciding needs them.
  let pathways: PreparedPathways
  let modules: [PreparedModule]

  /// The parts that offers have in the plan of the lane ``laidOut``.
  var parts: PlanParts
  var laidOut = -1

  /// By lane, the stages that its person is in, the one that leads first.
  var planned: [[PlannedStage]]

  /// By lane, the offers that alerts point to, in their order; and by offer, where they do.
  var promoted: [[Index<Offer>]]
  var promotedLanes: [UInt64]

  /// By lane, the keys of the offers that were ranked last.
  var ranked: [[UInt64]]

  /// By fact, the lanes in which anything is known of it.
  var spoken: [UInt64] = []

  /// By stage of all pathways, where it leads the plan.
  var heads: [UInt64]

  /// What the answers to questions would change.
  var counts: QuestionCounts

  /// What else asks for the steps that were listed last, by their order.
  var askingToo: [(order: Int, origin: PreparedPlan.Origin)] = []

  /// By their order, what is done and by when in the steps that were listed last.
  var stepKeys: [Int] = []

  /// Room for the keys of the questions of a lane while they are sorted: one for each subject.
  var questionKeys: [UInt64] = []

  /// What questions are for, where that is to be told of the block's first case.
  var purposes: QuestionPurposes?

  /// What asking needs of the vocabulary.
  let askables: [Askable]

  /// The questions of safety, each with the lanes in which it is worth asking.
  var safetyLanes: [(fact: Index<Fact>, lanes: UInt64)] = []

  /// The facts and classes of events that are not asked for in some lanes.
  var unasked: [(subject: Index<Subject>, lanes: UInt64)] = []

  /// The lanes in which an alert stands that can't wait, and such alerts.
  var alarmed: UInt64 = 0
  let alarms: [Index<Alert>]
  let alertTests: [AlertTest]

  /// The lanes in which an offer that the person is in leads the plan.
  var carriedOn: UInt64 = 0

  /// The offers that the person is in and with which the leading stage begins, by lane.
  var calledFirst: [(lane: Int, offer: Index<Offer>)] = []

  /// By as-of day, the days on which the plan's times end; those of the last day that was asked for
  /// stand apart, since many cases have the same.
  var duesByDay: [CalendarDay: [CalendarDay]] = [:]
  var lastDay: CalendarDay?
  var lastDues: [CalendarDay] = []
  var decisions = Decisions()

  /// The alerts that stand in some lanes as a precaution, since the gravest of what was told and denied
  /// would raise them.
  var doubted: [RaisedAlert] = []
  var doubtedLanes = UInt64.max

  /// The holding rules that are about a state.
  let stateHoldings: [StateHolding]

  /// By subject of the open offer that is noted, where an answer could make it fit, and where fail.
  ///
  /// They stand here so that no offer makes them anew.
  var couldFit: [UInt64]
  var couldFail: [UInt64]

  /// Whether it is worked out what open offers lack: by far the most of the work.
  var notesMissing = true

  /// By offer, whether it is noted that somebody lacks something for it.
  var isNoted: [Bool]

  /// The alerts, the most urgent first.
  let alertOrder: [Index<Alert>]

  /// By fact, the lanes in which an alert hangs on its answer alone.
  var hanging: [UInt64]

  /// Where people live, by the number of an area.
  var lives: [LaneTruth] = []

  /// Whether what open offers lack is worked out, which only an answer needs.
  var recordsMissing = true

  /// Creates a decider without cases.
  init(_ catalogue: Catalogue) {
    self.catalogue = catalogue
    vocabulary = catalogue.vocabulary
    evaluator = Evaluator(catalogue, block: CaseBlock(catalogue.vocabulary))
    missingFinder = MissingFinder(catalogue)
    ordinaryVocabulary = catalogue.vocabulary.ordinaryAboutEvents
    ordinaryEvaluator = evaluator
    judgedEvaluator = evaluator
    plan = PreparedPlan(catalogue)
    pathways = PreparedPathways(catalogue)
    modules = catalogue.preparedModules()
    askables = catalogue.vocabulary.facts.map { Askable($0, catalogue) }
    stateHoldings = catalogue.stateHoldings
    alarms = catalogue.alerts.indexes.filter { catalogue.alerts[$0].urgency != .soon }
    alertTests = catalogue.alerts.map(AlertTest.init)
    parts = PlanParts(count: catalogue.offers.count)
    planned = Array(repeating: [], count: CaseBlock.width)
    promoted = Array(repeating: [], count: CaseBlock.width)
    ranked = Array(repeating: [], count: CaseBlock.width)
    promotedLanes = Array(repeating: 0, count: catalogue.offers.count)
    heads = Array(repeating: 0, count: catalogue.stageCount)
    counts = QuestionCounts(catalogue.vocabulary.subjects)
    questionKeys = Array(repeating: 0, count: catalogue.vocabulary.subjects.count)
    var table = AreaTable()
    var exclusions: [Index<Criterion>] = []
    offers = catalogue.preparedOffers(missingFinder.subjects, &table, &exclusions)
    self.exclusions = exclusions
    areas = table.areas
    near = catalogue.offers.indexes
    holding = catalogue.alertsHoldingBack()
    decisions.offers = Array(repeating: Decisions.OfferLanes(), count: offers.count)
    let subjects = (offers.last?.start ?? 0) + (offers.last?.subjects.count ?? 0)
    decisions.missing = [UInt64](repeating: 0, count: subjects)
    decisions.alone = decisions.missing
    couldFit = Array(repeating: 0, count: offers.reduce(0) { max($0, $1.subjects.count) })
    couldFail = couldFit
    isNoted = Array(repeating: false, count: offers.count)
    alertOrder = catalogue.alertsByUrgency
    hanging = [UInt64](repeating: 0, count: vocabulary.facts.count)
  }

  /// Returns the whole answer for one case.
  public static func answer(for person: PatientCase, by catalogue: Catalogue) -> Answer {
    var decider = Decider(catalogue)
    return decider.answer(to: person)
  }

  /// Prepares what only deciding many blocks is worth.
  mutating func prepareForMany() {
    let steps = NumberSteps(catalogue.pool, factCount: vocabulary.facts.count)
    evaluator.prepareForMany(steps, vocabulary)
    ordinaryEvaluator.prepareForMany(steps, ordinaryVocabulary)
    judgedEvaluator.prepareForMany(steps, ordinaryVocabulary)
  }

  /// Decides the cases of the block.
  mutating func decide() {
    begin()
    decideAlerts()
    decisions.groups = catalogue.groups.map { decide($0) }
    listNear()
    for offer in near { decisions.offers[offer.number] = decide(offer) }
    holdBack()
  }

  /// Decides, after the rest, what is to be done first for the cases of the block.
  mutating func decidePlan() {
    laidOut = -1
    spoken = evaluator.block.lanesSpokenOf
    decidePathways()
    decideProvisos()
    carryOn()
    promote()
  }

  /// Forgets what was decided of the cases before.
  mutating func begin() {
    evaluator.forget()
    missingFinder.forget()
    lives = areas.map { evaluator.block.lives(in: $0) }
  }
}

// MARK: Groups, and what alerts hold back

extension Decider {
  /// Who can't be told apart yet belongs to the group neither surely nor surely not.
  private mutating func decide(_ group: PatientGroup) -> LaneTruth {
    var truth = evaluator.lanes(group.when)
    if let unsettled = group.unsettled {
      let open = evaluator.lanes(unsettled).holds
      truth.holds &= ~open
      truth.fails &= ~open
    }
    return truth
  }

  /// Marks the offers that alerts hold back or forbid.
  private mutating func holdBack() {
    for (alerts, offers) in holding {
      let lanes = alerts.reduce(0) { $0 | decisions.alerts[$1.number].raised }
      for offer in offers { decisions.offers[offer.number].heldBack = lanes }
    }
  }
}

extension Catalogue {
  /// Which alerts hold back or forbid which offers, in the order of the first offer.
  fileprivate func alertsHoldingBack() -> [(alerts: [Index<Alert>], offers: [Index<Offer>])] {
    var own = Array(repeating: [Index<Alert>](), count: offers.count)
    for (index, alert) in zip(alerts.indexes, alerts) {
      for offer in alert.holdsBack + alert.forbids { own[offer.number].append(index) }
    }
    var places: [[Index<Alert>]: Int] = [:]
    var found: [(alerts: [Index<Alert>], offers: [Index<Offer>])] = []
    for (offer, alerts) in zip(offers.indexes, own) where !alerts.isEmpty {
      let place = places[alerts] ?? found.count
      if place == found.count { found.append((alerts, [])) }
      places[alerts] = place
      found[place].offers.append(offer)
    }
    return found
  }
}

// MARK: Offers

extension Decider {
  /// Decides an offer where people live.
  ///
  /// Overlays may change it there. If a place is not known well enough to say which form counts,
  /// all possible forms are decided; where they differ the place is what is missing.
  mutating func decide(_ index: Index<Offer>) -> Decisions.OfferLanes {
    if isNoted[index.number] { forgetNotes(index) }
    if let form = offers[index.number].only {
      return decide(form, index, evaluator.block.lanes, recordsMissing: recordsMissing)
    }
    let offer = offers[index.number]
    let subjects = offer.start..<offer.start + offer.subjects.count
    var result = Decisions.OfferLanes()
    var own = evaluator.block.lanes
    // From the most local form to the offer as such: the most local that is sure counts.
    for form in offer.forms.reversed() {
      let lanes = own & (form.place.map { lives[$0.number].holds } ?? .max)
      own &= ~lanes
      if lanes != 0 { result.add(decide(form, index, lanes, recordsMissing: recordsMissing)) }
    }
    for form in offer.forms {
      guard let place = form.place, let fact = vocabulary.municipalityFact else { continue }
      let doubtful =
        ~lives[place.number].known & (result.fits | result.excluded) & evaluator.block.lanes
      guard doubtful != 0 else { continue }
      isNoted[index.number] = true
      let other = decide(form, index, doubtful, recordsMissing: false)
      let differs = doubtful & ~(other.fits & result.fits | other.excluded & result.excluded)
      result.fits &= ~differs
      result.excluded &= ~differs
      result.open |= differs
      for place in subjects {
        decisions.missing[place] &= ~differs
        decisions.alone[place] &= ~differs
      }
      let factPlace = offer.start + offer.subjects.rank(of: Index(fact))
      decisions.missing[factPlace] |= differs
      decisions.alone[factPlace] |= differs
    }
    return result
  }

  mutating func decide(
    _ form: PreparedOffer.Form, _ offer: Index<Offer>, _ lanes: UInt64, recordsMissing: Bool
  ) -> Decisions.OfferLanes {
    var result = Decisions.OfferLanes()
    let lives = form.area.map { self.lives[$0.number] } ?? LaneTruth(holds: lanes)
    let exists = existsHere(form, offer, lanes)
    let rest = unavailable(form, lanes, lives, exists, &result)
    guard rest != 0 else { return result }
    // A local offer is nobody's outside its place: most fail one part for all who are left.
    if rest != evaluator.block.lanes, evaluator.fails(form.requires, in: rest) {
      result.excluded = rest
      return result
    }
    var met = rest
    var obstructed = rest & (form.isOnlyExplained ? .max : goingOn(offer))
    let required = evaluator.lanes(form.requires)
    met &= required.holds
    obstructed |= required.fails
    for place in form.excludes {
      let truth = evaluator.lanes(exclusions[place])
      met &= truth.fails
      obstructed |= truth.holds
    }
    // What a court or the law decides is explained, never chosen by a program; and nobody is
    // referred to where they are.
    result.excluded = rest & obstructed
    let possible = rest & ~obstructed
    result.fits = possible & met & lives.holds & exists.holds
    result.open = possible & ~result.fits
    if result.open != 0, recordsMissing, notesMissing {
      record(form, offer, result.open, lives, exists)
    }
    return result
  }

  /// Sorts out where an offer can't be had, whoever asks; returns the other lanes.
  ///
  /// It changes nothing but the result, as what follows changes nothing at all; but what may not change
  /// the decider would be handed a copy of all that it holds.
  private mutating func unavailable(
    _ form: PreparedOffer.Form, _ lanes: UInt64, _ lives: LaneTruth, _ exists: LaneTruth,
    _ result: inout Decisions.OfferLanes
  ) -> UInt64 {
    func index(_ why: Unavailability) -> Int { why.order }
    switch form.status {
    case .proposed:
      result.unavailable[index(.proposed)] = lanes
      return 0
    case .closed:
      result.unavailable[index(.closed)] = lanes
      return 0
    case .established, .local, .pilot: break
    }
    var rest = lanes
    if form.valid != Validity() {
      for (day, dated) in evaluator.block.dayGroups {
        if let from = form.valid.from, day < from {
          result.unavailable[index(.notYet)] |= rest & dated
          rest &= ~dated
        } else if let to = form.valid.to, day > to {
          result.unavailable[index(.ended)] |= rest & dated
          rest &= ~dated
        }
      }
    }
    let elsewhere = rest & (form.availability == .denied ? .max : lives.fails | exists.fails)
    result.unavailable[index(.area)] = elsewhere
    return rest & ~elsewhere
  }

  /// Returns where an offer that exists in some places only exists.
  private mutating func existsHere(
    _ form: PreparedOffer.Form, _ offer: Index<Offer>, _ lanes: UInt64
  ) -> LaneTruth {
    guard form.availability == .checkLocally else { return LaneTruth(holds: lanes) }
    guard let fact = vocabulary.localOffersFact else { return LaneTruth() }
    let column = vocabulary.columns[fact]
    return LaneTruth(
      holds: lanes & evaluator.block.words[column.start + offer.number],
      fails: lanes & evaluator.block.words[column.start + column.count + offer.number])
  }

  /// The lanes whose person is in an offer already.
  func goingOn(_ offer: Index<Offer>) -> UInt64 {
    guard let fact = vocabulary.currentOffersFact else { return 0 }
    return evaluator.block.words[vocabulary.columns[fact].start + offer.number]
  }
}

extension Unavailability {
  /// The number of the reason, from 0.
  var order: Int {
    switch self {
    case .area: 0
    case .notYet: 1
    case .ended: 2
    case .proposed: 3
    case .closed: 4
    }
  }
}
