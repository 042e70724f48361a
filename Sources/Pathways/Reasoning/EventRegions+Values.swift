// The values of attributes that matter.
extension EventRegions {
  /// The values of an attribute that tests tell apart, one of each kind.
  func values(of name: String, _ tests: [Test]) -> [NamedEvent.Value] {
    var candidates: [NamedEvent.Value] = []
    func add(_ value: NamedEvent.Value) {
      if !candidates.contains(value) { candidates.append(value) }
    }
    for test in tests {
      let vocabulary = sides[test.side].catalogue.vocabulary
      guard let index = vocabulary.attributeTable.index(of: name) else { continue }
      let attribute = vocabulary.eventAttributes[index]
      let ranges = test.selectors.flatMap { selector in
        selector.attributes.filter { $0.attribute == index }.flatMap(\.ranges)
      }
      guard !ranges.isEmpty else { continue }
      switch attribute.kind {
      case .boolean:
        add(.number(1))
        add(.number(0))
      case .number:
        // A score must be one that its scale has: units that are tens pass for whole numbers.
        let unit = vocabulary.scales.map(vocabulary.scoreFactor).max() ?? 1
        for range in ranges {
          if range.lowerBound > .min {
            add(.number(range.lowerBound))
            add(.number(range.lowerBound - unit))
          }
          if range.upperBound < .max {
            add(.number(range.upperBound))
            add(.number(range.upperBound + unit))
          }
        }
      case .choice, .offer, .scale:
        let mentioned = ranges.flatMap { Array($0) }
        for value in mentioned { vocabulary.name(of: value, attribute).map { add(.name($0)) } }
      }
    }
    // One that no test mentions stands for all the others.
    for side in sides {
      let vocabulary = side.catalogue.vocabulary
      guard let index = vocabulary.attributeTable.index(of: name) else { continue }
      let attribute = vocabulary.eventAttributes[index]
      let names: [String] =
        switch attribute.kind {
        case .boolean, .number: []
        case .choice: attribute.values.map(\.name)
        case .offer: vocabulary.offerNames
        case .scale: vocabulary.scales.map(\.id)
        }
      if let other = names.first(where: { !candidates.contains(.name($0)) }) { add(.name(other)) }
    }
    return candidates
  }
}
