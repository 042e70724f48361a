internal import LocatedJSON

// What a local rule forgets of the rule that it takes the place of.
extension OffersReader {
  /// Warns of each condition that an override of `requires` no longer names: whoever writes a
  /// local rule begins with nothing, and opens the offer to everybody that the rule kept out.
  mutating func checkConditions(
    of override: ObjectReader<OfferMember>, _ below: [ObjectReader<OfferMember>]
  ) {
    guard let local = override[.requires] else { return }
    let meant = Set((override[.drops]?.elements ?? JSON.none).compactMap(\.string))
    guard let wider = below.reversed().lazy.compactMap({ $0[.requires] }).first else { return }
    var kept = Conditions(criteria)
    kept.take(local)
    var before = Conditions(criteria)
    before.take(wider)
    for name in before.dropped(by: kept) where !meant.contains(name) {
      diagnostics.append(
        Diagnostic(
          "drops-condition", .warning, at: local.keyLocation,
          RuleRemark.localRuleDrops(name),
          help: RuleRemark.repeatCondition))
    }
  }
}

/// What a criterion asks about: facts, named criteria and kinds of events, by name.
private struct Conditions {
  private let criteria: CriterionReader
  /// What is asked about as it is written, in order.
  private var written: [String] = []
  /// What is asked about when named criteria are followed.
  private var meant: Set<String> = []

  init(_ criteria: CriterionReader) { self.criteria = criteria }

  mutating func take(_ json: JSON) {
    for name in names(json) {
      written.append(name)
      meant.formUnion(expanded(name, depth: 0))
    }
  }

  /// The conditions, as written, of which the other names nothing.
  func dropped(by other: Conditions) -> [String] {
    var found: [String] = []
    for name in written where !found.contains(name) && !isNamed(name, by: other, depth: 0) {
      found.append(name)
    }
    return found
  }

  /// Whether another rule asks about the same, by its name or by all that it asks about.
  private func isNamed(_ name: String, by other: Conditions, depth: Int) -> Bool {
    if other.meant.contains(name) { return true }
    // A criterion that uses itself is reported where it is read.
    guard depth < 8, let json = criteria.declaration(of: name) else { return false }
    return names(json).allSatisfy { isNamed($0, by: other, depth: depth + 1) }
  }

  /// A name and, if it is a criterion's, what that asks about.
  private func expanded(_ name: String, depth: Int) -> Set<String> {
    guard depth < 8, let json = criteria.declaration(of: name) else { return [name] }
    return names(json).reduce(into: [name]) { $0.formUnion(expanded($1, depth: depth + 1)) }
  }

  private func names(_ json: JSON) -> [String] {
    json.members.flatMap { member -> [String] in
      switch member.key {
      case "all", "any": member.elements.flatMap { names($0) }
      case "not": names(member)
      case "is", "type", "class":
        member.string.map { [$0] } ?? member.elements.compactMap(\.string)
      case "because", "sources": []
      case "events":
        member.kind == .array ? member.elements.flatMap { events($0) } : events(member)
      default: [member.key]
      }
    }
  }

  /// The types and classes of the events of a test.
  private func events(_ json: JSON) -> [String] {
    json.members.flatMap { selector in
      (selector.kind == .object ? selector.members : JSON.none).flatMap { member -> [String] in
        guard member.hasKey("type") || member.hasKey("class") else { return [] }
        return member.string.map { [$0] } ?? member.elements.compactMap(\.string)
      }
    }
  }
}
