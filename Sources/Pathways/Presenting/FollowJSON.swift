internal import LocatedJSON

/// Writes what should have followed as `navigator.follow/1`.
public struct FollowJSON {
  private let follow: FollowUps
  private let answer: Answer
  private let wording: Wording

  /// Creates a writer.
  ///
  /// - Parameters:
  ///   - follow: What should have followed.
  ///   - answer: The answer for the as-of day, for its alerts.
  ///   - wording: The words to use.
  public init(_ follow: FollowUps, _ answer: Answer, _ wording: Wording) {
    self.follow = follow
    self.answer = answer
    self.wording = wording
  }

  private var catalogue: Catalogue { wording.catalogue }

  /// Returns the object on one line, without a line break.
  public func bytes() -> [UInt8] {
    var writer = JSONWriter()
    writer.object { json in
      json.member("format", "navigator.follow/1")
      if let id = follow.story.id { json.member("id", id) }
      json.member("on", follow.story.on.description)
      json.writeDigest(wording.catalogue)
      AnswerJSON(answer, wording).writeAlerts(&json)
      json.key("holder")
      json.object { json in
        write(answer.ball.kind, answer.ball.owner, answer.ball.rule, &json)
        if let day = answer.ball.since { json.member("since", day.description) }
      }
      json.member("dropped", each: follow.dropped) { json, span in
        if let day = follow.story.events[span.from].day { json.member("from", day.description) }
        if let to = span.to, let day = follow.story.events[to].day {
          json.member("to", day.description)
        }
      }
      json.member("bounce", follow.isBounce(catalogue))
      json.member("followUps", each: follow.obligations, write)
      json.member("courses", each: follow.courses) {
        $0.member("offer", catalogue[$1.offer].id)
        if let day = follow.story.events[$1.since].day { $0.member("since", day.description) }
      }
      json.member("quotas", each: follow.quotas) {
        $0.member("offer", catalogue[$1.offer].id)
        $0.member("used", $1.used)
        $0.member("limit", $1.limit)
        $0.member("per", $1.isPerYear ? "year" : "referral")
      }
      json.member("events", each: Array(follow.story.events.enumerated())) { json, pair in
        json.member("number", pair.offset)
        wording.vocabulary.write(pair.element, &json)
        json.member("text", wording.words(pair.element))
        if let hold = follow.holds.first(where: { $0.event == pair.offset }) {
          json.key("holder")
          json.object { write(hold.kind, hold.owner, hold.rule, &$0) }
        }
      }
      json.member("laterEvents", answer.person.laterEvents)
    }
    return writer.bytes
  }

  /// Who has the person, and how, by a holding rule or for want of one.
  private func write(
    _ kind: HoldingRule.Kind, _ owner: FollowUps.Owner, _ rule: Index<HoldingRule>?,
    _ json: inout JSONWriter
  ) {
    json.member("kind", kind.rawValue)
    AnswerJSON(answer, wording).write(owner, &json)
    let text =
      rule.map { catalogue.holding[$0].text }
      ?? catalogue.holders[catalogue.defaultHolder].text
    json.member("text", wording.text(text))
  }

  private func write(_ json: inout JSONWriter, _ obligation: FollowUps.Obligation) {
    let rule = catalogue.followUps[obligation.rule]
    json.member("id", rule.id)
    json.member("rule", rule.rule)
    json.member("state", obligation.state.rawValue)
    if let event = obligation.openedBy { json.member("openedBy", event) }
    if let event = obligation.settledBy { json.member("settledBy", event) }
    if let due = obligation.due {
      json.member("due", due.description)
      if obligation.state == .overdue {
        json.member("daysOverdue", Int(follow.story.on.number - due.number))
      }
    }
    json.member("dueKind", rule.dueKind.rawValue)
    json.member("actor", catalogue.actors[rule.actor].id)
    json.member("step", wording.text(rule.step))
    json.member("offers", rule.offers.map { catalogue[$0].id })
    json.member("proposed", rule.isProposed)
    json.member("missing", obligation.missing.map(wording.name))
    json.member("sources", wording.references(rule.sources))
  }
}

extension FollowUps {
  /// Whether the person is passed back and forth and nobody has stopped it yet.
  func isBounce(_ catalogue: Catalogue) -> Bool {
    obligations.contains {
      catalogue.followUps[$0.rule].isBounce && ($0.state == .overdue || $0.state == .due)
    }
  }
}
