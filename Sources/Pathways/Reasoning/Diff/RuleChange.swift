internal import LocatedJSON

extension CatalogueDiff.RuleChange {
  /// Returns the follow-up rules, holding rules and scales that differ.
  static func all(from old: Catalogue, to new: Catalogue) -> [Self] {
    let (before, after) = (old.holding.map(\.json), new.holding.map(\.json))
    return changes(from: old.rulesThatFollow, to: new.rulesThatFollow)
      + unnamed(
        "holding", after.filter { rule in !before.contains { $0.isSame(as: rule) } }, .added)
      + unnamed(
        "holding", before.filter { rule in !after.contains { $0.isSame(as: rule) } }, .removed)
  }

  /// Rules without a name, told by where they stand: by number they would be others than they are as
  /// soon as one is removed.
  private static func unnamed(
    _ list: String, _ rules: [JSON], _ presence: CatalogueDiff.Presence
  ) -> [Self] {
    rules.map {
      .init(id: "\(list) \($0.location)", presence: presence, fields: [], texts: [])
    }
  }

  /// The members that are only read.
  private static let texts: Set<String> = [
    "name", "step", "text", "about", "whyNoTrigger", "openQuestions", "sources", "note",
  ]

  private static func changes(
    from old: [(id: String, json: JSON)], to new: [(id: String, json: JSON)]
  ) -> [Self] {
    var found: [Self] = []
    for (id, json) in new {
      guard let before = old.first(where: { $0.id == id }) else {
        found.append(.init(id: id, presence: .added, fields: [], texts: []))
        continue
      }
      let changed = CatalogueDiff.changedMembers(from: before.json, to: json)
      guard !changed.isEmpty else { continue }
      found.append(
        .init(
          id: id, presence: .kept, fields: changed.filter { !texts.contains($0) },
          texts: changed.filter(texts.contains)))
    }
    for (id, _) in old where !new.contains(where: { $0.id == id }) {
      found.append(.init(id: id, presence: .removed, fields: [], texts: []))
    }
    return found
  }
}

extension CatalogueDiff {
  /// Returns the names of an object's members that are not the same in another.
  static func changedMembers(from old: JSON, to new: JSON) -> [String] {
    var names = new.members.map(\.key)
    names += old.members.map(\.key).filter { !names.contains($0) }
    return names.filter { name in
      switch (old.member(name), new.member(name)) {
      case (let before?, let after?): !before.isSame(as: after)
      case (nil, nil): false
      case (nil, _?), (_?, nil): true
      }
    }
  }
}

extension Catalogue {
  /// The rules that say what follows, each with its name.
  fileprivate var rulesThatFollow: [(id: String, json: JSON)] {
    followUps.map { ($0.id, $0.json) }
      + vocabulary.scales.map { ($0.id, $0.json) }
  }
}

extension JSON {
  /// Whether two values say the same, whatever their layout and the order of their members.
  func isSame(as other: JSON) -> Bool {
    guard kind == other.kind else { return false }
    switch kind {
    case .object:
      let (own, others) = (Array(members), Array(other.members))
      return own.count == others.count
        && own.allSatisfy { member in
          other.member(member.key).map { member.isSame(as: $0) } ?? false
        }
    case .array:
      let (own, others) = (Array(elements), Array(other.elements))
      return own.count == others.count && zip(own, others).allSatisfy { $0.isSame(as: $1) }
    case .string: return string == other.string
    case .number: return decimal == other.decimal
    case .true, .false, .null: return true
    }
  }
}
