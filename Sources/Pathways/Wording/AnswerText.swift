internal import LocatedJSON

/// Writes an answer for a person who has ten seconds.
///
/// Alerts come first and in full, whatever the style; then what fits, what one more answer would
/// settle, and who does what. The rest is counted, so that nothing is silently left out.
public struct AnswerText {
  let wording: Wording
  let answer: Answer
  let style: PageStyle
  var page: Page
  var doors: Doors?
  var overdue: [FollowUps.Group] = []

  /// Creates a writer of one answer.
  public init(_ answer: Answer, _ wording: Wording, _ style: PageStyle) {
    self.answer = answer
    self.wording = wording
    self.style = style
    page = Page(style)
  }

  var catalogue: Catalogue { wording.catalogue }

  func own(_ danish: String, _ english: String) -> String { wording.own(danish, english) }

  /// Returns a page that begins as every answer does: the person, then the alerts in full.
  static func beginning(
    _ answer: Answer, _ wording: Wording, _ style: PageStyle, tellsEvents: Bool
  ) -> Page {
    var writer = AnswerText(answer, wording, style)
    writer.writeHead(tellsEvents: tellsEvents)
    writer.writeAlerts()
    return writer.page
  }

  /// Returns the whole text.
  ///
  /// - Parameters:
  ///   - answer: The answer.
  ///   - wording: The words to use.
  ///   - style: How it is laid out.
  ///   - robustness: How the answer changes in nearby readings, if that is to be told.
  ///   - doors: What opens and closes soon, if somebody looked.
  ///   - overdue: The follow-ups that are overdue.
  /// - Returns: The text.
  public static func text(
    _ answer: Answer, _ wording: Wording, _ style: PageStyle, robustness: Robustness? = nil,
    doors: Doors? = nil, overdue: [FollowUps.Group] = []
  ) -> String {
    var writer = AnswerText(answer, wording, style)
    writer.doors = doors
    writer.overdue = overdue
    writer.writeHead()
    writer.writeAlerts()
    writer.writeSafetyQuestions()
    if let robustness { RobustnessText.write(robustness, wording, to: &writer.page) }
    writer.writeFitting()
    writer.writeOpen()
    writer.writeRest()
    writer.writeDoors()
    writer.writeRights()
    writer.writeSteps()
    writer.writeAssumptions()
    return writer.page.text
  }

  /// How many of a list are shown, by how many lines a screen has.
  func shown(_ count: Int, usually limit: Int) -> Int {
    // One more is shown rather than a line that says that there is one more.
    style.showsAll || count <= limit + 1 ? count : limit
  }

  func more(_ count: Int) -> String {
    own("+ \(count) mere (--all)", "+ \(count) more (--all)")
  }
}

// MARK: The person and the dangers

extension AnswerText {
  private mutating func writeHead(tellsEvents: Bool = true) {
    let person = answer.person
    let words = wording.told(person, tellsEvents: tellsEvents)
    let date = own("pr. ", "as of ") + wording.day(person.on)
    let facts = words.joined(separator: " · ").capitalizedFirst
    if facts.columns + date.columns + 2 <= style.width {
      page.line(facts, right: date, ink: .bold)
    } else {
      page.paragraph("", facts + " · " + date, ink: .bold, lines: style.showsAll ? .max : 3)
    }
    writeGroups()
    writeScores()
    for disagreement in person.disagreements {
      let fact = wording.vocabulary[disagreement.fact]
      page.paragraph(
        "  ≠ ",
        own(
          "\(wording.text(fact.label)): oplyst \(wording.known(disagreement.given, of: fact)), men sagen giver \(wording.known(disagreement.derived, of: fact)). Det oplyste gælder.",
          "\(wording.text(fact.label)): stated as \(wording.known(disagreement.given, of: fact)), but the case gives \(wording.known(disagreement.derived, of: fact)). What was stated counts."
        ))
    }
    if person.laterEvents > 0 {
      page.paragraph(
        "",
        own(
          "\(person.laterEvents) senere hændelse(r) er ikke med",
          "\(person.laterEvents) later event(s) left out"),
        ink: .dim)
    }
  }

  private mutating func writeGroups() {
    for found in answer.groups where found.truth == .holds {
      let group = catalogue.groups[found.group]
      let notes =
        style.showsAll ? group.notes.filter { holds($0.when) }.map { wording.text($0.text) } : []
      page.paragraph(
        "",
        ([own("Gruppe ", "Group ") + group.id.harmless + ": " + wording.text(group.name)] + notes)
          .joined(separator: ". "))
    }
    if !answer.groups.isEmpty, !answer.groups.contains(where: { $0.truth == .holds }) {
      let isOpen = answer.groups.contains { $0.truth == .unknown }
      var words = isOpen ? own("ikke afgjort", "not settled") : own("ingen af dem", "none of them")
      let missing = answer.groups.filter { $0.truth == .unknown }.flatMap(\.missing)
      if isOpen, let first = missing.first {
        let others = missing.filter { $0 != first }
        let names = ([first] + others.prefix(1)).map(wording.label).joined(separator: ", ")
        words += own(" – mangler: ", " – missing: ") + names
      }
      page.paragraph("", own("Gruppe: ", "Group: ") + words, ink: .dim)
    }
  }

  /// Returns whether a criterion holds; for notes, which decide nothing.
  private func holds(_ index: Index<Criterion>) -> Bool {
    var evaluator = Evaluator(catalogue, person: answer.person)
    return evaluator.decide(index) == .holds
  }

  private mutating func writeScores() {
    for score in answer.scores {
      let scale = wording.vocabulary.scales[score.scale]
      let bands = score.bands.map { pair -> (label: String, source: String, isChosen: Bool) in
        let set = scale.bandSets[pair.set]
        return (
          wording.text(set.bands[pair.band].label), set.name.map(wording.text) ?? set.id,
          set.isChosen
        )
      }
      let chosen = bands.first(where: \.isChosen) ?? bands.first
      var words = "\(wording.text(scale.name)) \(decimalText(score.value, scale.decimals))"
      if let chosen { words += ": \(chosen.label)" }
      let others = bands.filter { $0.label != chosen?.label }
      for other in others { words += "; \(other.label) (\(other.source))" }
      switch score.agrees {
      case false?:
        words += own(
          ". Afviger fra din vurdering, som gælder", ". Differs from your judgement, which counts")
      case true?: words += own(". Støtter din vurdering", ". Supports your judgement")
      case nil:
        words += own(
          ". Støtter, men sætter ikke, sværhedsgraden", ". Supports, never sets, severity")
      }
      page.paragraph(
        score.agrees == false ? "≠ " : "", words, ink: score.agrees == false ? .plain : .dim)
    }
  }

  private mutating func writeAlerts() {
    guard !answer.alerts.isEmpty else { return }
    page.gap()
    for raised in answer.alerts {
      let alert = catalogue.alerts[raised.alert]
      let urgency =
        switch alert.urgency {
        case .now: own("NU", "NOW")
        case .today: own("I DAG", "TODAY")
        case .soon: own("SNART", "SOON")
        }
      let precaution =
        raised.isPrecaution ? own(" (for en sikkerheds skyld)", " (as a precaution)") : ""
      page.paragraph(
        "!! \(urgency)  ", wording.text(alert.text) + precaution + " [\(alert.id.harmless)]",
        indent: 4,
        ink: .danger, leadInk: .danger)
      if let door = raised.door {
        page.paragraph("    → ", wording.text(alert.doors[door].text), ink: .bold)
      }
    }
  }

  private mutating func writeSafetyQuestions() {
    let safety = answer.questions.filter(\.isSafety)
    guard !safety.isEmpty else { return }
    page.gap()
    let count = shown(safety.count, usually: 2)
    for question in safety.prefix(count) {
      page.paragraph(
        own("? Spørg først: ", "? Ask first: "), wording.question(question.subject), indent: 4,
        ink: .bold, leadInk: .danger)
    }
    if safety.count > count {
      let names = safety.dropFirst(count).map { wording.label($0.subject) }.joined(separator: ", ")
      page.paragraph("    ", own("Heller ikke oplyst: ", "Also not stated: ") + names, lines: 3)
    }
  }
}

// MARK: The offers

extension AnswerText {
  private mutating func writeFitting() {
    let fitting = answer.offers.filter { $0.standing == .fits }
    page.gap()
    page.paragraph("", own("Passer nu", "Fits now") + " (\(fitting.count))", ink: .heading)
    if fitting.isEmpty {
      page.paragraph(
        "  ",
        own("Intet tilbud passer på det, der er oplyst. ", "No offer fits what is stated. ")
          + held())
    }
    let count = shown(fitting.count, usually: 5)
    for offer in fitting.prefix(count) { write(offer) }
    if fitting.count > count { page.paragraph("    ", more(fitting.count - count), ink: .dim) }
  }

  private mutating func write(_ offer: OfferAnswer) {
    let rank = offer.rank.map { "\($0)" } ?? ""
    let lead = String(repeating: " ", count: max(0, 3 - rank.columns)) + rank + "  "
    let name = wording.text(offer.offer.name)
    let details = wording.details(offer.offer, answer.person)
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
        "     ! ", own("ikke som hovedplan nu (\(ids))", "not as the main plan now (\(ids))"),
        ink: .danger)
    }
    for index in offer.speaksAgainst {
      page.paragraph("     – ", own("taler imod: ", "speaks against: ") + wording.phrase(index))
    }
    let why = reasons(offer)
    if !why.isEmpty { page.paragraph("     ", why, lines: style.showsAll ? .max : 1) }
    if style.showsAll { writeAll(of: offer) }
  }

  private func reasons(_ offer: OfferAnswer) -> String {
    let speaksFor = offer.speaksFor.map { own("taler for: ", "speaks for: ") + wording.phrase($0) }
    let isForEveryone = catalogue.isForEveryone(offer.offer)
    // That anyone may come needs no line of its own.
    var evaluator = Evaluator(catalogue, person: answer.person)
    let required =
      isForEveryone && !style.showsAll ? [] : wording.reasons(offer.offer.requires, &evaluator)
    return (required + speaksFor).joined(separator: "; ")
  }

  private mutating func writeAll(of offer: OfferAnswer) {
    for open in offer.offer.openQuestions {
      page.paragraph(
        "     ? ", own("tjek lokalt: ", "check locally: ") + wording.text(open), ink: .dim)
    }
    page.paragraph(
      "     ",
      own("kilder: ", "sources: ")
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
      page.paragraph("", own("Kræver svar", "Needs an answer") + " (\(asked.count))", ink: .heading)
      // What one answer settles comes first, since that is what there is time for.
      let sorted = asked.enumerated().map { ($0.element, nearness($0.element), $0.offset) }
        .sorted { ($0.1, $0.2) < ($1.1, $1.2) }.map(\.0)
      let count = shown(sorted.count, usually: 5)
      for offer in sorted.prefix(count) {
        let missing = offer.missing.map(wording.label).joined(separator: own(" + ", " + "))
        page.paragraph(
          "  ·  ", "\(wording.text(offer.offer.name)) ← \(missing)",
          lines: style.showsAll ? .max : 1)
        if style.showsAll { writeAll(of: offer) }
      }
      if sorted.count > count { page.paragraph("     ", more(sorted.count - count), ink: .dim) }
      writeQuestions()
    }
    if !onlyLocal.isEmpty {
      page.gap()
      let names = onlyLocal.map { wording.text($0.offer.name) }.joined(separator: " · ")
      page.paragraph(
        own("Passer, hvis det findes lokalt", "Fits, if it exists locally")
          + " (\(onlyLocal.count)): ",
        names, indent: 2, leadInk: .heading, lines: style.showsAll ? .max : 2)
    }
  }

  /// How near an offer is to fitting, nearest first: what the case already meets of it, and how
  /// many answers are missing.
  private func nearness(_ offer: OfferAnswer) -> Int {
    let criterion = offer.offer.requires
    var evaluator = Evaluator(catalogue, person: answer.person)
    let parts: [Index<Criterion>] =
      if case .all(let range, _) = catalogue.pool[criterion] {
        range.map { catalogue.pool.parts[$0] }
      } else {
        [criterion]
      }
    let met = parts.count { evaluator.decide($0) == .holds }
    return offer.missing.count - min(met, 2) + (offer.heldBackBy.isEmpty ? 0 : 100)
  }

  private mutating func writeQuestions() {
    let useful = answer.questions.filter { !$0.isSafety && $0.isMissingIn > 0 }
    let count = shown(useful.count, usually: 3)
    guard count > 0 else { return }
    let words = useful.prefix(count).map { question in
      wording.question(question.subject)
        + (question.settles > 0
          ? own(" (afgør \(question.settles))", " (settles \(question.settles))") : "")
    }
    page.paragraph(own("  Spørg: ", "  Ask: "), words.joined(separator: " "), leadInk: .bold)
  }

  private mutating func writeRest() {
    let excluded = answer.offers.filter { $0.standing == .excluded }
    let unavailable = answer.offers.filter { $0.standing == .unavailable }
    if style.showsAll { page.gap() }
    var words = [own("Passer ikke: \(excluded.count)", "Does not fit: \(excluded.count)")]
    for (reason, danish, english) in [
      (Unavailability.area, "findes ikke her", "not here"), (.notYet, "endnu ikke", "not yet"),
      (.ended, "ophørt", "ended"), (.closed, "lukket", "closed"),
      (.proposed, "kun forslag", "only proposed"),
    ] {
      let count = unavailable.count { $0.unavailable == reason }
      if count > 0 { words.append("\(own(danish, english)): \(count)") }
    }
    page.paragraph(
      "", words.joined(separator: " · ") + (style.showsAll ? "" : " (--all)"), ink: .dim)
    if style.showsAll {
      for offer in excluded {
        var why = offer.reasons.filter(\.isObstacle).map { wording.obstacle($0, answer.person) }
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
