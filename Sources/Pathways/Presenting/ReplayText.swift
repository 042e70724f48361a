internal import LocatedJSON

/// Writes a replay: each day, what happened, and what the program would have said.
public struct ReplayText {
  private let wording: Wording
  private let replay: Replay
  private let style: PageStyle
  private var page: Page

  /// Returns the whole text.
  public static func text(_ replay: Replay, _ wording: Wording, _ style: PageStyle) -> String {
    var writer = ReplayText(
      wording: wording, replay: replay, style: style, page: Page(style))
    writer.writeHead()
    for day in replay.days { writer.write(day) }
    writer.writeFoot()
    return writer.page.text
  }

  private var catalogue: Catalogue { wording.catalogue }

  private mutating func writeHead() {
    page.paragraph(
      "",
      wording.words.replayTitle, ink: .heading)
    if replay.undatedEvents > 0 {
      page.paragraph(
        "",
        wording.words.undatedEvents(replay.undatedEvents), ink: .dim)
    }
  }

  private mutating func write(_ day: Replay.Day) {
    page.gap()
    let isToday = day.on == replay.story.on
    let happened = day.events.map { number in wording.words(replay.story.events[number]) }
    let date =
      day.events.first.map { wording.when(replay.story.events[$0]) } ?? wording.day(day.on)
    let lead = date + String(repeating: " ", count: max(1, 13 - date.columns))
    page.paragraph(
      lead,
      happened.isEmpty
        ? wording.words.today
        : happened.joined(separator: " + ")
          + (isToday ? wording.words.todayInBrackets : ""), ink: .bold, leadInk: .bold)
    writeAlerts(day)
    let fits = day.answer.offers.filter { $0.standing == .fits && $0.heldBackBy.isEmpty }
    let count = style.showsAll ? fits.count : min(3, fits.count)
    let names = fits.prefix(count).map { offer in
      wording.text(offer.offer.name) + (day.undated.contains(offer.index) ? "°" : "")
    }
    let more = fits.count - count
    row(
      wording.words.fits,
      (names + (more > 0 ? ["+ \(more)"] : [])).joined(separator: " · "))
    let questions = day.answer.questions.filter { $0.isSafety || $0.settles > 0 }
    // Safety first, but what else is missing must show too.
    let shown =
      style.showsAll
      ? questions
      : Array(questions.filter(\.isSafety).prefix(2))
        + Array(questions.filter { !$0.isSafety }.prefix(2))
    row(
      wording.words.askFor,
      shown.map { wording.label($0.subject) }.joined(separator: " · "))
    writeFollowUps(day)
    if style.showsAll {
      row(
        wording.words.notYetThen,
        day.notYet.map { wording.text(catalogue[$0].name) }.joined(separator: " · "))
    }
  }

  private mutating func writeAlerts(_ day: Replay.Day) {
    // Alerts are never cut, though the same one stands on many days.
    for raised in day.answer.alerts {
      let alert = catalogue.alerts[raised.alert]
      page.paragraph(
        "          !! ", wording.text(alert.text) + " [\(alert.id.harmless)]", ink: .danger,
        leadInk: .danger)
    }
  }

  private mutating func writeFollowUps(_ day: Replay.Day) {
    let groups = day.followUps
    for (state, title, ink) in [
      (FollowUps.State.overdue, wording.words.overdue, Page.Ink.danger),
      (.due, wording.words.toDo, .plain),
    ] {
      let own = groups.filter { $0.state == state }
      let count = style.showsAll ? own.count : min(4, own.count)
      let names = own.prefix(count).map { group in
        let rule = catalogue.followUps[group.rule]
        let due = group.due.map { " (\(wording.day($0)))" } ?? ""
        return "\(wording.text(rule.name)) [\(rule.rule)]\(due)"
      }
      let more = own.count - count
      row(title, (names + (more > 0 ? ["+ \(more)"] : [])).joined(separator: " · "), ink)
    }
  }

  private mutating func row(_ title: String, _ words: String, _ ink: Page.Ink = .plain) {
    guard !words.isEmpty else { return }
    let lead = "  \(title)" + String(repeating: " ", count: max(1, 15 - 2 - title.columns))
    page.paragraph(lead, words, indent: 15, ink: ink, leadInk: .dim)
  }

  private mutating func writeFoot() {
    guard replay.days.contains(where: { !$0.undated.isEmpty }) else { return }
    page.gap()
    page.paragraph(
      "° ",
      wording.words.unknownThen, ink: .dim)
  }
}
