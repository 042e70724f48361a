/// Finds every smallest case that meets some goals, from many starts at once.
///
/// A case that meets the goals states at least one of the variables that any open goal hangs on. So
/// from each case those of the goal with the fewest are stated, one after the other; the ones before
/// are left out of it, so that no case is met twice. All cases of one size are looked at together.
struct HoleSearch {
  /// How many blocks of cases all starts of one place may cost, up to three variables.
  static let limit = 12_000

  /// How many blocks one start may cost where what hangs on more is looked for.
  static let deepLimit = 1500

  /// One case that meets the goals.
  struct Hole {
    let start: Int
    let stated: Space.Case
  }

  /// How many variables are tried with all their values; beyond it one case for each start.
  static let broad = 3

  var search: Search
  let goals: [Goal]

  /// What was found, by size and start.
  private(set) var holes: [Hole] = []

  /// The starts of which not everything was looked at.
  private(set) var stopped: Set<Int> = []

  private var budget = Self.limit

  init(_ search: Search, _ goals: [Goal]) {
    self.search = search
    self.goals = goals
  }

  /// Looks for every case that states up to so many variables beside a start.
  mutating func run(_ starts: [Space.Case], depth: Int) {
    var level = starts.enumerated().map { Hole(start: $0.offset, stated: $0.element) }
    var found: [[Space.Case]] = Array(repeating: [], count: starts.count)
    for size in 0...min(depth, Self.broad) where !level.isEmpty {
      var next: [Hole] = []
      var first = 0
      while first < level.count {
        guard budget > 0 else {
          stopped.formUnion(level[first...].map(\.start))
          break
        }
        budget -= 1
        let block = Array(level[first..<min(first + 64, level.count)])
        first += 64
        look(block, &found, isLast: size == min(depth, Self.broad), &next)
      }
      level = next.filter { node in
        !found[node.start].contains { Self.contains(node.stated, $0) }
      }
    }
    guard depth > Self.broad else { return }
    for (number, start) in starts.enumerated() where found[number].isEmpty {
      lookDeeper(number, start, depth)
    }
  }

  private static func contains(_ stated: Space.Case, _ other: Space.Case) -> Bool {
    zip(stated, other).allSatisfy { $1 < 0 || $0 == $1 }
  }

  private mutating func look(
    _ block: [Hole], _ found: inout [[Space.Case]], isLast: Bool, _ next: inout [Hole]
  ) {
    let look = search.look(block.map(\.stated), goals)
    if !isLast {
      for lane in Lanes(look.alive & ~look.met) {
        var stated = block[lane].stated
        for variable in search.fewest(goals, look, lane, stated) {
          for branch in search.branches(stated, variable) {
            next.append(Hole(start: block[lane].start, stated: branch))
          }
          stated[variable.number] = -2
        }
      }
    }
    for lane in Lanes(look.met) {
      let stated: Space.Case = block[lane].stated.map { max($0, -1) }
      search.renew(Search.limit)
      // Two ways to the same size may meet where values of one variable were left out.
      guard !found[block[lane].start].contains(where: { Self.contains(stated, $0) }),
        look.isClear.has(lane) || search.isPossible(stated)
      else { continue }
      found[block[lane].start].append(stated)
      holes.append(Hole(start: block[lane].start, stated: stated))
    }
  }

  /// Looks for one case that hangs on more, which is made as small as it can be by leaving out.
  private mutating func lookDeeper(_ number: Int, _ start: Space.Case, _ depth: Int) {
    switch search.find(goals, from: start, limit: Self.deepLimit, makesSmallest: false) {
    case .nobody: stopped.remove(number)
    case .undecided: stopped.insert(number)
    case .found(let stated, _):
      // Others may be smaller or hang on other variables.
      stopped.insert(number)
      let size = zip(stated, start).count { $0 != $1 }
      if size <= depth { holes.append(Hole(start: number, stated: stated)) }
    }
  }
}
