internal import LocatedJSON

// The plan: what to do first, and what if that does not help.
extension AnswerText {
  /// How much of a plan a screen shows.
  private enum Limit {
    static let offers = 3
    static let pathways = 1
    /// What usually stands below what must not be forgotten: the steps, who holds, the counts.
    static let below = 10
  }

  // MARK: Stages

  /// The leading stage in full, the others in a line each; without one, what fits best.
  mutating func writePlan() {
    page.gap()
    guard let leading = answer.plan.first else { return writeWithoutPlan() }
    let pathway = catalogue.pathways[leading.pathway]
    page.paragraph(
      "", "\(wording.text(leading.stage.name).uppercased()) · \(wording.text(pathway.name))",
      ink: .heading, lines: 2)
    let shown = listed
    writeGoingOn()
    if shown.isEmpty, goingOn.isEmpty { page.paragraph("   ", words.nothingFits) }
    for (number, offer) in shown.enumerated() { write(offer, number + 1) }
    if !isLong { writeNothingSpecial(shown) }
    writeRest(of: leading, beside: shown.map(\.index))
    for plan in answer.plan.dropFirst().prefix(style.showsAll ? .max : Limit.pathways) {
      writeAlso(plan, beside: shown.map(\.index))
    }
  }

  /// What the offers that are shown hang on being as usual, each once.
  private mutating func writeNothingSpecial(_ shown: [OfferAnswer]) {
    var found: [Subject] = []
    for subject in shown.flatMap(\.provided)
    where wording.vocabulary.isOrdinarilyNothing(subject) && !found.contains(subject) {
      // What is asked first on the same screen need not be said twice.
      let isAsked = answer.questions.contains { $0.isSafety && $0.subject == subject }
      if !isAsked { found.append(subject) }
    }
    guard !found.isEmpty else { return }
    page.paragraph(
      "   \(words.unlessSpecial): ", found.map(wording.label).joined(separator: ", "), indent: 3,
      ink: .dim, leadInk: .dim, lines: style.showsAll ? .max : 1)
  }

  private mutating func writeWithoutPlan() {
    let shown = listed
    if shown.isEmpty { page.paragraph("", words.nothingFits) }
    for (number, offer) in shown.enumerated() { write(offer, number + 1) }
  }

  /// Returns the offer that the screen has under a number, from 1.
  public static func offer(
    onLine number: Int, of answer: Answer, _ wording: Wording, _ style: PageStyle
  ) -> Index<Offer>? {
    let listed = AnswerText(answer, wording, style).listed
    return listed.indices.contains(number - 1) ? listed[number - 1].index : nil
  }

  /// The offers that the screen numbers: those that lead the plan and can be had.
  var listed: [OfferAnswer] {
    let leading = answer.offers.filter {
      ($0.standing == .fits || !$0.provided.isEmpty) && !$0.isGoingOn
    }
    let planned = leading.filter {
      $0.role == .first || $0.role == .alternative || isPromoted($0) || answer.plan.isEmpty
    }
    let usable = planned.filter(\.heldBackBy.isEmpty)
    let rest = leading.filter { $0.role != .not && $0.heldBackBy.isEmpty }
    // Who has the person is enough to begin with.
    let chosen = usable.isEmpty && goingOn.isEmpty ? rest : usable
    let room = Limit.offers - (isCrowded ? 1 : 0) - goingOn.count
    return Array(chosen.prefix(style.showsAll ? .max : max(1, room)))
  }

  private func isPromoted(_ offer: OfferAnswer) -> Bool {
    answer.alerts.contains { raised in
      let alert = catalogue.alerts[raised.alert]
      return alert.offers.contains(offer.index)
        || raised.door.map { alert.doors[$0].offers.contains(offer.index) } ?? false
    }
  }

  private mutating func write(_ offer: OfferAnswer, _ number: Int) {
    let lead = "\(number)".columns < 2 ? "\(number)  " : "\(number) "
    let name = wording.text(offer.offer.name)
    let details = wording.details(offer.offer, answer.person, verdicts, isFull: style.showsAll)
    let notes = notes(offer)
    let tab = max(name.columns + 3, 28)
    if isCrowded {
      let second = [notes, details].filter { !$0.isEmpty }.joined(separator: " · ")
      page.paragraph(lead, "\(name)   \(second)", leadInk: .bold, lines: 1)
    } else if lead.columns + tab + details.columns <= style.width {
      let gap = String(repeating: " ", count: tab - name.columns)
      page.paragraph(lead, name + gap + details, ink: .plain, leadInk: .bold, keepsSpaces: true)
      if !notes.isEmpty {
        page.paragraph("   ", notes, ink: .dim, lines: style.showsAll ? .max : 1)
      }
    } else {
      page.paragraph(lead, name, ink: .bold, leadInk: .bold, lines: style.showsAll ? .max : 1)
      let second = [notes, details].filter { !$0.isEmpty }.joined(separator: " · ")
      page.paragraph("   ", second, ink: .dim, lines: style.showsAll ? .max : 1)
    }
    for index in offer.speaksAgainst.prefix(style.showsAll ? .max : 1) {
      page.paragraph(
        "   – ", wording.words.speaksAgainst + wording.phrase(index),
        lines: style.showsAll ? .max : 1)
    }
  }

  /// What an offer hangs on, and why it is where it is.
  private func notes(_ offer: OfferAnswer) -> String {
    var notes: [String] = []
    if let passedOn = offer.passedOn {
      notes.append(words.waiting(since: passedOn.since.map(short)))
    }
    let provisos = offer.provided.filter { !wording.vocabulary.isOrdinarilyNothing($0) }
    if !provisos.isEmpty {
      notes.append(
        words.provided(
          wording.provisos(
            Array(provisos.prefix(2)), isJudgedOtherwise: offer.isJudgedOtherwise)))
    }
    if let because = because(offer.index) { notes.append(because) }
    return notes.joined(separator: " · ")
  }

  /// Why the plan names an offer.
  func because(_ offer: Index<Offer>) -> String? {
    let entry = answer.plan.lazy.flatMap(\.offers).first { $0.entry.offer == offer }
    return entry?.entry.because.map(wording.text)
  }
}

// MARK: What stands beside

extension AnswerText {
  private mutating func writeRest(of plan: PlanAnswer, beside shown: [Index<Offer>]) {
    let can = plan.offers.filter { $0.standing == .fits || !$0.provided.isEmpty }
    let beside = can.filter { $0.entry.role == .beside && !shown.contains($0.entry.offer) }
    if !isLong { list(words.beside, beside.map { name($0.entry.offer) }, most: 4) }
    let open = plan.offers.filter {
      $0.entry.role == .first && $0.standing == .open && $0.provided.isEmpty
    }
    // Where something can be had first, what needs more answers can wait for `--all`.
    let hasFirst = can.contains { $0.entry.role == .first }
    if !hasFirst || style.showsAll {
      list(words.lacks, open.map { lacking($0.entry.offer) }, most: 2)
    }
    list(words.notNow, notNow(plan), most: 2)
    if let next = plan.next.first {
      var span = plan.stage.evaluation?.after.map(wording.span)
      if let scale = plan.stage.evaluation?.scale, let time = span {
        span = "\(time) (\(wording.text(wording.vocabulary.scales[scale].name)))"
      }
      page.paragraph(
        "   \(helps(plan) && next.when == nil ? words.ifNoHelp(after: span) : words.thereafter): ",
        wording.text(next.text), indent: 3,
        lines: style.showsAll ? .max : 1)
    }
    // What is asked on the same screen need not be said twice.
    if style.showsAll, let within = plan.stage.within {
      page.paragraph("   \(words.inTime): ", wording.text(within), indent: 3)
    }
    let modules = plan.remember.map { catalogue.modules[$0] }
      .filter { style.showsAll || !$0.facts.contains { asksFirst(.fact($0)) } }
    if hasRoom(for: Limit.below) {
      list(words.remember, modules.map { wording.text($0.text) }, most: 2)
    }
  }

  /// Whether a stage is meant to help by a day on which its effect is judged, and not only to find
  /// out, to keep safe or to go on.
  private func helps(_ plan: PlanAnswer) -> Bool {
    switch plan.stage.kind {
    case .assess, .safety, .wait, .coordinate, .maintain, .stepDown: false
    case .first, .stepUp: plan.stage.evaluation?.after != nil
    }
  }

  /// What somebody would expect, and why it is not for now.
  private func notNow(_ plan: PlanAnswer) -> [String] {
    var found: [String] = []
    let chosen = listed.map(\.index)
    // What is chosen, by an alert or another pathway, is not also advised against.
    for planned in plan.offers where !chosen.contains(planned.entry.offer) {
      let name = name(planned.entry.offer)
      switch (planned.entry.role, planned.standing) {
      case (.first, .excluded), (.first, .unavailable):
        // Nobody in another region would expect what only one region has.
        guard let offer = answer.offers.first(where: { $0.index == planned.entry.offer }),
          !offer.isGoingOn, offer.unavailable != .area
        else { continue }
        found.append(words.instead(name, why(offer)))
      case (.not, let standing) where standing != .unavailable:
        guard let because = planned.entry.because else { continue }
        found.append(words.instead(name, wording.text(because)))
      default: break
      }
    }
    return found
  }

  private func why(_ offer: OfferAnswer) -> String {
    if offer.standing == .unavailable { return wording.standing(.unavailable, offer.unavailable) }
    let obstacle = offer.reasons.first(where: \.isObstacle)
    return obstacle.map { wording.obstacle($0, verdicts) } ?? wording.onlyExplained
  }

  private func lacking(_ index: Index<Offer>) -> String {
    let missing = answer.offers.first { $0.index == index }?.missing ?? []
    return "\(name(index)) ← \(missing.prefix(2).map(wording.label).joined(separator: " + "))"
  }

  func name(_ index: Index<Offer>) -> String {
    wording.text((answer.offers.first { $0.index == index }?.offer ?? catalogue[index]).name)
  }

  private mutating func writeAlso(_ plan: PlanAnswer, beside shown: [Index<Offer>]) {
    let can = plan.offers.filter {
      ($0.standing == .fits || !$0.provided.isEmpty) && $0.entry.role == .first
    }
    let names = can.prefix(2).map { name($0.entry.offer) }
    let pathway = wording.text(catalogue.pathways[plan.pathway].name)
    page.paragraph(
      "   \(words.also): ", ([pathway] + names).joined(separator: " → "), indent: 3,
      lines: style.showsAll ? .max : 1)
  }

  private mutating func list(_ lead: String, _ names: [String], most: Int) {
    guard !names.isEmpty else { return }
    let shown = names.prefix(style.showsAll ? .max : most).joined(separator: "; ")
    page.paragraph("   \(lead): ", shown, indent: 3, lines: style.showsAll ? .max : 1)
  }
}
