extension CaseBlock {
  /// Gives silence its meaning and derived facts their values, in lanes that have been read.
  mutating func fillIn(_ lanes: UInt64) {
    for silent in vocabulary.columns.silent { assume(silent, lanes) }
    derive(lanes)
  }

  /// Gives everything that is not known its ordinary value, and derives what follows from that.
  mutating func fillInOrdinary(_ choice: Int) {
    for known in vocabulary.columns.ordinary { setOrdinary(known, choice) }
    derive(lanes)
    for known in vocabulary.columns.ordinaryDerived { setOrdinary(known, choice) }
  }

  /// Reads otherwise what is a matter of judgement, in the lanes in which a case says nothing of it.
  ///
  /// - Parameters:
  ///   - judged: What is judged and nothing follows from; the lanes have another reading of it.
  ///   - told: The cases with what they say, in the same lanes.
  ///   - choice: The reading.
  mutating func judge(_ judged: [CaseColumns.Ordinary], _ told: CaseBlock, choice: Int) {
    for fact in judged {
      guard case .judged(let values) = fact.ordinary else { continue }
      let column = vocabulary.columns[fact.fact]
      let open = lanes & ~told.known[fact.fact.number]
      if column.kind == .values {
        for word in column.start..<column.start + column.count { words[word] &= ~open }
      }
      put(column, values[min(choice, values.count - 1)], open)
    }
  }

  private mutating func setOrdinary(_ fact: CaseColumns.Ordinary, _ choice: Int) {
    let number = fact.fact.number
    between[number] &= ~lanes
    let column = vocabulary.columns[fact.fact]
    switch fact.ordinary {
    case .value(let value):
      let open = lanes & ~known[number]
      if open != 0 { put(column, value, open) }
    case .judged(let values):
      let open = lanes & ~known[number]
      if open != 0 { put(column, values[min(choice, values.count - 1)], open) }
    case .absent, .present:
      let end = fact.ordinary == .present ? 0 : column.count
      for value in column.start..<column.start + column.count {
        words[value + end] |= lanes & ~(words[value] | words[value + column.count])
      }
    }
    known[number] |= lanes
  }

  /// Gives derived facts their values and leaves silence unknown: for reasoning over all that a
  /// partial case may yet become.
  mutating func deriveOnly() {
    for index in known.indices { given[index] = known[index] }
    derive(lanes)
  }

  private mutating func derive(_ lanes: UInt64) {
    for index in vocabulary.derivationOrder {
      guard let derivation = vocabulary[index].derivation else { continue }
      derive(index, derivation, lanes & ~given[index.number])
    }
  }

  /// Works out ages and other numbers that may lie in a range, in lanes where nothing else needs to
  /// be.
  mutating func deriveRanges(_ lanes: UInt64) {
    for index in vocabulary.derivationOrder {
      switch vocabulary[index].derivation {
      case .age?, .sum?, .told?, .months?: break
      case .union?, .regionOfPlace?, .count?, nil: continue
      }
      guard let derivation = vocabulary[index].derivation else { continue }
      derive(index, derivation, lanes & ~known[index.number])
    }
  }

  /// The ages that a person may have, by the day on which an age is reached, else by the month of
  /// birth; `nil` if nothing is known of either or the person is not born yet.
  func ages(_ born: Index<Fact>, _ birthday: Fact.Birthday?, lane: Int) -> ClosedRange<Int>? {
    if let birthday, let number = number(of: birthday.fact, lane) {
      return days[lane].age(whoReaches: birthday.years, on: number).map { $0...$0 }
    }
    return number(of: born, lane).flatMap { days[lane].ages(bornIn: $0) }
  }

  private func number(of fact: Index<Fact>, _ lane: Int) -> CalendarDay? {
    guard known[fact.number] >> UInt64(lane) & 1 == 1 else { return nil }
    return CalendarDay(number: Int(numbers[vocabulary.columns[fact].start + lane]))
  }

  /// Takes what has been set in the last lane for what its case gives.
  mutating func markGiven() {
    let lane = UInt64(1) << UInt64(count - 1)
    for index in known.indices { given[index] |= known[index] & lane }
  }

  /// Takes back what the only lane's case gave of a fact.
  mutating func withdraw(_ fact: Index<Fact>) {
    let column = vocabulary.columns[fact]
    known[fact.number] = 0
    given[fact.number] = 0
    between[fact.number] = 0
    guard column.kind != .numbers else { return }
    for word in column.start..<column.start + column.count { words[word] = 0 }
  }

  private mutating func assume(_ fact: CaseColumns.Silent, _ lanes: UInt64) {
    let number = fact.fact.number
    let column = vocabulary.columns[fact.fact]
    switch fact.silence {
    case .unknown: return
    case .value(let value):
      let open = lanes & ~known[number]
      put(column, value, open)
      known[number] |= open
      assumed[number] |= open
    case .absent, .absentWhenListed:
      let wanted = fact.silence == .absent ? lanes : lanes & known[number]
      guard wanted != 0 else { return }
      for value in column.start..<column.start + column.count {
        let added = wanted & ~(words[value] | words[value + column.count])
        words[value + column.count] |= added
        assumed[number] |= added
      }
      known[number] |= wanted
    }
  }

  private mutating func put(_ column: CaseColumns.Column, _ value: Int, _ lanes: UInt64) {
    switch column.kind {
    case .values, .set: words[column.start + value] |= lanes
    case .numbers:
      for lane in Lanes(lanes) { numbers[column.start + lane] = Int32(clamping: value) }
    }
  }

  private mutating func derive(
    _ fact: Index<Fact>, _ derivation: Fact.Derivation, _ lanes: UInt64
  ) {
    let number = fact.number
    let column = vocabulary.columns[fact]
    switch derivation {
    case .union(let parts):
      let some = parts.reduce(0) { $0 | known[$1.number] } & lanes
      guard some != 0 else { return }
      let starts = parts.map { vocabulary.columns[$0].start }
      for value in 0..<column.count {
        var present: UInt64 = 0
        // A part that is not known at all has nothing absent either.
        var absent = some
        for start in starts {
          present |= words[start + value]
          absent &= words[start + column.count + value]
        }
        words[column.start + value] |= present & some
        words[column.start + column.count + value] |= absent
      }
      known[number] |= some
    case .regionOfPlace: deriveRegion(fact, lanes)
    case .age(let born, let birthday):
      for lane in Lanes(lanes) {
        guard let ages = ages(born, birthday, lane: lane) else { continue }
        numbers[column.start + lane] = Int32(clamping: ages.lowerBound)
        highest[column.start + lane] = Int32(clamping: ages.upperBound)
        if ages.count == 1 {
          known[number] |= 1 << UInt64(lane)
        } else {
          between[number] |= 1 << UInt64(lane)
        }
      }
    case .sum(let parts, let others):
      between[number] &= ~lanes
      deriveSum(fact, parts, others, lanes)
    case .told(let selector, let attribute, let isFirst):
      deriveTold(fact, selector, attribute, isFirst: isFirst, lanes)
    case .months(let born): deriveMonths(fact, born, lanes)
    case .count(let selector): deriveCount(fact, selector, lanes)
    }
  }

  private mutating func deriveRegion(_ fact: Index<Fact>, _ lanes: UInt64) {
    let number = fact.number
    let column = vocabulary.columns[fact]
    for (place, placed) in placeGroups where placed & lanes != 0 {
      guard case .municipality(let municipality) = place else {
        if case .region(let region) = place {
          put(column, region.number, placed & lanes)
          known[number] |= placed & lanes
        }
        continue
      }
      // Lane by lane: nearly every case of a block has a place and a day of its own.
      for lane in Lanes(placed & lanes) {
        guard let region = vocabulary.places.region(of: municipality, on: days[lane]) else {
          continue
        }
        put(column, region.number, 1 << UInt64(lane))
        known[number] |= 1 << UInt64(lane)
      }
    }
  }

  private mutating func deriveCount(_ fact: Index<Fact>, _ selector: EventSelector, _ lanes: UInt64)
  {
    let number = fact.number
    let column = vocabulary.columns[fact]
    let (certain, possible) = vocabulary.eventlessHistory.count(selector)
    let plain = lanes & ~eventful
    if certain == possible, plain != 0 {
      put(column, certain, plain)
      known[number] |= plain
    }
    for lane in Lanes(lanes & eventful) {
      let (certain, possible) = histories[lane].count(selector)
      guard certain == possible else { continue }
      numbers[column.start + lane] = Int32(clamping: certain)
      known[number] |= 1 << UInt64(lane)
    }
  }
}

extension CalendarDay {
  /// Returns the completed years that somebody born in a month may have, or `nil` before it.
  ///
  /// In the month of the birthday it may have been or not; on the month's last day everybody has
  /// had it.
  func ages(bornIn month: CalendarDay) -> ClosedRange<Int>? {
    let first = month.adding(days: 1 - month.day)
    guard first <= self else { return nil }
    let months = (year - first.year) * 12 + self.month - first.month
    let years = months / 12
    let isOpen =
      months.isMultiple(of: 12) && day < Self.length(ofMonth: self.month, in: year) && years > 0
    return (isOpen ? years - 1 : years)...years
  }

  /// Returns the completed years of somebody who reaches an age on a day, or `nil` if they are not
  /// born yet.
  func age(whoReaches years: Int, on birthday: CalendarDay) -> Int? {
    if birthday <= self { return birthday.completedYears(on: self).map { years + $0 } }
    let born = birthday.adding(months: -12 * years)
    return born.completedYears(on: self).map { min(years - 1, $0) }
  }
}
