extension DanishWords {
  var overdueHeading: String { "Overskredet" }
  var toDoHeading: String { "Skal gøres" }
  var whoHasTheBall: String { "Hvem har bolden  " }
  var sinceOpen: String { " (siden " }
  var untilToday: String { " til i dag" }
  var ballDropped: String { "Bolden tabt  " }
  var passedBackAndForth: String { "!! KASTEBOLD  " }
  var now: String { "nu" }
  var afterEvent: String { "efter " }
  func times(_ count: Int) -> String { "\(count) gange" }
  var editorsTime: String { "fristen er redaktionens valg" }
  var noTimeInSources: String { "ingen frist i kilderne" }
  var onlyProposedShort: String { "KUN FORSLAG" }
  var perhapsAlso: String { "Måske også: " }
  var sinceDay: String { " siden " }
  var thisYear: String { " i år" }
  func sessionsUsed(_ used: Int, limit: Int, year: String) -> String {
    ": \(used) af \(limit) samtaler brugt\(year)"
  }
  var goingOn: String { "I gang: " }
  var usedPrefix: String { "Forbrug: " }
  var whatHappened: String { "Hvad der skete, og hvad det skulle føre til" }
  var noEvents: String { "Sagen har ingen hændelser." }
  var ballDroppedColon: String { "Bolden tabt: " }
  var byWhom: String { " senest " }
  func late(_ span: String) -> String { "\(span) for sent" }
  var notDone: String { "ikke sket" }
  var replayTitle: String {
    "Hvad programmet ville have sagt på hver dag, med det, der var kendt dengang"
  }
  func undatedEvents(_ count: Int) -> String { "\(count) hændelse(r) uden dato er ikke med" }
  var todayInBrackets: String { " (i dag)" }
  var askFor: String { "spørg om" }
  var notYetThen: String { "ikke endnu" }
  var overdue: String { "overskredet" }
  var toDo: String { "skal gøres" }
  var unknownThen: String {
    "kataloget ved ikke, om tilbuddet fandtes i denne form den dag: det har ingen første dag, og kilden er læst senere. Advarsler, grupper og opfølgning er dagens regler."
  }
}
