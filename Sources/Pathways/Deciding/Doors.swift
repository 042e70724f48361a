/// The days to come on which offers open or close for a person if nothing else changes.
///
/// Each day is decided as every answer is, 64 days at once; nothing is worked out in another way.
public struct Doors: Sendable {
  /// An offer that opens or closes.
  public struct Change: Sendable {
    /// The first day on which it is so, or `nil` for the next birthday, whose day is not known.
    public let day: CalendarDay?

    /// The offer.
    public let offer: Index<Offer>

    /// What it was before.
    public let before: Standing

    /// What it is from then on.
    public let after: Standing

    /// Why it can't be had from then on, whoever asks.
    public let unavailable: Unavailability?

    /// The criteria that change on that day.
    public let because: [Index<Criterion>]

    /// Whether it fits until then, or may fit, and not longer.
    public var closes: Bool { after != .fits }
  }

  /// The as-of day.
  public let on: CalendarDay

  /// The last day that was looked at.
  public let until: CalendarDay

  /// The offers that open or close, by day; what the next birthday does comes last.
  public let changes: [Change]

  /// The days on which the person's municipality comes to another region.
  public let regions: [(day: CalendarDay, region: Index<Places.Region>)]
}

extension Doors {
  /// Looks ahead.
  ///
  /// - Parameters:
  ///   - story: The person's story.
  ///   - until: The last day to look at, at most ten years on.
  ///   - catalogue: The rules.
  /// - Returns: What opens and closes.
  public static func of(
    _ story: Story, until: CalendarDay, by catalogue: Catalogue
  ) -> Doors {
    var decider = Decider(catalogue)
    return of(story, until: until, by: &decider)
  }

  /// How many days an answer looks ahead: what closes later can wait for a calendar.
  static let horizon = 62

  /// Looks ahead by a decider whose block may be used.
  static func of(_ story: Story, until: CalendarDay, by decider: inout Decider) -> Doors {
    // Past ten years nobody waits.
    let last = min(until, story.on.adding(months: 120))
    var changes: [Change] = []
    var day = story.on
    let person = story.person()
    let hasBirthMonth = story.hasBirthMonth(person)
    while day < last {
      let count = min(CaseBlock.width, Int(last.number - day.number) + 1)
      let days = (0..<count).map { day.adding(days: $0) }
      // What closes may close on the first day of the month, what opens is open after the last.
      let early = decider.changes(
        days.map { (.lookingAhead($0, birthdayHasBeen: true), $0) }, story)
      let late =
        hasBirthMonth
        ? decider.changes(days.map { (.lookingAhead($0, birthdayHasBeen: false), $0) }, story)
        : early
      let both = early.filter(\.closes) + late.filter { !$0.closes }
      changes += both.sorted { ($0.day?.number ?? 0, $0.offer) < ($1.day?.number ?? 0, $1.offer) }
      day = days[count - 1]
    }
    if story.isAgeWithoutBirthday(person) {
      changes += decider.changes([(.whole, nil), (.nextBirthday, nil)], story)
    }
    decider.evaluator.block.removeAll()
    return Doors(
      on: story.on, until: last, changes: changes, regions: regions(story, person, until: last))
  }

  private static func regions(
    _ story: Story, _ person: PatientCase, until last: CalendarDay
  ) -> [(day: CalendarDay, region: Index<Places.Region>)] {
    guard let fact = story.vocabulary.municipalityFact, case .number(let place) = person[fact]
    else { return [] }
    let places = story.vocabulary.places
    var found: [(day: CalendarDay, region: Index<Places.Region>)] = []
    let home = Index<Places.Municipality>(place)
    var region = places.region(of: home, on: story.on)
    // A region can only change on the day on which one begins or after one ends.
    let days = places.regions.flatMap { [$0.valid.from, $0.valid.to?.adding(days: 1)] }
    for day in Set(days.compactMap { $0 }).sorted() where day > story.on && day <= last {
      let next = places.region(of: home, on: day)
      if next != region, let next { found.append((day, next)) }
      region = next
    }
    return found
  }
}

extension Decider {
  /// Returns which offers stand otherwise in a lane than in the one before it.
  fileprivate mutating func changes(
    _ parts: [(part: Story.Part, day: CalendarDay?)], _ story: Story
  ) -> [Doors.Change] {
    evaluator.block.removeAll()
    for (part, _) in parts { story.append(part, to: &evaluator.block) }
    evaluator.block.fillInPending()
    evaluator.block.sharesEvents = true
    decide()
    var found: [Doors.Change] = []
    for offer in catalogue.offers.indexes {
      let lanes = decisions.offers[offer.number]
      // On nearly every day nearly every offer stands as it did on the day before.
      let moved =
        (lanes.fits ^ lanes.fits << 1) | (lanes.open ^ lanes.open << 1)
        | (lanes.excluded ^ lanes.excluded << 1)
      for lane in Lanes(moved & evaluator.block.lanes & ~1) {
        let (before, _) = lanes.standing(lane - 1)
        let (after, why) = lanes.standing(lane)
        let closes = before == .fits || before == .open && after != .fits
        guard before != after, closes || after == .fits else { continue }
        found.append(
          .init(
            day: parts[lane].day, offer: offer, before: before, after: after,
            unavailable: why, because: turned(offer, lane)))
      }
    }
    return found
  }

  /// The criteria without parts of an offer that are decided otherwise in a lane than before it.
  private mutating func turned(_ index: Index<Offer>, _ lane: Int) -> [Index<Criterion>] {
    let form = offers[index.number].forms.lastIndex {
      $0.place.map { lives[$0.number][lane] == .holds } ?? true
    }
    let offer = catalogue.offer(index, form: form ?? 0)
    var found: [Index<Criterion>] = []
    var open = [offer.requires] + offer.excludes
    while let index = open.popLast() {
      let truth = evaluator.lanes(index)
      guard truth[lane] != truth[lane - 1] else { continue }
      if case .leaf = catalogue.pool[index], !found.contains(index) { found.append(index) }
      open += catalogue.pool.parts(of: index)
    }
    return found.sorted()
  }
}
