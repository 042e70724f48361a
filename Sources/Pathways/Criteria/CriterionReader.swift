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
  var declared = NameTable<NamedCriterion>()
  var declarations: [JSON] = []
  var states: [State] = []

  /// What was read before, as long as the same is read again and again: an offer and its forms.
  private var memo: [Place: Index<Criterion>]?

  private struct Place: Hashable {
    let document: ObjectIdentifier
    let start: Int
  }

  enum State {
    case unread
    case reading
    case read
  }

  init(vocabulary: Vocabulary) { self.vocabulary = vocabulary }

  /// Reads what stands at one place once only, until it is told to forget.
  mutating func remember() { memo = [:] }

  /// Forgets what was read.
  mutating func forget() { memo = nil }

  /// Reads one criterion: an object whose every member must hold.
  mutating func read(_ json: JSON) -> Index<Criterion> {
    guard memo != nil else { return readAnew(json) }
    let place = Place(document: ObjectIdentifier(json.document), start: json.range.lowerBound)
    if let known = memo?[place] { return known }
    let index = readAnew(json)
    memo?[place] = index
    return index
  }

  private mutating func readAnew(_ json: JSON) -> Index<Criterion> {
    guard json.kind == .object else {
      diagnostics.append(wrongCriterion(json))
      return pool.all([], note: nil, from: json)
    }
    var parts: [Index<Criterion>] = []
    var because: CatalogueText?
    var references = SourceReferences()
    for member in json.members {
      // Most members are facts; only a catalogue's own fact could be called as an operator is.
      if let fact = vocabulary.factTable.index(ofKeyOf: member) {
        if let part = test(member, vocabulary.facts[fact]) { parts.append(part) }
        continue
      }
      switch Self.wordTable.index(ofKeyOf: member).map({ Word.each[$0.number] }) {
      case .all?: parts += list(member) { $0.pool.all($1, note: nil, from: member) }
      case .any?: parts += list(member) { $0.pool.any($1, from: member) }
      case .someOf?: parts += some(member)
      case .not?: parts.append(pool.once(.not(read(member)), from: member))
      case .is?: parts += names(member)
      case .events?: parts += EventTestReader.read(member, &self)
      case .because?: because = sources.text(member, &diagnostics)
      case .sources?: references = sources.references(member, &diagnostics)
      case nil: reportUnknownFact(member)
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
      diagnostics.append(.wrongKind(json, expected: .kind(.array)))
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

  enum SomeMember: Int, ObjectMember {
    case atLeast, atMost, of
  }

  static let someShape = ObjectShape<SomeMember>(
    "some", rules: [.one(of: [.init([SomeMember.atLeast, .atMost])])],
    foreign: foreignTests(ends: (SomeMember.atLeast, .atMost))
  ) {
    switch $0 {
    case .atLeast: .optional("atLeast", .whole(1...1000), "How many of them must hold.")
    case .atMost: .optional("atMost", .whole(0...1000), "How many of them may hold.")
    case .of: .required("of", .list(.criterion, count: 1 ... .max))
    }
  }

  /// Reads how many of some criteria must hold, or may.
  private mutating func some(_ json: JSON) -> [Index<Criterion>] {
    let before = diagnostics.count
    let object = sources.shaped(json, Self.someShape, &diagnostics)
    let parts = object[.of]?.elements.map { read($0) } ?? []
    guard diagnostics.count == before, !parts.isEmpty else { return [] }
    var found: [Index<Criterion>] = []
    if let least = object[.atLeast].flatMap({ count($0, in: 1...parts.count) }) {
      found.append(pool.some(least, of: parts, from: json))
    }
    if let most = object[.atMost].flatMap({ count($0, in: 0...parts.count - 1) }) {
      let tooMany = pool.some(most + 1, of: parts, from: json)
      found.append(pool.once(.not(tooMany), from: json))
    }
    if let least = object[.atLeast]?.integer, let most = object[.atMost]?.integer, least > most {
      diagnostics.append(.emptyRange(json))
    }
    return found
  }

  /// Reads how many; a number that asks nothing, or what can't be, is reported.
  mutating func count(_ json: JSON, in range: ClosedRange<Int>) -> Int? {
    if let count = json.integer, range.contains(count) { return count }
    diagnostics.append(.outOfRange(json, range, 0))
    return nil
  }
}

// MARK: Tests of facts

extension CriterionReader {
  /// The members of a criterion that are no facts.
  enum Word: String, CaseIterable {
    case all, any
    case someOf = "some"
    case not, `is`, events, because, sources

    static let each = allCases
  }

  /// What a criterion may say besides facts, but for the names of `is`.
  static let partShapes: [(name: String, shape: ValueShape)] = [
    ("all", .array(.criterion)), ("any", .array(.criterion)),
    ("some", .object { someShape.description }), ("not", .criterion),
    (
      "events",
      .either([.named("event-test", [.object]), .array(.named("event-test", [.object]))])
    ),
    ("because", .text), ("sources", .sources),
  ]

  static let words = Word.each.map(\.rawValue)
  private static let wordTable = NameTable<Word>(words)

  private mutating func reportUnknownFact(_ json: JSON) {
    let words = vocabulary.facts.map(\.name) + Self.words
    let help =
      help(instead: json.key).map { Diagnostic.Help.text($0) }
      ?? .didYouMean(json.key, among: words, orOneOf: false)
    diagnostics.append(
      Diagnostic(
        "unknown-fact", at: json.keyLocation, ValueRemark.unknown(.fact, json.key), help: help))
  }

  /// Reads the test of one fact.
  private mutating func test(_ json: JSON, _ fact: Fact) -> Index<Criterion>? {
    switch fact.kind {
    case .boolean:
      guard let value = json.boolean else {
        diagnostics.append(wrongTest(json, of: fact, ValueShape.boolean.expectation))
        return nil
      }
      return pool.leaf(.truth(fact.index, value), from: json)
    case .number(let range, let decimals): return number(json, fact, range, decimals)
    case .ordered, .choice: return oneOf(json, fact)
    case .set: return set(json, fact)
    case .date, .month: return date(json, fact)
    case .municipality: return place(json) { $0.vocabulary.municipalityArea($1) }
    case .region: return place(json) { $0.vocabulary.regionArea($1) }
    case .text:
      diagnostics.append(
        Diagnostic(
          "only-shown", at: json.keyLocation,
          CriterionRemark.onlyShown(fact.name)))
      return nil
    }
  }
}
