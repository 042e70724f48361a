// Counting where there are many events.
//
// A rule asks of every event of a case what happened up to it, so a count that goes through the events
// costs their square. Which events pass by their attributes hangs on no day and is worked out once
// (``EventList``); what lies between two days is then found by halving. `count(_:on:enough:)` has the
// plain form, which a test compares with this one.
extension History {
  /// Returns how many events a selector surely has, and how many it may have of those that are told;
  /// `nil` where there are few events.
  func quickCount(
    _ selector: EventSelector, _ selection: Selection
  ) -> (certain: Int, possible: Int)? {
    guard let matches = list.matches(of: selector.attributes) else { return nil }
    var certain = 0
    var possible = 0
    guard selection.always != .fails else { return (0, 0) }
    for type in selector.types.each where type < matches.count {
      let sure = inTime(matches[type].certain, selection)
      let doubtful = inTime(matches[type].doubtful, selection)
      if selection.always == .holds { certain += sure.surely }
      possible += sure.surely + sure.perhaps + doubtful.surely + doubtful.perhaps
    }
    return (certain, possible)
  }

  /// Returns how many events of some places surely lie in a selection's time, and how many perhaps.
  private func inTime(
    _ places: [Int32], _ selection: Selection
  ) -> (surely: Int, perhaps: Int) {
    let end = EventList.count(places, before: count)
    guard selection.from != nil || selection.before != nil else { return (end, 0) }
    let dated = min(EventList.count(places, before: undated), end)
    var surely = 0
    // Of events without a day nobody can say.
    var perhaps = dated
    /// How many of the places come before a day, or before one that lies so many days earlier.
    func place(_ day: CalendarDay, _ earlier: Int = 0) -> Int {
      min(end, max(dated, list.count(places, before: day.adding(days: -earlier))))
    }
    // Only the month may be known, so around each end the events are looked at one by one.
    let low = selection.from.map { place($0, Selection.doubt) } ?? dated
    let sureLow = selection.from.map { place($0) } ?? dated
    let sureHigh = selection.before.map { place($0, Selection.doubt) } ?? end
    let high = selection.before.map { place($0) } ?? end
    if sureLow < sureHigh { surely += sureHigh - sureLow }
    for range in [
      low..<max(low, min(sureLow, high)), max(sureLow, sureHigh)..<max(high, sureLow, sureHigh),
    ] {
      for index in range {
        switch selection.time(of: list.events[Int(places[index])]) {
        case .holds: surely += 1
        case .unknown: perhaps += 1
        case .fails: break
        }
      }
    }
    return (surely, perhaps)
  }

  /// Returns the most recent event that a selector surely has, of those with a day.
  func quickMostRecent(
    _ selector: EventSelector, _ selection: Selection, _ matches: [EventMatches]
  ) -> Event? {
    guard selection.always == .holds else { return nil }
    var last = -1
    for type in selector.types.each where type < matches.count {
      let places = matches[type].certain
      var index = EventList.count(places, before: count)
      if let before = selection.before { index = min(index, list.count(places, before: before)) }
      while index > 0, Int(places[index - 1]) >= max(undated, last + 1) {
        let event = list.events[Int(places[index - 1])]
        if selection.isBefore(event) { break }
        if selection.time(of: event) == .holds {
          last = Int(places[index - 1])
          break
        }
        index -= 1
      }
    }
    return last < 0 ? nil : list.events[last]
  }
}
