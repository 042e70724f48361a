internal import LocatedJSON

/// Asks who is meant by some goals, proves it or shows somebody, and says it in words.
struct Inquiry {
  let sides: [Side]
  let claims: [[Claim]]
  private var search: Search
  private let wordings: [[Wording]]

  /// How many blocks one question about who may cost.
  static let whoLimit = 400

  /// Creates an inquiry.
  ///
  /// - Parameters:
  ///   - sides: The catalogues.
  ///   - claims: The claims of each that goals can speak of.
  init(_ sides: [Side], _ claims: [[Claim]]) {
    self.sides = sides
    self.claims = claims
    search = Search(SpaceBuilder(sides, claims))
    wordings = sides.map { side in
      [Wording(side.catalogue, in: .danish), Wording(side.catalogue, in: .english)]
    }
  }

  /// Returns the people who meet some goals.
  ///
  /// - Parameters:
  ///   - goals: What must be so.
  ///   - base: Goals of the wider circle that the people are to be told apart from.
  /// - Returns: One of them, with who they are, or that there is none, proved or not.
  mutating func people(_ goals: [Goal], among base: [Goal] = []) -> People {
    switch search.find(goals) {
    case .nobody: return .nobody
    case .undecided: return isProvedBlindly(goals) ? .nobody : .undecided
    case .found(let stated, let isSmallest):
      guard let example = example(stated, goals, isSmallest) else { return .undecided }
      return .some(example, who: base.isEmpty ? nil : who(stated, goals, base))
    }
  }

  /// Whether nobody meets the goals even if each test of events could be true or false at will.
  private func isProvedBlindly(_ goals: [Goal]) -> Bool {
    guard search.space.variables.contains(where: \.isBounded) else { return false }
    var blind = Search(SpaceBuilder(sides, claims, supposesEvents: true))
    return blind.exists(goals) == .fails
  }

  /// Returns a case as an example, if each catalogue decides it as the goals say.
  private func example(_ stated: Space.Case, _ goals: [Goal], _ isSmallest: Bool) -> ExampleCase? {
    for (number, side) in sides.enumerated() {
      let writer = CaseWriter(catalogue: side.catalogue, on: side.on)
      let bytes = writer.json(side.base + search.space.sayings(stated, number))
      guard let person = CaseWriter.read(bytes, side.catalogue, on: side.on) else { return nil }
      var check = Check(side, person)
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

  private func words(_ stated: Space.Case) -> Bilingual {
    let parts = stated.enumerated().filter { $0.element >= 0 }
    func text(_ language: Int) -> String {
      if parts.isEmpty {
        return Bilingual(da: "enhver", en: "anyone")[language == 0 ? .danish : .english]
      }
      return parts.map { phrase($0.offset, [Int($0.element)], language) }.joined(separator: ", ")
    }
    return Bilingual(da: text(0), en: text(1))
  }

  private func phrase(_ variable: Int, _ values: [Int], _ language: Int) -> String {
    let own = search.space.variables[variable]
    return wordings[own.home][language].phrase(own, values)
  }

  /// Finds what tells the people apart from the wider circle: the values of one variable.
  private mutating func who(
    _ stated: Space.Case, _ goals: [Goal], _ base: [Goal]
  ) -> People.Who? {
    var necessary: [(variable: Int, values: [Int])] = []
    for (variable, value) in stated.enumerated() where value >= 0 {
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
      let isIn = own.values.indices.map(values.contains)
      let some = Goal(subject: .among(variable: variable, isIn), isWanted: true)
      if isExact(goals, base, some) {
        let meant = meant(values, goals, variable)
        return People.Who(
          words: Bilingual(da: phrase(variable, meant, 0), en: phrase(variable, meant, 1)),
          isExact: true, fact: fact(variable, meant))
      }
      necessary.append((variable, meant(values, goals, variable)))
    }
    guard !necessary.isEmpty else { return nil }
    return People.Who(
      words: Bilingual(
        da: necessary.map { phrase($0.variable, $0.values, 0) }.joined(separator: "; "),
        en: necessary.map { phrase($0.variable, $0.values, 1) }.joined(separator: "; ")),
      isExact: false, fact: nil)
  }

  private func fact(
    _ variable: Int, _ values: [Int]
  ) -> (name: String, numbers: [ClosedRange<Int>])? {
    let own = search.space.variables[variable]
    guard case .fact(let name) = own.subject else { return nil }
    return (name, merge(values.flatMap { own.values[$0].numbers }))
  }

  /// The values that occur, without those that nobody of the wider circle has.
  private mutating func meant(_ values: [Int], _ goals: [Goal], _ variable: Int) -> [Int] {
    let cases = search.branches(search.space.nothing, variable)
    return values.filter { search.exists(goals, from: cases[$0], limit: Self.whoLimit) == .holds }
  }

  /// Whether all of the wider circle who have the values are meant.
  private mutating func isExact(_ goals: [Goal], _ base: [Goal], _ some: Goal) -> Bool {
    let other = goals.filter { goal in !base.contains { $0.isSame(as: goal) } }
    return other.allSatisfy { goal in
      let turned = Goal(subject: goal.subject, isWanted: !goal.isWanted)
      return search.exists(base + [some, turned], limit: Self.whoLimit) == .fails
    }
  }
}

extension Goal {
  /// Whether both ask the same claim of the same catalogue.
  fileprivate func isSame(as other: Goal) -> Bool {
    guard case .claim(let one, let left) = subject, case .claim(let two, let right) = other.subject
    else { return false }
    return one == two && left == right && isWanted == other.isWanted
  }
}

/// What a catalogue decides of a case that was read as `suggest` reads it.
struct Check {
  private let catalogue: Catalogue
  private var decider: Decider

  init(_ side: Side, _ person: PatientCase) {
    catalogue = side.catalogue
    decider = Decider(side.catalogue)
    for number in decider.offers.indices { decider.offers[number] = side.prepared(number) }
    decider.recordsMissing = false
    decider.evaluator.block.append(person)
    decider.decide()
  }

  /// Returns whether a claim is true of the case.
  mutating func truth(_ claim: Claim) -> Truth {
    switch claim {
    case .fits(let offer):
      switch decider.decisions.offers[offer.number].standing(0).0 {
      case .fits: return .holds
      case .open: return .unknown
      case .excluded, .unavailable: return .fails
      }
    case .meets(let offer):
      let own = catalogue[offer]
      return own.excludes.reduce(decider.evaluator.decide(own.requires)) {
        $0 && !decider.evaluator.decide($1)
      }
    case .raised(let number):
      let lanes = decider.decisions.alerts[number]
      if lanes.raised & 1 == 1 { return lanes.precaution & 1 == 1 ? .unknown : .holds }
      let alert = catalogue.alerts[number]
      let when = decider.evaluator.decide(alert.when)
      return alert.unless.map { when && !decider.evaluator.decide($0) } ?? when
    case .belongs(let number):
      let group = catalogue.groups[number]
      if let unsettled = group.unsettled {
        let isOpen = decider.evaluator.decide(unsettled)
        if isOpen != .fails { return isOpen == .holds ? .fails : .unknown }
      }
      return decider.decisions.groups[number][0]
    case .has(let number):
      let right = catalogue.rights[number]
      return right.isProposed ? .fails : decider.evaluator.decide(right.who)
    case .holds(let criterion): return decider.evaluator.decide(criterion)
    }
  }
}
