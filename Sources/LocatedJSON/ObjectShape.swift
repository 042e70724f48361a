/// The members that one kind of object may have.
///
/// A shape is declared once; the reader checks objects against it and the JSON Schema that an
/// editor completes from is made of it.
public struct ObjectShape<Member: ObjectMember>: Sendable {
  /// The shape without its member type.
  public let description: ShapeDescription

  /// Creates a shape.
  ///
  /// - Parameters:
  ///   - name: What the kind of object is called in a schema.
  ///   - rules: Which members stand together, and which do not.
  ///   - describe: Returns what one member is; a switch over all members, so that a new one does
  ///     not compile until it is described.
  public init(_ name: String, rules: [ShapeRule] = [], _ describe: (Member) -> MemberShape) {
    description = ShapeDescription(
      name: name, members: Member.allCases.map(describe), rules: rules)
  }

  /// The members in the order in which they are written.
  public var members: [MemberShape] { description.members }
}

/// The members of one kind of object, numbered from 0 in the order in which they are written.
public protocol ObjectMember: CaseIterable, RawRepresentable<Int>, Sendable {}

/// A shape without its member type.
public struct ShapeDescription: Sendable {
  /// What the kind of object is called in a schema, such as `offer`.
  public let name: String

  /// The members in the order in which they are written.
  public let members: [MemberShape]

  /// Which members stand together, and which do not.
  public let rules: [ShapeRule]

  /// The members that nothing reads: what they hold is kept for whoever opens the file.
  public let kept: [Int]

  /// The members without which an object is wrong.
  let required: [Int]

  /// The members' names, in the same order.
  let names: [MemberName]

  /// What an object without members has in its slots: a copy of it is made in a fraction of the time
  /// that making it anew for each of ten thousand objects takes.
  let blank: [Int32]

  /// What each member asks of its value, in the same order.
  let acceptances: [Acceptance]

  /// By member, the kinds that are right whatever else the value is, a bit for each: nearly all that
  /// is ever read is right by its kind, so nothing else is looked at first.
  let plainKinds: [UInt8]

  /// Creates a description of its parts.
  public init(name: String, members: [MemberShape], rules: [ShapeRule] = []) {
    self.name = name
    self.members = members
    self.rules = rules
    kept = members.indices.filter { members[$0].isKept }
    required = members.indices.filter { members[$0].isRequired }
    names = members.map { MemberName($0.name) }
    blank = Array(repeating: Self.absent, count: members.count)
    acceptances = members.map { Acceptance($0.value) }
    plainKinds = acceptances.map(\.plainKinds)
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

  /// Whether nothing reads it, so that its value is checked by its shape alone.
  public let isKept: Bool

  /// A member that every object has.
  public static func required(_ name: String, _ value: ValueShape, _ meaning: String = "") -> Self {
    Self(name: name, value: value, isRequired: true, meaning: meaning, isKept: false)
  }

  /// A member that an object may have.
  public static func optional(_ name: String, _ value: ValueShape, _ meaning: String = "") -> Self {
    Self(name: name, value: value, isRequired: false, meaning: meaning, isKept: false)
  }

  /// A member that this kind of object never has, though kindred kinds have it.
  public static let never = Self(
    name: "", value: .anything, isRequired: false, meaning: "", isKept: false)

  /// Whether no object has it.
  public var isNever: Bool { name.isEmpty }

  /// The member as one that nothing reads: it is kept for whoever opens the file.
  public var kept: Self {
    Self(name: name, value: value, isRequired: isRequired, meaning: meaning, isKept: true)
  }

  /// The member as one that an object may lack.
  public var asOptional: Self {
    Self(name: name, value: value, isRequired: false, meaning: meaning, isKept: isKept)
  }
}
