internal import LocatedJSON

// What the vocabulary makes.
extension CatalogueSchema {
  mutating func write(named name: String, _ json: inout JSONWriter) {
    switch name {
    case "text":
      json.member("type", "object")
      json.key("properties")
      json.object { properties in
        for language in catalogue.languages {
          properties.key(language)
          properties.object {
            $0.member("type", "string")
            $0.member("minLength", 1)
          }
        }
      }
      json.member("required", catalogue.languages)
      json.member("additionalProperties", false)
    case "day":
      json.member("type", "string")
      json.member("format", "date")
      json.member("pattern", "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$")
    case "sources":
      json.member("type", "array")
      json.key("items")
      json.object { write(.object { SourceReference.shape.description }, &$0) }
    case "criterion": writeCriterion(&json)
    case "event-test": write(EventTestReader.testShapeDescription, &json)
    case "selector": write(selectorShape, &json)
    case "case": write(CaseBuilder.caseShape.description, &json)
    case "facts": writeFacts(&json)
    case "event": writeEvent(&json)
    case "derivation": write(VocabularyReader.derivationShape.description, &json)
    case "range": write(CriterionReader.rangeShape.description, &json)
    case "date": write(TimeMember.shape.description, &json)
    case "silence": json.member("type", "null")
    default:
      // A catalogue without such things names none of them.
      if let words = catalogue.names(name) {
        json.member("enum", words)
      } else {
        json.member("type", "object")
      }
    }
  }

  private mutating func writeCriterion(_ json: inout JSONWriter) {
    json.member("type", "object")
    json.key("properties")
    json.object { properties in
      for (name, shape) in CriterionReader.partShapes {
        properties.key(name)
        properties.object { write(shape, &$0) }
      }
      let named = ValueShape.word(catalogue.pool.named.map(\.name))
      properties.key("is")
      properties.object { write(.either([named, .array(named)]), &$0) }
      for fact in catalogue.vocabulary.facts where !fact.isOnlyShown {
        properties.key(fact.name)
        properties.object {
          write(CriterionReader.shape(of: fact), &$0)
          $0.member("description", fact.label.text(in: catalogue.languages.first ?? ""))
        }
      }
    }
    json.member("additionalProperties", false)
  }

  /// Which events a selector may name, and by what it may tell them apart.
  private var selectorShape: ShapeDescription {
    func some(_ shape: ValueShape) -> ValueShape { .either([shape, .array(shape)]) }
    let vocabulary = catalogue.vocabulary
    let types = ValueShape.word(vocabulary.eventTypes.map(\.name))
    var members: [MemberShape] = [
      .optional("type", some(types)), .optional("class", some(.eventClass)),
      .optional("after", .selector), .optional("of", .selector),
    ]
    var rules: [ShapeRule] = []
    for times in [TimeMember.within, TimeMember.olderThan] {
      let slots = times.indices.map { members.count + $0 }
      rules.append(.oneOrNone(ofSlots: slots))
      members += times.map { TimeMember.shape.members[$0.0.rawValue] }
    }
    for attribute in vocabulary.eventAttributes {
      let value = value(of: attribute)
      let isNumber = if case .number = attribute.kind { true } else { false }
      members.append(
        .optional(
          attribute.name, isNumber ? .either([value, .named("range", [.object])]) : some(value)))
    }
    return ShapeDescription(name: "selector", members: members, rules: rules)
  }

  func value(of attribute: EventAttribute) -> ValueShape {
    switch attribute.kind {
    case .boolean: .boolean
    case .number: .number
    case .choice: .word(attribute.values.map(\.name))
    case .offer: .word(catalogue.vocabulary.offerNames)
    case .scale: .word(catalogue.vocabulary.scales.map(\.id))
    }
  }

  /// What a case may say of each fact; words and codes are taken too, but names are completed.
  private mutating func writeFacts(_ json: inout JSONWriter) {
    json.member("type", "object")
    json.key("properties")
    json.object { properties in
      for fact in catalogue.vocabulary.facts {
        let value = ValueShape.either([.word(fact.values.map(\.name)), .string])
        let shape: ValueShape =
          switch fact.kind {
          case .boolean: .boolean
          case .number(let range, 0): .whole(range)
          case .number: .number
          case .ordered, .choice: value
          case .set: .either([.array(value), .anything])
          case .date: .day
          case .month, .municipality, .region, .text: .string
          }
        properties.key(fact.name)
        properties.object {
          write(.either([shape, .named("silence", [.null])]), &$0)
          $0.member("description", fact.label.text(in: catalogue.languages.first ?? ""))
        }
      }
    }
    json.member("additionalProperties", false)
  }

  private mutating func writeEvent(_ json: inout JSONWriter) {
    json.member("type", "object")
    json.key("properties")
    json.object { properties in
      properties.key("type")
      properties.object { write(.word(catalogue.vocabulary.eventTypes.map(\.name)), &$0) }
      properties.key("on")
      properties.object {
        $0.member("type", "string")
        $0.member("pattern", "^[0-9]{4}-[0-9]{2}(-[0-9]{2})?$")
        $0.member("description", "The day, or the month.")
      }
      properties.key("note")
      properties.object { write(.string, &$0) }
      properties.key("facts")
      properties.object { write(.named("facts", [.object]), &$0) }
      for attribute in catalogue.vocabulary.eventAttributes {
        properties.key(attribute.name)
        properties.object { write(value(of: attribute), &$0) }
      }
    }
    json.member("required", ["type"])
    json.member("additionalProperties", false)
  }
}

extension String {
  /// The name as a definition's: no spaces.
  var definitionName: String {
    split(separator: " ").joined(separator: "-")
  }
}
