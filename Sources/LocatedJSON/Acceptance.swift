/// What a shape asks of a value, worked out once for each member of a shape.
///
/// A catalogue has a hundred thousand values, and nearly all are right by their kind alone: that is one
/// bit to look at, where going through the shape would take a hundred steps.
struct Acceptance: Sendable {
  /// The shape as it was declared.
  let shape: ValueShape

  /// The kinds that may be right, a bit for each.
  private let kinds: UInt8

  /// Whether the kind alone decides.
  private let isDecidedByKind: Bool

  /// What each element must be, if the shape alone says all about it: one or none.
  private let elements: [Acceptance]

  init(_ shape: ValueShape) {
    self.shape = shape
    kinds = shape.kinds
    isDecidedByKind = shape.isDecidedByKind
    elements = shape.plainElement.map { [Acceptance($0)] } ?? []
  }

  /// What each element must be, if the shape alone says all about it.
  var element: Acceptance? { elements.first }

  /// The kinds of value that are right whatever they hold, a bit for each.
  var plainKinds: UInt8 { isDecidedByKind && elements.isEmpty ? kinds : 0 }

  /// Returns whether a value is of the kind that the shape says; what it holds is not looked at.
  func accepts(_ value: JSON) -> Bool {
    guard kinds >> value.kind.rawValue & 1 == 1 else { return false }
    return isDecidedByKind || shape.accepts(value)
  }
}

extension ValueShape {
  /// The kinds of value that may be right, a bit for each.
  fileprivate var kinds: UInt8 {
    func bits(_ kinds: JSON.Kind...) -> UInt8 { kinds.reduce(0) { $0 | 1 << $1.rawValue } }
    return switch self {
    case .anything: .max
    case .boolean: bits(.true, .false)
    case .integer, .whole, .number: bits(.number)
    case .string, .word: bits(.string)
    case .named(_, let kinds): kinds.reduce(0) { $0 | 1 << $1.rawValue }
    case .array, .list: bits(.array)
    case .map, .keyed, .object: bits(.object)
    case .either(let shapes): shapes.reduce(0) { $0 | $1.kinds }
    }
  }

  /// Whether every value of those kinds is right.
  fileprivate var isDecidedByKind: Bool {
    switch self {
    case .anything, .boolean, .number, .string, .named, .array, .map, .keyed, .object: true
    case .integer, .whole, .word, .list: false
    case .either(let shapes): shapes.allSatisfy(\.isDecidedByKind)
    }
  }
}
