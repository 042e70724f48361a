internal import LocatedJSON

/// One stage of reading a catalogue.
///
/// It is given what the stages before it made, goes on past every fault, and makes a value that no
/// longer changes. It can't see what a later stage makes, so that a wrong order does not compile.
protocol StageReader {
  /// What it makes.
  associatedtype Product

  /// By what texts, sources and days are read.
  var sources: SourceReader { get }

  /// What is wrong or doubtful.
  var diagnostics: [Diagnostic] { get set }

  /// The names whose declarations have faults, so that nobody is told that they are unknown.
  var faulty: Set<String> { get set }

  /// Where a declaration has its fault in a word that is also its own name.
  var causes: [SourceLocation] { get }

  /// Reads what the files say of it.
  mutating func read() -> Product
}

/// A stage that knows facts.
protocol VocabularyStage: StageReader {
  var factTable: NameTable<Fact> { get }
}

/// A stage that reads criteria: into the pool that the stage before it left.
protocol CriteriaStage: StageReader {
  var criteria: CriterionReader { get set }
}

extension VocabularyStage {
  /// Reads the name of a fact; an unknown one is reported.
  mutating func fact(_ json: JSON) -> Index<Fact>? {
    if let index = factTable.index(of: json) { return index }
    diagnostics.append(
      .unknownWord("unknown-fact", json, .fact, among: factTable.names))
    return nil
  }
}

extension StageReader {
  static var actorWord: NameKind { .actor }

  var causes: [SourceLocation] { [] }

  /// Checks an object against a shape; what nothing reads is checked to its depth at once.
  mutating func shaped<Member>(
    _ json: JSON, _ shape: ObjectShape<Member>
  ) -> ObjectReader<Member> {
    sources.shaped(json, shape, &diagnostics)
  }

  /// Takes in that the declaration of a name has a fault.
  ///
  /// The name is no unknown one for that: the rules that use it are not at fault.
  mutating func skip(_ name: String?) {
    if let name { faulty.insert(name) }
  }

  /// Reads a list of terms; an identifier that stands twice is reported.
  mutating func readTerms(_ json: JSON?) -> [Term] {
    var found: [Term] = []
    for element in json?.elements ?? JSON.none {
      let object = shaped(element, WordsReader.termShape)
      guard let id = object[.id], let name = id.string, let label = text(object[.label]) else {
        skip(object[.id]?.string)
        continue
      }
      if found.contains(where: { $0.id == name }) {
        diagnostics.append(.duplicateIdentifier(id))
      } else {
        found.append(
          Term(
            id: name, label: label, isUnknown: object[.unknown]?.boolean ?? false,
            needsReferral: object[.needsReferral]?.boolean ?? false))
      }
    }
    return found
  }

  /// Reads the identifier of a term; an unknown one is reported.
  mutating func term(
    _ json: JSON?, in terms: [Term], _ code: Diagnostic.Code, _ what: NameKind
  ) -> Index<Term>? {
    guard let json, json.kind == .string else { return nil }
    if let place = terms.place(of: json) { return Index(place) }
    diagnostics.append(.unknownWord(code, json, what, among: terms.map(\.id)))
    return nil
  }

  /// Reads the identifier of a holder; an unknown one is reported.
  mutating func holder(_ json: JSON, among holders: [Holder]) -> Index<Holder>? {
    if let place = holders.place(of: json) { return Index(place) }
    diagnostics.append(
      .unknownWord("unknown-holder", json, .holder, among: holders.map(\.id)))
    return nil
  }

  /// Reads from when to when something holds.
  mutating func validity(_ json: JSON?) -> Validity {
    guard let json else { return Validity() }
    let object = shaped(json, WordsReader.validityShape)
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

  /// Reads a text in the catalogue's languages.
  mutating func text(_ json: JSON?) -> CatalogueText? {
    json.flatMap { sources.text($0, &diagnostics) }
  }

  /// Reads a list of texts.
  mutating func texts(_ json: JSON?) -> [CatalogueText] {
    json.map { sources.texts($0, &diagnostics) } ?? []
  }

  /// Reads a list of sources.
  mutating func references(_ json: JSON?) -> SourceReferences {
    json.map { sources.references($0, &diagnostics) } ?? SourceReferences()
  }
}

extension Diagnostic {
  /// A key names what was named before, in another file.
  static func duplicateKey(_ json: JSON) -> Diagnostic {
    Diagnostic(
      "duplicate-id", at: json.keyLocation,
      CatalogueRemark.usedAlready(json.key))
  }

  /// A name is used twice.
  static func duplicateIdentifier(_ json: JSON) -> Diagnostic {
    Diagnostic(
      "duplicate-id", at: json.location,
      CatalogueRemark.usedAlready(json.excerpt()))
  }
}
