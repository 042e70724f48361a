internal import LocatedJSON

// What follows and what is to come: the same in every format.
extension AnswerJSON {
  /// Writes what hangs on one answer, what should follow, what opens and closes, who has the
  /// person, and how firmly the answer stands.
  func writeFollowing(_ json: inout JSONWriter) {
    json.member("possibleAlerts", each: answer.hanging) {
      let alert = catalogue.alerts[$1.alert]
      $0.member("id", alert.id)
      $0.member("urgency", alert.urgency.rawValue)
      $0.member("fact", wording.vocabulary[$1.fact].name)
      $0.member("text", wording.text(alert.text))
    }
    json.member("followUps", each: answer.followUps, write(followUp:_:))
    if let doors = answer.doors {
      json.member("doors", each: doors.changes) { write(door: &$0, $1, doors) }
    }
    json.key("ball")
    json.object(write(ball:))
    if let robust = answer.robust {
      json.key("robust")
      json.object {
        $0.member("held", robust.held)
        $0.member("of", robust.of)
        $0.member("turnsOn", robust.turnsOn.map { wording.vocabulary[$0].name })
      }
    }
  }

  private func write(followUp json: inout JSONWriter, _ group: FollowUps.Group) {
    let rule = catalogue.followUps[group.rule]
    json.member("id", rule.id)
    json.member("state", group.state.rawValue)
    json.member("actor", catalogue.actors[rule.actor].id)
    if let due = group.due { json.member("due", due.description) }
    json.member("dueKind", rule.dueKind.rawValue)
    json.member("text", wording.text(rule.step))
    json.member("missing", group.missing.map { wording.name($0) })
  }

  /// The day is the first on which it is so; the next birthday's is not known.
  private func write(door json: inout JSONWriter, _ change: Doors.Change, _ doors: Doors) {
    json.member("offer", catalogue[change.offer].id)
    json.member(
      change.closes ? "closes" : "opens", change.day?.description ?? "next-birthday")
    json.member("before", change.before.rawValue)
    json.member("after", change.after.rawValue)
    json.member("text", change.because.map { wording.phrase($0) }.joined(separator: "; "))
  }

  /// Writes who has a person, as a member of the object that is being written.
  func write(_ owner: FollowUps.Owner, _ json: inout JSONWriter) {
    switch owner {
    case .offer(let offer): json.member("offer", catalogue[offer].id)
    case .holder(let number): json.member("holder", catalogue.holders[number].id)
    case .nobody: json.member("holder", "nobody")
    }
  }

  private func write(ball json: inout JSONWriter) {
    write(answer.ball.owner, &json)
    json.member("kind", answer.ball.kind.rawValue)
    if let since = answer.ball.since { json.member("since", since.description) }
    json.member("text", wording.ball(answer.ball))
  }
}
