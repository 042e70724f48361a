internal import LocatedJSON

// Tests of numbers: one, a range, or a list.
extension CriterionReader {
  enum RangeMember: Int, ObjectMember {
    case atLeast, atMost
  }

  static let rangeShape = ObjectShape<RangeMember>(
    "range", rules: [.one(of: [.init([RangeMember.atLeast, .atMost])])],
    foreign: foreignTests(ends: (RangeMember.atLeast, .atMost))
  ) {
    switch $0 {
    case .atLeast: .optional("atLeast", .number)
    case .atMost: .optional("atMost", .number)
    }
  }

  enum NumberMember: Int, ObjectMember {
    case atLeast, atMost, anyOf, noneOf
  }

  static let numberShape = ObjectShape<NumberMember>(
    "numbers", rules: [.one(of: [.init(NumberMember.allCases)])],
    foreign: foreignTests(
      ends: (NumberMember.atLeast, .atMost), lists: (NumberMember.anyOf, .noneOf, nil))
  ) {
    switch $0 {
    case .atLeast: .optional("atLeast", .number)
    case .atMost: .optional("atMost", .number)
    case .anyOf: .optional("anyOf", .list(.number, count: 1 ... .max), "One of these.")
    case .noneOf: .optional("noneOf", .list(.number, count: 1 ... .max), "None of these.")
    }
  }

  /// What a criterion may ask of a number.
  static func numberShape(
    of fact: Fact, in range: ClosedRange<Int>, _ decimals: Int
  ) -> ValueShape {
    guard decimals == 0 else { return .either([.number, .object { numberShape.description }]) }
    let one = ValueShape.whole(range)
    let list = ValueShape.list(one, count: 1 ... .max)
    return .either([
      one, test(of: fact, ("atLeast", one), ("atMost", one), ("anyOf", list), ("noneOf", list)),
    ])
  }

  mutating func number(
    _ json: JSON, _ fact: Fact, _ range: ClosedRange<Int>, _ decimals: Int
  ) -> Index<Criterion>? {
    guard json.kind == .number || json.kind == .object else {
      diagnostics.append(wrongTest(json, of: fact, ValueShape.number.expectation))
      return nil
    }
    if json.kind == .number {
      guard let value = scaled(json, decimals, in: range) else { return nil }
      return pool.leaf(
        .number(fact.index, test: pool.test(NumberTest([value...value]))), from: json)
    }
    let before = diagnostics.count
    let object = sources.shaped(json, Self.numberShape, &diagnostics)
    let least = object[.atLeast].map { scaled($0, decimals, in: range) } ?? range.lowerBound
    let most = object[.atMost].map { scaled($0, decimals, in: range) } ?? range.upperBound
    let some = object[.anyOf]?.elements.map { scaled($0, decimals, in: range) }
    let others = object[.noneOf]?.elements.map { scaled($0, decimals, in: range) } ?? []
    guard let least, let most, diagnostics.count == before else { return nil }
    var test = least <= most ? NumberTest([least...most]) : nil
    if let some { test = test?.intersection(NumberTest(some.compactMap(\.self).map { $0...$0 })) }
    for other in others.compactMap(\.self) { test = test?.removing(other) }
    guard let test else {
      diagnostics.append(.emptyRange(json))
      return nil
    }
    return pool.leaf(.number(fact.index, test: pool.test(test)), from: json)
  }

  private mutating func scaled(
    _ json: JSON, _ decimals: Int, in range: ClosedRange<Int>
  ) -> Int? {
    guard let value = json.decimal?.scaled(toDecimals: decimals), let number = Int(exactly: value),
      range.contains(number)
    else {
      diagnostics.append(.outOfRange(json, range, decimals))
      return nil
    }
    return number
  }
}
