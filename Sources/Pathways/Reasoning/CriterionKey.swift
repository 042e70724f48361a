/// What a criterion asks, as a text in which everything has its name.
///
/// Two catalogues number things differently, so rules are compared by these: equal keys ask the
/// same of everyone, whatever order their parts stand in.
struct CriterionKey {
  let catalogue: Catalogue
  private var known: [Int: String] = [:]

  init(_ catalogue: Catalogue) { self.catalogue = catalogue }

  private var vocabulary: Vocabulary { catalogue.vocabulary }

  /// Returns the key of a criterion.
  mutating func key(_ index: Index<Criterion>) -> String {
    if let key = known[index.number] { return key }
    let key = make(index)
    known[index.number] = key
    return key
  }

  private mutating func make(_ index: Index<Criterion>) -> String {
    let pool = catalogue.pool
    switch pool[index] {
    case .all(let parts, _):
      // One part asks what the part asks, and a whole of wholes what its parts ask.
      let keys = Set(parts.map { key(pool.parts[$0]) }).sorted()
      return keys.count == 1 ? keys[0] : "all(\(keys.joined(separator: " ")))"
    case .any(let parts):
      let keys = Set(parts.map { key(pool.parts[$0]) }).sorted()
      return keys.count == 1 ? keys[0] : "any(\(keys.joined(separator: " ")))"
    case .not(let part): return "not(\(key(part)))"
    case .some(let count, let parts):
      return "some(\(count) \(parts.map { key(pool.parts[$0]) }.sorted().joined(separator: " ")))"
    case .named(let number): return key(pool.named[number].when)
    case .leaf(let leaf): return key(leaf)
    }
  }

  private func key(_ leaf: Leaf) -> String {
    let pool = catalogue.pool
    switch leaf {
    case .truth(let fact, let wanted): return "\(key(fact))=\(wanted)"
    case .number(let fact, let test):
      let ranges = pool.numberTests[test].ranges.map { key($0, of: fact) }
      return "\(key(fact))=\(ranges.joined(separator: ","))"
    case .oneOf(let fact, let set): return "\(key(fact))=\(names(fact, pool.sets[set]))"
    case .members(let fact, let number, let range):
      let set = pool.sets[number]
      let names = "\(key(fact)) any \(names(fact, set))"
      if range.upperBound == 0 { return "not(\(names))" }
      if range == 1...set.count { return names }
      if range.lowerBound == set.count { return "\(key(fact)) all \(self.names(fact, set))" }
      let most = range.upperBound < set.count ? "\(range.upperBound)" : ""
      return "\(key(fact)) size \(range.lowerBound)…\(most) \(self.names(fact, set))"
    case .date(let fact, let test): return "\(key(fact)) \(pool.dateTests[test])"
    case .lives(let set, let days):
      return
        "lives \(key(pool.sets[set])) \(days.from.map { "\($0)" } ?? "")…\(days.to.map { "\($0)" } ?? "")"
    case .events(let test): return key(pool.eventTests[test])
    }
  }

  /// Returns the key of a range; an end that is that of the fact asks nothing there.
  private func key(_ range: ClosedRange<Int>, of fact: Index<Fact>) -> String {
    var low = String(range.lowerBound)
    var high = String(range.upperBound)
    if case .number(let full, _) = vocabulary[fact].kind {
      if range.lowerBound <= full.lowerBound { low = "" }
      if range.upperBound >= full.upperBound { high = "" }
    }
    return "\(low)…\(high)"
  }

  private func names(_ fact: Index<Fact>, _ set: BitSet) -> String {
    "\(set.members.map { vocabulary[fact].values[$0].name }.sorted())"
  }

  /// Returns the key of a set of municipalities.
  func key(_ area: BitSet?) -> String {
    guard let area else { return "everywhere" }
    return "\(area.indexes().map { vocabulary.places.municipalities[$0].code }.sorted())"
  }

  /// Returns the key of a fact: its name, and how its value follows from others.
  func key(_ fact: Index<Fact>) -> String {
    switch vocabulary[fact].derivation {
    case .union(let parts)?:
      return "\(vocabulary[fact].name)∪\(parts.map { vocabulary[$0].name }.sorted())"
    case .count(let selector)?: return "\(vocabulary[fact].name)#\(key(selector))"
    case .age(let born, let birthday)?:
      let day = birthday.map { " \(vocabulary[$0.fact].name)=\($0.years)" } ?? ""
      return "\(vocabulary[fact].name)←\(vocabulary[born].name)\(day)"
    case .sum(let parts, let others)?:
      let (added, taken) = (parts.map { key($0) }.sorted(), others.map { key($0) }.sorted())
      return "\(vocabulary[fact].name)=Σ\(added)−\(taken)"
    case .told(let selector, let attribute, let isFirst)?:
      let name = vocabulary.eventAttributes[attribute].name
      return
        "\(vocabulary[fact].name)←\(isFirst ? "first" : "latest") \(name) of \(key(selector))"
    case .months(let born)?: return "\(vocabulary[fact].name)←months \(vocabulary[born].name)"
    case .regionOfPlace?, nil: return vocabulary[fact].name
    }
  }

  /// Returns the key of a test of events.
  func key(_ test: EventTest) -> String {
    switch test {
    case .count(let selector, let range): "count(\(key(selector)) \(range))"
    case .mostRecent(let selector, let wanted): "recent(\(key(selector)) has \(key(wanted)))"
    case .first(let selector, let wanted): "first(\(key(selector)) has \(key(wanted)))"
    case .ongoing(let selector, let ends, _, let range):
      "ongoing(\(key(selector)) endedBy \(key(ends)) \(range))"
    case .gap(let selector, let span): "gap(\(key(selector)) \(span.count) \(span.unit))"
    }
  }

  /// Returns the key of what an attribute must be.
  func key(_ test: EventSelector.AttributeTest) -> String {
    let attribute = vocabulary.eventAttributes[test.attribute]
    let values = test.ranges.map { range -> String in
      guard let name = vocabulary.name(of: range.lowerBound, attribute) else { return "\(range)" }
      return name
    }
    return "\(attribute.name)=\(values.sorted())"
  }

  private func key(_ selector: EventSelector) -> String {
    var words = ["\(selector.types.indexes().map { vocabulary.eventTypes[$0].name }.sorted())"]
    words += selector.attributes.map(key)
    if let span = selector.within { words.append("within \(span.count) \(span.unit)") }
    if let span = selector.olderThan { words.append("older \(span.count) \(span.unit)") }
    if let other = selector.after.first { words.append("after(\(key(other)))") }
    if let other = selector.of.first { words.append("of(\(key(other)))") }
    return words.joined(separator: " ")
  }
}

extension Vocabulary {
  /// Returns the value of a name of an attribute whose values have names.
  func value(named name: String, _ attribute: EventAttribute) -> Int? {
    switch attribute.kind {
    case .boolean, .number: nil
    case .choice: attribute.values.firstIndex { $0.name == name }
    case .offer: offerTable.index(of: name)?.number
    case .scale: scales.firstIndex { $0.id == name }
    }
  }
}
