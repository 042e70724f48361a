internal import LocatedJSON

extension Agenda {
  /// Returns the agenda as a calendar that any calendar program opens.
  ///
  /// It holds whole-day events that take up no time, named by rule and offer. Nothing that can be
  /// read in it comes from the case but the days: no name, no fact, not even the case's identifier.
  /// An entry keeps its name when a day is corrected, so that it replaces itself where it is imported
  /// again, and no two people have one of the same name.
  ///
  /// - SeeAlso: RFC 5545, Internet Calendaring and Scheduling Core Object Specification.
  public func iCalendar() -> [UInt8] {
    var lines = ICalendarLines()
    let catalogue = wording.catalogue
    lines.add("BEGIN", "VCALENDAR")
    lines.add("VERSION", "2.0")
    lines.add(
      "PRODID",
      "-//navigator//\(ICalendarLines.escaped("\(catalogue.name) \(catalogue.version)"))//EN")
    lines.add("CALSCALE", "GREGORIAN")
    lines.add("METHOD", "PUBLISH")
    let dated = entries.filter { $0.day != nil }
    if dated.isEmpty { lines.addTimeZone() }
    for entry in dated {
      guard let due = entry.day else { continue }
      // What was not done is to be done today; nobody looks for it on a day that is over.
      let isOverdue = entry.kind == .followUp && due < on
      let day = isOverdue ? on : due
      let overdue = isOverdue ? " (\(wording.words.overdueSince(wording.day(due))))" : ""
      lines.add("BEGIN", "VEVENT")
      lines.add("UID", uid(entry))
      lines.add("DTSTAMP", "\(on.basic)T000000Z")
      lines.add("DTSTART;VALUE=DATE", day.basic)
      lines.add("DTEND;VALUE=DATE", day.adding(days: 1).basic)
      lines.add("SUMMARY", ICalendarLines.escaped(entry.title + overdue))
      let text = ([entry.text] + entry.sources.map { "\($0.source) \($0.at)" })
        .filter { !$0.isEmpty }.joined(separator: "\n")
      lines.add("DESCRIPTION", ICalendarLines.escaped(text))
      lines.add("CATEGORIES", ICalendarLines.escaped(entry.kind.rawValue))
      lines.add("CLASS", "PRIVATE")
      lines.add("TRANSP", "TRANSPARENT")
      lines.add("END", "VEVENT")
    }
    lines.add("END", "VCALENDAR")
    return lines.bytes
  }

  /// A name that only this entry has: made of the case, the rule and what started it, and of no day,
  /// in such a way that nobody can tell whose it is.
  private func uid(_ entry: Entry) -> String {
    var digest = SHA256()
    for part in [wording.catalogue.name, owner, entry.kind.rawValue, entry.id, entry.start] {
      digest.update(part.utf8)
      digest.update([0])
    }
    return digest.finalized().prefix(32) + "@navigator"
  }
}

extension CalendarDay {
  /// The basic form of ISO 8601, such as `20261120`.
  fileprivate var basic: String { description.split(separator: "-").joined() }
}

/// Writes the content lines of a calendar: folded at 75 bytes, ended by CR and LF.
private struct ICalendarLines {
  private(set) var bytes: [UInt8] = []

  mutating func add(_ name: String, _ value: String) {
    var width = 0
    for scalar in "\(name):\(value)".unicodeScalars {
      let encoded = Array(String(scalar).utf8)
      // A letter of several bytes is never broken.
      if width + encoded.count > 75 {
        bytes += [0x0D, 0x0A, 0x20]
        width = 1
      }
      bytes += encoded
      width += encoded.count
    }
    bytes += [0x0D, 0x0A]
  }

  /// Adds a time zone that nobody uses: a calendar must have something in it, and nobody sees this.
  mutating func addTimeZone() {
    add("BEGIN", "VTIMEZONE")
    add("TZID", "UTC")
    add("BEGIN", "STANDARD")
    add("DTSTART", "19700101T000000")
    add("TZOFFSETFROM", "+0000")
    add("TZOFFSETTO", "+0000")
    add("END", "STANDARD")
    add("END", "VTIMEZONE")
  }

  /// Returns a text in which what has a meaning of its own is escaped.
  static func escaped(_ text: String) -> String {
    var result = ""
    for character in text.unicodeScalars {
      switch character {
      case "\\", ";", ",": result += "\\" + String(character)
      case "\n": result += "\\n"
      case "\0"..<" ", "\u{7F}"..."\u{9F}": break
      default: result.unicodeScalars.append(character)
      }
    }
    return result
  }
}
