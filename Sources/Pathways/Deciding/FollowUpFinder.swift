/// Works out follow-ups.
final class FollowUpFinder {
  let catalogue: Catalogue

  /// What happened, which is enough to see that nothing is late.
  private let history: History

  /// What the case tells beside it: to be told only when it is asked for.
  private let tell: () -> Story
  private(set) lazy var story = tell()
  let offerAttribute: Index<EventAttribute>?

  /// Made only when a fact is asked for: in most cases of a batch nothing is late.
  private lazy var person = story.person()

  private let prepared: PreparedFollowUps

  /// By rule, the events that open it, where that hangs on the day, and those that settle it, as soon as
  /// they were asked for: most cases ask for few.
  private var opening: [Index<FollowUpRule>: Selection] = [:]
  private var settlings: [Index<FollowUpRule>: Settling] = [:]

  init(
    _ history: History, _ catalogue: Catalogue, _ prepared: PreparedFollowUps,
    _ tell: @escaping () -> Story
  ) {
    self.history = history
    self.catalogue = catalogue
    self.prepared = prepared
    self.tell = tell
    offerAttribute = catalogue.vocabulary.offerAttribute
  }

  func followUps(_ memo: inout FollowUpMemo) -> FollowUps {
    let holds = self.holds()
    let courses = self.courses(holds)
    return FollowUps(
      story: story, obligations: obligations(&memo), holds: holds, courses: courses,
      quotas: quotas())
  }

  private func selection(_ selector: EventSelector) -> Selection {
    Selection(selector, in: history, on: history.on)
  }

  private func matches(_ event: Int, _ selection: Selection) -> Bool {
    selection.matches(history.events[event]) == .holds
  }

  private func offer(_ event: Int) -> Index<Offer>? { history.events[event].offer(offerAttribute) }
}

// MARK: Steps that are called for

extension FollowUpFinder {
  /// A rule that something may have opened.
  private struct Opening {
    let rule: Index<FollowUpRule>
    let event: Int?
  }

  private func obligations(_ memo: inout FollowUpMemo) -> [FollowUps.Obligation] {
    called(openings { _, _ in true }, &memo, withUnknown: true)
  }

  /// Returns what is late of what happened.
  ///
  /// - Parameters:
  ///   - isDayTold: Whether the case tells a day from which some steps are due.
  ///   - memo: Where it is decided.
  /// - Returns: The groups.
  func overdue(isDayTold: Bool, _ memo: inout FollowUpMemo) -> [FollowUps.Group] {
    // A step is called for from the event that opens it at the earliest, and what was taken is not late.
    let late = openings { rule, event in
      guard let due = prepared.dues[rule.number], due.from == nil || isDayTold,
        let day = self.due(rule, event)
      else { return false }
      return day < history.on
    }.filter { settledBy($0) == nil }
    if late.isEmpty { return [] }
    memo.forget()
    return FollowUps.grouped(called(late, &memo, withUnknown: false)).overdue
  }

  /// What may have opened some of the rules.
  private func openings(_ isMeant: (Index<FollowUpRule>, _ event: Int?) -> Bool) -> [Opening] {
    var openings: [Opening] = []
    for event in history.events.indices {
      for rule in prepared.byType[history.events[event].type.number]
      where isMeant(rule, event) && opens(rule, event) {
        openings.append(.init(rule: rule, event: event))
      }
    }
    for rule in prepared.ofStates where isMeant(rule, nil) {
      openings.append(.init(rule: rule, event: nil))
    }
    return openings
  }

  /// Whether an event opens a rule.
  private func opens(_ rule: Index<FollowUpRule>, _ event: Int) -> Bool {
    if let selection = prepared.openings[rule.number] {
      return selection.matches(history.events[event]) == .holds
    }
    if opening[rule] == nil { opening[rule] = catalogue.followUps[rule].opens.map(selection) }
    return opening[rule]?.matches(history.events[event]) == .holds
  }

  /// Decides for each opening whether the step is called for, as of the event that opened it.
  ///
  /// - Parameters:
  ///   - openings: The openings.
  ///   - memo: What was decided before.
  ///   - withUnknown: Whether also those count of which that is not known; nothing of them is overdue.
  /// - Returns: The steps.
  private func called(
    _ openings: [Opening], _ memo: inout FollowUpMemo, withUnknown: Bool
  ) -> [FollowUps.Obligation] {
    var found: [FollowUps.Obligation] = []
    let rules = openings.compactMap { catalogue.followUps[$0.rule].when == nil ? nil : $0.rule }
    memo.decide(Set(rules).sorted(), story)
    for opening in openings {
      let settledBy = settledBy(opening)
      // Needless as things are today, whatever they were when it was called for.
      if settledBy == nil, let unless = catalogue.followUps[opening.rule].unless,
        memo.truthToday(unless, story) == .holds
      {
        continue
      }
      guard let when = catalogue.followUps[opening.rule].when else {
        found.append(obligation(opening, since: opening.event, settledBy, .holds, []))
        continue
      }
      let count = history.events.count
      // What is not known yet when it happens may be told later: the step is called for from then.
      let place = memo.firstKnown(
        opening.rule, from: opening.event ?? count, to: settledBy ?? count)
      let since = opening.event == nil || place == count ? opening.event : place
      switch memo.truth(opening.rule, when, place) {
      case .fails: continue
      case .holds: found.append(obligation(opening, since: since, settledBy, .holds, []))
      case .unknown where !withUnknown: continue
      case .unknown:
        let (missing, holdsInPart) = memo.missing(when, place, story)
        // What happened calls for it, perhaps. A state does only where one answer would show it and
        // something speaks for it already, such as a medicine whose review has no date.
        guard opening.event != nil || missing.count == 1 && holdsInPart else { continue }
        found.append(obligation(opening, since: since, settledBy, .unknown, missing))
      }
    }
    return found
  }

  /// The events that settle a rule, ascending: all of them, and by the offer they are about.
  private struct Settling {
    var all: [Int] = []
    var byOffer: [Index<Offer>?: [Int]] = [:]
  }

  private func settledBy(_ opening: Opening) -> Int? {
    guard let selector = catalogue.followUps[opening.rule].settledBy else { return nil }
    let isOfSameOffer = catalogue.followUps[opening.rule].isOfSameOffer
    let settling = settlings[opening.rule] ?? self.settling(selector, isOfSameOffer)
    settlings[opening.rule] = settling
    // Of a state any such event shows that what it calls for was done.
    guard let event = opening.event else { return settling.all.first }
    let places = isOfSameOffer ? settling.byOffer[offer(event)] ?? [] : settling.all
    return places.first(after: event)
  }

  private func settling(_ selector: EventSelector, _ isOfSameOffer: Bool) -> Settling {
    let settles = selection(selector)
    var found = Settling()
    for place in Array(history.places(of: selector.types)).reversed()
    where matches(place, settles) {
      found.all.append(place)
      if isOfSameOffer { found.byOffer[offer(place), default: []].append(place) }
    }
    return found
  }

  private func obligation(
    _ opening: Opening, since event: Int?, _ settledBy: Int?, _ truth: Truth, _ missing: [Subject]
  ) -> FollowUps.Obligation {
    let due = self.due(opening.rule, event)
    let state: FollowUps.State =
      if settledBy != nil {
        .done
      } else if truth != .holds {
        .unknown
      } else if let due, due < history.on {
        .overdue
      } else {
        .due
      }
    return .init(
      rule: opening.rule, openedBy: opening.event, settledBy: settledBy, due: due, state: state,
      missing: missing)
  }

  private func due(_ rule: Index<FollowUpRule>, _ event: Int?) -> CalendarDay? {
    guard let due = prepared.dues[rule.number] else { return nil }
    // Of a month the last day counts, so that nothing is called overdue that may not be.
    var base = event.map { history.events[$0].lastDay } ?? history.on
    if let fact = due.from {
      guard case .number(let number) = person[fact] else { return nil }
      base = CalendarDay(number: number)
    }
    guard let base else { return nil }
    return due.isBefore
      ? due.span.backwards(from: base) : due.span.after(base, in: catalogue.calendar)
  }
}

// MARK: Who holds the person

extension FollowUpFinder {
  private func holds() -> [FollowUps.Hold] {
    let selections = catalogue.holding.map { $0.events.map(selection) }
    return history.events.indices.compactMap { event in
      let found = selections.firstIndex { $0.map { matches(event, $0) } ?? false }
      guard let rule = found.map({ Index<HoldingRule>($0) }) else { return nil }
      let holding = catalogue.holding[rule]
      return .init(
        event: event, rule: rule, kind: holding.kind,
        owner: catalogue.owner(by: holding, of: history.events[event]))
    }
  }

  /// An offer goes on from the event that gave it the ball until one of its own that takes it away.
  private func courses(_ holds: [FollowUps.Hold]) -> [FollowUps.Course] {
    var found: [FollowUps.Course] = []
    for hold in holds {
      guard let offer = offer(hold.event) else { continue }
      let place = found.firstIndex { $0.offer == offer }
      switch hold.owner {
      case .offer:
        guard place == nil, catalogue.holding[hold.rule].begins else { continue }
        found.append(.init(offer: offer, since: hold.event))
      case .holder, .nobody: if let place { found.remove(at: place) }
      }
    }
    return found
  }

  private func quotas() -> [FollowUps.Quota] {
    let mentioned = Set(history.events.indices.compactMap(offer))
    return zip(catalogue.offers.indexes, catalogue.offers).compactMap { index, offer in
      guard mentioned.contains(index), let limits = offer.limits,
        let limit = limits.perYear ?? limits.sessions
      else { return nil }
      let isPerYear = limits.perYear != nil
      let selection = selection(limits.counts)
      var used = 0
      for place in history.places(of: limits.counts.types) where matches(place, selection) {
        if !isPerYear || history.events[place].day?.year == history.on.year { used += 1 }
      }
      if !isPerYear, let fact = limits.used, case .number(let told) = person[fact] {
        used = max(used, told)
      }
      return .init(offer: index, used: used, limit: limit, isPerYear: isPerYear)
    }
  }
}

extension History {
  /// Whether it may tell of events of some types, if there are any.
  fileprivate func tells(of types: BitSet?) -> Bool { types.map { tells(of: $0) } ?? false }
}

extension [Int] {
  /// The first of ascending numbers that is larger than one.
  fileprivate func first(after number: Int) -> Int? {
    let place = prefixCount { $0 <= number }
    return place < count ? self[place] : nil
  }
}

extension Event {
  /// The offer that it is about, if it names one.
  func offer(_ attribute: Index<EventAttribute>?) -> Index<Offer>? {
    value(of: attribute).map { Index($0) }
  }
}
