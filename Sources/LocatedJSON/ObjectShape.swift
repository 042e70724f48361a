/// The members that one kind of object may have.
///
/// A shape is declared once; the reader checks objects against it and the JSON Schema that an
/// editor completes from is made of it.
public struct ObjectShape<Member: ObjectMember>: Sendable {
  /// What the kind of object is called in a schema, such as `offer`.
  public let name: String

  /// The members in the order in which they are written.
  public let members: [MemberShape]

  /// The hashes of the members' names, in the same order.
  let hashes: [UInt32]

  /// Creates a shape.
  ///
  /// - Parameters:
  ///   - name: What the kind of object is called in a schema.
  ///   - describe: Returns what one member is; a switch over all members, so that a new one does
  ///     not compile until it is described.
  public init(_ name: String, _ describe: (Member) -> MemberShape) {
    self.name = name
    members = Member.allCases.map(describe)
    hashes = members.map { fnv1a($0.name.utf8) }
  }

  /// The shape without its member type.
  public var description: ShapeDescription { ShapeDescription(name: name, members: members) }
}

/// The members of one kind of object, numbered from 0 in the order in which they are written.
public protocol ObjectMember: CaseIterable, RawRepresentable<Int>, Sendable {}

/// A shape without its member type, for making schemas.
public struct ShapeDescription: Sendable {
  /// What the kind of object is called.
  public let name: String

  /// The members in the order in which they are written.
  public let members: [MemberShape]

  /// Creates a description of its parts.
  public init(name: String, members: [MemberShape]) {
    self.name = name
    self.members = members
  }
}

/// One member that an object may have.
public struct MemberShape: Sendable {
  /// The key.
  public let name: String

  /// What its value may be.
  public let value: ValueShape

  /// Whether an object without it is wrong.
  public let isRequired: Bool

  /// What it means, one English sentence for an editor's hover text.
  public let meaning: String

  /// A member that every object has.
  public static func required(_ name: String, _ value: ValueShape, _ meaning: String = "") -> Self {
    Self(name: name, value: value, isRequired: true, meaning: meaning)
  }

  /// A member that an object may have.
  public static func optional(_ name: String, _ value: ValueShape, _ meaning: String = "") -> Self {
    Self(name: name, value: value, isRequired: false, meaning: meaning)
  }
}

/// What a value may be.
public indirect enum ValueShape: Sendable {
  case anything
  case boolean
  case integer
  case number
  case string
  case word([String])
  case named(String, [JSON.Kind])
  case array(ValueShape)
  case map(ValueShape)
  case object(@Sendable () -> ShapeDescription)
  case either([ValueShape])

  /// Returns whether a value of this kind can have the shape.
  func accepts(_ value: JSON) -> Bool {
    switch self {
    case .anything: true
    case .boolean: value.kind == .true || value.kind == .false
    case .integer: value.kind == .number && value.integer != nil
    case .number: value.kind == .number
    case .string: value.kind == .string
    case .word(let words): value.string.map(words.contains) ?? false
    case .named(_, let kinds): kinds.contains(value.kind)
    case .array: value.kind == .array
    case .map, .object: value.kind == .object
    case .either(let shapes): shapes.contains { $0.accepts(value) }
    }
  }

  /// What a person calls such a value.
  public var expectation: Bilingual {
    switch self {
    case .anything: Bilingual(da: "en værdi", en: "a value")
    case .boolean: Bilingual(da: "true eller false", en: "true or false")
    case .integer: Bilingual(da: "et helt tal", en: "a whole number")
    case .number: Bilingual(da: "et tal", en: "a number")
    case .string: Bilingual(da: "en tekst", en: "a string")
    case .word(let words):
      Bilingual(
        da: "et af ordene \(words.joined(separator: ", "))",
        en: "one of the words \(words.joined(separator: ", "))")
    case .named(_, let kinds):
      kinds.first.map(\.words) ?? Bilingual(da: "en værdi", en: "a value")
    case .array: JSON.Kind.array.words
    case .map, .object: JSON.Kind.object.words
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
