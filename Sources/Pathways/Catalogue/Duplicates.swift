internal import LocatedJSON

/// Finds where the other thing stands that has the same name.
struct Duplicates {
  private let documents: [(kind: FileKind, json: JSON)]

  init(_ files: CatalogueFiles) { documents = files.documents }

  /// How many names two files share before one is taken for a copy of the other.
  private static let namesOfCopy = 3

  /// Returns the findings, those of names that are used twice with the other place; of a file that is
  /// a copy of another it is told once.
  func told(in findings: [Diagnostic]) -> [Diagnostic] {
    var others: [Int: SourceLocation] = [:]
    for (number, finding) in findings.enumerated() where finding.code == "duplicate-id" {
      others[number] = other(than: finding)
    }
    let copies = copies(findings, others)
    var kept: [Diagnostic] = []
    for (number, finding) in findings.enumerated() {
      if let file = finding.location?.file, copies[file] != nil { continue }
      guard let place = others[number] else {
        kept.append(finding)
        continue
      }
      if copies[place.file] == finding.location?.file { continue }
      kept.append(finding.helped(by: CatalogueRemark.otherStandsAt(place.description)))
    }
    return kept
      + copies.map { copy, original in
        Diagnostic(
          "duplicate-id", at: SourceLocation(file: copy, line: 1, column: 1),
          CatalogueRemark.hasNamesOf(original), help: CatalogueRemark.removeCopy)
      }
  }

  /// The files that are copies, each with the file that it was copied from.
  private func copies(
    _ findings: [Diagnostic], _ others: [Int: SourceLocation]
  ) -> [String: String] {
    var shared: [[String]: Set<String>] = [:]
    for (number, other) in others {
      guard let own = findings[number].location?.file, own != other.file else { continue }
      shared[[own, other.file].sorted(by: Self.isBefore), default: []]
        .insert(findings[number].message.order)
    }
    var copies: [String: String] = [:]
    for (files, names) in shared where names.count >= Self.namesOfCopy {
      copies[files[1]] = files[0]
    }
    return copies
  }

  /// A copy has the longer name, or the later one.
  private static func isBefore(_ one: String, _ other: String) -> Bool {
    one.utf8.count == other.utf8.count ? one < other : one.utf8.count < other.utf8.count
  }

  /// The place of the other thing of the same name.
  private func other(than finding: Diagnostic) -> SourceLocation? {
    guard let place = finding.location else { return nil }
    for (kind, root) in documents {
      let around = root.values(around: place)
      guard let json = around.last else { continue }
      if json.kind == .object { return key(json.key, elsewhere: place) }
      let holders = around.dropLast(json.key.isEmpty ? 1 : 2)
      guard let list = holders.last else { return nil }
      // Whatever stands in a list of a file's own is named in all files that have such a list.
      let lists = holders.count == 2 ? self.lists(list.key, like: kind) : [list]
      return lists.flatMap { Array($0.elements) }
        .map { json.key.isEmpty ? $0 : $0.member(json.key) ?? $0 }
        .first { $0.hasText(json.string ?? "") && $0.location != place }?.location
    }
    return nil
  }

  private func lists(_ key: String, like kind: FileKind) -> [JSON] {
    documents.filter { $0.kind == kind || kind.sharesNames(with: $0.kind) }
      .compactMap { $0.json.member(key) }
  }

  private func key(_ key: String, elsewhere place: SourceLocation) -> SourceLocation? {
    documents.lazy.flatMap { Array($0.json.members) }.compactMap { $0.member(key)?.keyLocation }
      .first { $0 != place }
  }
}

extension FileKind {
  /// Whether names of both kinds of files are those of one list: offers stand in files and overlays.
  fileprivate func sharesNames(with other: FileKind) -> Bool {
    let kinds: [FileKind] = [.offers, .regions, .municipalities, .practices]
    return kinds.contains(self) && kinds.contains(other)
  }
}
