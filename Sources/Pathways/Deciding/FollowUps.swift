/// What should have followed on what happened to a person, and who holds the person.
public struct FollowUps: Sendable {
  /// What became of a step that was called for.
  public enum State: String, Sendable, CaseIterable {
    /// It was taken.
    case done
    /// Its day has passed.
    case overdue
    /// It is to be taken, by a day or without one.
    case due
    /// Whether it is called for hangs on something that is not known.
    case unknown
  }

  /// A step that is called for.
  public struct Obligation: Sendable {
    /// The rule's number.
    public let rule: Index<FollowUpRule>

    /// The event that opened it, or `nil` if a state does: its place in the story.
    public let openedBy: Int?

    /// The event that shows it was taken: its place in the story.
    public let settledBy: Int?

    /// The day by which it is due, if that is known.
    public let due: CalendarDay?

    /// What became of it.
    public let state: State

    /// What must be known to say whether it is called for.
    public let missing: [Subject]
  }

  /// Who had the person after an event.
  public struct Hold: Sendable {
    /// The event's place in the story.
    public let event: Int

    /// The rule that says so: its number.
    public let rule: Index<HoldingRule>

    /// How well the person was held.
    public let kind: HoldingRule.Kind

    /// Who had the ball.
    public let owner: Owner
  }

  /// Who has the ball.
  public enum Owner: Hashable, Sendable {
    case offer(Index<Offer>)
    /// A holder's number.
    case holder(Index<Holder>)
    case nobody
  }

  /// An offer that has begun and not ended.
  public struct Course: Sendable {
    /// The offer.
    public let offer: Index<Offer>

    /// The event with which it began: its place in the story.
    public let since: Int
  }

  /// How much of an offer is used.
  public struct Quota: Sendable {
    /// The offer.
    public let offer: Index<Offer>

    /// How many sessions were used.
    public let used: Int

    /// How many there may be.
    public let limit: Int

    /// Whether the limit is for one year.
    public let isPerYear: Bool
  }

  /// The person's story.
  public let story: Story

  /// The steps that are called for, in the order of what opened them; those of a state come last.
  public let obligations: [Obligation]

  /// Who had the person, from each event that says so.
  public let holds: [Hold]

  /// What is going on.
  public let courses: [Course]

  /// What is left of offers that were begun.
  public let quotas: [Quota]
}

extension FollowUps {
  /// Works out what should have followed.
  ///
  /// - Parameters:
  ///   - story: The person's story.
  ///   - catalogue: The rules.
  /// - Returns: What is called for, and who holds the person.
  public static func of(_ story: Story, by catalogue: Catalogue) -> FollowUps {
    var memo = FollowUpMemo(catalogue)
    return of(story, by: catalogue, &memo)
  }

  /// Works out what should have followed, with what is known of earlier days of the same story.
  static func of(
    _ story: Story, by catalogue: Catalogue, _ memo: inout FollowUpMemo
  ) -> FollowUps {
    FollowUpFinder(story.history, catalogue, memo.prepared) { story }.followUps(&memo)
  }

  /// Returns what is overdue, the longest first: the same as ``of(_:by:)`` finds, without working
  /// out the rest.
  ///
  /// - Parameters:
  ///   - history: What happened.
  ///   - catalogue: The rules.
  ///   - isDayTold: Whether the case tells a day from which some steps are due.
  ///   - memo: Where it is decided, of any story.
  ///   - tell: Tells the story, which is asked for only where something may be late.
  /// - Returns: The groups.
  static func overdue(
    _ history: History, by catalogue: Catalogue, isDayTold: Bool, _ memo: inout FollowUpMemo,
    _ tell: @escaping () -> Story
  ) -> [Group] {
    FollowUpFinder(history, catalogue, memo.prepared, tell).overdue(isDayTold: isDayTold, &memo)
  }
}
