/// What can follow the first word of a phrase, or what stands at a place of a note: a bit for each of
/// some dozens of words and things.
///
/// Many words share a bit: a phrase that can't go on is told in one step, and of the others most that
/// can't are found by walking.
struct PhraseFollowers: Equatable, Sendable {
  private(set) var bits: UInt64

  init(bits: UInt64) { self.bits = bits }

  /// Whatever follows, even nothing.
  static let anything = PhraseFollowers(bits: 1)

  /// What every phrase can go on with, for all that is known.
  static let all = PhraseFollowers(bits: .max)

  /// Not what follows, but that an offer stands in the phrase.
  static let offer = PhraseFollowers(bits: 1 << 1)

  /// How many bits are used: those of two numbers of a table.
  static let bitCount = 46

  /// A word, whatever it is taken for.
  static func word(_ word: Int32) -> PhraseFollowers {
    let hash = (UInt32(bitPattern: word) &* 0x9E37_79B1) >> 16
    return PhraseFollowers(bits: 1 << UInt64(6 + (hash * UInt32(bitCount - 6)) >> 16))
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
  func meets(_ other: PhraseFollowers) -> Bool { bits & other.bits & ~Self.offer.bits != 0 }

  /// Whether an offer stands in the phrase.
  var hasOffer: Bool { bits & Self.offer.bits != 0 }
}
