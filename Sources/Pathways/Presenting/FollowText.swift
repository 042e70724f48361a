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
    writer.writeHolder()
    writer.writeBounce()
    writer.writeSteps(.overdue, wording.own("Overskredet", "Overdue"), usually: 8)
    writer.writeSteps(.due, wording.own("Skal gøres", "To do"), usually: 8)
    writer.writeUncertain()
    writer.writeCourses()
    writer.writeLine()
    return writer.page.text
  }

  var catalogue: Catalogue { wording.catalogue }
  var events: [Event] { follow.story.events }

  func own(_ danish: String, _ english: String) -> String { wording.own(danish, english) }

  /// The person in short: the events stand below, so the head leaves them out.
  private func beginning(_ answer: Answer) -> Page {
    AnswerText.beginning(answer, wording, style, tellsEvents: false)
  }
}

// MARK: What to do now

extension FollowText {
  private mutating func writeHolder() {
    page.gap()
    guard let hold = follow.holds.last else {
      let holder = wording.text(catalogue.holders[catalogue.defaultHolder].text)
      return page.paragraph(own("Hvem har bolden  ", "Who has the ball  "), holder, ink: .bold)
    }
    let event = events[hold.event]
    let isHeld = hold.kind == .holds
    page.paragraph(
      own("Hvem har bolden  ", "Who has the ball  "),
      "\(wording.owner(hold.owner)) – \(wording.text(catalogue.holding[hold.rule].text))"
        + own(" (siden ", " (since ") + wording.when(event) + ")",
      ink: hold.kind == .dropped ? .danger : .bold, leadInk: isHeld ? .heading : .danger)
    let dropped = follow.dropped
    guard !dropped.isEmpty else { return }
    let spans = dropped.map { span -> String in
      let from = wording.when(events[span.from])
      guard let to = span.to else { return from + own(" til i dag", " until today") }
      return "\(from) – \(wording.when(events[to]))"
    }
    page.paragraph(
      own("Bolden tabt  ", "Ball dropped  "), spans.joined(separator: "; "), leadInk: .danger)
  }

  private mutating func writeBounce() {
    for group in follow.grouped where catalogue.followUps[group.rule].isBounce {
      guard group.state == .overdue || group.state == .due else { continue }
      let rule = catalogue.followUps[group.rule]
      page.paragraph(
        own("!! KASTEBOLD  ", "!! PASSED BACK AND FORTH  "),
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
        own("+ \(groups.count - count) mere (--all)", "+ \(groups.count - count) more (--all)"),
        ink: .dim)
    }
  }

  private mutating func write(_ group: FollowUps.Group) {
    let rule = catalogue.followUps[group.rule]
    var when = group.due.map { wording.due($0, from: follow.story.on) } ?? own("nu", "now")
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
      details.append(own("senest ", "by ") + wording.day(due))
    }
    if let event = group.openedBy.first {
      details.append(
        own("efter ", "after ")
          + wording.text(wording.vocabulary.eventTypes[events[event].type].label)
          + " " + wording.when(events[event]))
    }
    if group.openedBy.count > 1 {
      details.append(own("\(group.openedBy.count) gange", "\(group.openedBy.count) times"))
    }
    if rule.dueKind == .parameter {
      details.append(own("fristen er redaktionens valg", "the time is the editors' choice"))
    }
    if rule.dueKind == .unknown {
      details.append(own("ingen frist i kilderne", "no time in the sources"))
    }
    if rule.isProposed { details.append(own("KUN FORSLAG", "ONLY PROPOSED")) }
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
      own("Måske også: ", "Perhaps also: "), names.joined(separator: " · "), indent: 2, ink: .dim,
      leadInk: .bold, lines: style.showsAll ? .max : 3)
  }

  private mutating func writeCourses() {
    let going = follow.courses.map { course in
      wording.text(catalogue[course.offer].name) + own(" siden ", " since ")
        + wording.when(events[course.since])
    }
    let quotas = follow.quotas.map { quota in
      let year = quota.isPerYear ? own(" i år", " this year") : ""
      return wording.text(catalogue[quota.offer].name)
        + own(
          ": \(quota.used) af \(quota.limit) samtaler brugt\(year)",
          ": \(quota.used) of \(quota.limit) sessions used\(year)")
    }
    guard !going.isEmpty || !quotas.isEmpty else { return }
    page.gap()
    if !going.isEmpty {
      page.paragraph(
        own("I gang: ", "Going on: "), going.joined(separator: " · "), indent: 2, leadInk: .bold)
    }
    if !quotas.isEmpty {
      page.paragraph(
        own("Forbrug: ", "Used: "), quotas.joined(separator: " · "), indent: 2, leadInk: .bold)
    }
  }
}

// MARK: What happened

extension FollowText {
  private mutating func writeLine() {
    page.gap()
    page.paragraph(
      "",
      own(
        "Hvad der skete, og hvad det skulle føre til", "What happened, and what it should lead to"),
      ink: .heading)
    if events.isEmpty {
      page.paragraph("  ", own("Sagen har ingen hændelser.", "The case tells of no events."))
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
          own("Bolden tabt: ", "Ball dropped: ") + wording.text(catalogue.holding[hold.rule].text),
          ink: .danger, leadInk: .danger)
      }
    }
  }

  private mutating func write(_ obligation: FollowUps.Obligation) {
    let rule = catalogue.followUps[obligation.rule]
    let name = "\(wording.text(rule.name)) [\(rule.rule)]"
    let by = obligation.due.map { own(" senest ", " by ") + wording.day($0) } ?? ""
    switch obligation.state {
    case .done:
      // What went as it should takes room only where all is asked for.
      guard let event = obligation.settledBy else { return }
      let late = obligation.lateBy(events)
      guard style.showsAll || late > 0 else { return }
      let words =
        late > 0
        ? own("\(wording.length(late)) for sent", "\(wording.length(late)) late")
        : wording.when(events[event])
      page.paragraph("            ✓  ", "\(name)\(by): \(words)", ink: .dim)
    case .overdue:
      page.paragraph(
        "            ✗  ", "\(name)\(by): " + own("ikke sket", "not done"), ink: .danger,
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
