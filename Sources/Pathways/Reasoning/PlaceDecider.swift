/// What one person is told in one municipality, as far as it is compared with others.
///
/// Waits, phone numbers and the facts that an open offer lacks are left out.
struct PlaceAnswer: Hashable, Sendable {
  /// One offer's standing, with why if it is unavailable.
  struct OfferStanding: Hashable, Sendable {
    let standing: Standing
    let unavailable: Unavailability?
  }

  /// The alerts that stand, with the way to go.
  let alerts: [RaisedAlert]

  /// The patient groups, each decided.
  let groups: [Truth]

  /// Every offer of the catalogue.
  let offers: [OfferStanding]

  /// The offers that fit, in the order of the answer.
  let fits: [Index<Offer>]

  /// The stages that the person is in, the one that leads first, and what comes first in each.
  let plan: [Part]

  /// One stage of the plan.
  struct Part: Hashable, Sendable {
    /// The stage, in the form that it has there.
    let stage: PlannedStage

    /// The offers that come first in it, in order.
    let firsts: [Index<Offer>]
  }

  /// Returns how an offer stands.
  subscript(offer: Index<Offer>) -> OfferStanding { offers[offer.number] }

  /// Returns whether the person belongs to a group.
  subscript(group: Index<PatientGroup>) -> Truth { groups[group.number] }

  /// Returns how many offers have a standing.
  func count(_ standing: Standing) -> Int { offers.count { $0.standing == standing } }
}

/// Decides one case in every municipality, 64 of them at once.
struct PlaceDecider {
  let catalogue: Catalogue

  /// The municipalities side by side, 64 to each.
  private(set) var blocks: [Decider]

  /// Creates a decider without a case.
  init(_ catalogue: Catalogue) {
    self.catalogue = catalogue
    let count = catalogue.vocabulary.places.municipalities.count
    blocks = Array(
      repeating: Decider(catalogue), count: (count + CaseBlock.width - 1) / CaseBlock.width)
  }

  /// Returns the answer in each municipality, by its number.
  ///
  /// What only a place can answer was told of the case's own municipality and holds there alone.
  mutating func decide(_ person: PatientCase) -> [PlaceAnswer] {
    let vocabulary = catalogue.vocabulary
    var here = person.told
    if let fact = vocabulary.regionFact { here[fact.number] = .silent }
    var elsewhere = here
    for fact in vocabulary.facts where fact.isLocal { elsewhere[fact.index.number] = .silent }
    let own = person.municipality
    var answers: [PlaceAnswer] = []
    for number in blocks.indices {
      let start = number * CaseBlock.width
      let end = min(vocabulary.places.municipalities.count, start + CaseBlock.width)
      blocks[number].evaluator.block.removeAll()
      for place in (start..<end).map({ Index<Places.Municipality>($0) }) {
        var told = place == own ? here : elsewhere
        if let fact = vocabulary.municipalityFact { told[fact.number] = .number(place.number) }
        blocks[number].evaluator.block.append(person, told: told, place: .municipality(place))
      }
      blocks[number].evaluator.block.fillInPending()
      blocks[number].decide()
      blocks[number].decidePlan()
      for lane in 0..<end - start { answers.append(blocks[number].placeAnswer(lane)) }
    }
    return answers
  }
}

extension Decider {
  fileprivate mutating func placeAnswer(_ lane: Int) -> PlaceAnswer {
    let alerts = raised(lane: lane)
    return PlaceAnswer(
      alerts: alerts, groups: decisions.groups.map { $0[lane] },
      offers: decisions.offers.map { offer in
        let (standing, why) = offer.standing(lane)
        return .init(standing: standing, unavailable: why)
      },
      fits: fitting(lane: lane), plan: plan(lane: lane))
  }

  private mutating func plan(lane: Int) -> [PlaceAnswer.Part] {
    planned[lane].map { planned in
      let entries = stage(planned).entries.filter {
        $0.role == .first && counts($0.when, lane: lane)
      }
      return .init(stage: planned, firsts: entries.map(\.offer))
    }
  }
}

extension PatientCase {
  /// The municipality in which the person surely lives, if there is one.
  var municipality: Index<Places.Municipality>? {
    if case .municipality(let index) = place { return index }
    return nil
  }
}
