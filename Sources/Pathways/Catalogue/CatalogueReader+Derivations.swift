internal import LocatedJSON

extension CatalogueReader {
  enum DerivationMember: Int, ObjectMember {
    case union, regionOf, ageFrom, count
  }

  static let derivationShape = ObjectShape<DerivationMember>(
    "derivation",
    rules: [
      .one(of: DerivationMember.union, .regionOf, .ageFrom, .count)
    ]
  ) {
    switch $0 {
    case .union: .optional("union", .array(.fact), "The union of these sets.")
    case .regionOf: .optional("regionOf", .fact, "The region of this municipality.")
    case .ageFrom: .optional("ageFrom", .fact, "Completed years since this month.")
    case .count: .optional("count", .selector, "How many such events there are.")
    }
  }

  /// Reads how a fact follows from others; counts of events wait until criteria can be read.
  mutating func readDerivation(_ json: JSON) {
    guard let number = catalogue.vocabulary.factTable.number(of: json.key) else { return }
    if let asked = json.member("askInstead"), let other = fact(asked) {
      catalogue.vocabulary.facts[number].asked = other
    }
    guard let derive = json.member("derive") else { return }
    let object = shaped(derive, Self.derivationShape)
    var derivation: Fact.Derivation?
    if let union = object[.union] {
      derivation = .union(union.elements.compactMap { fact($0) })
    } else if let other = object[.regionOf] {
      if fact(other) != nil { derivation = .regionOfPlace }
    } else if let other = object[.ageFrom] {
      derivation = fact(other).map(Fact.Derivation.age)
    }
    catalogue.vocabulary.facts[number].derivation = derivation
  }

  /// Reads the derivations that count events.
  mutating func readDerivedCounts() {
    for fact in catalogue.vocabulary.facts {
      guard let count = fact.json.member("derive")?.member("count"),
        let selector = EventTestReader.selector(count, &criteria)
      else { continue }
      catalogue.vocabulary.facts[fact.index.number].derivation = .count(selector)
    }
  }

  /// Reads when questions of safety are worth asking.
  mutating func readAskWhen() {
    for fact in catalogue.vocabulary.facts {
      guard let json = fact.json.member("askWhen") else { continue }
      catalogue.vocabulary.facts[fact.index.number].askWhen = criteria.read(json)
    }
  }

  private mutating func fact(_ json: JSON) -> Index<Fact>? {
    if let fact = json.string.flatMap(catalogue.vocabulary.fact(named:)) { return fact.index }
    diagnostics.append(
      .unknownWord(
        "unknown-fact", json, Bilingual(da: "ukendt oplysning", en: "unknown fact"),
        among: catalogue.vocabulary.facts.map(\.name)))
    return nil
  }
}
