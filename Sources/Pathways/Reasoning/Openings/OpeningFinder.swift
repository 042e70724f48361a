/// Searches the smallest sets of changes by which an offer fits.
///
/// Where the offer does not fit, some criterion is not as it must be, and whatever opens the offer
/// changes something that this criterion asks. So each set is met once, the smallest first; a set
/// that contains one that opens the offer is none of its own.
struct OpeningFinder {
  /// By variable, the number of its new value.
  typealias Changes = [Index<Space.Variable>: Int]

  /// How many sets of changes are tried.
  static let limit = 20_000

  /// How many changes a set can have.
  static let most = 8

  var cases: ChangedCases

  /// The sets that open the offer, each with one value for each variable.
  private(set) var found: [Changes] = []

  /// Whether there may be others.
  private(set) var isCut = false

  /// By variable, the values that the case could be given.
  private var values: [[Int]] = []

  /// What is impossible of the person as told already, which no change can be blamed for.
  private var isOdd: Set<Index<Impossibility>> = []

  /// A set that is tried, and the variables that its kin leave as they are.
  private struct Node {
    var changes: Changes
    var leaving: Set<Index<Space.Variable>>
  }

  init(_ offer: Index<Offer>, _ person: PatientCase, _ catalogue: Catalogue, inForce: Bool) {
    cases = ChangedCases(offer, person, catalogue, inForce: inForce)
    cases.load([[:]])
    for (index, impossible) in zip(catalogue.impossible.indexes, catalogue.impossible)
    where cases.truth(impossible.when, 0) == .holds { isOdd.insert(index) }
    values = cases.space.variables.indexes.map { cases.otherValues(of: $0) }
  }

  /// Finds all sets up to the bound, but those that contain one of some others.
  mutating func find(but others: [Changes]) {
    var tried = 0
    var level = [Node(changes: [:], leaving: [])]
    for size in 0...Self.most where !level.isEmpty {
      var next: [Node] = []
      for first in stride(from: 0, to: level.count, by: 64) {
        let block = level[first..<min(first + 64, level.count)].filter { node in
          !(found + others).contains { Self.contains(node.changes, $0) }
        }
        guard tried < Self.limit else {
          isCut = true
          break
        }
        tried += block.count
        grow(block, &next)
      }
      if size == Self.most, !next.isEmpty { isCut = true }
      level = next
    }
  }

  private static func contains(_ changes: Changes, _ other: Changes) -> Bool {
    other.allSatisfy { changes[$0.key] == $0.value }
  }

  /// Decides some sets, keeps those that open the offer and adds to the others.
  private mutating func grow(_ block: [Node], _ next: inout [Node]) {
    guard !block.isEmpty else { return }
    cases.load(block.map(\.changes))
    let fits = cases.fitting()
    for (lane, node) in block.enumerated() {
      let impossible = cases.catalogue.impossible
      let contradiction = impossible.indexes.first { index in
        !isOdd.contains(index) && cases.truth(impossible[index].when, lane) == .holds
      }
      var hangsOn: [Index<Space.Variable>] = []
      if let contradiction {
        cases.blocking(impossible[contradiction].when, wanted: false, lane, &hangsOn)
      } else if fits.has(lane) {
        found.append(node.changes)
        continue
      } else {
        hangsOn = cases.blocking(lane)
      }
      var leaving = node.leaving
      for variable in hangsOn where node.changes[variable] == nil && !leaving.contains(variable) {
        if cases.space.variables[variable].isBounded { isCut = true }
        for value in values[variable.number] {
          var changes = node.changes
          changes[variable] = value
          next.append(Node(changes: changes, leaving: leaving))
        }
        leaving.insert(variable)
      }
    }
  }
}

// MARK: What stands in the way

extension ChangedCases {
  /// The truth of a criterion in a lane.
  mutating func truth(_ index: Index<Criterion>, _ lane: Int) -> Truth {
    decider.evaluator.lanes(index)[lane]
  }

  /// The variables of which at least one must change for the offer to fit in a lane.
  mutating func blocking(_ lane: Int) -> [Index<Space.Variable>] {
    let prepared = decider.offers[offer.number]
    guard !prepared.forms[0].isOnlyExplained else { return [] }
    var found: [Index<Space.Variable>] = []
    func add(_ variable: Index<Space.Variable>?) {
      if let variable, !found.contains(variable) { found.append(variable) }
    }
    // Another place may have another form of the offer.
    let isLocal = prepared.forms.count > 1 || prepared.forms[0].area != nil
    if isLocal { add(links.place) }
    for (number, form) in prepared.forms.enumerated() {
      let counts = form.place.map { decider.lives[$0.number][lane] } ?? .holds
      guard counts != .fails, number == decider.form(offer, lane: lane) || counts != .holds
      else { continue }
      let isInForce =
        form.status != .proposed && form.status != .closed && form.valid.contains(person.on)
        && form.availability != .denied
      if isInForce { blocking(form, lane, &found) }
    }
    return found
  }

  /// The variables that one form of the offer hangs on: those of the criterion with the fewest.
  private mutating func blocking(
    _ form: PreparedOffer.Form, _ lane: Int, _ found: inout [Index<Space.Variable>]
  ) {
    if form.availability == .checkLocally, let variable = links.exists[offer],
      !exists(lane)
    {
      if !found.contains(variable) { found.append(variable) }
      return
    }
    if let area = form.area, decider.lives[area.number][lane] != .holds { return }
    var best: [Index<Space.Variable>]?
    let criteria = [(form.requires, true)] + decider.exclusions[form.excludes].map { ($0, false) }
    for (criterion, wanted) in criteria where truth(criterion, lane) != Truth(wanted) {
      var own: [Index<Space.Variable>] = []
      blocking(criterion, wanted: wanted, lane, &own)
      if own.count < best?.count ?? .max { best = own }
    }
    for variable in best ?? [] where !found.contains(variable) { found.append(variable) }
  }

  private func exists(_ lane: Int) -> Bool {
    guard let fact = vocabulary.localOffersFact else { return false }
    let column = vocabulary.columns[fact]
    return decider.evaluator.block.words[column.start + offer.number].has(lane)
  }

  /// Adds the variables of which one must change for a criterion to be as wanted in a lane.
  mutating func blocking(
    _ index: Index<Criterion>, wanted: Bool, _ lane: Int, _ found: inout [Index<Space.Variable>]
  ) {
    guard truth(index, lane) != Truth(wanted) else { return }
    let pool = catalogue.pool
    if let threshold = pool.threshold(of: index) {
      return blocking(threshold, wanted: wanted, lane, &found)
    }
    switch pool[index] {
    case .not(let part): blocking(part, wanted: !wanted, lane, &found)
    case .named(let number): blocking(pool.named[number].when, wanted: wanted, lane, &found)
    case .leaf:
      for variable in links.leaves[index] ?? [] where !found.contains(variable) {
        found.append(variable)
      }
    default:
      // Whatever its parts are to be, it changes only if one of them does.
      for part in pool.parts(of: index) {
        for wanted in [true, false] { blocking(part, wanted: wanted, lane, &found) }
      }
    }
  }

  /// Of parts that must all be as wanted, one is enough to go on from.
  private mutating func blocking(
    _ threshold: Threshold, wanted: Bool, _ lane: Int, _ found: inout [Index<Space.Variable>]
  ) {
    let open = threshold.parts.map { catalogue.pool.parts[$0] }
      .filter { truth($0, lane) != Truth(wanted) }
    guard (wanted ? threshold : threshold.denied).isEvery else {
      for part in open { blocking(part, wanted: wanted, lane, &found) }
      return
    }
    let each = open.map { part in
      var own: [Index<Space.Variable>] = []
      blocking(part, wanted: wanted, lane, &own)
      return own
    }
    for variable in each.min(by: { $0.count < $1.count }) ?? [] where !found.contains(variable) {
      found.append(variable)
    }
  }
}
