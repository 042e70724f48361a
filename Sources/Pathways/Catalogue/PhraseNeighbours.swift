/// What can stand beside the anchor of a phrase, or what stands at a place of a note: a bit for each of
/// some dozens of words and things.
///
/// The constants are made where they stand: these are asked some hundred times for each word of a note,
/// and a stored one would be asked each time whether it is made.
///
/// Many words share a bit: a phrase that can't go on is told in one step, and of the others most that
/// can't are found by walking.
struct PhraseNeighbours: Equatable, Sendable {
  private(set) var bits: UInt64

  init(bits: UInt64) { self.bits = bits }

  /// Nothing at all.
  static var none: PhraseNeighbours { PhraseNeighbours(bits: 0) }

  /// Whatever stands there, even nothing.
  static var anything: PhraseNeighbours { PhraseNeighbours(bits: 1) }

  /// What every phrase can go on with, for all that is known.
  static var all: PhraseNeighbours { PhraseNeighbours(bits: .max) }

  /// Not what stands there, but that an offer stands in the phrase.
  static var offer: PhraseNeighbours { PhraseNeighbours(bits: 1 << 1) }

  /// Not what stands there, but that it may stand after a gap.
  static var gap: PhraseNeighbours { PhraseNeighbours(bits: 1 << 6) }

  /// How many bits are used: those of three numbers of a table.
  static var bitCount: Int { 62 }

  /// A word, whatever it is taken for.
  static func word(_ word: Int32) -> PhraseNeighbours {
    let hash = (UInt32(bitPattern: word) &* 0x9E37_79B1) >> 16
    return PhraseNeighbours(bits: 1 << UInt64(7 + (hash * UInt32(bitCount - 7)) >> 16))
  }

  /// A thing that is no word.
  static func kind(_ kind: PhrasePattern.Element.Kind) -> PhraseNeighbours {
    switch kind {
    case .number: PhraseNeighbours(bits: 1 << 2)
    case .time: PhraseNeighbours(bits: 1 << 3)
    case .relative: PhraseNeighbours(bits: 1 << 4)
    case .medicine: PhraseNeighbours(bits: 1 << 5)
    case .word, .stem, .prefix, .suffix, .upper, .offer, .gap, .group: anything
    }
  }

  mutating func formUnion(_ other: PhraseNeighbours) { bits |= other.bits }

  /// Whether two have something in common.
  func meets(_ other: PhraseNeighbours) -> Bool {
    bits & other.bits & ~(Self.offer.bits | Self.gap.bits) != 0
  }

  /// Both.
  func union(_ other: PhraseNeighbours) -> PhraseNeighbours {
    PhraseNeighbours(bits: bits | other.bits)
  }

  /// Whether an offer stands in the phrase.
  var hasOffer: Bool { bits & Self.offer.bits != 0 }

  /// Whether a gap may stand after the anchor.
  var hasGap: Bool { bits & Self.gap.bits != 0 }
}
