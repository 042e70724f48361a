internal import LocatedJSON

// What is stated of a person, in words.
extension Wording {
  /// Returns what a variable says if it has one of some values.
  func phrase(_ variable: Space.Variable, _ values: [Int]) -> String {
    let ranges = values.flatMap { variable.values[$0].numbers }
    switch variable.subject {
    case .fact(let name):
      guard let fact = vocabulary.fact(named: name) else { return name }
      return phrase(fact, ranges)
    case .members(let name, let members):
      guard let fact = vocabulary.fact(named: name) else { return name }
      let names = members.map { member in
        fact.number(of: member).map { value($0, of: fact) } ?? member
      }
      let label = text(fact.label)
      if ranges.contains(1...1) { return "\(label): \(names.first ?? "")" }
      if names.count == fact.values.count { return "\(label): \(words.noneListed)" }
      return "\(label): \(words.notWord) \(either(Array(names.prefix(4))))"
        + (names.count > 4 ? ", …" : "")
    case .only(let name):
      guard let fact = vocabulary.fact(named: name) else { return name }
      let names = ranges.map { value($0.lowerBound, of: fact) }
      return "\(text(fact.label)): \(either(names))"
    case .place:
      let places = ranges.flatMap { Array($0) }
      // The same variable asks for the region where a catalogue asks for no municipality.
      return words.livesIn
        + (vocabulary.municipalityFact != nil
          ? municipalityNames(places.map { Index($0) }) : regionNames(places.map { Index($0) }))
    case .events(let types):
      guard let value = values.first else { return "" }
      return phrase(variable.values[value], types)
    case .supposed(let key):
      for value in values {
        let sayings = variable.values[value].sayings[variable.home]
        for case .supposed(let criterion, let truth) in sayings {
          return truth ? phrase(criterion) : denied(criterion)
        }
      }
      return key
    }
  }

  private func phrase(_ fact: Fact, _ ranges: [ClosedRange<Int>]) -> String {
    switch fact.kind {
    case .boolean:
      return phrase(fact, isSo: ranges.contains(1...1))
    case .number:
      let merged = merge(ranges)
      return merged.map { phrase(fact, $0) }.joined(separator: words.orPrefix)
    case .ordered, .choice:
      return phrase(fact, BitSet(of: ranges.map(\.lowerBound), capacity: fact.values.count))
    case .date, .month:
      let merged = merge(ranges)
      let words = merged.map { range -> String in
        let low = CalendarDay(unchecked: Int32(range.lowerBound))
        let high = CalendarDay(unchecked: Int32(range.upperBound))
        if range.lowerBound == Int(CalendarDay.range.lowerBound) {
          return self.words.byDay + day(high)
        }
        if range.upperBound == Int(CalendarDay.range.upperBound) {
          return self.words.fromDay + day(low)
        }
        return low == high ? day(low) : "\(day(low))–\(day(high))"
      }
      return "\(text(fact.label)): \(either(words))"
    case .set, .municipality, .region, .text: return text(fact.label)
    }
  }

  private func phrase(_ history: Space.Value, _ types: [String]) -> String {
    for case .events(let events, _) in history.sayings.last ?? [] where !events.isEmpty {
      return events.map { event in
        let label = text(vocabulary.eventTypes[event.type].label)
        return label + (event.day.map { " \(day($0))" } ?? "")
      }.joined(separator: ", ")
    }
    let labels = types.prefix(3).map { name in
      vocabulary.typeTable.index(of: name).map { text(vocabulary.eventTypes[$0].label) } ?? name
    }
    return words.noneOf + either(labels) + (types.count > 3 ? ", …" : "")
  }
}

/// Joins ranges that touch.
func merge(_ ranges: [ClosedRange<Int>]) -> [ClosedRange<Int>] {
  NumberTest(ranges).ranges
}
