/// What finding follow-ups needs of their rules, without their texts: which may be opened by what, and
/// when they are due.
struct PreparedFollowUps: Sendable {
  /// By type of event, the rules that one may open.
  let byType: [[Index<FollowUpRule>]]

  /// The rules that a state opens.
  let ofStates: [Index<FollowUpRule>]

  /// By rule, when it is due, if that is known.
  let dues: [FollowUpRule.Due?]

  /// By rule, what opens it, where that is the same on every day.
  let openings: [Selection?]

  init(_ catalogue: Catalogue) {
    var byType = [[Index<FollowUpRule>]](
      repeating: [], count: catalogue.vocabulary.eventTypes.count)
    var ofStates: [Index<FollowUpRule>] = []
    for (index, rule) in zip(catalogue.followUps.indexes, catalogue.followUps) {
      if let opens = rule.opens {
        for type in opens.types.members { byType[type].append(index) }
      } else if rule.when != nil {
        ofStates.append(index)
      }
    }
    self.byType = byType
    self.ofStates = ofStates
    dues = catalogue.followUps.map(\.due)
    openings = catalogue.followUps.map { rule in
      rule.opens.flatMap { $0.isTimeless ? Selection(timeless: $0) : nil }
    }
  }
}
