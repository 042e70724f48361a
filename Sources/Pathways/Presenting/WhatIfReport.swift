public import LocatedJSON

/// Writes what offers would do if they were established today.
public struct WhatIfReport {
  private let whatIf: WhatIf
  private let wording: Wording

  /// Creates a report in one language.
  public init(_ whatIf: WhatIf, in language: Language) {
    self.whatIf = whatIf
    wording = Wording(whatIf.catalogue, in: language)
  }

  /// What is counted as a hole.
  private var hole: String {
    if whatIf.isExact { return wording.words.holeIsCombination }
    return whatIf.catalogue.needs == nil
      ? wording.words.holeIsStatement(upTo: whatIf.depth)
      : wording.words.holeIsNeed(upTo: whatIf.depth)
  }

  /// The offers, those that would do most first.
  private var effects: [WhatIf.Effect] {
    whatIf.effects.enumerated().sorted { one, other in
      (-one.element.closed, -one.element.first.count, -one.element.fits.count, one.offset)
        < (
          -other.element.closed, -other.element.first.count, -other.element.fits.count, other.offset
        )
    }.map(\.element)
  }

  /// Returns the report as text.
  public func text(_ style: PageStyle) -> String {
    var page = Page(style)
    let catalogue = whatIf.catalogue
    page.paragraph(
      "",
      "\(catalogue.name) \(catalogue.version) · ".harmless
        + wording.words.asOfPrefix + wording.day(whatIf.on) + " · "
        + wording.words.holesToday(whatIf.holes), ink: .bold)
    page.paragraph("", hole, ink: .dim)
    if whatIf.stopped > 0 {
      page.paragraph("", wording.words.stopped(whatIf.stopped, of: nil), ink: .dim)
    }
    let some = effects.filter { page.style.showsAll || $0.doesSomething }
    for effect in some { write(effect, &page) }
    let rest = effects.filter { effect in !some.contains { $0.offer == effect.offer } }
    for (counts, words) in [
      (true, wording.words.closeNoHoles),
      (
        false,
        wording.words.notForNeeds
      ),
    ] {
      let names = rest.filter { $0.counts == counts }.map { wording.text(catalogue[$0.offer].name) }
      guard !names.isEmpty else { continue }
      page.gap()
      page.paragraph(
        "\(words) (\(names.count)): ", names.joined(separator: " · "), indent: 2, leadInk: .bold)
    }
    return page.text
  }

  private func write(_ effect: WhatIf.Effect, _ page: inout Page) {
    let offer = whatIf.catalogue[effect.offer]
    page.gap()
    page.line(
      wording.text(offer.name), right: "\(offer.id), \(offer.status.rawValue)".harmless, ink: .bold)
    if !effect.counts {
      page.paragraph(
        "  ",
        wording.words.isNotForNeeds)
    } else {
      let words = wording.words.closesHoles(effect.closed)
      var line = words
      if !effect.places.isEmpty {
        line += wording.words.inPlaces + wording.municipalityNames(effect.places)
      }
      if effect.perhaps > 0 {
        line += wording.words.perhapsMore(effect.perhaps)
      }
      page.paragraph("  ", line)
    }
    if let example = effect.example {
      page.paragraph(
        "  " + wording.words.example, example.words[wording.language], indent: 4)
      if page.style.showsAll {
        page.paragraph("    ", String(decoding: example.json, as: UTF8.self), ink: .dim)
      }
    }
    guard let cases = whatIf.cases else { return }
    page.paragraph(
      "  ",
      wording.words.fitsCases(effect.fits.count, cases: cases, alone: effect.first.count))
  }

  /// Returns the report as JSON, `navigator.whatif/1`.
  public func bytes() -> [UInt8] {
    let catalogue = whatIf.catalogue
    var writer = JSONWriter()
    writer.object { json in
      json.member("format", "navigator.whatif/1")
      json.member("on", whatIf.on.description)
      json.writeDigest(catalogue)
      json.member("holes", whatIf.holes)
      json.member("furtherFacts", whatIf.depth)
      json.member("exact", whatIf.isExact)
      json.member("stopped", whatIf.stopped)
      if let cases = whatIf.cases { json.member("cases", cases) }
      json.member("offers", each: effects) { json, effect in
        json.member("id", catalogue[effect.offer].id)
        json.member("status", catalogue[effect.offer].status.rawValue)
        json.member("counts", effect.counts)
        json.member("closed", effect.closed)
        json.member("perhaps", effect.perhaps)
        json.member(
          "places", effect.places.map { catalogue.vocabulary.places.municipalities[$0].code })
        if let example = effect.example { example.write(&json, wording.language) }
        if whatIf.cases != nil {
          json.key("fits")
          json.array { list in for line in effect.fits { list.integer(line) } }
          json.key("first")
          json.array { list in for line in effect.first { list.integer(line) } }
        }
      }
    }
    return writer.bytes
  }
}

extension WhatIf.Effect {
  /// Whether it would close a hole, or fit somebody of a case file.
  fileprivate var doesSomething: Bool { closed > 0 || perhaps > 0 || !fits.isEmpty }
}
