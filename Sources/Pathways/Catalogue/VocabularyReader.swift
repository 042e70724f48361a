internal import LocatedJSON

/// The second stage: reads what a case can say, all but what counts events: criteria say which.
struct VocabularyReader: VocabularyStage {
  let files: CatalogueFiles
  let words: CatalogueWords
  let sources: SourceReader
  var diagnostics: [Diagnostic] = []
  var faulty: Set<String> = []

  /// Where a declaration has its fault in a word that is also its own name.
  var causes: [SourceLocation] = []

  /// What was read so far.
  var vocabulary = Vocabulary()

  init(_ files: CatalogueFiles, _ words: CatalogueWords) {
    self.files = files
    self.words = words
    sources = words.sources
    vocabulary.personalNumbers = words.personalNumbers
    vocabulary.personalShapes = words.personalShapes
    vocabulary.wordFiles = files.words
    vocabulary.townFiles = files.towns
  }

  var factTable: NameTable<Fact> { vocabulary.factTable }

  mutating func read() -> Vocabulary {
    for root in files.roots(.places) { readPlaces(root) }
    takeOfferNames()
    checkSayings()
    if files.isThorough { checkNames() }
    for root in files.roots(.vocabulary) { readVocabulary(root) }
    for root in files.roots(.scales) { readScales(root) }
    return vocabulary
  }

  /// Holds what people say to its shape, to its depth: it is read only when somebody says it.
  private mutating func checkSayings() {
    for kind in [FileKind.phrases, .words] {
      for root in files.roots(kind) {
        sources.check(root, .object { kind.shape }, &diagnostics)
      }
    }
  }

  /// Takes in the offers' identifiers, which facts, events and alerts can name.
  private mutating func takeOfferNames() {
    var places: [String: JSON] = [:]
    for root in files.roots(.offers) + files.overlays {
      for offer in root.member("offers")?.elements ?? JSON.none {
        guard let id = offer.member("id"), let name = id.string else { continue }
        if vocabulary.offerTable.add(name) == nil {
          diagnostics += Diagnostic.duplicates(id, places[name] ?? id)
        } else {
          vocabulary.offerNames.append(name)
          places[name] = id
        }
      }
    }
  }
}

extension VocabularyReader {
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
        "impossible", .array(.object { RuleLanguageReader.impossibleShape.description }),
        "What no person can be at the same time.")
    }
  }

  mutating func readVocabulary(_ json: JSON) {
    let object = shaped(json, Self.vocabularyShape)
    for member in object[.facts]?.members ?? JSON.none { readFact(member) }
    for member in object[.classes]?.members ?? JSON.none { readClass(member) }
    for member in object[.attributes]?.members ?? JSON.none { readAttribute(member) }
    for member in object[.events]?.members ?? JSON.none { readEventType(member) }
    let askable = vocabulary.facts.count + vocabulary.eventClasses.count
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
