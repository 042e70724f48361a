public import LocatedJSON

/// Writes what a catalogue's rules do and do not do.
public struct XrayReport {
  private let xray: Xray
  private let wording: Wording

  /// Creates a report in one language.
  public init(_ xray: Xray, in language: Language) {
    self.xray = xray
    wording = Wording(xray.catalogue, in: language)
  }

  private var language: Language { wording.language }

  /// Where was looked, in words; nothing if places make no difference.
  private var scope: String {
    let all = xray.places.reduce(0) { $0 + $1.count }
    if all == 0 { return "" }
    if all == 1 { return wording.municipalityNames(xray.places[0]) + " · " }
    return wording.words.municipalityGroups(all, groups: xray.places.count)
  }

  /// How many holes and findings are shown unless all are asked for.
  private static let shown = 12

  /// In how many places a hole is, in words, or `nil` if places make no difference.
  private func places(_ gap: Gap) -> String? {
    guard !gap.places.isEmpty else { return nil }
    let all = xray.places.reduce(0) { $0 + $1.count }
    if gap.places.count == all, all > 1 {
      return wording.words.allPlaces
    }
    return wording.municipalityNames(gap.places)
  }

  /// What would close a hole.
  private func fix(_ gap: Gap) -> String {
    let catalogue = xray.catalogue
    let proposed = gap.wouldHelp.filter { catalogue[$0].status == .proposed }
    let local = gap.wouldHelp.filter { catalogue[$0].status != .proposed }
    var words: [String] = []
    if !local.isEmpty {
      words.append(
        wording.words.confirmIfHere
          + local.map { catalogue[$0].id.harmless }.joined(separator: ", "))
    }
    if !proposed.isEmpty {
      words.append(
        wording.words.proposalsThatCover
          + proposed.map { catalogue[$0].id.harmless }.joined(separator: ", "))
    }
    if words.isEmpty {
      words.append(
        wording.words.noOfferCovers)
    }
    return words.joined(separator: "; ")
  }

  /// What was looked at, and what was not.
  private var bounds: [String] {
    let words = wording.words
    var found: [String] = []
    if xray.isExact {
      for everyone in Set(xray.everyone.map(\.variableCount)).sorted().suffix(1) {
        found.append(words.everyoneWasDivided(facts: everyone))
      }
      if xray.everyone.count == 1, let all = xray.everyone[0].combinations,
        let unserved = xray.everyone[0].unserved
      {
        found.append(words.unserved(unserved, of: all))
      }
    } else {
      found.append(
        xray.catalogue.needs == nil
          ? words.lookedAtEveryone(upTo: xray.depth) : words.lookedAtNeeds(upTo: xray.depth))
      if xray.depth > HoleSearch.broad { found.append(words.deeper(than: HoleSearch.broad)) }
      if xray.stopped > 0 { found.append(words.stopped(xray.stopped, of: max(1, xray.needs))) }
    }
    if xray.doubtful > 0 { found.append(words.doubtfulHoles(xray.doubtful)) }
    return found
  }

  /// How much a hole swallows.
  private func size(_ gap: Gap) -> String {
    if xray.needs > 0 { return wording.words.needs(gap.size, of: xray.needs) }
    return gap.size > 0 && xray.isExact ? wording.words.combinations(gap.size) : ""
  }
}

// MARK: Text

extension XrayReport {
  /// Returns how long a deeper search than the usual one took, for whoever waits for it.
  public func duration(tenths: Int) -> String {
    wording.words.searched(upTo: xray.depth, tenths: tenths)
  }

  /// Returns the report as text.
  public func text(_ style: PageStyle) -> String {
    var page = Page(style)
    page.paragraph(
      "",
      "\(xray.catalogue.name) \(xray.catalogue.version) · ".harmless + scope
        + wording.words.asOfPrefix + wording.day(xray.on), ink: .bold)
    writeGaps(&page)
    writeFindings(&page)
    return page.text
  }

  private func writeGaps(_ page: inout Page) {
    page.gap()
    page.paragraph(
      "", wording.words.holes(xray.gaps.count), ink: .heading)
    for line in bounds { page.paragraph("", line, ink: .dim) }
    page.paragraph(
      "",
      wording.words.somePlacesOnly,
      ink: .dim)
    if !page.style.showsAll {
      page.paragraph(
        "",
        wording.words.examplesAsCases, ink: .dim)
    }
    let shown = page.style.showsAll ? xray.gaps.count : Self.shown
    for (number, gap) in xray.gaps.prefix(shown).enumerated() { write(gap, number + 1, &page) }
    writeRest(xray.gaps.count - shown, &page)
  }

  private func writeRest(_ count: Int, _ page: inout Page) {
    guard count > 0 else { return }
    page.paragraph("    ", wording.words.plusOthers(count))
  }

  private func write(_ gap: Gap, _ number: Int, _ page: inout Page) {
    page.gap()
    let conditions = gap.conditions[language]
    let size = size(gap)
    let need = gap.needs.first?[language] ?? wording.words.nobodyIsThere
    page.paragraph(
      "  \(number). gap: ", need + (size.isEmpty ? "" : " (\(size))"), indent: 5, ink: .bold)
    let shown = page.style.showsAll ? gap.needs.count : 4
    for need in gap.needs.dropFirst().prefix(shown - 1) {
      page.paragraph("     ", need[language], indent: 7, ink: .bold)
    }
    writeRest(gap.needs.count - shown, &page)
    page.paragraph(
      "     ",
      wording.words.holeWhen
        + (conditions.isEmpty ? wording.words.always : conditions), indent: 7)
    for line in gap.surely {
      page.paragraph(
        "     ",
        wording.words.soForEveryoneWith
          + line[language],
        indent: 7)
    }
    if let places = places(gap) {
      page.paragraph("     ", wording.words.wherePrefix + places, indent: 7)
    }
    page.paragraph(
      "     ", wording.words.example + gap.example.words[language], indent: 7)
    write(gap.example, &page)
    page.paragraph("     → ", fix(gap), indent: 7)
  }

  /// The case for `suggest`: for whoever asks for all, since it is long.
  private func write(_ example: ExampleCase, _ page: inout Page) {
    guard page.style.showsAll else { return }
    page.paragraph("     ", String(decoding: example.json, as: UTF8.self), ink: .dim)
  }

  private func writeFindings(_ page: inout Page) {
    page.gap()
    page.paragraph(
      "", wording.words.rules(xray.findings.count),
      ink: .heading)
    for finding in xray.findings {
      let place = finding.location.map { "\($0): ".harmless } ?? ""
      page.paragraph("  ", "\(place)\(finding.code.slug): \(finding.message[language])", indent: 4)
      if let example = finding.example { write(example, &page) }
      if page.style.showsAll { page.paragraph("    → ", finding.fix[language], indent: 6) }
    }
    guard !xray.undecided.isEmpty else { return }
    page.gap()
    page.paragraph(
      wording.words.notDecided,
      xray.undecided.joined(separator: ", ").harmless, indent: 4)
  }
}

// MARK: JSON

extension XrayReport {
  /// Returns the report as JSON, `navigator.xray/1`.
  public func bytes() -> [UInt8] {
    let vocabulary = xray.catalogue.vocabulary
    var writer = JSONWriter()
    writer.object { json in
      json.member("format", "navigator.xray/1")
      json.member("on", xray.on.description)
      json.writeDigest(xray.catalogue)
      json.key("places")
      json.array { json in
        for group in xray.places {
          json.array { json in
            for number in group { json.string(vocabulary.places.municipalities[number].code) }
          }
        }
      }
      json.key("bounds")
      json.object { json in
        json.member("furtherFacts", xray.depth)
        json.member("needs", xray.needs)
        json.member("stopped", xray.stopped)
        json.member("exact", xray.isExact)
        if xray.everyone.count == 1, let all = xray.everyone[0].combinations,
          let unserved = xray.everyone[0].unserved
        {
          json.member("combinations", all)
          json.member("unserved", unserved)
        }
        json.member("text", bounds)
        json.member("undecided", xray.undecided)
      }
      json.member("gaps", each: xray.gaps) { json, gap in
        json.member("code", "gap")
        json.member("needs", gap.needs.map { $0[language] })
        json.member("size", gap.size)
        json.member("when", gap.conditions[language])
        json.member("surely", gap.surely.map { $0[language] })
        json.member("furtherFacts", gap.depth)
        json.member("places", gap.places.map { vocabulary.places.municipalities[$0].code })
        json.member("wouldHelp", gap.wouldHelp.map { xray.catalogue[$0].id })
        json.member("fix", fix(gap))
        gap.example.write(&json, language)
      }
      json.member("findings", each: xray.findings) { json, finding in
        json.member("code", finding.code.slug)
        if let location = finding.location {
          json.member("file", location.file)
          json.member("line", location.line)
          json.member("column", location.column)
        }
        json.member("message", finding.message[language])
        json.member("fix", finding.fix[language])
        if let example = finding.example { example.write(&json, language) }
      }
    }
    return writer.bytes
  }
}
