internal import LocatedJSON

/// Something that no person can be at the same time, such as a pensioner in primary school.
public struct Impossibility: Sendable {
  /// What can't be.
  public let when: Index<Criterion>

  /// Why not.
  public let because: CatalogueText

  let json: JSON
}

/// Which needs there must be an offer for, so that the holes between the offers can be found.
public struct Needs: Sendable {
  /// The fact of which each value is a need of its own: the suspected conditions, a score.
  public let condition: Index<Fact>

  /// The facts by which a need is told apart further, such as severity and age.
  public let by: [Index<Fact>]

  /// What an offer must be for to count: numbers of purposes.
  public let purposes: [Index<Term>]

  /// The providers whose offers do not count, since everyone has them: numbers of providers.
  public let basic: [Index<Term>]

  /// What is so of a person of whom nothing special is known, as it stands in the catalogue: the
  /// facts of a case.
  let ordinary: JSON?

  /// The classes and types of events that such a person does not have.
  let noEvents: [JSON]
}

extension RuleLanguageReader {
  enum ImpossibleMember: Int, ObjectMember { case when, because, sources }

  static let impossibleShape = ObjectShape<ImpossibleMember>("impossibility") {
    switch $0 {
    case .when: .required("when", .criterion, "What no person can be.")
    case .because: .required("because", .text)
    case .sources: .required("sources", .sources).kept
    }
  }

  enum NeedsMember: Int, ObjectMember { case condition, by, purposes, basic, ordinary, noEvents }

  static let needsShape = ObjectShape<NeedsMember>("needs") {
    switch $0 {
    case .condition: .required("condition", .fact, "The fact whose values, or ranges, are needs.")
    case .by: .optional("by", .array(.fact), "The facts by which needs are told apart further.")
    case .purposes: .required("purposes", .array(.purpose), "What an offer must be for to count.")
    case .basic: .optional("basic", .array(.provider), "Providers whose offers do not count.")
    case .ordinary:
      .optional(
        "ordinary", .named("facts", [.object]), "What is so if nothing special is known.")
    case .noEvents: .optional("noEvents", .array(.eventName), "What has not happened then.")
    }
  }

  /// Reads what can't be at the same time.
  mutating func readImpossible(_ json: JSON) {
    for element in json.member("impossible")?.elements ?? JSON.none {
      let object = shaped(element, Self.impossibleShape)
      guard let when = object[.when], let because = text(object[.because]) else { continue }
      impossible.append(
        Impossibility(when: criteria.read(when), because: because, json: element))
    }
  }

  /// Reads which needs there must be offers for.
  mutating func readNeeds(_ json: JSON) -> Needs? {
    guard let needs = json.member("needs"), needs.kind == .object else { return nil }
    let object = shaped(needs, Self.needsShape)
    var purposes: [Index<Term>] = []
    for element in object[.purposes]?.elements ?? JSON.none {
      let number = term(
        element, in: words.purposes, "unknown-purpose",
        .purpose)
      if let number { purposes.append(number) }
    }
    var basic: [Index<Term>] = []
    for element in object[.basic]?.elements ?? JSON.none {
      let number = term(
        element, in: words.providers, "unknown-provider",
        .provider)
      if let number { basic.append(number) }
    }
    let by = object[.by]?.elements.compactMap { fact($0) } ?? []
    guard let condition = object[.condition], let fact = self.fact(condition) else { return nil }
    guard vocabulary[fact].kind.isFinite else {
      diagnostics.append(
        Diagnostic(
          "need-is-not-finite", at: condition.location,
          CatalogueRemark.cannotBeGoneThrough(vocabulary[fact].name),
          help: CatalogueRemark.nameCountedFact))
      return nil
    }
    var builder = CaseBuilder(vocabulary: vocabulary)
    for member in object[.ordinary]?.members ?? JSON.none { builder.readFact(member) }
    for element in object[.noEvents]?.elements ?? JSON.none {
      builder.setNoEvents(CaseBuilder.Word(element))
    }
    diagnostics += builder.diagnostics
    return Needs(
      condition: fact, by: by, purposes: purposes, basic: basic, ordinary: object[.ordinary],
      noEvents: object[.noEvents].map { Array($0.elements) } ?? [])
  }
}

extension Fact.Kind {
  /// Whether it has so many values, or ranges of values that rules tell apart.
  fileprivate var isFinite: Bool {
    switch self {
    case .boolean, .number, .ordered, .choice, .set: true
    case .date, .month, .municipality, .region, .text: false
    }
  }
}
