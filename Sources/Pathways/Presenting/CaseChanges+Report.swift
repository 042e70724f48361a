public import LocatedJSON

extension CaseChanges {
  /// The cases that are answered otherwise in what makes a difference to the person.
  var affected: [Change] { changes.filter(\.matters) }

  /// Prepares to compare all that the answers of two catalogues show.
  ///
  /// - Parameters:
  ///   - old: The catalogue before the edit.
  ///   - new: The catalogue after it.
  ///   - day: The as-of day of cases that have none.
  ///   - language: The reader's language.
  public init(
    from old: Catalogue, to new: Catalogue, on day: CalendarDay, in language: Language
  ) {
    let shown = [old, new].map { catalogue -> Shown in
      let wording = Wording(catalogue, in: language)
      return { AnswerJSON($0, wording).bytes() }
    }
    self.init(from: old, to: new, on: day, shown: shown)
  }

  /// Writes the changes for a reader.
  func write(_ page: inout Page, _ wording: Wording) {
    let words = wording.words
    let affected = affected
    page.gap()
    page.paragraph("", words.casesAffected(affected.count, of: count), ink: .heading)
    let areas = areas.map { "\(words.part(ofAnswer: $0.name)) \($0.cases)" }
    if !areas.isEmpty { page.paragraph("  ", words.affectedIn(areas), indent: 4) }
    let shown = page.style.showsAll ? affected.count : 20
    for change in affected.prefix(shown) {
      let name = change.id.map { "\($0.harmless) " } ?? ""
      page.paragraph(
        "  \(name)\(words.line(change.line)): ", text(change, page.style, wording), indent: 4)
    }
    if affected.count > shown { page.paragraph("    ", words.more(affected.count - shown)) }
    let rest = changes.filter { !$0.matters }
    let wordsOnly = rest.count(where: \.isOnlyWords)
    if rest.count > wordsOnly {
      page.paragraph("  ", words.casesOtherwiseAbsent(rest.count - wordsOnly), ink: .dim)
    }
    if wordsOnly > 0 { page.paragraph("  ", words.casesInOtherWords(wordsOnly), ink: .dim) }
  }

  /// The members of an answer in which something makes a difference, with the number of cases: the
  /// one with the most cases first.
  private var areas: [(name: String, cases: Int)] {
    var counts: [String: Int] = [:]
    for change in affected {
      for area in Set(change.parts.filter(\.matters).map(\.area)) { counts[area, default: 0] += 1 }
    }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { ($0.key, $0.value) }
  }

  /// What differs in a case: first what has a name, then in which parts of the answer more does.
  private func text(_ change: Change, _ style: PageStyle, _ wording: Wording) -> String {
    let parts = change.parts.filter(\.matters)
    let named = parts.filter(\.isToldByName)
    let shown = style.showsAll ? named.count : 6
    var texts = named.prefix(shown).map { text($0, wording) }
    if named.count > shown { texts.append(wording.words.more(named.count - shown)) }
    var whole: [String] = []
    for area in parts.filter({ !$0.isToldByName }).map(\.area) {
      let words = wording.words.part(ofAnswer: area)
      if !whole.contains(words) { whole.append(words) }
    }
    if !whole.isEmpty { texts.append(wording.words.otherwiseIn(whole)) }
    return texts.joined(separator: "; ")
  }

  private func text(_ part: Part, _ wording: Wording) -> String {
    let words = wording.words
    if part.kind == .plan {
      return words.change(words.plan, from: part.from.harmless, to: part.to.harmless)
    }
    let title = title(part, wording) + (part.field.map { " (\($0.harmless))" } ?? "")
    guard part.field == nil || !part.from.isEmpty || !part.to.isEmpty else { return title }
    return words.change(
      title, from: value(part.from, wording), to: value(part.to, wording))
  }

  /// A word of an answer as it is told: a day as days are, an urgency or a standing by its name.
  private func value(_ text: String, _ wording: Wording) -> String {
    if let day = CalendarDay(text.utf8) { return wording.day(day) }
    if let urgency = Alert.Urgency(rawValue: text) { return wording.words.urgency(urgency) }
    return wording.words.standing(text.isEmpty ? "none" : text).harmless
  }

  /// What a part is called: offers and groups by name, with what an editor knows them by.
  private func title(_ part: Part, _ wording: Wording) -> String {
    let catalogue = wording.catalogue
    switch part.kind {
    case .offer:
      let name = catalogue.offer(named: part.name).map { wording.text(catalogue[$0].name) }
      return name.map { "\($0) (\(part.name.harmless))" } ?? part.name.harmless
    case .right:
      let name = catalogue.rights.first { $0.id == part.name }.map { wording.text($0.name) }
      return name.map { "\($0) (\(part.name.harmless))" } ?? part.name.harmless
    case .group: return "\(wording.words.group) \(part.name.harmless)"
    case .alert, .plan, .followUp, .answer: return part.name.harmless
    }
  }

  /// Writes the changes for a program.
  func write(_ json: inout JSONWriter) {
    json.object { json in
      json.member("count", count)
      json.member("changed", changes.count)
      json.member("affected", affected.count)
      json.member("areas", each: areas) { json, area in
        json.member("area", area.name)
        json.member("cases", area.cases)
      }
      json.member("changes", each: changes) { json, change in
        json.member("line", change.line)
        if let id = change.id { json.member("id", id) }
        json.member("affected", change.matters)
        json.member("parts", each: change.parts) { json, part in
          json.member("kind", part.kind.rawValue)
          json.member("what", part.name)
          if let field = part.field { json.member("field", field) }
          json.member("from", part.from)
          json.member("to", part.to)
        }
      }
    }
  }
}

extension CaseChanges.Part {
  /// Whether it is told by itself: what else is said of offers that stand as before is told together.
  fileprivate var isToldByName: Bool { kind != .answer && (kind != .offer || field == nil) }

  /// The member of the answer that it is in.
  fileprivate var area: String {
    switch kind {
    case .offer: "offers"
    case .alert: "alerts"
    case .group: "groups"
    case .right: "rights"
    case .followUp: "followUps"
    case .plan: "plan"
    case .answer: name
    }
  }
}
