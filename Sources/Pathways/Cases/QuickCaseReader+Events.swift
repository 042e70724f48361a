internal import LocatedJSON

// Events.
extension QuickCaseReader {
  func readEvents(
    _ text: Span<UInt8>, _ nodes: [JSONNode], _ index: Int, on day: CalendarDay
  ) -> [Event]? {
    var events: [Event] = []
    var element = index + 1
    while element < Int(nodes[index].next) {
      guard nodes[element].kind == .object, let event = readEvent(text, nodes, element) else {
        return nil
      }
      // A score that its scale can't have is a finding.
      if vocabulary.score(of: event) != nil, !vocabulary.isPossible(event) { return nil }
      if let event = vocabulary.told(event, on: day) { events.append(event) }
      element = Int(nodes[element].next)
    }
    return events
  }

  private func readEvent(_ text: Span<UInt8>, _ nodes: [JSONNode], _ index: Int) -> Event? {
    var type: Index<EventType>?
    var day: CalendarDay?
    var attributes: [Event.Attribute] = []
    for member in index + 1..<Int(nodes[index].next) {
      let node = nodes[member]
      guard !node.keyIsEscaped, !node.isEscaped else { return nil }
      let key = eventMembers.number(of: node.keyRange, in: text, hash: node.keyHash)
      switch key {
      case 0:
        let number = types.number(of: node.range, in: text)
        guard node.kind == .string, number >= 0 else { return nil }
        type = Index(number)
      case 1:
        guard node.kind == .string, let on = text.day(node.range) else { return nil }
        day = on
      case 2...:
        let attribute = Index<EventAttribute>(key - 2)
        guard let value = value(of: attribute, text, node) else { return nil }
        attributes.append(.init(attribute: attribute, value: value))
      default: return nil
      }
    }
    return type.map { Event(type: $0, day: day, attributes: attributes) }
  }

  func value(of attribute: Index<EventAttribute>, _ text: Span<UInt8>, _ node: JSONNode) -> Int? {
    switch vocabulary.eventAttributes[attribute].kind {
    case .boolean:
      return node.kind == .true ? 1 : node.kind == .false ? 0 : nil
    case .number(let decimals):
      return node.kind == .number ? text.integer(node.range, decimals: decimals) : nil
    case .choice, .offer, .scale:
      guard node.kind == .string else { return nil }
      let number = attributeValues[attribute.number].number(of: node.range, in: text)
      return number < 0 ? nil : number
    }
  }
}
