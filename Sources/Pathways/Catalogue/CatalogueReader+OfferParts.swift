internal import LocatedJSON

// The parts of an offer.
extension CatalogueReader {
  /// The sources of all layers: what an overlay says does not make those of the offer untrue.
  mutating func sources(of fields: OfferFields) -> SourceReferences {
    var found = SourceReferences()
    for layer in fields.layers { found.add(references(layer[.sources])) }
    return found
  }

  mutating func readProvider(_ json: JSON) -> Index<Term>? {
    if let index = providerTable.index(of: json) { return index }
    diagnostics.append(
      .unknownWord(
        "unknown-provider", json, .provider,
        among: providerTable.names))
    return nil
  }

  mutating func readCriteria(_ json: JSON?) -> [Index<Criterion>] {
    json?.elements.map { criteria.read($0) } ?? []
  }

  mutating func readEntry(_ json: JSON) -> Offer.Entry? {
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

  mutating func readWait(_ json: JSON?) -> Offer.Wait? {
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

  mutating func readPayment(_ fields: OfferFields) -> Offer.Payment? {
    let note = text(fields[.paymentNote])
    let asOf = readFigureDay(fields[.paymentAsOf])
    let word = NameKind.payment
    var exceptions: [(when: Index<Criterion>, kind: Index<Term>)] = []
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
