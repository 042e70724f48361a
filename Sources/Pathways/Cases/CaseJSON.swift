internal import LocatedJSON

/// What was told of a person, in the form in which a case is read.
struct CaseJSON {
  /// The case's own name, if it has one.
  var id: String?

  /// The as-of day.
  let on: CalendarDay

  /// What was told of facts, in the order to write it.
  let facts: [(fact: Index<Fact>, value: FactValue)]

  /// What happened.
  let events: [Event]

  /// The types of events of which all is told.
  let completeTypes: BitSet

  /// Returns the case on one line.
  func bytes(_ vocabulary: Vocabulary) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { json in
      if let id { json.member("id", id) }
      json.member("on", on.description)
      writeMembers(vocabulary, &json)
    }
    return writer.bytes
  }

  /// Writes the facts and events as members of an object.
  func writeMembers(_ vocabulary: Vocabulary, _ json: inout JSONWriter) {
    json.key("facts")
    json.object { object in
      for (index, value) in facts {
        object.key(vocabulary[index].name)
        write(value, of: vocabulary[index], vocabulary, &object)
      }
    }
    if !events.isEmpty {
      json.member("events", each: events) { json, event in vocabulary.write(event, &json) }
    }
    // The types that are told of in full, though nothing of them happened.
    var complete = completeTypes
    for event in events { complete.remove(event.type) }
    if !complete.isEmpty { json.member("noEvents", names(ofNone: complete, vocabulary)) }
  }
  /// The names of some event types: a class's where all of it are meant.
  private func names(ofNone types: BitSet, _ vocabulary: Vocabulary) -> [String] {
    var names: [String] = []
    for index in vocabulary.eventClasses.indexes {
      let own = vocabulary.eventClasses[index]
      let members = vocabulary.eventTypes.indexes.filter {
        vocabulary.eventTypes[$0].eventClass == index
      }
      let isWhole = members.allSatisfy { types.contains($0) } && members.count > 1
      // A class that is called as a type is would be taken for the type.
      if isWhole, vocabulary.typeTable.index(of: own.name) == nil {
        names.append(own.name)
      } else {
        names += members.filter { types.contains($0) }.map { vocabulary.eventTypes[$0].name }
      }
    }
    return names
  }

  private func write(
    _ value: FactValue, of fact: Fact, _ vocabulary: Vocabulary, _ json: inout JSONWriter
  ) {
    switch (value, fact.kind) {
    case (.silent, _): json.null()
    case (.truth(let truth), _): json.boolean(truth)
    case (.number(let number), .number(_, let decimals)):
      json.number(decimalText(number, decimals))
    case (.number(let number), .ordered), (.number(let number), .choice):
      json.string(fact.values[number].name)
    case (.number(let number), .municipality):
      json.string(vocabulary.places.municipalities[Index(number)].code)
    case (.number(let number), .region): json.string(vocabulary.places.regions[Index(number)].code)
    case (.number(let number), .month):
      json.string(String(CalendarDay(unchecked: Int32(number)).description.prefix(7)))
    case (.number(let number), .date), (.number(let number), .set),
      (.number(let number), .boolean):
      json.string(CalendarDay(unchecked: Int32(number)).description)
    case (.text(let text), _): json.string(text)
    case (.number(let number), .text): json.string("\(number)")
    case (.set(let present, let absent), _):
      let there = present.members.map { fact.values[$0].name }
      if absent.isEmpty {
        json.array { list in for name in there { list.string(name) } }
        return
      }
      json.object { json in
        if !there.isEmpty { json.member("present", there) }
        let isAll = present.count + absent.count == fact.values.count
        if isAll {
          json.member("absent", "any")
        } else {
          json.member("absent", absent.members.map { fact.values[$0].name })
        }
      }
    }
  }
}

extension PatientCase {
  /// What the case tells, as it can be read again.
  func told(_ vocabulary: Vocabulary) -> CaseJSON {
    var complete = completeTypes
    complete.subtract(assumedTypes)
    return CaseJSON(
      id: id, on: on, facts: given.map { ($0, said[$0.number]) }, events: Array(events),
      completeTypes: complete)
  }
}
