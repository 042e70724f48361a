internal import LocatedJSON

/// Reads what every rule carries: texts in the catalogue's languages, sources and days.
struct SourceReader: Sendable {
  /// The languages that every text must have, in order.
  var languages: [String] = []

  /// The sources that may be named.
  var known = NameTable<String>()

  /// Whether texts and sources are looked at that were proved when the program was built.
  var isThorough = false

  /// Whether a value stands in a file of the program itself, with whose texts, sources and notes
  /// nothing is wrong, as a test proves: most are never shown, and looking at each took a fifth of an
  /// answer from the start of the process.
  func isProved(_ json: JSON) -> Bool { !isThorough && json.document.file.isBuiltIn }

  /// Reads a text; a language that is missing or unknown is reported.
  @discardableResult
  func text(_ json: JSON, _ diagnostics: inout [Diagnostic]) -> CatalogueText? {
    guard json.kind == .object else {
      diagnostics.append(.wrongKind(json, expected: ValueShape.text.expectation))
      return nil
    }
    if isProved(json) { return CatalogueText(json: json) }
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

  /// Checks a list of sources, which is read when somebody asks for it.
  @discardableResult
  func references(_ json: JSON, _ diagnostics: inout [Diagnostic]) -> SourceReferences {
    guard json.kind == .array else {
      diagnostics.append(.wrongKind(json, expected: .kind(.array)))
      return SourceReferences()
    }
    if isProved(json) { return SourceReferences(json) }
    for element in json.elements {
      let object = ObjectReader(element, SourceReference.shape, &diagnostics)
      guard let source = object[.source], source.kind == .string, object[.at] != nil else {
        continue
      }
      if known.index(of: source) == nil {
        diagnostics.append(
          .unknownWord(
            "unknown-source", source, .source,
            among: known.names))
      }
      if let checked = object[.checked] { day(checked, &diagnostics) }
    }
    return SourceReferences(json)
  }

  /// Reads a day that exists.
  @discardableResult
  func day(_ json: JSON, _ diagnostics: inout [Diagnostic]) -> CalendarDay? {
    if json.kind == .string, let day = CalendarDay(json.bytes) { return day }
    diagnostics.append(.impossibleDate(json))
    return nil
  }
}
