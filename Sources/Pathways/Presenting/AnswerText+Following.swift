internal import LocatedJSON

// What follows: doors that close, rights, steps, and what was assumed.
extension AnswerText {
  /// The offers that fit today and not for much longer: the last day to use them counts.
  mutating func writeDoors() {
    let dated = answer.doors?.changes.filter { $0.closes && $0.day != nil } ?? []
    let closing = dated.filter { $0.before == .fits } + dated.filter { $0.before != .fits }
    guard !closing.isEmpty else { return }
    page.gap()
    page.paragraph("", wording.words.closesSoon, ink: .heading)
    let count = shown(closing.count, usually: 2)
    for change in closing.prefix(count) {
      guard let day = change.day else { continue }
      let name = wording.text(catalogue[change.offer].name)
      let why = change.because.map(wording.phrase).joined(separator: "; ")
      let last = wording.words.lastDayPrefix + wording.day(day.adding(days: -1))
      page.paragraph(
        "  ·  ",
        "\(last): \(name)" + (why.isEmpty ? "" : " (\(why))")
          + (change.before == .fits ? "" : wording.words.needsAnswersToo),
        lines: style.showsAll ? .max : 2)
    }
    if closing.count > count {
      page.paragraph("     ", more(closing.count - count), ink: .dim)
    }
  }

  mutating func writeRights() {
    guard !answer.rights.isEmpty else { return }
    let showsProposed = style.showsAll || style.includesProposed
    let known = answer.rights.filter { answer in
      if catalogue.rights[answer.right].isProposed { return showsProposed }
      return answer.next != nil || style.showsAll || answer.truth == .holds
    }
    guard !known.isEmpty else { return }
    page.gap()
    page.paragraph("", wording.words.deadlinesAndRights, ink: .heading)
    let dated = known.filter { $0.next != nil } + known.filter { $0.next == nil }
    let count = shown(dated.count, usually: 2)
    for answer in dated.prefix(count) {
      let right = catalogue.rights[answer.right]
      var words = right.isProposed ? wording.words.onlyProposedPrefix : ""
      if let next = answer.next {
        let which = next.more.map { " (\(wording.text(right.more[$0].text)))" } ?? ""
        words += wording.words.byDate + wording.day(next.day) + which + ": "
      }
      words += wording.text(right.text)
      page.paragraph("  ·  ", words, lines: style.showsAll ? .max : 1)
    }
    if dated.count > count { page.paragraph("     ", more(dated.count - count), ink: .dim) }
  }

  mutating func writeAssumptions() {
    let words =
      answer.assumptions.map { wording.assumption($0, answer.person) }
      + answer.assumedClasses.map { wording.assumption(wording.vocabulary.eventClasses[$0]) }
      + answer.assumedTypes.map { wording.assumption(wording.vocabulary.eventTypes[$0]) }
    guard !words.isEmpty else { return }
    page.gap()
    page.paragraph(
      wording.words.assumedPrefix,
      words.joined(separator: " · "), indent: 2, ink: .dim, leadInk: .dim)
  }
}
