internal import LocatedJSON

/// All that a case can say: facts, kinds of events, scales and places.
public struct Vocabulary: Sendable {
  /// The facts, in the order in which they are asked for.
  public internal(set) var facts: [Fact] = []

  /// The classes of events.
  public internal(set) var eventClasses: [EventClass] = []

  /// The types of events.
  public internal(set) var eventTypes: [EventType] = []

  /// What events can say of themselves.
  public internal(set) var eventAttributes: [EventAttribute] = []

  /// The scales whose scores an event can carry.
  public internal(set) var scales: [Scale] = []

  /// The places.
  public internal(set) var places = Places()

  /// The kinds of personal numbers that no case may have.
  public internal(set) var personalNumbers = PersonalNumber.Kind.allCases

  /// The shapes of other personal numbers that no case may have.
  public internal(set) var personalShapes: [PersonalNumber.Shape] = []

  /// The identifiers of the offers, which some facts have as values.
  public internal(set) var offerNames: [String] = []

  /// How many facts and event classes there can be together: questions are counted in sets of them.
  static let subjectLimit = 256

  /// Where facts stand in a block of cases; known when all of the vocabulary is read.
  private(set) var columns = CaseColumns()

  /// What happened to a person whose case tells of no events.
  private(set) var eventlessHistory = History(
    on: .earliest, events: [], completeTypes: BitSet(capacity: 1))

  /// The types of events that have not happened to a person of whom nothing special is known.
  private(set) var ordinarilyComplete = BitSet(capacity: 1)

  /// The facts whose answer could be a danger.
  private(set) var safetyFacts: [Index<Fact>] = []

  /// The derived facts, each after those that it follows from.
  private(set) var derivationOrder: [Index<Fact>] = []

  /// The facts that are ages, in order.
  private(set) var ageFacts: [Index<Fact>] = []

  /// The files that say how people say options, values and events; read when they are needed.
  var wordFiles: [SourceFile] = []

  /// The files of towns and of former municipalities; read when a place is not found.
  var townFiles: [SourceFile] = []

  /// What the catalogue's rules ask of events' attributes, each once, so that a case with many events
  /// is looked through once for all of them.
  var eventPatterns: [EventPattern] = []

  /// Works out what deciding needs of the facts and events, when all of them are read.
  mutating func prepare() {
    derivationOrder = inOrderOfDerivation()
    ageFacts = derivationOrder.filter {
      if case .age? = self[$0].derivation { true } else { false }
    }.sorted()
    safetyFacts = facts.filter(\.isSafety).map(\.index)
    columns = CaseColumns(facts, regionCount: places.regions.count)
    eventlessHistory = history(
      [], complete: BitSet(capacity: max(1, eventTypes.count)), on: .earliest)
    ordinaryReadings =
      facts.compactMap { fact -> Int? in
        if case .judged(let values)? = fact.ordinary { values.count } else { nil }
      }.max() ?? 1
    judgedAlone = columns.judged
    let sources = Set(derivationOrder.flatMap { self[$0].derivation?.sources ?? [] })
    if columns.judged.contains(where: { sources.contains($0.fact) })
      || derivationOrder.contains(where: {
        if case .judged? = self[$0].ordinary { true } else { false }
      })
    {
      judgedAlone = nil
    }
    ordinarilyComplete = BitSet(capacity: max(1, eventTypes.count))
    for type in eventTypes.indexes
    where eventClasses[eventTypes[type].eventClass].isOrdinarilyNone {
      ordinarilyComplete.insert(type)
    }
  }

  /// How many readings there are of what is ordinary: one, or as many as a judgement has values.
  private(set) var ordinaryReadings = 1

  /// What is read otherwise in another reading, if nothing follows from it.
  private(set) var judgedAlone: [CaseColumns.Ordinary]?

  /// The same vocabulary, but to a person of whose events nothing is told nothing special happened.
  var ordinaryAboutEvents: Vocabulary {
    var copy = self
    copy.eventlessHistory = eventlessHistory.complete(ordinarilyComplete)
    return copy
  }

  /// The same vocabulary, but a case that tells of no events leaves open whether there were any.
  var openAboutEvents: Vocabulary {
    var copy = self
    copy.eventlessHistory = History(
      on: .earliest, events: [], completeTypes: BitSet(capacity: max(1, eventTypes.count)))
    return copy
  }

  var factTable = NameTable<Fact>()
  var classTable = NameTable<EventClass>()
  var typeTable = NameTable<EventType>()
  var attributeTable = NameTable<EventAttribute>()
  var scaleTable = NameTable<Scale>()

  /// The offers' names, by the numbers that facts and events have as values.
  var offerTable = NameTable<String>()

  /// Returns the fact of a name.
  public func fact(named name: String) -> Fact? {
    factTable.index(of: name).map { facts[$0] }
  }

  /// The fact of an index.
  public subscript(index: Index<Fact>) -> Fact { facts[index.number] }

  /// The fact that says where the person lives, if there is one.
  public internal(set) var municipalityFact: Index<Fact>?

  /// The fact that says which region the person belongs to, if there is one.
  public internal(set) var regionFact: Index<Fact>?

  /// The fact that says which offers exist where the person lives, if there is one.
  public internal(set) var localOffersFact: Index<Fact>?

  /// The fact that says which offers the person is in already, if there is one.
  public internal(set) var currentOffersFact: Index<Fact>?

  /// Returns the number of the value that a text names: its name, a label in any language, a
  /// synonym or a code.
  ///
  /// - Parameters:
  ///   - fact: The fact whose value it is.
  ///   - text: What the user wrote.
  /// - Returns: The values it can mean, ascending; several if a code stands for several.
  public func values(of fact: Fact, meaning text: String) -> [Int] {
    if let exact = fact.values.firstIndex(where: { $0.name == text }) { return [exact] }
    let wanted = text.lowercased()
    for (number, value) in fact.values.enumerated() {
      if value.name.lowercased() == wanted { return [number] }
      if value.label?.all.contains(where: { $0.text.lowercased() == wanted }) == true {
        return [number]
      }
      let words = fact.json.member("words")?.member(value.name)?.elements
      if words?.contains(where: { $0.string?.lowercased() == wanted }) == true { return [number] }
    }
    return values(of: fact, withCode: text.uppercased())
  }

  /// Returns the values that an ICPC-2 or ICD-10 code belongs to.
  ///
  /// They are those that have the longest beginning of it. Danish systems write an ICD-10 code
  /// with a D before it.
  func values(of fact: Fact, withCode text: String) -> [Int] {
    guard let codes = fact.json.member("codes") else { return [] }
    var wanted = text
    if text.hasPrefix("D"), text.dropFirst().first?.isLetter == true {
      wanted = String(text.dropFirst())
      if wanted.count > 3, !wanted.contains(".") {
        wanted.insert(".", at: wanted.index(wanted.startIndex, offsetBy: 3))
      }
    }
    var best: (length: Int, values: [Int]) = (2, [])
    for (number, value) in fact.values.enumerated() {
      for code in codes.member(value.name)?.elements ?? JSON.none {
        guard let code = code.string, wanted.hasPrefix(code), code.count >= best.length else {
          continue
        }
        // "F1" is no beginning of "F10.2" and "F3" none of "F32": a code ends at a digit pair.
        guard code.count == wanted.count || code.count >= 3 else { continue }
        if code.count > best.length { best = (code.count, []) }
        if !best.values.contains(number) { best.values.append(number) }
      }
    }
    return best.values
  }
}
