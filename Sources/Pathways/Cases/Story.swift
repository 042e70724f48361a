/// What a case tells of one person through time: from it the case of any day can be made.
///
/// Facts that were learned when something happened hold from that day; a later one replaces an
/// earlier one, and what the case says of its own day replaces both.
public struct Story: Sendable {
  /// The case's own name, or `nil` if it has none.
  public let id: String?

  /// The as-of day.
  public let on: CalendarDay

  /// What happened up to the as-of day, by day; events without a day come first.
  public let events: [Event]

  /// How many events lie after the as-of day.
  let laterEvents: Int

  let vocabulary: Vocabulary

  /// What the case says of its own day.
  let values: [FactValue]
  let isGiven: [Bool]

  /// What was learned at events, by their places in ``events``, ascending.
  let learned: [Learned]

  /// What was learned at one event.
  typealias Learned = (place: Int, facts: [(fact: Index<Fact>, value: FactValue)])

  /// The same by fact: of what was learned of one only the last counts, as of any event, and going
  /// through all for each event would cost the square of their number.
  let lastLearned: [LearnedFact]

  /// The types of events of which the case says that it tells all.
  let completeTypes: BitSet

  /// What words left to be asked.
  let doubts: [PatientCase.Doubt]

  /// All that happened.
  ///
  /// A case that lists events of a type lists them all, also as of an earlier one.
  let history: History

  init(
    id: String?, on day: CalendarDay, events: [Event], laterEvents: Int, vocabulary: Vocabulary,
    values: [FactValue], isGiven: [Bool], learned: [Learned], completeTypes: BitSet,
    doubts: [PatientCase.Doubt] = [], history: History? = nil
  ) {
    self.id = id
    on = day
    self.events = events
    self.laterEvents = laterEvents
    self.vocabulary = vocabulary
    self.values = values
    self.isGiven = isGiven
    self.learned = learned
    lastLearned = LearnedFact.all(of: learned, facts: vocabulary.facts.count)
    self.completeTypes = completeTypes
    self.doubts = doubts
    self.history = history ?? vocabulary.history(events, complete: completeTypes, on: day)
  }

  /// Whether it tells of anything that happened but scores.
  public var tellsWhatHappened: Bool { events.contains { vocabulary.score(of: $0) == nil } }

  /// A part of the story.
  public enum Part: Hashable, Sendable {
    /// All that the case tells.
    case whole
    /// The case as it is told today, but with only so many of the events, as of the last one's day.
    case events(Int)
    /// All that the case tells, on a later day, if nothing else has changed. In the month of the
    /// birthday, whose day is not known, the person is as old as on its last day or its first.
    case lookingAhead(CalendarDay, birthdayHasBeen: Bool)
    /// All that the case tells, when the person is a year older than told.
    case nextBirthday
  }
}

// MARK: What was known

extension Story {
  /// Returns the story as it was known on a day: only events up to it, and of what the case says of
  /// its own day only what never changes.
  func asKnown(on day: CalendarDay) -> Story {
    guard day < on else { return self }
    // Of events without a day nobody can say whether they had happened.
    let first = events.firstIndex { $0.day != nil } ?? events.count
    let end = events.firstIndex { $0.day.map { $0 > day } ?? false } ?? events.count
    var known = values
    var given = isGiven
    for fact in vocabulary.facts where fact.change != .fixed {
      known[fact.index.number] = .silent
      given[fact.index.number] = false
    }
    let told = learned.filter { (first..<max(first, end)).contains($0.place) }
      .map { ($0.place - first, $0.facts) }
    return Story(
      id: id, on: day, events: first < end ? Array(events[first..<end]) : [],
      laterEvents: laterEvents + events.count - end, vocabulary: vocabulary, values: known,
      isGiven: given, learned: told, completeTypes: completeTypes)
  }
}

// MARK: A person on a day

extension Story {
  /// Returns the person as a part of the story tells of them.
  public func person(_ part: Part = .whole) -> PatientCase {
    let told = StoryCase(self, part)
    var block = CaseBlock(vocabulary)
    append(told, to: &block)
    let facts = vocabulary.facts.map(\.index)
    let said = facts.map { told.value(of: $0, in: block) }
    block.fillIn(block.lanes)
    for fact in told.aged { block.assumed[fact.number] = block.lanes }
    let history = told.history
    var assumedTypes = history.completeTypes
    assumedTypes.subtract(completeTypes)
    let place = told.place(vocabulary)
    return PatientCase(
      id: id, on: told.day, values: facts.map { told.value(of: $0, in: block) },
      ranges: block.ranges, history: history, place: place,
      possiblePlaces: vocabulary.places.municipalities(of: place),
      given: facts.filter { told.isGiven[$0.number] }, said: said,
      assumed: facts.filter { block.assumed[$0.number] != 0 }, assumedTypes: assumedTypes,
      laterEvents: laterEvents + events.count - history.events.count,
      disagreements: told.disagreements(block, vocabulary, complete: completeTypes),
      doubts: doubts.compactMap { $0.left(by: told.values[$0.fact.number]) })
  }

  /// Whether the case tells the month in which the person was born, and no birthday.
  func hasBirthMonth(_ person: PatientCase) -> Bool {
    vocabulary.derivationOrder.contains { index in
      guard case .age(let born, let birthday)? = vocabulary[index].derivation else { return false }
      return person[born] != .silent && !(birthday.map { person[$0.fact] != .silent } ?? false)
    }
  }

  /// Whether the case tells an age but not when the person was born.
  func isAgeWithoutBirthday(_ person: PatientCase) -> Bool {
    vocabulary.derivationOrder.contains { index in
      guard case .age(let born, let birthday)? = vocabulary[index].derivation else { return false }
      return person[index] != .silent && person[born] == .silent
        && !(birthday.map { person[$0.fact] != .silent } ?? false)
    }
  }

  /// Adds the person of a part to a block, without what silence means.
  func append(_ part: Part, to block: inout CaseBlock) { append(StoryCase(self, part), to: &block) }

  private func append(_ told: StoryCase, to block: inout CaseBlock) {
    block.beginCase()
    // Of most facts nothing is told, and handing on what says so costs more than seeing it.
    for number in told.values.indices {
      if case .silent = told.values[number] { continue }
      block.set(Index(number), to: told.values[number])
    }
    block.markGiven()
    block.endCase(place: told.place(vocabulary), on: told.day, told.history)
  }
}

/// The case that a part of a story makes.
private struct StoryCase {
  let day: CalendarDay
  let history: History
  var values: [FactValue]
  var isGiven: [Bool]

  /// The facts that were told some time ago and have been counted on to the day.
  var aged: [Index<Fact>] = []

  init(_ story: Story, _ part: Story.Part) {
    let vocabulary = story.vocabulary
    var count = story.events.count
    values = story.values
    isGiven = story.isGiven
    switch part {
    case .whole, .nextBirthday: day = story.on
    case .lookingAhead(let later, _): day = later
    case .events(let number):
      count = number
      day = (number > 0 ? story.events[number - 1].day : nil) ?? story.on
    }
    history = story.history.first(count, on: day)
    learn(story, count)
    if case .nextBirthday = part { growOlder(vocabulary) }
    if case .lookingAhead(_, let hasBeen) = part { settleAge(story, hasBeen) }
  }

  /// Gives the age in the month of the birthday, which otherwise is not known, and from the day on
  /// which a told age is reached.
  private mutating func settleAge(_ story: Story, _ birthdayHasBeen: Bool) {
    for index in story.vocabulary.derivationOrder {
      guard case .age(let born, let birthday)? = story.vocabulary[index].derivation else {
        continue
      }
      if let birthday, case .number(let number) = values[birthday.fact.number],
        let reached = CalendarDay(number: number)
      {
        guard story.on < reached, reached <= day else { continue }
        let age = day.age(whoReaches: birthday.years, on: reached)
        values[index.number] = age.map(FactValue.number) ?? .silent
      } else if values[index.number] == .silent,
        case .number(let number) = values[born.number], let month = CalendarDay(number: number),
        let ages = day.ages(bornIn: month)
      {
        let age = birthdayHasBeen ? ages.upperBound : ages.lowerBound
        values[index.number] = .number(age)
      }
    }
  }

  /// Returns what is known of a fact; a block holds no words.
  func value(of fact: Index<Fact>, in block: CaseBlock) -> FactValue {
    if case .text = values[fact.number] { return values[fact.number] }
    return block.value(of: fact, lane: 0)
  }

  private mutating func growOlder(_ vocabulary: Vocabulary) {
    for index in vocabulary.derivationOrder {
      guard case .age? = vocabulary[index].derivation, case .number(let age) = values[index.number]
      else { continue }
      values[index.number] = .number(age + 1)
    }
  }

  private mutating func learn(_ story: Story, _ count: Int) {
    for learned in story.lastLearned where !isGiven[learned.fact.number] {
      guard let last = learned.last(before: count) else { continue }
      let fact = learned.fact
      isGiven[fact.number] = true
      values[fact.number] = last.value
      // Who was 19 two years ago is at least 21; the birthday between is not known.
      if case .age? = story.vocabulary[fact].derivation, case .number(let age) = last.value,
        // Looking ahead, the next birthday is a day of its own that nobody knows.
        let years = story.events[last.place].day?.completedYears(on: min(day, story.on)), years > 0
      {
        values[fact.number] = .number(age + years)
        aged.append(fact)
      }
    }
  }

  /// Where the municipality and the region that were told leave the person.
  func place(_ vocabulary: Vocabulary) -> CaseBlock.Place {
    if let fact = vocabulary.municipalityFact, case .number(let place) = values[fact.number] {
      return .municipality(Index(place))
    }
    if let fact = vocabulary.regionFact, case .number(let region) = values[fact.number] {
      return .region(Index(region))
    }
    return .anywhere
  }

  /// The facts for which the case gives one value and what it says beside them another.
  ///
  /// What the clinician says counts; a set that was given is only ever a part of the union, and a
  /// case that mentions no such event says nothing of how many there were.
  func disagreements(
    _ block: CaseBlock, _ vocabulary: Vocabulary, complete: BitSet
  ) -> [PatientCase.Disagreement] {
    var listed = complete
    for event in history.events { listed.insert(event.type) }
    let doubtful = vocabulary.facts.filter { fact in
      if fact.derivation == nil || !isGiven[fact.index.number] { return false }
      if case .set = fact.kind { return false }
      if case .count(let selector)? = fact.derivation { return selector.types.isSubset(of: listed) }
      return true
    }
    guard !doubtful.isEmpty else { return [] }
    var derived = block
    for fact in doubtful { derived.withdraw(fact.index) }
    derived.fillIn(derived.lanes)
    return doubtful.compactMap { fact in
      let given = values[fact.index.number]
      let value = derived.value(of: fact.index, lane: 0, nearest: given)
      // That no event of the kind is told says nothing against a number that is, unless it is said
      // that there was none.
      if case .count(let selector)? = fact.derivation, value == .number(0),
        !selector.types.isSubset(of: complete)
      {
        return nil
      }
      return value == .silent || value == given
        ? nil : .init(fact: fact.index, given: given, derived: value)
    }
  }
}
