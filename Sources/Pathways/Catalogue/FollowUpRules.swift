/// What should follow on what happened, and who holds a person then.
struct FollowUpRules: Sendable {
  let followUps: [FollowUpRule]

  /// The first that speaks of an event counts.
  let holding: [HoldingRule]
}
