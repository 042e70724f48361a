/// Which members of an object stand together, and which do not.
///
/// An object may say one thing in several ways: a time in days or in months, a test of events by
/// their number or by the last of them. A rule names the ways, so that nothing that is written is
/// passed over because something else was read first.
public struct ShapeRule: Sendable {
  /// One way.
  public struct Way: Sendable {
    /// The members that choose the way; those that may stand together are in one way.
    public let leads: [Int]

    /// The members that must stand with them.
    public let needs: [Int]

    /// The members that may stand with them.
    public let allows: [Int]

    /// Creates a way.
    public init<Member: ObjectMember>(
      _ leads: [Member], needs: [Member] = [], allows: [Member] = []
    ) {
      // Closures and no key paths: those of a generic type are made anew at each use.
      self.leads = leads.map { $0.rawValue }
      self.needs = needs.map { $0.rawValue }
      self.allows = allows.map { $0.rawValue }
    }

    /// Creates a way of members by their numbers, for shapes that data makes.
    public init(slots leads: [Int]) {
      self.leads = leads
      needs = []
      allows = []
    }

    /// All members of the way.
    public var members: [Int] { leads + needs + allows }
  }

  /// The ways, of which an object takes one.
  public let ways: [Way]

  /// Whether an object must take one.
  public let isRequired: Bool

  /// By way, the members that can't stand with it.
  public let foreign: [[Int]]

  private init(ways: [Way], isRequired: Bool) {
    self.ways = ways
    self.isRequired = isRequired
    foreign = ways.map { Self.members(foreignTo: $0, among: ways) }
  }

  /// An object takes exactly one of the ways.
  public static func one(of ways: [Way]) -> Self { Self(ways: ways, isRequired: true) }

  /// An object has exactly one of the members.
  public static func one<Member: ObjectMember>(of members: Member...) -> Self {
    one(of: members.map { Way([$0]) })
  }

  /// An object has one of the members, or none.
  public static func oneOrNone<Member: ObjectMember>(of members: [Member]) -> Self {
    Self(ways: members.map { Way([$0]) }, isRequired: false)
  }

  /// An object has one of the members, by their numbers, or none.
  public static func oneOrNone(ofSlots slots: [Int]) -> Self {
    Self(ways: slots.map { Way(slots: [$0]) }, isRequired: false)
  }

  private static func members(foreignTo way: Way, among ways: [Way]) -> [Int] {
    let own = way.members
    var foreign: [Int] = []
    for member in ways.flatMap(\.members) where !own.contains(member) && !foreign.contains(member) {
      foreign.append(member)
    }
    return foreign
  }
}
