internal import LocatedJSON

extension RuleXray {
  /// Whether an offer fits anybody, and what of its rules decides anything.
  mutating func lookAt(_ index: Index<Offer>) {
    let offer = catalogue[index]
    switch people([.yes(.fits(index))], [.fits(index)]) {
    case .nobody:
      dead.insert(index)
      return add(
        "dead-offer", offer.fields.last?.location,
        .fitsNobody(offer.id),
        fix: .correctRequirements)
    case .undecided: undecided.append(offer.id)
    case .some(let example, _): take(example)
    }
    finder = PeopleFinder([side], [([offer.requires] + offer.excludes).map { Claim.holds($0) }])
    lookAtRequirements(offer)
    lookAtExclusions(offer)
  }

  /// Remembers which offers fit somebody.
  mutating func take(_ example: ExampleCase) {
    guard let person = CaseWriter.read(example.json, catalogue, on: side.on) else { return }
    var check = CaseVerdict(side, person)
    let fits = catalogue.offers.indexes.filter { check.truth(.fits($0)) != .fails }
    witnesses.append(Set(fits))
  }

  /// The parts that must all hold.
  func parts(_ index: Index<Criterion>) -> [Index<Criterion>] {
    guard case .all(let range, _) = catalogue.pool[index] else { return [index] }
    return range.map { catalogue.pool.parts[$0] }
  }

  /// A part of what is required that everyone meets who meets the rest.
  private mutating func lookAtRequirements(_ offer: Offer) {
    let parts = parts(offer.requires)
    let excludes = offer.excludes.map { Goal.no(.holds($0)) }
    for (number, part) in parts.enumerated() {
      let rest = parts.enumerated().filter { $0.offset != number }.map {
        Goal.yes(.holds($0.element))
      }
      switch exists(rest + excludes + [.no(.holds(part))]) {
      case .fails:
        let words = words(part)
        let isForAll = rest.isEmpty && excludes.isEmpty
        add(
          "idle-requirement", location(part, of: offer, "requires"),
          isForAll
            ? .requirementOfAllKnown(offer: offer.id, words: words)
            : .requirementOfTheRest(offer: offer.id, words: words),
          fix: .removeOrCorrectRule)
      case .unknown: undecided.append("\(offer.id).requires[\(number)]")
      case .holds: lookAtParts(of: part, offer, "requires", among: rest + excludes)
      }
      lookAtAlternatives(part, of: offer, rest + excludes)
    }
  }

  /// An alternative that nobody takes who can have the offer at all.
  private mutating func lookAtAlternatives(
    _ part: Index<Criterion>, of offer: Offer, _ rest: [Goal]
  ) {
    guard case .any(let range) = catalogue.pool[part] else { return }
    for number in range {
      let alternative = catalogue.pool.parts[number]
      switch exists(rest + [.yes(.holds(alternative))]) {
      case .fails:
        let words = words(alternative)
        add(
          "dead-alternative", location(alternative, of: offer, "requires"),
          .nobodyGetsInBy(offer: offer.id, words: words),
          fix: .removeOrCorrectBar)
      case .unknown: undecided.append("\(offer.id).requires")
      case .holds: break
      }
    }
  }

  /// An exclusion that nobody meets who meets what is required.
  private mutating func lookAtExclusions(_ offer: Offer) {
    for (number, exclusion) in offer.excludes.enumerated() {
      let others = offer.excludes.enumerated().filter { $0.offset != number }.map {
        Goal.no(.holds($0.element))
      }
      let goals = [Goal.yes(.holds(offer.requires)), .yes(.holds(exclusion))]
      switch exists(goals + others) {
      case .fails:
        let isCovered = exists(goals) != .fails
        let words = words(exclusion)
        let location = element(number, of: offer, "excludes")
        add(
          "idle-exclusion", location,
          isCovered
            ? .exclusionIsCovered(offer: offer.id, words: words)
            : .nobodyMeetsExclusion(offer: offer.id, words: words),
          fix: .keepForTheReader)
      case .unknown: undecided.append("\(offer.id).excludes[\(number)]")
      case .holds:
        lookAtParts(
          of: exclusion, offer, "excludes", among: [.yes(.holds(offer.requires))] + others)
      }
    }
  }

  /// A criterion in words.
  func words(_ index: Index<Criterion>) -> Phrasing {
    Phrasing { Wording(catalogue, in: $0).phrase(index) }
  }

  /// Where a criterion of an offer stands: itself, or the member that holds it, since criteria that
  /// ask the same are read once for all offers.
  func location(
    _ index: Index<Criterion>, of offer: Offer, _ member: String
  ) -> SourceLocation? {
    let whole = offer.fields.lazy.compactMap { $0.member(member) }.first
    let own = catalogue.pool.origins[index.number]
    guard let whole else { return offer.fields.first?.location }
    let isInside =
      own.document.file.name == whole.document.file.name
      && whole.range.lowerBound <= own.range.lowerBound
      && own.range.upperBound <= whole.range.upperBound
    return isInside ? own.location : whole.location
  }

  private func element(_ number: Int, of offer: Offer, _ member: String) -> SourceLocation? {
    let whole = offer.fields.lazy.compactMap { $0.member(member) }.first
    let elements = whole.map { Array($0.elements) } ?? []
    return elements.indices.contains(number) ? elements[number].location : whole?.location
  }
}
