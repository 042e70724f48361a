// Offers by place, so that those that nobody of a block can have cost nothing.
//
// A country's offers are mostly local, and of those a person can have only the few of one place. What
// nobody of a block can have whatever else is so stands as it stood in the block before: unavailable
// since it is elsewhere, as deciding it would find; and what nobody can have at all stands once and for
// all. Only who decides many blocks sorts the offers.
extension Decider {
  /// Where an offer is that nobody can have: in no area at all.
  private static let nowhere: Int32 = -2

  /// Sorts the offers by place; from then on only those are decided that somebody may have.
  mutating func sortByPlace() {
    rootedIn = offers.map { offer in
      if offer.nobodyCanHaveIt != nil { return Self.nowhere }
      return Int32(offer.onlyArea?.number ?? -1)
    }
    if rootedIn.allSatisfy({ $0 == -1 }) { return rootedIn.removeAll() }
    for offer in catalogue.offers.indexes where rootedIn[offer.number] != -1 {
      decisions.offers[offer.number] = .out(offers[offer.number].nobodyCanHaveIt ?? .area)
    }
    near.removeAll(keepingCapacity: true)
  }

  /// Lists the offers that somebody of the block may have, in the order of the catalogue.
  mutating func listNear() {
    guard !rootedIn.isEmpty else { return }
    for offer in near where rootedIn[offer.number] >= 0 {
      decisions.offers[offer.number] = .out(.area)
    }
    near.removeAll(keepingCapacity: true)
    let lanes = evaluator.block.lanes
    let reached = lives.map { lanes & ~$0.fails != 0 }
    for offer in catalogue.offers.indexes {
      let area = Int(rootedIn[offer.number])
      if area == -1 || area >= 0 && reached[area] { near.append(offer) }
    }
  }
}

extension PreparedOffer {
  /// Why nobody can have it, wherever and whoever they are.
  fileprivate var nobodyCanHaveIt: Unavailability? {
    guard let only else { return nil }
    switch only.status {
    case .proposed: return .proposed
    case .closed: return .closed
    case .established, .local, .pilot: return nil
    }
  }

  /// The area outside of which nobody can have it, for that reason and no other.
  fileprivate var onlyArea: Index<BitSet>? {
    guard let only, only.valid == Validity() else { return nil }
    return only.area
  }
}

extension Decisions.OfferLanes {
  /// An offer that nobody can have for a reason.
  fileprivate static func out(_ why: Unavailability) -> Self {
    var lanes = Self()
    lanes.unavailable[why.order] = .max
    return lanes
  }
}
