/// What a selector asks of attributes.
typealias EventPattern = [EventSelector.AttributeTest]

/// Which events of a type pass what a selector asks of attributes: their places, ascending.
struct EventMatches: Sendable {
  /// Those that surely pass.
  var certain: [Int32] = []

  /// Those that may, since they do not say.
  var doubtful: [Int32] = []
}

extension EventMatches {
  fileprivate init(_ places: [Int32], _ pattern: EventPattern, _ events: [Event]) {
    for place in places {
      switch events[Int(place)].passes(pattern) {
      case .holds: certain.append(place)
      case .unknown: doubtful.append(place)
      case .fails: break
      }
    }
  }
}

extension Event {
  /// Returns the value of an attribute, if the event has it.
  func value(of attribute: Index<EventAttribute>?) -> Int? {
    attributes.first { $0.attribute == attribute }?.value
  }

  /// Returns whether it is as a selector asks of attributes; what it does not say is unknown.
  func passes(_ pattern: EventPattern) -> Truth {
    var truth = Truth.holds
    for test in pattern {
      let value = value(of: test.attribute)
      truth = truth && (value.map { Truth(test.passes($0)) } ?? .unknown)
    }
    return truth
  }
}

/// What happened to one person, by day, shared by all that look at it: the case of any day is a
/// beginning of the same list.
final class EventList: Sendable {
  /// The events; those without a day come first.
  let events: [Event]

  /// How many of them have no day.
  let undated: Int

  /// The types of its events.
  let types: BitSet

  /// By type, the places of its events, ascending; empty where there are few events, which are sooner
  /// looked through.
  private let placesByType: [[Int32]]

  /// By place, the day as a number, where there are many events.
  private let days: [Int32]

  /// What selectors ask of attributes, each once, and by it and by type which events pass.
  let patterns: [EventPattern]
  private let matches: [[EventMatches]]

  /// By type, all events: those that pass if nothing is asked of attributes.
  private let all: [EventMatches]

  private static let few = 64

  /// Creates a list.
  ///
  /// - Parameters:
  ///   - events: The events, in order.
  ///   - patterns: What selectors ask of attributes: where there are many events, it is decided once
  ///     which pass, and no selector looks through them again.
  init(_ events: [Event], _ patterns: [EventPattern]) {
    self.events = events
    self.patterns = patterns
    undated = events.firstIndex { $0.day != nil } ?? events.count
    // No wider than it must be: a selector's types are a set of the vocabulary's width.
    let width = events.reduce(0) { max($0, $1.type.number + 1) }
    var types = BitSet(capacity: width)
    for event in events { types.insert(event.type) }
    self.types = types
    var places: [[Int32]] = []
    if events.count >= Self.few {
      places = Array(repeating: [], count: width)
      for (place, event) in events.enumerated() { places[event.type.number].append(Int32(place)) }
    }
    placesByType = places
    days = places.isEmpty ? [] : events.map { $0.day?.number ?? .min }
    all = places.map { EventMatches(certain: $0) }
    matches =
      places.isEmpty
      ? []
      : patterns.map { pattern in
        places.map { EventMatches($0, pattern, events) }
      }
  }

  /// Whether there are so many events that it is worked out where those of each type stand.
  var isLong: Bool { !placesByType.isEmpty }

  /// Which events pass what a selector asks of attributes, by type; `nil` where there are few events,
  /// which are sooner looked through.
  func matches(of attributes: EventPattern) -> [EventMatches]? {
    if placesByType.isEmpty { return nil }
    if attributes.isEmpty { return all }
    return patterns.firstIndex(of: attributes).map { matches[$0] }
  }

  /// How many of some places, which are ascending and have days, lie before a day.
  func count(_ places: [Int32], before day: CalendarDay) -> Int {
    places.prefixCount { days[Int($0)] < day.number }
  }

  /// Goes through the places of events of some types, the last first.
  ///
  /// - Parameters:
  ///   - types: The types.
  ///   - end: Only places before it count.
  /// - Returns: The places.
  func places(of types: BitSet, before end: Int) -> Places {
    var places = Places(list: self, types: types, end: end)
    if !placesByType.isEmpty {
      for type in types.members where type < placesByType.count {
        places.cursors.append((type, Self.count(placesByType[type], before: end)))
      }
    }
    return places
  }

  /// The first place after another of an event of some types, or `nil` if there is none.
  func first(of types: BitSet, after start: Int, before end: Int, _ passes: (Int) -> Bool) -> Int? {
    guard !placesByType.isEmpty else {
      return (start..<end).first { types.contains(events[$0].type) && passes($0) }
    }
    var first: Int?
    for type in types.members where type < placesByType.count {
      let own = placesByType[type]
      for index in Self.count(own, before: start)..<own.count {
        let place = Int(own[index])
        guard place < first ?? end else { break }
        if passes(place) {
          first = place
          break
        }
      }
    }
    return first
  }

  static func count(_ places: [Int32], before end: Int) -> Int {
    places.prefixCount { Int($0) < end }
  }

  /// Places of events of some types, the last first.
  struct Places: Sequence, IteratorProtocol {
    fileprivate let list: EventList
    fileprivate let types: BitSet
    fileprivate var end: Int
    fileprivate var cursors: [(type: Int, count: Int)] = []

    mutating func next() -> Int? {
      guard !list.placesByType.isEmpty else {
        while end > 0 {
          end -= 1
          if types.contains(list.events[end].type) { return end }
        }
        return nil
      }
      var best: Int?
      var last = -1
      for (number, cursor) in cursors.enumerated() where cursor.count > 0 {
        let place = Int(list.placesByType[cursor.type][cursor.count - 1])
        if place > last { (best, last) = (number, place) }
      }
      guard let best else { return nil }
      cursors[best].count -= 1
      return last
    }

    /// Leaves out all places from one on.
    mutating func skip(to place: Int) {
      end = Swift.min(end, place)
      for number in cursors.indices {
        let own = list.placesByType[cursors[number].type]
        cursors[number].count = Swift.min(
          cursors[number].count, EventList.count(own, before: place))
      }
    }
  }
}
