internal import LocatedJSON

// Facts that follow from events: which events, a criterion says.
extension RuleLanguageReader {
  /// Reads the derivations that look at events, and reports those that go in a circle.
  mutating func readDerivedFromEvents() {
    for fact in vocabulary.facts {
      guard let derive = fact.json.member("derive") else { continue }
      if let count = derive.member("count") {
        vocabulary.facts[fact.index].derivation =
          EventTestReader.selector(count, &criteria).map { .count($0) }
      }
      for (name, isFirst) in [("latest", false), ("first", true)] {
        guard let json = derive.member(name),
          let selector = EventTestReader.selector(json, &criteria),
          let attribute = numberAttribute(derive.member("attribute"), at: json)
        else { continue }
        requireNumber(fact, at: json)
        vocabulary.facts[fact.index].derivation =
          .told(selector, attribute: attribute, isFirst: isFirst)
      }
    }
    for fact in vocabulary.facts where vocabulary.isCircular(fact.index) {
      vocabulary.facts[fact.index].derivation = nil
      diagnostics.append(
        Diagnostic(
          "circular-derivation", at: fact.json.member("derive")?.location ?? fact.json.location,
          CatalogueRemark.followsFromItself(fact.name)))
    }
  }

  /// Reads which number of an event is meant.
  private mutating func numberAttribute(_ json: JSON?, at holder: JSON) -> Index<EventAttribute>? {
    let vocabulary = vocabulary
    let numbers = vocabulary.eventAttributes.indexes.filter {
      if case .number = vocabulary.eventAttributes[$0].kind { true } else { false }
    }
    guard let json else {
      if let first = numbers.first { return first }
      diagnostics.append(.missingAttribute(at: holder))
      return nil
    }
    let names = numbers.map { vocabulary.eventAttributes[$0].name }
    if let place = names.firstIndex(where: { $0 == json.string }) { return numbers[place] }
    diagnostics.append(
      .unknownWord(
        "unknown-attribute", json,
        .numberAttribute, among: names)
    )
    return nil
  }
}

extension Diagnostic {
  /// No event says a number of itself.
  fileprivate static func missingAttribute(at json: JSON) -> Diagnostic {
    Diagnostic(
      "unknown-attribute", at: json.location,
      CatalogueRemark.noNumberAttribute)
  }
}
