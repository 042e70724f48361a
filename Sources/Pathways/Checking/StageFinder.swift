internal import LocatedJSON

/// Asks who can be in one stage of a pathway, and what they can have there.
struct StageFinder {
  private let side: CatalogueProver
  private let pathway: Int
  private let stage: Int
  private lazy var inquiry = PeopleFinder(
    [side], [Self.claims(side.catalogue, goals, pathway, stage)])

  /// How many blocks of cases one question may cost: what is not proved by then is not said.
  private static let limit = 300

  /// What is so of everyone in the stage, and of some whom a way out leads elsewhere.
  private let goals: [Goal]

  private var catalogue: Catalogue { side.catalogue }

  /// The stage and its pathway as they are declared.
  var own: Stage { course.stages[stage] }
  var course: Pathway { catalogue.pathways[pathway] }

  init(_ side: CatalogueProver, pathway: Int, stage: Int) {
    self.side = side
    self.pathway = pathway
    self.stage = stage
    let course = side.catalogue.pathways[pathway]
    goals = Self.goals(course, pathway, stage)
  }

  /// Whoever is in the stage reaches it, and none that counts before it: one of safety that is called
  /// for, or a later one.
  private static func goals(_ course: Pathway, _ pathway: Int, _ stage: Int) -> [Goal] {
    let isSafety = course.stages[stage].kind == .safety
    let others = course.stages.indices.filter { other in
      let otherIsSafety = course.stages[other].kind == .safety
      if isSafety { return otherIsSafety && other < stage }
      return otherIsSafety || other > stage
    }
    return [.yes(.reaches(pathway: pathway, stage: stage))]
      + others.map { .no(.holds(course.stages[$0].when)) }
  }

  private static func claims(
    _ catalogue: Catalogue, _ goals: [Goal], _ pathway: Int, _ stage: Int
  ) -> [Claim] {
    let course = catalogue.pathways[pathway]
    var claims: [Claim] = goals.compactMap {
      if case .claim(let claim, _) = $0.subject { claim } else { nil }
    }
    for exit in course.exits {
      claims += [.holds(exit.when), .holds(catalogue.pathways[exit.pathway.number].isFor)]
    }
    for entry in course.stages[stage].entries {
      claims.append(.fits(entry.offer))
      if let when = entry.when { claims.append(.holds(when)) }
    }
    return claims
  }

  /// That no way out leads elsewhere.
  private var staying: [Goal] { course.exits.map { .no(.holds($0.when)) } }

  /// Whether nobody can be in the stage: proved.
  mutating func isForNobody() -> Bool {
    if inquiry.exists(goals + staying, limit: Self.limit) != .fails { return false }
    // A way out that leads to a pathway for others leads nobody out.
    return course.exits.allSatisfy { exit in
      let target = catalogue.pathways[exit.pathway.number].isFor
      return inquiry.exists(
        goals + [.yes(.holds(exit.when)), .no(.holds(target))], limit: Self.limit) == .fails
    }
  }

  /// Somebody who reaches a stage that nobody is in, and the stage they are in instead.
  mutating func personElsewhere() -> (ExampleCase, stage: String)? {
    guard let example = inquiry.people([goals[0]]).example, let person = read(example) else {
      return nil
    }
    var check = CaseVerdict(side, person)
    let found = catalogue.pathways.enumerated().lazy.flatMap { number, pathway in
      pathway.stages.indices.map { (number, $0) }
    }.first { check.isIn($0, $1) }
    return found.map { (example, catalogue.pathways[$0].stages[$1].id) }
  }

  /// Whether an offer that can be had today can fit nobody who is in the stage and whom it is meant
  /// for there: proved.
  mutating func fitsNobody(_ entry: Stage.Entry) -> Bool {
    guard entry.role != .not, isInForce(entry.offer, in: nil) else { return false }
    return inquiry.exists(
      goals + meant(entry) + [.yes(.fits(entry.offer))], limit: Self.limit) == .fails
  }

  private func meant(_ entry: Stage.Entry) -> [Goal] {
    entry.when.map { [.yes(.holds($0))] } ?? []
  }

  /// Somebody in the stage whom an offer is meant for there.
  mutating func person(whoTakes entry: Stage.Entry) -> ExampleCase? {
    shown(inquiry.people(goals + staying + meant(entry)).example)
  }

  /// Somebody in the stage who lives in a municipality.
  func person(in place: Int) -> ExampleCase? {
    var there = inquiry(in: place)
    return shown(there.people(goals + staying).example)
  }

  /// Whether who is in the stage hangs on where they live.
  func asksForPlace(_ subjects: [SubjectSet]) -> Bool {
    let vocabulary = catalogue.vocabulary
    let places = [vocabulary.municipalityFact, vocabulary.regionFact].compactMap(\.self)
    return (goals + staying).contains { goal in
      guard case .claim(let claim, _) = goal.subject else { return false }
      return side.criteria(of: claim).contains { criterion in
        places.contains { subjects[criterion.number].contains($0.number) }
      }
    }
  }

  /// Whether somebody in a municipality can be in the stage.
  func isReached(in place: Int) -> Bool {
    var there = inquiry(in: place)
    return there.exists(goals + staying, limit: Self.limit) != .fails
  }

  private func inquiry(in place: Int) -> PeopleFinder {
    var side = side
    side.base = [.place(.municipality(place))]
    return PeopleFinder([side], [Self.claims(catalogue, goals, pathway, stage)])
  }

  /// Whether a first offer of the stage, as it is in a municipality, exists there.
  func hasFirst(in place: Int) -> Bool {
    let variants = catalogue.stageVariants[catalogue.stageNumber(pathway, stage)] ?? []
    let form = variants.last { $0.area.contains(place) }?.stage ?? own
    return form.entries.contains { $0.role == .first && isInForce($0.offer, in: place) }
  }

  /// Whether an offer can be had today: in a municipality, or anywhere.
  private func isInForce(_ offer: Index<Offer>, in place: Int?) -> Bool {
    let forms = side.prepared(offer.number).forms
    func isHere(_ area: Int?) -> Bool {
      guard let area, let place else { return true }
      return side.areas[area].contains(place)
    }
    let meant = place == nil ? forms : forms.filter { isHere($0.place) }.suffix(1)
    return meant.contains { form in
      isHere(form.area) && form.status != .proposed && form.status != .closed
        && form.availability != .denied && form.valid.contains(side.on) && !form.isOnlyExplained
    }
  }

  /// An example, if whoever is like that is in the stage when they are answered.
  private func shown(_ example: ExampleCase?) -> ExampleCase? {
    guard let example, let person = read(example) else { return nil }
    var check = CaseVerdict(side, person)
    return check.isIn(pathway, stage) ? example : nil
  }

  private func read(_ example: ExampleCase) -> PatientCase? {
    CaseWriter.read(example.json, catalogue, on: side.on)
  }
}
