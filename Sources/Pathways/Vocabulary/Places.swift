/// The municipalities, and the regions they make up on a day.
///
/// Areas are sets of municipalities in the end: a region is the set it has, and where a person is
/// known to live is the set of municipalities that are possible.
public struct Places: Sendable {
  /// One municipality.
  public struct Municipality: Sendable {
    /// The four-digit code.
    public let code: String

    /// The name.
    public let name: String

    /// Other names.
    public let words: [String]
  }

  /// One region in the time it exists.
  public struct Region: Sendable {
    /// The code.
    public let code: String

    /// The name.
    public let name: String

    /// Other names.
    public let words: [String]

    /// Its first and last day.
    public let valid: Validity

    /// Its municipalities.
    public let municipalities: BitSet

    /// Whether it is made up of regions: nobody's own region, but rules and areas can name it.
    public let isWide: Bool
  }

  /// The municipalities, in the order of the data.
  public internal(set) var municipalities: [Municipality] = []

  /// The regions, in the order of the data.
  public internal(set) var regions: [Region] = []

  /// The set of all municipalities.
  public var all: BitSet {
    var set = none
    for index in municipalities.indexes { set.insert(index) }
    return set
  }

  /// The set of no municipality, as wide as every other.
  public var none: BitSet { BitSet(capacity: max(1, municipalities.count)) }

  /// Returns the names of regions that lie in an area, and of the municipalities that remain.
  func names(of area: BitSet) -> [String] {
    var named: [String] = []
    var covered = none
    for region in regions
    where region.municipalities.isSubset(of: area) && !region.municipalities.isSubset(of: covered) {
      named.append(region.name)
      covered.formUnion(region.municipalities)
    }
    for index in area.indexes(of: Municipality.self) where !covered.contains(index) {
      named.append(municipalities[index].name)
    }
    return named
  }

  /// Returns the municipality that a code or a name means.
  public func municipality(meaning text: String) -> Index<Municipality>? {
    // Data names places by code, and there are many: only people's words are worth folding.
    if let exact = municipality(code: text) { return exact }
    if text.utf8.first.map({ $0 < 0x3A }) ?? true { return nil }
    let wanted = text.lowercased()
    // A name goes before a word, whatever somebody wrote among the words of another place.
    return municipalities.firstNumbered { $0.name.lowercased() == wanted }
      ?? municipalities.firstNumbered { $0.words.contains { $0.lowercased() == wanted } }
  }

  /// Returns the municipality of a code.
  func municipality(code: String) -> Index<Municipality>? {
    municipalities.firstNumbered { $0.code == code }
  }

  /// Returns the region of a code.
  func region(code: String) -> Index<Region>? { regions.firstNumbered { $0.code == code } }

  /// Returns the region that a code or a name means.
  public func region(meaning text: String) -> Index<Region>? {
    if let exact = region(code: text) { return exact }
    let wanted = text.lowercased()
    return regions.firstNumbered { $0.name.lowercased() == wanted }
      ?? regions.firstNumbered { $0.words.contains { $0.lowercased() == wanted } }
  }

  /// Returns the region that a municipality belongs to on a day.
  public func region(of municipality: Index<Municipality>, on day: CalendarDay)
    -> Index<Region>?
  {
    regions.firstNumbered {
      !$0.isWide && $0.valid.contains(day) && $0.municipalities.contains(municipality)
    }
  }
}

/// The days from which and to which something holds; an end that is not given is open.
public struct Validity: Hashable, Sendable {
  /// The first day.
  public var from: CalendarDay?

  /// The last day.
  public var to: CalendarDay?

  /// Creates a validity from its ends.
  public init(from: CalendarDay? = nil, to: CalendarDay? = nil) {
    self.from = from
    self.to = to
  }

  /// Returns whether a day lies in it.
  public func contains(_ day: CalendarDay) -> Bool {
    if let from, day < from { return false }
    if let to, day > to { return false }
    return true
  }
}
