extension PatientCase {
  /// What the case gave of each fact, by its index; what was assumed or derived is left out.
  var told: [FactValue] {
    var told = [FactValue](repeating: .silent, count: values.count)
    for fact in given { told[fact.number] = values[fact.number] }
    return told
  }
}

extension CaseBlock {
  /// The story of a lane's case, which tells nothing of what was known when.
  func story(_ lane: Int) -> Story {
    let isGiven = given.map { $0 >> UInt64(lane) & 1 == 1 }
    // By number, since going through the facts copies each with all its words.
    let values = vocabulary.facts.indexes.map { fact in
      isGiven[fact.number] ? value(of: fact, lane: lane) : .silent
    }
    return Story(
      id: nil, on: days[lane], events: Array(history(lane).events), laterEvents: 0,
      vocabulary: vocabulary, values: values, isGiven: isGiven, learned: [],
      completeTypes: BitSet(capacity: max(1, vocabulary.eventTypes.count)),
      history: eventful.has(lane) ? history(lane) : nil)
  }

  /// Adds a case told anew: somewhere else, or with other values.
  ///
  /// What silence means and what follows from other facts is worked out by ``fillInPending()``.
  ///
  /// - Parameters:
  ///   - person: The case, whose day and events stay.
  ///   - told: What is given of each fact.
  ///   - place: Where the person may live.
  mutating func append(_ person: PatientCase, told: [FactValue], place: Place) {
    beginCase()
    for (number, value) in told.enumerated() { set(Index(number), to: value) }
    markGiven()
    // A case without events of its own shares the decisions on events with its neighbours.
    let isEventless =
      person.history.events.isEmpty
      && person.history.completeTypes == vocabulary.eventlessHistory.completeTypes
    endCase(place: place, on: person.on, isEventless ? nil : person.history)
  }
}
