/// What a note says, each with its place.
public struct NoteReading: Sendable {
  /// Something that was read.
  public struct Statement: Sendable {
    /// What it is.
    public enum What: Sendable {
      /// A value of a fact; for a set one value, present or absent.
      case fact(Index<Fact>, value: Int, isAbsent: Bool)
      /// Something that happened.
      case event(Event)
    }

    /// What it is.
    public let what: What

    /// The bytes that say it.
    public let range: Range<Int>
  }

  /// What was read, in the order of the note.
  public internal(set) var told: [Statement] = []

  /// The bytes that were not understood, in order.
  public internal(set) var unread: [Range<Int>] = []

  /// The facts that the note hints at or says in two ways, so that they are asked.
  public internal(set) var asks: [Ask] = []

  /// A fact that must be asked, and the words that make it so.
  public struct Ask: Sendable {
    /// The fact.
    public let fact: Index<Fact>

    /// The values that the words speak for, in the order of the words.
    public let values: [Int]

    /// The bytes that hint at it, one for each value.
    public let ranges: [Range<Int>]

    /// Whether they say different things, and do not only hint.
    public let isContradiction: Bool
  }
}

extension NoteReading {
  /// Returns only what is said of one fact, if that is one value and the words go on to the end.
  ///
  /// - Parameters:
  ///   - fact: The fact.
  ///   - end: Where the words end; a value that nothing was read from says nothing.
  /// - Returns: The part, or `nil` if it is not said.
  public func alone(_ fact: Index<Fact>, endingAt end: Int) -> NoteReading? {
    alone(end) { what in
      if case .fact(fact, _, false) = what { true } else { false }
    }
  }

  /// Returns only the score on a scale, if there is one and the words go on to the end; else `nil`.
  public func alone(
    scoreOn scale: Index<Scale>, endingAt end: Int, _ vocabulary: Vocabulary
  ) -> NoteReading? {
    alone(end) { what in
      if case .event(let event) = what {
        vocabulary.score(of: event)?.scale == scale
      } else {
        false
      }
    }
  }

  private func alone(_ end: Int, _ isMeant: (Statement.What) -> Bool) -> NoteReading? {
    let meant = told.filter { isMeant($0.what) && $0.range.upperBound == end }
    guard unread.isEmpty, asks.isEmpty, meant.count == 1 else { return nil }
    var part = NoteReading()
    part.told = meant
    return part
  }
}

extension CaseBuilder {
  /// Takes in what a note says; what was said by options later wins.
  public mutating func take(_ reading: NoteReading) {
    var sets: [Index<Fact>: (present: BitSet, absent: BitSet)] = [:]
    var order: [Index<Fact>] = []
    for told in reading.told {
      switch told.what {
      case .event(let event): events.append(event)
      case .fact(let index, let value, let isAbsent):
        let fact = vocabulary[index]
        switch fact.kind {
        case .set:
          let empty = BitSet(capacity: max(1, fact.values.count))
          var (present, absent) = sets[index] ?? (empty, empty)
          if isAbsent { absent.insert(value) } else { present.insert(value) }
          if sets.updateValue((present, absent), forKey: index) == nil { order.append(index) }
        case .boolean: give(fact, .truth(value != 0))
        case .number, .ordered, .choice, .date, .month, .municipality, .region:
          give(fact, .number(value))
        case .text: continue
        }
      }
    }
    for ask in reading.asks { doubt(ask) }
    for index in order {
      guard let (present, absent) = sets[index] else { continue }
      give(vocabulary[index], .set(present: present, absent: absent))
    }
  }

  /// Takes note of what is to be asked.
  private mutating func doubt(_ ask: NoteReading.Ask) {
    let fact = vocabulary[ask.fact]
    let readings = Set(ask.values).sorted().compactMap { value -> FactValue? in
      switch fact.kind {
      case .boolean: return .truth(value != 0)
      case .number, .ordered, .choice, .date, .month, .municipality, .region: return .number(value)
      case .text: return nil
      case .set:
        var present = BitSet(capacity: max(1, fact.values.count))
        let absent = present
        present.insert(value)
        return .set(present: present, absent: absent)
      }
    }
    doubts.append(
      .init(fact: ask.fact, readings: readings, isContradiction: ask.isContradiction))
  }
}
