/// Searches all possible cases for one that meets some goals.
///
/// A partial case that decides the goals decides them for everyone it can become. Where a goal is
/// open, every value of a variable that it hangs on is tried, side by side in the lanes of a block,
/// until the goals are decided or contradicted: what is not found is nowhere.
struct Search {
  /// What was found.
  enum Outcome: Sendable {
    /// A case that meets the goals; `isSmallest` if none does that states less.
    case found(Space.Case, isSmallest: Bool)
    /// Nobody: proved.
    case nobody
    /// Nobody was found, but not everyone was looked at: too many cases, or histories.
    case undecided

    /// The case, if there is one.
    var example: Space.Case? {
      if case .found(let example, _) = self { example } else { nil }
    }
  }

  private(set) var sides: [CatalogueProver]
  let space: Space
  private let impossible: [Goal]

  /// How many blocks of cases may still be looked at.
  private(set) var budget: Int

  /// Whether some open goal hung on nothing that can be stated, so that nothing is proved.
  private var isStuck = false

  /// How many blocks one search may look at, if nothing else is said.
  static let limit = 4000

  /// Creates a search.
  init(_ builder: SpaceBuilder) {
    sides = builder.sides
    space = builder.space
    budget = Self.limit
    impossible = builder.sides.enumerated().flatMap { number, side in
      side.catalogue.impossible.map { Goal.no(.holds($0.when), number) }
    }
  }

  /// Returns a case that meets all goals, as small as can be.
  ///
  /// - Parameters:
  ///   - goals: What must be so.
  ///   - start: What is stated already; it stays and is not counted.
  ///   - limit: How many blocks of cases may be looked at.
  ///   - makesSmallest: Whether to look for one that states less than the first that comes.
  /// - Returns: What was found.
  mutating func find(
    _ goals: [Goal], from start: Space.Case? = nil, limit: Int = Self.limit,
    makesSmallest: Bool = true
  ) -> Outcome {
    budget = limit
    isStuck = false
    let start = start ?? space.nothing
    guard let found = solve([start], goals) else {
      let isBounded = space.variables.contains(where: \.isBounded)
      return budget <= 0 || isStuck || isBounded ? .undecided : .nobody
    }
    let small = reduced(found, goals, keeping: start)
    let size = zip(small, start).count { $0 != $1 }
    guard makesSmallest else { return .found(small, isSmallest: size == 0) }
    budget = limit
    for count in 0..<size {
      if let smaller = smallest(goals, from: start, adding: count) {
        return .found(smaller, isSmallest: budget > 0)
      }
      if budget <= 0 { return .found(small, isSmallest: false) }
    }
    return .found(small, isSmallest: true)
  }

  /// Returns whether somebody meets all goals: `unknown` if that could not be said.
  mutating func exists(
    _ goals: [Goal], from start: Space.Case? = nil, limit: Int = Self.limit
  ) -> Truth {
    budget = limit
    isStuck = false
    if solve([start ?? space.nothing], goals) != nil { return .holds }
    let isBounded = space.variables.contains(where: \.isBounded)
    return budget <= 0 || isStuck || isBounded ? .unknown : .fails
  }
}

// MARK: Looking at up to 64 cases

extension Search {
  /// What a block of cases showed.
  struct BlockVerdict {
    /// Where no goal is contradicted.
    var alive: UInt64

    /// Where all goals are met.
    var met: UInt64

    /// Where it is sure that nothing impossible holds.
    var isClear: UInt64

    /// The truth of each goal.
    var truths: [LaneTruth]
  }

  /// Allows so many more blocks.
  mutating func renew(_ limit: Int) { budget = limit }

  /// Decides goals, and what is impossible, for some cases.
  mutating func look(_ cases: [Space.Case], _ goals: [Goal]) -> BlockVerdict {
    budget -= 1
    for side in sides.indices { sides[side].load(cases.map { space.sayings($0, side) }) }
    let lanes: UInt64 = cases.count == 64 ? .max : 1 << UInt64(cases.count) - 1
    var look = BlockVerdict(alive: lanes, met: lanes, isClear: lanes, truths: [])
    for (first, second) in space.implications {
      for (lane, stated) in cases.enumerated()
      where stated[first.number] == 1 && stated[second.number] == 0 {
        look.alive &= ~(1 << UInt64(lane))
      }
    }
    for goal in impossible {
      let truth = truth(goal, cases)
      look.alive &= ~truth.fails
      look.isClear &= truth.holds
    }
    for goal in goals {
      let truth = look.alive == 0 ? LaneTruth() : truth(goal, cases)
      look.truths.append(truth)
      look.alive &= ~truth.fails
      look.met &= truth.holds
    }
    look.met &= look.alive
    return look
  }

  /// Where a goal is met and where it is contradicted.
  mutating func truth(_ goal: Goal, _ cases: [Space.Case]) -> LaneTruth {
    var truth = LaneTruth()
    switch goal.subject {
    case .claim(let claim, let side): truth = sides[side].truth(claim)
    case .among(let variable, let isIn):
      for (lane, stated) in cases.enumerated() where stated[variable.number] >= 0 {
        truth.set(Truth(isIn[Int(stated[variable.number])]), 1 << UInt64(lane))
      }
    }
    return goal.isWanted ? truth : !truth
  }

  /// The variables on which a goal hangs in a lane of the last look.
  mutating func open(_ goal: Goal, _ lane: Int, _ stated: Space.Case) -> [Index<Space.Variable>] {
    var found: [Index<Space.Variable>] = []
    switch goal.subject {
    case .claim(let claim, let side):
      sides[side].open(claim, lane, &found) { stated[$0.number] == -1 }
    case .among(let variable, _): if stated[variable.number] == -1 { found = [variable] }
    }
    return found
  }

  /// Every value of a variable, stated beside what is stated.
  func branches(_ stated: Space.Case, _ variable: Index<Space.Variable>) -> [Space.Case] {
    space.variables[variable].values.indices.map { value in
      var next = stated
      next[variable.number] = Int16(value)
      return next
    }
  }
}

// MARK: Is there anybody?

extension Search {
  /// Returns a case that meets the goals and that somebody can be, or `nil` if there is none.
  private mutating func solve(_ cases: [Space.Case], _ goals: [Goal]) -> Space.Case? {
    var first = 0
    while first < cases.count, budget > 0 {
      let block = Array(cases[first..<min(first + 64, cases.count)])
      first += 64
      if let found = solveBlock(block, goals) { return found }
    }
    return nil
  }

  private mutating func solveBlock(_ block: [Space.Case], _ goals: [Goal]) -> Space.Case? {
    let look = look(block, goals)
    for lane in Lanes(look.met & look.isClear) { return block[lane] }
    // Where to go on from each case must be asked before other cases take the lanes.
    var next: [(stated: Space.Case, variable: Index<Space.Variable>, isMet: Bool)] = []
    for lane in Lanes(look.alive) {
      let isMet = look.met >> UInt64(lane) & 1 == 1
      let open = isMet ? impossible : goals
      var variable: Index<Space.Variable>?
      for (number, goal) in open.enumerated() {
        if !isMet, look.truths[number][lane] != .unknown { continue }
        if isMet, truth(goal, block)[lane] != .unknown { continue }
        variable = self.open(goal, lane, block[lane]).first
        if variable != nil { break }
      }
      if let variable {
        next.append((block[lane], variable, isMet))
      } else {
        isStuck = true
      }
    }
    for (stated, variable, isMet) in next where budget > 0 {
      if isMet {
        // The goals are met: what else is stated only shows that somebody can be so.
        if solve(branches(stated, variable), []) != nil { return stated }
      } else if let found = solve(branches(stated, variable), goals) {
        return found
      }
    }
    return nil
  }

  /// Whether somebody can be as stated.
  mutating func isPossible(_ stated: Space.Case) -> Bool { solve([stated], []) != nil }

  /// Leaves out of a case what the goals do not need, the last variable first.
  private mutating func reduced(
    _ found: Space.Case, _ goals: [Goal], keeping start: Space.Case
  ) -> Space.Case {
    var small = found
    for variable in space.variables.indexes.reversed()
    where small[variable.number] != start[variable.number] {
      var less = small
      less[variable.number] = start[variable.number]
      let look = look([less], goals)
      if look.met & 1 == 1, look.isClear & 1 == 1 || isPossible(less) { small = less }
    }
    return small
  }
}

// MARK: The smallest

extension Search {
  /// Returns a case that states so many variables more than another and meets the goals, or `nil`
  /// if there is none or the budget is used up.
  mutating func smallest(
    _ goals: [Goal], from start: Space.Case, adding count: Int
  ) -> Space.Case? {
    let look = look([start], goals)
    guard look.alive & 1 == 1 else { return nil }
    if look.met & 1 == 1 { return isPossible(start) ? start : nil }
    guard count > 0 else { return nil }
    let open = fewest(goals, look, 0, start)
    return extend(goals, start, open, count, leaving: [])
  }

  /// States one of the open variables, and goes on from there.
  ///
  /// A case that meets the goals states at least one of them; those that were tried before are
  /// left out of it, so that no case is looked at twice.
  private mutating func extend(
    _ goals: [Goal], _ stated: Space.Case, _ open: [Index<Space.Variable>], _ count: Int,
    leaving: Set<Index<Space.Variable>>
  ) -> Space.Case? {
    var leaving = leaving
    for variable in open where !leaving.contains(variable) {
      let cases = branches(stated, variable)
      var first = 0
      while first < cases.count {
        guard budget > 0 else { return nil }
        let block = Array(cases[first..<min(first + 64, cases.count)])
        first += 64
        let look = look(block, goals)
        var next: [(Space.Case, [Index<Space.Variable>])] = []
        if count > 1 {
          for lane in Lanes(look.alive & ~look.met) {
            next.append((block[lane], fewest(goals, look, lane, block[lane])))
          }
        }
        for lane in Lanes(look.met) where isPossible(block[lane]) { return block[lane] }
        for (stated, open) in next {
          if let found = extend(goals, stated, open, count - 1, leaving: leaving) { return found }
        }
      }
      leaving.insert(variable)
    }
    return nil
  }

  /// The variables of the open goal that hangs on the fewest.
  mutating func fewest(
    _ goals: [Goal], _ look: BlockVerdict, _ lane: Int, _ stated: Space.Case
  ) -> [Index<Space.Variable>] {
    var best: [Index<Space.Variable>] = []
    for (number, goal) in goals.enumerated() where look.truths[number][lane] == .unknown {
      let found = open(goal, lane, stated)
      if found.isEmpty { return [] }
      if best.isEmpty || found.count < best.count { best = found }
      if best.count == 1 { break }
    }
    return best
  }
}
