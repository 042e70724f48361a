internal import LocatedJSON

/// Reads criteria into a pool and checks them against the vocabulary.
///
/// A criterion that is wrong is reported and reads as one that always holds, so that reading goes
/// on; a catalogue with an error is never used.
struct CriterionReader {
  let vocabulary: Vocabulary
  var pool = CriterionPool()
  var diagnostics: [Diagnostic] = []
  var sources = SourceReader()

  /// The declarations of the named criteria, and how far each was read.
  private var declared = NameTable()
  private var declarations: [JSON] = []
  private var states: [State] = []
  private var usedNames: Set<Int> = []

  private enum State {
    case unread
    case reading
    case read
  }

  init(vocabulary: Vocabulary) { self.vocabulary = vocabulary }

  /// Reads one criterion: an object whose every member must hold.
  mutating func read(_ json: JSON) -> Index<Criterion> {
    guard json.kind == .object else {
      diagnostics.append(.wrongKind(json, expected: JSON.Kind.object.words))
      return pool.all([], note: nil, from: json)
    }
    var parts: [Index<Criterion>] = []
    var because: CatalogueText?
    var references: [SourceReference] = []
    for member in json.members {
      let key = member.key
      // Most members are facts; only a catalogue's own fact could be called as an operator is.
      if let fact = vocabulary.factTable.number(of: key) {
        if let part = test(member, vocabulary.facts[fact]) { parts.append(part) }
        continue
      }
      switch key {
      case "all": parts += list(member) { $0.pool.all($1, note: nil, from: member) }
      case "any": parts += list(member) { $0.pool.any($1, from: member) }
      case "not": parts.append(pool.leaf(.not(read(member)), from: member))
      case "is": parts += names(member)
      case "events": parts += EventTestReader.read(member, &self)
      case "because": because = sources.text(member, &diagnostics)
      case "sources": references = sources.references(member, &diagnostics)
      default: reportUnknownFact(member)
      }
    }
    let note =
      because != nil || !references.isEmpty
      ? CriterionNote(because: because, sources: references) : nil
    return pool.all(parts, note: note, from: json)
  }

  private mutating func list(
    _ json: JSON, _ make: (inout Self, [Index<Criterion>]) -> Index<Criterion>
  ) -> [Index<Criterion>] {
    guard json.kind == .array else {
      diagnostics.append(.wrongKind(json, expected: JSON.Kind.array.words))
      return []
    }
    var parts: [Index<Criterion>] = []
    for element in json.elements { parts.append(read(element)) }
    guard !parts.isEmpty else {
      diagnostics.append(.emptyList(json))
      return []
    }
    return [make(&self, parts)]
  }
}

// MARK: Named criteria

extension CriterionReader {
  /// Takes in the declarations, so that criteria can use each other in any order.
  mutating func declare(_ json: JSON) {
    for member in json.members where declared.add(member.key) != nil {
      declarations.append(member)
      states.append(.unread)
      pool.named.append(
        NamedCriterion(
          name: member.key, label: CatalogueText(json: member), when: Index(0)))
    }
  }

  /// Reads every declaration that no other has needed yet.
  mutating func readDeclarations() {
    for number in declarations.indices { resolve(number, at: declarations[number]) }
  }

  /// Returns when a named criterion holds, as it is written, or `nil` if there is none.
  func declaration(of name: String) -> JSON? {
    declared.number(of: name).flatMap { declarations[$0].member("when") }
  }

  /// The named criteria that no rule uses.
  var unusedNames: [Int] { declarations.indices.filter { !usedNames.contains($0) } }

  private enum NamedMember: Int, ObjectMember {
    case label, when, sources
  }

  private static let namedShape = ObjectShape<NamedMember>("named criterion") {
    switch $0 {
    case .label: .required("label", .text, "A short phrase for it.")
    case .when: .required("when", .criterion, "When it holds.")
    case .sources: .optional("sources", .sources).kept
    }
  }

  static let criteriaShape = ObjectShape<ListMember>("criteria file") { _ in
    .required("criteria", .map(.object { namedShape.description }), "By name.")
  }

  private mutating func names(_ json: JSON) -> [Index<Criterion>] {
    let names: [JSON] = json.kind == .array ? Array(json.elements) : [json]
    return names.compactMap { name in
      guard let text = name.string else {
        diagnostics.append(.wrongKind(name, expected: JSON.Kind.string.words))
        return nil
      }
      guard let number = declared.number(of: text) else {
        diagnostics.append(
          .unknownWord(
            "unknown-criterion", name, Bilingual(da: "ukendt kriterium", en: "unknown criterion"),
            among: declared.names))
        return nil
      }
      usedNames.insert(number)
      guard resolve(number, at: name) else { return nil }
      return pool.leaf(.named(number), from: name)
    }
  }

  /// Reads a declaration unless that was done; returns `false` in a circle.
  @discardableResult
  private mutating func resolve(_ number: Int, at json: JSON) -> Bool {
    switch states[number] {
    case .read: return true
    case .reading:
      let name = declared.names[number]
      diagnostics.append(
        Diagnostic(
          "circular-criterion", at: json.location,
          Bilingual(
            da: "kriteriet `\(name)` bruger sig selv", en: "the criterion `\(name)` uses itself")))
      return false
    case .unread:
      states[number] = .reading
      let object = sources.shaped(declarations[number], Self.namedShape, &diagnostics)
      if let label = object[.label].flatMap({ sources.text($0, &diagnostics) }),
        let when = object[.when]
      {
        let criterion = read(when)
        pool.named[number] = NamedCriterion(
          name: declared.names[number], label: label, when: criterion)
      }
      states[number] = .read
      return true
    }
  }
}

// MARK: Tests of facts

extension CriterionReader {
  private mutating func reportUnknownFact(_ json: JSON) {
    let words = vocabulary.facts.map(\.name) + ["all", "any", "not", "is", "events", "because"]
    diagnostics.append(
      Diagnostic(
        "unknown-fact", at: json.keyLocation,
        Bilingual(da: "ukendt oplysning `\(json.key)`", en: "unknown fact `\(json.key)`"),
        help: .didYouMean(json.key, among: words, orOneOf: false)))
  }

  /// Reads the test of one fact.
  private mutating func test(_ json: JSON, _ fact: Fact) -> Index<Criterion>? {
    switch fact.kind {
    case .boolean:
      guard let value = json.boolean else { return wrong(json, ValueShape.boolean) }
      return pool.leaf(.truth(fact.index, value), from: json)
    case .number(let range, let decimals): return number(json, fact, range, decimals)
    case .ordered, .choice: return oneOf(json, fact)
    case .set: return set(json, fact)
    case .date, .month: return date(json, fact)
    case .municipality: return place(json) { $0.vocabulary.municipalityArea($1) }
    case .region: return place(json) { $0.vocabulary.regionArea($1) }
    }
  }

  private mutating func wrong(_ json: JSON, _ shape: ValueShape) -> Index<Criterion>? {
    diagnostics.append(.wrongKind(json, expected: shape.expectation))
    return nil
  }

  enum RangeMember: Int, ObjectMember {
    case atLeast, atMost
  }

  static let rangeShape = ObjectShape<RangeMember>(
    "range", rules: [.one(of: [.init([RangeMember.atLeast, .atMost])])]
  ) {
    switch $0 {
    case .atLeast: .optional("atLeast", .number)
    case .atMost: .optional("atMost", .number)
    }
  }

  private mutating func number(
    _ json: JSON, _ fact: Fact, _ range: ClosedRange<Int>, _ decimals: Int
  ) -> Index<Criterion>? {
    guard json.kind == .number || json.kind == .object else { return wrong(json, .number) }
    if json.kind == .number {
      guard let value = scaled(json, decimals, in: range) else { return nil }
      return pool.leaf(.number(fact.index, value...value), from: json)
    }
    let before = diagnostics.count
    let object = ObjectReader(json, Self.rangeShape, &diagnostics)
    let least = object[.atLeast].map { scaled($0, decimals, in: range) } ?? range.lowerBound
    let most = object[.atMost].map { scaled($0, decimals, in: range) } ?? range.upperBound
    guard let least, let most else { return nil }
    guard diagnostics.count == before else { return nil }
    guard least <= most else {
      diagnostics.append(.emptyRange(json))
      return nil
    }
    return pool.leaf(.number(fact.index, least...most), from: json)
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

  private mutating func value(_ json: JSON, of fact: Fact) -> Int? {
    guard let text = json.string else {
      diagnostics.append(.wrongKind(json, expected: JSON.Kind.string.words))
      return nil
    }
    guard let number = fact.values.firstIndex(where: { $0.name == text }) else {
      diagnostics.append(.unknownValue(json, of: fact))
      return nil
    }
    return number
  }

  enum OneOfMember: Int, ObjectMember {
    case atLeast, atMost, anyOf, noneOf
  }

  static let oneOfShape = ObjectShape<OneOfMember>(
    "values", rules: [.one(of: [.init(OneOfMember.allCases)])]
  ) {
    switch $0 {
    case .atLeast: .optional("atLeast", .string, "This value or a later one (ordered facts).")
    case .atMost: .optional("atMost", .string, "This value or an earlier one (ordered facts).")
    case .anyOf: .optional("anyOf", .array(.string))
    case .noneOf: .optional("noneOf", .array(.string))
    }
  }

  private mutating func oneOf(_ json: JSON, _ fact: Fact) -> Index<Criterion>? {
    let before = diagnostics.count
    let every: UInt64 = fact.values.count >= 64 ? .max : 1 << UInt64(fact.values.count) - 1
    var mask = every
    if json.kind == .string {
      guard let value = value(json, of: fact) else { return nil }
      mask = 1 << UInt64(value)
    } else {
      guard json.kind == .object else { return wrong(json, .string) }
      let object = ObjectReader(json, Self.oneOfShape, &diagnostics)
      for (end, isLeast) in [(object[.atLeast], true), (object[.atMost], false)] {
        guard let end else { continue }
        guard case .ordered = fact.kind else {
          diagnostics.append(.notOrdered(end, fact))
          return nil
        }
        guard let value = value(end, of: fact) else { return nil }
        // The bits from `value` up, or those up to it.
        mask &= isLeast ? .max << UInt64(value) : ~((.max << UInt64(value)) << 1)
      }
      for (list, isExcluded) in [(object[.anyOf], false), (object[.noneOf], true)] {
        guard let list else { continue }
        var some: UInt64 = 0
        for element in list.elements {
          if let value = value(element, of: fact) { some |= 1 << UInt64(value) }
        }
        if some == 0 { diagnostics.append(.emptyList(list)) }
        mask &= isExcluded ? ~some : some
      }
    }
    // What follows from a fault that was reported is not reported again.
    guard diagnostics.count == before else { return nil }
    guard mask != 0 else {
      diagnostics.append(.emptyRange(json))
      return nil
    }
    return pool.leaf(.oneOf(fact.index, mask: mask), from: json)
  }

  enum SetMember: Int, ObjectMember {
    case anyOf, allOf, noneOf
  }

  static let setShape = ObjectShape<SetMember>(
    "set", rules: [.one(of: [.init(SetMember.allCases)])]
  ) {
    switch $0 {
    case .anyOf: .optional("anyOf", .either([.array(.string), .word(["any"])]))
    case .allOf: .optional("allOf", .array(.string))
    case .noneOf: .optional("noneOf", .either([.array(.string), .word(["any"])]))
    }
  }

  private mutating func set(_ json: JSON, _ fact: Fact) -> Index<Criterion>? {
    if json.kind == .string {
      guard let value = value(json, of: fact) else { return nil }
      var set = BitSet(capacity: fact.values.count)
      set.insert(value)
      return pool.leaf(.hasAny(fact.index, set: pool.set(set)), from: json)
    }
    guard json.kind == .object else { return wrong(json, .string) }
    let before = diagnostics.count
    let object = ObjectReader(json, Self.setShape, &diagnostics)
    var parts: [Index<Criterion>] = []
    for member in SetMember.allCases {
      guard let list = object[member] else { continue }
      var set = BitSet(capacity: fact.values.count)
      if list.kind == .string {
        for number in fact.values.indices { set.insert(number) }
      }
      for element in list.elements {
        if let value = value(element, of: fact) { set.insert(value) }
      }
      if set.isEmpty { diagnostics.append(.emptyList(list)) }
      let number = pool.set(set)
      let leaf: Criterion =
        switch member {
        case .anyOf: .hasAny(fact.index, set: number)
        case .allOf: .hasAll(fact.index, set: number)
        case .noneOf: .hasNone(fact.index, set: number)
        }
      parts.append(pool.leaf(leaf, from: list))
    }
    // What follows from a fault that was reported is not reported again.
    guard diagnostics.count == before else { return nil }
    return pool.all(parts, note: nil, from: json)
  }

  static let placesShape = ObjectShape<ListMember>("places") { _ in
    .required("anyOf", .array(.string))
  }

  private mutating func place(
    _ json: JSON, _ find: (Self, String) -> (set: BitSet, days: Validity)?
  ) -> Index<Criterion>? {
    let texts: [JSON]
    switch json.kind {
    case .string: texts = [json]
    case .object:
      let object = ObjectReader(json, Self.placesShape, &diagnostics)
      guard let list = object[.list] else { return nil }
      texts = Array(list.elements)
    case .null, .true, .false, .number, .array: return wrong(json, .string)
    }
    // What exists on the same days is one area; a region that ends is not the one that follows.
    var areas: [(set: BitSet, days: Validity)] = []
    for text in texts {
      guard let name = text.string, let found = find(self, name) else {
        diagnostics.append(.unknownPlace(text, in: vocabulary.places))
        continue
      }
      if let same = areas.firstIndex(where: { $0.days == found.days }) {
        areas[same].set.formUnion(found.set)
      } else {
        areas.append(found)
      }
    }
    if areas.isEmpty {
      if texts.isEmpty { diagnostics.append(.emptyList(json)) }
      areas.append((vocabulary.places.none, Validity()))
    }
    let leaves = areas.map { area in
      pool.leaf(.lives(set: pool.set(area.set), during: area.days), from: json)
    }
    return pool.any(leaves, from: json)
  }
}

extension Vocabulary {
  /// Returns the set of one municipality, by code or name.
  func municipalitySet(_ text: String) -> BitSet? {
    places.municipality(meaning: text).map {
      var set = places.none
      set.insert($0)
      return set
    }
  }

  /// Returns the municipalities of a region, by code or name, whether it exists today or not.
  func regionSet(_ text: String) -> BitSet? {
    places.region(meaning: text).map { places.regions[$0].municipalities }
  }

  /// Returns one municipality, which is there on every day.
  fileprivate func municipalityArea(_ text: String) -> (set: BitSet, days: Validity)? {
    municipalitySet(text).map { ($0, Validity()) }
  }

  /// Returns a region's municipalities and the days on which it exists.
  fileprivate func regionArea(_ text: String) -> (set: BitSet, days: Validity)? {
    places.region(meaning: text).map {
      (places.regions[$0].municipalities, places.regions[$0].valid)
    }
  }
}
