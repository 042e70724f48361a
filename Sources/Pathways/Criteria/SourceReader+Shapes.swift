internal import LocatedJSON

extension SourceReader {
  /// Checks an object against a shape; what nothing reads is checked to its depth at once.
  func shaped<Member>(
    _ json: JSON, _ shape: ObjectShape<Member>, _ diagnostics: inout [Diagnostic]
  ) -> ObjectReader<Member> {
    if isProved(json) { return ObjectReader(proved: json, shape) }
    let object = ObjectReader(json, shape, &diagnostics)
    for slot in shape.description.kept {
      guard let value = Member(rawValue: slot).flatMap({ object[$0] }) else { continue }
      check(value, shape.members[slot].value, &diagnostics)
    }
    return object
  }

  /// Checks a value that its holder's shape accepts, and all that it holds, by the shape alone.
  func check(_ json: JSON, _ shape: ValueShape, _ diagnostics: inout [Diagnostic]) {
    switch shape {
    case .named("text", _): text(json, &diagnostics)
    case .named("sources", _): references(json, &diagnostics)
    case .named("day", _): day(json, &diagnostics)
    case .array(let element), .list(let element, _):
      for child in json.elements { check(child, element, &diagnostics) }
    case .map(let value):
      for child in json.members { check(child, value, &diagnostics) }
    case .object(let shape):
      for (member, value) in shape().values(of: json, &diagnostics) {
        check(value, member.value, &diagnostics)
      }
    case .either(let shapes):
      if let shape = shapes.first(where: { $0.accepts(json) }) { check(json, shape, &diagnostics) }
    case .anything, .boolean, .integer, .whole, .number, .string, .word, .named, .keyed: break
    }
  }
}
