public import LocatedJSON

/// What a catalogue's rules do and do not do, over all possible cases.
public struct Xray: Sendable {
  /// One thing that was found.
  public struct Finding: Sendable {
    /// The kind of finding; once released it never changes.
    public let code: Diagnostic.Code

    /// Where in the catalogue it is, or `nil` for a hole between its rules.
    public let location: SourceLocation?

    /// What was found.
    public let message: any Remark

    /// Somebody whom it is so for.
    public let example: ExampleCase?

    /// What could be done about it.
    public let fix: any Remark
  }

  /// The catalogue.
  public let catalogue: Catalogue

  /// The as-of day.
  public let on: CalendarDay

  /// The municipalities looked at, in groups that no rule tells apart.
  public let places: [[Index<Places.Municipality>]]

  /// The holes between offers, those that few facts are needed for first.
  public internal(set) var gaps: [Gap] = []

  /// How many needs were looked at in each group of places; 0 if the catalogue names none.
  public internal(set) var needs = 0

  /// How many further facts were tried for a hole.
  public let depth: Int

  /// For how many needs not everything up to that bound was looked at.
  public internal(set) var stopped = 0

  /// What is known of everyone together in each group of places, where everyone was divided: then
  /// no hole is missing, whatever it hangs on.
  var everyone: [GapMap.Everyone] = []

  /// Whether the holes are all that there are.
  public var isExact: Bool { !everyone.isEmpty && doubtful == 0 }

  /// Holes of which nobody could be shown, and nobody proved that there is none.
  public internal(set) var doubtful = 0

  /// Everything else.
  public internal(set) var findings: [Finding] = []

  /// The statements that could not be proved within the bounds, by offer.
  public internal(set) var undecided: [String] = []

  /// Looks through a catalogue.
  ///
  /// - Parameters:
  ///   - catalogue: The catalogue.
  ///   - wanted: The municipality to look at, or `nil` for all.
  ///   - day: The as-of day.
  ///   - depth: How many facts beside the need a hole may hang on.
  ///   - looksAtRules: Whether to look at each rule too, not only for holes.
  public init(
    _ catalogue: Catalogue, in wanted: Index<Places.Municipality>? = nil, on day: CalendarDay,
    depth: Int = 3, looksAtRules: Bool = true
  ) {
    self.catalogue = catalogue
    self.depth = depth
    on = day
    places = Self.places(catalogue, wanted, day)
    findGaps()
    guard looksAtRules else { return }
    var rules = RuleXray(catalogue, wanted, day)
    rules.run()
    findings = rules.findings
    undecided = rules.undecided
  }

  /// Puts municipalities together that all offers treat alike.
  static func places(
    _ catalogue: Catalogue, _ wanted: Index<Places.Municipality>?, _ day: CalendarDay
  ) -> [[Index<Places.Municipality>]] {
    if let wanted { return [[wanted]] }
    guard catalogue.vocabulary.municipalityFact != nil else { return [] }
    let side = CatalogueProver(catalogue, on: day)
    let claims = catalogue.offers.indexes.map { Claim.fits($0) }
    let space = SpaceBuilder([side], [claims]).space
    for variable in space.variables where variable.subject == .place {
      return variable.values.map { $0.numbers.map { Index($0.lowerBound) } }
    }
    return [catalogue.vocabulary.places.municipalities.indexes]
  }

  private mutating func findGaps() {
    let representatives: [Index<Places.Municipality>?] =
      places.isEmpty ? [nil] : places.map(\.first)
    var numbers: [String: Int] = [:]
    for (number, place) in representatives.enumerated() {
      let finder = GapFinder(
        catalogue: catalogue, needs: catalogue.needs, on: on, place: place, depth: depth)
      let map = finder.map()
      needs = max(needs, map.needs)
      stopped += map.stopped
      doubtful += map.doubtful
      if let everyone = map.everyone { self.everyone.append(everyone) }
      for var gap in map.gaps {
        if places.indices.contains(number) { gap.places = places[number] }
        if let same = numbers[gap.key] {
          gaps[same].places += gap.places
        } else {
          numbers[gap.key] = gaps.count
          gaps.append(gap)
        }
      }
    }
    // One place that was not divided makes the whole no exact one.
    if everyone.count < representatives.count { everyone = [] }
    for index in gaps.indices { gaps[index].places.sort() }
    gaps = gaps.enumerated().sorted { one, other in
      (one.element.depth, -one.element.size, one.offset)
        < (other.element.depth, -other.element.size, other.offset)
    }.map(\.element)
  }
}
