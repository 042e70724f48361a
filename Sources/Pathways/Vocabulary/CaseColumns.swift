/// Where each fact of a vocabulary stands in a ``CaseBlock``.
///
/// A fact with few values has a word for each, whose bits are the lanes that have the value; a set
/// has two for each, present and absent; a number has a place for every lane.
struct CaseColumns: Sendable {
  /// How a fact is kept.
  enum Kind: UInt8, Sendable {
    case values
    case set
    case numbers
  }

  /// One fact's column.
  struct Column: Sendable {
    let kind: Kind

    /// The first of its words, or of its numbers.
    let start: Int

    /// How many values it has.
    let count: Int
  }

  private(set) var columns: [Column] = []
  private(set) var wordCount = 0
  private(set) var numberCount = 0

  init() {}

  init(_ facts: [Fact], regions: Int) {
    for fact in facts {
      switch fact.kind {
      case .boolean: add(.values, 2)
      case .ordered, .choice: add(.values, fact.values.count)
      case .region: add(.values, regions)
      case .set: add(.set, fact.values.count)
      case .number, .date, .month, .municipality: add(.numbers, 0)
      // Deciding needs no words: only that there are some.
      case .text: add(.values, 0)
      }
    }
  }

  private mutating func add(_ kind: Kind, _ count: Int) {
    switch kind {
    case .values:
      columns.append(Column(kind: kind, start: wordCount, count: count))
      wordCount += count
    case .set:
      columns.append(Column(kind: kind, start: wordCount, count: count))
      wordCount += count * 2
    case .numbers:
      columns.append(Column(kind: kind, start: numberCount, count: 0))
      numberCount += Lanes.width
    }
  }

  subscript(fact: Index<Fact>) -> Column { columns[fact.number] }
}
