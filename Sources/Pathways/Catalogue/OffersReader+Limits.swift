internal import LocatedJSON

extension OffersReader {
  /// Reads how much of an offer there is; `nil` if no events are counted against it.
  mutating func readLimits(_ json: JSON?) -> Offer.Limits? {
    guard let json, json.kind == .object else { return nil }
    let object = shaped(json, OfferMember.limitsShape)
    let used = object[.used].flatMap { fact($0) }
    guard let counts = object[.counts].flatMap({ EventTestReader.selector($0, &criteria) }) else {
      return nil
    }
    return Offer.Limits(
      sessions: object[.sessions]?.integer, perYear: object[.perYear]?.integer, counts: counts,
      used: used)
  }
}
