/// What can follow the first word of a phrase, or what stands at a place of a note: a bit for each of
/// some dozens of words and things.
///
/// The constants are made where they stand: these are asked some hundred times for each word of a note,
/// and a stored one would be asked each time whether it is made.
///
/// Many words share a bit: a phrase that can't go on is told in one step, and of the others most that
/// can't are found by walking.
struct PhraseFollowers: Equatable, Sendable {
  private(set) var bits: UInt64

  init(bits: UInt64) { self.bits = bits }

  /// Nothing at all.
  static var none: PhraseFollowers { PhraseFollowers(bits: 0) }

  /// Whatever follows, even nothing.
  static var anything: PhraseFollowers { PhraseFollowers(bits: 1) }

  /// What every phrase can go on with, for all that is known.
  static var all: PhraseFollowers { PhraseFollowers(bits: .max) }

  /// Not what follows, but that an offer stands in the phrase.
  static var offer: PhraseFollowers { PhraseFollowers(bits: 1 << 1) }

  /// Not what follows, but that it may stand after a gap.
  static var gap: PhraseFollowers { PhraseFollowers(bits: 1 << 6) }

  /// How many bits are used: those of three numbers of a table.
  static var bitCount: Int { 62 }

  /// A word, whatever it is taken for.
  static func word(_ word: Int32) -> PhraseFollowers {
    let hash = (UInt32(bitPattern: word) &* 0x9E37_79B1) >> 16
    return PhraseFollowers(bits: 1 << UInt64(7 + (hash * UInt32(bitCount - 7)) >> 16))
  }

  /// A thing that is no word.
  static func kind(_ kind: PhrasePattern.Element.Kind) -> PhraseFollowers {
    switch kind {
    case .number: PhraseFollowers(bits: 1 << 2)
    case .time: PhraseFollowers(bits: 1 << 3)
    case .relative: PhraseFollowers(bits: 1 << 4)
    case .medicine: PhraseFollowers(bits: 1 << 5)
    case .word, .stem, .prefix, .suffix, .upper, .offer, .gap, .group: anything
    }
  }

  mutating func formUnion(_ other: PhraseFollowers) { bits |= other.bits }

  /// Whether two have something in common.
  func meets(_ other: PhraseFollowers) -> Bool {
    bits & other.bits & ~(Self.offer.bits | Self.gap.bits) != 0
  }

  /// Both.
  func union(_ other: PhraseFollowers) -> PhraseFollowers {
    PhraseFollowers(bits: bits | other.bits)
  }

  /// Whether an offer stands in the phrase.
  var hasOffer: Bool { bits & Self.offer.bits != 0 }

  /// Whether a gap may stand after the first word.
  var hasGap: Bool { bits & Self.gap.bits != 0 }
}
