internal import LocatedJSON

/// What the stages of reading a catalogue found.
struct CatalogueFindings {
  private(set) var diagnostics: [Diagnostic]

  /// The names whose declarations have faults, so that nobody is told that they are unknown.
  private var faulty: Set<String> = []

  /// Where a declaration has its fault in a word that is also its own name.
  private var causes: [SourceLocation] = []

  init(_ files: CatalogueFiles) { diagnostics = files.diagnostics }

  /// Whether nothing that was found makes a catalogue useless.
  var areHarmless: Bool { !diagnostics.contains { $0.severity == .error } }

  /// Checks what everything else hangs on: that each file can be read, and what it holds.
  ///
  /// - Returns: Whether reading goes on; if not, the causes stand alone.
  mutating func canGoOn(with files: CatalogueFiles) -> Bool {
    guard areHarmless else { return false }
    if files.main == nil {
      diagnostics.append(.missingFile(.catalogue))
      return false
    }
    for (kind, json) in files.documents { kind.shape.values(of: json, &diagnostics) }
    return areHarmless
  }

  /// Lets a stage read.
  mutating func read<Stage: StageReader>(_ stage: consuming Stage) -> Stage.Product {
    take(&stage)
  }

  /// Lets a stage read that adds criteria to those of the stages before it.
  mutating func readRules<Stage: CriteriaStage>(
    _ stage: consuming Stage
  ) -> (product: Stage.Product, criteria: CriterionReader) {
    let product = take(&stage)
    return (product, stage.criteria)
  }

  private mutating func take<Stage: StageReader>(_ stage: inout Stage) -> Stage.Product {
    let product = stage.read()
    diagnostics += stage.diagnostics
    faulty.formUnion(stage.faulty)
    causes += stage.causes
    return product
  }

  /// Takes in what was found in criteria, when the last of them is read.
  mutating func take(_ criteria: CriterionReader) { diagnostics += criteria.diagnostics }
}

// MARK: Consequences

// A finding that only follows from another one hides it.
extension CatalogueFindings {
  /// Leaves out the findings that follow from others alone.
  ///
  /// A name whose declaration has a fault is not unknown, and where a whole file is missing or has
  /// a name by which it is not read, that is what there is to say.
  mutating func leaveOutConsequences(in files: CatalogueFiles) {
    diagnostics.removeAll { finding in
      guard let word = finding.wrongWord, finding.code != "unknown-key" else { return false }
      guard faulty.contains(word) else { return false }
      return !causes.contains { $0 == finding.location }
    }
    let missing = missingFiles(files)
    guard !missing.isEmpty else { return }
    diagnostics = files.diagnostics.filter { !files.misnamed.contains($0) } + missing
  }

  /// The files without which much is unknown, each as an error.
  private func missingFiles(_ files: CatalogueFiles) -> [Diagnostic] {
    // One or two unknown names are told better by their places.
    func areMany(_ isSo: (Diagnostic) -> Bool) -> Bool { diagnostics.count(where: isSo) > 2 }
    if !files.misnamed.isEmpty, areMany({ $0.wrongWord != nil && $0.code != "unknown-key" }) {
      return files.misnamed.map(\.asError)
    }
    return Self.codes.filter { kind, codes in
      files.roots(kind).isEmpty && areMany { codes.contains($0.code) }
    }.map { kind, _ in .missingFile(kind) }
  }

  /// The findings that a missing file is the cause of.
  private static let codes: [(FileKind, [Diagnostic.Code])] = [
    (
      .vocabulary,
      ["unknown-fact", "unknown-event-type", "unknown-event-class", "unknown-attribute"]
    ),
    (.scales, ["unknown-scale"]), (.criteria, ["unknown-criterion"]),
    (.providers, ["unknown-provider"]), (.sources, ["unknown-source"]),
    (.places, ["unknown-place"]), (.checklists, ["unknown-checklist"]),
    (.offers, ["unknown-offer"]), (.alerts, ["unknown-alert"]), (.groups, ["unknown-group"]),
    (.rights, ["unknown-right", "unknown-milestone"]), (.followUps, ["unknown-rule"]),
  ]
}

extension [Diagnostic] {
  /// The findings in order, each once: an offer's own are found again in each form of it.
  func sortedOnce() -> [Diagnostic] {
    var found: [Diagnostic] = []
    for finding in sorted() where finding != found.last { found.append(finding) }
    return found
  }
}

extension Diagnostic {
  /// The same, as what keeps a catalogue from being used.
  fileprivate var asError: Diagnostic {
    Diagnostic(code, .error, at: location, message, help: help)
  }

  static func missingFile(_ kind: FileKind) -> Diagnostic {
    let name = kind.isFolder ? "\(kind.rawValue)*.json" : kind.rawValue
    return Diagnostic(
      "missing-file", at: nil,
      CatalogueRemark.fileIsMissing(name))
  }
}
