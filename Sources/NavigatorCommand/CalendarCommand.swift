internal import LocatedJSON
internal import Pathways

/// `navigator calendar CASE`: every day to come that matters, for people, programs and calendars.
enum CalendarCommand {
  static func run(_ arguments: inout Arguments, _ session: Session) throws -> ExitCode {
    guard let catalogue = try session.catalogue() else { return .couldNotRun }
    let wording = Wording(catalogue, in: session.options.language)
    if session.options.wantsHelp {
      return try session.print(Help.calendar(session.options.language))
    }
    var faults: [Diagnostic] = []
    var until: CalendarDay?
    if let word = arguments.takeValue("--until", &faults) {
      until = CalendarDay(Array(word.text.utf8))
      if until == nil {
        faults.append(.impossibleDate(word.text, at: arguments.location(word)))
      }
    }
    let (story, diagnostics) = try CaseOptions.read(
      &arguments, on: session.options.on, catalogue.vocabulary, session.world, takesPath: true)
    faults += diagnostics
    guard !faults.contains(where: { $0.severity == .error }) else { return session.refuse(faults) }
    session.complain(faults)
    let answer = Decider.answer(for: story.person(), by: catalogue)
    let agenda = Agenda(
      answer, FollowUps.of(story, by: catalogue),
      // A year holds every limit of the sources but the longest.
      Doors.of(story, until: until ?? story.on.adding(months: 12), by: catalogue), wording)
    switch session.options.format {
    case .json: return try session.print(json: agenda.bytes(answer))
    case .ics:
      try session.world.print(agenda.iCalendar())
      return .success
    case .text, .markdown, .html:
      return try session.print(agenda.text(answer, session.options.style))
    }
  }
}
