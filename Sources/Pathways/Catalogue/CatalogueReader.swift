public import LocatedJSON

/// Reads the files of a catalogue, checks them as a whole and prepares the result.
///
/// Every file is read before anything is missed and reading goes on past every fault, so that one
/// run shows them all.
public struct CatalogueReader: Sendable {
  /// What is wrong or doubtful.
  public internal(set) var diagnostics: [Diagnostic] = []

  var catalogue = Catalogue()
  var documents: [(kind: FileKind, json: JSON)] = []
  var sources = SourceReader()
  var criteria = CriterionReader(vocabulary: Vocabulary())
  var providerTable = NameTable<Term>()
  var pathwayTable = NameTable<Pathway>()
  var isThorough = false

  /// The names whose declarations have faults, so that nobody is told that they are unknown.
  var faulty: Set<String> = []

  /// Where a declaration has its fault in a word that is also its own name.
  var causes: [SourceLocation] = []

  /// The files that are read only if somebody asks for them: follow-up rules and letters.
  private var deferredFiles: [(kind: FileKind, file: SourceFile)] = []
  private var defersFollowUps = false

  /// Reads a catalogue.
  ///
  /// - Parameters:
  ///   - files: The files, each with its path below the catalogue's folder.
  ///   - passedOver: What else stands in the folder: the path below it, and as a person knows it.
  ///   - isThorough: Whether to read what deciding does not need too: the tests.
  ///   - defersFollowUps: Whether to leave the follow-up rules for
  ///     ``Catalogue/withFollowUps()``: some answers do without them. Letters are always left for
  ///     ``Catalogue/withLetters()``, unless reading is thorough.
  ///   - digest: The digest over all of them.
  /// - Returns: The catalogue, or `nil` if a finding is an error; and all findings, in order.
  public static func read(
    _ files: [(path: String, file: SourceFile)], passedOver: [(path: String, name: String)] = [],
    isThorough: Bool = false,
    defersFollowUps: Bool = false, digest: @autoclosure () -> String
  ) -> (catalogue: Catalogue?, diagnostics: [Diagnostic]) {
    var reader = CatalogueReader()
    reader.isThorough = isThorough
    reader.sources.isThorough = isThorough
    reader.defersFollowUps = defersFollowUps
    for (path, file) in files.sorted(by: { $0.path < $1.path }) { reader.take(file, path: path) }
    for (path, name) in passedOver { reader.pass(over: path, name) }
    reader.readAll()
    reader.catalogue.digest = digest()
    if !reader.deferredFiles.isEmpty { reader.catalogue.pending = PendingRules(reader: reader) }
    let found = reader.diagnostics.sortedOnce().map(reader.withExample)
    let isValid = !found.contains { $0.severity == .error }
    return (isValid ? reader.catalogue : nil, found)
  }

  private mutating func take(_ file: SourceFile, path: String) {
    guard let kind = FileKind(path: path) else { return pass(over: path, file.name) }
    // What people say is read when somebody says it; a thorough reading holds it to its shape.
    if isThorough, kind == .phrases || kind == .words { take(file, kind) }
    if kind == .phrases {
      if path.hasSuffix("towns.json") { catalogue.vocabulary.townFiles.append(file) }
      return catalogue.phraseFiles.append(file)
    }
    if kind == .words { return catalogue.vocabulary.wordFiles.append(file) }
    guard isThorough || kind.isNeededToDecide else { return }
    if waits(kind) { return deferredFiles.append((kind, file)) }
    take(file, kind)
  }

  private mutating func take(_ file: SourceFile, _ kind: FileKind) {
    do {
      documents.append((kind, try JSONDocument(file).root))
    } catch {
      diagnostics.append(Diagnostic(error, in: file))
    }
  }

  /// Whether a file is left for whoever asks for it: letters always, unless all is to be checked.
  private func waits(_ kind: FileKind) -> Bool {
    kind == .followUps && defersFollowUps || kind == .letters && !isThorough
  }

  /// Whether files of a kind were left for later.
  fileprivate func left(_ kind: FileKind) -> Bool { deferredFiles.contains { $0.kind == kind } }

  /// Reads the files of a kind that were left for later.
  fileprivate mutating func readDeferred(_ wanted: FileKind) {
    diagnostics = []
    criteria.diagnostics = []
    for (kind, file) in deferredFiles where kind == wanted { take(file, kind) }
    for root in roots(wanted) {
      if wanted == .letters { readLetters(root) } else { readFollowUps(root) }
    }
    diagnostics += criteria.diagnostics
    takeCriteria()
  }

  /// Takes the criteria that were read into the catalogue.
  private mutating func takeCriteria() {
    catalogue.pool = criteria.pool
    catalogue.vocabulary.eventPatterns = catalogue.eventPatterns
  }

  private mutating func readAll() {
    guard isReadable(), let main = roots(.catalogue).first else { return }
    readParts(main)
    leaveOutConsequences()
  }

  /// Checks what everything else hangs on: that each file can be read, and what it holds.
  ///
  /// - Returns: Whether reading goes on; if not, the causes stand alone.
  private mutating func isReadable() -> Bool {
    guard !diagnostics.contains(where: { $0.severity == .error }) else { return false }
    if roots(.catalogue).isEmpty {
      diagnostics.append(.missingFile(.catalogue))
      return false
    }
    for (kind, json) in documents { kind.shape.values(of: json, &diagnostics) }
    return !diagnostics.contains { $0.severity == .error }
  }

  /// Holds what people say to its shape, to its depth: it is read only when somebody says it.
  private mutating func checkSayings() {
    for kind in [FileKind.phrases, .words] {
      for root in roots(kind) { sources.check(root, .object { kind.shape }, &diagnostics) }
    }
  }

  /// Reads the parts in the order of the words: each uses only what was read before it.
  private mutating func readParts(_ main: JSON) {
    // Every text has these languages, the catalogue's own and its sources' too.
    catalogue.languages = main.member("languages")?.elements.compactMap(\.string) ?? []
    sources.languages = catalogue.languages
    for root in roots(.sources) { readSources(root) }
    for root in overlays { readSources(of: root.member("ownSources")) }
    readMain(main)
    for root in roots(.providers) { readProviders(root) }
    for root in roots(.places) { readPlaces(root) }
    takeOfferNames()
    checkSayings()
    if isThorough { checkNames() }
    for root in roots(.vocabulary) { readVocabulary(root) }
    for root in roots(.scales) { readScales(root) }
    criteria = CriterionReader(vocabulary: catalogue.vocabulary)
    criteria.sources = sources
    for root in roots(.criteria) {
      shaped(root, CriterionReader.criteriaShape)[.list].map { criteria.declare($0) }
    }
    readDerivedFromEvents()
    readAskWhen()
    for root in roots(.vocabulary) { readImpossible(root) }
    for root in roots(.catalogue) { readNeeds(root) }
    catalogue.vocabulary.prepare()
    for root in roots(.checklists) { readChecklists(root) }
    for root in roots(.checklists) { readModules(root) }
    readOffers()
    takePathwayNames()
    for root in roots(.pathways) { readPathways(root) }
    catalogue.numberStages()
    readLocalStages()
    readOrder(main)
    for root in roots(.groups) { readGroups(root) }
    for root in roots(.alerts) { readAlerts(root) }
    for root in roots(.rights) { readRights(root) }
    for root in roots(.followUps) { readFollowUps(root) }
    for root in roots(.letters) { readLetters(root) }
    criteria.readDeclarations()
    diagnostics += criteria.diagnostics
    takeCriteria()
    if isThorough {
      diagnostics += PhraseBookReader.read(catalogue.phraseFiles, catalogue).1
      diagnostics += PhraseBookCheck.findings(in: catalogue)
    }
    for root in roots(.tests) { readTests(root) }
    for root in roots(.coverage) { readCoverage(root) }
  }

  func roots(_ kind: FileKind) -> [JSON] {
    documents.filter { $0.kind == kind }.map(\.json)
  }
}

/// A reader that can go on where it stopped.
final class PendingRules: Sendable {
  fileprivate let reader: CatalogueReader

  fileprivate init(reader: CatalogueReader) { self.reader = reader }
}

extension Catalogue {
  /// Returns the catalogue with its follow-up rules, if reading left them for later.
  ///
  /// - Returns: The catalogue, or `nil` if a finding is an error; and the findings of these rules.
  ///   Criteria keep their numbers.
  public func withFollowUps() -> (catalogue: Catalogue?, diagnostics: [Diagnostic]) {
    with(.followUps)
  }

  /// Returns the catalogue with its letters, if reading left them for later.
  ///
  /// - Returns: The catalogue, or `nil` if a finding is an error; and the findings of the letters.
  ///   Criteria keep their numbers.
  public func withLetters() -> (catalogue: Catalogue?, diagnostics: [Diagnostic]) {
    with(.letters)
  }

  private func with(
    _ kind: FileKind
  ) -> (catalogue: Catalogue?, diagnostics: [Diagnostic]) {
    guard let pending, pending.reader.left(kind) else { return (self, []) }
    var reader = pending.reader
    reader.readDeferred(kind)
    let found = reader.diagnostics.sortedOnce()
    return (found.contains { $0.severity == .error } ? nil : reader.catalogue, found)
  }
}
