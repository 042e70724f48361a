internal import LocatedJSON

// The offers of a stage, each with its part.
extension PathwaysReader {
  /// Reads the offers of a stage; those that are named together have the same part.
  mutating func readEntries(_ json: JSON?) -> [Stage.Entry] {
    var found: [Stage.Entry] = []
    for element in json?.elements ?? JSON.none { found += readEntries(of: element) }
    return found
  }

  private mutating func readEntries(of json: JSON) -> [Stage.Entry] {
    let object = shaped(json, StageMember.EntryMember.shape)
    let when = object[.when].map { criteria.read($0) }
    let because = text(object[.because])
    let sources = references(object[.sources])
    let isOwn = object[.own]?.boolean ?? false
    guard let role = object[.role]?.string.flatMap(Stage.Role.init) else { return [] }
    // A finding about one of several stands at its name, about a single one at the whole.
    let several = object[.offers].map { $0.elements.map { (name: $0, place: $0) } }
    let named = several ?? object[.offer].map { [(name: $0, place: json)] } ?? []
    return named.compactMap { name, place in
      guard let offer = offer(name) else { return nil }
      return .init(
        offer: offer, role: role, when: isOwn ? isIn(offer, name, and: when) : when,
        because: because, sources: sources, json: place)
    }
  }

  /// That somebody is in an offer already, and what else is asked.
  private mutating func isIn(
    _ offer: Index<Offer>, _ name: JSON, and when: Index<Criterion>?
  ) -> Index<Criterion>? {
    guard let index = language.vocabulary.currentOffersFact else {
      diagnostics.append(
        Diagnostic("own-unknown", at: name.location, RuleRemark.noCurrentOffers))
      return when
    }
    let fact = language.vocabulary[index]
    let own = criteria.member(offer.number, of: fact, from: name)
    return when.map { criteria.pool.all([own, $0], note: nil, from: name) } ?? own
  }
}
