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
    switch pool[index] {
    case .all(let parts, _):
      return truth
        ? parts.allSatisfy { canBe(true, pool.parts[$0]) }
        : parts.contains { canBe(false, pool.parts[$0]) }
    case .any(let parts):
      return truth
        ? parts.contains { canBe(true, pool.parts[$0]) }
        : parts.allSatisfy { canBe(false, pool.parts[$0]) }
    case .not(let part): return canBe(!truth, part)
    case .named(let number): return canBe(truth, pool.named[number].when)
    case .some(let count, let parts):
      let able = parts.count { canBe(truth, pool.parts[$0]) }
      return able >= (truth ? count : parts.count - count + 1)
    case .leaf(.oneOf(let fact, let set)):
      return truth || pool.sets[set].count < catalogue.vocabulary[fact].values.count
    case .leaf: return true
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

  /// Returns the coverage as text: in all, and each offer with rules that were not decided both
  /// ways.
  public func text(_ wording: Wording, _ style: PageStyle) -> String {
    var page = Page(style)
    let (decided, all) = total
    page.paragraph(
      "",
      wording.words.decidedBothWays(decided, all: all, percent: decided * 100 / max(1, all)),
      ink: .bold)
    for offer in catalogue.offers {
      let rules = criteria(of: offer.criteria)
      let (decided, all) = both(rules)
      guard decided < all else { continue }
      page.paragraph("  ", "\(offer.id): \(decided)/\(all)")
      guard style.showsAll else { continue }
      for index in rules.indexes(of: Criterion.self)
      where !(held.contains(index) && failed.contains(index)) {
        let how =
          held.contains(index)
          ? wording.words.neverFalse : wording.words.neverTrue
        page.paragraph("      ", "\(how): \(wording.phrase(index))", ink: .dim)
      }
    }
    for index in catalogue.alerts.indexes
    where !(alertsRaised.contains(index) && alertsQuiet.contains(index)) {
      page.paragraph(
        "  ", "\(catalogue.alerts[index].id): \(wording.words.notSeenBothWays)")
    }
    return page.text
  }
}

extension Offer {
  /// All criteria that the offer is decided or ordered by.
  var criteria: [Index<Criterion>] { [requires] + excludes + speaksFor + speaksAgainst }
}
