internal import LocatedJSON

// The parts of an offer.
extension OffersReader {
  /// The sources of all layers: what an overlay says does not make those of the offer untrue.
  mutating func sources(of fields: OfferFields) -> SourceReferences {
    var found = SourceReferences()
    for layer in fields.layers { found.add(references(layer[.sources])) }
    return found
  }

  mutating func readProvider(_ json: JSON) -> Index<Term>? {
    if let index = language.words.providerTable.index(of: json) { return index }
    diagnostics.append(
      .unknownWord(
        "unknown-provider", json, .provider,
        among: language.words.providerTable.names))
    return nil
  }

  mutating func readEntry(_ json: JSON) -> Offer.Entry? {
    let object = shaped(json, OfferMember.entryShape)
    let by = term(object[.by], in: language.words.actors, "unknown-actor", Self.actorWord)
    let way = term(
      object[.how], in: language.words.entryWays, "unknown-entry-way",
      .entryWay)
    let message = term(
      object[.message], in: language.words.messages, "unknown-message",
      .message)
    let note = text(object[.note])
    let when = object[.when].map { criteria.read($0) }
    guard let by, let way else { return nil }
    return .init(
      by: by, way: way, message: message.map { language.words.messages[$0].id },
      contact: readContact(object), valid: validity(object[.valid]),
      area: object[.area].flatMap { readArea($0) }, when: when, note: note)
  }

  private mutating func readContact(_ entry: ObjectReader<OfferMember.EntryMember>) -> Contact {
    Contact(
      name: text(entry[.name]), phone: entry[.phone]?.string, hours: text(entry[.hours]),
      days: entry[.days].map { OpeningDays(names: $0.elements.compactMap(\.string)) },
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
      object[.kind], in: language.words.waitKinds, "unknown-wait-kind",
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
        let kind = term(object[.payment], in: language.words.payments, "unknown-payment", word)
      else { continue }
      exceptions.append((when, kind))
    }
    guard let kind = term(fields[.payment], in: language.words.payments, "unknown-payment", word)
    else {
      return nil
    }
    return .init(
      kind: kind, note: note, asOf: asOf, exceptions: exceptions)
  }
}
