internal import LocatedJSON

// Events.
extension QuickCaseReader {
  mutating func readEvents(_ text: Span<UInt8>, _ offset: inout Int) -> Bool {
    guard text.takes(0x5B, &offset) else { return false }
    if text.takes(0x5D, &offset) { return true }
    repeat {
      guard let event = readEvent(text, &offset) else { return false }
      // A score that its scale can't have is a finding.
      if vocabulary.score(of: event) != nil, !vocabulary.isPossible(event) { return false }
      events.append(event)
    } while text.takes(0x2C, &offset)
    return text.takes(0x5D, &offset)
  }

  /// What happened, as it is known on a day, or nothing if the case does not say.
  mutating func history(on day: CalendarDay) -> History? {
    guard !events.isEmpty else { return nil }
    // In a loop, since a closure would be handed a copy of the vocabulary.
    var told: [Event] = []
    for event in events {
      if let event = vocabulary.told(event, on: day) { told.append(event) }
    }
    return vocabulary.history(
      told, complete: BitSet(capacity: max(1, vocabulary.eventTypes.count)), on: day)
  }

  private mutating func readEvent(_ text: Span<UInt8>, _ offset: inout Int) -> Event? {
    guard text.takes(0x7B, &offset) else { return nil }
    var type: Index<EventType>?
    var day: CalendarDay?
    var attributes: [Event.Attribute] = []
    eventMembers.begin()
    repeat {
      text.skipSpace(&offset)
      let name = eventMembers.next(text, &offset)
      text.skipSpace(&offset)
      switch name {
      case 0:
        guard let range = text.word(&offset) else { return nil }
        let number = types.number(of: range, in: text)
        guard number >= 0 else { return nil }
        type = Index(number)
      case 1:
        guard let range = text.word(&offset), let on = text.day(range) else { return nil }
        day = on
      case 2...:
        let attribute = Index<EventAttribute>(name - 2)
        guard let value = value(of: attribute, text, &offset) else { return nil }
        attributes.append(.init(attribute: attribute, value: value))
      default: return nil
      }
    } while text.takes(0x2C, &offset)
    guard text.takes(0x7D, &offset) else { return nil }
    return type.map { Event(type: $0, day: day, attributes: attributes) }
  }

  private mutating func value(
    of attribute: Index<EventAttribute>, _ text: Span<UInt8>, _ offset: inout Int
  ) -> Int? {
    switch vocabulary.eventAttributes[attribute].kind {
    case .boolean: return text.truth(&offset).map { $0 ? 1 : 0 }
    case .number(let decimals): return text.number(&offset, decimals: decimals)
    case .choice, .offer, .scale:
      guard let range = text.word(&offset) else { return nil }
      let number = attributeValues.number(of: range, in: text, table: attribute.number)
      return number < 0 ? nil : number
    }
  }
}
