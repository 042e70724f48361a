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
  ///   - foreign: Keys that people know from elsewhere.
  ///   - describe: Returns what one member is; a switch over all members, so that a new one does
  ///     not compile until it is described.
  public init(
    _ name: String, rules: [ShapeRule] = [], foreign: [ForeignKey] = [],
    _ describe: (Member) -> MemberShape
  ) {
    description = ShapeDescription(
      name: name, members: Member.allCases.map(describe), rules: rules, foreign: foreign)
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

  /// Keys that people know from elsewhere, and what they mean here.
  let foreign: [ForeignKey]

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
  public init(
    name: String, members: [MemberShape], rules: [ShapeRule] = [], foreign: [ForeignKey] = []
  ) {
    self.name = name
    self.foreign = foreign
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
  public private(set) var isRequired: Bool

  /// What it means, one English sentence for an editor's hover text.
  public let meaning: String

  /// Whether nothing reads it, so that its value is checked by its shape alone.
  public private(set) var isKept: Bool

  /// What its value looks like, shown where it is of the wrong kind.
  public private(set) var example: String?

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
    var copy = self
    copy.isKept = true
    return copy
  }

  /// The member with what its value looks like.
  public func such(as example: String) -> Self {
    var copy = self
    copy.example = example
    return copy
  }

  /// The member as one that an object may lack.
  public var asOptional: Self {
    var copy = self
    copy.isRequired = false
    return copy
  }
}
