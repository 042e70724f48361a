/// Decides a block of cases and sorts out, case by case, what a compact line says.
///
/// The fast path of a batch. It reads the same ``Decisions`` as ``Answer`` does and differs only in
/// what it leaves out: texts, reasons, and offers that nobody asked about. Three things make it
/// fast. Rules are decided for 64 cases at once. What is unavailable depends on the place and the
/// time only, in nearly every case, so it is written once and copied. And the few combinations of
/// facts that an open offer lacks are written once for each offer.
struct LineDecider {
  let plan: LinePlan
  var decider: Decider

  /// The fragments that were made so far; cleared when they grow too many.
  private(set) var made: [UInt8] = []

  /// By lane, the offers that fit, in the order of rank.
  private(set) var fits: [[Int]]

  /// By lane, the open offers with what they lack, as parts of ``made``.
  private(set) var open: [[LinePlan.Fragment]]

  /// By lane, the open offers.
  private(set) var openOffers: [[Int]]

  /// By lane, the unavailable offers as part of ``made``, and how many they are.
  private(set) var unavailable: [(fragment: LinePlan.Fragment, count: Int)]

  /// By lane, what to ask, the most important first: numbers of subjects.
  private(set) var questions: [[Int]]

  /// By lane, the steps by day.
  private(set) var steps: [[NextStep]]

  /// Who does something by when, and what asks for it.
  struct NextStep {
    var order: Int
    let kind: Int
    let actor: Int
    let due: CalendarDay
    let offer: Int?
    let alert: Int?

    /// Whether the same actor has something to do on the same day for the same reason before.
    let isRepeated: Bool
  }

  private var missingCounts: [UInt16]
  private var aloneCounts: [UInt16]
  private var positions: [UInt64]
  private var openCache: [CachedOpen]
  private var placeCache: [PlaceKey: (fragment: LinePlan.Fragment, count: Int)] = [:]
  private var keys: [UInt64] = []
  private var duesByDay: [CalendarDay: [CalendarDay]] = [:]

  private struct CachedOpen {
    var positions: UInt64 = 0
    var fragment: LinePlan.Fragment = 0..<0
  }

  private struct PlaceKey: Hashable {
    let place: CaseBlock.Place
    let era: Int
  }

  /// How many combinations are kept for each offer.
  private static let combinations = 16

  /// How many bytes of fragments are kept: what is unavailable in each of a hundred places, and as
  /// much again.
  private let room: Int

  init(_ catalogue: Catalogue) {
    plan = LinePlan(catalogue)
    decider = Decider(catalogue)
    room = max(1 << 20, catalogue.offers.count * 1 << 13)
    let width = CaseBlock.width
    fits = Array(repeating: [], count: width)
    open = Array(repeating: [], count: width)
    openOffers = fits
    unavailable = Array(repeating: (0..<0, 0), count: width)
    questions = fits
    steps = Array(repeating: [], count: width)
    missingCounts = Array(repeating: 0, count: width * decider.vocabulary.subjectCount)
    aloneCounts = missingCounts
    positions = Array(repeating: 0, count: width)
    openCache = Array(
      repeating: CachedOpen(), count: decider.offers.count * Self.combinations)
  }

  /// Decides the cases of the block that the decider holds.
  mutating func decide() {
    decider.decide()
    if made.count > room { clearCaches() }
    let count = decider.evaluator.block.count
    for lane in 0..<count {
      fits[lane].removeAll(keepingCapacity: true)
      open[lane].removeAll(keepingCapacity: true)
      openOffers[lane].removeAll(keepingCapacity: true)
    }
    for index in missingCounts.indices { missingCounts[index] = 0 }
    for index in aloneCounts.indices { aloneCounts[index] = 0 }
    sortOut()
    askQuestions(count)
    for lane in 0..<count {
      unavailable[lane] = unavailableOffers(lane)
      rank(lane)
      collectSteps(lane)
    }
  }

  private mutating func clearCaches() {
    made.removeAll(keepingCapacity: true)
    placeCache.removeAll(keepingCapacity: true)
    for index in openCache.indices { openCache[index] = CachedOpen() }
  }
}

// MARK: Offers

extension LineDecider {
  /// Sorts the offers by lane, and counts what the open ones lack.
  private mutating func sortOut() {
    let subjectCount = decider.vocabulary.subjectCount
    for number in decider.offers.indices {
      let lanes = decider.decisions.offers[number]
      for lane in Lanes(lanes.fits) { fits[lane].append(number) }
      guard lanes.open != 0 else { continue }
      for lane in Lanes(lanes.open) { positions[lane] = 0 }
      var place = decider.offers[number].start
      var bit: UInt64 = 1
      for subject in decider.offers[number].subjects.each {
        for lane in Lanes(decider.decisions.missing[place]) {
          missingCounts[lane * subjectCount + subject] += 1
          positions[lane] |= bit
        }
        for lane in Lanes(decider.decisions.alone[place]) {
          aloneCounts[lane * subjectCount + subject] += 1
        }
        place += 1
        bit <<= 1
      }
      for lane in Lanes(lanes.open) {
        openOffers[lane].append(number)
        open[lane].append(fragment(number, positions[lane], lane))
      }
    }
  }

  /// Returns an open offer's name and what it lacks, as JSON.
  private mutating func fragment(
    _ number: Int, _ positions: UInt64, _ lane: Int
  ) -> LinePlan.Fragment {
    let isCachable = decider.offers[number].subjects.count <= 64 && positions != 0
    let hash = Int(truncatingIfNeeded: (positions &* 0x9E37_79B9_7F4A_7C15) >> 60)
    let slot = number * Self.combinations + hash
    if isCachable, openCache[slot].positions == positions { return openCache[slot].fragment }
    let start = made.count
    made += plan.text[plan.offers[number]]
    made += [UInt8(ascii: ":"), UInt8(ascii: "[")]
    var isFirst = true
    for (rank, subject) in decider.offers[number].subjects.each.enumerated() {
      let word = decider.decisions.missing[decider.offers[number].start + rank]
      guard word >> UInt64(lane) & 1 == 1 else { continue }
      if !isFirst { made.append(UInt8(ascii: ",")) }
      isFirst = false
      made += plan.text[plan.subjects[subject]]
    }
    made.append(UInt8(ascii: "]"))
    let fragment = start..<made.count
    if isCachable { openCache[slot] = CachedOpen(positions: positions, fragment: fragment) }
    return fragment
  }

  /// Returns the unavailable offers of a lane and why, as the members of a JSON object.
  private mutating func unavailableOffers(
    _ lane: Int
  ) -> (fragment: LinePlan.Fragment, count: Int) {
    let block = decider.evaluator.block
    var key: PlaceKey?
    // What exists where the person lives is known by the place alone, unless the case tells.
    let isTold =
      decider.vocabulary.localOffersFact.map {
        block.known[$0.number] >> UInt64(lane) & 1 == 1
      } ?? false
    if !isTold {
      let place = block.placeGroups.first { $0.lanes >> UInt64(lane) & 1 == 1 }?.place
      key = PlaceKey(place: place ?? .anywhere, era: plan.era(of: block.days[lane]))
      if let key, let known = placeCache[key] { return known }
    }
    let start = made.count
    var count = 0
    for number in decider.offers.indices {
      guard case (.unavailable, let why?) = decider.decisions.offers[number].standing(lane) else {
        continue
      }
      if count > 0 { made.append(UInt8(ascii: ",")) }
      count += 1
      made += plan.text[plan.offers[number]]
      made.append(UInt8(ascii: ":"))
      made += plan.text[plan.reasons[why.order]]
    }
    let result = (start..<made.count, count)
    if let key { placeCache[key] = result }
    return result
  }

  /// The number of the form that an offer has in a lane.
  private func form(_ number: Int, _ lane: Int) -> LinePlan.Form {
    let forms = decider.offers[number].forms
    guard forms.count > 1 else { return plan.forms[number][0] }
    let own = forms.lastIndex { form in
      form.place.map { decider.lives[$0].holds >> UInt64(lane) & 1 == 1 } ?? true
    }
    return plan.forms[number][own ?? 0]
  }

  private mutating func rank(_ lane: Int) {
    var promoted: [Int] = []
    for (alert, lanes) in zip(plan.alerts, decider.decisions.alerts)
    where lanes.raised >> UInt64(lane) & 1 == 1 {
      for door in alert.doors where has(door.when, lane) {
        promoted += door.offers
        break
      }
      promoted += alert.offers
    }
    keys.removeAll(keepingCapacity: true)
    for number in fits[lane] {
      let form = form(number, lane)
      var speaksFor = 0
      for criterion in form.speaksFor where has(criterion, lane) { speaksFor += 1 }
      var isSpokenAgainst = false
      for criterion in form.speaksAgainst where has(criterion, lane) { isSpokenAgainst = true }
      keys.append(
        form.key.with(
          promoted: promoted.firstIndex(of: number) ?? promoted.count,
          isHeldBack: decider.decisions.offers[number].heldBack >> UInt64(lane) & 1 == 1,
          isSpokenAgainst: isSpokenAgainst, speaksFor: speaksFor
        ).word)
    }
    keys.sort()
    for index in keys.indices { fits[lane][index] = RankKey.number(in: keys[index]) }
  }

  private mutating func has(_ criterion: Index<Criterion>, _ lane: Int) -> Bool {
    decider.evaluator.lanes(criterion).holds >> UInt64(lane) & 1 == 1
  }
}

// MARK: Questions and steps

extension LineDecider {
  private mutating func askQuestions(_ count: Int) {
    let vocabulary = decider.vocabulary
    let subjectCount = vocabulary.subjectCount
    let safety = vocabulary.safetyFacts.map { ($0, decider.lanesWorthAsking(vocabulary[$0])) }
    for lane in 0..<count {
      keys.removeAll(keepingCapacity: true)
      for (fact, lanes) in safety where lanes >> UInt64(lane) & 1 == 1 {
        keys.append(QuestionKey(safety: fact.number).word)
        missingCounts[lane * subjectCount + fact.number] = 0
      }
      for subject in 0..<subjectCount {
        let missing = missingCounts[lane * subjectCount + subject]
        guard missing > 0 else { continue }
        keys.append(
          QuestionKey(
            subject: subject, isLocal: vocabulary.isLocal(subject),
            settles: Int(aloneCounts[lane * subjectCount + subject]), missing: Int(missing)
          ).word)
      }
      keys.sort()
      questions[lane].removeAll(keepingCapacity: true)
      for key in keys { questions[lane].append(QuestionKey.subject(in: key)) }
    }
  }

  private mutating func collectSteps(_ lane: Int) {
    steps[lane].removeAll(keepingCapacity: true)
    let dues = dues(from: decider.evaluator.block.days[lane])
    for number in plan.alerts.indices
    where decider.decisions.alerts[number].raised >> UInt64(lane) & 1 == 1 {
      for step in plan.alerts[number].steps { add(step, dues, lane, offer: nil, alert: number) }
    }
    for number in fits[lane]
    where decider.decisions.offers[number].heldBack >> UInt64(lane) & 1 == 0 {
      for step in form(number, lane).steps { add(step, dues, lane, offer: number, alert: nil) }
    }
    // By day; on one day in the order in which alerts and offers ask for them.
    steps[lane].sort { ($0.due, $0.order) < ($1.due, $1.order) }
  }

  /// The days on which steps are due; many cases have the same as-of day.
  private mutating func dues(from day: CalendarDay) -> [CalendarDay] {
    if let known = duesByDay[day] { return known }
    if duesByDay.count > 4096 { duesByDay.removeAll() }
    let dues = plan.dues.map { $0.after(day, in: decider.catalogue.calendar) }
    duesByDay[day] = dues
    return dues
  }

  private mutating func add(
    _ step: LinePlan.PreparedStep, _ dues: [CalendarDay], _ lane: Int, offer: Int?, alert: Int?
  ) {
    if let when = step.when, !has(when, lane) { return }
    let due = dues[step.due]
    var isRepeated = false
    for other in steps[lane] where other.due == due {
      if other.kind == step.kind { return }
      if other.actor == step.actor, other.offer == offer, other.alert == alert {
        isRepeated = true
      }
    }
    steps[lane].append(
      NextStep(
        order: steps[lane].count, kind: step.kind, actor: step.actor, due: due, offer: offer,
        alert: alert, isRepeated: isRepeated))
  }
}
