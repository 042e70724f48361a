internal import LocatedJSON

extension CatalogueReader {
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

  /// Reads how a fact follows from others; counts of events wait until criteria can be read.
  mutating func readDerivation(_ json: JSON) {
    guard let index = catalogue.vocabulary.factTable.index(of: json.key) else { return }
    if let asked = json.member("askInstead"), let other = fact(asked) {
      catalogue.vocabulary.facts[index].asked = other
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
    catalogue.vocabulary.facts[index].derivation = derivation
  }

  /// Reads the derivations that look at events, and reports those that go in a circle.
  mutating func readDerivedFromEvents() {
    for fact in catalogue.vocabulary.facts {
      guard let derive = fact.json.member("derive") else { continue }
      if let count = derive.member("count") {
        catalogue.vocabulary.facts[fact.index].derivation =
          EventTestReader.selector(count, &criteria).map { .count($0) }
      }
      for (name, isFirst) in [("latest", false), ("first", true)] {
        guard let json = derive.member(name),
          let selector = EventTestReader.selector(json, &criteria),
          let attribute = numberAttribute(derive.member("attribute"), at: json)
        else { continue }
        requireNumber(fact, at: json)
        catalogue.vocabulary.facts[fact.index].derivation =
          .told(selector, attribute: attribute, isFirst: isFirst)
      }
    }
    for fact in catalogue.vocabulary.facts where catalogue.vocabulary.isCircular(fact.index) {
      catalogue.vocabulary.facts[fact.index].derivation = nil
      diagnostics.append(
        Diagnostic(
          "circular-derivation", at: fact.json.member("derive")?.location ?? fact.json.location,
          CatalogueRemark.followsFromItself(fact.name)))
    }
  }

  /// Reads what is added up: numbers with as many decimals as the sum, and truths.
  private mutating func summands(_ json: JSON?, of sum: Index<Fact>) -> [Index<Fact>] {
    let own = catalogue.vocabulary.facts[sum]
    requireNumber(own, at: json ?? own.json)
    return json?.elements.compactMap { element in
      guard let index = fact(element) else { return nil }
      switch (catalogue.vocabulary[index].kind, own.kind) {
      case (.boolean, .number(_, 0)): return index
      case (.number(_, let one), .number(_, let two)) where one == two: return index
      default:
        diagnostics.append(.notANumber(catalogue.vocabulary[index], at: element))
        return nil
      }
    } ?? []
  }

  private mutating func requireNumber(_ fact: Fact, at json: JSON) {
    if case .number = fact.kind { return }
    diagnostics.append(.notANumber(fact, at: json))
  }

  /// Reads which number of an event is meant.
  private mutating func numberAttribute(_ json: JSON?, at holder: JSON) -> Index<EventAttribute>? {
    let vocabulary = catalogue.vocabulary
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

  /// Reads when questions of safety are worth asking.
  mutating func readAskWhen() {
    let facts = catalogue.vocabulary.facts
    catalogue.askWhen = facts.map { fact in
      fact.json.member("askWhen").map { criteria.read($0) }
    }
    catalogue.askUnless = facts.map { fact in
      fact.json.member("askUnless").map { criteria.read($0) }
    }
  }

  private mutating func fact(_ json: JSON) -> Index<Fact>? {
    if let fact = json.string.flatMap(catalogue.vocabulary.fact(named:)) { return fact.index }
    diagnostics.append(
      .unknownWord(
        "unknown-fact", json, .fact,
        among: catalogue.vocabulary.facts.map(\.name)))
    return nil
  }
}

extension Diagnostic {
  /// What is added up, or is a sum, is no number.
  fileprivate static func notANumber(_ fact: Fact, at json: JSON) -> Diagnostic {
    Diagnostic(
      "not-a-number", at: json.location,
      CatalogueRemark.otherDecimals(fact.name))
  }

  /// No event says a number of itself.
  fileprivate static func missingAttribute(at json: JSON) -> Diagnostic {
    Diagnostic(
      "unknown-attribute", at: json.location,
      CatalogueRemark.noNumberAttribute)
  }
}
