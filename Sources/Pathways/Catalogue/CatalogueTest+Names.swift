public import LocatedJSON

extension CatalogueTest {
  /// Returns the names in the test that are none of the catalogue's: an expectation of an alert
  /// that does not exist would be met by every answer.
  public func unknownNames(in catalogue: Catalogue) -> [Diagnostic] {
    var check = NameCheck(catalogue: catalogue)
    check.visit(json, .object { Self.testShape.description })
    return check.diagnostics
  }
}

/// Looks up every name in a value, by the value's shape.
struct NameCheck {
  let catalogue: Catalogue
  var diagnostics: [Diagnostic] = []

  init(catalogue: Catalogue) { self.catalogue = catalogue }

  mutating func visit(_ json: JSON, _ shape: ValueShape) {
    switch shape {
    case .named(let kind, _):
      guard let words = catalogue.names(kind) else { return }
      if let text = json.string, words.contains(text) { return }
      diagnostics.append(.unknownWord("unknown-name", json, .name, among: words))
    case .array(let element), .list(let element, _):
      for child in json.elements { visit(child, element) }
    case .map(let value):
      for child in json.members { visit(child, value) }
    case .keyed(let kind, let value):
      let words = catalogue.names(kind) ?? []
      for child in json.members {
        visit(child, value)
        guard !words.contains(child.key) else { continue }
        diagnostics.append(
          Diagnostic(
            "unknown-name", at: child.keyLocation,
            ValueRemark.unknown(.name, child.key),
            help: .didYouMean(child.key, among: words, orOneOf: true)))
      }
    case .object(let shape):
      for (member, value) in shape().values(of: json, &diagnostics) { visit(value, member.value) }
    case .either(let shapes):
      if let shape = shapes.first(where: { $0.accepts(json) }) { visit(json, shape) }
    case .anything, .boolean, .integer, .whole, .number, .string, .word: break
    }
  }
}
