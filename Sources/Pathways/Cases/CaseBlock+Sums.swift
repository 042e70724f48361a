// Numbers that follow from others, which may only be known to lie in a range.
extension CaseBlock {
  /// Adds up what is known, and for what is not the least and the greatest that it can be.
  mutating func deriveSum(
    _ fact: Index<Fact>, _ parts: [Index<Fact>], _ others: [Index<Fact>], _ lanes: UInt64
  ) {
    let sources = parts + others
    // Of a sum of which nothing is told nothing is known.
    let some = sources.reduce(0) { $0 | known[$1.number] | between[$1.number] } & lanes
    for lane in Lanes(some) {
      var (low, high) = (0, 0)
      for (number, source) in sources.enumerated() {
        guard let bounds = bounds(of: source, lane) else { return }
        let isAdded = number < parts.count
        low += isAdded ? bounds.lowerBound : -bounds.upperBound
        high += isAdded ? bounds.upperBound : -bounds.lowerBound
      }
      set(fact, between: low, high, lane)
    }
  }

  /// Takes over the number that an event says of itself.
  mutating func deriveTold(
    _ fact: Index<Fact>, _ selector: EventSelector, _ attribute: Index<EventAttribute>,
    isFirst: Bool,
    _ lanes: UInt64
  ) {
    guard case .number(_, let wanted) = vocabulary[fact].kind,
      case .number(let decimals) = vocabulary.eventAttributes[attribute].kind
    else { return }
    let factor = powerOfTen(abs(wanted - decimals))
    for lane in Lanes(lanes & eventful) {
      let history = history(lane)
      let event = isFirst ? history.first(selector) : history.mostRecent(selector)
      guard let value = event?.value(of: attribute) else { continue }
      if wanted >= decimals {
        set(fact, between: value * factor, value * factor, lane)
      } else {
        // More exact than the fact is: it lies between two of its numbers.
        let low = value >= 0 ? value / factor : -((-value + factor - 1) / factor)
        set(fact, between: low, value.isMultiple(of: factor) ? low : low + 1, lane)
      }
    }
  }

  /// Works out the completed months since a month of birth: on its last day everybody's month has
  /// gone round.
  mutating func deriveMonths(_ fact: Index<Fact>, _ born: Index<Fact>, _ lanes: UInt64) {
    for lane in Lanes(lanes & known[born.number]) {
      let number = numbers[vocabulary.columns[born].start + lane]
      let (month, today) = (CalendarDay(unchecked: number), days[lane])
      let months = (today.year - month.year) * 12 + today.month - month.month
      guard months >= 0 else { continue }
      let isOpen =
        months > 0 && today.day < CalendarDay.length(ofMonth: today.month, in: today.year)
      set(fact, between: isOpen ? months - 1 : months, months, lane)
    }
  }

  private mutating func set(_ fact: Index<Fact>, between low: Int, _ high: Int, _ lane: Int) {
    guard case .number(let range, _) = vocabulary[fact].kind, range.overlaps(low...high) else {
      return
    }
    let bounds = (low...high).clamped(to: range)
    let place = vocabulary.columns[fact].start + lane
    let bit = UInt64(1) << UInt64(lane)
    numbers[place] = Int32(clamping: bounds.lowerBound)
    highest[place] = Int32(clamping: bounds.upperBound)
    let isKnown = bounds.lowerBound == bounds.upperBound
    if isKnown { known[fact.number] |= bit } else { between[fact.number] |= bit }
  }

  /// What numbers of the first lane lie between that are not known exactly.
  var ranges: [Index<Fact>: ClosedRange<Int>] {
    var found: [Index<Fact>: ClosedRange<Int>] = [:]
    for number in between.indices where between[number] & 1 == 1 {
      found[Index(number)] = bounds(of: Index(number), 0)
    }
    return found
  }

  /// What a number, or a truth as 0 or 1, lies between in a lane.
  private func bounds(of fact: Index<Fact>, _ lane: Int) -> ClosedRange<Int>? {
    let column = vocabulary.columns[fact]
    let isKnown = known[fact.number] >> UInt64(lane) & 1 == 1
    guard column.kind == .numbers else {
      guard isKnown else { return 0...1 }
      let value = Int(words[column.start + 1] >> UInt64(lane) & 1)
      return value...value
    }
    let low = Int(numbers[column.start + lane])
    if isKnown { return low...low }
    if between[fact.number] >> UInt64(lane) & 1 == 1 {
      return low...max(low, Int(highest[column.start + lane]))
    }
    return vocabulary.bounds(of: fact)
  }
}
