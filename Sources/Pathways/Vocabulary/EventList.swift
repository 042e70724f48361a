/// What happened to one person, by day, shared by all that look at it: the case of any day is a
/// beginning of the same list.
final class EventList: Sendable {
  /// The events; those without a day come first.
  let events: [Event]

  /// How many of them have no day.
  let undated: Int

  /// By type, the places of its events, ascending; empty where there are few events, which are sooner
  /// looked through.
  private let placesByType: [[Int32]]

  private static let few = 64

  init(_ events: [Event]) {
    self.events = events
    undated = events.firstIndex { $0.day != nil } ?? events.count
    var places: [[Int32]] = []
    if events.count >= Self.few {
      places = Array(repeating: [], count: (events.map(\.type).max() ?? 0) + 1)
      for (place, event) in events.enumerated() { places[event.type].append(Int32(place)) }
    }
    placesByType = places
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

  private static func count(_ places: [Int32], before end: Int) -> Int {
    var (low, high) = (0, places.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(places[middle]) < end { low = middle + 1 } else { high = middle }
    }
    return low
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
