// What a reader is shown once, though several events called for it.
extension FollowUps {
  /// What one rule calls for, whatever opened it.
  public struct Group: Sendable {
    /// The rule's number.
    public let rule: Index<FollowUpRule>

    /// What became of it: the worst of all.
    public let state: State

    /// The first day that is due.
    public let due: CalendarDay?

    /// The events that opened it: their places in the story.
    public let openedBy: [Int]

    /// What must be known to say whether it is called for.
    public let missing: [Subject]
  }

  /// What each rule calls for, in the order of the rules, without what is done.
  public var grouped: [Group] { Self.grouped(obligations) }

  static func grouped(_ obligations: [Obligation]) -> [Group] {
    Set(obligations.map(\.rule)).sorted().compactMap { rule in
      let own = obligations.filter { $0.rule == rule }
      for state in [State.overdue, .due, .unknown] {
        let some = own.filter { $0.state == state }
        guard !some.isEmpty else { continue }
        return Group(
          rule: rule, state: state, due: some.compactMap(\.due).min(),
          openedBy: some.compactMap(\.openedBy), missing: some.first?.missing ?? [])
      }
      return nil
    }
  }

  /// What is overdue, the longest first.
  public var overdue: [Group] { grouped.overdue }

  /// The times in which nobody had the person: from an event to the next that gave somebody the
  /// ball, or until today.
  public var dropped: [(from: Int, to: Int?)] {
    var spans: [(from: Int, to: Int?)] = []
    var start: Int?
    for hold in holds {
      if hold.kind == .dropped {
        start = start ?? hold.event
      } else if let from = start {
        spans.append((from, hold.event))
        start = nil
      }
    }
    if let start { spans.append((start, nil)) }
    return spans
  }
}

extension [FollowUps.Group] {
  /// Those that are overdue, the longest first.
  public var overdue: [FollowUps.Group] {
    filter { $0.state == .overdue }.sorted {
      ($0.due?.number ?? .max, $0.rule) < ($1.due?.number ?? .max, $1.rule)
    }
  }
}

extension FollowUps.Obligation {
  /// How many days after its day the step was taken, or 0 if it was taken in time.
  func lateBy(_ events: [Event]) -> Int {
    guard let settledBy, let day = events[settledBy].day, let due else { return 0 }
    return max(0, Int(day.number - due.number))
  }
}
