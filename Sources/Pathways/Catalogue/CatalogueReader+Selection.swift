internal import LocatedJSON

// Which offers a rule means: by what they are, so that one that is added later is meant too.
extension CatalogueReader {
  enum SelectionMember: Int, ObjectMember {
    case purposes, levels, except, offers

    static let shape = ObjectShape<Self>("selection of offers") {
      switch $0 {
      case .purposes: .optional("purposes", .array(.purpose), "What they are for first.")
      case .levels: .optional("levels", .array(.level), "How intrusive they are.")
      case .except: .optional("except", .array(.offer), "Offers that are not meant.")
      case .offers: .optional("offers", .array(.offer), "Offers that are meant besides.")
      }
    }
  }

  /// Reads which offers are meant: those of any of the purposes that are of any of the levels,
  /// without the exceptions, and those that are named besides.
  ///
  /// An overlay's form of an offer counts as the offer does.
  mutating func selected(_ json: JSON?) -> [Index<Offer>] {
    guard let json else { return [] }
    let before = diagnostics.count
    let object = shaped(json, SelectionMember.shape)
    let purposes = numbers(
      object[.purposes], catalogue.purposes, "unknown-purpose", Self.purposeWord)
    let levels = numbers(object[.levels], catalogue.levels, "unknown-level", Self.levelWord)
    let exceptions = offers(object[.except])
    let others = offers(object[.offers])
    let isBroad = purposes != nil || levels != nil
    let found = catalogue.offers.indexes.filter { index in
      let offer = catalogue[index]
      if others.contains(index) { return true }
      return isBroad && purposes?.contains(offer.purpose) ?? true
        && levels?.contains(offer.level) ?? true && !exceptions.contains(index)
    }
    if found.isEmpty, diagnostics.count == before {
      diagnostics.append(
        Diagnostic(
          "selects-nothing", at: json.location,
          RuleRemark.noOfferIsMeant,
          help: RuleRemark.giveSelection))
    }
    return found
  }

  private mutating func numbers(
    _ json: JSON?, _ terms: [Term], _ code: Diagnostic.Code, _ word: NameKind
  ) -> Set<Index<Term>>? {
    guard let json else { return nil }
    return Set(json.elements.compactMap { term($0, in: terms, code, word) })
  }

  private static let purposeWord = NameKind.purpose
  private static let levelWord = NameKind.level
}
