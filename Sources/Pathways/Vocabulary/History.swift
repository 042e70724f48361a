/// What happened to one person up to a day.
public struct History: Hashable, Sendable {
  /// The as-of day.
  public let on: CalendarDay

  /// The types of events of which the case tells all there were.
  public let completeTypes: BitSet

  let list: EventList
  let count: Int

  /// Creates a history of events that stand by day.
  init(
    on day: CalendarDay, events: [Event], completeTypes: BitSet, patterns: [EventPattern] = []
  ) {
    self.init(on: day, EventList(events, patterns), events.count, completeTypes)
  }

  private init(
    on day: CalendarDay, _ list: EventList, _ count: Int, _ completeTypes: BitSet
  ) {
    on = day
    self.list = list
    self.count = count
    self.completeTypes = completeTypes
  }

  /// The events up to the as-of day, by day; those without a day come first.
  public var events: ArraySlice<Event> { list.events[..<count] }

  /// How many events have no day.
  var undated: Int { min(list.undated, count) }

  /// Returns the history with its first events only, on another day.
  ///
  /// - Complexity: O(1), since the events are shared.
  func first(_ count: Int, on day: CalendarDay) -> History {
    History(on: day, list, min(count, self.count), completeTypes)
  }

  /// Returns a history in which a test of some types of events finds what it finds in this one.
  ///
  /// The others are left out where there are few; of many it is known by type where they stand.
  func narrowed(to types: BitSet) -> History {
    if list.isLong { return self }
    return History(
      on: on, events: events.filter { types.contains($0.type) }, completeTypes: completeTypes,
      patterns: list.patterns)
  }

  /// Whether it may tell of events of some types.
  ///
  /// Most cases tell of few events or none, and a catalogue asks for hundreds of kinds: where there is
  /// nothing to look at, a test need not work out from when to when it looks.
  func tells(of types: BitSet) -> Bool { count > 0 && list.types.intersects(types) }

  /// Goes through the places of events of some types, the last first.
  func places(of types: BitSet) -> EventList.Places { list.places(of: types, before: count) }

  /// Returns the first place, from one on, of an event of some types that passes a test.
  func first(of types: BitSet, from start: Int = 0, _ passes: (Int) -> Bool) -> Int? {
    list.first(of: types, after: start, before: count, passes)
  }

  /// Two histories are equal if the same is told, whatever else stands in the lists they share.
  public static func == (one: History, other: History) -> Bool {
    one.on == other.on && one.completeTypes == other.completeTypes && one.events == other.events
  }

  /// Hashes what is told.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(on)
    hasher.combine(count)
  }

  /// Returns the history as one that tells all there were of some more types.
  func complete(_ types: BitSet) -> History {
    var all = completeTypes
    all.formUnion(types)
    return History(on: on, list, count, all)
  }
}

extension Vocabulary {
  /// Returns an event as it takes part in a decision, or `nil` if it lies after the as-of day.
  func told(_ event: Event, on day: CalendarDay) -> Event? {
    if let own = event.day { return own <= day ? event : nil }
    // A score without a day was taken today.
    guard score(of: event) != nil else { return event }
    return Event(type: event.type, day: day, attributes: event.attributes, note: event.note)
  }

  /// Returns what happened to a person by what a case tells.
  ///
  /// A case that lists events of a type lists them all; of other types silence may say that there
  /// were none.
  ///
  /// - Parameters:
  ///   - told: The events, none later than the day.
  ///   - complete: The types of which the case says that it tells all.
  ///   - day: The as-of day.
  /// - Returns: The history, by day; events without a day come first.
  func history(_ told: [Event], complete: BitSet, on day: CalendarDay) -> History {
    History(
      on: day, events: byDay(told), completeTypes: completeTypes(told, complete),
      patterns: eventPatterns)
  }

  /// Returns events by day, those without one first; on one day in the order in which they came.
  func byDay(_ events: [Event]) -> [Event] { byDay(events, carrying: events).map(\.0) }

  /// Returns events by day, each with what belongs to it.
  func byDay<Item>(_ events: [Event], carrying items: [Item]) -> [(Event, Item)] {
    zip(events, items).enumerated().sorted { one, other in
      let (left, right) = (one.element.0.day?.number ?? .min, other.element.0.day?.number ?? .min)
      return (left, one.offset) < (right, other.offset)
    }.map(\.element)
  }

  /// Returns the types of events of which a case tells all there were.
  func completeTypes(_ told: [Event], _ given: BitSet) -> BitSet {
    var listed = BitSet(capacity: max(1, eventTypes.count))
    var classes = BitSet(capacity: max(1, eventClasses.count))
    for event in told {
      listed.insert(event.type)
      classes.insert(eventTypes[event.type].eventClass)
    }
    var complete = given
    for type in eventTypes.indexes where !complete.contains(type) {
      let eventClass = eventTypes[type].eventClass
      let isSilenceEnough =
        switch eventClasses[eventClass].silence {
        case .unknown: false
        case .absent, .value: true
        case .absentWhenListed: classes.contains(eventClass)
        }
      guard listed.contains(type) || isSilenceEnough else { continue }
      complete.insert(type)
    }
    return complete
  }
}
