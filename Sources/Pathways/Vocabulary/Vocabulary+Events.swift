internal import LocatedJSON

extension Vocabulary {
  /// Writes an event's members as a case says them.
  func write(_ event: Event, _ json: inout JSONWriter) {
    if let day = event.day {
      json.member("on", event.isWholeMonth ? String(day.description.prefix(7)) : day.description)
    }
    json.member("type", eventTypes[event.type].name)
    for part in event.attributes {
      let attribute = eventAttributes[part.attribute]
      switch attribute.kind {
      case .boolean: json.member(attribute.name, part.value == 1)
      case .number(let decimals):
        json.key(attribute.name)
        // As it was told: 28, not 28.0.
        let unit = powerOfTen(decimals)
        let isWhole = part.value.isMultiple(of: unit)
        json.number(
          isWhole ? String(part.value / unit) : decimalText(part.value, decimals))
      case .choice, .offer, .scale:
        json.member(attribute.name, name(of: part.value, attribute) ?? "")
      }
    }
    if let note = event.note { json.member("note", note) }
  }

  /// Returns the name of the value of an attribute whose values have names.
  func name(of value: Int, _ attribute: EventAttribute) -> String? {
    switch attribute.kind {
    case .boolean, .number: nil
    case .choice: attribute.values[value].name
    case .offer: offerNames[value]
    case .scale: scales[value].id
    }
  }
}
