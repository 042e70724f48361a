// Where the person is already.
extension AnswerText {
  /// Where the person is already, as far as the plan means to call or to send there: that leads.
  var goingOn: [OfferAnswer] {
    let leading = answer.plan.first?.offers.filter {
      $0.entry.role == .first || $0.entry.role == .alternative
    }
    return answer.offers.filter { offer in
      guard offer.isGoingOn else { return false }
      return offer.standing == .fits
        || leading?.contains { $0.entry.offer == offer.index } ?? false
    }
  }

  /// Tells where the person is already, above what the plan numbers.
  mutating func writeGoingOn() {
    for offer in goingOn {
      let parts = [words.alreadyThere] + (because(offer.index).map { [$0] } ?? [])
      page.paragraph(
        "•  ", "\(name(offer.index)): \(parts.joined(separator: " · "))", indent: 3,
        leadInk: .bold, lines: style.showsAll ? .max : 1)
    }
  }
}
