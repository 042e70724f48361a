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
  public static func files(of catalogue: Catalogue) -> [(name: String, bytes: [UInt8])] {
    roots.map { name, root in
      var schema = CatalogueSchema(catalogue)
      return (name, schema.bytes(name, root))
    }
  }

  /// What stands outermost in each kind of file.
  private static var roots: [(String, ValueShape)] {
    func list(_ members: (String, ValueShape)...) -> ValueShape {
      .object {
        ShapeDescription(
          name: "file", members: members.map { MemberShape.required($0.0, $0.1) })
      }
    }
    return [
      ("alerts", list(("alerts", .array(.object { CatalogueReader.alertShape.description })))),
      ("case", .named("case", [.object])),
      ("catalogue", .object { CatalogueReader.mainShape.description }),
      ("checklists", .object { CatalogueReader.checklistsShape.description }),
      ("coverage", .object { CatalogueReader.coverageShape.description }),
      ("criteria", list(("criteria", .map(.object { CriterionReader.namedShapeDescription })))),
      (
        "followups",
        list(
          ("followUps", .array(.object { CatalogueReader.followUpShape.description })),
          ("holding", .array(.object { CatalogueReader.holdingShape.description })))
      ),
      ("groups", list(("groups", .array(.object { CatalogueReader.groupShape.description })))),
      ("offers", .object { CatalogueReader.offersShape.description }),
      ("overlay", .object { CatalogueReader.overlayShape.description }),
      ("pathways", .object { PathwayMember.fileShape.description }),
      (
        "places",
        list(
          ("municipalities", .array(.object { CatalogueReader.municipalityShape.description })),
          ("regions", .array(.object { CatalogueReader.regionShape.description })))
      ),
      (
        "providers",
        list(("providers", .map(.object { CatalogueReader.providerShape.description })))
      ),
      (
        "rights",
        list(
          ("milestones", .array(.object { CatalogueReader.termShape.description })),
          ("rights", .array(.object { CatalogueReader.rightShape.description })))
      ),
      ("scales", list(("scales", .array(.object { CatalogueReader.scaleShape.description })))),
      ("sources", list(("sources", .map(.object { CatalogueReader.sourceShape.description })))),
      ("tests", .object { CatalogueTest.fileShape.description }),
      ("vocabulary", .object { CatalogueReader.vocabularyShape.description }),
    ]
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
      for member in shape.members {
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
  }

  private mutating func write(_ shape: ValueShape, _ json: inout JSONWriter) {
    switch shape {
    case .anything: break
    case .boolean: json.member("type", "boolean")
    case .integer: json.member("type", "integer")
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
    case "sources":
      json.member("type", "array")
      json.key("items")
      json.object { write(.object { SourceReader.referenceShapeDescription }, &$0) }
    case "criterion": writeCriterion(&json)
    case "event-test": write(EventTestReader.testShapeDescription, &json)
    case "selector": writeSelector(&json)
    case "case": write(CaseBuilder.caseShape.description, &json)
    case "facts": writeFacts(&json)
    case "event": writeEvent(&json)
    case "derivation": write(CatalogueReader.derivationShape.description, &json)
    case "range": write(CriterionReader.rangeShape.description, &json)
    case "date": write(TimeMember.shape.description, &json)
    case "silence": json.member("type", "null")
    default: json.member("type", "object")
    }
  }

  private mutating func writeCriterion(_ json: inout JSONWriter) {
    json.member("type", "object")
    json.key("properties")
    json.object { properties in
      for (name, shape) in [
        ("all", ValueShape.array(.criterion)), ("any", .array(.criterion)), ("not", .criterion),
        (
          "events",
          .either([.named("event-test", [.object]), .array(.named("event-test", [.object]))])
        ),
        ("because", .text), ("sources", .sources),
      ] {
        properties.key(name)
        properties.object { write(shape, &$0) }
      }
      let named = ValueShape.word(catalogue.pool.named.map(\.name))
      properties.key("is")
      properties.object { write(.either([named, .array(named)]), &$0) }
      for fact in catalogue.vocabulary.facts {
        properties.key(fact.name)
        properties.object {
          write(test(of: fact), &$0)
          $0.member("description", fact.label.text(in: catalogue.languages.first ?? ""))
        }
      }
    }
    json.member("additionalProperties", false)
  }

  /// What a criterion may ask of a fact.
  private func test(of fact: Fact) -> ValueShape {
    let value = ValueShape.word(fact.values.map(\.name))
    let some = ValueShape.either([.array(value), .word(["any"])])
    func object(_ members: (String, ValueShape)...) -> ValueShape {
      let described = members.map { MemberShape.optional($0.0, $0.1) }
      return .object { ShapeDescription(name: "test of \(fact.name)", members: described) }
    }
    return switch fact.kind {
    case .boolean: .boolean
    case .number: .either([.number, .named("range", [.object])])
    case .ordered:
      .either([
        value,
        object(
          ("atLeast", value), ("atMost", value), ("anyOf", .array(value)), ("noneOf", .array(value))
        ),
      ])
    case .choice: .either([value, object(("anyOf", .array(value)), ("noneOf", .array(value)))])
    case .set:
      .either([value, object(("anyOf", some), ("allOf", .array(value)), ("noneOf", some))])
    case .date, .month: .named("date", [.object])
    case .municipality, .region: .either([.string, object(("anyOf", .array(.string)))])
    }
  }

  private mutating func writeSelector(_ json: inout JSONWriter) {
    let vocabulary = catalogue.vocabulary
    func some(_ names: [String]) -> ValueShape { .either([.word(names), .array(.word(names))]) }
    json.member("type", "object")
    json.key("properties")
    json.object { properties in
      properties.key("type")
      properties.object { write(some(vocabulary.eventTypes.map(\.name)), &$0) }
      properties.key("class")
      properties.object { write(some(vocabulary.eventClasses.map(\.name)), &$0) }
      for name in ["after", "of"] {
        properties.key(name)
        properties.object { write(.selector, &$0) }
      }
      for (member, _) in TimeMember.within + TimeMember.olderThan {
        properties.key(TimeMember.shape.members[member.rawValue].name)
        properties.object { write(.integer, &$0) }
      }
      for attribute in vocabulary.eventAttributes {
        properties.key(attribute.name)
        properties.object {
          let value = self.value(of: attribute)
          if case .number = attribute.kind {
            write(.either([value, .named("range", [.object])]), &$0)
          } else {
            write(.either([value, .array(value)]), &$0)
          }
        }
      }
    }
    json.member("additionalProperties", false)
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
          case .number(_, 0): .integer
          case .number: .number
          case .ordered, .choice: value
          case .set: .either([.array(value), .anything])
          case .date: .day
          case .month, .municipality, .region: .string
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
