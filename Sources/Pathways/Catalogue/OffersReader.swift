internal import LocatedJSON

/// The fourth stage: reads the offers, and what overlays change of them for their areas.
struct OffersReader: RuleReader {
  let files: CatalogueFiles
  let language: RuleLanguage
  var diagnostics: [Diagnostic] = []
  var faulty: Set<String> = []
  var criteria: CriterionReader

  /// What was read so far.
  private var offers: [Offer] = []
  private var variants: [Index<Offer>: [Catalogue.Variant]] = [:]

  init(
    _ files: CatalogueFiles, _ language: RuleLanguage, _ criteria: consuming CriterionReader
  ) {
    self.files = files
    self.language = language
    self.criteria = criteria
  }
}

extension OffersReader {
  enum OverlayMember: Int, ObjectMember {
    case area, offers, overrides, confirms, denies, pathways, ownSources, sources, note
  }

  static let overlayShape = ObjectShape<OverlayMember>(
    "overlay",
    foreign: [
      ForeignKey(["override", "changes", "change", "replaces"], means: OverlayMember.overrides),
      ForeignKey(["closes", "close", "removes", "remove", "without"], means: OverlayMember.denies),
      ForeignKey(["opens", "has", "exists"], means: OverlayMember.confirms),
      ForeignKey(
        ["regions", "municipalities", "region", "municipality", "places", "place"],
        means: OverlayMember.area, help: RuleRemark.placesStandInArea),
    ]
  ) {
    switch $0 {
    case .area:
      .required("area", .object { OfferMember.areaShape.description })
        .such(as: #"{"municipalities": ["…"]}"#)
    case .offers: .optional("offers", .array(.object { OfferMember.offerShape.description }))
    case .overrides:
      .optional("overrides", .array(.object { OfferMember.overrideShape.description }))
        .such(as: #"[{"overrides": "offer-id", …}]"#)
    case .confirms:
      .optional("confirms", .array(.offer), "Offers that exist here.").such(as: #"["offer-id"]"#)
    case .denies:
      .optional("denies", .array(.offer), "Offers that do not exist here.")
        .such(as: #"["offer-id"]"#)
    case .pathways:
      .optional(
        "pathways", .array(.object { StageChangeMember.shape.description }),
        "Stages that are otherwise here.")
    case .ownSources:
      .optional(
        "ownSources", .map(.object { WordsReader.sourceShape.description }),
        "Sources only this file names.")
    case .sources: .optional("sources", .sources).kept
    case .note: .optional("note", .text).kept
    }
  }

  static let offersShape = ObjectShape<ListMember>(
    "offers",
    foreign: [
      ForeignKey(
        ["overrides", "confirms", "denies", "area"], help: RuleRemark.overlayStandsElsewhere)
    ]
  ) { _ in
    .required("offers", .array(.object { OfferMember.offerShape.description }))
  }

  /// Reads all offers and what overlays change.
  mutating func read() -> OfferRules {
    // Each form of an offer has most of its criteria from the offer itself.
    criteria.remember()
    defer { criteria.forget() }
    var bases: [Index<Offer>: OfferFields] = [:]
    for root in files.roots(.offers) {
      readOffers(shaped(root, Self.offersShape)[.list], area: nil, &bases)
    }
    for root in files.overlays {
      let object = shaped(root, Self.overlayShape)
      let area = object[.area].flatMap { readArea($0) }
      if [.offers, .overrides, .confirms, .denies, .pathways].allSatisfy({
        (member: OverlayMember) in
        object[member]?.elements.contains { _ in true } != true
      }) {
        diagnostics.append(
          Diagnostic(
            "touches-nothing", .warning, at: root.location,
            RuleRemark.fileChangesNothing))
      }
      readOffers(object[.offers], area: area, &bases)
    }
    var changes: [Index<Offer>: [OfferFields]] = [:]
    for kind in [FileKind.regions, .municipalities, .practices] {
      // A municipality is more local than a region, whatever their areas; a practice more than both.
      let roots = files.roots(kind)
      var claims = OverlayClaims(
        areProved: roots.allSatisfy(sources.isProved), names: language.vocabulary.offerNames)
      for root in roots { readOverlay(root, bases, &changes, &claims) }
      diagnostics += claims.diagnostics
    }
    for index in offers.indexes {
      for fields in changes[index] ?? [] {
        guard let offer = readOffer(fields), let area = fields.overlayArea,
          let origin = fields.origin
        else { continue }
        variants[index, default: []].append(
          .init(area: area, offer: offer, origin: origin))
      }
    }
    return OfferRules(offers: offers, variants: variants)
  }

  private func index(of id: String) -> Index<Offer>? {
    language.vocabulary.offerTable.index(of: id).map { Index<Offer>($0.number) }
  }

  private mutating func readOffers(
    _ json: JSON?, area: BitSet?, _ bases: inout [Index<Offer>: OfferFields]
  ) {
    for element in json?.elements ?? JSON.none {
      let object = shaped(element, OfferMember.offerShape)
      var fields = OfferFields(layers: [object], overlayArea: area)
      fields.answer = nil
      // A wrong offer is reported, and keeps its number with the fields of the one before.
      guard let offer = readOffer(fields), let index = index(of: offer.id),
        index.number == offers.count
      else { continue }
      offers.append(offer)
      bases[index] = fields
    }
  }

  private mutating func readOverlay(
    _ root: JSON, _ bases: [Index<Offer>: OfferFields],
    _ changes: inout [Index<Offer>: [OfferFields]], _ claims: inout OverlayClaims
  ) {
    var ignored: [Diagnostic] = []
    let object = sources.shaped(root, Self.overlayShape, &ignored)
    guard let area = object[.area].flatMap({ readArea($0) }) else { return }
    /// The layers on which the overlay lies: those of an earlier, wider overlay, or the offer's.
    func layers(below index: Index<Offer>) -> [ObjectReader<OfferMember>]? {
      let wider = changes[index]?.last { fields in
        fields.overlayArea.map { area.isSubset(of: $0) } ?? false
      }
      return (wider ?? bases[index])?.layers
    }
    for element in object[.overrides]?.elements ?? JSON.none {
      let override = shaped(element, OfferMember.overrideShape)
      guard let index = override[.overrides].flatMap({ offer($0) }),
        let below = layers(below: index)
      else { continue }
      if !sources.isProved(element) {
        checkConditions(of: override, below)
        checkFigures(of: override, below)
      }
      claims.add(override, of: index, in: area)
      changes[index, default: []].append(
        OfferFields(layers: below + [override], overlayArea: area, origin: element))
    }
    for (list, answer) in [
      (object[.confirms], Offer.Availability.confirmed), (object[.denies], .denied),
    ] {
      for name in list?.elements ?? JSON.none {
        guard let index = offer(name), let below = layers(below: index) else { continue }
        claims.add(answer, at: name, of: index, in: area)
        var forms = changes[index] ?? []
        if forms.last?.overlayArea != area {
          forms.append(OfferFields(layers: below, overlayArea: area))
        }
        forms[forms.count - 1].answer = answer
        forms[forms.count - 1].origin = name
        changes[index] = forms
      }
    }
  }
}

// MARK: One offer

extension OffersReader {
  private mutating func readOffer(_ fields: OfferFields) -> Offer? {
    let id = fields[.id]?.string
    let name = text(fields[.name])
    let provider = fields[.provider].flatMap { readProvider($0) }
    let purpose = term(
      fields[.purpose], in: language.words.purposes, "unknown-purpose",
      .purpose)
    let level = term(
      fields[.level], in: language.words.levels, "unknown-level",
      .level)
    let requires = fields[.requires].map { criteria.read($0) }
    let area = readArea(of: fields)
    let excludes = readCriteria(fields[.excludes])
    let speaksFor = readCriteria(fields[.speaksFor])
    let speaksAgainst = readCriteria(fields[.speaksAgainst])
    let entries = fields[.entry]?.elements.compactMap { readEntry($0) } ?? []
    let steps = readSteps(fields[.steps])
    let payment = readPayment(fields)
    let wait = readWait(fields[.wait])
    checkReferral(fields[.referral])
    readDisagreements(fields[.disagreements])
    let alsoFor = readAlsoFor(fields[.alsoFor])
    guard let id, let name, let provider, let purpose, let level, let requires,
      let status = fields[.status]?.string.flatMap(Offer.Status.init(rawValue:))
    else { return nil }
    let stated = fields[.availability]?.string.flatMap(Offer.Availability.init(rawValue:))
    return Offer(
      id: id, provider: provider, name: name, summary: text(fields[.summary]), purpose: purpose,
      alsoFor: alsoFor, level: level, status: status, statusNote: text(fields[.statusNote]),
      availability: fields.answer ?? stated ?? .everywhere,
      isOnlyExplained: fields[.explainOnly]?.boolean ?? false,
      area: area, valid: validity(fields[.valid]), requires: requires, excludes: excludes,
      speaksFor: speaksFor, speaksAgainst: speaksAgainst, entries: entries, wait: wait,
      waitIsUnknown: fields[.wait]?.kind == .string, payment: payment,
      limits: readLimits(fields[.limits]), steps: steps,
      holder: fields[.whileWaiting].flatMap { holder($0) } ?? language.words.defaultHolder,
      openQuestions: texts(fields[.openQuestions]), sources: sources(of: fields),
      fields: fields.layers.reversed().map(\.json))
  }

  /// Where an offer is: an overlay's offers are in its own area at most.
  private mutating func readArea(of fields: OfferFields) -> BitSet? {
    let area = fields[.area].flatMap { readArea($0) }
    guard let overlay = fields.overlayArea else { return area }
    guard var own = area else { return overlay }
    // What an overlay only confirms keeps the wider area it was written with.
    let isOwn = fields.layers.count == 1 && fields.answer == nil
    if !own.isSubset(of: overlay), isOwn, let json = fields[.area] {
      diagnostics.append(
        Diagnostic("leaves-its-area", at: json.location, RuleRemark.outsideArea))
    }
    own.formIntersection(overlay)
    return own
  }

  private mutating func checkReferral(_ json: JSON?) {
    guard let json else { return }
    let object = shaped(json, OfferMember.referralShape)
    guard let name = object[.checklist],
      !language.checklists.contains(where: { $0.id == name.string })
    else { return }
    diagnostics.append(
      .unknownWord(
        "unknown-checklist", name, .checklist, among: language.checklists.map(\.id)))
  }

  private mutating func readAlsoFor(_ json: JSON?) -> [Index<Term>] {
    (json?.elements ?? JSON.none).compactMap {
      term($0, in: language.words.purposes, "unknown-purpose", .purpose)
    }
  }
}
