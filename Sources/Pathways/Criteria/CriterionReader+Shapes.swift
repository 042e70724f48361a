internal import LocatedJSON

// What a criterion may ask of a fact, as the schema has it.
extension CriterionReader {
  /// What a criterion may ask of a fact.
  static func shape(of fact: Fact) -> ValueShape {
    switch fact.kind {
    case .boolean: .boolean
    case .number(let range, let decimals): numberShape(of: fact, in: range, decimals)
    case .ordered: oneOfShape(of: fact, isOrdered: true)
    case .choice: oneOfShape(of: fact, isOrdered: false)
    case .set: setShape(of: fact)
    case .date, .month: .named("date", [.object])
    case .municipality:
      .either([.municipality, test(of: fact, ("anyOf", .list(.municipality, count: 1 ... .max)))])
    case .text: .anything
    case .region: .either([.region, test(of: fact, ("anyOf", .list(.region, count: 1 ... .max)))])
    }
  }

  /// A test in which at least one of some members stands.
  static func test(of fact: Fact, _ members: (String, ValueShape)...) -> ValueShape {
    let described = members.map { MemberShape.optional($0.0, $0.1) }
    let rule = ShapeRule.one(of: [.init(slots: Array(described.indices))])
    return .object {
      ShapeDescription(name: "test of \(fact.name)", members: described, rules: [rule])
    }
  }
}
