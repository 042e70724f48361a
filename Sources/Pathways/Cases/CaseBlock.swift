/// Up to 64 cases side by side, each in a lane of its own.
///
/// Deciding works on lanes, so that a rule is decided for all cases of a block at once; a single
/// case is a block of one.
public struct CaseBlock: Sendable {
  /// How many cases there can be.
  public static let width = Lanes.width

  /// What the cases can say.
  private(set) var vocabulary: Vocabulary

  /// How many cases there are.
  public private(set) var count = 0

  /// The words of all facts with values, as the vocabulary's columns have them.
  var words: [UInt64]

  /// The numbers of all facts that are numbers, days or municipalities, a place for each lane.
  var numbers: [Int32]

  /// By fact, the lanes in which a number is known only to lie between that of ``numbers`` and that
  /// of ``highest``; there it is not known.
  var between: [UInt64]

  /// The upper ends of numbers that are known to lie in a range, a place for each lane.
  var highest: [Int32]

  /// By fact, the lanes in which something is known of it.
  var known: [UInt64]

  /// By fact, the lanes in which the case gave it.
  var given: [UInt64]

  /// By fact, the lanes in which silence was given a meaning.
  var assumed: [UInt64]

  /// The as-of day of each lane.
  var days: [CalendarDay] = []

  /// The places that lanes have: where the person may live, and in which lanes.
  private(set) var placeGroups: [(place: Place, lanes: UInt64)] = []

  /// The as-of days that lanes have.
  private(set) var dayGroups: [(day: CalendarDay, lanes: UInt64)] = []

  /// The lanes whose cases tell of events, or that there were none.
  private(set) var eventful: UInt64 = 0

  /// Whether all cases are of one person with the same events, on different days.
  var sharesEvents = false

  /// What happened, in lanes that are eventful.
  private(set) var histories: [History]

  /// Creates a block without cases.
  public init(_ vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    words = [UInt64](repeating: 0, count: vocabulary.columns.wordCount)
    numbers = [Int32](repeating: 0, count: vocabulary.columns.numberCount)
    known = [UInt64](repeating: 0, count: vocabulary.facts.count)
    given = known
    assumed = known
    between = known
    highest = numbers
    days.reserveCapacity(Self.width)
    histories = [History](repeating: vocabulary.eventlessHistory, count: Self.width)
  }

  /// Creates a block of one case that is read already.
  init(_ vocabulary: Vocabulary, _ person: PatientCase) {
    self.init(vocabulary)
    append(person)
  }

  /// The lanes that have cases.
  ///
  /// Read where it stands, since a call would be handed a copy of the whole block.
  @inline(__always)
  public var lanes: UInt64 { count == Self.width ? .max : 1 << UInt64(count) - 1 }

  /// Where a person may live.
  enum Place: Hashable, Sendable {
    case anywhere
    case municipality(Index<Places.Municipality>)
    case region(Index<Places.Region>)
  }

  /// The lanes of which silence and derived facts have been worked out.
  private var isComplete: UInt64 = 0

  /// Gives silence its meaning in the lanes where that was not done yet.
  mutating func fillInPending() {
    let pending = lanes & ~isComplete
    // What is known before anything is worked out is what the cases give.
    for index in known.indices { given[index] |= known[index] & pending }
    fillIn(pending)
    isComplete = lanes
  }

  /// Removes all cases.
  mutating func removeAll() {
    count = 0
    days.removeAll(keepingCapacity: true)
    placeGroups.removeAll(keepingCapacity: true)
    dayGroups.removeAll(keepingCapacity: true)
    for lane in Lanes(eventful) { histories[lane] = vocabulary.eventlessHistory }
    eventful = 0
    sharesEvents = false
    isComplete = 0
    for index in words.indices { words[index] = 0 }
    for index in known.indices {
      known[index] = 0
      given[index] = 0
      assumed[index] = 0
      between[index] = 0
    }
  }

  /// Begins a case; what is set from here on belongs to it.
  mutating func beginCase() { count += 1 }

  /// Takes back the case that was begun last.
  mutating func abandonCase() {
    count -= 1
    let lane = UInt64(1) << UInt64(count)
    for index in words.indices { words[index] &= ~lane }
    for index in known.indices {
      known[index] &= ~lane
      given[index] &= ~lane
      assumed[index] &= ~lane
      between[index] &= ~lane
    }
  }
}

// MARK: Setting and reading one lane

extension CaseBlock {
  private var last: UInt64 { 1 &<< UInt64(truncatingIfNeeded: count &- 1) }

  /// Says in the last lane that a fact has a value: a number of its own, or a value's number.
  mutating func set(_ fact: Index<Fact>, to value: Int) {
    set(fact, vocabulary.columns[fact], to: value)
  }

  /// The same of a fact whose column is at hand.
  @inline(__always)
  mutating func set(_ fact: Index<Fact>, _ column: CaseColumns.Column, to value: Int) {
    let lane = last
    known[fact.number] |= lane
    switch column.kind {
    case .values, .set: words[column.start &+ value] |= lane
    case .numbers: numbers[column.start &+ count &- 1] = Int32(clamping: value)
    }
  }

  /// Says in the last lane that a set is known, though perhaps not any member of it.
  mutating func touch(_ fact: Index<Fact>) { known[fact.number] |= last }

  /// Says in the last lane that a value of a set is absent.
  mutating func setAbsent(_ fact: Index<Fact>, _ value: Int) {
    let column = vocabulary.columns[fact]
    known[fact.number] |= last
    words[column.start + column.count + value] |= last
  }

  /// Says what is known of a fact in the last lane.
  mutating func set(_ fact: Index<Fact>, to value: FactValue) {
    switch value {
    case .silent: break
    case .truth(let truth): set(fact, to: truth ? 1 : 0)
    case .number(let number): set(fact, to: number)
    case .text: touch(fact)
    case .set(let present, let absent):
      touch(fact)
      for value in present.each { set(fact, to: value) }
      for value in absent.each { setAbsent(fact, value) }
    }
  }

  /// Returns what is known of a fact in a lane.
  func value(of fact: Index<Fact>, lane: Int) -> FactValue {
    let column = vocabulary.columns[fact]
    guard known[fact.number] >> UInt64(lane) & 1 == 1 else { return .silent }
    func has(_ word: Int) -> Bool { words[word] >> UInt64(lane) & 1 == 1 }
    switch column.kind {
    case .numbers: return .number(Int(numbers[column.start + lane]))
    case .values:
      if case .boolean = vocabulary[fact].kind { return .truth(has(column.start + 1)) }
      return (0..<column.count).first { has(column.start + $0) }.map(FactValue.number) ?? .silent
    case .set:
      var present = BitSet(capacity: max(1, column.count))
      var absent = present
      for value in 0..<column.count {
        if has(column.start + value) { present.insert(value) }
        if has(column.start + column.count + value) { absent.insert(value) }
      }
      return .set(present: present, absent: absent)
    }
  }

  /// Returns what is known of a fact in a lane; of a range that does not hold a number, its nearer
  /// end.
  func value(of fact: Index<Fact>, lane: Int, nearest given: FactValue) -> FactValue {
    guard between[fact.number] >> UInt64(lane) & 1 == 1, case .number(let number) = given else {
      return value(of: fact, lane: lane)
    }
    let place = vocabulary.columns[fact].start + lane
    return .number(min(max(number, Int(numbers[place])), Int(highest[place])))
  }

  /// Ends the last lane's case: where the person may live, the day, and what happened.
  mutating func endCase(place: Place, on day: CalendarDay, _ history: History?) {
    days.append(day)
    if let group = placeGroups.firstIndex(where: { $0.place == place }) {
      placeGroups[group].lanes |= last
    } else {
      placeGroups.append((place, last))
    }
    if let group = dayGroups.firstIndex(where: { $0.day == day }) {
      dayGroups[group].lanes |= last
    } else {
      dayGroups.append((day, last))
    }
    if let history {
      eventful |= last
      histories[count - 1] = history
    }
  }

  /// Adds a case that is read already, with what follows from silence and from other facts.
  mutating func append(_ person: PatientCase) {
    beginCase()
    for (number, value) in person.values.enumerated() { set(Index(number), to: value) }
    // What is told is not worked out anew from events that nobody told.
    for fact in person.given { given[fact.number] |= last }
    endCase(place: person.place, on: person.on, person.history)
    // What lies in a range is no value of the person's, so it is worked out again.
    deriveRanges(last)
    isComplete |= last
  }
}

// MARK: What nothing special is known of

extension CaseBlock {
  /// Returns the same cases, but with the ordinary value of everything that is not known.
  ///
  /// - Parameters:
  ///   - vocabulary: The vocabulary as ``Vocabulary/ordinaryAboutEvents`` has it.
  ///   - choice: Which value to take of what whoever asks judges: its number.
  /// - Returns: The cases.
  func ordinary(_ vocabulary: Vocabulary, choice: Int = 0) -> CaseBlock {
    var copy = self
    copy.vocabulary = vocabulary
    for lane in Lanes(eventful) {
      copy.histories[lane] = histories[lane].complete(vocabulary.ordinarilyComplete)
    }
    copy.fillInOrdinary(choice)
    return copy
  }
}

// MARK: Events and places in lanes

extension CaseBlock {
  /// Returns what happened in a lane.
  func history(_ lane: Int) -> History { histories[lane] }

  /// Returns the lanes in which the person lives in one of some municipalities.
  func lives(in area: BitSet) -> LaneTruth {
    var truth = LaneTruth()
    for (place, lanes) in placeGroups {
      switch place {
      case .municipality(let index): truth.set(Truth(area.contains(index)), lanes)
      case .region(let index):
        truth.set(vocabulary.places.regions[index].municipalities.lie(in: area), lanes)
      case .anywhere: truth.set(vocabulary.places.all.lie(in: area), lanes)
      }
    }
    return truth
  }
}

extension BitSet {
  /// Returns whether a person who lives in one of these places surely lives in an area.
  func lie(in area: BitSet) -> Truth {
    if isSubset(of: area) { return .holds }
    return intersects(area) ? .unknown : .fails
  }
}
