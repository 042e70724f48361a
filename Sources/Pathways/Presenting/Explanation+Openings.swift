internal import LocatedJSON

// What would open the offer.
extension Explanation {
  private var words: any Words { wording.words }

  /// Writes what would open the offer, the easiest first.
  func writeOpenings(_ page: inout Page) {
    guard answer.standing != .fits, !answer.isGoingOn else { return }
    page.gap()
    page.paragraph("", words.whatWouldOpen, ink: .heading)
    if openings.openings.isEmpty {
      page.paragraph("  ", openings.isCut ? words.nothingFoundToOpen : words.nothingOpens)
      return
    }
    for way in [Openings.Way.findOut, .onDay, .ifChanged, .never] {
      let sets = openings.openings.filter { $0.way == way }
      guard !sets.isEmpty else { continue }
      page.paragraph("  ", words.heading(way), ink: .bold)
      let count = page.style.showsAll ? sets.count : min(sets.count, 5)
      for set in sets.prefix(count) {
        page.paragraph("    · ", set.changes.map(text).joined(separator: " + "))
      }
      if sets.count > count {
        page.paragraph(
          "      ",
          wording.words.plusMore(sets.count - count),
          ink: .dim)
      }
    }
    if openings.isCut { page.paragraph("  ", words.moreWays, ink: .dim) }
  }

  /// Writes what would open the offer for a program, each set with one case that it opens it for.
  func writeOpenings(_ json: inout JSONWriter) {
    json.member("openings", each: openings.openings) {
      $0.member("way", name($1.way))
      if let day = $1.day { $0.member("on", day.description) }
      $0.member("changes", $1.changes.map(text))
      if let example = $1.cases.first {
        $0.key("example")
        $0.raw(example)
      }
    }
    json.member("openingsCut", openings.isCut)
  }

  private func text(_ change: Openings.Change) -> String {
    let text: String =
      switch change.subject {
      case .isInForce: words.beingInForce
      case .begins: words.beginning
      case .existsHere: words.existingHere
      case .stated(let variable, let values): wording.phrase(variable, values)
      case .events(let criteria):
        criteria.map { $0.holds ? wording.phrase($0.criterion) : wording.denied($0.criterion) }
          .joined(separator: ", ")
      }
    switch change.way {
    case .findOut: return text + " (?)"
    case .onDay:
      return change.day.map { "\(text) \(words.from(wording.day($0)))" }
        ?? "\(text) (\(words.dayNeedsBirth))"
    case .ifChanged, .never: return text
    }
  }

  private func name(_ way: Openings.Way) -> String {
    switch way {
    case .findOut: "find-out"
    case .onDay: "on-day"
    case .ifChanged: "if-changed"
    case .never: "never"
    }
  }
}
