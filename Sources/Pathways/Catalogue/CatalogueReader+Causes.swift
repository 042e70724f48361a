public import LocatedJSON

// A finding that only follows from another one hides it.
extension CatalogueReader {
  /// Leaves out the findings that follow from others alone.
  ///
  /// A name whose declaration has a fault is not unknown, and where a whole file is missing, that
  /// is what there is to say.
  mutating func leaveOutConsequences() {
    diagnostics.removeAll { finding in
      guard let word = finding.wrongWord, finding.code != "unknown-key" else { return false }
      guard faulty.contains(word) else { return false }
      return !causes.contains { $0 == finding.location }
    }
    for (kind, codes) in Self.codes where roots(kind).isEmpty {
      // One or two are told better by their places.
      guard diagnostics.count(where: { codes.contains($0.code) }) > 2 else { continue }
      diagnostics.removeAll { codes.contains($0.code) }
      diagnostics.append(.missingFile(kind))
    }
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

extension CatalogueReader {
  /// Returns whether a file of this path is read, if it stands in a catalogue's folder.
  public static func reads(_ path: String) -> Bool { FileKind(path: path) != nil }

  /// Returns whether an answer needs what a file of this path holds.
  public static func isNeededToDecide(_ path: String) -> Bool {
    FileKind(path: path)?.isNeededToDecide ?? false
  }

  /// Returns whether a folder of this path, with a `/` at its end, holds files of a catalogue.
  public static func holds(_ path: String) -> Bool {
    FileKind.allCases.contains { $0.isFolder && path.hasPrefix($0.rawValue) }
  }

  /// Reports something in a catalogue's folder that is not read.
  mutating func pass(over path: String, _ name: String) {
    let place = SourceLocation(file: name, line: 1, column: 1)
    guard let meant = FileKind.path(meantBy: path) else {
      diagnostics.append(
        Diagnostic(
          "unknown-file", .warning, at: place,
          CatalogueRemark.noPartOfCatalogue,
          help: .didYouMean("", among: FileKind.allCases.map(\.rawValue), orOneOf: true)))
      return
    }
    diagnostics.append(
      Diagnostic(
        .unreadFile, .warning, at: place,
        CatalogueRemark.nameIsWrong,
        help: FormRemark.didYouMean(meant)))
  }
}

extension FileKind {
  /// Returns the path that was meant by one that is not read, if there is one near enough.
  fileprivate static func path(meantBy path: String) -> String? {
    var stem = path.lowercased()
    if let end = stem.range(ofLast: ".json") { stem = String(stem[..<end]) + ".json" }
    if stem != path, FileKind(path: stem) != nil { return stem }
    let parts = stem.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    let folders = allCases.filter(\.isFolder).map(\.rawValue)
    if parts.count == 2, let folder = nearestWord(to: "\(parts[0])/", among: folders) {
      let meant = folder + parts[1]
      if meant != path, parts[1].isEmpty || FileKind(path: meant) != nil { return meant }
    }
    return nearestWord(to: stem, among: allCases.filter { !$0.isFolder }.map(\.rawValue))
  }
}

extension String {
  /// Where a text begins the last time it stands in this one.
  fileprivate func range(ofLast text: String) -> Index? {
    indices.last { self[$0...].hasPrefix(text) }
  }
}

extension Diagnostic.Code {
  /// A file stands in a catalogue's folder under a name by which it is not read.
  public static let unreadFile: Self = "unread-file"
}

extension Diagnostic {
  static func missingFile(_ kind: FileKind) -> Diagnostic {
    let name = kind.isFolder ? "\(kind.rawValue)*.json" : kind.rawValue
    return Diagnostic(
      "missing-file", at: nil,
      CatalogueRemark.fileIsMissing(name))
  }
}
