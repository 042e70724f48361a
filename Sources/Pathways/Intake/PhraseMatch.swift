/// A phrase that was found in a note.
///
/// A class, since matches are sorted and handed on many times, and nothing of them changes.
final class PhraseMatch {
  /// What the phrase does, and what must be so besides.
  let role: PhrasePattern.Role
  let flags: PhrasePattern.Flags

  /// The entry that it stands in, or the cue that it is, by number.
  let entry: Int

  /// From the first to after the last of its words.
  let tokens: Range<Int>

  /// Which of them belong to the phrase and not to a gap in it: a bit for each, from the first.
  let mask: UInt64

  /// The number that the phrase holds, in hundredths.
  let number: Int?

  /// The time in it, by number.
  let time: Int?

  /// The offer in it.
  let offer: Index<Offer>?

  /// What the phrase says; nothing if it is a cue.
  let says: [PhraseBook.Target]

  /// Creates a match.
  init(
    _ phrase: PhrasePattern, _ tokens: Range<Int>, mask: UInt64, number: Int?, time: Int?,
    offer: Index<Offer>?, says: [PhraseBook.Target]
  ) {
    role = phrase.role
    flags = phrase.flags
    entry = phrase.entry
    self.tokens = tokens
    self.mask = mask
    self.number = number
    self.time = time
    self.offer = offer
    self.says = says
  }

  /// How many words it takes.
  var weight: Int { mask.nonzeroBitCount }

  /// Whether it takes a word.
  func takes(_ token: Int) -> Bool {
    tokens.contains(token) && mask >> UInt64(min(63, token - tokens.lowerBound)) & 1 == 1
  }

  /// Whether it takes a word that another takes.
  func overlaps(_ other: PhraseMatch) -> Bool {
    guard tokens.overlaps(other.tokens) else { return false }
    return tokens.clamped(to: other.tokens).contains { takes($0) && other.takes($0) }
  }
}
