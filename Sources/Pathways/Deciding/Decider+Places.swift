// Offers by place, so that those that nobody of a block can have cost nothing.
//
// A country's offers are mostly local, and of those a person can have only the few of one place. What
// nobody of a block can have whatever else is so stands as it stood in the block before: unavailable
// since it is elsewhere, as deciding it would find. Only who decides many blocks sorts the offers.
extension Decider {
  /// Sorts the offers by place; from then on only those are decided that somebody may have.
  mutating func sortByPlace() {
    rootedIn = offers.map { Int32($0.onlyArea ?? -1) }
    for number in offers.indices where rootedIn[number] >= 0 {
      decisions.offers[number] = .elsewhere
    }
    near.removeAll(keepingCapacity: true)
  }

  /// Lists the offers that somebody of the block may have, in the order of the catalogue.
  mutating func listNear() {
    guard !rootedIn.isEmpty else { return }
    for number in near where rootedIn[number] >= 0 { decisions.offers[number] = .elsewhere }
    near.removeAll(keepingCapacity: true)
    let lanes = evaluator.block.lanes
    let reached = lives.map { lanes & ~$0.fails != 0 }
    for number in rootedIn.indices {
      let area = Int(rootedIn[number])
      if area < 0 || reached[area] { near.append(number) }
    }
  }
}

extension PreparedOffer {
  /// The area outside of which nobody can have it, for that reason and no other.
  fileprivate var onlyArea: Int? {
    guard forms.count == 1, forms[0].place == nil, forms[0].valid == Validity() else { return nil }
    switch forms[0].status {
    case .established, .local, .pilot: return forms[0].area
    case .proposed, .closed: return nil
    }
  }
}

extension Decisions.OfferLanes {
  /// An offer that nobody can have, since it is elsewhere.
  fileprivate static var elsewhere: Self {
    var lanes = Self()
    lanes.unavailable[Unavailability.area.order] = .max
    return lanes
  }
}
