extension CriterionPool {
  /// What the rules ask of events' attributes, each once, in the order of the rules.
  func eventPatterns(with vocabulary: Vocabulary) -> [EventPattern] {
    var found: [EventPattern] = []
    func take(_ selector: EventSelector) {
      if !selector.attributes.isEmpty, !found.contains(selector.attributes) {
        found.append(selector.attributes)
      }
    }
    for test in eventTests { for selector in test.selectors { take(selector) } }
    for fact in vocabulary.facts {
      if let selector = fact.derivation?.selector { take(selector) }
    }
    return found
  }
}
