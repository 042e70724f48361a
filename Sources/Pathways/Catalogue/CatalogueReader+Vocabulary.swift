internal import LocatedJSON

extension CatalogueReader {
  enum VocabularyMember: Int, ObjectMember {
    case facts, classes, attributes, events, impossible
  }

  static let vocabularyShape = ObjectShape<VocabularyMember>("vocabulary") {
    switch $0 {
    case .facts: .required("facts", .map(.object { factShape.description }))
    case .classes: .optional("classes", .map(.object { classShape.description }))
    case .attributes: .optional("attributes", .map(.object { attributeShape.description }))
    case .events: .optional("events", .map(.object { eventShape.description }))
    case .impossible:
      .optional(
        "impossible", .array(.object { impossibleShape.description }),
        "What no person can be at the same time.")
    }
  }

  mutating func readVocabulary(_ json: JSON) {
    let object = shaped(json, Self.vocabularyShape)
    for member in object[.facts]?.members ?? JSON.none { readFact(member) }
    for member in object[.classes]?.members ?? JSON.none { readClass(member) }
    for member in object[.attributes]?.members ?? JSON.none { readAttribute(member) }
    for member in object[.events]?.members ?? JSON.none { readEventType(member) }
    let askable = catalogue.vocabulary.facts.count + catalogue.vocabulary.eventClasses.count
    if askable > Vocabulary.subjectLimit {
      diagnostics.append(
        Diagnostic(
          "too-many-facts", at: json.location,
          CatalogueRemark.tooManySubjects(count: askable, room: Vocabulary.subjectLimit))
      )
    }
    for member in object[.facts]?.members ?? JSON.none { readDerivation(member) }
  }
}

extension String {
  /// The name as a command-line option: `needTempo` becomes `need-tempo`.
  var kebabCase: String {
    var text = ""
    for character in self {
      if character.isUppercase {
        text += "-\(character.lowercased())"
      } else {
        text.append(character)
      }
    }
    return text
  }
}
