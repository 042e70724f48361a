/// What is known of one person on one day.
///
/// Made by ``CaseBuilder`` only: every value is one that the vocabulary allows, derived values are
/// filled in, and what silence stands for is marked as assumed.
public struct PatientCase: Sendable {
  /// The case's own name, or `nil` if it has none.
  public let id: String?

  /// The as-of day.
  public let on: CalendarDay

  /// What is known of each fact, by its index.
  public let values: [FactValue]

  /// What numbers lie between that are not known exactly.
  let ranges: [Index<Fact>: ClosedRange<Int>]

  /// What happened up to the as-of day.
  public let history: History

  /// Where the person may live.
  let place: CaseBlock.Place

  /// The municipalities in which the person may live, by what the case says.
  public let possiblePlaces: BitSet

  /// The facts that were given, not derived or assumed.
  public let given: [Index<Fact>]

  /// What the case says of each fact, by its index, without what silence means or what follows.
  let said: [FactValue]

  /// The facts whose value follows from silence, in whole or in part.
  public let assumed: [Index<Fact>]

  /// The types of events whose absence follows from silence.
  public let assumedTypes: BitSet

  /// How many events lie after the as-of day and so take no part.
  public let laterEvents: Int

  /// Facts for which the case gives one value and its other entries another.
  public let disagreements: [Disagreement]

  /// What words left to be asked: what they hint at, or say in two ways.
  public let doubts: [Doubt]

  /// A fact of which nothing is known but what words may mean.
  public struct Doubt: Hashable, Sendable {
    /// The fact.
    public let fact: Index<Fact>

    /// What the words may mean, the gravest last.
    public let readings: [FactValue]

    /// Whether the words say different things, and do not only hint.
    public let isContradiction: Bool

    /// Returns what is left of it where something is known of the fact: of a set, what is not known.
    func left(by known: FactValue) -> Doubt? {
      switch known {
      case .silent: return self
      case .truth, .number, .text: return nil
      case .set(let present, let absent):
        let rest = readings.filter { reading in
          guard case .set(let values, _) = reading else { return false }
          return !values.intersects(present) && !values.intersects(absent)
        }
        return rest.isEmpty
          ? nil : Doubt(fact: fact, readings: rest, isContradiction: isContradiction)
      }
    }
  }

  /// A value that was given beside one that follows from the rest of the case.
  public struct Disagreement: Hashable, Sendable {
    /// The fact.
    public let fact: Index<Fact>

    /// The value that was given, which is the one that counts.
    public let given: FactValue

    /// The value that follows.
    public let derived: FactValue
  }

  /// The events up to the as-of day, by day; those without a day come first.
  public var events: ArraySlice<Event> { history.events }

  /// The types of events of which the case tells all there were.
  public var completeTypes: BitSet { history.completeTypes }

  /// Returns whether the person lives in one of some municipalities.
  public func lives(in area: BitSet) -> Truth { possiblePlaces.lie(in: area) }

  /// What is known of a fact.
  public subscript(fact: Index<Fact>) -> FactValue { values[fact.number] }
}
