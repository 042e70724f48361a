/// What a person's events must be.
public enum EventTest: Hashable, Sendable {
  /// So many events of the selection are known.
  case count(EventSelector, ClosedRange<Int>)
  /// The most recent of the first selection is in the second too.
  case mostRecent(EventSelector, has: EventSelector)
  /// The first of the first selection is in the second too.
  case first(EventSelector, has: EventSelector)
  /// So many of the first selection are not followed by one of the second about the same offer,
  /// which the attribute names.
  case ongoing(
    EventSelector, endedBy: EventSelector, attribute: Index<EventAttribute>?, ClosedRange<Int>)
  /// Between two of the selection in turn, or since the last one, more time than this has passed.
  case gap(EventSelector, longerThan: TimeSpan)

  /// All selectors in it, those included from which it counts.
  var selectors: [EventSelector] {
    func all(_ selector: EventSelector) -> [EventSelector] {
      [selector] + (selector.after + selector.of).flatMap(all)
    }
    switch self {
    case .count(let selector, _), .gap(let selector, _): return all(selector)
    case .mostRecent(let selector, let wanted), .first(let selector, let wanted):
      return all(selector) + all(wanted)
    case .ongoing(let selector, let ends, _, _): return all(selector) + all(ends)
    }
  }

  /// The types of events that it looks at, those included from which it counts.
  var allTypes: BitSet {
    let own = selectors
    return own.dropFirst().reduce(into: own[0].types) { $0.formUnion($1.types) }
  }

  /// The types of events among which it chooses: what the most recent or the first one must be need
  /// not name a type, and adds none.
  var chosenTypes: BitSet {
    switch self {
    case .mostRecent(let selector, _), .first(let selector, _):
      EventTest.count(selector, 1...1).allTypes
    case .count, .ongoing, .gap: allTypes
    }
  }

  /// The types of events that it asks for.
  var types: BitSet {
    switch self {
    case .count(let selector, _), .mostRecent(let selector, _), .first(let selector, _),
      .gap(let selector, _):
      return selector.types
    case .ongoing(let selector, let ends, _, _):
      var both = selector.types
      both.formUnion(ends.types)
      return both
    }
  }
}
