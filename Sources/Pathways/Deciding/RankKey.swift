/// An offer's place in the order of an answer, as one number.
///
/// What counts more stands in higher bits: whether it can be had, where an alert sends, the part in
/// the plan, what speaks against it, then what it is for, how closely it is meant for this person,
/// whether the way in is known and how intrusive it is.
struct RankKey: Sendable {
  /// An offer's part in a plan, as far as it counts for the order.
  enum Part: UInt64, Sendable {
    case first
    case alternative
    case beside
    case next
    case outside
    /// Not to be used now: after everything else that can be had.
    case not
  }

  /// The number.
  private(set) var word: UInt64

  /// Creates the key of an offer of which nothing is known but what it is.
  init(_ offer: Offer, _ index: Index<Offer>, _ catalogue: Catalogue) {
    let isWayKnown = offer.entries.contains { !catalogue.entryWays[$0.way].isUnknown }
    let level = min(offer.level.number, 63)
    word =
      UInt64(min(offer.purpose.number, 63)) << 33 | UInt64(catalogue.generality(of: offer)) << 31
      | (isWayKnown ? 0 : 1) << 30
      | UInt64(catalogue.order == .highestLevel ? 63 - level : level) << 24 | 63 << 18
      | UInt64(index.number)
  }

  /// Returns the key with what holds for one person, but for its part in the person's plan.
  ///
  /// - Parameters:
  ///   - availability: 0 if it fits, or would if nothing special is so; more if it is further away.
  ///   - promoted: Its place among the offers that alerts point to.
  ///   - isHeldBack: Whether an alert holds it back.
  ///   - isSpokenAgainst: Whether something speaks against it.
  ///   - speaksFor: How much speaks for it.
  /// - Returns: The key.
  func with(
    availability: Int, promoted: Int, isHeldBack: Bool, isSpokenAgainst: Bool, speaksFor: Int
  ) -> RankKey {
    var key = self
    key.word |=
      UInt64(availability) << 62 | UInt64(min(promoted, 255)) << 54 | (isHeldBack ? 1 : 0) << 53
      | (isSpokenAgainst ? 1 : 0) << 49
    key.word -= UInt64(min(63, speaksFor)) << 18
    return key
  }

  /// The bits of an offer's part in a plan and of its place there.
  static func bits(part: Part, sequence: Int) -> UInt64 {
    part.rawValue << 50 | UInt64(min(sequence, 1023)) << 39
  }

  /// The offer that a key is of.
  static func offer(in word: UInt64) -> Index<Offer> { Index(Int(word & 0x3FFFF)) }
}

extension Catalogue {
  /// Returns whether an offer asks nothing of anybody.
  func isForEveryone(_ offer: Offer) -> Bool { isAlways(offer.requires) }

  /// How general an offer is: 0 if it asks for a condition, 2 if it is for everyone.
  func generality(of offer: Offer) -> Int {
    if isForEveryone(offer) { return 2 }
    guard let needs else { return 0 }
    return asks(offer.requires, of: needs.condition) ? 0 : 1
  }

  /// Whether a criterion asks for a fact, or for one that is made of it.
  private func asks(_ index: Index<Criterion>, of fact: Index<Fact>) -> Bool {
    guard case .leaf(let leaf) = pool[index] else {
      return pool.parts(of: index).contains { asks($0, of: fact) }
    }
    guard case .members(let own, _, _) = leaf else { return false }
    if own == fact { return true }
    guard case .union(let parts)? = vocabulary[own].derivation else { return false }
    return parts.contains(fact)
  }
}

extension Standing {
  /// The number of the standing in the order of an answer.
  var order: Int {
    switch self {
    case .fits: 0
    case .open: 1
    case .excluded: 2
    case .unavailable: 3
    }
  }
}
