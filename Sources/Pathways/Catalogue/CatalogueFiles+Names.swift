public import LocatedJSON

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
}

extension CatalogueFiles {
  /// Says that something in a catalogue's folder is not read.
  mutating func passOver(_ path: String, _ name: String) {
    let place = SourceLocation(file: name, line: 1, column: 1)
    guard let meant = FileKind.path(meantBy: path) else {
      diagnostics.append(
        Diagnostic(
          "unknown-file", .warning, at: place,
          CatalogueRemark.noPartOfCatalogue,
          help: .didYouMean("", among: FileKind.allCases.map(\.rawValue), orOneOf: true)))
      return
    }
    let finding = Diagnostic(
      .unreadFile, .warning, at: place,
      CatalogueRemark.nameIsWrong,
      help: FormRemark.didYouMean(meant))
    diagnostics.append(finding)
    misnamed.append(finding)
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
