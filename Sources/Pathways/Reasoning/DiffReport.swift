public import LocatedJSON

/// Writes what an edit does to people.
public struct DiffReport {
  private let diff: CatalogueDiff
  private let cases: CaseChanges?
  private let wording: Wording

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
    case .offer: wording.own("tilbud", one ? "offer" : "offers")
    case .alert: wording.own(one ? "advarsel" : "advarsler", one ? "alert" : "alerts")
    case .right: wording.own(one ? "rettighed" : "rettigheder", one ? "right" : "rights")
    case .group: wording.own(one ? "gruppe" : "grupper", one ? "group" : "groups")
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
      "", "\(names[0]) → \(names[1]), \(wording.own("pr.", "as of")) \(wording.day(diff.on))",
      ink: .bold)
    if !diff.vocabulary.isEmpty {
      page.gap()
      page.paragraph("", wording.own("Ordforråd", "Vocabulary"), ink: .heading)
      for change in diff.vocabulary {
        page.paragraph("  ", "\(change.name): \(change.words[wording.language])", indent: 4)
      }
    }
    for item in diff.items where item.differs { write(item, &page) }
    writeSame(&page)
    writeRest(&page)
    if let cases { cases.write(&page, wording) }
    return page.text
  }

  private func write(_ item: CatalogueDiff.Item, _ page: inout Page) {
    page.gap()
    var head = "\(name(item.kind, 1)) \(item.id.harmless)"
    switch item.presence {
    case .kept: break
    case .added: head += wording.own(" – nyt", " – new")
    case .removed: head += wording.own(" – fjernet", " – removed")
    }
    page.line(head, right: item.location?.description.harmless ?? "", ink: .bold)
    if item.presence != .removed {
      write(
        item.gains, wording.own("Får det: ", "Gains it: "),
        wording.own(
          "blandt dem, der har det efter de nye regler", "among those who have it by the new rules"),
        &page)
    }
    if item.presence != .added {
      write(
        item.loses, wording.own("Mister det: ", "Loses it: "),
        wording.own(
          "blandt dem, der har det efter de gamle regler",
          "among those who have it by the old rules"), &page)
    }
  }

  private func write(
    _ people: People, _ lead: String, _ circle: String, _ page: inout Page
  ) {
    switch people {
    case .nobody:
      page.paragraph("  " + lead, wording.own("ingen (bevist)", "nobody (proved)"))
    case .undecided:
      page.paragraph(
        "  " + lead,
        wording.own(
          "ingen fundet, men ikke bevist: søgningen stoppede ved sin grænse",
          "nobody found, but not proved: the search stopped at its bound"))
    case .some(let example, let who):
      let words: String
      if let who {
        let phrase = who.words[wording.language]
        words =
          who.isExact
          ? wording.own("netop dem med ", "exactly those with ") + phrase + " " + circle
          : wording.own("kun nogle med ", "only some with ") + phrase + " " + circle
      } else {
        words = wording.own("nogle", "some people")
      }
      page.paragraph("  " + lead, words)
      write(example, &page)
    }
  }

  private func write(_ example: ExampleCase, _ page: inout Page) {
    let lead =
      example.isSmallest
      ? wording.own("    mindste eksempel: ", "    smallest example: ")
      : wording.own("    eksempel: ", "    example: ")
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
          wording.own(" (andre ord, men bevist ens: ", " (other rules, but proved the same: ")
          + proved.joined(separator: ", ") + ")"
      }
      page.paragraph(wording.own("Ens for alle: ", "The same for everyone: "), words, indent: 4)
    }
  }

  /// What differs but decides about nobody.
  private func writeRest(_ page: inout Page) {
    let lists: [(String, KeyPath<CatalogueDiff.Item, [String]>)] = [
      (wording.own("Andre felter: ", "Other fields: "), \.fields),
      (wording.own("Kun andre ord: ", "Only other words: "), \.texts),
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
    guard !diff.rules.isEmpty else { return }
    let words = diff.rules.map { rule -> String in
      switch rule.presence {
      case .added: wording.own("ny: ", "new: ") + rule.id
      case .removed: wording.own("fjernet: ", "removed: ") + rule.id
      case .kept: "\(rule.id) (\((rule.fields + rule.texts).joined(separator: ", ")))"
      }
    }
    page.paragraph(
      wording.own("Opfølgning og skalaer: ", "Follow-up and scales: "),
      words.joined(separator: "; ").harmless, indent: 4)
  }
}

// MARK: JSON

extension DiffReport {
  /// Returns the report as JSON, `navigator.diff/1`.
  public func bytes() -> [UInt8] {
    var writer = JSONWriter()
    writer.object { json in
      json.member("format", "navigator.diff/1")
      json.member("on", diff.on.description)
      for (name, catalogue) in zip(["old", "new"], diff.catalogues) {
        json.key(name)
        json.object { json in
          json.member("name", catalogue.name)
          json.member("version", catalogue.version)
          json.member("digest", "sha256:\(catalogue.digest)")
        }
      }
      json.member("differs", diff.differs)
      json.member("vocabulary", each: diff.vocabulary) { json, change in
        json.member("kind", change.kind)
        json.member("name", change.name)
        json.member("text", change.words[wording.language])
      }
      json.member("items", each: diff.items) { json, item in
        json.member("kind", item.kind.rawValue)
        json.member("id", item.id)
        json.member("presence", item.presence.rawValue)
        json.member("rule", item.isIdentical ? "identical" : item.differs ? "differs" : "proved")
        json.key("gains")
        item.gains.write(&json, wording.language)
        json.key("loses")
        item.loses.write(&json, wording.language)
        json.member("fields", item.fields)
        json.member("texts", item.texts)
      }
      json.member("rules", each: diff.rules) { json, rule in
        json.member("id", rule.id)
        json.member("presence", rule.presence.rawValue)
        json.member("fields", rule.fields)
        json.member("texts", rule.texts)
      }
      if let cases {
        json.key("cases")
        cases.write(&json)
      }
    }
    return writer.bytes
  }
}

extension People {
  /// Writes what was found.
  func write(_ json: inout JSONWriter, _ language: Language) {
    json.object { json in
      switch self {
      case .nobody: json.member("outcome", "nobody")
      case .undecided: json.member("outcome", "undecided")
      case .some(let example, let who):
        json.member("outcome", "some")
        if let who {
          json.member("who", who.words[language])
          json.member("exactly", who.isExact)
          if let fact = who.fact { json.member("fact", fact.name) }
        }
        example.write(&json, language)
      }
    }
  }
}

extension ExampleCase {
  /// Writes the example's members.
  func write(_ json: inout JSONWriter, _ language: Language) {
    json.member("text", words[language])
    json.member("smallest", isSmallest)
    json.key("example")
    json.raw(self.json)
  }
}
