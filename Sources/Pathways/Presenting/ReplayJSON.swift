internal import LocatedJSON

/// Writes a replay as `navigator.replay/1`.
public struct ReplayJSON {
  private let replay: Replay
  private let wording: Wording

  /// Creates a writer.
  public init(_ replay: Replay, _ wording: Wording) {
    self.replay = replay
    self.wording = wording
  }

  /// Returns the object on one line, without a line break.
  public func bytes() -> [UInt8] {
    let catalogue = wording.catalogue
    var writer = JSONWriter()
    writer.object { json in
      json.member("format", "navigator.replay/1")
      if let id = replay.story.id { json.member("id", id) }
      json.member("on", replay.story.on.description)
      json.writeDigest(catalogue)
      json.member("undatedEvents", replay.undatedEvents)
      json.member("days", each: replay.days) { json, day in
        json.member("on", day.on.description)
        json.member("events", each: day.events) {
          wording.vocabulary.write(replay.story.events[$1], &$0)
        }
        AnswerJSON(day.answer, wording).writeAlerts(&json)
        let fits = day.answer.offers.filter { $0.standing == .fits }
        json.member("fits", fits.map(\.offer.id))
        json.member("undated", day.undated.map { catalogue[$0].id })
        json.member("notYet", day.notYet.map { catalogue[$0].id })
        json.member("questions", day.answer.questions.map { wording.name($0.subject) })
        let groups = day.followUps
        for state in [FollowUps.State.overdue, .due] {
          json.member(
            state.rawValue,
            groups.filter { $0.state == state }.map { catalogue.followUps[$0.rule].id })
        }
        json.member("dues", each: groups.filter { $0.due != nil }) { json, group in
          json.member("id", catalogue.followUps[group.rule].id)
          json.member("due", group.due?.description ?? "")
        }
      }
    }
    return writer.bytes
  }
}
