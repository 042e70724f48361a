internal import LocatedJSON

/// Writes JSON Schemas, so that any editor completes and checks a catalogue's files.
///
/// They are made of the shapes by which the reader checks objects, and of the vocabulary, so that
/// names and values of facts are completed too.
///
/// - SeeAlso: JSON Schema 2020-12, <https://json-schema.org/draft/2020-12>.
public struct CatalogueSchema {
  let catalogue: Catalogue
  private var open: [ShapeDescription] = []
  private var written: Set<String> = []
  var names: Set<String> = []

  private init(_ catalogue: Catalogue) { self.catalogue = catalogue }

  /// Returns the schema of each kind of file, by its name without `.schema.json`, in order.
  ///
  /// Without a catalogue they say what holds of every one: the names of its facts are not known.
  public static func files(of catalogue: Catalogue?) -> [(name: String, bytes: [UInt8])] {
    let catalogue = catalogue ?? CatalogueReader.nothing
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

  mutating func write(_ shape: ShapeDescription, _ json: inout JSONWriter) {
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
  func write(_ rule: ShapeRule, of shape: ShapeDescription, _ json: inout JSONWriter) {
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

  func without(_ names: [String], _ json: inout JSONWriter) {
    guard !names.isEmpty else { return }
    json.key("propertyNames")
    json.object { json in
      json.key("not")
      json.object { $0.member("enum", names) }
    }
  }

  mutating func write(_ shape: ValueShape, _ json: inout JSONWriter) {
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
