internal import LocatedJSON

// What the rules refer to: sources and providers.
extension WordsReader {
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
      sourceTerms.append(Term(id: member.key, label: title))
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

  /// Reads who runs offers.
  mutating func readProviders(_ json: JSON) {
    for member in shaped(json, Self.providersShape)[.list]?.members ?? JSON.none {
      let object = shaped(member, Self.providerShape)
      guard let name = text(object[.name]) else {
        skip(member.key)
        continue
      }
      guard providerTable.add(member.key) != nil else { continue }
      providers.append(Term(id: member.key, label: name))
    }
  }
}
