internal import LocatedJSON

// Whether anybody comes to a stage, and gets something there: proved over all cases.
extension CatalogueChecks {
  mutating func checkReach(_ tests: [CatalogueTest]) {
    guard !catalogue.pathways.isEmpty else { return }
    let prover = CatalogueProver(catalogue, on: today)
    let places = Xray.places(catalogue, nil, today)
    let seen = SeenStages(catalogue, tests)
    let subjects = SubjectFinder(vocabulary: catalogue.vocabulary, pool: catalogue.pool).subjects()
    for stage in catalogue.stages {
      var finder = StageFinder(prover, stage)
      guard seen.isReached(stage) || checkIsReached(&finder) else { continue }
      checkRoles(&finder, subjects) { seen.fits($0, in: stage) }
      checkFirsts(&finder, places, finder.asksForPlace(subjects))
    }
  }

  /// A stage that nobody is in is told with somebody who comes as near to it as can be.
  ///
  /// - Returns: Whether somebody may be in it.
  private mutating func checkIsReached(_ finder: inout StageFinder) -> Bool {
    guard finder.isForNobody() else { return true }
    let (stage, pathway) = (finder.own, finder.course)
    let elsewhere = finder.personElsewhere().map {
      CheckRemark.isElsewhere(person: $0.words, stage: $1, json: $0.text)
    }
    warn(
      "stage-for-nobody", stage.json.member("when") ?? stage.json,
      CheckRemark.nobodyIsInStage(stage: stage.id, pathway: pathway.id),
      help: elsewhere ?? .correctWhenOrOrder)
    return false
  }

  /// A role for an offer that nobody in the stage can have.
  private mutating func checkRoles(
    _ finder: inout StageFinder, _ subjects: [SubjectSet], _ isSeen: (Index<Offer>) -> Bool
  ) {
    for entry in finder.own.entries
    where !(entry.when == nil && isSeen(entry.offer)) && finder.fitsNobody(entry, subjects) {
      warn(
        "role-for-nobody", entry.json,
        CheckRemark.roleFitsNobody(
          offer: catalogue[entry.offer].id, role: entry.role.rawValue, stage: finder.own.id,
          pathway: finder.course.id),
        help: finder.person(whoTakes: entry).map {
          .forExample(person: $0.words, json: $0.text)
        })
    }
  }

  /// A stage whose first offers do not exist in some municipalities.
  private mutating func checkFirsts(
    _ finder: inout StageFinder, _ places: [[Index<Places.Municipality>]], _ asksForPlace: Bool
  ) {
    guard finder.own.entries.contains(where: { $0.role == .first }) else { return }
    let without = places.filter { group in
      group.first.map {
        !finder.hasFirst(in: $0) && (!asksForPlace || finder.isReached(in: $0))
      } ?? false
    }
    let missing = without.flatMap(\.self).sorted()
    guard let first = missing.first else { return }
    let names = missing.prefix(3).map { catalogue.vocabulary.places.municipalities[$0].name }
    warn(
      "no-first-offer-here", finder.own.json.member("offers") ?? finder.own.json,
      CheckRemark.noFirstOfferIn(
        places: names, count: missing.count, stage: finder.own.id, pathway: finder.course.id),
      help: finder.person(in: first).map { .forExample(person: $0.words, json: $0.text) })
  }
}

extension ExampleCase {
  /// The case as a person copies it.
  fileprivate var text: String { String(decoding: json, as: UTF8.self) }
}
