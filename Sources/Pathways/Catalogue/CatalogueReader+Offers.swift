internal import LocatedJSON

extension CatalogueReader {
  enum OverlayMember: Int, ObjectMember {
    case area, offers, overrides, confirms, denies, pathways, ownSources, sources, note
  }

  static let overlayShape = ObjectShape<OverlayMember>("overlay") {
    switch $0 {
    case .area: .required("area", .object { OfferMember.areaShape.description })
    case .offers: .optional("offers", .array(.object { OfferMember.offerShape.description }))
    case .overrides:
      .optional("overrides", .array(.object { OfferMember.overrideShape.description }))
    case .confirms: .optional("confirms", .array(.offer), "Offers that exist here.")
    case .denies: .optional("denies", .array(.offer), "Offers that do not exist here.")
    case .pathways:
      .optional(
        "pathways", .array(.object { StageChangeMember.shape.description }),
        "Stages that are otherwise here.")
    case .ownSources:
      .optional(
        "ownSources", .map(.object { sourceShape.description }), "Sources only this file names.")
    case .sources: .optional("sources", .sources).kept
    case .note: .optional("note", .text).kept
    }
  }

  static let offersShape = ObjectShape<ListMember>("offers") { _ in
    .required("offers", .array(.object { OfferMember.offerShape.description }))
  }

  /// The overlays, the more general first, so that the most local word is the last.
  var overlays: [JSON] {
    roots(.regions) + roots(.municipalities) + roots(.practices)
  }

  /// Takes in the offers' identifiers, which facts, events and alerts can name.
  mutating func takeOfferNames() {
    var places: [String: JSON] = [:]
    for root in roots(.offers) + overlays {
      for offer in root.member("offers")?.elements ?? JSON.none {
        guard let id = offer.member("id"), let name = id.string else { continue }
        if catalogue.vocabulary.offerTable.add(name) == nil {
          diagnostics += Diagnostic.duplicates(id, places[name] ?? id)
        } else {
          catalogue.vocabulary.offerNames.append(name)
          places[name] = id
        }
      }
    }
  }

  /// Reads all offers and what overlays change.
  mutating func readOffers() {
    var bases: [Index<Offer>: OfferFields] = [:]
    for root in roots(.offers) {
      readOffers(shaped(root, Self.offersShape)[.list], area: nil, &bases)
    }
    for root in overlays {
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
      var claims = OverlayClaims()
      for root in roots(kind) { readOverlay(root, bases, &changes, &claims) }
      diagnostics += claims.diagnostics
    }
    for number in catalogue.offers.indices {
      let index = Index<Offer>(number)
      for fields in changes[index] ?? [] {
        guard let offer = readOffer(fields), let area = fields.overlayArea,
          let origin = fields.origin
        else { continue }
        catalogue.variants[index, default: []].append(
          .init(area: area, offer: offer, origin: origin))
      }
    }
  }

  private mutating func readOffers(
    _ json: JSON?, area: BitSet?, _ bases: inout [Index<Offer>: OfferFields]
  ) {
    for element in json?.elements ?? JSON.none {
      let object = shaped(element, OfferMember.offerShape)
      var fields = OfferFields(layers: [object], overlayArea: area)
      fields.answer = nil
      // A wrong offer is reported, and keeps its number with the fields of the one before.
      guard let offer = readOffer(fields), let index = catalogue.offer(named: offer.id),
        index.number == catalogue.offers.count
      else { continue }
      catalogue.offers.append(offer)
      bases[index] = fields
    }
  }

  private mutating func readOverlay(
    _ root: JSON, _ bases: [Index<Offer>: OfferFields],
    _ changes: inout [Index<Offer>: [OfferFields]], _ claims: inout OverlayClaims
  ) {
    var ignored: [Diagnostic] = []
    let object = ObjectReader(root, Self.overlayShape, &ignored)
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
      checkConditions(of: override, below)
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

  /// Reads the identifier of an offer; an unknown one is reported.
  mutating func offer(_ json: JSON) -> Index<Offer>? {
    if let number = catalogue.vocabulary.offerTable.number(of: json) { return Index(number) }
    diagnostics.append(
      .unknownWord(
        "unknown-offer", json, .offer,
        among: catalogue.vocabulary.offerNames))
    return nil
  }

  /// Reads the identifiers of offers.
  mutating func offers(_ json: JSON?) -> [Index<Offer>] {
    json?.elements.compactMap { offer($0) } ?? []
  }

  mutating func readArea(_ json: JSON) -> BitSet? {
    let object = shaped(json, OfferMember.areaShape)
    let vocabulary = catalogue.vocabulary
    var set = vocabulary.places.none
    for (list, find) in [
      (object[.regions], vocabulary.regionSet),
      (object[.municipalities], vocabulary.municipalitySet),
    ] {
      for element in list?.elements ?? JSON.none {
        if let places = find(element.string ?? "") {
          set.formUnion(places)
        } else {
          diagnostics.append(.unknownPlace(element, in: vocabulary.places))
        }
      }
    }
    if set.isEmpty { diagnostics.append(.emptyList(json)) }
    return set.isEmpty ? nil : set
  }
}

// MARK: One offer

extension CatalogueReader {
  private mutating func readOffer(_ fields: OfferFields) -> Offer? {
    let id = fields[.id]?.string
    let name = text(fields[.name])
    let provider = fields[.provider].flatMap { readProvider($0) }
    let purpose = term(
      fields[.purpose], in: catalogue.purposes, "unknown-purpose",
      .purpose)
    let level = term(
      fields[.level], in: catalogue.levels, "unknown-level",
      .level)
    let requires = fields[.requires].map { criteria.read($0) }
    var area = fields[.area].flatMap { readArea($0) }
    if let overlay = fields.overlayArea {
      if let own = area {
        // What an overlay only confirms keeps the wider area it was written with.
        let isOwn = fields.layers.count == 1 && fields.answer == nil
        if !own.isSubset(of: overlay), isOwn, let json = fields[.area] {
          diagnostics.append(
            Diagnostic(
              "leaves-its-area", at: json.location,
              RuleRemark.outsideArea))
        }
        var both = own
        both.formIntersection(overlay)
        area = both
      } else {
        area = overlay
      }
    }
    let excludes = readCriteria(fields[.excludes])
    let speaksFor = readCriteria(fields[.speaksFor])
    let speaksAgainst = readCriteria(fields[.speaksAgainst])
    let entries = fields[.entry]?.elements.compactMap { readEntry($0) } ?? []
    let steps = readSteps(fields[.steps])
    let payment = readPayment(fields)
    let wait = readWait(fields[.wait])
    if let referral = fields[.referral] {
      let object = shaped(referral, OfferMember.referralShape)
      if let name = object[.checklist],
        !catalogue.checklists.contains(where: { $0.id == name.string })
      {
        diagnostics.append(
          .unknownWord(
            "unknown-checklist", name,
            .checklist,
            among: catalogue.checklists.map(\.id)))
      }
    }
    readDisagreements(fields[.disagreements])
    var alsoFor: [Int] = []
    for json in fields[.alsoFor]?.elements ?? JSON.none {
      let number = term(
        json, in: catalogue.purposes, "unknown-purpose",
        .purpose)
      if let number { alsoFor.append(number) }
    }
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
      holder: fields[.whileWaiting].flatMap { holder($0) } ?? catalogue.defaultHolder,
      openQuestions: texts(fields[.openQuestions]), sources: sources(of: fields),
      fields: fields.layers.reversed().map(\.json))
  }

  /// The sources of all layers: what an overlay says does not make those of the offer untrue.
  private mutating func sources(of fields: OfferFields) -> [SourceReference] {
    var found: [SourceReference] = []
    for layer in fields.layers {
      for source in references(layer[.sources]) where !found.contains(source) {
        found.append(source)
      }
    }
    return found
  }

  private mutating func readProvider(_ json: JSON) -> Int? {
    if let number = providerTable.number(of: json) { return number }
    diagnostics.append(
      .unknownWord(
        "unknown-provider", json, .provider,
        among: providerTable.names))
    return nil
  }

  private mutating func readCriteria(_ json: JSON?) -> [Index<Criterion>] {
    json?.elements.map { criteria.read($0) } ?? []
  }

  private mutating func readEntry(_ json: JSON) -> Offer.Entry? {
    let object = shaped(json, OfferMember.entryShape)
    let by = term(object[.by], in: catalogue.actors, "unknown-actor", Self.actorWord)
    let way = term(
      object[.how], in: catalogue.entryWays, "unknown-entry-way",
      .entryWay)
    let message = term(
      object[.message], in: catalogue.messages, "unknown-message",
      .message)
    let note = text(object[.note])
    let when = object[.when].map { criteria.read($0) }
    guard let by, let way else { return nil }
    return .init(
      by: by, way: way, message: message.map { catalogue.messages[$0].id },
      contact: readContact(object), valid: validity(object[.valid]),
      area: object[.area].flatMap { readArea($0) }, when: when, note: note)
  }

  private mutating func readContact(_ entry: ObjectReader<OfferMember.EntryMember>) -> Contact {
    Contact(
      name: text(entry[.name]), phone: entry[.phone]?.string, hours: text(entry[.hours]),
      mail: entry[.mail]?.string, url: entry[.url]?.string, place: entry[.place]?.string,
      sources: references(entry[.sources]))
  }

  /// Reads when a figure was so; anything but a year, a month or a day is reported.
  private mutating func readFigureDay(_ json: JSON?) -> FigureDay? {
    guard let json, let text = json.string else { return nil }
    if let day = FigureDay(text) { return day }
    diagnostics.append(.impossibleDate(json))
    return nil
  }

  private mutating func readWait(_ json: JSON?) -> Offer.Wait? {
    guard let json, json.kind == .object else { return nil }
    let object = shaped(json, OfferMember.waitShape)
    let kind = term(
      object[.kind], in: catalogue.waitKinds, "unknown-wait-kind",
      .wait)
    let note = text(object[.note])
    let span = TimeSpan.read([
      (object[.days], .days), (object[.weekdays], .weekdays), (object[.weeks], .weeks),
      (object[.months], .months), (object[.years], .years),
    ])
    guard let kind, let span else { return nil }
    return .init(span: span, kind: kind, asOf: readFigureDay(object[.asOf]), note: note)
  }

  private mutating func readPayment(_ fields: OfferFields) -> Offer.Payment? {
    let note = text(fields[.paymentNote])
    let asOf = readFigureDay(fields[.paymentAsOf])
    let word = NameKind.payment
    var exceptions: [(when: Index<Criterion>, kind: Int)] = []
    for element in fields[.paymentWhen]?.elements ?? JSON.none {
      let object = shaped(element, OfferMember.paymentShape)
      guard let when = object[.when].map({ criteria.read($0) }),
        let kind = term(object[.payment], in: catalogue.payments, "unknown-payment", word)
      else { continue }
      exceptions.append((when, kind))
    }
    guard let kind = term(fields[.payment], in: catalogue.payments, "unknown-payment", word) else {
      return nil
    }
    return .init(
      kind: kind, note: note, asOf: asOf, exceptions: exceptions)
  }

  /// Reads steps.
  mutating func readSteps(_ json: JSON?) -> [Step] {
    json?.elements.compactMap { element in
      let object = shaped(element, StepMember.shape)
      let actor = term(object[.actor], in: catalogue.actors, "unknown-actor", Self.actorWord)
      let words = text(object[.text])
      let when = object[.when].map { criteria.read($0) }
      let unless = object[.unless].map { criteria.read($0) }
      guard let actor, let words, let json = object[.due] else { return nil }
      let due = shaped(json, DueMember.shape)
      guard let span = TimeSpan(due) else { return nil }
      return Step(
        actor: actor, due: span,
        isParameter: (object[.parameter] ?? due[.parameter])?.boolean ?? false,
        text: words, when: when, unless: unless)
    } ?? []
  }

  /// Checks what the sources disagree about.
  mutating func readDisagreements(_ json: JSON?) {
    for element in json?.elements ?? JSON.none {
      let object = shaped(element, OfferMember.disagreementShape)
      var chosen = 0
      for reading in object[.readings]?.elements ?? JSON.none {
        let object = shaped(reading, OfferMember.readingShape)
        if object[.chosen]?.boolean == true { chosen += 1 }
      }
      if chosen > 1 {
        diagnostics.append(
          Diagnostic(
            "two-chosen", at: element.location,
            RuleRemark.twoReadings))
      }
    }
  }
}
