internal import LocatedJSON

// Sources, providers, places and scales: what the rules refer to.
extension CatalogueReader {
  enum SourceMember: Int, ObjectMember {
    case title, publisher, year, url, kind, certainty, note
  }

  static let sourceShape = ObjectShape<SourceMember>("source") {
    switch $0 {
    case .title: .required("title", .text)
    case .publisher: .optional("publisher", .string)
    case .year: .optional("year", .either([.integer, .string]))
    case .url: .optional("url", .string)
    case .kind:
      .optional(
        "kind", .word(["seed", "law", "authority", "professional", "secondary", "inference"]))
    case .certainty: .optional("certainty", .word(["A", "B", "C"]))
    case .note: .optional("note", .text)
    }
  }

  mutating func readSources(_ json: JSON) {
    for member in json.member("sources")?.members ?? JSON.none {
      let object = ObjectReader(member, Self.sourceShape, &diagnostics)
      if let note = object[.note] { _ = text(note) }
      guard let title = text(object[.title]), sources.known.add(member.key) != nil else { continue }
      catalogue.sources.append(Term(id: member.key, label: title))
    }
  }

  enum ChecklistsMember: Int, ObjectMember { case checklists, modules }

  static let checklistsShape = ObjectShape<ChecklistsMember>("checklists") {
    switch $0 {
    case .checklists: .required("checklists", .array(.object { checklistShape.description }))
    case .modules: .optional("modules", .array(.object { ModuleMember.shape.description }))
    }
  }

  enum ChecklistMember: Int, ObjectMember {
    case id, name, items, facts, openQuestions, sources
  }

  static let checklistShape = ObjectShape<ChecklistMember>("checklist") {
    switch $0 {
    case .id: .required("id", .string)
    case .name: .required("name", .text)
    case .items: .required("items", .texts, "What a letter must hold.")
    case .facts: .optional("facts", .array(.string), "The facts it needs.")
    case .openQuestions: .optional("openQuestions", .texts)
    case .sources: .required("sources", .sources)
    }
  }

  mutating func readChecklists(_ json: JSON) {
    let root = ObjectReader(json, Self.checklistsShape, &diagnostics)
    for element in root[.checklists]?.elements ?? JSON.none {
      let object = ObjectReader(element, Self.checklistShape, &diagnostics)
      for name in object[.facts]?.elements ?? JSON.none {
        if let fact = name.string.flatMap(catalogue.vocabulary.fact(named:)) {
          catalogue.letterFacts.append(fact.name)
        } else {
          diagnostics.append(
            .unknownWord(
              "unknown-fact", name, Bilingual(da: "ukendt oplysning", en: "unknown fact"),
              among: catalogue.vocabulary.facts.map(\.name)))
        }
      }
      _ = references(object[.sources])
      _ = texts(object[.openQuestions])
      guard let id = object[.id]?.string, let name = text(object[.name]) else { continue }
      catalogue.checklists.append(.init(id: id, name: name, items: texts(object[.items])))
    }
  }

  enum ProviderMember: Int, ObjectMember {
    case name, note
  }

  static let providerShape = ObjectShape<ProviderMember>("provider") {
    switch $0 {
    case .name: .required("name", .text)
    case .note: .optional("note", .text)
    }
  }

  mutating func readProviders(_ json: JSON) {
    for member in json.member("providers")?.members ?? JSON.none {
      let object = ObjectReader(member, Self.providerShape, &diagnostics)
      guard let name = text(object[.name]), providerTable.add(member.key) != nil else { continue }
      catalogue.providers.append(Term(id: member.key, label: name))
    }
  }

  enum MunicipalityMember: Int, ObjectMember {
    case code, name, words
  }

  static let municipalityShape = ObjectShape<MunicipalityMember>("municipality") {
    switch $0 {
    case .code: .required("code", .string)
    case .name: .required("name", .string)
    case .words: .optional("words", .array(.string), "Other names.")
    }
  }

  enum RegionMember: Int, ObjectMember {
    case code, name, words, valid, municipalities, openQuestions, sources
  }

  static let regionShape = ObjectShape<RegionMember>("region") {
    switch $0 {
    case .code: .required("code", .string)
    case .name: .required("name", .string)
    case .words: .optional("words", .array(.string), "Other names.")
    case .valid: .optional("valid", .object { validityShape.description })
    case .municipalities: .required("municipalities", .array(.string))
    case .openQuestions: .optional("openQuestions", .texts)
    case .sources: .optional("sources", .sources)
    }
  }

  enum ValidityMember: Int, ObjectMember {
    case from, to
  }

  static let validityShape = ObjectShape<ValidityMember>("validity") {
    switch $0 {
    case .from: .optional("from", .day, "The first day.")
    case .to: .optional("to", .day, "The last day.")
    }
  }

  mutating func readPlaces(_ json: JSON) {
    for element in json.member("municipalities")?.elements ?? JSON.none {
      let object = ObjectReader(element, Self.municipalityShape, &diagnostics)
      guard let code = object[.code], let id = code.string, let name = object[.name]?.string else {
        continue
      }
      if catalogue.vocabulary.places.municipality(meaning: id) != nil {
        diagnostics.append(.duplicateIdentifier(code))
        continue
      }
      catalogue.vocabulary.places.municipalities.append(
        .init(
          code: id, name: name,
          words: object[.words]?.elements.compactMap(\.string) ?? []))
    }
    for element in json.member("regions")?.elements ?? JSON.none {
      let object = ObjectReader(element, Self.regionShape, &diagnostics)
      guard let code = object[.code]?.string, let name = object[.name]?.string else { continue }
      var set = catalogue.vocabulary.places.none
      for place in object[.municipalities]?.elements ?? JSON.none {
        if let number = catalogue.vocabulary.places.municipality(meaning: place.string ?? "") {
          set.insert(number)
        } else {
          diagnostics.append(.unknownPlace(place, in: catalogue.vocabulary.places))
        }
      }
      _ = texts(object[.openQuestions])
      _ = references(object[.sources])
      catalogue.vocabulary.places.regions.append(
        .init(
          code: code, name: name, words: object[.words]?.elements.compactMap(\.string) ?? [],
          valid: validity(object[.valid]), municipalities: set))
    }
  }

  /// Reads from when to when something holds.
  mutating func validity(_ json: JSON?) -> Validity {
    guard let json else { return Validity() }
    let object = ObjectReader(json, Self.validityShape, &diagnostics)
    let from = object[.from].flatMap { sources.day($0, &diagnostics) }
    let to = object[.to].flatMap { sources.day($0, &diagnostics) }
    if let from, let to, to < from {
      diagnostics.append(
        Diagnostic(
          "ends-before-it-starts", at: json.location,
          Bilingual(da: "den sidste dag er før den første", en: "the last day is before the first"))
      )
    }
    return Validity(from: from, to: to)
  }

  enum ScaleMember: Int, ObjectMember {
    case id, name, range, decimals, option, fact, about, bandSets, note, openQuestions, sources
  }

  static let scaleShape = ObjectShape<ScaleMember>("scale") {
    switch $0 {
    case .id: .required("id", .string)
    case .name: .required("name", .text)
    case .range: .required("range", .array(.number))
    case .decimals: .optional("decimals", .integer)
    case .option: .optional("option", .string)
    case .fact: .optional("fact", .string, "The fact that a band supports a value of.")
    case .about: .optional("about", .text)
    case .bandSets: .optional("bandSets", .array(.object { bandSetShape.description }))
    case .note: .optional("note", .text)
    case .openQuestions: .optional("openQuestions", .texts)
    case .sources: .required("sources", .sources)
    }
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
    case .sources: .optional("sources", .sources)
    case .note: .optional("note", .text)
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
    for element in json.member("scales")?.elements ?? JSON.none { readScale(element) }
  }

  private mutating func readScale(_ json: JSON) {
    let object = ObjectReader(json, Self.scaleShape, &diagnostics)
    _ = references(object[.sources])
    _ = texts(object[.openQuestions])
    _ = [text(object[.about]), text(object[.note])]
    guard let id = object[.id]?.string, let name = text(object[.name]) else { return }
    let decimals = object[.decimals]?.integer ?? 0
    let ends =
      object[.range]?.elements.compactMap { $0.decimal?.scaled(toDecimals: decimals) } ?? []
    guard ends.count == 2, ends[0] <= ends[1] else {
      diagnostics.append(.emptyRange(object[.range] ?? json))
      return
    }
    let range = Int(ends[0])...Int(ends[1])
    var fact: Fact?
    if let named = object[.fact] {
      fact = named.string.flatMap(catalogue.vocabulary.fact(named:))
      if fact == nil {
        diagnostics.append(
          .unknownWord(
            "unknown-fact", named, Bilingual(da: "ukendt oplysning", en: "unknown fact"),
            among: catalogue.vocabulary.facts.map(\.name)))
      }
    }
    var sets: [Scale.BandSet] = []
    for element in object[.bandSets]?.elements ?? JSON.none {
      if let set = readBandSet(element, range, decimals, fact) { sets.append(set) }
    }
    if sets.count(where: \.isChosen) > 1 {
      diagnostics.append(
        Diagnostic(
          "two-chosen", at: json.location,
          Bilingual(da: "mere end ét sæt er valgt", en: "more than one set is chosen")))
    }
    guard catalogue.vocabulary.scaleTable.add(id) != nil else { return }
    catalogue.vocabulary.scales.append(
      Scale(
        id: id, name: name, range: range, decimals: decimals,
        option: object[.option]?.string ?? id.kebabCase, fact: fact?.index, bandSets: sets,
        json: json))
  }

  private mutating func readBandSet(
    _ json: JSON, _ range: ClosedRange<Int>, _ decimals: Int, _ fact: Fact?
  ) -> Scale.BandSet? {
    let object = ObjectReader(json, Self.bandSetShape, &diagnostics)
    _ = references(object[.sources])
    _ = text(object[.note])
    var bands: [Scale.Band] = []
    for element in object[.bands]?.elements ?? JSON.none {
      let band = ObjectReader(element, Self.bandShape, &diagnostics)
      guard let from = band[.from]?.decimal?.scaled(toDecimals: decimals),
        let to = band[.to]?.decimal?.scaled(toDecimals: decimals), let label = text(band[.label])
      else { continue }
      guard from <= to, range.contains(Int(from)), range.contains(Int(to)),
        bands.last.map({ $0.range.upperBound < Int(from) }) ?? true
      else {
        diagnostics.append(
          Diagnostic(
            "band-out-of-order", at: element.location,
            Bilingual(
              da: "båndet ligger uden for skalaen eller overlapper det forrige",
              en: "the band lies outside the scale or overlaps the one before")))
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
