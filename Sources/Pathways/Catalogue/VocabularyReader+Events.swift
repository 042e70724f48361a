internal import LocatedJSON

// What can happen to a person: classes, attributes and types of events.
extension VocabularyReader {
  enum ClassMember: Int, ObjectMember {
    case label, ask, silence, ordinary, sources
  }

  static let classShape = ObjectShape<ClassMember>("event class") {
    switch $0 {
    case .label: .required("label", .text)
    case .ask: .optional("ask", .text)
    case .silence: .optional("silence", .word(["unknown", "none", "absent", "absentWhenListed"]))
    case .ordinary:
      .optional("ordinary", .word(["none"]), "That nothing happened if nothing special is known.")
    case .sources: .optional("sources", .sources).kept
    }
  }

  enum AttributeMember: Int, ObjectMember {
    case type, values, decimals, label, labels
  }

  static let attributeShape = ObjectShape<AttributeMember>("event attribute") {
    switch $0 {
    case .type:
      .required(
        "type", .word(["boolean", "integer", "decimal", "choice", "ordered", "offer", "scale"]))
    case .values: .optional("values", .array(.string))
    case .decimals: .optional("decimals", .whole(0...6))
    case .label: .required("label", .text)
    case .labels: .optional("labels", .map(.text))
    }
  }

  enum EventMember: Int, ObjectMember {
    case eventClass, label, attributes, sources, note
  }

  static let eventShape = ObjectShape<EventMember>("event type") {
    switch $0 {
    case .eventClass: .required("class", .eventClass)
    case .label: .required("label", .text)
    case .attributes: .optional("attributes", .array(.eventAttribute))
    case .sources: .optional("sources", .sources).kept
    case .note: .optional("note", .text).kept
    }
  }

  mutating func readClass(_ json: JSON) {
    let object = shaped(json, Self.classShape)
    guard let label = text(object[.label]) else { return skip(json.key) }
    let silence: Fact.Silence =
      switch object[.silence]?.string {
      case "none", "absent": .absent
      case "absentWhenListed": .absentWhenListed
      default: .unknown
      }
    guard vocabulary.classTable.add(json.key) != nil else { return }
    vocabulary.eventClasses.append(
      EventClass(
        name: json.key, label: label, ask: text(object[.ask]), silence: silence,
        isOrdinarilyNone: object[.ordinary] != nil))
  }

  mutating func readAttribute(_ json: JSON) {
    let object = shaped(json, Self.attributeShape)
    guard let type = object[.type]?.string, let label = text(object[.label]) else {
      return skip(json.key)
    }
    let kind: EventAttribute.Kind =
      switch type {
      case "boolean": .boolean
      case "integer": .number(decimals: 0)
      case "decimal": .number(decimals: object[.decimals]?.integer ?? 1)
      case "offer": .offer
      case "scale": .scale
      default: .choice
      }
    let values = readValues(object[.values], nil, labels: object[.labels])
    checkKeys(of: object[.labels], values, json.key)
    guard vocabulary.attributeTable.add(json.key) != nil else { return }
    vocabulary.eventAttributes.append(
      EventAttribute(name: json.key, kind: kind, values: values, label: label))
  }

  mutating func readEventType(_ json: JSON) {
    let object = shaped(json, Self.eventShape)
    var attributes: [Index<EventAttribute>] = []
    for name in object[.attributes]?.elements ?? JSON.none {
      if let index = vocabulary.attributeTable.index(of: name.string ?? "") {
        attributes.append(index)
        continue
      }
      diagnostics.append(
        .unknownWord(
          "unknown-attribute", name,
          .attribute,
          among: vocabulary.attributeTable.names))
    }
    guard let label = text(object[.label]), let eventClass = object[.eventClass] else {
      return skip(json.key)
    }
    guard let index = vocabulary.classTable.index(of: eventClass.string ?? "") else {
      diagnostics.append(
        .unknownWord(
          "unknown-event-class", eventClass,
          .eventClass,
          among: vocabulary.classTable.names))
      if eventClass.string == json.key { causes.append(eventClass.location) }
      return skip(json.key)
    }
    guard vocabulary.typeTable.add(json.key) != nil else { return }
    vocabulary.eventTypes.append(
      EventType(
        name: json.key, eventClass: index, label: label, attributes: attributes))
  }
}
