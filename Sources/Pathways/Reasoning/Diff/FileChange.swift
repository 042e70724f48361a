public import LocatedJSON

/// What a file says otherwise that decides about no standing: holidays, the words of questions,
/// letters and how notes are read.
public struct FileChange: Sendable {
  /// The path below the catalogue's folder.
  public let path: String

  /// The parts that differ, each with what differs of it.
  public let parts: [CatalogueDiff.RuleChange]

  /// The phrases that only one side has, if the file holds phrases.
  public let phrases: [PhraseChange]

  /// Whether anything differs that is not only read.
  public var differs: Bool {
    !phrases.isEmpty || parts.contains { $0.presence != .kept || !$0.fields.isEmpty }
  }

  /// The files of a catalogue, each with its path below the folder.
  public typealias Files = [(path: String, file: SourceFile)]

  /// Returns the files that differ in what is compared nowhere else, in the order of their paths.
  static func all(from old: Files, to new: Files) -> [FileChange] {
    let (before, after) = (roots(old), roots(new))
    return Set(before.keys).union(after.keys).sorted().compactMap { path in
      let change = FileChange(path, before[path], after[path])
      return change.parts.isEmpty && change.phrases.isEmpty ? nil : change
    }
  }

  private init(_ path: String, _ old: JSON?, _ new: JSON?) {
    self.path = path
    parts = Self.members(of: path, old, new)
    phrases = PhraseChange.all(from: old, to: new)
  }

  /// What files hold whose rules are not compared by what they mean.
  private static func roots(_ files: Files) -> [String: JSON] {
    var roots: [String: JSON] = [:]
    for (path, file) in files {
      guard let kind = FileKind(path: path), kind.isComparedByWords else { continue }
      roots[path] = try? JSONDocument(file).root
    }
    return roots
  }
}

// MARK: What differs

extension FileChange {
  /// The members that are only read.
  private static let texts: Set<String> = [
    "name", "label", "labels", "ask", "askInstead", "help", "text", "notices", "sources", "note",
    "openQuestions", "owner", "published", "version", "unit", "unitOne",
  ]

  /// The members of facts that the comparison of vocabularies tells of.
  private static let told: Set<String> = ["type", "values", "silence", "derive"]

  private static func members(
    of path: String, _ old: JSON?, _ new: JSON?
  ) -> [CatalogueDiff.RuleChange] {
    guard let old, let new else {
      let holdsOnlyPhrases = (new ?? old)?.members.allSatisfy {
        ["language", "phrases"].contains($0.key)
      }
      return holdsOnlyPhrases ?? true
        ? [] : [.init(id: path, presence: old == nil ? .added : .removed, fields: [], texts: [])]
    }
    return CatalogueDiff.changedMembers(from: old, to: new).flatMap { name in
      // Versions are told at the head, phrases one by one.
      ["phrases", "version"].contains(name)
        ? [] : changes(name, old.member(name), new.member(name))
    }
  }

  /// What differs in a member: of its own members or elements each by its name, where they have one.
  private static func changes(
    _ name: String, _ old: JSON?, _ new: JSON?
  ) -> [CatalogueDiff.RuleChange] {
    guard let old, let new else {
      return [.init(id: name, presence: old == nil ? .added : .removed, fields: [], texts: [])]
    }
    guard let before = named(old), let after = named(new) else { return [whole(name)] }
    let names =
      after.map(\.name)
      + before.map(\.name).filter { own in
        !after.contains { $0.name == own }
      }
    return names.compactMap { part in
      let own = before.first { $0.name == part }?.json
      let other = after.first { $0.name == part }?.json
      // What a vocabulary has and another has not is told there.
      guard name != "facts" || own != nil && other != nil else { return nil }
      // Names of a list are told apart by themselves, members of an object by its name too.
      return change(new.kind == .object ? "\(name).\(part)" : part, own, other)
    }
  }

  private static func change(
    _ name: String, _ old: JSON?, _ new: JSON?
  ) -> CatalogueDiff.RuleChange? {
    guard let old, let new else {
      return .init(id: name, presence: old == nil ? .added : .removed, fields: [], texts: [])
    }
    guard !old.isSame(as: new) else { return nil }
    guard old.kind == .object, new.kind == .object else { return whole(name) }
    let fields = CatalogueDiff.changedMembers(from: old, to: new).filter { !told.contains($0) }
    guard !fields.isEmpty else { return nil }
    return .init(
      id: name, presence: .kept, fields: fields.filter { !texts.contains($0) },
      texts: fields.filter(texts.contains))
  }

  /// A change of something that has no named parts.
  private static func whole(_ name: String) -> CatalogueDiff.RuleChange {
    let isText = texts.contains(name)
    return .init(
      id: name, presence: .kept, fields: isText ? [] : [name], texts: isText ? [name] : [])
  }

  /// The members of an object, or the elements of a list that all have a name.
  private static func named(_ json: JSON) -> [(name: String, json: JSON)]? {
    if json.kind == .object { return json.members.map { ($0.key, $0) } }
    guard json.kind == .array else { return nil }
    var found: [(name: String, json: JSON)] = []
    for element in json.elements {
      let name = ["id", "code", "group", "name"].lazy.compactMap { element.member($0)?.string }
        .first
      guard let name else { return nil }
      found.append((name, element))
    }
    return found
  }
}

extension FileKind {
  /// Whether nothing else tells what differs in such a file.
  fileprivate var isComparedByWords: Bool {
    switch self {
    case .catalogue, .vocabulary, .providers, .places, .checklists, .letters, .phrases, .words: true
    case .scales, .criteria, .sources, .groups, .alerts, .rights, .followUps, .coverage, .offers,
      .pathways, .regions, .municipalities, .practices, .tests:
      false
    }
  }
}
