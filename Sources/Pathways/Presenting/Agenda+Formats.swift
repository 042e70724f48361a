internal import LocatedJSON

// As text and JSON.
extension Agenda {
  /// Returns the agenda as text.
  ///
  /// - Parameters:
  ///   - answer: The answer for the as-of day: its alerts come first.
  ///   - style: How it is laid out.
  /// - Returns: The text.
  public func text(_ answer: Answer, _ style: PageStyle) -> String {
    var page = AnswerText.beginning(answer, wording, style, tellsEvents: false)
    page.gap()
    page.paragraph(
      "",
      wording.words.deadlinesUntil + wording.day(until)
        + " (\(entries.count))", ink: .heading)
    if entries.isEmpty {
      page.paragraph("  ", wording.words.noDays)
    }
    let known = entries.filter { $0.day != nil }
    for entry in known { write(entry, &page) }
    let unknown = entries.filter { $0.day == nil }
    guard !unknown.isEmpty else { return page.text }
    page.gap()
    page.paragraph(
      "",
      wording.words.onBirthdayUnknown,
      ink: .heading)
    for entry in unknown { write(entry, &page) }
    return page.text
  }

  private func write(_ entry: Entry, _ page: inout Page) {
    let when = entry.day.map { wording.due($0, from: on) } ?? ""
    let lead = "  \(when)" + String(repeating: " ", count: max(1, 13 - when.columns))
    let late =
      !entry.isPast
      ? ""
      : entry.kind == .right
        ? wording.words.passed : wording.words.overdueMark
    let isDoor = entry.kind == .closes
    page.paragraph(
      lead, entry.title + late, indent: 15, ink: entry.isPast || isDoor ? .danger : .bold)
    if !entry.text.isEmpty {
      page.paragraph(
        "               ", entry.text, ink: .dim, lines: page.style.showsAll ? .max : 2)
    }
  }

  /// Returns the agenda as `navigator.calendar/1`, on one line.
  public func bytes(_ answer: Answer) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { json in
      json.member("format", "navigator.calendar/1")
      if let id = answer.person.id { json.member("id", id) }
      json.member("on", on.description)
      json.member("until", until.description)
      json.writeDigest(wording.catalogue)
      AnswerJSON(answer, wording).writeAlerts(&json)
      json.member("laterEvents", answer.person.laterEvents)
      json.member("entries", each: entries) { json, entry in
        if let day = entry.day {
          json.member("day", day.description)
          json.member("daysLeft", Int(day.number - on.number))
        }
        json.member("kind", entry.kind.rawValue)
        json.member("id", entry.id)
        if let from = entry.from { json.member("from", from.description) }
        json.member("past", entry.isPast)
        json.member("title", entry.title)
        json.member("text", entry.text)
        json.member("sources", wording.references(entry.sources))
      }
    }
    return writer.bytes
  }
}
