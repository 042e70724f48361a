internal import LocatedJSON

/// Says how an answer changes in nearby readings, in a line of an answer or as a page of its own.
public struct RobustnessText {
  private let robustness: Robustness
  private let wording: Wording

  private init(_ robustness: Robustness, _ wording: Wording) {
    self.robustness = robustness
    self.wording = wording
  }

  private var catalogue: Catalogue { wording.catalogue }

  /// Adds the line to an answer, and with everything shown what changes; nothing if the case gives
  /// no judged fact.
  static func write(_ robustness: Robustness, _ wording: Wording, to page: inout Page) {
    guard !robustness.readings.isEmpty else { return }
    let writer = RobustnessText(robustness, wording)
    // Where nothing changes there is nothing to know.
    guard let line = writer.line else { return }
    page.paragraph("≈ ", line, lines: page.style.showsAll ? .max : 1)
    if page.style.showsAll { writer.writeTurning(to: &page) }
  }

  /// Returns the page.
  ///
  /// - Parameters:
  ///   - robustness: The nearby readings.
  ///   - wording: The words to use.
  ///   - style: How wide.
  /// - Returns: The text; the alerts that stand and those that a nearby reading would raise come
  ///   first and are never cut.
  public static func text(
    _ robustness: Robustness, _ wording: Wording, _ style: PageStyle
  ) -> String {
    var page = Page(style)
    let writer = RobustnessText(robustness, wording)
    let date = wording.words.asOfPrefix + wording.day(robustness.person.on)
    page.line(
      wording.words.howFirmly, right: date,
      ink: .bold)
    for raised in robustness.alerts { writer.write(raised.alert, nil, to: &page) }
    for (alert, reading) in robustness.wouldRaise { writer.write(alert, reading, to: &page) }
    page.gap()
    guard !robustness.readings.isEmpty else {
      page.paragraph("", writer.nothingJudged)
      return page.text
    }
    let judged = robustness.judged.map { index in
      let fact = wording.vocabulary[index]
      return "\(wording.text(fact.label)): \(wording.known(robustness.person[index], of: fact))"
    }
    page.paragraph(wording.words.judgedPrefix, judged.joined(separator: " · "))
    page.paragraph(
      "",
      wording.words.nearbyReadings(robustness.readings.count))
    page.gap()
    page.paragraph("", writer.counts, ink: .bold)
    page.paragraph(wording.words.nowPrefix, writer.offers(robustness.first))
    writer.writeTurning(to: &page)
    return page.text
  }

  private var nothingJudged: String {
    let facts = wording.vocabulary.facts.filter(\.isJudged).map { wording.text($0.label) }
    let unknown = wording.words.nothingJudged
    return facts.isEmpty ? "\(unknown)." : "\(unknown): \(wording.both(facts))."
  }

  /// An alert that stands, or that a reading would raise.
  private func write(_ number: Index<Alert>, _ reading: Robustness.Reading?, to page: inout Page) {
    let alert = catalogue.alerts[number]
    let words = "\(wording.text(alert.text)) [\(alert.id.harmless)]"
    guard let reading else {
      return page.paragraph("!! ", words, ink: .danger, leadInk: .danger)
    }
    page.paragraph(
      wording.words.wouldStandWith, "\(steps(reading)): \(words)", indent: 3,
      leadInk: .danger)
  }
}

// MARK: In words

extension RobustnessText {
  /// In how many readings it holds.
  private var counts: String {
    let all = robustness.readings.count
    let alerts = robustness.readings.count(where: robustness.hasSameAlerts)
    let first = robustness.readings.count(where: robustness.hasSameFirst)
    return wording.words.held(alerts, all: all, compared: Robustness.compared, first: first)
  }

  /// What an answer says of its nearby readings, or `nil` if none of them changes it: first every
  /// alert that one would raise, then what would come first.
  private var line: String? {
    guard robustness.readings.contains(where: { !robustness.holds($0) }) else { return nil }
    let single = robustness.readings.filter { $0.steps.count == 1 && !robustness.holds($0) }
    let raising = robustness.wouldRaise.map { (steps($0.reading), change($0.reading)) }
    let others = single.filter { robustness.raised($0).isEmpty }.map { (steps($0), change($0)) }
    var found: [String] = []
    for (step, change) in raising + others {
      let words = "\(step) (→ \(change))"
      if !found.contains(words) { found.append(words) }
    }
    return found.isEmpty ? nil : wording.words.changes(if: found)
  }

  /// What a reading changes, in a few words.
  private func change(_ reading: Robustness.Reading) -> String {
    let alerts = alertChange(reading)
    if !alerts.isEmpty { return wording.words.alert(alerts) }
    return reading.first.first.map { wording.text(catalogue[$0].name) } ?? offers([])
  }

  private func alertChange(_ reading: Robustness.Reading) -> String {
    func heads(_ numbers: [Index<Alert>]) -> [String] { numbers.map { wording.head(of: $0) } }
    return
      (heads(robustness.raised(reading))
      + heads(robustness.lost(reading)).map { wording.words.withoutPrefix + $0 }
      + heads(robustness.changed(reading)).map { $0 + wording.words.anotherWay })
      .joined(separator: "; ")
  }

  private func steps(_ reading: Robustness.Reading) -> String {
    reading.steps.map { step in
      let fact = wording.vocabulary[step.fact]
      return "\(wording.text(fact.label)): \(wording.known(.number(step.to), of: fact))"
    }.joined(separator: " + ")
  }

  private func offers(_ offers: [Index<Offer>]) -> String {
    offers.isEmpty
      ? wording.words.noOfferFits
      : offers.enumerated().map { "\($0.offset + 1) \(wording.text(catalogue[$0.element].name))" }
        .joined(separator: " · ")
  }

  /// The readings that change something, with what they change.
  private func writeTurning(to page: inout Page) {
    for reading in robustness.turning {
      page.paragraph("  ≠ ", steps(reading))
      let change = alertChange(reading)
      if !change.isEmpty { page.paragraph("      ", wording.words.alertsPrefix + change) }
      if !robustness.hasSameFirst(reading) {
        page.paragraph("      ", wording.words.firstPrefix + offers(reading.first), ink: .dim)
      }
    }
    let rest = robustness.readings.count { !robustness.holds($0) } - robustness.turning.count
    guard rest > 0 else { return }
    page.paragraph(
      "    ",
      wording.words.restReadings(rest), ink: .dim)
  }
}
