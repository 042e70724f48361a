/// Which criteria some cases have decided, and how.
///
/// A rule that no test has seen hold, or none has seen fail, could be wrong without anybody
/// noticing.
public struct RuleCoverage: Sendable {
  private let catalogue: Catalogue
  private var held: BitSet
  private var failed: BitSet
  private var alertsRaised: Set<Index<Alert>> = []
  private var alertsQuiet: Set<Index<Alert>> = []

  /// Creates a coverage that has seen nothing.
  public init(_ catalogue: Catalogue) {
    self.catalogue = catalogue
    held = BitSet(capacity: catalogue.pool.criteria.count)
    failed = held
  }

  /// Takes in what a case decides of every criterion, those included that it need not decide.
  mutating func add(_ person: PatientCase) {
    var evaluator = Evaluator(catalogue, person: person)
    for index in catalogue.pool.criteria.indexes {
      switch evaluator.decide(index) {
      case .holds: held.insert(index)
      case .fails: failed.insert(index)
      case .unknown: break
      }
    }
    for index in catalogue.alerts.indexes {
      switch evaluator.decide(catalogue.alerts[index].when) {
      case .holds: alertsRaised.insert(index)
      case .fails: alertsQuiet.insert(index)
      case .unknown: break
      }
    }
  }

  /// The criteria that an offer is decided by, those inside others included.
  private func criteria(of roots: [Index<Criterion>]) -> BitSet {
    var found = BitSet(capacity: catalogue.pool.criteria.count)
    var open = roots
    while let index = open.popLast() {
      guard !found.contains(index) else { continue }
      found.insert(index)
      open += catalogue.pool.parts(of: index)
    }
    // What can't fail, whatever is known, can't be seen to fail either.
    for index in found.indexes(of: Criterion.self) where !canBe(false, index) {
      found.remove(index)
    }
    return found
  }

  /// Whether a criterion can have a truth at all: one that takes every value of a fact only asks
  /// that the fact is known.
  private func canBe(_ truth: Bool, _ index: Index<Criterion>) -> Bool {
    let pool = catalogue.pool
    if let threshold = pool.threshold(of: index) {
      let wanted = truth ? threshold : threshold.denied
      return wanted.isReached { canBe(truth, pool.parts[$0]) }
    }
    return switch pool[index] {
    case .not(let part): canBe(!truth, part)
    case .named(let number): canBe(truth, pool.named[number].when)
    case .leaf(.oneOf(let fact, let set)):
      truth || pool.sets[set].count < catalogue.vocabulary[fact].values.count
    // What is not seen through is expected to be seen both ways.
    default: true
    }
  }

  /// How many of some criteria were decided both ways.
  private func both(_ criteria: BitSet) -> (decided: Int, all: Int) {
    var both = criteria
    both.formIntersection(held)
    both.formIntersection(failed)
    return (both.count, criteria.count)
  }

  /// The share of all criteria of offers, alerts, groups and rights that were decided both ways.
  public var total: (decided: Int, all: Int) {
    var roots: [Index<Criterion>] = []
    for offer in catalogue.offers + catalogue.variantsInOrder.map(\.offer) {
      roots += offer.criteria
    }
    roots += catalogue.alerts.flatMap { [$0.when] + ($0.unless.map { [$0] } ?? []) }
    roots += catalogue.groups.map(\.when) + catalogue.rights.map(\.who)
    return both(criteria(of: roots))
  }

  /// How far the rules of one offer were decided.
  struct OfferCoverage: Sendable {
    let offer: Index<Offer>

    /// How many of its criteria were decided both ways, of how many.
    let decided: Int
    let all: Int

    /// The others, each with whether it was seen to hold, and so never to fail.
    let open: [(criterion: Index<Criterion>, isSeenToHold: Bool)]
  }

  /// The offers with rules that were not decided both ways.
  var openOffers: [OfferCoverage] {
    catalogue.offers.indexes.compactMap { offer in
      let rules = criteria(of: catalogue[offer].criteria)
      let (decided, all) = both(rules)
      guard decided < all else { return nil }
      let open = rules.indexes(of: Criterion.self)
        .filter { !(held.contains($0) && failed.contains($0)) }
        .map { (criterion: $0, isSeenToHold: held.contains($0)) }
      return OfferCoverage(offer: offer, decided: decided, all: all, open: open)
    }
  }

  /// The alerts that were not seen both raised and quiet.
  var openAlerts: [Index<Alert>] {
    catalogue.alerts.indexes.filter { !(alertsRaised.contains($0) && alertsQuiet.contains($0)) }
  }
}

extension Offer {
  /// All criteria that the offer is decided or ordered by.
  var criteria: [Index<Criterion>] { [requires] + excludes + speaksFor + speaksAgainst }
}
