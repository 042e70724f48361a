/// What the program would have said on the day of each event, by what was known then.
public struct Replay: Sendable {
  /// One day.
  public struct Day: Sendable {
    /// The day.
    public let on: CalendarDay

    /// What happened on it: places in the story.
    public let events: [Int]

    /// What the program would have said when that had happened.
    public let answer: Answer

    /// What was called for by then, what each rule called for once.
    public let followUps: [FollowUps.Group]

    /// The offers that fit, though the catalogue does not know whether they were there on that day.
    public let undated: [Index<Offer>]

    /// The offers that the catalogue knows not to have begun.
    public let notYet: [Index<Offer>]
  }

  /// The person's story.
  public let story: Story

  /// The days, in order; the as-of day comes last.
  public let days: [Day]

  /// How many events have no day, so that no replay can place them.
  public let undatedEvents: Int
}

extension Replay {
  /// Replays a story.
  ///
  /// - Parameters:
  ///   - story: The person's story.
  ///   - catalogue: The rules.
  /// - Returns: What would have been said.
  public static func of(_ story: Story, by catalogue: Catalogue) -> Replay {
    let dated = Set(story.events.compactMap(\.day)).union([story.on]).sorted()
    var memo = FollowUpMemo(catalogue)
    var byDay: [CalendarDay: [Int]] = [:]
    for (place, event) in story.events.enumerated() {
      if let day = event.day { byDay[day, default: []].append(place) }
    }
    let days = dated.map { day -> Day in
      let then = story.asKnown(on: day)
      let answer = Decider.answer(for: then.person(), by: catalogue)
      let fits = answer.offers.filter { $0.standing == .fits }
      return Day(
        on: day, events: byDay[day] ?? [],
        answer: answer, followUps: FollowUps.of(then, by: catalogue, &memo).grouped,
        undated: fits.filter { !$0.offer.isKnown(on: day) }.map(\.index),
        notYet: answer.offers.filter { $0.unavailable == .notYet }.map(\.index))
    }
    return Replay(
      story: story, days: days, undatedEvents: story.events.count { $0.day == nil })
  }
}

extension Offer {
  /// Whether the catalogue says that the offer was there on a day: it has a first day, or somebody
  /// had looked into its source by then.
  func isKnown(on day: CalendarDay) -> Bool {
    valid.from.map { $0 <= day } ?? sources.contains { $0.checked <= day }
  }
}
