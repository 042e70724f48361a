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
    public let message: Bilingual

    /// Somebody whom it is so for.
    public let example: ExampleCase?

    /// What could be done about it.
    public let fix: Bilingual
  }

  /// The catalogue.
  public let catalogue: Catalogue

  /// The as-of day.
  public let on: CalendarDay

  /// The municipalities looked at, in groups that no rule tells apart.
  public let places: [[Int]]

  /// The holes between offers, those that few facts are needed for first.
  public internal(set) var gaps: [Gap] = []

  /// How many needs were looked at in each group of places.
  public internal(set) var needs = 0

  /// How many further facts were tried for a hole.
  public let depth: Int

  /// For how many needs the search for a hole stopped at its bound.
  public internal(set) var stopped = 0

  /// Everything else.
  public internal(set) var findings: [Finding] = []

  /// The statements that could not be proved within the bounds, by offer.
  public internal(set) var undecided: [String] = []

  /// Looks through a catalogue.
  ///
  /// - Parameters:
  ///   - catalogue: The catalogue.
  ///   - wanted: The municipality to look at, by number, or `nil` for all.
  ///   - day: The as-of day.
  ///   - depth: How many facts beside the need a hole may hang on.
  ///   - looksAtRules: Whether to look at each rule too, not only for holes.
  public init(
    _ catalogue: Catalogue, in wanted: Int? = nil, on day: CalendarDay, depth: Int = 3,
    looksAtRules: Bool = true
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
    _ catalogue: Catalogue, _ wanted: Int?, _ day: CalendarDay
  ) -> [[Int]] {
    if let wanted { return [[wanted]] }
    guard catalogue.vocabulary.municipalityFact != nil else { return [] }
    let side = Side(catalogue, on: day)
    let claims = catalogue.offers.indices.map { Claim.fits(Index($0)) }
    let space = SpaceBuilder([side], [claims]).space
    for variable in space.variables where variable.subject == .place {
      return variable.values.map { $0.numbers.map(\.lowerBound) }
    }
    return [Array(catalogue.vocabulary.places.municipalities.indices)]
  }

  private mutating func findGaps() {
    guard let needs = catalogue.needs else { return }
    let representatives: [Int?] = places.isEmpty ? [nil] : places.map(\.first)
    for (number, place) in representatives.enumerated() {
      let finder = GapFinder(
        catalogue: catalogue, needs: needs, on: on, place: place, depth: depth)
      let map = finder.map()
      self.needs = max(self.needs, map.needs)
      stopped += map.stopped
      for var gap in map.gaps {
        if places.indices.contains(number) { gap.places = places[number] }
        if let same = gaps.firstIndex(where: { $0.key == gap.key }) {
          gaps[same].places += gap.places
        } else {
          gaps.append(gap)
        }
      }
    }
    for index in gaps.indices { gaps[index].places.sort() }
    gaps = gaps.enumerated().sorted { one, other in
      (one.element.depth, -one.element.size, one.offset)
        < (other.element.depth, -other.element.size, other.offset)
    }.map(\.element)
  }
}
