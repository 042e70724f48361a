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

  private func own(_ danish: String, _ english: String) -> String { wording.own(danish, english) }

  private mutating func writeHead() {
    page.paragraph(
      "",
      own(
        "Hvad programmet ville have sagt på hver dag, med det, der var kendt dengang",
        "What the program would have said on each day, by what was known then"), ink: .heading)
    if replay.undatedEvents > 0 {
      page.paragraph(
        "",
        own(
          "\(replay.undatedEvents) hændelse(r) uden dato er ikke med",
          "\(replay.undatedEvents) event(s) without a date are left out"), ink: .dim)
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
        ? own("i dag", "today")
        : happened.joined(separator: " + ")
          + (isToday ? own(" (i dag)", " (today)") : ""), ink: .bold, leadInk: .bold)
    writeAlerts(day)
    let fits = day.answer.offers.filter { $0.standing == .fits && $0.heldBackBy.isEmpty }
    let count = style.showsAll ? fits.count : min(3, fits.count)
    let names = fits.prefix(count).map { offer in
      wording.text(offer.offer.name) + (day.undated.contains(offer.index) ? "°" : "")
    }
    let more = fits.count - count
    row(
      own("passer", "fits"),
      (names + (more > 0 ? ["+ \(more)"] : [])).joined(separator: " · "))
    let questions = day.answer.questions.filter { $0.isSafety || $0.settles > 0 }
    // Safety first, but what else is missing must show too.
    let shown =
      style.showsAll
      ? questions
      : Array(questions.filter(\.isSafety).prefix(2))
        + Array(questions.filter { !$0.isSafety }.prefix(2))
    row(
      own("spørg om", "ask for"),
      shown.map { wording.label($0.subject) }.joined(separator: " · "))
    writeFollowUps(day)
    if style.showsAll {
      row(
        own("ikke endnu", "not yet"),
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
      (FollowUps.State.overdue, own("overskredet", "overdue"), Page.Ink.danger),
      (.due, own("skal gøres", "to do"), .plain),
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
      own(
        "kataloget ved ikke, om tilbuddet fandtes i denne form den dag: det har ingen første dag, og kilden er læst senere. Advarsler, grupper og opfølgning er dagens regler.",
        "the catalogue does not know whether the offer existed in this form on that day: it has no first day, and its source was read later. Alerts, groups and follow-ups are today's rules."
      ), ink: .dim)
  }
}
