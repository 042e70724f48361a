internal import LocatedJSON

extension CatalogueReader {
  enum DerivationMember: Int, ObjectMember {
    case union, regionOf, ageFrom, reaching, count
  }

  static let derivationShape = ObjectShape<DerivationMember>(
    "derivation",
    rules: [
      .one(of: [
        .init([DerivationMember.union]), .init([DerivationMember.regionOf]),
        .init([DerivationMember.ageFrom], allows: [.reaching]), .init([DerivationMember.count]),
      ])
    ]
  ) {
    switch $0 {
    case .union: .optional("union", .array(.fact), "The union of these sets.")
    case .regionOf: .optional("regionOf", .fact, "The region of this municipality.")
    case .ageFrom: .optional("ageFrom", .fact, "Completed years since this month.")
    case .reaching:
      .optional(
        "reaching", .object { birthdayShape.description }, "A day on which an age is reached.")
    case .count: .optional("count", .selector, "How many such events there are.")
    }
  }

  enum BirthdayMember: Int, ObjectMember { case fact, years }

  static let birthdayShape = ObjectShape<BirthdayMember>("birthday") {
    switch $0 {
    case .fact: .required("fact", .fact, "The date that says when.")
    case .years: .required("years", .whole(0...150), "The age.")
    }
  }

  private mutating func readBirthday(_ json: JSON) -> Fact.Birthday? {
    let object = shaped(json, Self.birthdayShape)
    guard let day = object[.fact].flatMap({ fact($0) }), let years = object[.years]?.integer else {
      return nil
    }
    return .init(fact: day, years: years)
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
      let birthday = object[.reaching].flatMap { readBirthday($0) }
      derivation = fact(other).map { .age($0, reaching: birthday) }
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
      let number = fact.index.number
      if let json = fact.json.member("askWhen") {
        catalogue.vocabulary.facts[number].askWhen = criteria.read(json)
      }
      if let json = fact.json.member("askUnless") {
        catalogue.vocabulary.facts[number].askUnless = criteria.read(json)
      }
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
