internal import LocatedJSON

// Tests of sets: which values are present, and how many.
extension CriterionReader {
  enum SetMember: Int, ObjectMember {
    case anyOf, allOf, noneOf, size
  }

  static let setShape = ObjectShape<SetMember>(
    "set", rules: [.one(of: [.init(SetMember.allCases)])],
    foreign: foreignTests(lists: (SetMember.anyOf, .noneOf, .allOf))
  ) {
    switch $0 {
    case .anyOf: .optional("anyOf", .either([.array(.string), .word(["any"])]))
    case .allOf: .optional("allOf", .array(.string))
    case .noneOf: .optional("noneOf", .either([.array(.string), .word(["any"])]))
    case .size: .optional("size", .object { sizeShape.description }, "How many are present.")
    }
  }

  enum SizeMember: Int, ObjectMember {
    case atLeast, atMost, of
  }

  static let sizeShape = ObjectShape<SizeMember>(
    "size", rules: [.one(of: [.init([SizeMember.atLeast, .atMost])])],
    foreign: foreignTests(ends: (SizeMember.atLeast, .atMost))
  ) {
    switch $0 {
    case .atLeast: .optional("atLeast", .whole(1...100_000))
    case .atMost: .optional("atMost", .whole(0...100_000))
    case .of: .optional("of", .list(.string, count: 1 ... .max), "Of these; of all if left out.")
    }
  }

  /// What a criterion may ask of a set.
  static func setShape(of fact: Fact) -> ValueShape {
    let value = ValueShape.word(fact.values.map(\.name))
    let list = ValueShape.list(value, count: 1 ... .max)
    let some = ValueShape.either([list, .word(["any"])])
    let size = ValueShape.object { sizeShape.description }
    return .either([
      value, test(of: fact, ("anyOf", some), ("allOf", list), ("noneOf", some), ("size", size)),
    ])
  }

  mutating func set(_ json: JSON, _ fact: Fact) -> Index<Criterion>? {
    if json.kind == .string {
      guard let value = value(json, of: fact) else { return nil }
      return member(value, of: fact, from: json)
    }
    guard json.kind == .object else {
      diagnostics.append(wrongTest(json, of: fact, ValueShape.string.expectation))
      return nil
    }
    let before = diagnostics.count
    let object = sources.shaped(json, Self.setShape, &diagnostics)
    var parts: [Index<Criterion>] = []
    for member in SetMember.allCases {
      guard let list = object[member] else { continue }
      if member == .size {
        if let part = size(list, fact) { parts.append(part) }
        continue
      }
      let set = values(list, of: fact)
      let range =
        switch member {
        case .anyOf, .size: min(1, set.count)...set.count
        case .allOf: set.count...set.count
        case .noneOf: 0...0
        }
      parts.append(members(set, range, fact, from: list))
    }
    // What follows from a fault that was reported is not reported again.
    guard diagnostics.count == before else { return nil }
    return pool.all(parts, note: nil, from: json)
  }

  /// That a value is one of a set's.
  mutating func member(_ value: Int, of fact: Fact, from json: JSON) -> Index<Criterion> {
    members(BitSet(of: [value], capacity: fact.values.count), 1...1, fact, from: json)
  }

  private mutating func members(
    _ set: BitSet, _ range: ClosedRange<Int>, _ fact: Fact, from json: JSON
  ) -> Index<Criterion> {
    pool.leaf(.members(fact.index, set: pool.set(set), range), from: json)
  }

  /// Reads some values of a set, or that all are meant; none is reported.
  private mutating func values(_ list: JSON, of fact: Fact) -> BitSet {
    let before = diagnostics.count
    var set = BitSet(capacity: fact.values.count)
    if list.kind == .string { set = BitSet(all: fact.values.count) }
    for element in list.elements {
      if let value = value(element, of: fact) { set.insert(value) }
    }
    if set.isEmpty, diagnostics.count == before { diagnostics.append(.emptyList(list)) }
    return set
  }

  /// Reads how many values must be present, or may.
  private mutating func size(_ json: JSON, _ fact: Fact) -> Index<Criterion>? {
    let before = diagnostics.count
    let object = sources.shaped(json, Self.sizeShape, &diagnostics)
    let set = object[.of].map { values($0, of: fact) } ?? BitSet(all: fact.values.count)
    if set.isEmpty, diagnostics.count == before { diagnostics.append(.emptyList(json)) }
    guard diagnostics.count == before else { return nil }
    let least = object[.atLeast].map { count($0, in: 1...set.count) } ?? 0
    let most = object[.atMost].map { count($0, in: 0...set.count - 1) } ?? set.count
    guard let least, let most else { return nil }
    guard least <= most else {
      diagnostics.append(.emptyRange(json))
      return nil
    }
    return members(set, least...most, fact, from: json)
  }
}
