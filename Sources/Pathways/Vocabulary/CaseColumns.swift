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

  /// A fact of whose silence something is said.
  struct Silent: Sendable {
    let fact: Index<Fact>
    let silence: Fact.Silence
  }

  /// A fact that has a value if nothing special is known.
  struct Ordinary: Sendable {
    let fact: Index<Fact>
    let ordinary: Fact.Ordinary
  }

  /// What silence means and what is ordinary, apart from the facts: whoever goes through the facts
  /// copies each, and with it counts every text that it holds, for every block of cases.
  private(set) var silent: [Silent] = []
  private(set) var ordinary: [Ordinary] = []

  /// The same of facts that follow from others, which come after them.
  private(set) var ordinaryDerived: [Ordinary] = []

  /// What is a matter of judgement of ``ordinary``: it has several readings.
  var judged: [Ordinary] {
    ordinary.filter { if case .judged = $0.ordinary { true } else { false } }
  }

  private(set) var columns: [Column] = []
  private(set) var wordCount = 0
  private(set) var numberCount = 0

  init() {}

  init(_ facts: [Fact], regionCount: Int) {
    for fact in facts {
      if fact.derivation == nil, fact.silence != .unknown {
        silent.append(Silent(fact: fact.index, silence: fact.silence))
      }
      if let value = fact.ordinary {
        let known = Ordinary(fact: fact.index, ordinary: value)
        if fact.derivation == nil { ordinary.append(known) } else { ordinaryDerived.append(known) }
      }
      switch fact.kind {
      case .boolean: add(.values, 2)
      case .ordered, .choice: add(.values, fact.values.count)
      case .region: add(.values, regionCount)
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
