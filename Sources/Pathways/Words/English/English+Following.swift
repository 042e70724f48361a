extension EnglishWords {
  var overdueHeading: String { "Overdue" }
  var toDoHeading: String { "To do" }
  var whoHasTheBall: String { "Who has the ball  " }
  var sinceOpen: String { " (since " }
  var untilToday: String { " until today" }
  var ballDropped: String { "Ball dropped  " }
  var passedBackAndForth: String { "!! PASSED BACK AND FORTH  " }
  var now: String { "now" }
  var afterEvent: String { "after " }
  func times(_ count: Int) -> String { "\(count) times" }
  var editorsTime: String { "the time is the editors' choice" }
  var noTimeInSources: String { "no time in the sources" }
  var onlyProposedShort: String { "ONLY PROPOSED" }
  var perhapsAlso: String { "Perhaps also: " }
  var sinceDay: String { " since " }
  var thisYear: String { " this year" }
  func sessionsUsed(_ used: Int, limit: Int, year: String) -> String {
    ": \(used) of \(limit) sessions used\(year)"
  }
  var goingOn: String { "Going on: " }
  var usedPrefix: String { "Used: " }
  var whatHappened: String { "What happened, and what it should lead to" }
  var noEvents: String { "The case tells of no events." }
  var ballDroppedColon: String { "Ball dropped: " }
  var byWhom: String { " by " }
  func late(_ span: String) -> String { "\(span) late" }
  var notDone: String { "not done" }
  var replayTitle: String { "What the program would have said on each day, by what was known then" }
  func undatedEvents(_ count: Int) -> String { "\(count) event(s) without a date are left out" }
  var todayInBrackets: String { " (today)" }
  var askFor: String { "ask for" }
  var notYetThen: String { "not yet" }
  var overdue: String { "overdue" }
  var toDo: String { "to do" }
  var unknownThen: String {
    "the catalogue does not know whether the offer existed in this form on that day: it has no first day, and its source was read later. Alerts, groups and follow-ups are today's rules."
  }
}
