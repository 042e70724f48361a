internal import LocatedJSON

// Sources, providers, places and scales: what the rules refer to.
extension CatalogueReader {
  enum SourceMember: Int, ObjectMember {
    case title, publisher, year, url, kind, certainty, note
  }

  static let sourceShape = ObjectShape<SourceMember>("source") {
    switch $0 {
    case .title: .required("title", .text)
    case .publisher: .optional("publisher", .string).kept
    case .year: .optional("year", .either([.integer, .string])).kept
    case .url: .optional("url", .string).kept
    case .kind:
      .optional(
        "kind", .word(["seed", "law", "authority", "professional", "secondary", "inference"])
      ).kept
    case .certainty: .optional("certainty", .word(["A", "B", "C"])).kept
    case .note: .optional("note", .text).kept
    }
  }

  static let sourcesShape = ObjectShape<ListMember>("sources file") { _ in
    .required("sources", .map(.object { sourceShape.description }), "By identifier.")
  }

  mutating func readSources(_ json: JSON) {
    readSources(of: shaped(json, Self.sourcesShape)[.list])
  }

  /// Reads sources: those of all, or those that an overlay declares.
  mutating func readSources(of list: JSON?) {
    for member in list?.members ?? JSON.none {
      let object = shaped(member, Self.sourceShape)
      guard let title = text(object[.title]) else {
        skip(member.key)
        continue
      }
      guard sources.known.add(member.key) != nil else {
        diagnostics.append(.duplicateKey(member))
        continue
      }
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
    case .facts: .optional("facts", .array(.fact), "The facts it needs.")
    case .openQuestions: .optional("openQuestions", .texts).kept
    case .sources: .required("sources", .sources).kept
    }
  }

  mutating func readChecklists(_ json: JSON) {
    for element in shaped(json, Self.checklistsShape)[.checklists]?.elements ?? JSON.none {
      let object = shaped(element, Self.checklistShape)
      for name in object[.facts]?.elements ?? JSON.none {
        if let fact = name.string.flatMap(catalogue.vocabulary.fact(named:)) {
          catalogue.letterFacts.append(fact.name)
        } else {
          diagnostics.append(
            .unknownWord(
              "unknown-fact", name, .fact,
              among: catalogue.vocabulary.facts.map(\.name)))
        }
      }
      let items = texts(object[.items])
      guard let id = object[.id], let name = id.string, let label = text(object[.name]) else {
        skip(object[.id]?.string)
        continue
      }
      if catalogue.checklists.contains(where: { $0.id == name }) {
        diagnostics.append(.duplicateIdentifier(id))
      }
      catalogue.checklists.append(.init(id: name, name: label, items: items, json: element))
    }
  }

  enum ProviderMember: Int, ObjectMember {
    case name, note
  }

  static let providerShape = ObjectShape<ProviderMember>("provider") {
    switch $0 {
    case .name: .required("name", .text)
    case .note: .optional("note", .text).kept
    }
  }

  static let providersShape = ObjectShape<ListMember>("providers file") { _ in
    .required("providers", .map(.object { providerShape.description }), "By identifier.")
  }

  mutating func readProviders(_ json: JSON) {
    for member in shaped(json, Self.providersShape)[.list]?.members ?? JSON.none {
      let object = shaped(member, Self.providerShape)
      guard let name = text(object[.name]) else {
        skip(member.key)
        continue
      }
      guard providerTable.add(member.key) != nil else { continue }
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
    case code, name, words, valid, municipalities, regions, openQuestions, sources
  }

  static let regionShape = ObjectShape<RegionMember>(
    "region",
    rules: [.one(of: [.init([RegionMember.municipalities]), .init([RegionMember.regions])])]
  ) {
    switch $0 {
    case .code: .required("code", .string)
    case .name: .required("name", .string)
    case .words: .optional("words", .array(.string), "Other names.")
    case .valid: .optional("valid", .object { validityShape.description })
    case .municipalities: .optional("municipalities", .array(.municipality))
    case .regions:
      .optional(
        "regions", .array(.region), "The regions, named above it, that make up a wider one.")
    case .openQuestions: .optional("openQuestions", .texts).kept
    case .sources: .optional("sources", .sources).kept
    }
  }

  static let placesShape = ObjectShape<TwoListsMember>("places file") {
    switch $0 {
    case .first:
      .required("municipalities", .array(.object { municipalityShape.description }))
    case .second: .required("regions", .array(.object { regionShape.description }))
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
    let file = shaped(json, Self.placesShape)
    var words = WordOwners()
    for element in file[.first]?.elements ?? JSON.none {
      let object = shaped(element, Self.municipalityShape)
      guard let code = object[.code], let id = code.string, let name = object[.name]?.string else {
        skip(object[.code]?.string)
        skip(object[.name]?.string)
        continue
      }
      if catalogue.vocabulary.places.municipalities.contains(where: { $0.code == id }) {
        diagnostics.append(.duplicateIdentifier(code))
        continue
      }
      let number = catalogue.vocabulary.places.municipalities.count
      takeWords(object[.name], object[.words], number, &words)
      catalogue.vocabulary.places.municipalities.append(
        .init(
          code: id, name: name,
          words: object[.words]?.elements.compactMap(\.string) ?? []))
    }
    words = WordOwners()
    for element in file[.second]?.elements ?? JSON.none {
      let object = shaped(element, Self.regionShape)
      guard let code = object[.code]?.string, let name = object[.name]?.string else {
        skip(object[.code]?.string)
        skip(object[.name]?.string)
        continue
      }
      var set = catalogue.vocabulary.places.none
      for place in object[.municipalities]?.elements ?? JSON.none {
        if let index = catalogue.vocabulary.places.municipality(meaning: place.string ?? "") {
          set.insert(index)
        } else {
          diagnostics.append(.unknownPlace(place, in: catalogue.vocabulary.places))
        }
      }
      for part in object[.regions]?.elements ?? JSON.none {
        if let index = catalogue.vocabulary.places.region(meaning: part.string ?? "") {
          set.formUnion(catalogue.vocabulary.places.regions[index].municipalities)
        } else {
          diagnostics.append(.unknownPlace(part, in: catalogue.vocabulary.places))
        }
      }
      takeWords(
        object[.name], object[.words], catalogue.vocabulary.places.regions.count, &words)
      catalogue.vocabulary.places.regions.append(
        .init(
          code: code, name: name, words: object[.words]?.elements.compactMap(\.string) ?? [],
          valid: validity(object[.valid]), municipalities: set, isWide: object[.regions] != nil))
    }
  }

  private mutating func takeWords(
    _ name: JSON?, _ more: JSON?, _ owner: Int, _ words: inout WordOwners
  ) {
    for json in [name].compactMap({ $0 }) + Array(more?.elements ?? JSON.none) {
      words.add(json.string ?? "", owner: owner, at: json, &diagnostics)
    }
  }

  /// Reads from when to when something holds.
  mutating func validity(_ json: JSON?) -> Validity {
    guard let json else { return Validity() }
    let object = shaped(json, Self.validityShape)
    let from = object[.from].flatMap { sources.day($0, &diagnostics) }
    let to = object[.to].flatMap { sources.day($0, &diagnostics) }
    if let from, let to, to < from {
      diagnostics.append(
        Diagnostic(
          "ends-before-it-starts", at: json.location,
          CatalogueRemark.endsBeforeBeginning)
      )
    }
    return Validity(from: from, to: to)
  }
}
