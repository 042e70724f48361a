/// What happened to one person up to a day.
public struct History: Hashable, Sendable {
  /// The as-of day.
  public let on: CalendarDay

  /// The events up to the as-of day, by day; those without a day come first.
  public let events: [Event]

  /// The types of events of which the case tells all there were.
  public let completeTypes: BitSet
}

extension Vocabulary {
  /// Returns an event as it takes part in a decision, or `nil` if it lies after the as-of day.
  func told(_ event: Event, on day: CalendarDay) -> Event? {
    if let own = event.day { return own <= day ? event : nil }
    // A score without a day was taken today.
    guard score(of: event) != nil else { return event }
    return Event(type: event.type, day: day, attributes: event.attributes)
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
    let sorted = told.enumerated().sorted { one, other in
      let (left, right) = (one.element.day?.number ?? .min, other.element.day?.number ?? .min)
      return (left, one.offset) < (right, other.offset)
    }.map(\.element)
    return History(on: day, events: sorted, completeTypes: completeTypes(told, complete))
  }

  private func completeTypes(_ told: [Event], _ given: BitSet) -> BitSet {
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
