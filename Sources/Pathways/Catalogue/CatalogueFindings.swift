internal import LocatedJSON

/// What the stages of reading a catalogue found.
struct CatalogueFindings {
  var diagnostics: [Diagnostic]

  /// The names whose declarations have faults, so that nobody is told that they are unknown.
  private(set) var faulty: Set<String> = []

  /// Where a declaration has its fault in a word that is also its own name.
  private(set) var causes: [SourceLocation] = []

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
    refusePersonalNumbers(in: files)
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
  var asError: Diagnostic {
    Diagnostic(code, .error, at: location, message, help: help)
  }

  static func missingFile(_ kind: FileKind) -> Diagnostic {
    let name = kind.isFolder ? "\(kind.rawValue)*.json" : kind.rawValue
    return Diagnostic(
      "missing-file", at: nil,
      CatalogueRemark.fileIsMissing(name))
  }
}
