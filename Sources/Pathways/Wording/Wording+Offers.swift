internal import LocatedJSON

extension Wording {
  /// Returns what one needs to know to use an offer: the way in, what it costs, how long it takes.
  func details(_ offer: Offer, _ person: PatientCase) -> String {
    var evaluator = Evaluator(catalogue, person: person)
    var words: [String] = []
    let entries = offer.entries.filter { entry in
      entry.when.map { evaluator.decide($0) != .fails } ?? true
    }
    // One way in for each kind: who may use it is in the steps.
    var ways: [String] = []
    for entry in entries {
      var way = text(catalogue.entryWays[entry.way].label)
      if let message = entry.message { way += " \(message.harmless)" }
      if let phone = entry.phone { way += " \(phone.harmless)" }
      if !ways.contains(way) { ways.append(way) }
    }
    if !ways.isEmpty { words.append(ways.prefix(3).joined(separator: "/")) }
    if let payment = offer.payment {
      let kind =
        payment.exceptions.first { evaluator.decide($0.when) == .holds }?.kind ?? payment.kind
      words.append(text(catalogue.payments[kind].label))
    }
    if let wait = offer.wait {
      let kind = text(catalogue.waitKinds[wait.kind].label)
      words.append("\(kind) \(span(wait.span))" + (wait.asOf.map { " (\($0.harmless))" } ?? ""))
    } else if offer.waitIsUnknown {
      words.append(own("ventetid: tjek lokalt", "wait: check locally"))
    }
    return words.joined(separator: " · ")
  }

  /// Returns why a criterion stands in the way, with what the case says.
  func obstacle(_ reason: OfferAnswer.Reason, _ person: PatientCase) -> String {
    if reason.isExclusion { return own("udelukket: ", "excluded: ") + phrase(reason.criterion) }
    var evaluator = Evaluator(catalogue, person: person)
    let parts: [Index<Criterion>] =
      if case .all(let range, let note) = catalogue.pool[reason.criterion], note < 0 {
        range.map { catalogue.pool.parts[$0] }
      } else {
        [reason.criterion]
      }
    let failing = parts.filter { evaluator.decide($0) == .fails }
    return own("kræver ", "requires ") + failing.map(phrase).joined(separator: ", ")
  }

  /// Why an offer that nothing stands against does not fit.
  var onlyExplained: String {
    own("forklares kun; andre træffer afgørelsen", "only explained; others decide on it")
  }

  /// Returns why an offer is unavailable.
  func why(_ offer: OfferAnswer) -> String {
    var words =
      switch offer.unavailable {
      case .area: own("findes ikke her", "not here")
      case .notYet:
        own("endnu ikke", "not yet") + (offer.offer.valid.from.map { " (\(day($0)))" } ?? "")
      case .ended: own("ophørt", "ended") + (offer.offer.valid.to.map { " \(day($0))" } ?? "")
      case .proposed:
        own("KUN FORESLÅET, findes ikke som tilbud", "ONLY PROPOSED, not an offer today")
      case .closed: own("lukket", "closed")
      case nil: ""
      }
    if let note = offer.offer.statusNote { words += ". " + text(note) }
    return words
  }

  /// Returns a day near the as-of day as a person says it.
  func due(_ day: CalendarDay, from today: CalendarDay) -> String {
    switch day.number - today.number {
    case 0: own("i dag", "today")
    case 1: own("i morgen", "tomorrow")
    default: self.day(day)
    }
  }
}
