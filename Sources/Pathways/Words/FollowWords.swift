/// What should have followed from what happened, and a replay of it.
protocol FollowWords {
  /// Says “Overdue”.
  var overdueHeading: String { get }

  /// Says “To do”.
  var toDoHeading: String { get }

  /// Says “Who has the ball”.
  var whoHasTheBall: String { get }

  /// Says “(since”.
  var sinceOpen: String { get }

  /// Says “until today”.
  var untilToday: String { get }

  /// Says “Ball dropped”.
  var ballDropped: String { get }

  /// Says “!! PASSED BACK AND FORTH”.
  var passedBackAndForth: String { get }

  /// Says “now”.
  var now: String { get }

  /// Says “after”.
  var afterEvent: String { get }

  /// Says “`count` times”.
  func times(_ count: Int) -> String

  /// Says “the time is the editors' choice”.
  var editorsTime: String { get }

  /// Says “no time in the sources”.
  var noTimeInSources: String { get }

  /// Says “ONLY PROPOSED”.
  var onlyProposedShort: String { get }

  /// Says “Perhaps also:”.
  var perhapsAlso: String { get }

  /// Says “since”.
  var sinceDay: String { get }

  /// Says “this year”.
  var thisYear: String { get }

  /// Says “: `used` of `limit` sessions used`year`”.
  func sessionsUsed(_ used: Int, limit: Int, year: String) -> String

  /// Says “Going on:”.
  var goingOn: String { get }

  /// Says “Used:”.
  var usedPrefix: String { get }

  /// Says “What happened, and what it should lead to”.
  var whatHappened: String { get }

  /// Says “The case tells of no events.”.
  var noEvents: String { get }

  /// Says “Ball dropped:”.
  var ballDroppedColon: String { get }

  /// Says “by”.
  var byWhom: String { get }

  /// Says “`span` late”.
  func late(_ span: String) -> String

  /// Says “not done”.
  var notDone: String { get }

  /// Says “What the program would have said on each day, by what was known then”.
  var replayTitle: String { get }

  /// Says “`count` event(s) without a date are left out”.
  func undatedEvents(_ count: Int) -> String

  /// Says “(today)”.
  var todayInBrackets: String { get }

  /// Says “ask for”.
  var askFor: String { get }

  /// Says “not yet”.
  var notYetThen: String { get }

  /// Says “overdue”.
  var overdue: String { get }

  /// Says “to do”.
  var toDo: String { get }

  /// Says “the catalogue does not know whether the offer existed in this form on that day: it
  /// has no first day, and its source was read later. Alerts, groups and follow-ups are today's
  /// rules.”.
  var unknownThen: String { get }
}
