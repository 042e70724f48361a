/// What is known for a sheet to the person: the verdicts behind its plain sentences.
public struct LetterSheet: Sendable {
  /// The ways in that are open: numbers of entry ways, each once.
  public let ways: [Int]

  /// What it costs this person: a kind of payment, if that is known.
  public let payment: Int?

  /// How long one waits, if that is known.
  public let wait: Offer.Wait?

  /// The rights about the offer: numbers in the catalogue.
  public let rights: [Int]

  /// Who does what, by when.
  public let steps: [StepAnswer]

  /// Whom to call: the place in the catalogue's list, and the number.
  public let calls: [(call: Int, phone: String)]

  /// Whether what can be done if it gets worse comes before all else.
  public let isUrgent: Bool
}

extension LetterDrafter {
  mutating func sheet() -> LetterSheet {
    var ways: [Int] = []
    for entry in entries(offer.offer) where !ways.contains(entry.way) { ways.append(entry.way) }
    var payment = offer.offer.payment?.kind
    for exception in offer.offer.payment?.exceptions ?? []
    where evaluator.decide(exception.when) == .holds {
      payment = exception.kind
      break
    }
    return LetterSheet(
      ways: ways, payment: payment, wait: offer.offer.wait, rights: rights(),
      steps: steps(letter.sheet.steps).filter { $0.alerts.isEmpty }, calls: calls(),
      isUrgent: !answer.alerts.isEmpty)
  }

  private mutating func entries(_ offer: Offer) -> [Offer.Entry] {
    offer.entries.filter { entry in
      entry.when.map { evaluator.decide($0) != .fails } ?? true
    }
  }

  private mutating func rights() -> [Int] {
    catalogue.rights.indices.filter { number in
      let right = catalogue.rights[number]
      return right.offers.contains(offer.index) && !right.isProposed
        && right.valid.contains(answer.person.on) && evaluator.decide(right.who) != .fails
    }
  }

  private mutating func calls() -> [(call: Int, phone: String)] {
    var found: [(call: Int, phone: String)] = []
    for (number, call) in catalogue.plain.calls.enumerated() {
      guard let there = answer.offers.first(where: { $0.index == call.offer }),
        there.standing != .unavailable, let phone = entries(there.offer).compactMap(\.phone).first
      else { continue }
      found.append((number, phone))
    }
    return found
  }
}
