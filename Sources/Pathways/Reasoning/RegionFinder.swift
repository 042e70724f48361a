/// Divides everyone there can be into boxes: who meets some goals, and who of a wider circle does
/// not.
///
/// A partial case that decides the goals decides them for everyone it can become; another is cut
/// by a variable that the goals hang on, until all are decided or the bound is reached. Tests of
/// events are taken as they are, true or false: what is so for every such choice is so for everyone.
struct RegionFinder {
  /// How many blocks of cases one region may cost.
  static let limit = 1500

  /// How many boxes a region can have to be told at all.
  static let most = 4000

  private(set) var search: Search
  private let base: [Goal]
  private let goals: [Goal]

  /// Boxes that together are everyone who meets all goals, none of them twice.
  private(set) var inside: [Space.Case] = []

  /// Boxes of those who meet the goals of the wider circle only.
  private(set) var outside: [Space.Case] = []

  /// Whether everyone was divided.
  private(set) var isComplete = false

  /// Creates a finder.
  ///
  /// - Parameters:
  ///   - builder: The space of the claims that the goals speak of, events supposed.
  ///   - goals: What must be so.
  ///   - base: Goals of the wider circle.
  init(_ builder: SpaceBuilder, _ goals: [Goal], among base: [Goal] = []) {
    search = Search(builder)
    self.goals = goals
    self.base = base
  }

  private var space: Space { search.space }

  /// Divides everyone, or gives up at the bound.
  mutating func run(from start: Space.Case? = nil, limit: Int = Self.limit) {
    guard space.variables.allSatisfy({ !$0.isBounded && $0.values.count <= 64 }) else { return }
    var budget = limit
    var open = [start ?? space.nothing]
    while !open.isEmpty {
      guard budget > 0, inside.count <= Self.most, outside.count <= 8 * Self.most else { return }
      budget -= 1
      let block = Array(open.suffix(64))
      open.removeLast(block.count)
      guard divide(block, &open) else { return }
    }
    isComplete = true
  }

  /// Sorts some cases into what they are, and cuts those that are not decided; returns whether all
  /// could be.
  private mutating func divide(_ block: [Space.Case], _ open: inout [Space.Case]) -> Bool {
    let (possible, truths) = search.decide(block, base + goals)
    var cuts: [(lane: Int, variable: Index<Space.Variable>)] = []
    for lane in Lanes(possible) {
      let own = truths.map { $0[lane] }
      if own.prefix(base.count).contains(.fails) { continue }
      let circle = own.prefix(base.count).firstIndex(of: .unknown)
      if circle == nil, own.contains(.fails) {
        outside.append(block[lane])
      } else if let variable = search.cut(block[lane], lane, base + goals, own, first: circle) {
        cuts.append((lane, variable))
      } else if own.allSatisfy({ $0 == .holds }) {
        inside.append(block[lane])
      } else {
        return false
      }
    }
    for (lane, variable) in cuts { open += search.branches(block[lane], variable) }
    return true
  }
}

extension Search {
  /// Decides goals one by one for some cases; where something impossible holds, nobody is.
  mutating func decide(
    _ cases: [Space.Case], _ goals: [Goal]
  ) -> (possible: UInt64, truths: [LaneTruth]) {
    let look = look(cases, [])
    return (look.alive, goals.map { truth($0, cases) })
  }

  /// Chooses the variable by which to go on from a case of the last look.
  ///
  /// - Parameters:
  ///   - stated: The case.
  ///   - lane: Its lane.
  ///   - goals: The goals.
  ///   - truths: What each of them is.
  ///   - first: The goal to decide first, if there is one; else the one that hangs on the fewest.
  /// - Returns: The variable, or `nil` if all is decided.
  mutating func cut(
    _ stated: Space.Case, _ lane: Int, _ goals: [Goal], _ truths: [Truth], first: Int?
  ) -> Index<Space.Variable>? {
    if let first { return open(goals[first], lane, stated).first }
    var best: [Index<Space.Variable>]?
    for (goal, truth) in zip(goals, truths) where truth == .unknown {
      let found = open(goal, lane, stated)
      if let variable = found.first, found.count == 1 { return variable }
      if !found.isEmpty, found.count < best?.count ?? .max { best = found }
    }
    return best?.first
  }
}
