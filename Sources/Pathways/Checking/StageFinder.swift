internal import LocatedJSON

/// Asks who can be in one stage of a pathway, and what they can have there.
struct StageFinder {
  private let prover: CatalogueProver
  private let stage: Index<Stage>
  private lazy var finder = PeopleFinder([prover], [claims])

  /// How many blocks of cases one question may cost: what is not proved by then is not said.
  private static let limit = 300

  /// What is so of whoever the pathway is for and who reaches the stage.
  ///
  /// Nothing is asked of what counts before it: that is not known to be called for, which is less than
  /// that it is not.
  private var reached: [Goal] { [.yes(.reaches(stage))] }

  /// What is known of everyone who can be in the stage.
  ///
  /// A way out of another pathway leads also those here of whom it is not known whether this one is
  /// for them.
  private var certain: [Goal] { isLedTo ? [.yes(.holds(own.when))] : reached }

  private var isLedTo: Bool {
    catalogue.pathways.contains { $0.exits.contains { $0.pathway == pathway } }
  }

  private var catalogue: Catalogue { prover.catalogue }

  /// The stage and its pathway as they are declared.
  var own: Stage { catalogue.stage(stage) }
  var course: Pathway { catalogue.pathways[pathway] }

  private var pathway: Index<Pathway> { catalogue.pathway(of: stage) }

  init(_ prover: CatalogueProver, _ stage: Index<Stage>) {
    self.prover = prover
    self.stage = stage
  }

  private var claims: [Claim] {
    var claims: [Claim] = [.reaches(stage), .holds(own.when)]
    for entry in own.entries {
      claims.append(.fits(entry.offer))
      if let when = entry.when { claims.append(.holds(when)) }
    }
    return claims
  }

  /// Whether nobody can be in the stage: proved, since nobody reaches it, or whoever does is known to
  /// be elsewhere.
  mutating func isForNobody() -> Bool {
    if finder.exists(certain, limit: Self.limit) == .fails { return true }
    var known = Possibilities(vocabulary: catalogue.vocabulary, pool: catalogue.pool)
    guard known.require(own.when), isLedTo || known.require(course.isFor) else { return true }
    return before.contains { known.isSurely(catalogue.stage($0).when) }
      || exits.contains { exit in
        known.isSurely(exit.when)
          && known.isSurely(catalogue.pathways[exit.pathway].isFor)
      }
  }

  /// The stages that count before this one wherever they are called for: those of safety, then the
  /// later ones.
  private var before: [Index<Stage>] {
    let isSafety = own.kind == .safety
    return catalogue.stages(of: pathway).filter { other in
      let otherIsSafety = catalogue.stage(other).kind == .safety
      return isSafety ? otherIsSafety && other < stage : otherIsSafety || other > stage
    }
  }

  /// The ways out that nobody is led back by: in a circle, somebody stays.
  private var exits: [Pathway.Exit] {
    if course.isOtherwise { return [] }
    return course.exits.filter { exit in
      var seen: Set<Index<Pathway>> = []
      var open = [exit.pathway]
      while let next = open.popLast() {
        guard seen.insert(next).inserted else { continue }
        open += catalogue.pathways[next].exits.map(\.pathway)
      }
      return !seen.contains(pathway)
    }
  }

  /// Somebody who reaches a stage that nobody is in, and the stage they are in instead.
  mutating func personElsewhere() -> (ExampleCase, stage: String)? {
    guard let example = finder.people(reached).example, let person = read(example) else {
      return nil
    }
    var check = CaseVerdict(prover, person)
    let found = catalogue.stages.first { check.isIn($0) }
    return found.map { (example, catalogue.stage($0).id) }
  }

  /// Whether an offer that can be had today can fit nobody who is in the stage and whom it is meant
  /// for there: proved.
  ///
  /// What only goes on with those who already have it, and what is only explained, fits nobody on
  /// purpose.
  mutating func fitsNobody(_ entry: Stage.Entry, _ subjects: [SubjectSet]) -> Bool {
    guard entry.role != .not, isInForce(entry.offer, in: nil), !isOnlyExplained(entry.offer),
      !asksWhatGoesOn(entry, subjects)
    else { return false }
    return finder.exists(
      certain + meant(entry) + [.yes(.fits(entry.offer))], limit: Self.limit) == .fails
  }

  private func isOnlyExplained(_ offer: Index<Offer>) -> Bool {
    prover.prepared(offer).forms.allSatisfy(\.isOnlyExplained)
  }

  private func asksWhatGoesOn(_ entry: Stage.Entry, _ subjects: [SubjectSet]) -> Bool {
    guard let fact = catalogue.vocabulary.currentOffersFact, let when = entry.when else {
      return false
    }
    return subjects[when.number].contains(Index(fact))
  }

  private func meant(_ entry: Stage.Entry) -> [Goal] {
    entry.when.map { [.yes(.holds($0))] } ?? []
  }

  /// Somebody in the stage whom an offer is meant for there.
  mutating func person(whoTakes entry: Stage.Entry) -> ExampleCase? {
    shown(finder.people(reached + meant(entry)).example)
  }

  /// Somebody in the stage who lives in a municipality.
  func person(in place: Index<Places.Municipality>) -> ExampleCase? {
    var there = finder(in: place)
    return shown(there.people(reached).example)
  }

  /// Whether who is in the stage hangs on where they live.
  func asksForPlace(_ subjects: [SubjectSet]) -> Bool {
    let vocabulary = catalogue.vocabulary
    let places = [vocabulary.municipalityFact, vocabulary.regionFact].compactMap(\.self)
    return [course.isFor, own.when].contains { criterion in
      places.contains { subjects[criterion.number].contains(Index($0)) }
    }
  }

  /// Whether somebody in a municipality can be in the stage.
  func isReached(in place: Index<Places.Municipality>) -> Bool {
    var there = finder(in: place)
    return there.exists(reached, limit: Self.limit) != .fails
  }

  private func finder(in place: Index<Places.Municipality>) -> PeopleFinder {
    var prover = prover
    prover.base = [.place(.municipality(place))]
    return PeopleFinder([prover], [claims])
  }

  /// Whether a first offer of the stage, as it is in a municipality, exists there.
  func hasFirst(in place: Index<Places.Municipality>) -> Bool {
    let variants = catalogue.stageVariants[stage] ?? []
    let form = variants.last { $0.area.contains(place) }?.stage ?? own
    return form.entries.contains { $0.role == .first && isInForce($0.offer, in: place) }
  }

  /// Whether an offer can be had today: in a municipality, or anywhere.
  private func isInForce(_ offer: Index<Offer>, in place: Index<Places.Municipality>?) -> Bool {
    let forms = prover.prepared(offer).forms
    func isHere(_ area: Index<BitSet>?) -> Bool {
      guard let area, let place else { return true }
      return prover.areas[area].contains(place)
    }
    let meant = place == nil ? forms : forms.filter { isHere($0.place) }.suffix(1)
    return meant.contains { form in
      isHere(form.area) && form.status != .proposed && form.status != .closed
        && form.availability != .denied && form.valid.contains(prover.on)
    }
  }

  /// An example, if whoever is like that is in the stage when they are answered.
  private func shown(_ example: ExampleCase?) -> ExampleCase? {
    guard let example, let person = read(example) else { return nil }
    var check = CaseVerdict(prover, person)
    return check.isIn(stage) ? example : nil
  }

  private func read(_ example: ExampleCase) -> PatientCase? {
    CaseWriter.read(example.json, catalogue, on: prover.on)
  }
}
