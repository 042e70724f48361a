internal import LocatedJSON

extension Wording {
  /// Returns what one needs to know to use an offer: the way in, what it costs, how long it takes.
  ///
  /// - Parameters:
  ///   - offer: The offer as it is where the person lives.
  ///   - person: The person, for whom not every way in and price is.
  ///   - verdicts: What was decided about the person.
  ///   - isFull: Whether what else is known of waits and prices is told too.
  /// - Returns: The words, in a line.
  func details(
    _ offer: Offer, _ person: PatientCase, _ verdicts: Verdicts, isFull: Bool = false
  ) -> String {
    var words: [String] = []
    let entries = offer.entries.filter { entry in
      entry.when.map { verdicts[$0] != .fails } ?? true
    }
    // One way in for each kind: who may use it is in the steps.
    var ways: [String] = []
    let called = called(entries, on: person.on)
    let number = called.flatMap { self.number($0.contact, on: person.on) }
    for entry in entries where entry.phone == nil || entry.message != nil {
      var way = text(catalogue.entryWays[entry.way].label)
      if let message = entry.message { way += " \(message.harmless)" }
      // Where there is a number, that one may call need not be said.
      if !ways.contains(way), entry.message != nil || entry.way != called?.way { ways.append(way) }
    }
    ways = Array(ways.prefix(number == nil ? 3 : 2))
    if let number {
      ways.append("☎ \(number)")
    } else if let address = entries.lazy.compactMap({
      self.address($0.contact, on: person.on)
    }).first {
      ways.append("✉ \(address)")
    }
    if !ways.isEmpty { words.append(ways.joined(separator: "/")) }
    if let payment = offer.payment {
      let exception = payment.exceptions.first { verdicts[$0.when] == .holds }
      words.append(text(catalogue.payments[exception?.kind ?? payment.kind].label))
      if isFull, exception == nil, let price = price(payment, on: person.on) {
        words.append(price)
      }
    }
    if let wait = offer.wait {
      words.append(self.wait(wait, on: person.on, isFull: isFull))
    } else if offer.waitIsUnknown {
      words.append(self.words.waitUnknown)
    }
    return words.joined(separator: " · ")
  }

  /// Returns why a criterion stands in the way, with what the case says.
  func obstacle(_ reason: OfferAnswer.Reason, _ verdicts: Verdicts) -> String {
    if reason.isExclusion { return words.excludedBy + phrase(reason.criterion) }
    let parts: [Index<Criterion>] =
      if case .all(let range, let note) = catalogue.pool[reason.criterion], note < 0 {
        range.map { catalogue.pool.parts[$0] }
      } else {
        [reason.criterion]
      }
    let failing = parts.filter { verdicts[$0] == .fails }
    return words.requiresPrefix + failing.map(phrase).joined(separator: ", ")
  }

  /// Why an offer that nothing stands against does not fit.
  var onlyExplained: String {
    words.onlyExplained
  }

  /// Returns why an offer is unavailable.
  func why(_ offer: OfferAnswer) -> String {
    var words =
      switch offer.unavailable {
      case .area: words.notHere
      case .notYet:
        words.notYet + (offer.offer.valid.from.map { " (\(day($0)))" } ?? "")
      case .ended: words.ended + (offer.offer.valid.to.map { " \(day($0))" } ?? "")
      case .proposed:
        words.onlyProposedNow
      case .closed: words.closed
      case nil: ""
      }
    if let note = offer.offer.statusNote { words += ". " + text(note) }
    return words
  }

  /// Returns a day near the as-of day as a person says it.
  func due(_ day: CalendarDay, from today: CalendarDay) -> String {
    switch day.number - today.number {
    case 0: words.today
    case 1: words.tomorrow
    default: self.day(day)
    }
  }
}
