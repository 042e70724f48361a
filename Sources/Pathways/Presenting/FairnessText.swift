internal import LocatedJSON

/// Writes one case in every municipality for somebody who plans for all of them.
public struct FairnessText {
  private let fairness: Fairness
  private let wording: Wording
  private let style: PageStyle
  private var page: Page

  /// Returns the whole text.
  ///
  /// - Parameters:
  ///   - fairness: The answers.
  ///   - wording: The words to use.
  ///   - style: How wide, and how much.
  /// - Returns: The text; alerts come first and are never cut.
  public static func text(
    _ fairness: Fairness, _ wording: Wording, _ style: PageStyle
  ) -> String {
    var writer = FairnessText(fairness, wording, style)
    writer.writeHead()
    writer.writeAlerts()
    writer.writeSpread()
    writer.writeTable()
    for number in fairness.answers.indices { writer.write(number) }
    return writer.page.text
  }

  private init(_ fairness: Fairness, _ wording: Wording, _ style: PageStyle) {
    self.fairness = fairness
    self.wording = wording
    self.style = style
    page = Page(style)
  }

  private var catalogue: Catalogue { wording.catalogue }
  private var answers: [Fairness.Answer] { fairness.answers }
  private var placeCount: Int { answers.reduce(0) { $0 + $1.municipalities.count } }

  private func places(_ indexes: [Index<Places.Municipality>], showsAll: Bool? = nil) -> String {
    wording.places(indexes, on: fairness.person.on, showsAll: showsAll ?? style.showsAll)
      .joined(separator: "; ")
  }

  /// The numbers of some answers, as a reader finds them.
  private func list(_ numbers: [Int]) -> String {
    let word = numbers.count == 1 ? wording.words.answerOne : wording.words.answerMany
    return "\(word) \(wording.both(numbers.map { "\($0 + 1)" }))"
  }
}

// MARK: The person and the dangers

extension FairnessText {
  private mutating func writeHead() {
    let count = answers.count
    let different =
      count == 1
      ? wording.words.sameEverywhere
      : wording.words.differentAnswers(count)
    page.line(
      wording.words.samePersonIn(placeCount)
        + different,
      right: wording.words.asOfDate + wording.day(fairness.person.on), ink: .bold)
    let told = wording.told(fairness.person) { fact in
      fact.kind.isPlace || fairness.localFacts.contains(fact.index)
    }
    page.paragraph(
      "", told.joined(separator: " · ").capitalizedFirst, lines: style.showsAll ? .max : 3)
    guard let municipality = fairness.person.municipality, !fairness.localFacts.isEmpty else {
      return
    }
    let facts = fairness.localFacts.map { wording.text(wording.vocabulary[$0].label) }
    let name = wording.name(ofMunicipality: municipality)
    page.paragraph(
      "",
      wording.words.saidOnlyOf(name) + wording.both(facts), ink: .dim)
  }

  private mutating func writeAlerts() {
    var isFirst = true
    for number in catalogue.alerts.indexes {
      let alert = catalogue.alerts[number]
      let raising = answers.indices.filter { index in
        answers[index].told.alerts.contains { $0.alert == number }
      }
      guard !raising.isEmpty else { continue }
      if isFirst { page.gap() }
      isFirst = false
      let everywhere = raising.count == answers.count
      let place = everywhere ? "" : wording.words.onlyIn + list(raising)
      page.paragraph(
        "!! ", "\(wording.text(alert.text)) [\(alert.id.harmless)]\(place)", ink: .danger,
        leadInk: .danger)
    }
  }

  /// How many offers fit everywhere, and where the fewest and the most do.
  private mutating func writeSpread() {
    page.gap()
    let everywhere = catalogue.offers.indexes.count { offer in
      answers.allSatisfy { $0.told[offer].standing == .fits }
    }
    let somewhere = catalogue.offers.indexes.count { offer in
      answers.contains { $0.told[offer].standing == .fits }
    }
    page.paragraph(
      "",
      wording.words.fitEverywhere(everywhere, some: somewhere - everywhere))
    let counts = answers.map(\.told.fits.count)
    guard let fewest = counts.min(), let most = counts.max(), fewest < most else { return }
    for (count, title) in [
      (fewest, wording.words.fewestFitTitle), (most, wording.words.mostFitTitle),
    ] {
      let numbers = answers.indices.filter { counts[$0] == count }
      let municipalities = numbers.flatMap { answers[$0].municipalities }.sorted()
      page.paragraph(
        title,
        "\(count) – " + wording.municipalities(municipalities.count) + ": "
          + places(municipalities, showsAll: false), indent: 2)
    }
  }
}

// MARK: What is not the same everywhere

extension FairnessText {
  /// The offers whose standing is not the same everywhere, with in how many places it is which.
  private mutating func writeTable() {
    let varying = fairness.varyingOffers
    guard !varying.isEmpty else { return }
    page.gap()
    let columns = [
      wording.words.fits, wording.words.openWord, wording.words.excludedWord,
      wording.words.notHereShort,
    ]
    let room = style.width - columns.reduce(0) { $0 + $1.columns + 2 }
    row(
      wording.words.notSameEverywhere, columns,
      columns, room, ink: .heading)
    for offer in varying {
      let name = "  " + wording.text(catalogue.offers[offer.offer].name)
      let cells = offer.counts.map { $0 == 0 ? "–" : "\($0)" }
      row(name, cells, columns, room, ink: .plain)
    }
  }

  private mutating func row(
    _ name: String, _ cells: [String], _ columns: [String], _ room: Int, ink: Page.Ink
  ) {
    let cut = name.columns <= room ? name : String(name.prefix(max(1, room - 1))) + "…"
    var text = cut + String(repeating: " ", count: max(0, room - cut.columns))
    for (cell, column) in zip(cells, columns) {
      text += String(repeating: " ", count: max(0, column.columns + 2 - cell.columns)) + cell
    }
    page.row(text, ink: ink)
  }

  /// One answer: where it is given, and what is not as in the first.
  private mutating func write(_ number: Int) {
    let answer = answers[number]
    page.gap()
    let counts =
      wording.words.fit(answer.told.fits.count) + " · "
      + wording.words.open(answer.told.count(.open))
    page.line(
      wording.words.answerHeading + "\(number + 1) · "
        + wording.municipalities(answer.municipalities.count), right: counts, ink: .heading)
    for words in wording.places(
      answer.municipalities, on: fairness.person.on, showsAll: style.showsAll)
    {
      page.paragraph("  ", words, indent: 4)
    }
    for difference in answer.differences { writeOther(difference, of: answer) }
    writeOffers(of: answer)
  }

  /// What differs other than an offer's standing.
  private mutating func writeOther(
    _ difference: Fairness.Difference, of answer: Fairness.Answer
  ) {
    switch difference.subject {
    case .alert(let number):
      page.paragraph(
        "  !! ",
        "[\(catalogue.alerts[number].id.harmless)] \(alert(number, answer)) "
          + wording.words.inAnswerOne + alert(number, answers[0]) + ")",
        leadInk: .danger)
    case .group(let number):
      page.paragraph(
        "  ≠ ",
        wording.words.groupPrefix + catalogue.groups[number].id.harmless
          + ": \(truth(answer.told[number])) "
          + wording.words.inAnswerOne + truth(answers[0].told[number]) + ")")
    case .plan:
      page.paragraph(
        "  ≠ ",
        wording.words.planDiffers(first(answer), inAnswer1: first(answers[0])))
    case .order:
      page.paragraph(
        "  ≠ ", wording.words.otherOrder)
    case .offer: return
    }
    page.paragraph("      ", causes(difference.causes), ink: .dim)
  }

  /// What comes first in the plan of an answer.
  private func first(_ answer: Fairness.Answer) -> String {
    guard let part = answer.told.plan.first else { return wording.words.noPlan }
    let stage = catalogue.stage(part.stage.stage, form: part.stage.form)
    let names = part.firsts.map { wording.text(catalogue.offers[$0].name) }
    return wording.text(stage.name) + (names.isEmpty ? "" : ": " + names.joined(separator: "; "))
  }

  private func truth(_ truth: Truth) -> String {
    switch truth {
    case .holds: wording.words.yes
    case .fails: wording.words.no
    case .unknown: wording.words.notSettled
    }
  }

  private func causes(_ causes: [Fairness.Cause]) -> String {
    causes.map { cause in
      let place = cause.location.map { " · \($0)".harmless } ?? ""
      return wording.words(cause.kind, fairness.person) + place
    }.joined(separator: "; ")
  }

  /// The offers that differ, by the rule that does it: what fits here or there comes first.
  private mutating func writeOffers(of answer: Fairness.Answer) {
    typealias Pair = (here: PlaceAnswer.OfferStanding, there: PlaceAnswer.OfferStanding)
    var rules: [(causes: [Fairness.Cause], rows: [(pair: Pair, names: [String])])] = []
    for difference in answer.differences {
      guard case .offer(let index) = difference.subject else { continue }
      let pair = (answer.told[index], answers[0].told[index])
      let name = wording.text(catalogue[index].name)
      let rule = rules.firstIndex { $0.causes == difference.causes } ?? rules.count
      if rule == rules.count { rules.append((difference.causes, [])) }
      if let row = rules[rule].rows.firstIndex(where: { $0.pair == pair }) {
        rules[rule].rows[row].names.append(name)
      } else {
        rules[rule].rows.append((pair, [name]))
      }
    }
    func weight(_ pair: Pair) -> Int {
      pair.here.standing == .fits ? 0 : pair.there.standing == .fits ? 1 : 2
    }
    for number in rules.indices {
      let rows = rules[number].rows.enumerated()
      rules[number].rows = rows.sorted {
        (weight($0.element.pair), $0.offset) < (weight($1.element.pair), $1.offset)
      }.map(\.element)
    }
    let ordered = rules.enumerated().sorted {
      (weight($0.element.rows[0].pair), $0.offset) < (weight($1.element.rows[0].pair), $1.offset)
    }.map(\.element)
    for rule in ordered {
      page.paragraph("  → ", causes(rule.causes), ink: .dim)
      for (pair, names) in rule.rows {
        let lead = ["    + ", "    – ", "    ≠ "][weight(pair)]
        // What fits is never cut.
        let shown = style.showsAll || names.count <= 4 || weight(pair) < 2 ? names.count : 3
        let more = names.count - shown
        page.paragraph(
          lead,
          wording.standing(pair.here.standing, pair.here.unavailable)
            + wording.words.inAnswerOneSpaced
            + wording.standing(pair.there.standing, pair.there.unavailable) + "): "
            + names.prefix(shown).joined(separator: "; ")
            + (more > 0 ? wording.words.semicolonMore(more) : ""))
      }
    }
  }

  /// What an answer says of an alert.
  private func alert(_ number: Index<Alert>, _ answer: Fairness.Answer) -> String {
    guard let raised = answer.told.alerts.first(where: { $0.alert == number }) else {
      return wording.words.noAlert
    }
    guard let door = raised.door else { return wording.words.alertWord }
    return wording.text(catalogue.alerts[number].doors[door].text)
  }
}
