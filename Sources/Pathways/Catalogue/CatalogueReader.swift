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
  var providerTable = NameTable()
  var isThorough = false

  /// The files of follow-up rules that are read only if somebody asks for them.
  private var followUpFiles: [SourceFile] = []
  private var defersFollowUps = false

  /// What a file of a catalogue holds, by its path.
  enum FileKind: String, CaseIterable {
    case catalogue = "catalogue.json"
    case vocabulary = "vocabulary.json"
    case scales = "scales.json"
    case criteria = "criteria.json"
    case providers = "providers.json"
    case sources = "sources.json"
    case places = "places.json"
    case groups = "groups.json"
    case alerts = "alerts.json"
    case rights = "rights.json"
    case followUps = "followups.json"
    case checklists = "checklists.json"
    case coverage = "coverage.json"
    case offers = "offers/"
    case regions = "regions/"
    case municipalities = "municipalities/"
    case tests = "tests/"
    case phrases = "phrases/"
    case words = "words/"

    init?(path: String) {
      guard let kind = Self.allCases.first(where: { path == $0.rawValue || $0.holds(path) }) else {
        return nil
      }
      self = kind
    }

    private func holds(_ path: String) -> Bool {
      rawValue.hasSuffix("/") && path.hasPrefix(rawValue)
    }

    /// Whether deciding a case needs what is in the file.
    var isNeededToDecide: Bool { self != .tests && self != .coverage && self != .phrases }
  }

  /// Reads a catalogue.
  ///
  /// - Parameters:
  ///   - files: The files, each with its path below the catalogue's folder.
  ///   - isThorough: Whether to read what deciding does not need too: the tests.
  ///   - defersFollowUps: Whether to leave the follow-up rules for
  ///     ``Catalogue/withFollowUps()``: most answers do without them.
  ///   - digest: The digest over all of them.
  /// - Returns: The catalogue, or `nil` if a finding is an error; and all findings, in order.
  public static func read(
    _ files: [(path: String, file: SourceFile)], isThorough: Bool = false,
    defersFollowUps: Bool = false, digest: @autoclosure () -> String
  ) -> (catalogue: Catalogue?, diagnostics: [Diagnostic]) {
    var reader = CatalogueReader()
    reader.isThorough = isThorough
    reader.defersFollowUps = defersFollowUps
    for (path, file) in files.sorted(by: { $0.path < $1.path }) { reader.take(file, path: path) }
    reader.readAll()
    reader.catalogue.digest = digest()
    if defersFollowUps { reader.catalogue.pending = PendingRules(reader: reader) }
    let found = reader.diagnostics.sorted()
    let isValid = !found.contains { $0.severity == .error }
    return (isValid ? reader.catalogue : nil, found)
  }

  private mutating func take(_ file: SourceFile, path: String) {
    guard let kind = FileKind(path: path) else {
      diagnostics.append(
        Diagnostic(
          "unknown-file", .warning, at: file.location(at: 0),
          Bilingual(
            da: "filen hører ikke til et katalog og bruges ikke",
            en: "the file is no part of a catalogue and is not used"),
          help: .didYouMean(path, among: FileKind.allCases.map(\.rawValue), orOneOf: true)))
      return
    }
    // Phrases are read when there is a note to read.
    if kind == .phrases {
      if path.hasSuffix("towns.json") { catalogue.vocabulary.townFiles.append(file) }
      return catalogue.phraseFiles.append(file)
    }
    // Words are read when somebody writes one.
    if kind == .words { return catalogue.vocabulary.wordFiles.append(file) }
    guard isThorough || kind.isNeededToDecide else { return }
    if kind == .followUps, defersFollowUps { return followUpFiles.append(file) }
    take(file, kind)
  }

  private mutating func take(_ file: SourceFile, _ kind: FileKind) {
    do {
      documents.append((kind, try JSONDocument(file).root))
    } catch {
      diagnostics.append(Diagnostic(error, in: file))
    }
  }

  /// Reads the follow-up rules that were left for later.
  fileprivate mutating func readDeferred() {
    diagnostics = []
    criteria.diagnostics = []
    for file in followUpFiles { take(file, .followUps) }
    for root in roots(.followUps) { readFollowUps(root) }
    diagnostics += criteria.diagnostics
    catalogue.pool = criteria.pool
  }

  private mutating func readAll() {
    // The order is that of the words: each part uses only what was read before it.
    guard let main = roots(.catalogue).first else {
      if !diagnostics.contains(where: { $0.severity == .error }) {
        diagnostics.append(
          Diagnostic(
            "missing-file", at: nil,
            Bilingual(da: "filen catalogue.json mangler", en: "the file catalogue.json is missing"))
        )
      }
      return
    }
    readMain(main)
    for root in roots(.sources) { readSources(root) }
    for root in roots(.providers) { readProviders(root) }
    for root in roots(.places) { readPlaces(root) }
    takeOfferNames()
    for root in roots(.vocabulary) { readVocabulary(root) }
    for root in roots(.scales) { readScales(root) }
    criteria = CriterionReader(vocabulary: catalogue.vocabulary)
    criteria.sources = sources
    for root in roots(.criteria) { root.member("criteria").map { criteria.declare($0) } }
    readDerivedCounts()
    readAskWhen()
    for root in roots(.vocabulary) { readImpossible(root) }
    for root in roots(.catalogue) { readNeeds(root) }
    catalogue.vocabulary.prepare()
    for root in roots(.checklists) { readChecklists(root) }
    readOffers()
    for root in roots(.groups) { readGroups(root) }
    for root in roots(.alerts) { readAlerts(root) }
    for root in roots(.rights) { readRights(root) }
    for root in roots(.followUps) { readFollowUps(root) }
    criteria.readDeclarations()
    diagnostics += criteria.diagnostics
    catalogue.pool = criteria.pool
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
    guard let pending else { return (self, []) }
    var reader = pending.reader
    reader.readDeferred()
    let found = reader.diagnostics.sorted()
    return (found.contains { $0.severity == .error } ? nil : reader.catalogue, found)
  }
}
