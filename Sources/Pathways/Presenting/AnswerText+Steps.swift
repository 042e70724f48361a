internal import LocatedJSON

// Who does what, by day; who holds the person; the dates that count; and how much is left out.
extension AnswerText {
  /// How many steps a screen shows beside those of alerts.
  private static let usualSteps = 3

  mutating func writeSteps() {
    // After a note an acute answer has no line to spare.
    if !isAcute || noteLines == 0 || style.showsAll { page.gap() }
    let overdue = answer.followUps.overdue
    if let first = overdue.first {
      let rule = catalogue.followUps[first.rule]
      let others = overdue.count > 1 ? " + \(overdue.count - 1)" : ""
      page.paragraph(
        wording.words.overdueBang,
        "\(wording.text(rule.name)) [\(rule.rule)]\(others) (navigator follow)", indent: 4,
        ink: .danger, leadInk: .danger, lines: 2)
    }
    let isShort = isAcute && !style.showsAll
    let urgent = answer.steps.filter { isUrgent($0) }
    let others = answer.steps.filter { $0.alerts.isEmpty && !(isShort && !urgent.isEmpty) }
    let count =
      style.showsAll
      ? others.count : max(isCrowded ? 0 : 1, Self.usualSteps - urgent.count)
    let listed = (urgent.prefix(style.showsAll ? .max : isShort ? 5 : 3) + others.prefix(count))
      .sorted { $0.due < $1.due }
    let evaluation = isShort ? nil : answer.plan.first?.stage.evaluation
    let hasEditorial =
      listed.contains(where: \.step.isParameter) || evaluation?.isEditorial ?? false
    page.line(
      words.doHeading(isNow: isAcute), right: hasEditorial ? words.starred(words.editorial) : "",
      ink: .heading)
    for step in listed {
      write(
        step.due, step.step.actor, wording.text(step.step.text) + number(step),
        isEditorial: step.step.isParameter)
    }
    if !isShort { writeEvaluation() }
    page.paragraph("\(words.meanwhile): ", meanwhile, ink: .bold, lines: style.showsAll ? .max : 2)
  }

  /// Whether a step is of an alert that can't wait; what can is said by the alert itself.
  private func isUrgent(_ step: StepAnswer) -> Bool {
    step.alerts.contains { number in
      let urgency = catalogue.alerts[number].urgency
      return style.showsAll || urgency == .now || urgency == .today && !isAcute
    }
  }

  /// A row of the table: the day, who, what.
  private mutating func write(
    _ day: CalendarDay, _ actor: Index<Term>, _ text: String, isEditorial: Bool
  ) {
    let due = short(day) + (isEditorial ? "*" : "")
    let name = self.name(ofActor: actor)
    let lead =
      "  \(due)\(String(repeating: " ", count: max(1, 11 - due.columns)))\(name)"
      + String(repeating: " ", count: max(1, 11 - name.columns))
    page.paragraph(lead, text, lines: style.showsAll ? .max : isAcute ? 2 : 1)
  }

  /// The number of the offer that a step belongs to, as the plan numbers them.
  private func number(_ step: StepAnswer) -> String {
    guard let index = listed.firstIndex(where: { step.offers.contains($0.index) }) else {
      return ""
    }
    return " (\(index + 1))"
  }

  private mutating func writeEvaluation() {
    guard let plan = answer.plan.first, let evaluation = plan.stage.evaluation,
      let day = plan.evaluationDay
    else { return }
    write(
      day, evaluation.by, wording.text(evaluation.text), isEditorial: evaluation.isEditorial)
  }

  /// An actor's name, or that it is the reader.
  private func name(ofActor actor: Index<Term>) -> String {
    actor == reader ? words.you : wording.text(catalogue.actors[actor].label)
  }

  /// The actor who reads the answer.
  private var reader: Index<Term>? {
    for fact in wording.vocabulary.facts where !fact.readers.isEmpty {
      if case .number(let value) = answer.person[fact.index] { return fact.readers[value] }
    }
    return nil
  }

  /// A day near the as-of day; the year only where it is another.
  func short(_ day: CalendarDay) -> String {
    let today = answer.person.on
    let full = wording.due(day, from: today)
    guard day.year == today.year, let cut = full.range(ofYear: day.year) else { return full }
    return String(full[..<cut])
  }

  private var meanwhile: String { wording.ball(answer.ball) }

  /// Who holds the person meanwhile.
  func held() -> String { "\(words.meanwhile): \(meanwhile)" }
}

extension String {
  /// Where the year begins that a day ends with, with the space before it.
  fileprivate func range(ofYear year: Int) -> Index? {
    let ending = " \(year)"
    return hasSuffix(ending) ? index(endIndex, offsetBy: -ending.count) : nil
  }
}

// MARK: Dates and counts

extension AnswerText {
  /// What closes soon, and what is owed by a day: a line each.
  mutating func writeDates() {
    let closing = (answer.doors?.changes ?? []).filter { change in
      change.closes && change.day != nil && change.before == .fits
        && listed.contains { $0.index == change.offer }
    }
    let rights = answer.rights.filter { $0.next != nil }
    guard !closing.isEmpty || !rights.isEmpty else { return }
    if style.showsAll { page.gap() }
    for change in closing.prefix(style.showsAll ? .max : 1) {
      guard let day = change.day else { continue }
      let last = wording.day(day.adding(days: -1))
      page.paragraph("", words.closes(name(change.offer), last), lines: 1)
    }
    let room = answer.alerts.isEmpty && closing.isEmpty ? 2 : 1
    for right in rights.prefix(style.showsAll ? .max : room) {
      guard let next = right.next else { continue }
      let day = next.day
      let rule = catalogue.rights[right.right]
      let which = next.more.map { " (\(wording.text(rule.more[$0].text)))" } ?? ""
      let text = wording.text(rule.text) + which
      page.paragraph("", words.owed(by: wording.day(day), text), lines: style.showsAll ? .max : 1)
    }
  }

  /// How many offers there are of each standing, so that nothing is silently left out.
  mutating func writeCounts() {
    let fits = answer.offers.count { $0.standing == .fits }
    let provided = answer.offers.count { !$0.provided.isEmpty }
    let open = answer.offers.count { $0.standing == .open } - provided
    page.paragraph(
      "",
      words.counts(
        all: answer.offers.count, fits: fits, provided: provided, open: open,
        others: answer.offers.count - fits - provided - open, showsAll: style.showsAll),
      ink: .dim)
  }
}
