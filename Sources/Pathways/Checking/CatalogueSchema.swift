internal import LocatedJSON

/// Writes JSON Schemas, so that any editor completes and checks a catalogue's files.
///
/// They are made of the shapes by which the reader checks objects, and of the vocabulary, so that
/// names and values of facts are completed too.
///
/// - SeeAlso: JSON Schema 2020-12, <https://json-schema.org/draft/2020-12>.
public struct CatalogueSchema {
  private let catalogue: Catalogue
  private var open: [ShapeDescription] = []
  private var written: Set<String> = []
  private var names: Set<String> = []

  private init(_ catalogue: Catalogue) { self.catalogue = catalogue }

  /// Returns the schema of each kind of file, by its name without `.schema.json`, in order.
  ///
  /// Without a catalogue they say what holds of every one: the names of its facts are not known.
  public static func files(of catalogue: Catalogue?) -> [(name: String, bytes: [UInt8])] {
    let catalogue = catalogue ?? Catalogue()
    var shapes: [String: ValueShape] = ["case": .named("case", [.object])]
    for kind in FileKind.allCases { shapes[kind.schemaName] = .object { kind.shape } }
    return shapes.sorted { $0.key < $1.key }.map { name, root in
      var schema = CatalogueSchema(catalogue)
      return (name, schema.bytes(name, root))
    }
  }

  /// The names of the kinds of files that have a schema, in order.
  public static var kinds: [String] {
    Set(FileKind.allCases.map(\.schemaName) + ["case"]).sorted()
  }

  private mutating func bytes(_ name: String, _ root: ValueShape) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { json in
      json.member("$schema", "https://json-schema.org/draft/2020-12/schema")
      json.member("$id", "navigator:\(name)")
      json.member("title", name)
      if case .object(let shape) = root {
        write(shape(), &json)
      } else {
        json.key("$ref")
        json.string("#/$defs/\(name)")
        names.insert(name)
      }
      json.key("$defs")
      json.object { defs in writeDefinitions(&defs) }
    }
    return writer.bytes
  }

  /// Writes what was referred to, and what that refers to.
  private mutating func writeDefinitions(_ json: inout JSONWriter) {
    while true {
      if let shape = open.popLast() {
        guard written.insert(shape.name.definitionName).inserted else { continue }
        json.key(shape.name.definitionName)
        json.object { write(shape, &$0) }
      } else if let name = names.subtracting(written).min() {
        written.insert(name)
        json.key(name)
        json.object { write(named: name, &$0) }
      } else {
        return
      }
    }
  }

  private mutating func write(_ shape: ShapeDescription, _ json: inout JSONWriter) {
    json.member("type", "object")
    json.key("properties")
    json.object { properties in
      for member in shape.members where !member.isNever {
        properties.key(member.name)
        properties.object {
          write(member.value, &$0)
          if !member.meaning.isEmpty { $0.member("description", member.meaning) }
        }
      }
    }
    let required = shape.members.filter(\.isRequired).map(\.name)
    if !required.isEmpty { json.member("required", required) }
    json.member("additionalProperties", false)
    guard !shape.rules.isEmpty else { return }
    json.key("allOf")
    json.array { list in
      for rule in shape.rules { list.object { write(rule, of: shape, &$0) } }
    }
  }

  /// Writes which members stand together: the ways, and where none need be taken the way of none.
  private func write(_ rule: ShapeRule, of shape: ShapeDescription, _ json: inout JSONWriter) {
    func names(_ slots: [Int]) -> [String] { slots.map { shape.members[$0].name } }
    json.key("oneOf")
    json.array { list in
      for (number, way) in rule.ways.enumerated() {
        list.object { json in
          json.key("anyOf")
          json.array { leads in
            for name in names(way.leads) { leads.object { $0.member("required", [name]) } }
          }
          if !way.needs.isEmpty { json.member("required", names(way.needs)) }
          without(names(rule.foreign[number]), &json)
        }
      }
      if !rule.isRequired {
        list.object { without(names(rule.ways.flatMap(\.leads)), &$0) }
      }
    }
  }

  private func without(_ names: [String], _ json: inout JSONWriter) {
    guard !names.isEmpty else { return }
    json.key("propertyNames")
    json.object { json in
      json.key("not")
      json.object { $0.member("enum", names) }
    }
  }

  private mutating func write(_ shape: ValueShape, _ json: inout JSONWriter) {
    switch shape {
    case .anything: break
    case .boolean: json.member("type", "boolean")
    case .integer: json.member("type", "integer")
    case .whole(let range):
      json.member("type", "integer")
      json.member("minimum", range.lowerBound)
      json.member("maximum", range.upperBound)
    case .number: json.member("type", "number")
    case .string: json.member("type", "string")
    case .word(let words): json.member("enum", words)
    case .named(let name, _):
      names.insert(name.definitionName)
      json.member("$ref", "#/$defs/\(name.definitionName)")
    case .array(let element):
      json.member("type", "array")
      json.key("items")
      json.object { write(element, &$0) }
    case .list(let element, let count):
      write(.array(element), &json)
      json.member("minItems", count.lowerBound)
      if count.upperBound < .max { json.member("maxItems", count.upperBound) }
    case .keyed(let names, let value):
      write(.map(value), &json)
      json.key("propertyNames")
      json.object { write(.named(names, [.string]), &$0) }
    case .map(let value):
      json.member("type", "object")
      json.key("additionalProperties")
      json.object { write(value, &$0) }
    case .object(let shape):
      let description = shape()
      open.append(description)
      json.member("$ref", "#/$defs/\(description.name.definitionName)")
    case .either(let shapes):
      json.key("anyOf")
      json.array { list in
        for shape in shapes { list.object { write(shape, &$0) } }
      }
    }
  }
}

// MARK: What the vocabulary makes

extension CatalogueSchema {
  private mutating func write(named name: String, _ json: inout JSONWriter) {
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
      json.object { write(.object { SourceReader.referenceShapeDescription }, &$0) }
    case "criterion": writeCriterion(&json)
    case "event-test": write(EventTestReader.testShapeDescription, &json)
    case "selector": write(selectorShape, &json)
    case "case": write(CaseBuilder.caseShape.description, &json)
    case "facts": writeFacts(&json)
    case "event": writeEvent(&json)
    case "derivation": write(CatalogueReader.derivationShape.description, &json)
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

  private func value(of attribute: EventAttribute) -> ValueShape {
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
  fileprivate var definitionName: String {
    split(separator: " ").joined(separator: "-")
  }
}
