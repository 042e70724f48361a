internal import LocatedJSON

// Municipalities and regions.
extension VocabularyReader {
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
    case .valid: .optional("valid", .object { WordsReader.validityShape.description })
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
      if vocabulary.places.municipalities.contains(where: { $0.code == id }) {
        diagnostics.append(.duplicateIdentifier(code))
        continue
      }
      let number = vocabulary.places.municipalities.count
      takeWords(object[.name], object[.words], number, &words)
      vocabulary.places.municipalities.append(
        .init(
          code: id, name: name,
          words: object[.words]?.elements.compactMap(\.string) ?? []))
    }
    words = WordOwners()
    for element in file[.second]?.elements ?? JSON.none {
      let object = shaped(element, Self.regionShape)
      guard let id = object[.code], let code = id.string, let name = object[.name]?.string else {
        skip(object[.code]?.string)
        skip(object[.name]?.string)
        continue
      }
      if vocabulary.places.regions.contains(where: { $0.code == code }) {
        diagnostics.append(.duplicateIdentifier(id))
        continue
      }
      var set = vocabulary.places.none
      for place in object[.municipalities]?.elements ?? JSON.none {
        if let number = vocabulary.places.municipality(meaning: place.string ?? "") {
          set.insert(number)
        } else {
          diagnostics.append(.unknownPlace(place, in: vocabulary.places, areRegions: false))
        }
      }
      for part in object[.regions]?.elements ?? JSON.none {
        if let number = vocabulary.places.region(meaning: part.string ?? "") {
          set.formUnion(vocabulary.places.regions[number].municipalities)
        } else {
          diagnostics.append(.unknownPlace(part, in: vocabulary.places, areRegions: true))
        }
      }
      takeWords(
        object[.name], object[.words], vocabulary.places.regions.count, &words)
      vocabulary.places.regions.append(
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
}
