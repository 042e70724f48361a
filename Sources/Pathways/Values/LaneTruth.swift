/// The truth of one statement for up to 64 cases: a bit for each case, its lane.
///
/// A lane in neither word is unknown there, so that the connectives of ``Truth`` are a few
/// operations on whole words and 64 cases cost hardly more than one.
///
/// - Invariant: no lane is in both words.
public struct LaneTruth: Hashable, Sendable {
  /// The lanes in which the statement holds.
  public var holds: UInt64

  /// The lanes in which it fails.
  public var fails: UInt64

  /// Creates a truth from its two words.
  public init(holds: UInt64 = 0, fails: UInt64 = 0) {
    self.holds = holds
    self.fails = fails
  }

  /// The lanes in which it is known.
  public var known: UInt64 { holds | fails }

  /// Returns the truth in one lane.
  public subscript(lane: Int) -> Truth {
    if holds >> UInt64(lane) & 1 == 1 { return .holds }
    return fails >> UInt64(lane) & 1 == 1 ? .fails : .unknown
  }

  /// Sets one lane, of which nothing was known.
  mutating func set(_ truth: Truth, _ lanes: UInt64) {
    switch truth {
    case .holds: holds |= lanes
    case .fails: fails |= lanes
    case .unknown: break
    }
  }

  /// Returns the opposite in every lane.
  public static prefix func ! (operand: Self) -> Self {
    Self(holds: operand.fails, fails: operand.holds)
  }
}

/// The lanes of a word, ascending.
struct Lanes: Sequence, IteratorProtocol {
  /// How many lanes a word has.
  static let width = UInt64.bitWidth

  private var rest: UInt64

  init(_ word: UInt64) { rest = word }

  mutating func next() -> Int? {
    guard rest != 0 else { return nil }
    defer { rest &= rest - 1 }
    return rest.trailingZeroBitCount
  }
}

extension UInt64 {
  /// Whether the word has the bit of a lane.
  func has(_ lane: Int) -> Bool { self >> UInt64(lane) & 1 == 1 }
}
