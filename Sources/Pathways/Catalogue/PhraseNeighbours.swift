internal import LocatedJSON

/// What can stand beside the anchor of a phrase, or what stands at a place of a note: a bit for each of
/// some dozens of words and things.
///
/// The constants are made where they stand: these are asked some hundred times for each word of a note,
/// and a stored one would be asked each time whether it is made.
///
/// Many words share a bit: a phrase that can't go on is told in one step, and of the others most that
/// can't are found by walking.
///
/// The bits are those of the twelve characters in which a table has three numbers, six in each: so what
/// the program carries is compared as it is.
struct PhraseNeighbours: Equatable, Sendable {
  private var low: UInt64
  private var high: UInt32

  private init(low: UInt64 = 0, high: UInt32 = 0) { (self.low, self.high) = (low, high) }

  private init(bit: Int) {
    let shift = bit / 6 * 8 + bit % 6
    self.init(
      low: shift < 64 ? 1 << UInt64(shift) : 0, high: shift < 64 ? 0 : 1 << UInt32(shift - 64))
  }

  /// Nothing at all.
  static var none: PhraseNeighbours { PhraseNeighbours() }

  /// Whatever stands there, even nothing.
  static var anything: PhraseNeighbours { PhraseNeighbours(bit: 0) }

  /// What every phrase can go on with, for all that is known.
  static var all: PhraseNeighbours {
    PhraseNeighbours(low: 0x3F3F_3F3F_3F3F_3F3F, high: 0x3F3F_3F3F)
  }

  /// Not what stands there, but that an offer stands in the phrase.
  static var offer: PhraseNeighbours { PhraseNeighbours(bit: 1) }

  /// Not what stands there, but that it may stand after a gap.
  static var gap: PhraseNeighbours { PhraseNeighbours(bit: 6) }

  /// How many bits there are, and the first of those of words.
  private static var bitCount: UInt32 { 72 }
  private static var firstOfWords: UInt32 { 7 }

  /// A word, whatever it is taken for.
  static func word(_ word: Int32) -> PhraseNeighbours {
    let hash = (UInt32(bitPattern: word) &* 0x9E37_79B1) >> 16
    return PhraseNeighbours(bit: Int(firstOfWords + (hash * (bitCount - firstOfWords)) >> 16))
  }

  /// A thing that is no word.
  static func kind(_ kind: PhrasePattern.Element.Kind) -> PhraseNeighbours {
    switch kind {
    case .number: PhraseNeighbours(bit: 2)
    case .time: PhraseNeighbours(bit: 3)
    case .relative: PhraseNeighbours(bit: 4)
    case .medicine: PhraseNeighbours(bit: 5)
    case .word, .stem, .prefix, .suffix, .upper, .offer, .gap, .group: anything
    }
  }

  mutating func formUnion(_ other: PhraseNeighbours) {
    low |= other.low
    high |= other.high
  }

  /// Whether two have something in common.
  func meets(_ other: PhraseNeighbours) -> Bool {
    let marks = Self.offer.low | Self.gap.low
    return low & other.low & ~marks != 0 || high & other.high != 0
  }

  /// Both.
  func union(_ other: PhraseNeighbours) -> PhraseNeighbours {
    PhraseNeighbours(low: low | other.low, high: high | other.high)
  }

  /// Whether an offer stands in the phrase.
  var hasOffer: Bool { low & Self.offer.low != 0 }

  /// Whether a gap may stand after the anchor.
  var hasGap: Bool { low & Self.gap.low != 0 }
}

extension PhraseNeighbours: PackedRow {
  static let width = 3

  init(_ numbers: NumberTable, at place: Int) {
    (low, high) = numbers.characters(at: place)
  }

  var numbers: [Int32] {
    [UInt32(truncatingIfNeeded: low), UInt32(truncatingIfNeeded: low >> 32), high].map { four in
      PreparedNumbers.number(ofBits: four)
    }
  }
}
