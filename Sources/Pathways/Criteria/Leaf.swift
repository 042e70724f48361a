/// A criterion without parts: one question that a fact, the place or the events of a case answer.
///
/// A leaf asks for one fact, whose number is here, or for none; its ``topic`` says which. What it asks
/// of a single value is said once, in ``CriterionPool/passes(_:_:on:)``, and the search cuts the values of a fact by the
/// same, so that a new test of values needs no edit there.
public enum Leaf: Hashable, Sendable {
  /// The fact is this.
  case truth(Index<Fact>, Bool)
  /// The number passes the test.
  case number(Index<Fact>, test: Index<NumberTest>)
  /// The value is one of the set, which is in the pool.
  case oneOf(Index<Fact>, set: Index<BitSet>)
  /// So many values of the set are present: one or more of them, all, none, or a
  /// number in between.
  case members(Index<Fact>, set: Index<BitSet>, ClosedRange<Int>)
  /// The day passes the test.
  case date(Index<Fact>, test: Index<DateTest>)
  /// The person lives in one of these municipalities, on one of these days: a region is no place
  /// before it exists.
  case lives(set: Index<BitSet>, during: Validity)
  /// The person's events pass the test.
  case events(test: Index<EventTest>)

  /// What a leaf asks about.
  enum Topic: Hashable, Sendable {
    /// A fact.
    case fact(Index<Fact>)
    /// Where the person lives.
    case place
    /// The events that a test looks at.
    case events(test: Index<EventTest>)
  }

  /// What it asks about: whoever only asks who can answer it, or what was told of it, need not know
  /// which leaf it is.
  var topic: Topic {
    switch self {
    case .truth(let fact, _), .number(let fact, _), .oneOf(let fact, _), .members(let fact, _, _),
      .date(let fact, _):
      .fact(fact)
    case .lives: .place
    case .events(let test): .events(test: test)
    }
  }

  /// The fact that it asks for, or `nil` if it asks for the place or for events.
  public var fact: Index<Fact>? {
    if case .fact(let fact) = topic { fact } else { nil }
  }

  /// The fact whose one value it tests, or `nil` if it asks for a set, the place or events.
  var scalarFact: Index<Fact>? {
    if case .members = self { nil } else { fact }
  }
}

extension CriterionPool {
  /// Returns whether a value of its fact passes a leaf that tests one value; other leaves pass
  /// nothing.
  ///
  /// - Parameters:
  ///   - leaf: The leaf.
  ///   - value: A number, a truth as 0 or 1, a value's number or a day's.
  ///   - day: The as-of day.
  /// - Returns: Whether it passes.
  func passes(_ leaf: Leaf, _ value: Int, on day: CalendarDay) -> Bool {
    switch leaf {
    case .truth(_, let wanted): (value == 1) == wanted
    case .number(_, let test): numberTests[test].passes(value)
    case .oneOf(_, let set): sets[set].contains(value)
    case .date(_, let test):
      dateTests[test].passes(CalendarDay(unchecked: Int32(clamping: value)), on: day)
    case .members, .lives, .events: false
    }
  }

  /// The numbers, or days, at which another answer to a leaf begins.
  func cuts(_ leaf: Leaf, on day: CalendarDay) -> [Int] {
    switch leaf {
    case .number(_, let test): numberTests[test].cuts
    case .date(_, let test): dateTests[test].cuts(on: day)
    case .truth, .oneOf, .members, .lives, .events: []
    }
  }
}
