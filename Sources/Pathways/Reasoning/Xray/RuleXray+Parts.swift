internal import LocatedJSON

// What stands within a criterion: alternatives that others cover, and parts that are always so.
extension RuleXray {
  /// Looks at the parts of a criterion that stands beside others.
  ///
  /// - Parameters:
  ///   - index: The criterion.
  ///   - offer: Whose it is.
  ///   - member: The member of the offer that it stands in.
  ///   - circle: What is so of everyone whom the criterion is asked of.
  mutating func lookAtParts(
    of index: Index<Criterion>, _ offer: Offer, _ member: String, among circle: [Goal]
  ) {
    let pool = catalogue.pool
    switch pool[index] {
    case .any(let range):
      let parts = range.map { pool.parts[$0] }
      for (number, part) in parts.enumerated() {
        lookAtAlternative(part, parts.without(number), offer, member, circle)
        lookAtParts(of: part, offer, member, among: circle)
      }
    case .all(let range, _):
      let parts = range.map { pool.parts[$0] }
      for (number, part) in parts.enumerated() where parts.count > 1 {
        let circle = circle + parts.without(number).map { Goal.yes(.holds($0)) }
        guard isOfUse(part, offer, member, circle) else { continue }
        lookAtParts(of: part, offer, member, among: circle)
      }
    // Of what is put together otherwise no part is idle by itself: nothing is said.
    default: break
    }
  }

  /// An alternative whose people can all take another.
  private mutating func lookAtAlternative(
    _ part: Index<Criterion>, _ others: [Index<Criterion>], _ offer: Offer, _ member: String,
    _ circle: [Goal]
  ) {
    let taking = circle + [.yes(.holds(part))]
    switch exists(taking + others.map { Goal.no(.holds($0)) }) {
    case .fails:
      // That nobody takes it at all is another finding.
      guard exists(taking) == .holds else { return }
      let words = words(part)
      add(
        "redundant-alternative", location(part, of: offer, member),
        .alternativeIsCovered(offer: offer.id, words: words),
        fix: .removeOrLetInMore)
    case .unknown: undecided.append("\(offer.id).\(member)")
    case .holds: break
    }
  }

  /// Whether a part of a whole within another criterion decides anything: not if everyone meets it
  /// who meets the rest.
  private mutating func isOfUse(
    _ part: Index<Criterion>, _ offer: Offer, _ member: String, _ circle: [Goal]
  ) -> Bool {
    switch exists(circle + [.no(.holds(part))]) {
    case .fails:
      guard exists(circle) == .holds else { return true }
      let words = words(part)
      add(
        "idle-part", location(part, of: offer, member),
        .partIsSoForTheRest(offer: offer.id, words: words),
        fix: .removeOrCorrectPart)
      return false
    case .unknown: undecided.append("\(offer.id).\(member)")
    case .holds: break
    }
    return true
  }
}

extension Array {
  /// The others than the one at a place.
  fileprivate func without(_ place: Int) -> [Element] {
    enumerated().filter { $0.offset != place }.map(\.element)
  }
}
