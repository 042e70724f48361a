internal import LocatedJSON

/// Reads plainly written cases straight into a block, without an intermediate form.
///
/// A stream of cases is mostly written as a machine writes it: facts and values by their names in
/// the data, no escapes, nothing wrong. Such a line is read here in one pass, in a fiftieth of the
/// time. At the first thing that is not plain the reader gives up and the line is read by
/// ``CaseBuilder``, which alone knows labels, codes and findings; so this reader never has to say what
/// is wrong, and must only be right where it does not give up. A test reads the same cases both ways.
///
/// A personal number is looked for only where one can be. It stands within one string or one number,
/// since what may part its digits parts no two values of JSON. Strings are words of the catalogue
/// that have none, days, or the case's own name, which is searched; numbers are shorter than any.
///
/// Everything in it that reads is mutating, whether it changes something or not: what may not change
/// the reader would be handed a copy of it, fact by fact.
struct QuickCaseReader: Sendable {
  /// A line that was read.
  struct Line: Sendable {
    /// The bytes of the case's own name, or an empty range.
    var id: Range<Int> = 0..<0

    /// The as-of day that the case gives.
    var on: CalendarDay?

    /// Where the person lives, as far as the case gives it.
    var municipality: Index<Places.Municipality>?
    var region: Index<Places.Region>?

    /// Whether the case gives something from which an age is worked out.
    var hasBirth = false
  }

  let vocabulary: Vocabulary
  let fields: [Field]
  var members: ExpectedNames
  var facts: ExpectedNames
  var eventMembers: ExpectedNames

  /// The words for the values of facts, and by fact the table of their names; -1 until a line tells the
  /// fact, since a stream of cases tells some of all.
  private var values = WordTables([[]])
  private var nameTables: [Int]

  /// By fact, the table of all that is said for its values; -1 until a line says something that is no
  /// name: what people say takes as long to prepare as reading the offers, and machines write names.
  private var wordTables: [Int]

  /// What people say, by option; read for the first table of it.
  private var spoken: [String: [(option: String, word: String, value: String)]]?

  let places: WordTables
  /// What of a set is listed: what is present, or absent.
  let sides: WordTables
  let types: WordTables
  let attributeValues: WordTables

  /// The day that was read last, and its bytes: many cases in a row have the same.
  var lastDay: (head: UInt64, tail: UInt64, day: CalendarDay?) = (0, 0, nil)

  /// What the line tells of that happened.
  var events: [Event] = []

  /// How a fact's value is written.
  enum Kind: Sendable {
    case boolean
    case number(ClosedRange<Int>, decimals: Int)
    case word(unknown: UInt64)
    case date
    case month
    case municipality
    case set
    /// What the other reader reads: words, and a great many values of which some say nothing.
    case other
  }

  /// What a fact's value says beside itself.
  enum Role: UInt8, Sendable {
    case none
    case municipality
    case region
    case birth
  }

  /// A fact, as far as reading it needs.
  struct Field: Sendable {
    let kind: Kind
    let role: Role

    /// Where it stands in a block.
    let column: CaseColumns.Column
  }

  init(_ vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    func isPlain(_ word: String) -> Bool { Self.isPlain(word, vocabulary) }
    func numbered(_ words: [String]) -> [(word: String, number: Int)] {
      Self.numbered(words, vocabulary)
    }
    let municipalities = vocabulary.places.municipalities
    places = WordTables(numbered(municipalities.map(\.code)) + numbered(municipalities.map(\.name)))
    nameTables = Array(repeating: -1, count: vocabulary.facts.count)
    wordTables = nameTables
    fields = vocabulary.facts.map {
      Field(
        kind: Self.kind($0), role: Self.role($0, vocabulary),
        column: vocabulary.columns[$0.index])
    }
    members = ExpectedNames(["id", "on", "facts", "events"], where: isPlain)
    facts = ExpectedNames(vocabulary.facts.map(\.name), where: isPlain)
    eventMembers = ExpectedNames(
      ["type", "on"] + vocabulary.eventAttributes.map(\.name), where: isPlain)
    sides = WordTables(numbered(["present", "absent"]))
    types = WordTables(numbered(vocabulary.eventTypes.map(\.name)))
    attributeValues = WordTables(
      vocabulary.eventAttributes.map { attribute in
        switch attribute.kind {
        case .offer: numbered(vocabulary.offerNames)
        case .scale: numbered(vocabulary.scales.map(\.id))
        case .choice: numbered(attribute.values.map(\.name))
        case .boolean, .number: []
        }
      })
  }
}

// MARK: Words

extension QuickCaseReader {
  /// Whether a word may stand in a case as it is; any other word is read the long way.
  private static func isPlain(_ word: String, _ vocabulary: Vocabulary) -> Bool {
    word.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x22 && $0 != 0x5C }
      && vocabulary.personalNumber(in: Array(word.utf8)) == nil
  }

  private static func numbered(
    _ words: [String], _ vocabulary: Vocabulary
  ) -> [(word: String, number: Int)] {
    words.enumerated().filter { isPlain($0.element, vocabulary) }.map { ($0.element, $0.offset) }
  }

  /// The number of the value that a word says of a fact, or -1.
  @inline(__always)
  mutating func valueNumber(
    of fact: Index<Fact>, _ range: Range<Int>, in text: Span<UInt8>
  ) -> Int {
    if nameTables[fact.number] < 0 { addNames(of: fact) }
    let number = values.number(of: range, in: text, table: nameTables[fact.number])
    return number < 0 ? spokenNumber(of: fact, range, in: text) : number
  }

  private mutating func addNames(of fact: Index<Fact>) {
    nameTables[fact.number] = values.count
    if case .region = vocabulary[fact].kind {
      values.add(Self.numbered(vocabulary.places.regions.map(\.code), vocabulary))
    } else {
      values.add(Self.numbered(vocabulary[fact].values.map(\.name), vocabulary))
    }
  }

  /// The number of the value that a word says of a fact in whatever words people use, or -1.
  private mutating func spokenNumber(
    of index: Index<Fact>, _ range: Range<Int>, in text: Span<UInt8>
  ) -> Int {
    let fact = vocabulary[index]
    if case .region = fact.kind { return -1 }
    if wordTables[index.number] < 0 {
      let known = spoken ?? Dictionary(grouping: vocabulary.spokenWords().valueWords, by: \.option)
      spoken = known
      wordTables[index.number] = values.count
      let words = Self.words(of: fact, known[fact.option] ?? [])
      values.add(words.filter { Self.isPlain($0.word, vocabulary) })
    }
    return values.number(of: range, in: text, table: wordTables[index.number])
  }

  private static func kind(_ fact: Fact) -> Kind {
    switch fact.kind {
    case .boolean: .boolean
    case .number(let range, let decimals): .number(range, decimals: decimals)
    case .text: .other
    case .ordered, .choice, .region:
      fact.unknownValues.contains { $0 > 63 }
        ? .other : .word(unknown: fact.unknownValues.reduce(0) { $0 | 1 << UInt64($1) })
    case .set: .set
    case .date: .date
    case .month: .month
    case .municipality: .municipality
    }
  }

  private static func role(_ fact: Fact, _ vocabulary: Vocabulary) -> Role {
    if fact.index == vocabulary.municipalityFact { return .municipality }
    if fact.index == vocabulary.regionFact { return .region }
    return vocabulary.isAgeSource(fact.index) ? .birth : .none
  }

  /// The words for the values of a fact: names, then labels and synonyms, then what people say, as
  /// ``CaseBuilder`` looks for them.
  private static func words(
    of fact: Fact, _ spoken: [(option: String, word: String, value: String)]
  ) -> [(word: String, number: Int)] {
    var words = fact.values.enumerated().map { ($0.element.name, $0.offset) }
    // Small and large letters are one to people; a table is mostly written in one of these ways.
    func add(_ word: String, _ number: Int) {
      let small = word.lowercased()
      words.append((small, number))
      if word != small { words.append((word, number)) }
      let large = small.prefix(1).uppercased() + small.dropFirst()
      if large != small, large != word { words.append((large, number)) }
    }
    for (number, value) in fact.values.enumerated() {
      for label in value.label?.all ?? [] { add(label.text, number) }
      for word in fact.json.member("words")?.member(value.name)?.elements ?? JSON.none {
        if let word = word.string { add(word, number) }
      }
    }
    for (_, word, name) in spoken {
      guard let number = fact.values.firstIndex(where: { $0.name == name }) else { continue }
      // What a code means goes before what people say, in whatever letters it is written.
      if word.contains(where: \.isNumber) {
        words.append((word, number))
      } else {
        add(word, number)
      }
    }
    return words
  }
}

extension CaseBlock {
  /// Whether the last lane has a value of a set both present and absent.
  ///
  /// It changes nothing, as ``hasPossibleAge(on:)`` does not.
  mutating func contradictsItself(_ fact: Index<Fact>) -> Bool {
    let column = vocabulary.columns[fact]
    let lane = UInt64(1) << UInt64(count - 1)
    return (column.start..<column.start + column.count).contains {
      words[$0] & words[$0 + column.count] & lane != 0
    }
  }
}
