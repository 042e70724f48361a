internal import LocatedJSON

// Scales, and the bands of their scores.
extension VocabularyReader {
  enum ScaleMember: Int, ObjectMember {
    case id, name, range, decimals, option, fact, about, bandSets, raw, note, openQuestions, sources
  }

  static let scaleShape = ObjectShape<ScaleMember>("scale") {
    switch $0 {
    case .id: .required("id", .string)
    case .name: .required("name", .text)
    case .range: .required("range", .list(.number, count: 2...2), "The smallest and the largest.")
    case .decimals: .optional("decimals", .whole(0...6))
    case .option: .optional("option", .string)
    case .fact: .optional("fact", .fact, "The fact that a band supports a value of.")
    case .about: .optional("about", .text).kept
    case .bandSets: .optional("bandSets", .array(.object { bandSetShape.description }))
    case .raw:
      .optional("raw", .map(.integer), "A raw score's highest value `top`, and `times` how much.")
    case .note: .optional("note", .text).kept
    case .openQuestions: .optional("openQuestions", .texts).kept
    case .sources: .required("sources", .sources).kept
    }
  }

  static let scalesShape = ObjectShape<ListMember>("scales file") { _ in
    .required("scales", .array(.object { scaleShape.description }))
  }

  enum BandSetMember: Int, ObjectMember {
    case id, chosen, name, bands, sources, note
  }

  static let bandSetShape = ObjectShape<BandSetMember>("band set") {
    switch $0 {
    case .id: .required("id", .string)
    case .chosen: .optional("chosen", .boolean, "Whether the catalogue goes by it.")
    case .name: .optional("name", .text)
    case .bands: .required("bands", .array(.object { bandShape.description }))
    case .sources: .optional("sources", .sources).kept
    case .note: .optional("note", .text).kept
    }
  }

  enum BandMember: Int, ObjectMember {
    case from, to, label, supports
  }

  static let bandShape = ObjectShape<BandMember>("band") {
    switch $0 {
    case .from: .required("from", .number)
    case .to: .required("to", .number)
    case .label: .required("label", .text)
    case .supports: .optional("supports", .string, "The value of the fact that it supports.")
    }
  }

  mutating func readScales(_ json: JSON) {
    for element in shaped(json, Self.scalesShape)[.list]?.elements ?? JSON.none {
      readScale(element)
    }
  }

  private mutating func readScale(_ json: JSON) {
    let object = shaped(json, Self.scaleShape)
    guard let id = object[.id]?.string, let name = text(object[.name]) else {
      return skip(object[.id]?.string)
    }
    let decimals = object[.decimals]?.integer ?? 0
    let ends =
      object[.range]?.elements.compactMap { $0.decimal?.scaled(toDecimals: decimals) } ?? []
    guard ends.count == 2, ends[0] <= ends[1] else {
      diagnostics.append(.emptyRange(object[.range] ?? json))
      return skip(id)
    }
    let range = Int(ends[0])...Int(ends[1])
    var fact: Fact?
    if let named = object[.fact] { fact = self.fact(named).map { vocabulary[$0] } }
    var sets: [Scale.BandSet] = []
    for element in object[.bandSets]?.elements ?? JSON.none {
      if let set = readBandSet(element, range, decimals, fact) { sets.append(set) }
    }
    if sets.count(where: \.isChosen) > 1 {
      diagnostics.append(
        Diagnostic(
          "two-chosen", at: json.location,
          CatalogueRemark.twoSets))
    }
    var raw: (top: Int, times: Int)?
    if let top = object[.raw]?.member("top")?.integer,
      let times = object[.raw]?.member("times")?.integer
    {
      raw = (top, times)
    }
    guard vocabulary.scaleTable.add(id) != nil else {
      return diagnostics.append(.duplicateIdentifier(object[.id] ?? json))
    }
    vocabulary.scales.append(
      Scale(
        id: id, name: name, range: range, decimals: decimals,
        option: object[.option]?.string ?? id.kebabCase, fact: fact?.index, bandSets: sets,
        raw: raw, json: json))
  }

  private mutating func readBandSet(
    _ json: JSON, _ range: ClosedRange<Int>, _ decimals: Int, _ fact: Fact?
  ) -> Scale.BandSet? {
    let object = shaped(json, Self.bandSetShape)
    var bands: [Scale.Band] = []
    for element in object[.bands]?.elements ?? JSON.none {
      let band = shaped(element, Self.bandShape)
      guard let from = band[.from]?.decimal?.scaled(toDecimals: decimals),
        let to = band[.to]?.decimal?.scaled(toDecimals: decimals), let label = text(band[.label])
      else { continue }
      guard from <= to, range.contains(Int(from)), range.contains(Int(to)),
        bands.last.map({ $0.range.upperBound < Int(from) }) ?? true
      else {
        diagnostics.append(
          Diagnostic(
            "band-out-of-order", at: element.location,
            CatalogueRemark.bandIsOutside))
        continue
      }
      var supports: Int?
      if let named = band[.supports], let fact {
        supports = fact.values.firstIndex { $0.name == named.string }
        if supports == nil { diagnostics.append(.unknownValue(named, of: fact)) }
      }
      bands.append(.init(range: Int(from)...Int(to), label: label, supports: supports))
    }
    guard let id = object[.id]?.string, !bands.isEmpty else { return nil }
    return .init(
      id: id, isChosen: object[.chosen]?.boolean ?? false, name: text(object[.name]), bands: bands)
  }
}
