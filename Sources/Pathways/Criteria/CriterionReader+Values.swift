internal import LocatedJSON

// Tests of facts that have one of some values.
extension CriterionReader {
  mutating func value(_ json: JSON, of fact: Fact) -> Int? {
    guard json.kind == .string else {
      diagnostics.append(.wrongKind(json, expected: .kind(.string)))
      return nil
    }
    guard let number = fact.values.place(of: json) else {
      diagnostics.append(.unknownValue(json, of: fact))
      return nil
    }
    return number
  }

  enum OneOfMember: Int, ObjectMember {
    case atLeast, atMost, anyOf, noneOf
  }

  static let oneOfShape = ObjectShape<OneOfMember>(
    "values", rules: [.one(of: [.init(OneOfMember.allCases)])],
    foreign: foreignTests(
      ends: (OneOfMember.atLeast, .atMost), lists: (OneOfMember.anyOf, .noneOf, nil))
  ) {
    switch $0 {
    case .atLeast: .optional("atLeast", .string, "This value or a later one (ordered facts).")
    case .atMost: .optional("atMost", .string, "This value or an earlier one (ordered facts).")
    case .anyOf: .optional("anyOf", .array(.string))
    case .noneOf: .optional("noneOf", .array(.string))
    }
  }

  mutating func oneOf(_ json: JSON, _ fact: Fact) -> Index<Criterion>? {
    let before = diagnostics.count
    var wanted = BitSet(all: fact.values.count)
    if json.kind == .string {
      guard let value = value(json, of: fact) else { return nil }
      wanted = BitSet(of: [value], capacity: fact.values.count)
    } else {
      guard json.kind == .object else {
        diagnostics.append(wrongTest(json, of: fact, ValueShape.string.expectation))
        return nil
      }
      let object = sources.shaped(json, Self.oneOfShape, &diagnostics)
      for (end, isLeast) in [(object[.atLeast], true), (object[.atMost], false)] {
        guard let end else { continue }
        guard case .ordered = fact.kind else {
          diagnostics.append(.notOrdered(end, fact))
          return nil
        }
        guard let value = value(end, of: fact) else { return nil }
        for other in fact.values.indices where isLeast ? other < value : other > value {
          wanted.remove(other)
        }
      }
      for (list, isExcluded) in [(object[.anyOf], false), (object[.noneOf], true)] {
        guard let list else { continue }
        var some = BitSet(capacity: fact.values.count)
        for element in list.elements {
          if let value = value(element, of: fact) { some.insert(value) }
        }
        if some.isEmpty, diagnostics.count == before { diagnostics.append(.emptyList(list)) }
        if isExcluded { wanted.subtract(some) } else { wanted.formIntersection(some) }
      }
    }
    // What follows from a fault that was reported is not reported again.
    guard diagnostics.count == before else { return nil }
    guard !wanted.isEmpty else {
      diagnostics.append(.emptyRange(json))
      return nil
    }
    return pool.leaf(.oneOf(fact.index, set: pool.set(wanted)), from: json)
  }

  /// What a criterion may ask of a fact with one of some values.
  static func oneOfShape(of fact: Fact, isOrdered: Bool) -> ValueShape {
    let value = ValueShape.word(fact.values.map(\.name))
    let list = ValueShape.list(value, count: 1 ... .max)
    return .either([
      value,
      isOrdered
        ? test(of: fact, ("atLeast", value), ("atMost", value), ("anyOf", list), ("noneOf", list))
        : test(of: fact, ("anyOf", list), ("noneOf", list)),
    ])
  }
}
