internal import LocatedJSON

// Writes what was decided of a lane as `navigator.line/1`.
extension LineDecider {
  /// Adds the compact line of a lane, with its line break.
  ///
  /// - Parameters:
  ///   - lane: The lane.
  ///   - id: The case's own name as it stands in a JSON string, or nothing.
  ///   - line: Where it is added.
  mutating func write(_ lane: Int, id: ArraySlice<UInt8>, to line: inout LineBuffer) {
    // Held apart: they are read while the decider, which may change, writes.
    let (text, made) = (plan.text, made)
    text.withUnsafeBufferPointer { names in
      made.withUnsafeBufferPointer { made in
        write(lane, id, Fragments(bytes: names), Fragments(bytes: made), &line)
      }
    }
  }

  private mutating func write(
    _ lane: Int, _ id: ArraySlice<UInt8>, _ names: Fragments, _ made: Fragments,
    _ line: inout LineBuffer
  ) {
    line.add("{\"format\":\"navigator.line/1\"")
    if !id.isEmpty {
      line.add(",\"id\":\"")
      id.withUnsafeBufferPointer { line.add($0) }
      line.add("\"")
    }
    line.add(",\"on\":\"")
    line.add(DayText(decider.evaluator.block.days[lane]))
    line.add("\",\"alerts\":[")
    var list = names.list()
    for alert in plan.alertOrder where decider.decisions.alerts[alert.number].raised.has(lane) {
      line.add(padded: list.next(plan.alerts[alert.number]))
    }
    line.add("],\"groups\":{")
    list = names.list()
    for number in plan.groups.indices {
      let truth = decider.decisions.groups[number]
      let state = truth.holds.has(lane) ? 0 : truth.fails.has(lane) ? 1 : 2
      line.add(padded: list.next(plan.groups[number][state]))
    }
    line.add("},\"fits\":[")
    list = names.list()
    for offer in fits[lane] { line.add(padded: list.next(plan.offers[offer.number])) }
    line.add("],\"open\":{")
    var parts = made.list()
    for place in openParts(lane) { line.add(padded: parts.next(open[place])) }
    line.add("},\"unavailable\":{")
    line.add(shared: unavailable[lane].text)
    line.add("},\"excluded\":")
    line.add(excludedCount(lane))
    line.add(",\"questions\":[")
    list = names.list()
    for subject in questions[lane] { line.add(padded: list.next(plan.subjects[subject.number])) }
    line.add("],\"next\":[")
    writeSteps(lane, names, &line)
    line.add("],\"plan\":[")
    list = names.list()
    for planned in decider.planned[lane] {
      line.add(padded: list.next(plan.stages[planned.stage.number]))
    }
    line.add("],\"followUps\":[")
    list = names.list()
    for rule in overdue[lane] { line.add(padded: list.next(plan.followUps[rule.number])) }
    line.add("],\"ball\":")
    list = names.list()
    switch balls[lane].owner {
    case .offer(let offer): line.add(padded: list.next(plan.offers[offer.number]))
    case .holder(let holder): line.add(padded: list.next(plan.holders[holder.number]))
    case .nobody: line.add(padded: list.next(plan.nobody))
    }
    line.add("}\n")
  }

  /// How many offers are excluded in a lane.
  mutating func excludedCount(_ lane: Int) -> Int {
    plan.offers.count - fits[lane].count - openCounts[lane] - unavailable[lane].count
  }

  /// Writes each actor, day and reason once, though an offer may ask for several things.
  private mutating func writeSteps(_ lane: Int, _ names: Fragments, _ line: inout LineBuffer) {
    var list = names.list()
    // Steps come by day, so that most have the day of the one before.
    var last: (day: CalendarDay, text: DayText)?
    for place in steps[lane].indices where !isRepeated(place, lane) {
      let due = steps[lane][place].due
      line.add(padded: list.next(plan.actors[steps[lane][place].actor.number]))
      let text = last.flatMap { $0.day == due ? $0.text : nil } ?? DayText(due)
      line.add(text)
      last = (due, text)
      switch steps[lane][place].origin {
      case .offer(let offer, _): line.add(padded: names[plan.offerSteps[offer.number]])
      case .alert(let alert): line.add(padded: names[plan.alertSteps[alert.number]])
      case .stage(_, let pathway, _): line.add(padded: names[plan.pathwaySteps[pathway.number]])
      }
    }
  }

  /// Whether the same actor has something to do on the same day for the same reason before.
  mutating func isRepeated(_ place: Int, _ lane: Int) -> Bool {
    steps[lane].withUnsafeBufferPointer { steps in
      let (due, asked) = (steps[place].due, steps[place].asked)
      var other = place
      // Those of one day stand together.
      while other > 0, steps[other - 1].due == due {
        other -= 1
        if steps[other].asked == asked { return true }
      }
      return false
    }
  }
}

/// Ready-made bytes, of which parts are copied.
///
/// A slice of an array would be retained and released for each of the hundreds of parts of a line.
private struct Fragments {
  let bytes: UnsafeBufferPointer<UInt8>

  subscript(range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: bytes[range])
  }

  /// Begins a list of parts.
  func list() -> List { List(fragments: self) }

  /// Parts that stand one after another, each with the comma before it but the first.
  struct List {
    let fragments: Fragments
    private var isFirst = true

    init(fragments: Fragments) { self.fragments = fragments }

    /// The bytes of the next part.
    mutating func next(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
      defer { isFirst = false }
      return fragments[isFirst ? range.lowerBound + 1..<range.upperBound : range]
    }
  }
}

extension [UInt8] {
  /// Adds a number that is not negative.
  mutating func add(_ number: Int) {
    if number >= 10 { add(number / 10) }
    append(UInt8(ascii: "0") + UInt8(number % 10))
  }

  /// Adds a day as `YYYY-MM-DD`.
  mutating func add(_ day: CalendarDay) {
    let text = DayText(day)
    Swift.withUnsafeBytes(of: text.month.littleEndian) { append(contentsOf: $0) }
    Swift.withUnsafeBytes(of: text.day.littleEndian) { append(contentsOf: $0) }
  }
}
