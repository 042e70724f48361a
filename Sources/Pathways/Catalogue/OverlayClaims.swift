internal import LocatedJSON

/// What overlays say of offers, so that two that disagree are found.
///
/// The more local word counts, so a municipality may say something else than its region. Of two
/// files for the same places, or for places some of which are the same, none is more local: what
/// counted would be decided by the files' names.
struct OverlayClaims {
  /// Whether all stand in files of the program itself, of which no two disagree, as a test proves.
  let areProved: Bool

  /// The names of the offers.
  let names: [String]

  private struct Claim {
    let area: BitSet
    let text: [UInt8]
    let json: JSON

    func place(_ atKey: Bool) -> SourceLocation { atKey ? json.keyLocation : json.location }
  }

  private struct Subject: Hashable {
    let offer: Index<Offer>
    let field: String
  }

  private var claims: [Subject: [Claim]] = [:]
  private(set) var diagnostics: [Diagnostic] = []

  init(areProved: Bool, names: [String]) {
    self.areProved = areProved
    self.names = names
  }

  /// Takes in the fields that an overlay gives an offer.
  mutating func add(
    _ override: ObjectReader<OfferMember>, of offer: Index<Offer>, in area: BitSet
  ) {
    guard !areProved else { return }
    for member in OfferMember.allCases where member.isDecided {
      guard let json = override[member] else { continue }
      let claim = Claim(area: area, text: json.withoutSpace, json: json)
      add(claim, .init(offer: offer, field: json.key), atKey: true)
    }
  }

  /// Takes in that an overlay says that an offer exists in an area, or that it does not.
  mutating func add(
    _ answer: Offer.Availability, at json: JSON, of offer: Index<Offer>, in area: BitSet
  ) {
    guard !areProved else { return }
    let claim = Claim(area: area, text: Array(answer.rawValue.utf8), json: json)
    add(claim, .init(offer: offer, field: ""), atKey: false)
  }

  private mutating func add(_ claim: Claim, _ subject: Subject, atKey: Bool) {
    for other in claims[subject] ?? [] where other.text != claim.text {
      let isNested =
        other.area != claim.area
        && (claim.area.isSubset(of: other.area) || other.area.isSubset(of: claim.area))
      guard !isNested, claim.area.intersects(other.area) else { continue }
      let (one, two) = (claim.place(atKey), other.place(atKey))
      for (own, other) in [(two, one), (one, two)] {
        diagnostics.append(
          Diagnostic(
            "overlays-disagree", at: own,
            RuleRemark.twoPlacesDiffer(
              offer: names[subject.offer.number], other: other.description),
            help: RuleRemark.letStandInOne))
      }
    }
    claims[subject, default: []].append(claim)
  }
}

extension OfferMember {
  /// Whether two files can disagree about it: what is only told of it can stand side by side.
  fileprivate var isDecided: Bool {
    switch self {
    case .provider, .name, .summary, .purpose, .alsoFor, .level, .status, .availability,
      .explainOnly, .area, .valid, .requires, .excludes, .speaksFor, .speaksAgainst, .entry, .wait,
      .limits, .payment, .paymentWhen, .referral, .steps, .whileWaiting:
      true
    case .overrides, .drops, .id, .statusNote, .review, .paymentNote, .paymentAsOf, .openQuestions,
      .disagreements, .sources, .note:
      false
    }
  }
}

extension JSON {
  /// The value's bytes without the space between its parts.
  fileprivate var withoutSpace: [UInt8] {
    var text: [UInt8] = []
    var isQuoted = false
    var isEscaped = false
    for byte in bytes {
      if isQuoted || byte > 0x20 { text.append(byte) }
      if byte == UInt8(ascii: "\""), !isEscaped { isQuoted.toggle() }
      isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
    }
    return text
  }
}
