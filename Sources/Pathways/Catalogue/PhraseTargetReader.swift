internal import LocatedJSON

/// Reads what phrases say, against the vocabulary of a catalogue.
///
/// A note has some dozen phrases in it and each is read when it is found, so that this holds no more than
/// it asks for.
struct PhraseTargetReader {
  private let catalogue: Catalogue

  /// The fact that holds the disorders that are known.
  private let known: Index<Fact>?

  /// What the vocabulary does not have.
  private(set) var diagnostics: [Diagnostic] = []

  /// Begins to read what phrases of a catalogue say.
  init(_ catalogue: Catalogue, known: Index<Fact>?) {
    self.catalogue = catalogue
    self.known = known
  }

  private var vocabulary: Vocabulary { catalogue.vocabulary }

  /// A fact by its name; one that there is none of is told.
  mutating func fact(_ json: JSON) -> Index<Fact>? {
    if let fact = vocabulary.factTable.index(of: json) { return fact }
    guard let name = json.string else { return nil }
    diagnostics.append(
      .unknownFact(name, at: json.location, among: vocabulary.facts.map(\.name)))
    return nil
  }

  /// A value by its name, a truth as 0 or 1, or a number.
  mutating func value(_ json: JSON, of index: Index<Fact>) -> Int? {
    switch vocabulary[index].kind {
    case .boolean:
      if json.boolean == nil { wrong(json, .boolean) }
      return json.boolean.map { $0 ? 1 : 0 }
    case .number:
      if json.integer == nil { wrong(json, .integer) }
      return json.integer
    case .ordered, .choice, .set:
      let values = vocabulary[index].values
      if let value = values.firstIndex(where: { json.hasText($0.name) }) { return value }
      diagnostics.append(.unknownValue(json, of: vocabulary[index]))
      return nil
    case .date, .month, .municipality, .region, .text: return nil
    }
  }

  private mutating func wrong(_ json: JSON, _ shape: ValueShape) {
    diagnostics.append(.wrongKind(json, expected: shape.expectation))
  }

  /// What an entry says; what the vocabulary does not have is told and left out.
  mutating func targets(of entry: JSON) -> [PhraseBook.Target] {
    entry.member("says")?.elements.compactMap { target($0) } ?? []
  }

  private mutating func target(_ json: JSON) -> PhraseBook.Target? {
    if let name = json.member("fact") {
      guard let fact = fact(name), let value = json.member("value") else { return nil }
      switch value.string {
      case "#": return .fact(fact, .number)
      case "@": return .fact(fact, .time)
      case "offer": return .fact(fact, .offer)
      default: return self.value(value, of: fact).map { .fact(fact, .value($0)) }
      }
    }
    if let name = json.member("condition") {
      return known.flatMap { value(name, of: $0) }.map { .condition($0) }
    }
    if let name = json.member("absent") {
      return known.flatMap { value(name, of: $0) }.map { .absentCondition($0) }
    }
    if let type = json.member("event") {
      guard let index = vocabulary.typeTable.index(of: type) else { return nil }
      return .event(type: index, attributes: attributes(json.member("attributes")))
    }
    if let attribute = attributes(json.member("attribute")).first { return .attribute(attribute) }
    if let scale = json.member("scale") {
      return vocabulary.scaleTable.index(of: scale).map { .scale($0) }
    }
    if let offer = json.member("offer")?.string {
      return catalogue.offer(named: offer).map { .offer($0) }
    }
    return nil
  }

  private func attributes(_ json: JSON?) -> [Event.Attribute] {
    json?.members.compactMap { member in
      guard let index = vocabulary.attributeTable.index(of: member.key) else { return nil }
      let attribute = vocabulary.eventAttributes[index]
      switch attribute.kind {
      case .boolean:
        return member.string.map { .init(attribute: index, value: $0 == "true" ? 1 : 0) }
      case .choice:
        return attribute.values.firstIndex { $0.name == member.string }
          .map { .init(attribute: index, value: $0) }
      case .number, .offer, .scale: return nil
      }
    } ?? []
  }
}
