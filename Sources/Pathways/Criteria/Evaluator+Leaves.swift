// Criteria without parts, each decided for all lanes at once.
//
// They change nothing of the evaluator, but what may change it is handed the evaluator itself, and what
// may not a copy of all that it holds.
extension Evaluator {
  /// Returns in which lanes a leaf holds and in which it fails.
  mutating func lanes(_ leaf: Leaf) -> LaneTruth {
    switch leaf {
    case .truth(let fact, let wanted): truth(fact, wanted)
    case .number(let fact, let test): number(fact, pool.numberTests[test])
    case .oneOf(let fact, let set): oneOf(fact, pool.sets[set])
    case .members(let fact, let set, let range): members(fact, pool.sets[set], range)
    case .date(let fact, let test):
      numbers(fact) { number, lane in
        pool.dateTests[test].passes(
          CalendarDay(unchecked: Int32(number)), on: block.days[lane])
      }
    case .lives(let set, let days): lives(pool.sets[set], during: days)
    case .events(let test): events(test)
    }
  }

  private mutating func truth(_ fact: Index<Fact>, _ wanted: Bool) -> LaneTruth {
    let start = block.vocabulary.columns[fact].start
    let truth = LaneTruth(holds: block.words[start + 1], fails: block.words[start])
    return wanted ? truth : !truth
  }

  private mutating func oneOf(_ fact: Index<Fact>, _ wanted: BitSet) -> LaneTruth {
    let column = block.vocabulary.columns[fact]
    var holds: UInt64 = 0
    for value in wanted.each { holds |= block.words[column.start + value] }
    return LaneTruth(holds: holds, fails: block.known[fact.number] & ~holds)
  }

  /// Returns in which lanes a number passes a test that is a criterion of this number: by its scale, if
  /// it has one.
  mutating func number(
    _ fact: Index<Fact>, _ test: Index<NumberTest>, of criterion: Index<Criterion>
  ) -> LaneTruth {
    guard criterion.number < steps.tests.count, let scale = steps.scales[fact.number] else {
      return number(fact, pool.numberTests[test])
    }
    if beginSteps(fact) { sort(fact, scale) }
    let known = block.known[fact.number]
    var holds: UInt64 = 0
    for place in steps.tests[criterion.number] {
      let part = steps.parts[Int(place)]
      holds |= stepWords[part.reached] & ~stepWords[part.passed]
    }
    var result = LaneTruth(holds: holds, fails: known & ~holds)
    if block.between[fact.number] != 0 { addRanges(fact, pool.numberTests[test], &result) }
    return result
  }

  /// Sorts the numbers of the block's cases into their scale.
  private mutating func sort(_ fact: Index<Fact>, _ scale: NumberSteps.Scale) {
    let start = block.vocabulary.columns[fact].start
    for place in scale.words { stepWords[place] = 0 }
    for lane in Lanes(block.known[fact.number]) {
      let place = Int(block.numbers[start + lane]) - scale.first
      let step =
        place < 0
        ? 0
        : place < scale.steps.count
          ? Int(steps.steps[scale.steps.lowerBound + place]) : scale.count
      stepWords[scale.words.lowerBound + step] |= 1 << UInt64(lane)
    }
    // Who reaches a step has reached those before it.
    var reached: UInt64 = 0
    for place in scale.words.reversed() {
      reached |= stepWords[place]
      stepWords[place] = reached
    }
  }

  private mutating func number(_ fact: Index<Fact>, _ test: NumberTest) -> LaneTruth {
    // Nearly all tests are of one range, and this is asked of every case.
    let only = test.ranges[0]
    var result =
      test.ranges.count == 1
      ? numbers(fact) { number, _ in only.contains(number) }
      : numbers(fact) { number, _ in test.passes(number) }
    if block.between[fact.number] != 0 { addRanges(fact, test, &result) }
    return result
  }

  /// Of a number that is only known to lie in a range, what the range decides is decided.
  private mutating func addRanges(
    _ fact: Index<Fact>, _ test: NumberTest, _ result: inout LaneTruth
  ) {
    let start = block.vocabulary.columns[fact].start
    for lane in Lanes(block.between[fact.number]) {
      let low = Int(block.numbers[start + lane])
      let high = Int(block.highest[start + lane])
      result.set(test.passes(low...max(low, high)), 1 << UInt64(lane))
    }
  }

  @inline(__always)
  private func numbers(_ fact: Index<Fact>, _ passes: (Int, Int) -> Bool) -> LaneTruth {
    let start = block.vocabulary.columns[fact].start
    let known = block.known[fact.number]
    var holds: UInt64 = 0
    for lane in Lanes(known) where passes(Int(block.numbers[start + lane]), lane) {
      holds |= 1 << UInt64(lane)
    }
    return LaneTruth(holds: holds, fails: known & ~holds)
  }

  private mutating func lives(_ area: BitSet, during days: Validity) -> LaneTruth {
    var result = block.lives(in: area)
    guard days != Validity() else { return result }
    for (day, lanes) in block.dayGroups where !days.contains(day) {
      result.holds &= ~lanes
      result.fails |= lanes
    }
    return result
  }

  /// Whether one or more, all or none are present is a few operations on words; only another number
  /// is counted.
  private mutating func members(
    _ fact: Index<Fact>, _ wanted: BitSet, _ range: ClosedRange<Int>
  ) -> LaneTruth {
    if range.upperBound == 0 { return !hasAny(fact, wanted) }
    let count = wanted.count
    if range.lowerBound == count { return hasAll(fact, wanted) }
    if range.lowerBound == 1, range.upperBound == count { return hasAny(fact, wanted) }
    let column = block.vocabulary.columns[fact]
    // So many absent ones leave too few, and so many few enough.
    let (tooMany, tooFew) = (range.upperBound + 1, count - range.lowerBound + 1)
    let fewEnough = count - range.upperBound
    var present = LaneCounter(upTo: tooMany)
    var absent = LaneCounter(upTo: max(tooFew, fewEnough))
    for value in wanted.each {
      present.add(block.words[column.start + value])
      absent.add(block.words[column.start + column.count + value])
    }
    return LaneTruth(
      holds: present.atLeast(range.lowerBound) & absent.atLeast(fewEnough),
      fails: present.atLeast(tooMany) | absent.atLeast(tooFew))
  }

  private mutating func hasAny(_ fact: Index<Fact>, _ wanted: BitSet) -> LaneTruth {
    let column = block.vocabulary.columns[fact]
    var result = LaneTruth(fails: block.known[fact.number])
    for value in wanted.each {
      result.holds |= block.words[column.start + value]
      result.fails &= block.words[column.start + column.count + value]
    }
    return result
  }

  private mutating func hasAll(_ fact: Index<Fact>, _ wanted: BitSet) -> LaneTruth {
    let column = block.vocabulary.columns[fact]
    var result = LaneTruth(holds: block.known[fact.number])
    for value in wanted.each {
      result.holds &= block.words[column.start + value]
      result.fails |= block.words[column.start + column.count + value]
    }
    return result
  }

  private mutating func events(_ index: Index<EventTest>) -> LaneTruth {
    var result = LaneTruth()
    var told = block.eventful
    if index.number < eventTests.eventless.count {
      if told != 0 { told = lanes(toldOf: index) }
      result.set(eventTests.eventless[index.number], block.lanes & ~told)
      if told == 0 { return result }
    }
    let test = pool.eventTests[index]
    let plain = block.lanes & ~told
    if plain != 0, eventTests.eventless.isEmpty {
      result.set(block.vocabulary.eventlessHistory.decide(test), plain)
    }
    // The same person on many days has the same events: those that the test never looks at are left
    // out once, not on each day, and of a person who has none that it looks at it says every day the
    // same.
    if block.sharesEvents, let first = Lanes(told).first(where: { _ in true }),
      !block.history(first).tells(of: test.allTypes)
    {
      result.set(block.history(first).decide(test), told)
      return result
    }
    let shared = block.sharesEvents ? block.history(0).narrowed(to: test.allTypes) : nil
    for lane in Lanes(told) {
      let truth = shared?.decide(test, on: block.days[lane]) ?? block.history(lane).decide(test)
      result.set(truth, 1 << UInt64(lane))
    }
    return result
  }
}
