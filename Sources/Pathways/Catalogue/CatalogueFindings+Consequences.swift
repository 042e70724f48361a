internal import LocatedJSON

// A finding that only follows from another one hides it.
extension CatalogueFindings {
  /// Leaves out the findings that follow from others alone, and says of the others what is known only
  /// when all is read.
  ///
  /// A name whose declaration has a fault is not unknown, nor is one that a declaration lost because
  /// it was given another's; and where a whole file is missing or has a name by which it is not read,
  /// that is what there is to say.
  mutating func leaveOutConsequences(in files: CatalogueFiles) {
    guard !areHarmless else { return }
    let missing = missingFiles(files)
    guard missing.isEmpty else {
      diagnostics = files.diagnostics.filter { !files.misnamed.contains($0) } + missing
      return
    }
    leaveOutKnownNames(Declarations(files))
    diagnostics = Duplicates(files).told(in: diagnostics)
  }

  /// Leaves out that names are unknown whose declarations have faults, or were lost.
  ///
  /// What is left out has a cause that stays: a name whose declaration has no fault is never left out,
  /// and of two faults that are each other's only reason, both stay.
  private mutating func leaveOutKnownNames(_ declarations: Declarations) {
    var open: [Diagnostic] = []
    var known = faulty
    var kept: [Diagnostic] = []
    for finding in diagnostics {
      let isOpen = finding.unknownName.map { known.contains($0) || declarations.have($0) } ?? false
      if isOpen, !causes.contains(where: { $0 == finding.location }) {
        open.append(finding)
        continue
      }
      kept.append(finding)
      if finding.severity == .error { known.formUnion(declarations.names(around: finding)) }
    }
    // What is explained is a fault of what holds it, which may explain more.
    while true {
      let explained = open.filter { $0.unknownName.map(known.contains) ?? false }
      guard !explained.isEmpty else { break }
      open.removeAll { $0.unknownName.map(known.contains) ?? false }
      for finding in explained { known.formUnion(declarations.names(around: finding)) }
    }
    let lost = declarations.lostNames(among: kept)
    let told = (kept + open).filter { !($0.unknownName.map(lost.contains) ?? false) }
    // Two that explain each other are no explanation.
    if told.contains(where: { $0.severity == .error }) { diagnostics = told }
  }

  /// The files without which much is unknown, each as an error.
  private func missingFiles(_ files: CatalogueFiles) -> [Diagnostic] {
    // One or two unknown names are told better by their places.
    func areMany(_ isSo: (Diagnostic) -> Bool) -> Bool { diagnostics.count(where: isSo) > 2 }
    if !files.misnamed.isEmpty, areMany({ $0.unknownName != nil }) {
      return files.misnamed.map(\.asError)
    }
    return FileKind.allCases.filter { kind in
      files.roots(kind).isEmpty && areMany { kind.codesOfUnknownNames.contains($0.code) }
    }.map { .missingFile($0) }
  }
}

extension Diagnostic {
  /// The name that nobody declared, if that is what is wrong.
  fileprivate var unknownName: String? { code == "unknown-key" ? nil : wrongWord }
}

extension FileKind {
  /// What is found where a name is used that such a file would declare.
  fileprivate var codesOfUnknownNames: [Diagnostic.Code] {
    switch self {
    case .vocabulary:
      ["unknown-fact", "unknown-event-type", "unknown-event-class", "unknown-attribute"]
    case .scales: ["unknown-scale"]
    case .criteria: ["unknown-criterion"]
    case .providers: ["unknown-provider"]
    case .sources: ["unknown-source"]
    case .places: ["unknown-place"]
    case .checklists: ["unknown-checklist", "unknown-module"]
    case .offers: ["unknown-offer"]
    case .pathways: ["unknown-pathway", "unknown-stage"]
    case .alerts: ["unknown-alert"]
    case .groups: ["unknown-group"]
    case .rights: ["unknown-right", "unknown-milestone"]
    case .followUps: ["unknown-rule"]
    case .letters: ["unknown-letter"]
    case .catalogue, .coverage, .phrases, .words, .regions, .municipalities, .practices, .tests: []
    }
  }
}

/// What the files of a catalogue declare, whether it could be read or not.
private struct Declarations {
  private let documents: [(kind: FileKind, json: JSON)]
  private var names: Set<String> = []

  init(_ files: CatalogueFiles) {
    documents = files.documents.filter { $0.kind != .tests && $0.kind != .coverage }
    for (_, root) in documents { collect(root, depth: 0) }
  }

  /// Whether something has the name.
  func have(_ name: String) -> Bool { names.contains(name) }

  private mutating func collect(_ json: JSON, depth: Int) {
    names.formUnion(Self.names(of: json, depth: depth))
    for child in json.elements { collect(child, depth: depth + 1) }
    for child in json.members { collect(child, depth: depth + 1) }
  }

  /// The names that an object declares by itself: as its identifier, or as the key by which it stands
  /// in a list of its file.
  private static func names(of json: JSON, depth: Int) -> [String] {
    guard json.kind == .object else { return [] }
    var found = ["id", "code", "rule"].compactMap { json.member($0)?.string }
    if json.member("code") != nil, let name = json.member("name")?.string { found.append(name) }
    if depth == 2, !json.key.isEmpty { found.append(json.key) }
    return found
  }

  /// The names of what a finding is in.
  func names(around finding: Diagnostic) -> [String] {
    around(finding).enumerated().flatMap { Self.names(of: $1, depth: $0) }
  }

  private func around(_ finding: Diagnostic) -> [JSON] {
    guard let place = finding.location else { return [] }
    return documents.lazy.map { $0.json.values(around: place) }.first { !$0.isEmpty } ?? []
  }

  /// The names that were most likely lost: of a kind of which as many declarations have the name of
  /// another.
  func lostNames(among findings: [Diagnostic]) -> Set<String> {
    var lost: Set<String> = []
    let taken = findings.filter { $0.code == "duplicate-id" }
    for kind in Set(taken.compactMap(kind(of:))) {
      let own = taken.filter { self.kind(of: $0) == kind }
      let codes = kind.codesOfUnknownNames + ["unknown-name"]
      let unknown = findings.filter { codes.contains($0.code) }.compactMap(\.unknownName)
      let missed = Set(unknown).subtracting(names)
      if missed.count <= Set(own.map(\.message.order)).count { lost.formUnion(missed) }
    }
    return lost
  }

  /// What the file declares that a finding stands in; an overlay declares offers.
  private func kind(of finding: Diagnostic) -> FileKind? {
    guard let place = finding.location else { return nil }
    let kind = documents.first { !$0.json.values(around: place).isEmpty }?.kind
    switch kind {
    case .regions, .municipalities, .practices: return .offers
    default: return kind
    }
  }
}
