/// What is known for a sheet to the person: the verdicts behind its plain sentences.
public struct LetterSheet: Sendable {
  /// The ways in that are open: numbers of entry ways, each once.
  public let ways: [Index<Term>]

  /// The number of the offer that the writer may call, if there is one.
  public let reception: Contact?

  /// The number that the person may call, if there is one.
  public let contact: Contact?

  /// What it costs this person: a kind of payment, if that is known.
  public let payment: Index<Term>?

  /// What is known of the price, where this person pays it.
  public let price: Offer.Payment?

  /// How long one waits, if that is known.
  public let wait: Offer.Wait?

  /// The rights about the offer: numbers in the catalogue.
  public let rights: [Index<Right>]

  /// Who does what, by when.
  public let steps: [StepAnswer]

  /// Whom to call: the place in the catalogue's list, and the number.
  public let calls: [(call: Int, contact: Contact)]

  /// Whether what can be done if it gets worse comes before all else.
  public let isUrgent: Bool
}

extension LetterDrafter {
  mutating func sheet() -> LetterSheet {
    var ways: [Index<Term>] = []
    let entries = entries(offer.offer)
    for entry in entries where !ways.contains(entry.way) { ways.append(entry.way) }
    let own = entries.first {
      $0.phone != nil && catalogue.plain.readers.contains($0.by)
    }
    var payment = offer.offer.payment?.kind
    var price = offer.offer.payment
    for exception in offer.offer.payment?.exceptions ?? []
    where evaluator.decide(exception.when) == .holds {
      payment = exception.kind
      price = nil
      break
    }
    return LetterSheet(
      ways: ways, reception: entries.first { $0.phone != nil }?.contact, contact: own?.contact,
      payment: payment, price: price, wait: offer.offer.wait, rights: rights(),
      steps: steps(letter.sheet.steps).filter { $0.alerts.isEmpty }, calls: calls(),
      isUrgent: !answer.alerts.isEmpty)
  }

  private mutating func entries(_ offer: Offer) -> [Offer.Entry] {
    offer.entries.filter { entry in
      entry.when.map { evaluator.decide($0) != .fails } ?? true
    }
  }

  private mutating func rights() -> [Index<Right>] {
    catalogue.rights.indexes.filter { number in
      let right = catalogue.rights[number]
      return right.offers.contains(offer.index) && !right.isProposed
        && right.valid.contains(answer.person.on) && evaluator.decide(right.who) != .fails
    }
  }

  private mutating func calls() -> [(call: Int, contact: Contact)] {
    var found: [(call: Int, contact: Contact)] = []
    for (number, call) in catalogue.plain.calls.enumerated() {
      guard let there = answer.offers.first(where: { $0.index == call.offer }),
        there.standing != .unavailable,
        let entry = entries(there.offer).first(where: { $0.phone != nil })
      else { continue }
      found.append((number, entry.contact))
    }
    return found
  }
}
