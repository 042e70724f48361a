internal import LocatedJSON
internal import Pathways

/// `navigator calendar CASE`: every day to come that matters, for people, programs and calendars.
enum CalendarCommand {
  static func run(_ arguments: inout Arguments, _ session: Session) throws(CommandFailure)
    -> ExitCode
  {
    guard let catalogue = try session.catalogue() else { return .couldNotRun }
    let wording = Wording(catalogue, in: session.options.language)
    var faults: [Diagnostic] = []
    let until = arguments.takeDay(.answering(.until), &faults)
    guard
      let told = try session.told(
        &arguments, of: .calendar, plain: .caseFile, catalogue, after: faults)
    else { return .couldNotRun }
    let story = told.story
    let answer = Decider.answer(for: story.person(), by: catalogue)
    let agenda = Agenda(
      answer, FollowUps.of(story, by: catalogue),
      // A year holds every limit of the sources but the longest.
      Doors.of(story, until: until ?? story.on.adding(months: 12), by: catalogue), wording)
    guard session.options.format == .ics else {
      return try session.print(
        json: agenda.bytes(answer), orText: agenda.text(answer, session.options.style))
    }
    try session.world.print(agenda.iCalendar())
    return .success
  }
}
