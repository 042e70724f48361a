internal import LocatedJSON

extension CatalogueReader {
  /// Reads how much of an offer there is; `nil` if no events are counted against it.
  mutating func readLimits(_ json: JSON?) -> Offer.Limits? {
    guard let json, json.kind == .object else { return nil }
    let object = shaped(json, OfferMember.limitsShape)
    var used: Index<Fact>?
    if let named = object[.used] {
      used = named.string.flatMap(catalogue.vocabulary.fact(named:))?.index
      if used == nil {
        diagnostics.append(
          .unknownWord(
            "unknown-fact", named, .fact,
            among: catalogue.vocabulary.facts.map(\.name)))
      }
    }
    guard let counts = object[.counts].flatMap({ EventTestReader.selector($0, &criteria) }) else {
      return nil
    }
    return Offer.Limits(
      sessions: object[.sessions]?.integer, perYear: object[.perYear]?.integer, counts: counts,
      used: used)
  }
}
