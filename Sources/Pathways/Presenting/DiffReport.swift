public import LocatedJSON

/// Writes what an edit does to people.
public struct DiffReport {
  let diff: CatalogueDiff
  let cases: CaseChanges?
  let wording: Wording

  /// Creates a report.
  ///
  /// - Parameters:
  ///   - diff: What differs.
  ///   - cases: What it does to some cases, if any were given.
  ///   - language: The reader's language.
  public init(_ diff: CatalogueDiff, cases: CaseChanges?, in language: Language) {
    self.diff = diff
    self.cases = cases
    wording = Wording(diff.catalogues[1], in: language)
  }

  private func name(_ kind: CatalogueDiff.Kind, _ count: Int) -> String {
    let one = count == 1
    return switch kind {
    case .offer: wording.words.offers(one: one)
    case .alert: wording.words.alerts(one: one)
    case .right: wording.words.rights(one: one)
    case .group: wording.words.groups(one: one)
    case .pathway: wording.words.pathways(one: one)
    case .stage: wording.words.stages(one: one)
    }
  }
}

// MARK: Text

extension DiffReport {
  /// Returns the report as text.
  public func text(_ style: PageStyle) -> String {
    var page = Page(style)
    let names = diff.catalogues.map { "\($0.name) \($0.version)".harmless }
    page.paragraph(
      "", "\(names[0]) → \(names[1]), \(wording.words.asOfDay) \(wording.day(diff.on))",
      ink: .bold)
    if !diff.vocabulary.isEmpty {
      page.gap()
      page.paragraph("", wording.words.vocabularyHeading, ink: .heading)
      for change in diff.vocabulary {
        page.paragraph("  ", "\(change.name): \(change.words[wording.language])", indent: 4)
      }
    }
    for items in groups { write(items, &page) }
    writeSame(&page)
    writeRest(&page)
    if let cases { cases.write(&page, wording) }
    if cases != nil, diff.files.contains(where: { $0.path.hasPrefix("phrases/") }) {
      page.paragraph("  ", wording.words.notesAreNotCompared, ink: .dim)
    }
    return page.text
  }

  /// What differs, what differs in the same way together.
  var groups: [[CatalogueDiff.Item]] {
    var groups: [(key: String, items: [CatalogueDiff.Item])] = []
    for item in diff.items where item.differs {
      // The same people must be meant: without saying who they are, each stands alone.
      let key = key(item) ?? item.id
      if let index = groups.firstIndex(where: { $0.key == key }) {
        groups[index].items.append(item)
      } else {
        groups.append((key, [item]))
      }
    }
    return groups.map(\.items)
  }

  /// What makes two changes the same, if anything can.
  private func key(_ item: CatalogueDiff.Item) -> String? {
    guard item.firsts.isEmpty else { return nil }
    var words = ["\(item.kind) \(item.presence)"]
    let all = [(item.gains, item.loses)] + item.later.map { ($0.gains, $0.loses) }
    for people in all.flatMap({ [$0.0, $0.1] }) {
      if case .some(_, nil) = people { return nil }
      words.append(text(people, circle: ""))
    }
    words += item.later.map(\.from.description)
    return words.joined(separator: " | ")
  }

  private func write(_ items: [CatalogueDiff.Item], _ page: inout Page) {
    guard let item = items.first else { return }
    page.gap()
    var head = items.count > 1 ? "\(items.count) " : ""
    head += name(item.kind, items.count) + " " + items.map(\.id).joined(separator: ", ").harmless
    switch item.presence {
    case .kept: break
    case .added: head += wording.words.new
    case .removed: head += wording.words.removed
    }
    page.line(head, right: item.location?.description.harmless ?? "", ink: .bold)
    for firsts in item.firsts {
      page.paragraph("  ", text(firsts), indent: 4)
    }
    let isKept = item.presence == .kept
    if !isKept || item.gains.mayBe || item.loses.mayBe || !item.later.isEmpty {
      write(item.gains, item.loses, item.presence, &page)
    }
    for period in item.later {
      page.paragraph("  ", wording.words.from(wording.day(period.from)) + ":", ink: .bold)
      write(period.gains, period.loses, item.presence, &page)
    }
  }

  /// What came first and what does now, each with the condition on which it does: where only a
  /// condition was edited, the names alone would say that nothing changes.
  private func text(_ firsts: CatalogueDiff.Firsts) -> String {
    let whens = conditions(firsts)
    let sides = zip([firsts.old, firsts.new], whens).map { names, whens in
      zip(names, whens).map { name, when in
        when.map { wording.words.first(name.harmless, onlyIf: $0) } ?? name.harmless
      }
    }
    return wording.words.firstChanges(
      from: sides[0], to: sides[1], in: firsts.places.map(names),
      forEveryone: whens.joined().allSatisfy { $0 == nil })
  }

  /// The words of each offer's condition by the old catalogue and by the new one, or `nil` where
  /// it comes first for everyone in the stage.
  func conditions(_ firsts: CatalogueDiff.Firsts) -> [[String?]] {
    zip(diff.catalogues, [firsts.oldWhens, firsts.newWhens]).map { catalogue, whens in
      let wording = Wording(catalogue, in: wording.language)
      return whens.map { when in
        when.flatMap { catalogue.isAlways($0) ? nil : wording.phrase($0) }
      }
    }
  }

  func names(_ codes: [String]) -> String {
    let places = wording.vocabulary.places
    return wording.municipalityNames(
      codes.compactMap { places.municipality(code: $0) })
  }

  private func write(
    _ gains: People, _ loses: People, _ presence: CatalogueDiff.Presence, _ page: inout Page
  ) {
    let words = wording.words
    if presence != .removed {
      write(
        gains, words.gain, circle: presence == .kept ? words.amongThose(new: true) : "", &page)
    }
    if presence != .added {
      write(
        loses, words.loss, circle: presence == .kept ? words.amongThose(new: false) : "", &page)
    }
  }

  private func write(_ people: People, _ lead: String, circle: String, _ page: inout Page) {
    page.paragraph("  " + lead, text(people, circle: circle), indent: 4)
    if let example = people.example { write(example, &page) }
  }

  /// Who is meant.
  private func text(_ people: People, circle: String) -> String {
    let words = wording.words
    switch people {
    case .nobody: return words.nobodyProved
    case .undecided: return words.nobodyFound
    case .some(_, let who):
      guard let who else { return words.somebody }
      return words.who(who.words[wording.language], who.extent)
        + (circle.isEmpty ? "" : " " + circle)
    }
  }

  private func write(_ example: ExampleCase, _ page: inout Page) {
    let lead =
      example.isSmallest
      ? wording.words.smallestExample
      : wording.words.anExample
    page.paragraph(lead, example.words[wording.language], indent: 6)
    page.paragraph("      ", String(decoding: example.json, as: UTF8.self), ink: .dim)
  }

  private func writeSame(_ page: inout Page) {
    page.gap()
    for kind in CatalogueDiff.Kind.allCases {
      let same = diff.items.filter { $0.kind == kind && !$0.differs }
      guard !same.isEmpty else { continue }
      let proved = same.filter { !$0.isIdentical }.map(\.id.harmless)
      var words = "\(same.count) \(name(kind, same.count))"
      if !proved.isEmpty {
        words +=
          wording.words.provedTheSame
          + proved.joined(separator: ", ") + ")"
      }
      page.paragraph(wording.words.sameForEveryone, words, indent: 4)
    }
  }

  /// What differs but decides about nobody.
  private func writeRest(_ page: inout Page) {
    let lists: [(String, KeyPath<CatalogueDiff.Item, [String]>)] = [
      (wording.words.otherFields, \.fields),
      (wording.words.onlyOtherWords, \.texts),
    ]
    for (lead, path) in lists {
      let items = diff.items.filter { !$0[keyPath: path].isEmpty }
      guard !items.isEmpty else { continue }
      let words = items.map { item in
        let fields = item[keyPath: path].joined(separator: ", ")
        return "\(item.id) (\(fields))".harmless
      }
      page.paragraph(lead, words.joined(separator: "; "), indent: 4)
    }
    writeLocal(&page)
    write(diff.rules, wording.words.followUpAndScales, &page)
    writeFiles(&page)
  }
}
