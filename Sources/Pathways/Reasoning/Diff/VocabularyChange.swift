public import LocatedJSON

/// Something that only one of two vocabularies says, or that they say differently.
public struct VocabularyChange: Sendable {
  /// What it is about, such as `fact` or `value`.
  public let kind: String

  /// The name.
  public let name: String

  /// What was done to it.
  public let words: any Remark

  /// Returns all that was changed, in the order of the new vocabulary.
  static func all(from old: Catalogue, to new: Catalogue) -> [VocabularyChange] {
    let (before, after) = (old.vocabulary, new.vocabulary)
    var found: [VocabularyChange] = []
    func add(_ kind: String, _ name: String, _ words: DiffRemark) {
      found.append(.init(kind: kind, name: name, words: words))
    }
    func compare(_ kind: String, _ old: [String], _ new: [String]) {
      for name in new where !old.contains(name) { add(kind, name, .added) }
      for name in old where !new.contains(name) { add(kind, name, .removed) }
    }
    compare("fact", before.facts.map(\.name), after.facts.map(\.name))
    var oldKeys = CriterionKey(old)
    var newKeys = CriterionKey(new)
    for fact in after.facts {
      guard let own = before.fact(named: fact.name) else { continue }
      if !own.kind.isAlike(fact.kind), !own.kind.isPlace {
        add("fact", fact.name, .isOfAnotherKind)
        continue
      }
      if oldKeys.key(own.index) != newKeys.key(fact.index) {
        add("fact", fact.name, .followsFromOthers)
      }
      if own.silenceWord != fact.silenceWord {
        add(
          "fact", fact.name,
          .silenceMeans(fact.silenceWord, before: own.silenceWord))
      }
      // The values of a fact that offers are change with the offers, which are told of themselves.
      guard fact.index != after.localOffersFact, fact.values.map(\.name) != after.offerNames else {
        continue
      }
      compare(
        "value", own.values.map { "\(fact.name).\($0.name)" },
        fact.values.map { "\(fact.name).\($0.name)" })
    }
    compare("event", before.eventTypes.map(\.name), after.eventTypes.map(\.name))
    let oldImpossible = Set(old.impossible.map { oldKeys.key($0.when) })
    let newImpossible = Set(new.impossible.map { newKeys.key($0.when) })
    if oldImpossible != newImpossible {
      add(
        "impossible", "impossible", .otherThingsAreImpossible)
    }
    return found
  }
}

extension Fact {
  /// What silence means, as one word.
  fileprivate var silenceWord: String {
    switch silence {
    case .unknown: "unknown"
    case .absent: "absent"
    case .absentWhenListed: "absentWhenListed"
    case .value(let number):
      values.indices.contains(number) ? values[number].name : String(number)
    }
  }
}
