public import LocatedJSON

extension CaseBuilder.Word {
  /// Takes a JSON value for a word: a string's text, or any other value as it is written.
  init(_ json: JSON) {
    let isString = json.kind == .string
    self.init(
      isString ? json.string ?? "" : json.excerpt(), in: json.document.file,
      at: json.range.lowerBound - (isString ? 1 : 0))
  }
}

extension CaseBuilder {
  enum CaseMember: Int, ObjectMember {
    case id, on, facts, events, noEvents
  }

  static let caseShape = ObjectShape<CaseMember>("case") {
    switch $0 {
    case .id:
      .optional("id", .either([.string, .integer]), "The case's own name; no personal number.")
    case .on: .optional("on", .day, "The as-of day.")
    case .facts: .optional("facts", .named("facts", [.object]), "What is known, by fact.")
    case .events: .optional("events", .array(.named("event", [.object])), "What happened, dated.")
    case .noEvents:
      .optional(
        "noEvents", .array(.eventName), "Classes or types of events of which there were none more.")
    }
  }

  /// Reads a case as JSON.
  ///
  /// A text with a personal number in it is refused: nothing of it is read, and only the place of
  /// the number is told.
  ///
  /// - Parameter file: The text.
  public mutating func read(_ file: SourceFile) {
    if let range = vocabulary.personalNumber(in: file.bytes) {
      diagnostics.append(.personalNumber(at: file.location(at: range.lowerBound)))
      return
    }
    let document: JSONDocument
    do {
      document = try JSONDocument(file)
    } catch {
      diagnostics.append(Diagnostic(error, in: file))
      return
    }
    if let offset = vocabulary.personalNumber(in: document) {
      diagnostics.append(.personalNumber(at: file.location(at: offset)))
      return
    }
    read(document.root)
  }

  /// Reads a case that is part of a larger text.
  mutating func read(_ json: JSON) {
    let vocabulary = vocabulary
    // Who writes a first case by hand puts facts beside the day.
    let object = ObjectReader(
      json, Self.caseShape,
      advice: { vocabulary.fact(named: $0) == nil ? nil : CaseRemark.writeInFacts($0) },
      &diagnostics)
    id = object[.id].map { CaseBuilder.Word($0).text }
    if let json = object[.on] {
      on = CalendarDay(json.bytes)
      if on == nil { diagnostics.append(.impossibleDate(json)) }
    }
    for member in object[.facts]?.members ?? JSON.none { readFact(member) }
    for element in object[.events]?.elements ?? JSON.none { readEvent(element) }
    for element in object[.noEvents]?.elements ?? JSON.none { setNoEvents(Word(element)) }
  }

  /// Reads what a case says of one fact, a member of its `facts`.
  mutating func readFact(_ json: JSON) {
    guard let fact = vocabulary.fact(named: json.key) else {
      diagnostics.append(
        .unknownFact(
          json.key, at: json.keyLocation,
          among: diagnostics.count < Diagnostic.helped ? vocabulary.facts.map(\.name) : []))
      return
    }
    // null says, as silence does, that the case does not know.
    if json.kind == .null { return }
    let isSet = if case .set = fact.kind { true } else { false }
    guard json.kind.canBe(fact.kind), !json.isWord || !fact.kind.isNumber else {
      diagnostics.append(.wrongKind(json, expected: fact.kind.expectation))
      return
    }
    if isSet {
      readSet(fact, json)
    } else {
      set(fact, to: [Word(json)])
    }
  }

  private enum SetMember: Int, ObjectMember {
    case present, absent
  }

  private static let setShape = ObjectShape<SetMember>("set") {
    switch $0 {
    case .present: .optional("present", .array(.string), "What is known to be there.")
    case .absent:
      .optional("absent", .either([.array(.string), .word(["any"])]), "What is known not to be.")
    }
  }

  private mutating func readSet(_ fact: Fact, _ json: JSON) {
    switch json.kind {
    case .array: set(fact, to: words(json))
    case .object:
      let object = ObjectReader(json, Self.setShape, &diagnostics)
      if let absent = object[.absent] {
        if absent.kind == .string {
          var every = BitSet(capacity: max(1, fact.values.count))
          for value in fact.values.indices { every.insert(value) }
          for word in object[.present].map({ words($0) }) ?? [] {
            for value in vocabulary.values(of: fact, meaning: word.text) { every.remove(value) }
          }
          give(fact, .set(present: BitSet(capacity: max(1, fact.values.count)), absent: every))
        } else {
          set(fact, to: words(absent), isAbsent: true)
        }
      }
      if let present = object[.present], present.elements.contains(where: { _ in true }) {
        set(fact, to: words(present))
      }
    case .null, .true, .false, .number, .string: set(fact, to: [Word(json)])
    }
  }

  private mutating func words(_ json: JSON) -> [Word] {
    json.elements.compactMap { element in
      if element.kind == .string { return Word(element) }
      diagnostics.append(.wrongKind(element, expected: ValueShape.string.expectation))
      return nil
    }
  }

  private mutating func readEvent(_ json: JSON) {
    guard json.kind == .object else {
      diagnostics.append(.wrongKind(json, expected: .kind(.object)))
      return
    }
    var type: Index<EventType>?
    var day: CalendarDay?
    var attributes: [Event.Attribute] = []
    var isWholeMonth = false
    var note: String?
    var facts: [(fact: Index<Fact>, value: FactValue)] = []
    for member in json.members {
      switch member.key {
      case "type":
        type = member.string.flatMap(vocabulary.typeTable.index(of:))
        if type == nil {
          diagnostics.append(.unknownEventType(Word(member), in: vocabulary))
        }
      case "on":
        (day, isWholeMonth) = member.kind == .string ? Event.day(member.bytes) : (nil, false)
        if day == nil { diagnostics.append(.impossibleDate(member)) }
      case "note":
        note = member.string
        if note == nil {
          diagnostics.append(.wrongKind(member, expected: ValueShape.string.expectation))
        }
      case "facts": facts = learnedFacts(member)
      default:
        guard let index = vocabulary.attributeTable.index(of: member.key) else {
          diagnostics.append(.unknownAttribute(member, in: vocabulary))
          continue
        }
        if let value = vocabulary.value(of: index, from: member, &diagnostics) {
          attributes.append(.init(attribute: index, value: value))
        }
      }
    }
    guard let type else {
      if json.member("type") == nil {
        diagnostics.append(
          Diagnostic(
            "missing-key", at: json.location,
            FormRemark.keyIsMissing("type")))
      }
      return
    }
    let count = events.count
    add(
      Event(
        type: type, day: day, attributes: attributes, isWholeMonth: isWholeMonth, note: note),
      at: Word(json))
    if events.count > count, !facts.isEmpty { learned.append((count, facts)) }
  }

  /// Reads facts that were learned when something happened: they are those of a case, and are kept
  /// apart from what the case says of today.
  private mutating func learnedFacts(_ json: JSON) -> [(fact: Index<Fact>, value: FactValue)] {
    guard json.kind == .object else {
      diagnostics.append(.wrongKind(json, expected: .kind(.object)))
      return []
    }
    var inner = CaseBuilder(vocabulary: vocabulary)
    for member in json.members { inner.readFact(member) }
    diagnostics += inner.diagnostics
    placeWords += inner.placeWords
    birthWords += inner.birthWords
    return vocabulary.facts.indexes.filter { inner.isGiven[$0.number] }.map {
      ($0, inner.values[$0.number])
    }
  }
}

extension Event {
  /// Returns the day that a text names, `YYYY-MM-DD` or `YYYY-MM`, and whether it is a whole month.
  static func day(_ text: some Collection<UInt8>) -> (day: CalendarDay?, isWholeMonth: Bool) {
    if text.count == 7 { return (CalendarDay(Array(text) + Array("-01".utf8)), true) }
    return (CalendarDay(text), false)
  }
}

extension JSON {
  /// Whether it is a text that is no number.
  fileprivate var isWord: Bool {
    string.map { LocatedJSON.Decimal(text: $0.utf8) == nil } ?? false
  }
}

extension Fact.Kind {
  fileprivate var isNumber: Bool { if case .number = self { true } else { false } }
}

extension JSON.Kind {
  /// Whether a value of this kind can say what a fact is.
  fileprivate func canBe(_ kind: Fact.Kind) -> Bool {
    switch kind {
    case .boolean: self == .true || self == .false
    // Some programs write every value in quotation marks.
    case .number: self == .number || self == .string
    case .ordered, .choice, .date, .month, .municipality, .region, .text: self == .string
    case .set: self == .array || self == .object || self == .string
    }
  }
}

extension Fact.Kind {
  /// What such a value must be in JSON.
  var expectation: Expectation {
    switch self {
    case .boolean: ValueShape.boolean.expectation
    case .number: ValueShape.number.expectation
    case .ordered, .choice, .municipality, .region, .text: ValueShape.string.expectation
    case .set: .kind(.array)
    case .date: .date
    case .month: .month
    }
  }
}

extension Diagnostic {
  /// A name is no fact's.
  public static func unknownFact(
    _ name: String, at location: SourceLocation, among names: [String]
  ) -> Diagnostic {
    Diagnostic(
      "unknown-fact", at: location,
      ValueRemark.unknown(.fact, name),
      help: .didYouMean(name, among: names, orOneOf: false))
  }

  fileprivate static func unknownAttribute(_ member: JSON, in vocabulary: Vocabulary) -> Diagnostic
  {
    Diagnostic(
      "unknown-attribute", at: member.keyLocation,
      ValueRemark.unknown(.attribute, member.key),
      help: .didYouMean(
        member.key,
        among: ["type", "on", "note", "facts"] + vocabulary.attributeTable.names,
        orOneOf: true))
  }

  static func unknownEventType(_ word: CaseBuilder.Word, in vocabulary: Vocabulary) -> Diagnostic {
    Diagnostic(
      "unknown-event-type", at: word.location,
      ValueRemark.unknown(.eventType, word.text),
      help: .didYouMean(
        word.text, among: vocabulary.eventTypes.map(\.name), orOneOf: true))
  }
}
