public import LocatedJSON

/// What offers that are not in force would do if they were established today.
public struct WhatIf: Sendable {
  /// What one offer would do.
  public struct Effect: Sendable {
    /// The offer.
    public let offer: Index<Offer>

    /// Whether it is for what the catalogue's needs ask for, so that it can close a hole.
    public let counts: Bool

    /// How many needs in how many municipalities it would be there for, though nothing is today.
    public internal(set) var closed = 0

    /// How many more it may be there for, if further answers are right.
    public internal(set) var perhaps = 0

    /// The municipalities in which it closes a hole.
    public internal(set) var places: [Index<Places.Municipality>] = []

    /// Somebody whom nothing is there for today, and whom the offer would fit.
    public internal(set) var example: ExampleCase?

    /// The lines of cases that it would fit.
    public internal(set) var fits: [Int] = []

    /// Those among them whom nothing that counts fits today.
    public internal(set) var first: [Int] = []
  }

  /// The catalogue.
  public let catalogue: Catalogue

  /// The as-of day.
  public let on: CalendarDay

  /// How many further facts a hole may hang on.
  public let depth: Int

  /// How many holes there are today: needs with what further must be so, or combinations of all that
  /// rules ask, times the municipalities in which nobody is there.
  public private(set) var holes = 0

  /// Whether a hole is a combination of all that rules ask, and every one was counted.
  public private(set) var isExact = true

  /// For how many needs not everything was looked at.
  public private(set) var stopped = 0

  /// How many cases were read, if any were given.
  public private(set) var cases: Int?

  /// What is wrong with lines that could not be read.
  public private(set) var diagnostics: [Diagnostic] = []

  /// What each offer would do.
  public private(set) var effects: [Effect]

  /// Works out what offers would do.
  ///
  /// - Parameters:
  ///   - offers: The offers.
  ///   - catalogue: The catalogue.
  ///   - wanted: The municipality to look at, or `nil` for all.
  ///   - day: The as-of day.
  ///   - depth: How many facts beside the need a hole may hang on.
  public init(
    _ offers: [Index<Offer>], of catalogue: Catalogue,
    in wanted: Index<Places.Municipality>? = nil, on day: CalendarDay, depth: Int = 3
  ) {
    self.catalogue = catalogue
    self.depth = depth
    on = day
    effects = offers.map { index in
      Effect(offer: index, counts: catalogue.needs?.asks(for: catalogue[index]) ?? true)
    }
    let groups = Xray.places(catalogue, wanted, day)
    for group in groups.isEmpty ? [[]] : groups {
      let finder = GapFinder(
        catalogue: catalogue, needs: catalogue.needs, on: day, place: group.first, depth: depth)
      take(finder, group)
    }
    for index in effects.indices { effects[index].places.sort() }
  }

  /// Looks at every hole of one group of places again, as if the offers were in force.
  private mutating func take(_ finder: GapFinder, _ group: [Index<Places.Municipality>]) {
    let map = finder.map()
    let count = max(1, group.count)
    if map.everyone != nil, takeEveryone(finder, group) { return }
    isExact = false
    stopped += map.stopped
    let cells = map.gaps.flatMap(\.cells)
    holes += cells.count * count
    let inForce = Set(effects.map(\.offer))
    var side = CatalogueProver(catalogue, on: on, asIf: inForce, base: finder.base())
    var first = 0
    while first < cells.count {
      let block = Array(cells[first..<min(first + 64, cells.count)])
      first += 64
      side.load(block.map { map.search.space.sayings($0, 0) })
      let lanes: UInt64 = block.count == 64 ? .max : 1 << UInt64(block.count) - 1
      for index in effects.indices where effects[index].counts {
        let truth = side.truth(.fits(effects[index].offer))
        effects[index].closed += truth.holds.nonzeroBitCount * count
        effects[index].perhaps += (lanes & ~truth.known).nonzeroBitCount * count
        guard let lane = Lanes(truth.holds).first(where: { _ in true }) else { continue }
        for place in group where !effects[index].places.contains(place) {
          effects[index].places.append(place)
        }
        if effects[index].example == nil {
          effects[index].example = finder.person(block[lane], map.search)
        }
      }
    }
  }

  /// Counts whom of all that no offer fits each offer would be there for; returns whether they can
  /// be counted.
  private mutating func takeEveryone(
    _ finder: GapFinder, _ group: [Index<Places.Municipality>]
  ) -> Bool {
    let side = CatalogueProver(catalogue, on: on, base: finder.base())
    let better = CatalogueProver(
      catalogue, on: on, asIf: Set(effects.map(\.offer)), base: finder.base())
    let builder = SpaceBuilder(
      [side, better],
      [finder.offers.map { Claim.fits($0) }, effects.map { .fits($0.offer) }], fixed: finder.fixed,
      places: finder.place.map { [$0] }, supposesEvents: true)
    func region(_ goals: [Goal]) -> (size: Int, first: Space.Case?, search: Search)? {
      var region = RegionFinder(builder, goals)
      region.run(from: finder.nothing(builder))
      guard region.isComplete, let size = builder.space.count(region.inside) else { return nil }
      return (size, region.inside.first, region.search)
    }
    guard let unserved = region(finder.goals) else { return false }
    let count = max(1, group.count)
    let closed = effects.map { region(finder.goals + [.yes(.fits($0.offer), 1)]) }
    guard closed.allSatisfy({ $0 != nil }) else { return false }
    holes += unserved.size * count
    for (index, own) in closed.enumerated() {
      guard let own, own.size > 0 else { continue }
      effects[index].closed += own.size * count
      effects[index].places += group.filter { !effects[index].places.contains($0) }
      if effects[index].example == nil, let cell = own.first {
        effects[index].example = finder.example(cell, own.search)
      }
    }
    return true
  }

  /// Works out what the offers would do for some cases.
  ///
  /// - Parameter part: The cases, one a line.
  public mutating func take(_ part: RecordPart) {
    let inForce = Set(effects.map(\.offer))
    let side = CatalogueProver(catalogue, on: on)
    let better = CatalogueProver(catalogue, on: on, asIf: inForce)
    let counted = GapFinder(
      catalogue: catalogue, needs: catalogue.needs, on: on, place: nil, depth: 0
    ).offers
    for record in part.records {
      var builder = CaseBuilder(vocabulary: catalogue.vocabulary)
      builder.read(record, of: part)
      let person = builder.finish(on: builder.on ?? on)
      let faults = builder.diagnostics.filter { $0.severity == .error }
      guard faults.isEmpty else {
        diagnostics += faults
        continue
      }
      cases = (cases ?? 0) + 1
      var before = CaseVerdict(side, person)
      var after = CaseVerdict(better, person)
      let hasAny = counted.contains { before.truth(.fits($0)) == .holds }
      for index in effects.indices
      where after.truth(.fits(effects[index].offer)) == .holds {
        effects[index].fits.append(record.line)
        if !hasAny { effects[index].first.append(record.line) }
      }
    }
  }
}
