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

  /// Whether a text in each language is meant.
  var isText: Bool { if case .named("text", _) = self { true } else { false } }

  /// What a value of the shape must be.
  public var expectation: Expectation {
    switch self {
    case .anything: .anything
    case .boolean: .boolean
    case .integer: .integer
    case .whole(let range): .whole(range)
    case .number: .kind(.number)
    case .string: .kind(.string)
    case .word(let words): .word(words)
    case .named(let name, let kinds): kinds.first.map { .named(name, $0) } ?? .anything
    case .array: .kind(.array)
    case .list(_, let count) where count.lowerBound == count.upperBound: .list(of: count.lowerBound)
    case .list(_, let count): .listOfAtLeast(count.lowerBound)
    case .map, .keyed, .object: .kind(.object)
    case .either(let shapes): .either(shapes.map(\.expectation))
    }
  }
}
