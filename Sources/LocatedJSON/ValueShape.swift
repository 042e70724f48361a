/// What a value may be.
public indirect enum ValueShape: Sendable {
  case anything
  case boolean
  case integer
  case whole(ClosedRange<Int>)
  case number
  case string
  case word([String])
  case named(String, [JSON.Kind])
  case array(ValueShape)
  case list(ValueShape, count: ClosedRange<Int>)
  case map(ValueShape)
  case keyed(by: String, ValueShape)
  case object(@Sendable () -> ShapeDescription)
  case either([ValueShape])

  /// Returns whether a value is of the kind that the shape says; what it holds is not looked at.
  public func accepts(_ value: JSON) -> Bool {
    switch self {
    case .anything: true
    case .boolean: value.kind == .true || value.kind == .false
    case .integer: value.kind == .number && value.integer != nil
    case .whole(let range): value.kind == .number && value.integer.map(range.contains) ?? false
    case .number: value.kind == .number
    case .string: value.kind == .string
    case .word(let words): words.contains { value.hasText($0) }
    case .named(_, let kinds): kinds.contains(value.kind)
    case .array: value.kind == .array
    case .list(_, let count):
      value.kind == .array && count.contains(value.elements.reduce(0) { sum, _ in sum + 1 })
    case .map, .keyed, .object: value.kind == .object
    case .either(let shapes): shapes.contains { $0.accepts(value) }
    }
  }

  /// The shape that each element must have, if the shape alone says all about them.
  var plainElement: ValueShape? {
    switch self {
    case .array(let element), .list(let element, _), .map(let element), .keyed(_, let element):
      element.isPlain ? element : nil
    case .either(let shapes): shapes.lazy.compactMap(\.plainElement).first
    case .anything, .boolean, .integer, .whole, .number, .string, .word, .named, .object: nil
    }
  }

  /// Whether the shape alone says all about a value: no reader looks into it.
  private var isPlain: Bool {
    switch self {
    case .boolean, .integer, .whole, .number, .string, .word: true
    case .named(_, let kinds): kinds == [.string]
    case .either(let shapes): shapes.allSatisfy(\.isPlain)
    case .array(let element), .list(let element, _), .map(let element), .keyed(_, let element):
      element.isPlain
    case .anything, .object: false
    }
  }

  /// What a person calls such a value.
  public var expectation: Bilingual {
    switch self {
    case .anything: Bilingual(da: "en værdi", en: "a value")
    case .boolean: Bilingual(da: "true eller false", en: "true or false")
    case .integer: Bilingual(da: "et helt tal", en: "a whole number")
    case .whole(let range):
      Bilingual(
        da: "et helt tal fra \(range.lowerBound) til \(range.upperBound)",
        en: "a whole number from \(range.lowerBound) to \(range.upperBound)")
    case .number: Bilingual(da: "et tal", en: "a number")
    case .string: Bilingual(da: "en tekst", en: "a string")
    case .word(let words):
      Bilingual(
        da: "et af ordene \(words.joined(separator: ", "))",
        en: "one of the words \(words.joined(separator: ", "))")
    case .named(_, let kinds):
      kinds.first.map(\.words) ?? Bilingual(da: "en værdi", en: "a value")
    case .array: JSON.Kind.array.words
    case .list(_, let count) where count.lowerBound == count.upperBound:
      Bilingual(da: "en liste med \(count.lowerBound)", en: "a list of \(count.lowerBound)")
    case .list(_, let count):
      Bilingual(
        da: "en liste med mindst \(count.lowerBound)", en: "a list of at least \(count.lowerBound)")
    case .map, .keyed, .object: JSON.Kind.object.words
    case .either(let shapes):
      Bilingual(
        da: shapes.map { $0.expectation.danish }.joined(separator: " eller "),
        en: shapes.map { $0.expectation.english }.joined(separator: " or "))
    }
  }
}

extension JSON.Kind {
  /// What a person calls a value of this kind.
  public var words: Bilingual {
    switch self {
    case .null: Bilingual(da: "null", en: "null")
    case .true: Bilingual(da: "true", en: "true")
    case .false: Bilingual(da: "false", en: "false")
    case .number: Bilingual(da: "et tal", en: "a number")
    case .string: Bilingual(da: "en tekst", en: "a string")
    case .array: Bilingual(da: "en liste [ ]", en: "a list [ ]")
    case .object: Bilingual(da: "et objekt { }", en: "an object { }")
    }
  }
}
