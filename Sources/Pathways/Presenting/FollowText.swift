internal import LocatedJSON

/// Writes a person's line through time for whoever must pick it up.
///
/// Alerts come first, as in every answer; then who holds the person now, what is overdue and due,
/// and last what happened, with what each event should have led to.
public struct FollowText {
  let wording: Wording
  let follow: FollowUps
  let style: PageStyle
  var page: Page

  /// Returns the whole text.
  ///
  /// - Parameters:
  ///   - follow: What should have followed.
  ///   - answer: The answer for the as-of day, for its alerts.
  ///   - wording: The words to use.
  ///   - style: How it is laid out.
  /// - Returns: The text.
  public static func text(
    _ follow: FollowUps, _ answer: Answer, _ wording: Wording, _ style: PageStyle
  ) -> String {
    var writer = FollowText(
      wording: wording, follow: follow, style: style,
      page: Page(style))
    writer.page = writer.beginning(answer)
    writer.writeHolder(answer.ball)
    writer.writeBounce()
    writer.writeSteps(.overdue, wording.words.overdueHeading, usually: 8)
    writer.writeSteps(.due, wording.words.toDoHeading, usually: 8)
    writer.writeUncertain()
    writer.writeCourses()
    writer.writeLine()
    return writer.page.text
  }

  var catalogue: Catalogue { wording.catalogue }
  var events: [Event] { follow.story.events }

  /// The person in short: the events stand below, so the head leaves them out.
  private func beginning(_ answer: Answer) -> Page {
    AnswerText.beginning(answer, wording, style, tellsEvents: false)
  }
}

// MARK: What to do now

extension FollowText {
  /// Who has the person is decided with the answer, so that every command says the same.
  private mutating func writeHolder(_ ball: Ball) {
    page.gap()
    guard let rule = ball.rule else {
      return page.paragraph(wording.words.whoHasTheBall, wording.ball(ball), ink: .bold)
    }
    let since = follow.holds.last.flatMap { $0.rule == rule ? events[$0.event] : nil }
    page.paragraph(
      wording.words.whoHasTheBall,
      wording.ball(ball) + (since.map { wording.words.sinceOpen + wording.when($0) + ")" } ?? ""),
      ink: ball.kind == .dropped ? .danger : .bold,
      leadInk: ball.kind == .holds ? .heading : .danger)
    let dropped = follow.dropped
    guard !dropped.isEmpty else { return }
    let spans = dropped.map { span -> String in
      let from = wording.when(events[span.from])
      guard let to = span.to else { return from + wording.words.untilToday }
      return "\(from) – \(wording.when(events[to]))"
    }
    page.paragraph(
      wording.words.ballDropped, spans.joined(separator: "; "), leadInk: .danger)
  }

  private mutating func writeBounce() {
    for group in follow.grouped where catalogue.followUps[group.rule].isBounce {
      guard group.state == .overdue || group.state == .due else { continue }
      let rule = catalogue.followUps[group.rule]
      page.paragraph(
        wording.words.passedBackAndForth,
        "\(wording.text(rule.step)) [\(rule.rule)]", indent: 4, ink: .danger,
        leadInk: .danger)
      return
    }
  }

  private mutating func writeSteps(
    _ state: FollowUps.State, _ title: String, usually limit: Int
  ) {
    let groups = follow.grouped.filter { $0.state == state }.sorted { one, other in
      (one.due?.number ?? .max, one.rule) < (other.due?.number ?? .max, other.rule)
    }
    guard !groups.isEmpty else { return }
    page.gap()
    page.paragraph("", "\(title) (\(groups.count))", ink: state == .overdue ? .danger : .heading)
    let count = style.showsAll || groups.count <= limit + 1 ? groups.count : limit
    for group in groups.prefix(count) { write(group) }
    if groups.count > count {
      page.paragraph(
        "     ",
        wording.words.plusMore(groups.count - count),
        ink: .dim)
    }
  }

  private mutating func write(_ group: FollowUps.Group) {
    let rule = catalogue.followUps[group.rule]
    var when = group.due.map { wording.due($0, from: follow.story.on) } ?? wording.words.now
    if group.state == .overdue, let due = group.due {
      when = wording.length(Int(follow.story.on.number - due.number))
    }
    let lead = "  \(when)" + String(repeating: " ", count: max(1, 13 - when.columns))
    let actor = wording.text(catalogue.actors[rule.actor].label)
    page.paragraph(
      lead, "\(actor): \(wording.text(rule.step)) [\(rule.rule)]", indent: 15,
      leadInk: group.state == .overdue ? .danger : .plain)
    var details: [String] = []
    if group.state == .overdue, let due = group.due {
      details.append(wording.words.byDate + wording.day(due))
    }
    if let event = group.openedBy.first {
      details.append(
        wording.words.afterEvent
          + wording.text(wording.vocabulary.eventTypes[events[event].type].label)
          + " " + wording.when(events[event]))
    }
    if group.openedBy.count > 1 {
      details.append(wording.words.times(group.openedBy.count))
    }
    if rule.dueKind == .parameter {
      details.append(wording.words.editorsTime)
    }
    if rule.dueKind == .unknown {
      details.append(wording.words.noTimeInSources)
    }
    if rule.isProposed { details.append(wording.words.onlyProposedShort) }
    guard !details.isEmpty else { return }
    page.paragraph("               ", details.joined(separator: " · "), ink: .dim)
  }

  /// What is perhaps called for, by what is missing.
  private mutating func writeUncertain() {
    let uncertain = follow.grouped.filter { $0.state == .unknown }
    guard !uncertain.isEmpty else { return }
    page.gap()
    let names = uncertain.map { group -> String in
      let rule = catalogue.followUps[group.rule]
      let missing = group.missing.prefix(3).map(wording.label).joined(separator: " + ")
      return "\(wording.text(rule.name)) [\(rule.rule)] ← \(missing)"
    }
    page.paragraph(
      wording.words.perhapsAlso, names.joined(separator: " · "), indent: 2, ink: .dim,
      leadInk: .bold, lines: style.showsAll ? .max : 3)
  }

  private mutating func writeCourses() {
    let going = follow.courses.map { course in
      wording.text(catalogue[course.offer].name) + wording.words.sinceDay
        + wording.when(events[course.since])
    }
    let quotas = follow.quotas.map { quota in
      let year = quota.isPerYear ? wording.words.thisYear : ""
      return wording.text(catalogue[quota.offer].name)
        + wording.words.sessionsUsed(quota.used, limit: quota.limit, year: year)
    }
    guard !going.isEmpty || !quotas.isEmpty else { return }
    page.gap()
    if !going.isEmpty {
      page.paragraph(
        wording.words.goingOn, going.joined(separator: " · "), indent: 2, leadInk: .bold)
    }
    if !quotas.isEmpty {
      page.paragraph(
        wording.words.usedPrefix, quotas.joined(separator: " · "), indent: 2, leadInk: .bold)
    }
  }
}

// MARK: What happened

extension FollowText {
  private mutating func writeLine() {
    page.gap()
    page.paragraph(
      "",
      wording.words.whatHappened,
      ink: .heading)
    if events.isEmpty {
      page.paragraph("  ", wording.words.noEvents)
    }
    var holds = follow.holds[...]
    for number in events.indices {
      let event = events[number]
      let when = wording.when(event)
      let lead = "  \(when)" + String(repeating: " ", count: max(1, 13 - when.columns))
      page.paragraph(lead, wording.words(event), ink: .bold)
      if let note = event.note {
        page.paragraph(
          "               ", note.harmless, ink: .dim, lines: style.showsAll ? .max : 2)
      }
      for obligation in follow.obligations where obligation.openedBy == number {
        write(obligation)
      }
      if let hold = holds.first, hold.event == number {
        holds = holds.dropFirst()
        guard hold.kind == .dropped else { continue }
        page.paragraph(
          "            ▼  ",
          wording.words.ballDroppedColon + wording.text(catalogue.holding[hold.rule].text),
          ink: .danger, leadInk: .danger)
      }
    }
  }

  private mutating func write(_ obligation: FollowUps.Obligation) {
    let rule = catalogue.followUps[obligation.rule]
    let name = "\(wording.text(rule.name)) [\(rule.rule)]"
    let by = obligation.due.map { wording.words.byWhom + wording.day($0) } ?? ""
    switch obligation.state {
    case .done:
      // What went as it should takes room only where all is asked for.
      guard let event = obligation.settledBy else { return }
      let late = obligation.lateBy(events)
      guard style.showsAll || late > 0 else { return }
      let words =
        late > 0
        ? wording.words.late(wording.length(late))
        : wording.when(events[event])
      page.paragraph("            ✓  ", "\(name)\(by): \(words)", ink: .dim)
    case .overdue:
      page.paragraph(
        "            ✗  ", "\(name)\(by): " + wording.words.notDone, ink: .danger,
        leadInk: .danger)
    case .due:
      page.paragraph("            →  ", name + by)
    case .unknown:
      guard style.showsAll else { return }
      let missing = obligation.missing.map(wording.label).joined(separator: " + ")
      page.paragraph("            ?  ", "\(name) ← \(missing)", ink: .dim)
    }
  }
}
