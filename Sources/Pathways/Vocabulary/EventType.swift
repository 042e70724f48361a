internal import LocatedJSON

/// A kind of dated thing in a person's history, as the vocabulary declares it.
public struct EventType: Sendable {
  /// The name in data and in JSON, such as `bereavement`.
  public let name: String

  /// The class it belongs to, by which it is asked for.
  public let eventClass: Index<EventClass>

  /// A noun phrase for it.
  public let label: CatalogueText

  /// What it can say of itself.
  let attributes: [Index<EventAttribute>]
}

/// Kinds of events that one question asks for together, such as life events.
public struct EventClass: Sendable {
  /// The name in data and in JSON.
  public let name: String

  /// A noun phrase for it.
  public let label: CatalogueText

  /// The question to ask.
  public let ask: CatalogueText?

  /// What it means that a case mentions no such event: `unknown`, or that there was none.
  public let silence: Fact.Silence

  /// Whether nothing of the kind has happened to a person of whom nothing special is known.
  public let isOrdinarilyNone: Bool
}

/// Something that an event can say of itself, such as its outcome.
public struct EventAttribute: Sendable {
  /// What values it can have.
  public enum Kind: Sendable {
    case boolean
    case number(decimals: Int)
    case choice
    case offer
    case scale
  }

  /// The name in data and in JSON.
  public let name: String

  /// What values it can have.
  public let kind: Kind

  /// The values of a choice, in order.
  public let values: [FactValueName]

  /// A noun phrase for it.
  public let label: CatalogueText
}

/// Something dated in a person's history.
public struct Event: Hashable, Sendable {
  /// Its type.
  public let type: Index<EventType>

  /// The day, or `nil` if the case does not say when.
  public let day: CalendarDay?

  /// What it says of itself: numbers of values, offers, scales or days, by attribute.
  public let attributes: [Attribute]

  /// Whether only the month is known; ``day`` is then its first day.
  public let isWholeMonth: Bool

  /// What somebody wrote beside it; it decides nothing.
  public let note: String?

  /// Creates an event.
  ///
  /// - Parameters:
  ///   - type: Its type.
  ///   - day: The day, or the first day of the month, if either is known.
  ///   - attributes: What it says of itself.
  ///   - isWholeMonth: Whether only the month is known.
  ///   - note: What somebody wrote beside it.
  init(
    type: Index<EventType>, day: CalendarDay?, attributes: [Attribute], isWholeMonth: Bool = false,
    note: String? = nil
  ) {
    self.type = type
    self.day = day
    self.attributes = attributes
    self.isWholeMonth = isWholeMonth
    self.note = note
  }

  /// The last day on which it can have happened.
  var lastDay: CalendarDay? {
    isWholeMonth ? day?.adding(months: 1).adding(days: -1) : day
  }

  /// One attribute's value.
  public struct Attribute: Hashable, Sendable {
    /// The attribute.
    public let attribute: Index<EventAttribute>

    /// The number of a value, an offer or a scale; a truth is 0 or 1.
    public let value: Int
  }
}

/// Which events a criterion speaks of.
///
/// A class, since nothing of it changes and tests of events hand it on for every person: a copy of a value
/// would count the references to all of its lists.
public final class EventSelector: Hashable, Sendable {
  /// What it asks, while it is being read.
  struct Draft: Hashable, Sendable {
    var types: BitSet
    var attributes: [AttributeTest] = []
    var within: TimeSpan?
    var olderThan: TimeSpan?
    var after: [EventSelector] = []
    var of: [EventSelector] = []
  }

  private let asked: Draft

  init(_ asked: Draft) { self.asked = asked }

  /// The types, by number; one of them must be the event's.
  public var types: BitSet { asked.types }

  /// What the attributes must be: one of the values of each.
  public var attributes: [AttributeTest] { asked.attributes }

  /// The event is not longer ago than this, counted back from the as-of day.
  public var within: TimeSpan? { asked.within }

  /// The event is longer ago than this.
  public var olderThan: TimeSpan? { asked.olderThan }

  /// The event is later than the most recent one of these.
  public var after: [EventSelector] { asked.after }

  /// What ``within`` and ``olderThan`` count back from is the most recent one of these, not the
  /// as-of day.
  public var of: [EventSelector] { asked.of }

  /// Whether it counts from no other event and no day: then it says of an event the same on every day.
  var isTimeless: Bool {
    asked.within == nil && asked.olderThan == nil && asked.after.isEmpty
  }

  /// Returns a selector that asks one thing more.
  func asking(_ test: AttributeTest) -> EventSelector {
    var more = asked
    more.attributes.append(test)
    return EventSelector(more)
  }

  /// What one attribute must be.
  public struct AttributeTest: Hashable, Sendable {
    let attribute: Index<EventAttribute>

    /// The values that pass; ranges, so that a number can be bounded too.
    let ranges: [ClosedRange<Int>]

    func passes(_ value: Int) -> Bool { ranges.contains { $0.contains(value) } }
  }

  /// Returns whether two ask the same.
  public static func == (one: EventSelector, other: EventSelector) -> Bool {
    one === other || one.asked == other.asked
  }

  /// Hashes what it asks.
  public func hash(into hasher: inout Hasher) { hasher.combine(asked) }
}
