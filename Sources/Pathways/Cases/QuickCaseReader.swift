internal import LocatedJSON

/// Reads plainly written cases straight into a block, without an intermediate form.
///
/// A stream of cases is mostly written as a machine writes it: facts and values by their names in
/// the data, no escapes, nothing wrong. Such a line is read here, in a tenth of the time. At the
/// first thing that is not plain the reader gives up and the line is read by ``CaseBuilder``, which
/// alone knows labels, codes and findings; so this reader never has to say what is wrong, and must
/// only be right where it does not give up. A test reads the same cases both ways.
struct QuickCaseReader: Sendable {
  /// A line that was read.
  struct Line: Sendable {
    /// The bytes of the case's own name, or an empty range.
    var id: Range<Int> = 0..<0

    /// The as-of day that the case gives.
    var on: CalendarDay?
  }

  let vocabulary: Vocabulary
  let facts: WordTable
  let values: [WordTable]
  let places: WordTable
  let kinds: [Kind]
  let members: WordTable
  let eventMembers: WordTable
  let types: WordTable
  let attributeValues: [WordTable]

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

  init(_ vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    facts = WordTable(vocabulary.facts.map { ($0.name, $0.index.number) })
    places = WordTable(
      vocabulary.places.municipalities.enumerated().map { ($0.element.code, $0.offset) }
        + vocabulary.places.municipalities.enumerated().map { ($0.element.name, $0.offset) })
    let spoken = Dictionary(grouping: vocabulary.spokenWords().valueWords, by: \.option)
    let regions = vocabulary.places.regions.enumerated().map { ($0.element.code, $0.offset) }
    values = vocabulary.facts.map { fact in
      if case .region = fact.kind { return WordTable(regions) }
      return WordTable(Self.words(of: fact, spoken[fact.option] ?? []))
    }
    kinds = vocabulary.facts.map { fact in
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
    members = WordTable([("id", 0), ("on", 1), ("facts", 2), ("events", 3)])
    eventMembers = WordTable(
      [("type", 0), ("on", 1)]
        + vocabulary.eventAttributes.enumerated().map { ($0.element.name, $0.offset + 2) })
    types = WordTable(vocabulary.eventTypes.enumerated().map { ($0.element.name, $0.offset) })
    attributeValues = vocabulary.eventAttributes.map { attribute in
      let names =
        switch attribute.kind {
        case .offer: vocabulary.offerNames
        case .scale: vocabulary.scales.map(\.id)
        case .choice: attribute.values.map(\.name)
        case .boolean, .number: [String]()
        }
      return WordTable(names.enumerated().map { ($0.element, $0.offset) })
    }
  }
}

extension QuickCaseReader {
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
  func contradictsItself(_ fact: Index<Fact>) -> Bool {
    let column = vocabulary.columns[fact]
    let lane = UInt64(1) << UInt64(count - 1)
    return (column.start..<column.start + column.count).contains {
      words[$0] & words[$0 + column.count] & lane != 0
    }
  }
}
