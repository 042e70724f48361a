internal import LocatedJSON

// What stands in the data, as a person reads it: no quotation marks, one language, a line for each.
extension Wording {
  /// Returns a value of the data, a line for each part that is one.
  func lines(of json: JSON) -> [String] {
    switch json.kind {
    case .object where isText(json): [text(CatalogueText(json: json))]
    case .object: json.members.map { "\($0.key.harmless): \(value($0))" }
    case .array where json.elements.contains(where: { $0.kind == .object }):
      json.elements.map { value($0, isInside: false) }
    case .array, .string, .number, .true, .false, .null: [value(json)]
    }
  }

  /// Returns a value within a line; what has parts stands in brackets within another.
  private func value(_ json: JSON, isInside: Bool = true) -> String {
    switch json.kind {
    case .object where isText(json): return text(CatalogueText(json: json))
    case .object where json.member("source") != nil && json.member("checked") != nil:
      return source(json)
    case .object:
      let parts = json.members.map { "\($0.key.harmless): \(value($0))" }
      let words = parts.joined(separator: ", ")
      return isInside && parts.count > 1 ? "(\(words))" : words
    case .array:
      let parts = json.elements.map { value($0) }
      return parts.isEmpty ? "–" : parts.joined(separator: ", ")
    case .string, .number, .true, .false, .null: return json.string?.harmless ?? json.sourceText
    }
  }

  /// A text of the catalogue has only languages for members.
  private func isText(_ json: JSON) -> Bool {
    json.member(words.code)?.kind == .string
      || json.members.contains { _ in true }
        && json.members.allSatisfy { catalogue.languages.contains($0.key) }
  }

  private func source(_ json: JSON) -> String {
    SourceReference(json).map(full) ?? json.sourceText.harmless
  }
}
