internal import LocatedJSON

/// Reads what every rule carries: texts in the catalogue's languages, sources and days.
struct SourceReader: Sendable {
  /// The languages that every text must have, in order.
  var languages: [String] = []

  /// The sources that may be named.
  var known = NameTable()

  private enum ReferenceMember: Int, ObjectMember {
    case source, at, checked, certainty, flag
  }

  private static let referenceShape = ObjectShape<ReferenceMember>("source reference") {
    switch $0 {
    case .source: .required("source", .source, "The identifier of a source in sources.json.")
    case .at: .required("at", .string, "The place in it: section, page or line.")
    case .checked: .required("checked", .day, "The day somebody compared the rule with it.")
    case .certainty: .optional("certainty", .word(["A", "B", "C"]))
    case .flag:
      .optional(
        "flag", .word(SourceReference.Flag.allCases.map(\.rawValue)),
        "What to know before one relies on it.")
    }
  }

  static var referenceShapeDescription: ShapeDescription { referenceShape.description }

  /// Reads a text; a language that is missing or unknown is reported.
  @discardableResult
  func text(_ json: JSON, _ diagnostics: inout [Diagnostic]) -> CatalogueText? {
    guard json.kind == .object else {
      diagnostics.append(.wrongKind(json, expected: ValueShape.text.expectation))
      return nil
    }
    var found = 0
    for value in json.members {
      guard languages.contains(where: { value.hasKey($0) }) else {
        diagnostics.append(
          Diagnostic(
            "unknown-language", at: value.keyLocation,
            ValueRemark.unknown(.language, value.key),
            help: .didYouMean(value.key, among: languages, orOneOf: true)))
        continue
      }
      found += 1
      if value.kind != .string {
        diagnostics.append(.wrongKind(value, expected: ValueShape.string.expectation))
      } else if value.range.isEmpty {
        diagnostics.append(
          Diagnostic(
            "empty-text", at: value.location,
            CriterionRemark.textIsEmpty))
      }
    }
    if found < languages.count {
      let missing = languages.filter { json.member($0) == nil }.joined(separator: ", ")
      diagnostics.append(
        Diagnostic(
          "missing-translation", .warning, at: json.location,
          CriterionRemark.textIsMissing(missing))
      )
    }
    return found > 0 ? CatalogueText(json: json) : nil
  }

  /// Reads a list of texts.
  func texts(_ json: JSON, _ diagnostics: inout [Diagnostic]) -> [CatalogueText] {
    json.elements.compactMap { text($0, &diagnostics) }
  }

  /// Reads a list of sources.
  @discardableResult
  func references(_ json: JSON, _ diagnostics: inout [Diagnostic]) -> [SourceReference] {
    guard json.kind == .array else {
      diagnostics.append(.wrongKind(json, expected: .kind(.array)))
      return []
    }
    return json.elements.compactMap { element in
      let object = ObjectReader(element, Self.referenceShape, &diagnostics)
      guard let source = object[.source], source.kind == .string, let at = object[.at]?.string
      else { return nil }
      let number = known.number(of: source)
      if number == nil {
        diagnostics.append(
          .unknownWord(
            "unknown-source", source, .source,
            among: known.names))
      }
      guard let checked = object[.checked].flatMap({ day($0, &diagnostics) }) else { return nil }
      return SourceReference(
        source: number.map { known.names[$0] } ?? source.string ?? "", at: at, checked: checked,
        certainty: object[.certainty]?.string,
        flag: object[.flag]?.string.flatMap(SourceReference.Flag.init))
    }
  }

  /// Reads a day that exists.
  @discardableResult
  func day(_ json: JSON, _ diagnostics: inout [Diagnostic]) -> CalendarDay? {
    if json.kind == .string, let day = CalendarDay(json.bytes) { return day }
    diagnostics.append(.impossibleDate(json))
    return nil
  }
}
