internal import LocatedJSON

/// Asks who is meant by some goals, proves it or shows somebody, and says it in words.
struct PeopleFinder {
  let sides: [CatalogueProver]
  let claims: [[Claim]]
  private var search: Search

  /// The same, but with each test of events true or false at will; made when it is needed.
  private var blind: Search?

  /// How many blocks one question about who may cost.
  static let whoLimit = 400

  /// Creates a finder.
  ///
  /// - Parameters:
  ///   - sides: The catalogues.
  ///   - claims: The claims of each that goals can speak of.
  init(_ sides: [CatalogueProver], _ claims: [[Claim]]) {
    self.sides = sides
    self.claims = claims
    search = Search(SpaceBuilder(sides, claims))
  }

  /// Returns the people who meet some goals.
  ///
  /// - Parameters:
  ///   - goals: What must be so.
  ///   - base: Goals of the wider circle that the people are to be told apart from; if `nil`, nobody
  ///     asks who they are.
  /// - Returns: One of them, with who they are, or that there is none, proved or not.
  mutating func people(_ goals: [Goal], among base: [Goal]? = nil) -> People {
    switch search.find(goals) {
    case .nobody: return .nobody
    case .undecided: return isProvedBlindly(goals) ? .nobody : .undecided
    case .found(let stated, let isSmallest):
      guard let example = example(stated, goals, isSmallest) else { return .undecided }
      guard let base else { return .some(example, who: nil) }
      if let who = exactly(goals, base) { return .some(example, who: who) }
      return .some(example, who: base.isEmpty ? nil : who(stated, goals, base))
    }
  }

  /// Returns whether somebody meets some goals; that nobody does is proved.
  ///
  /// - Parameters:
  ///   - goals: What must be so.
  ///   - limit: How many blocks of cases may be looked at; `unknown` where that is not enough.
  /// - Returns: The truth.
  mutating func exists(_ goals: [Goal], limit: Int = Search.limit) -> Truth {
    let found = search.exists(goals, limit: limit)
    return found == .unknown && isProvedBlindly(goals, limit: limit) ? .fails : found
  }

  /// Whether nobody meets the goals even if each test of events could be true or false at will.
  private mutating func isProvedBlindly(_ goals: [Goal], limit: Int = Search.limit) -> Bool {
    guard search.space.variables.contains(where: \.isBounded) else { return false }
    var own = blind ?? Search(SpaceBuilder(sides, claims, supposesEvents: true))
    let truth = own.exists(goals, limit: limit)
    blind = own
    return truth == .fails
  }

  /// Returns a case as an example, if each catalogue decides it as the goals say.
  private func example(_ stated: Space.Case, _ goals: [Goal], _ isSmallest: Bool) -> ExampleCase? {
    for (number, side) in sides.enumerated() {
      let writer = CaseWriter(catalogue: side.catalogue, on: side.on)
      let bytes = writer.json(side.base + search.space.sayings(stated, number))
      guard let person = CaseWriter.read(bytes, side.catalogue, on: side.on) else { return nil }
      var check = CaseVerdict(side, person)
      for goal in goals {
        guard case .claim(let claim, number) = goal.subject else { continue }
        if check.truth(claim) != Truth(goal.isWanted) { return nil }
      }
    }
    guard let last = sides.indices.last else { return nil }
    // A person is told in the words of the newest catalogue, with what only the older one knows.
    let home = sides[last]
    let json = CaseWriter(catalogue: home.catalogue, on: home.on)
      .json(home.base + search.space.sayings(stated, last))
    return ExampleCase(json: json, words: words(stated), isSmallest: isSmallest)
  }

  private func words(_ stated: Space.Case) -> Phrasing {
    let parts = Space.statements(of: stated)
    return Phrasing { language in
      parts.isEmpty
        ? language.words.anyone
        : parts.map { phrase($0.variable, [$0.value], language) }.joined(separator: ", ")
    }
  }

  private func phrase(_ variable: Index<Space.Variable>, _ values: [Int], _ language: Language)
    -> String
  {
    phrase(search.space.variables[variable], values, language)
  }

  private func phrase(_ variable: Space.Variable, _ values: [Int], _ language: Language) -> String {
    Wording(sides[variable.home].catalogue, in: language).phrase(variable, values)
  }

  /// Says who the people are among the wider circle, if that can be said in a few boxes: exactly,
  /// since everyone was divided.
  private mutating func exactly(_ goals: [Goal], _ base: [Goal]) -> People.Who? {
    let other = goals.filter { goal in !base.contains { $0.isSame(as: goal) } }
    var finder = RegionFinder(
      SpaceBuilder(sides, claims, supposesEvents: true), other, among: base)
    finder.run()
    guard let cover = BoxCover(finder), cover.boxes.count <= Self.mostBoxes else { return nil }
    let space = finder.search.space
    // What is said of events may be said of nobody.
    let boxes = cover.boxes.map(cover.statements).filter { box in
      search.exists(goals + space.goals(box), limit: Self.whoLimit) != .fails
    }
    guard !boxes.isEmpty else { return nil }
    return People.Who(
      words: words(boxes, space), extent: .exactly,
      boxes: boxes.map { box in box.map { (space.variables[$0.variable], $0.values) } })
  }

  /// How many boxes are told.
  private static let mostBoxes = 12

  private func words(_ boxes: [Gap.Box], _ space: Space) -> Phrasing {
    Phrasing { language in
      boxes.map { box in
        box.isEmpty
          ? language.words.anyone
          : box.map { phrase(space.variables[$0.variable], $0.values, language) }
            .joined(separator: ", ")
      }.joined(separator: "; \(language.words.or) ")
    }
  }

  /// Finds what tells the people apart from the wider circle: values that all of them have.
  private mutating func who(
    _ stated: Space.Case, _ goals: [Goal], _ base: [Goal]
  ) -> People.Who? {
    var necessary: [(variable: Index<Space.Variable>, values: [Int])] = []
    for (variable, _) in Space.statements(of: stated) {
      let own = search.space.variables[variable]
      if case .events = own.subject { continue }
      guard own.values.count > 1, own.values.count <= 40 else { continue }
      var values: [Int] = []
      var isWider = false
      var isKnown = true
      for (number, stated) in search.branches(search.space.nothing, variable).enumerated() {
        switch search.exists(goals, from: stated, limit: Self.whoLimit) {
        case .holds: values.append(number)
        case .fails:
          switch search.exists(base, from: stated, limit: Self.whoLimit) {
          case .holds: isWider = true
          case .fails: values.append(number)
          case .unknown: isKnown = false
          }
        case .unknown: isKnown = false
        }
      }
      guard isKnown, isWider else { continue }
      necessary.append((variable, values))
    }
    guard !necessary.isEmpty else { return nil }
    let some = necessary.map { variable, values in
      let isIn = search.space.variables[variable].values.indices.map(values.contains)
      return Goal(subject: .among(variable: variable, isIn), isWanted: true)
    }
    let told = necessary.map { ($0.variable, meant($0.values, goals, $0.variable)) }
    return People.Who(
      words: words([told], search.space), extent: extent(goals, base, some),
      boxes: [told.map { (search.space.variables[$0.0], $0.1) }])
  }

  /// The values that occur, without those that nobody of the wider circle has.
  private mutating func meant(_ values: [Int], _ goals: [Goal], _ variable: Index<Space.Variable>)
    -> [Int]
  {
    let cases = search.branches(search.space.nothing, variable)
    return values.filter { search.exists(goals, from: cases[$0], limit: Self.whoLimit) == .holds }
  }

  /// Whether all of the wider circle who have the values are meant, or proved not to be.
  private mutating func extent(
    _ goals: [Goal], _ base: [Goal], _ some: [Goal]
  ) -> People.Who.Extent {
    let other = goals.filter { goal in !base.contains { $0.isSame(as: goal) } }
    var isSure = true
    for goal in other {
      let turned = Goal(subject: goal.subject, isWanted: !goal.isWanted)
      switch search.exists(base + some + [turned], limit: Self.whoLimit) {
      case .holds: return .some
      case .fails: continue
      case .unknown: isSure = false
      }
    }
    return isSure ? .exactly : .within
  }
}

extension Goal {
  /// Whether both ask the same claim of the same catalogue.
  func isSame(as other: Goal) -> Bool {
    guard case .claim(let one, let left) = subject, case .claim(let two, let right) = other.subject
    else { return false }
    return one == two && left == right && isWanted == other.isWanted
  }
}
