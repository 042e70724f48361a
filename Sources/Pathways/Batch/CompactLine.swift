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
    var isFirst = true
    for number in plan.alertOrder
    where decider.decisions.alerts[number].raised >> UInt64(lane) & 1 == 1 {
      output.separate(&isFirst)
      output.add(names[plan.alerts[number]])
    }
    output.add("],\"groups\":{")
    isFirst = true
    for (number, name) in plan.groups.enumerated() {
      output.separate(&isFirst)
      output.add(names[name])
      switch decider.decisions.groups[number][lane] {
      case .holds: output.add(":\"holds\"")
      case .fails: output.add(":\"fails\"")
      case .unknown: output.add(":\"unknown\"")
      }
    }
    output.add("},\"fits\":[")
    isFirst = true
    for number in fits[lane] {
      output.separate(&isFirst)
      output.add(names[plan.offers[number]])
    }
    output.add("],\"open\":{")
    isFirst = true
    for fragment in open[lane] {
      output.separate(&isFirst)
      output.add(made[fragment])
    }
    output.add("},\"unavailable\":{")
    output.add(made[unavailable[lane].fragment])
    output.add("},\"excluded\":")
    output.add(excludedCount(lane))
    output.add(",\"questions\":[")
    isFirst = true
    for subject in questions[lane] {
      output.separate(&isFirst)
      output.add(names[plan.subjects[subject]])
    }
    output.add("],\"next\":[")
    writeSteps(lane, names, &output)
    output.add("],\"plan\":[")
    writePlan(lane, names, &output)
    output.add("],\"followUps\":[")
    isFirst = true
    for rule in overdue[lane] {
      output.separate(&isFirst)
      output.add(names[plan.followUps[rule]])
    }
    output.add("],\"ball\":")
    switch balls[lane].owner {
    case .offer(let offer): output.add(names[plan.offers[offer.number]])
    case .holder(let holder): output.add(names[plan.holders[holder]])
    case .nobody: output.add(names[plan.nobody])
    }
    output.add("}\n")
  }

  /// How many offers are excluded in a lane.
  func excludedCount(_ lane: Int) -> Int {
    plan.offers.count - fits[lane].count - open[lane].count - unavailable[lane].count
  }

  /// Writes each actor, day and reason once, though an offer may ask for several things.
  private func writeSteps(_ lane: Int, _ names: Fragments, _ output: inout [UInt8]) {
    var isFirst = true
    // Steps come by day, so that a day that was written already can be copied.
    var day: (day: CalendarDay, start: Int)?
    for (number, step) in steps[lane].enumerated() where !isRepeated(number, lane) {
      output.separate(&isFirst)
      output.add("{\"actor\":")
      output.add(names[plan.actors[step.step.actor]])
      output.add(",\"due\":\"")
      let start = output.count
      if let day, day.day == step.due {
        for offset in day.start..<day.start + 10 { output.append(output[offset]) }
      } else {
        output.add(step.due)
      }
      day = (step.due, start)
      output.add("\"")
      switch step.origin {
      case .offer(let offer, _):
        output.add(",\"offer\":")
        output.add(names[plan.offers[offer]])
      case .alert(let alert):
        output.add(",\"alert\":")
        output.add(names[plan.alerts[alert]])
      case .stage(_, let pathway, _):
        output.add(",\"pathway\":")
        output.add(names[plan.pathways[pathway]])
      }
      output.add("}")
    }
  }

  /// Whether the same actor has something to do on the same day for the same reason before.
  func isRepeated(_ number: Int, _ lane: Int) -> Bool {
    let step = steps[lane][number]
    return steps[lane][..<number].contains {
      $0.due == step.due && $0.step.actor == step.step.actor && $0.origin == step.origin
    }
  }

  /// Writes the pathways that are for the person and the stage of each.
  private func writePlan(_ lane: Int, _ names: Fragments, _ output: inout [UInt8]) {
    var isFirst = true
    for planned in decider.plannedStages(lane: lane) {
      output.separate(&isFirst)
      output.add("{\"pathway\":")
      output.add(names[plan.pathways[planned.pathway]])
      output.add(",\"stage\":")
      output.add(names[plan.stages[planned.stage.number]])
      output.add("}")
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
}

extension [UInt8] {
  /// Adds ready-made bytes.
  mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) { append(contentsOf: bytes) }

  /// Adds a constant text.
  mutating func add(_ text: StaticString) {
    append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Adds a comma, unless it would be the first thing.
  fileprivate mutating func separate(_ isFirst: inout Bool) {
    if !isFirst { append(UInt8(ascii: ",")) }
    isFirst = false
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
