public import LocatedJSON

/// Many cases in every municipality: how far each depends on the place, and what each place has.
public struct FairnessSurvey: Sendable {
  /// How far one case depends on the place.
  public struct Spread: Sendable {
    /// The case's own name.
    public let id: String?

    /// The line it stands on.
    public let line: Int

    /// The alerts that stand somewhere: numbers in the catalogue.
    public let alerts: [Index<Alert>]

    /// How many different answers there are.
    public let answers: Int

    /// How many offers fit where the fewest do, and the municipalities where that is so.
    public let fewest: (fits: Int, municipalities: [Index<Places.Municipality>])

    /// How many offers fit where the most do, and the municipalities where that is so.
    public let most: (fits: Int, municipalities: [Index<Places.Municipality>])
  }

  /// What one municipality has for all cases together.
  public struct Total: Hashable, Sendable {
    /// How many offers fit.
    public var fits = 0

    /// How many offers would need an answer.
    public var open = 0

    /// For how many cases nothing fits beyond who holds them anyway and what is for everyone.
    public var withNothing = 0
  }

  /// The cases, in order.
  public private(set) var cases: [Spread] = []

  /// The municipalities, by number.
  public private(set) var totals: [Total]

  /// How many lines could not be read.
  public private(set) var errors = 0

  /// The day whose regions count.
  public let day: CalendarDay

  private let catalogue: Catalogue
  private let on: CalendarDay?
  private var decider: PlaceDecider

  /// The offers that are for everyone, or of who holds people by rule.
  private let usual: [Bool]

  /// Reads one case.
  private let reader: RecordReader

  /// What was wrong with lines, and which of them could not be read.
  public private(set) var diagnostics: [Diagnostic] = []

  /// Creates a survey without cases.
  ///
  /// - Parameters:
  ///   - catalogue: The rules; it must have municipalities.
  ///   - on: The as-of day, if one was asked for.
  ///   - today: The as-of day of a case that has none.
  ///   - reader: How the cases are read.
  public init(
    _ catalogue: Catalogue, on: CalendarDay?, today: CalendarDay,
    reader: RecordReader = .lines
  ) {
    self.catalogue = catalogue
    self.reader = reader
    self.on = on
    day = on ?? today
    decider = PlaceDecider(catalogue)
    totals = Array(repeating: Total(), count: catalogue.vocabulary.places.municipalities.count)
    let holder = catalogue.usualProvider
    usual = catalogue.offers.map { $0.provider == holder || catalogue.isForEveryone($0) }
  }

  /// Decides the cases of a part of a text; those with errors are counted and left out.
  ///
  /// - Parameter part: Whole records.
  public mutating func add(_ part: RecordPart) {
    for record in part.records { add(record, of: part) }
  }

  /// Adds what others saw of the same text; the cases stand by line.
  public mutating func add(_ others: [FairnessSurvey]) {
    for other in others {
      cases += other.cases
      errors += other.errors
      diagnostics += other.diagnostics
      for place in totals.indices {
        totals[place].fits += other.totals[place].fits
        totals[place].open += other.totals[place].open
        totals[place].withNothing += other.totals[place].withNothing
      }
    }
    cases.sort { $0.line < $1.line }
    diagnostics.sort()
  }

  private mutating func add(_ record: Record, of part: RecordPart) {
    var builder = CaseBuilder(vocabulary: catalogue.vocabulary)
    reader.read(record, part, &builder)
    diagnostics += builder.diagnostics
    let person = builder.finish(on: on ?? builder.on ?? day)
    guard !builder.diagnostics.contains(where: { $0.severity == .error }) else {
      errors += 1
      return
    }
    add(decider.decide(person), of: person, record.line)
  }

  private mutating func add(_ placed: [PlaceAnswer], of person: PatientCase, _ line: Int) {
    for (place, answer) in placed.enumerated() {
      totals[place].fits += answer.fits.count
      totals[place].open += answer.count(.open)
      if answer.fits.allSatisfy({ usual[$0.number] }) { totals[place].withNothing += 1 }
    }
    let counts = placed.map(\.fits.count)
    func places(_ count: Int) -> (fits: Int, municipalities: [Index<Places.Municipality>]) {
      (
        count,
        zip(catalogue.vocabulary.places.municipalities.indexes, counts).filter { $1 == count }.map(
          \.0)
      )
    }
    cases.append(
      Spread(
        id: person.id, line: line,
        alerts: Set(placed.flatMap(\.alerts).map(\.alert)).sorted(), answers: Set(placed).count,
        fewest: places(counts.min() ?? 0),
        most: places(counts.max() ?? 0)))
  }
}

extension Catalogue {
  /// The provider that is the actor who holds people by rule, if it runs offers.
  var usualProvider: Index<Term>? {
    guard holders.indices.contains(defaultHolder.number) else { return nil }
    let actor = actors[holders[defaultHolder].actor]
    return providers.firstNumbered { $0.id == actor.id }
  }
}
