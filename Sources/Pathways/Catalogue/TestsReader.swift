internal import LocatedJSON

/// The very last stage, over the whole catalogue: reads what deciding does not need, its own tests
/// and which parts of the sources it holds.
struct TestsReader: StageReader {
  let files: CatalogueFiles
  let catalogue: Catalogue
  let sources: SourceReader
  var diagnostics: [Diagnostic] = []
  var faulty: Set<String> = []

  init(_ files: CatalogueFiles, _ catalogue: Catalogue, _ sources: SourceReader) {
    self.files = files
    self.catalogue = catalogue
    self.sources = sources
  }
}

extension TestsReader {
  mutating func read() {
    if files.isThorough {
      diagnostics += PhraseBookReader.read(catalogue.phraseFiles, catalogue).1
      diagnostics += PhraseBookCheck.findings(in: catalogue)
    }
    for root in files.roots(.tests) { readTests(root) }
    for root in files.roots(.coverage) { readCoverage(root) }
  }

  /// Checks the tests of a file, their cases included.
  private mutating func readTests(_ json: JSON) {
    var seen: Set<String> = []
    for test in CatalogueTest.read(json, &diagnostics) {
      if !seen.insert(test.id).inserted, let id = test.json.member("id") {
        diagnostics.append(.duplicateIdentifier(id))
      }
      diagnostics += test.unknownNames(in: catalogue)
      guard let personCase = test.personCase else { continue }
      var builder = CaseBuilder(vocabulary: catalogue.vocabulary)
      builder.read(personCase)
      diagnostics += builder.diagnostics
    }
  }

  enum CoverageMember: Int, ObjectMember { case rows }

  static let coverageShape = ObjectShape<CoverageMember>("coverage") {
    switch $0 {
    case .rows: .required("rows", .array(.object { coverageRowShape.description }))
    }
  }

  enum CoverageRowMember: Int, ObjectMember {
    case item, label, offers, alerts, rights, rules, note
  }

  static let coverageRowShape = ObjectShape<CoverageRowMember>("row of the sources") {
    switch $0 {
    case .item: .required("item", .string, "What stands in a source.").kept
    case .label: .optional("label", .text).kept
    case .offers: .optional("offers", .array(.offer), "The offers that hold it.")
    case .alerts: .optional("alerts", .array(.alert))
    case .rights: .optional("rights", .array(.right))
    case .rules: .optional("rules", .array(.followUpRule), "Follow-up rules.")
    case .note: .optional("note", .text).kept
    }
  }

  /// Checks that every row of the sources points to something that exists.
  private mutating func readCoverage(_ json: JSON) {
    let object = shaped(json, Self.coverageShape)
    for element in object[.rows]?.elements ?? JSON.none {
      let row = shaped(element, Self.coverageRowShape)
      check(
        row[.offers], among: catalogue.vocabulary.offerNames, "unknown-offer",
        .offer)
      check(
        row[.alerts], among: catalogue.alerts.map(\.id), "unknown-alert",
        .alert)
      check(
        row[.rights], among: catalogue.rights.map(\.id), "unknown-right",
        .right)
      check(
        row[.rules], among: catalogue.followUps.map(\.rule), "unknown-rule",
        .followUpRule)
    }
  }

  private mutating func check(
    _ json: JSON?, among words: [String], _ code: Diagnostic.Code, _ what: NameKind
  ) {
    for name in json?.elements ?? JSON.none where !words.contains(name.string ?? "") {
      diagnostics.append(.unknownWord(code, name, what, among: words))
    }
  }
}
