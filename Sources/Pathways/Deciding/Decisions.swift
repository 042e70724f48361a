/// What was decided for the cases of a block, a word of lanes for each statement.
struct Decisions: Sendable {
  /// One alert.
  struct AlertLanes: Sendable {
    /// Where it stands.
    var raised: UInt64 = 0

    /// Where it stands only as a precaution.
    var precaution: UInt64 = 0
  }

  /// One offer.
  struct OfferLanes: Sendable {
    var fits: UInt64 = 0
    var open: UInt64 = 0
    var excluded: UInt64 = 0

    /// Where it is open and fits if all that is not known has its ordinary value.
    var provided: UInt64 = 0

    /// Where it fits so only if what is a matter of judgement is judged otherwise than is usual.
    var judgedOtherwise: UInt64 = 0

    /// Where alerts hold it back or forbid it; it stands before the reasons, which begin at a cache line of
    /// their own.
    var heldBack: UInt64 = 0

    /// Where it is unavailable, by the reasons in their order.
    var unavailable = SIMD8<UInt64>(repeating: 0)

    /// The standing and, if it is unavailable, why.
    func standing(_ lane: Int) -> (Standing, Unavailability?) {
      func has(_ word: UInt64) -> Bool { word >> UInt64(lane) & 1 == 1 }
      if has(fits) { return (.fits, nil) }
      if has(open) { return (.open, nil) }
      if has(excluded) { return (.excluded, nil) }
      return (.unavailable, unavailability(lane).map { Unavailability.allCases[$0] })
    }

    /// The number of the reason for which it is unavailable in a lane, or `nil` if it is not.
    func unavailability(_ lane: Int) -> Int? {
      if (fits | open | excluded).has(lane) { return nil }
      for number in 0..<Unavailability.allCases.count where unavailable[number].has(lane) {
        return number
      }
      return nil
    }

    /// Takes in what was decided of one form, in that form's lanes.
    mutating func add(_ other: Self) {
      fits |= other.fits
      open |= other.open
      excluded |= other.excluded
      unavailable |= other.unavailable
    }
  }

  /// By alert.
  var alerts: [AlertLanes] = []

  /// By group.
  var groups: [LaneTruth] = []

  /// By offer.
  var offers: [OfferLanes] = []

  /// By pathway, for whom it is.
  var pathways: [UInt64] = []

  /// By stage of all pathways, who is in it.
  var stages: [UInt64] = []

  /// By offer and subject, where an open offer lacks it.
  var missing: [UInt64] = []

  /// By offer and subject, where its answer alone would settle an open offer.
  var alone: [UInt64] = []
}
