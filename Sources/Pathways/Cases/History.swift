/// What happened to one person up to a day.
public struct History: Hashable, Sendable {
  /// The as-of day.
  public let on: CalendarDay

  /// The events up to the as-of day, by day; those without a day come first.
  public let events: [Event]

  /// The types of events of which the case tells all there were.
  public let completeTypes: BitSet

  /// Returns the history with events of some types only.
  func only(_ types: BitSet) -> History {
    History(
      on: on, events: events.filter { types.contains($0.type) }, completeTypes: completeTypes)
  }

  /// Returns the history as one that tells all there were of some more types.
  func complete(_ types: BitSet) -> History {
    var all = completeTypes
    all.formUnion(types)
    return History(on: on, events: events, completeTypes: all)
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
    History(on: day, events: byDay(told), completeTypes: completeTypes(told, complete))
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
    var complete = given
    for (number, type) in eventTypes.enumerated() where !complete.contains(number) {
      let isListed = told.contains { $0.type == number }
      let isSilenceEnough =
        switch eventClasses[type.eventClass.number].silence {
        case .unknown: false
        case .absent, .value: true
        case .absentWhenListed:
          told.contains { eventTypes[$0.type].eventClass == type.eventClass }
        }
      guard isListed || isSilenceEnough else { continue }
      complete.insert(number)
    }
    return complete
  }
}
