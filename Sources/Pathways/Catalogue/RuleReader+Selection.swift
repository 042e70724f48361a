internal import LocatedJSON

// Which offers a rule means: by what they are, so that one that is added later is meant too.
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

/// A stage whose rules choose among the offers.
protocol OfferRuleReader: RuleReader {
  var offerRules: OfferRules { get }
}

extension OfferRuleReader {
  /// Reads which offers are meant: those of any of the purposes that are of any of the levels,
  /// without the exceptions, and those that are named besides.
  ///
  /// An overlay's form of an offer counts as the offer does.
  mutating func selected(_ json: JSON?) -> [Index<Offer>] {
    guard let json else { return [] }
    let before = diagnostics.count
    let object = shaped(json, SelectionMember.shape)
    let purposes = numbers(
      object[.purposes], words.purposes, "unknown-purpose", .purpose)
    let levels = numbers(object[.levels], words.levels, "unknown-level", .level)
    let exceptions = offers(object[.except])
    let others = offers(object[.offers])
    let isBroad = purposes != nil || levels != nil
    let found = offerRules.offers.indexes.filter { index in
      let offer = offerRules[index]
      if others.contains(index) { return true }
      return isBroad && purposes?.contains(offer.purpose) ?? true
        && levels?.contains(offer.level) ?? true && !exceptions.contains(index)
    }
    // What an offer with a fault would have been is not known.
    let isComplete = offerRules.offers.count == vocabulary.offerNames.count
    if found.isEmpty, isComplete, diagnostics.count == before {
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
}
