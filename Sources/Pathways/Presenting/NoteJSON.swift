internal import LocatedJSON

/// Writes what was read of a note, each with its place in bytes, and what was not.
struct NoteJSON {
  private let reading: NoteReading
  private let vocabulary: Vocabulary

  init(_ reading: NoteReading, _ vocabulary: Vocabulary) {
    self.reading = reading
    self.vocabulary = vocabulary
  }

  /// Writes the member `note`.
  func write(_ json: inout JSONWriter) {
    json.key("note")
    json.object { note in
      note.member("read", each: reading.told) { json, told in
        json.member("from", told.range.lowerBound)
        json.member("to", told.range.upperBound)
        switch told.what {
        case .event(let event): json.member("event", vocabulary.eventTypes[event.type].name)
        case .fact(let index, let value, let isAbsent):
          let fact = vocabulary[index]
          json.member("fact", fact.name)
          json.member("value", fact.valueText(value, vocabulary))
          if isAbsent { json.member("absent", true) }
        }
      }
      note.member("unread", each: reading.unread) {
        $0.member("from", $1.lowerBound)
        $0.member("to", $1.upperBound)
      }
      note.member("ask", each: reading.asks) { json, ask in
        json.member("fact", vocabulary[ask.fact].name)
        json.member("contradiction", ask.isContradiction)
        json.member("values", ask.values.map { vocabulary[ask.fact].valueText($0, vocabulary) })
        json.member("at", each: ask.ranges) {
          $0.member("from", $1.lowerBound)
          $0.member("to", $1.upperBound)
        }
      }
    }
  }
}

extension Fact {
  /// The name of a value in data, or the number, day or place that it is.
  func valueText(_ value: Int, _ vocabulary: Vocabulary) -> String {
    switch kind {
    case .boolean: value != 0 ? "true" : "false"
    case .number(_, let decimals): decimalText(value, decimals)
    case .ordered, .choice, .set: values[value].name
    case .municipality: vocabulary.places.municipalities[Index(value)].code
    case .region: vocabulary.places.regions[Index(value)].code
    case .text: ""
    case .date, .month: CalendarDay(unchecked: Int32(value)).description
    }
  }
}
