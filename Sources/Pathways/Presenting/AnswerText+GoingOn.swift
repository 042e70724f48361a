// Where the person is already.
extension AnswerText {
  /// Where the person is already, as far as the plan would send there: that goes on, and leads.
  mutating func writeGoingOn(_ plan: PlanAnswer) {
    for planned in plan.offers
    where (planned.entry.role == .first || planned.entry.role == .alternative)
      && isInUse(planned.entry.offer)
    {
      let parts = [words.alreadyThere] + (because(planned.entry.offer).map { [$0] } ?? [])
      page.paragraph(
        "•  ", "\(name(planned.entry.offer)): \(parts.joined(separator: " · "))", indent: 3,
        leadInk: .bold, lines: style.showsAll ? .max : 1)
    }
  }

  /// Whether the person is in an offer already.
  func isInUse(_ offer: Index<Offer>) -> Bool {
    answer.offers.contains { $0.index == offer && $0.isGoingOn }
  }
}
