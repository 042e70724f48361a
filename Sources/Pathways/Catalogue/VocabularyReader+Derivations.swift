internal import LocatedJSON

extension VocabularyReader {
  enum DerivationMember: Int, ObjectMember {
    case union, regionOf, ageFrom, reaching, monthsSince, count, sum, minus, latest, first,
      attribute
  }

  static let derivationShape = ObjectShape<DerivationMember>(
    "derivation",
    rules: [
      .one(of: [
        .init([DerivationMember.union]), .init([DerivationMember.regionOf]),
        .init([DerivationMember.ageFrom], allows: [.reaching]),
        .init([DerivationMember.monthsSince]), .init([DerivationMember.count]),
        .init([DerivationMember.sum, .minus]),
        .init([DerivationMember.latest], allows: [.attribute]),
        .init([DerivationMember.first], allows: [.attribute]),
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
    case .monthsSince:
      .optional("monthsSince", .fact, "Completed months since this month of birth.")
    case .count: .optional("count", .selector, "How many such events there are.")
    case .sum: .optional("sum", .list(.fact, count: 1 ... .max), "Numbers, and truths as 0 or 1.")
    case .minus: .optional("minus", .list(.fact, count: 1 ... .max), "What is taken from the sum.")
    case .latest: .optional("latest", .selector, "A number of the most recent such event.")
    case .first: .optional("first", .selector, "A number of the first such event.")
    case .attribute:
      .optional(
        "attribute", .eventAttribute, "Which number; the first attribute that is one if left out.")
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

  /// Reads how a fact follows from others; what looks at events waits until criteria can be read.
  mutating func readDerivation(_ json: JSON) {
    guard let index = vocabulary.factTable.index(of: json.key) else { return }
    if let asked = json.member("askInstead"), let other = fact(asked) {
      vocabulary.facts[index].asked = other
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
    } else if let other = object[.monthsSince] {
      derivation = fact(other).map { .months($0) }
    } else if object[.sum] != nil || object[.minus] != nil {
      derivation = .sum(
        summands(object[.sum], of: index), minus: summands(object[.minus], of: index))
    }
    vocabulary.facts[index].derivation = derivation
  }

  /// Reads what is added up: numbers with as many decimals as the sum, and truths.
  private mutating func summands(_ json: JSON?, of sum: Index<Fact>) -> [Index<Fact>] {
    let own = vocabulary.facts[sum]
    requireNumber(own, at: json ?? own.json)
    return json?.elements.compactMap { element in
      guard let index = fact(element) else { return nil }
      switch (vocabulary[index].kind, own.kind) {
      case (.boolean, .number(_, 0)): return index
      case (.number(_, let one), .number(_, let two)) where one == two: return index
      default:
        diagnostics.append(.notANumber(vocabulary[index], at: element))
        return nil
      }
    } ?? []
  }
}

extension StageReader {
  /// Reports a fact that is no number where a number is worked out.
  mutating func requireNumber(_ fact: Fact, at json: JSON) {
    if case .number = fact.kind { return }
    diagnostics.append(.notANumber(fact, at: json))
  }
}

extension Diagnostic {
  /// What is added up, or is a sum, is no number.
  static func notANumber(_ fact: Fact, at json: JSON) -> Diagnostic {
    Diagnostic(
      "not-a-number", at: json.location,
      CatalogueRemark.otherDecimals(fact.name))
  }
}
