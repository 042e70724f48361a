internal import LocatedJSON

// Writes what was decided of a lane as `navigator.line/1`.
extension LineDecider {
  /// Adds the compact line of a lane, with its line break.
  ///
  /// - Parameters:
  ///   - lane: The lane.
  ///   - id: The case's own name as it stands in a JSON string, or nothing.
  ///   - output: Where it is added.
  func write(_ lane: Int, id: ArraySlice<UInt8>, to output: inout [UInt8]) {
    plan.text.withUnsafeBufferPointer { names in
      made.withUnsafeBufferPointer { made in
        write(lane, id, Fragments(bytes: names), Fragments(bytes: made), &output)
      }
    }
  }

  private func write(
    _ lane: Int, _ id: ArraySlice<UInt8>, _ names: Fragments, _ made: Fragments,
    _ output: inout [UInt8]
  ) {
    output.add("{\"format\":\"navigator.line/1\"")
    if !id.isEmpty {
      output.add(",\"id\":\"")
      output += id
      output.add("\"")
    }
    output.add(",\"on\":\"")
    output.add(decider.evaluator.block.days[lane])
    output.add("\",\"alerts\":[")
    var list = names.list()
    for number in plan.alertOrder where decider.decisions.alerts[number].raised.has(lane) {
      output.add(list.next(plan.alerts[number]))
    }
    output.add("],\"groups\":{")
    list = names.list()
    for number in plan.groups.indices {
      let truth = decider.decisions.groups[number]
      let state = truth.holds.has(lane) ? 0 : truth.fails.has(lane) ? 1 : 2
      output.add(list.next(plan.groups[number][state]))
    }
    output.add("},\"fits\":[")
    list = names.list()
    for number in fits[lane] { output.add(list.next(plan.offers[number])) }
    output.add("],\"open\":{")
    var parts = made.list()
    for fragment in open[lane] { output.add(parts.next(fragment)) }
    output.add("},\"unavailable\":{")
    output.add(made[unavailable[lane].fragment])
    output.add("},\"excluded\":")
    output.add(excludedCount(lane))
    output.add(",\"questions\":[")
    list = names.list()
    for subject in questions[lane] { output.add(list.next(plan.subjects[subject])) }
    output.add("],\"next\":[")
    writeSteps(lane, names, &output)
    output.add("],\"plan\":[")
    list = names.list()
    for planned in plans[lane] { output.add(list.next(plan.stages[planned.stage.number])) }
    output.add("],\"followUps\":[")
    list = names.list()
    for rule in overdue[lane] { output.add(list.next(plan.followUps[rule])) }
    output.add("],\"ball\":")
    list = names.list()
    switch balls[lane].owner {
    case .offer(let offer): output.add(list.next(plan.offers[offer.number]))
    case .holder(let holder): output.add(list.next(plan.holders[holder]))
    case .nobody: output.add(list.next(plan.nobody))
    }
    output.add("}\n")
  }

  /// How many offers are excluded in a lane.
  func excludedCount(_ lane: Int) -> Int {
    plan.offers.count - fits[lane].count - open[lane].count - unavailable[lane].count
  }

  /// Writes each actor, day and reason once, though an offer may ask for several things.
  private func writeSteps(_ lane: Int, _ names: Fragments, _ output: inout [UInt8]) {
    var list = names.list()
    // Steps come by day, so that a day that was written already can be copied.
    var day: (day: CalendarDay, start: Int)?
    for number in steps[lane].indices where !isRepeated(number, lane) {
      let due = steps[lane][number].due
      output.add(list.next(plan.actors[steps[lane][number].step.actor]))
      let start = output.count
      if let day, day.day == due {
        for offset in day.start..<day.start + 10 { output.append(output[offset]) }
      } else {
        output.add(due)
      }
      day = (due, start)
      switch steps[lane][number].origin {
      case .offer(let offer, _): output.add(names[plan.offerSteps[offer]])
      case .alert(let alert): output.add(names[plan.alertSteps[alert]])
      case .stage(_, let pathway, _): output.add(names[plan.pathwaySteps[pathway]])
      }
    }
  }

  /// Whether the same actor has something to do on the same day for the same reason before.
  func isRepeated(_ number: Int, _ lane: Int) -> Bool {
    let step = steps[lane][number]
    return steps[lane][..<number].contains {
      $0.due == step.due && $0.step.actor == step.step.actor && $0.origin == step.origin
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
  /// Adds ready-made bytes.
  mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) { append(contentsOf: bytes) }

  /// Adds a constant text.
  mutating func add(_ text: StaticString) {
    append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Adds a number that is not negative.
  mutating func add(_ number: Int) {
    if number >= 10 { add(number / 10) }
    append(UInt8(ascii: "0") + UInt8(number % 10))
  }

  /// Adds a day as `YYYY-MM-DD`.
  mutating func add(_ day: CalendarDay) {
    let (year, month, dayOfMonth) = day.parts
    add(twoDigits: year / 100)
    add(twoDigits: year % 100)
    append(UInt8(ascii: "-"))
    add(twoDigits: month)
    append(UInt8(ascii: "-"))
    add(twoDigits: dayOfMonth)
  }

  private mutating func add(twoDigits number: Int) {
    append(UInt8(ascii: "0") + UInt8(number / 10))
    append(UInt8(ascii: "0") + UInt8(number % 10))
  }
}
