internal import LocatedJSON

// Everything else, in a readable order: groups, every offer with its reasons, rights, assumptions.
extension AnswerText {
  mutating func writeEverything() {
    page.gap()
    writeGroups()
    writeFitting()
    writeOpen()
    writeRest()
    writeDoors()
    writeRights()
    writeAssumptions()
  }

  private mutating func writeGroups() {
    for found in answer.groups where found.truth == .holds {
      let group = catalogue.groups[found.group]
      let notes =
        style.showsAll
        ? group.notes.filter { verdicts[$0.when] == .holds }.map { wording.text($0.text) } : []
      page.paragraph(
        "",
        ([wording.words.groupPrefix + group.id.harmless + ": " + wording.text(group.name)] + notes)
          .joined(separator: ". "))
    }
    if !answer.groups.isEmpty, !answer.groups.contains(where: { $0.truth == .holds }) {
      let isOpen = answer.groups.contains { $0.truth == .unknown }
      var words = isOpen ? wording.words.notSettled : wording.words.noneOfThem
      let missing = answer.groups.filter { $0.truth == .unknown }.flatMap(\.missing)
      if isOpen, let first = missing.first {
        let others = missing.filter { $0 != first }
        let names = ([first] + others.prefix(1)).map(wording.label).joined(separator: ", ")
        words += wording.words.missingDash + names
      }
      page.paragraph("", wording.words.groupColon + words, ink: .dim)
    }
  }
}

// MARK: The offers

extension AnswerText {
  private mutating func writeFitting() {
    let fitting = answer.offers.filter { $0.standing == .fits }
    page.gap()
    page.paragraph("", wording.words.fitsNow + " (\(fitting.count))", ink: .heading)
    if fitting.isEmpty {
      page.paragraph("  ", words.nothingFits + " " + held())
    }
    let count = shown(fitting.count, usually: 5)
    for offer in fitting.prefix(count) { write(offer) }
    if fitting.count > count { page.paragraph("    ", more(fitting.count - count), ink: .dim) }
  }

  private mutating func write(_ offer: OfferAnswer) {
    let rank = offer.rank.map { "\($0)" } ?? ""
    let lead = String(repeating: " ", count: max(0, 3 - rank.columns)) + rank + "  "
    let name = wording.text(offer.offer.name)
    let details =
      offer.isGoingOn
      ? words.alreadyThere
      : wording.details(offer.offer, answer.person, verdicts, isFull: style.showsAll)
    // The details stand beside the name where there is room, else under it.
    if lead.columns + name.columns + 3 + details.columns <= style.width {
      page.line(lead + name, right: details, ink: .bold)
    } else {
      page.paragraph(lead, name, ink: .bold, leadInk: .bold)
      page.paragraph("     ", details, ink: .dim, lines: style.showsAll ? .max : 1)
    }
    if !offer.heldBackBy.isEmpty {
      let ids = offer.heldBackBy.map { catalogue.alerts[$0].id.harmless }.joined(separator: ", ")
      page.paragraph(
        "     ! ", wording.words.notMainPlan(ids),
        ink: .danger)
    }
    for index in offer.speaksAgainst {
      page.paragraph("     – ", wording.words.speaksAgainst + wording.phrase(index))
    }
    let why = reasons(offer)
    if !why.isEmpty { page.paragraph("     ", why, lines: style.showsAll ? .max : 1) }
    if style.showsAll { writeAll(of: offer) }
  }

  private func reasons(_ offer: OfferAnswer) -> String {
    let speaksFor = offer.speaksFor.map { wording.words.speaksFor + wording.phrase($0) }
    let isForEveryone = catalogue.isForEveryone(offer.offer)
    // That anyone may come needs no line of its own.
    let required =
      isForEveryone && !style.showsAll ? [] : wording.reasons(offer.offer.requires, verdicts)
    return (required + speaksFor).joined(separator: "; ")
  }

  private mutating func writeAll(of offer: OfferAnswer) {
    for open in offer.offer.openQuestions {
      page.paragraph(
        "     ? ", wording.words.checkLocallyPrefix + wording.text(open), ink: .dim)
    }
    page.paragraph(
      "     ",
      wording.words.sourcesPrefix
        + wording.references(offer.offer.sources).joined(separator: ", ").harmless,
      ink: .dim)
  }

  /// The open offers: those that an answer would settle, then those that only the place can.
  private mutating func writeOpen() {
    let open = answer.offers.filter { $0.standing == .open }
    let local = wording.vocabulary.localOffersFact.map { Subject.fact($0) }
    let asked = open.filter { $0.missing.contains { $0 != local } }
    let onlyLocal = open.filter { !$0.missing.contains { $0 != local } }
    if !asked.isEmpty {
      page.gap()
      page.paragraph("", wording.words.needsAnswerHeading + " (\(asked.count))", ink: .heading)
      // What one answer settles comes first, since that is what there is time for.
      let sorted = asked.enumerated().map { ($0.element, nearness($0.element), $0.offset) }
        .sorted { ($0.1, $0.2) < ($1.1, $1.2) }.map(\.0)
      let count = shown(sorted.count, usually: 5)
      for offer in sorted.prefix(count) {
        let missing = offer.missing.map(wording.label).joined(separator: wording.words.plusOther)
        page.paragraph(
          "  ·  ", "\(wording.text(offer.offer.name)) ← \(missing)",
          lines: style.showsAll ? .max : 1)
        if style.showsAll { writeAll(of: offer) }
      }
      if sorted.count > count { page.paragraph("     ", more(sorted.count - count), ink: .dim) }
    }
    if !onlyLocal.isEmpty {
      page.gap()
      let names = onlyLocal.map { wording.text($0.offer.name) }.joined(separator: " · ")
      page.paragraph(
        wording.words.fitsIfLocal
          + " (\(onlyLocal.count)): ",
        names, indent: 2, leadInk: .heading, lines: style.showsAll ? .max : 2)
    }
  }

  /// How near an offer is to fitting, nearest first: what the case already meets of it, and how
  /// many answers are missing.
  private func nearness(_ offer: OfferAnswer) -> Int {
    let criterion = offer.offer.requires
    let parts: [Index<Criterion>] =
      if case .all(let range, _) = catalogue.pool[criterion] {
        range.map { catalogue.pool.parts[$0] }
      } else {
        [criterion]
      }
    let met = parts.count { verdicts[$0] == .holds }
    return offer.missing.count - min(met, 2) + (offer.heldBackBy.isEmpty ? 0 : 100)
  }

  private mutating func writeRest() {
    let excluded = answer.offers.filter { $0.standing == .excluded }
    let unavailable = answer.offers.filter { $0.standing == .unavailable }
    if style.showsAll { page.gap() }
    var words = [wording.words.doesNotFitCount(excluded.count)]
    for (reason, title) in [
      (Unavailability.area, wording.words.notHere), (.notYet, wording.words.notYet),
      (.ended, wording.words.ended), (.closed, wording.words.closed),
      (.proposed, wording.words.onlyProposed),
    ] {
      let count = unavailable.count { $0.unavailable == reason }
      if count > 0 { words.append("\(title): \(count)") }
    }
    page.paragraph(
      "", words.joined(separator: " · ") + (style.showsAll ? "" : " (--all)"), ink: .dim)
    if style.showsAll {
      for offer in excluded {
        var why = offer.reasons.filter(\.isObstacle).map { wording.obstacle($0, verdicts) }
        if offer.isGoingOn { why = [self.words.alreadyThere] }
        if why.isEmpty { why = [wording.onlyExplained] }
        page.paragraph(
          "  ✗  ", "\(wording.text(offer.offer.name)): \(why.joined(separator: "; "))", ink: .dim)
      }
    }
    for offer in unavailable {
      let isProposed = offer.unavailable == .proposed
      guard isProposed ? style.includesProposed || style.showsAll : style.showsAll else { continue }
      page.paragraph(
        "  –  ", "\(wording.text(offer.offer.name)): \(wording.why(offer))", ink: .dim)
    }
  }
}
