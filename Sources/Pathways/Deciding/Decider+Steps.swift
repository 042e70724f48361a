// Who does what, by day: what alerts, the plan's stages and its first offers ask for.

/// Something that somebody does by a day.
///
/// It holds no list of its own: what else asks for it stands in ``Decider/askingToo``. It is small, since
/// steps change places until they stand by day.
struct DueStep: Sendable {
  /// The place of the step in ``PreparedPlan/steps``.
  let place: Int

  /// Who does it.
  let actor: Index<Term>

  /// The day by which it is due.
  let due: CalendarDay

  /// What asks for it first.
  let origin: PreparedPlan.Origin

  /// The same for all steps that the same asks of the same actor: one number is compared at once.
  let asked: Int

  /// Its place in the order in which the steps of a lane are asked for.
  let order: Int
}

extension Decider {
  /// How many of the plan's first offers have their steps listed.
  private static let leadingOffers = 2

  /// Returns the steps in a lane, by day; what several ask for stands once.
  ///
  /// - Parameters:
  ///   - leading: The offers that can be had, in the order of the lane's answer.
  ///   - lane: The lane.
  /// - Returns: The steps; on one day in the order in which they are asked for.
  mutating func steps(_ leading: [Index<Offer>], lane: Int) -> [DueStep] {
    var found: [DueStep] = []
    list(leading, lane: lane, in: &found)
    return found
  }

  /// Lists the same in an array that is there already, since a batch would make one for each line.
  mutating func list(_ leading: [Index<Offer>], lane: Int, in found: inout [DueStep]) {
    found.removeAll(keepingCapacity: true)
    found.reserveCapacity(24)
    askingToo.removeAll(keepingCapacity: true)
    stepKeys.removeAll(keepingCapacity: true)
    for alert in alertOrder where decisions.alerts[alert.number].raised.has(lane) {
      add(.alert(alert), lane, &found)
    }
    for planned in planned[lane] {
      add(.stage(planned.stage, pathway: planned.pathway, form: planned.form), lane, &found)
    }
    for offer in firstOffers(leading, lane: lane) {
      add(.offer(offer, form: form(offer, lane: lane)), lane, &found)
    }
  }

  /// Returns the offers that a plan begins with: those that an alert sends to or that come first.
  ///
  /// If no part of the plan can be had, what leads the list takes its place. Where the person is
  /// already, nothing has to begin.
  mutating func firstOffers(_ leading: [Index<Offer>], lane: Int) -> [Index<Offer>] {
    layOut(lane: lane)
    var found: [Index<Offer>] = []
    var next: [Index<Offer>] = []
    var goesOn = false
    for offer in leading where !decisions.offers[offer.number].heldBack.has(lane) {
      if isCarriedOn(offer, lane: lane) {
        goesOn = true
        continue
      }
      let part = parts.part(offer)
      if part == .first || promotedLanes[offer.number].has(lane) {
        found.append(offer)
      } else if part != .not, next.count < Self.leadingOffers {
        next.append(offer)
      }
      if found.count == Self.leadingOffers { break }
    }
    return found.isEmpty && !goesOn ? next : found
  }

  private mutating func add(
    _ origin: PreparedPlan.Origin, _ lane: Int, _ found: inout [DueStep]
  ) {
    let asked = plan.place(of: origin)
    for place in plan.listed(of: origin) ?? plan.list(origin, in: catalogue) {
      let step = plan.listed[place]
      if let when = step.when, !evaluator.lanes(when).holds.has(lane) { continue }
      if let unless = step.unless, evaluator.lanes(unless).holds.has(lane) { continue }
      let due = due(step.due, lane)
      // What is done and by when, as one number: of a dozen steps each is compared with all before it.
      let key = Int(due.number) << 32 | step.kind
      if let same = stepKeys.firstIndex(of: key) {
        askingToo.append((same, origin))
      } else {
        stepKeys.append(key)
        // On one day they stand in the order in which they are asked for.
        var later = found.count
        while later > 0, found[later - 1].due > due { later -= 1 }
        var place = found.count
        found.append(
          DueStep(
            place: step.place, actor: step.actor, due: due, origin: origin,
            asked: asked << 16 | step.actor.number, order: place))
        // Most come last or nearly so; an array that puts in between copies what it is given once more.
        while place > later {
          found.swapAt(place, place - 1)
          place -= 1
        }
      }
    }
  }

  /// The day on which a time of the plan ends; many cases have the same as-of day.
  private mutating func due(_ place: Int, _ lane: Int) -> CalendarDay {
    let day = evaluator.block.days[lane]
    if lastDay == day, place < lastDues.count { return lastDues[place] }
    if duesByDay.count > 4096 { duesByDay.removeAll() }
    var known = duesByDay[day] ?? []
    if known.count <= place {
      for due in plan.dues[known.count...] {
        known.append(
          due.span.after(day, in: catalogue.calendar, isEditorial: due.isEditorial))
      }
      duesByDay[day] = known
    }
    (lastDay, lastDues) = (day, known)
    return known[place]
  }
}
