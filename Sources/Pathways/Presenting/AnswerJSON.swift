internal import LocatedJSON

/// Writes an answer as `navigator.answer/1`.
///
/// The names and values are a promise to scripts; fields may be added. Every offer of the
/// catalogue stands in it, and alerts can't be left out.
public struct AnswerJSON {
  let wording: Wording
  let answer: Answer
  private let note: NoteReading?

  /// Creates a writer of one answer.
  ///
  /// - Parameters:
  ///   - answer: The answer.
  ///   - wording: The words to use.
  ///   - note: What the case was read from, if that was a note.
  public init(_ answer: Answer, _ wording: Wording, note: NoteReading? = nil) {
    self.answer = answer
    self.wording = wording
    self.note = note
  }

  var catalogue: Catalogue { wording.catalogue }

  /// Returns the answer on one line, without a line break.
  public func bytes() -> [UInt8] {
    var ready = ReadyParts()
    return bytes(with: &ready)
  }

  /// Returns the same, with what was made ready for earlier answers.
  func bytes(with ready: inout ReadyParts) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { json in
      json.member("format", "navigator.answer/1")
      if let id = answer.person.id { json.member("id", id) }
      json.member("on", answer.person.on.description)
      json.writeDigest(catalogue)
      writeAlerts(&json)
      writeGroups(&json)
      json.member("offers", each: answer.offers) { write(offer: &$0, $1, &ready) }
      writePlan(&json)
      json.member("questions", each: answer.questions) {
        write(asked: $1.subject, &$0, &ready)
        $0.member("settles", $1.settles)
        $0.member("safety", $1.isSafety)
        $0.member("movesPlan", $1.movesPlan)
        writeHints($1, &$0)
        writePurpose($1, &$0)
        writeChanges($1, &$0)
      }
      writeAssumptions(&json)
      json.member("rights", each: answer.rights, write(right:_:))
      writeSteps(&json)
      writeFollowing(&json)
      writeScores(&json)
      json.member("disagreements", each: answer.person.disagreements) {
        let fact = wording.vocabulary[$1.fact]
        $0.member("fact", fact.name)
        $0.member("given", wording.known($1.given, of: fact))
        $0.member("derived", wording.known($1.derived, of: fact))
      }
      json.member("laterEvents", answer.person.laterEvents)
      json.key("case")
      json.object { answer.person.told(wording.vocabulary).writeMembers(wording.vocabulary, &$0) }
      if let note { NoteJSON(note, wording.vocabulary).write(&json) }
    }
    return writer.bytes
  }

  /// Writes the alerts.
  func writeAlerts(_ json: inout JSONWriter) {
    json.member("alerts", each: answer.alerts) {
      let alert = catalogue.alerts[$1.alert]
      $0.member("id", alert.id)
      $0.member("urgency", alert.urgency.rawValue)
      $0.member("text", wording.text(alert.text))
      if let door = $1.door { $0.member("door", wording.text(alert.doors[door].text)) }
      let number = $1.alert
      $0.member("contacts", each: answer.contacts.filter { $0.alert == number }) {
        $0.member("offer", catalogue[$1.offer].id)
        write(contact: $1.entry, &$0)
        $0.member("text", wording.contact($1, on: answer.person.on))
      }
      $0.member("precaution", $1.isPrecaution)
      if $1.isPrecaution, answer.ordinaryAlerts.contains(number) { $0.member("ordinary", true) }
      $0.member("because", wording.phrases(alert.when))
      $0.member("steps", alert.steps.map { wording.text($0.text) })
      $0.member("sources", wording.references(alert.sources))
    }
  }

  private func writeGroups(_ json: inout JSONWriter) {
    json.member("groups", each: answer.groups) {
      let group = catalogue.groups[$1.group]
      $0.member("id", group.id)
      $0.member("truth", $1.truth.word)
      $0.member("missing", $1.missing.map { wording.name($0) })
      $0.member("because", wording.phrases(group.when))
    }
  }

  /// What the catalogue says of the offer, whoever asks, is taken from what is ready.
  private func write(
    offer json: inout JSONWriter, _ offer: OfferAnswer, _ ready: inout ReadyParts
  ) {
    let part = ready.offer(
      .init(offer: offer.index, telling: offer.telling, day: answer.person.on)
    ) { prepared(offer.offer) }
    json.raw(part.start)
    json.member("standing", offer.standing.rawValue)
    if let rank = offer.rank { json.member("rank", rank) }
    json.key("because")
    json.array { list in
      for reason in offer.reasons {
        list.raw(ready.reason(reason, of: catalogue.pool.criteria.count) { object(of: reason) })
      }
    }
    json.member("missing", offer.missing.map { wording.name($0) })
    if !offer.provided.isEmpty {
      json.member("provided", offer.provided.map { wording.name($0) })
      json.member(
        "if", wording.provisos(offer.provided, isJudgedOtherwise: offer.isJudgedOtherwise))
    }
    if let role = offer.role { json.member("role", role.rawValue) }
    json.member("speaksFor", offer.speaksFor.map { wording.phrase($0) })
    json.member("speaksAgainst", offer.speaksAgainst.map { wording.phrase($0) })
    if offer.isGoingOn { json.member("current", true) }
    if let passedOn = offer.passedOn {
      json.member("waiting", true)
      if let day = passedOn.since { json.member("waitingSince", day.description) }
    }
    if !offer.heldBackBy.isEmpty {
      json.member("heldBackBy", offer.heldBackBy.map { catalogue.alerts[$0].id })
    }
    if let why = offer.unavailable { json.member("unavailable", why.rawValue) }
    json.raw(part.end)
  }

  /// The members of an offer that hang on nobody.
  private func prepared(_ offer: Offer) -> ReadyParts.OfferPart {
    let start = JSONWriter.members { json in
      json.member("id", offer.id)
      json.member("name", wording.text(offer.name))
    }
    let end = JSONWriter.members { json in
      json.member("status", offer.status.rawValue)
      json.member("entry", wording.entry(offer, on: answer.person.on))
      writeReach(of: offer, &json)
      json.member("whileWaiting", wording.text(catalogue.holders[offer.holder].text))
      json.member("steps", offer.steps.map { wording.text($0.text) })
      json.member("openQuestions", offer.openQuestions.map { wording.text($0) })
      json.member("sources", wording.references(offer.sources))
    }
    return .init(start: start, end: end)
  }

  private func object(of reason: OfferAnswer.Reason) -> [UInt8] {
    var writer = JSONWriter()
    writer.object {
      $0.member("criterion", reason.isExclusion ? "excludes" : "requires")
      $0.member("truth", reason.truth.word)
      $0.member("text", wording.phrase(reason.criterion))
    }
    return writer.bytes
  }

  private func write(
    asked subject: Subject, _ json: inout JSONWriter, _ ready: inout ReadyParts
  ) {
    let vocabulary = catalogue.vocabulary
    json.raw(
      ready.question(vocabulary.index(of: subject), of: vocabulary.subjectCount) {
        JSONWriter.members {
          $0.member("fact", wording.name(subject))
          $0.member("text", wording.question(subject))
        }
      })
  }

  private func writeAssumptions(_ json: inout JSONWriter) {
    json.key("assumptions")
    json.array { list in
      for index in answer.assumptions {
        let fact = wording.vocabulary[index]
        list.object {
          $0.member("fact", fact.name)
          $0.member("value", wording.known(answer.person[index], of: fact))
          $0.member("text", wording.assumption(index, answer.person))
        }
      }
      for index in answer.assumedClasses {
        let eventClass = wording.vocabulary.eventClasses[index]
        list.object {
          $0.member("fact", eventClass.name)
          $0.member("value", "none")
          $0.member("text", wording.assumption(eventClass))
        }
      }
      for number in answer.assumedTypes {
        let type = wording.vocabulary.eventTypes[number]
        list.object {
          $0.member("fact", type.name)
          $0.member("value", "none")
          $0.member("text", wording.assumption(type))
        }
      }
    }
  }

  private func write(right json: inout JSONWriter, _ answer: RightAnswer) {
    let right = catalogue.rights[answer.right]
    json.member("id", right.id)
    json.member("status", right.isProposed ? "proposed" : "established")
    json.member("truth", answer.truth.word)
    switch right.limit {
    case .span(let span):
      json.key("limit")
      json.object { $0.member(span.unit.rawValue, span.count) }
    case .none: json.member("limit", "none")
    case .unknown: json.member("limit", "unknown")
    }
    json.member("from", right.from)
    if let from = answer.from { json.member("firstDay", from.description) }
    if let day = answer.lastDay { json.member("lastDay", day.description) }
    if let next = answer.next {
      json.key("next")
      json.object {
        $0.member("day", next.day.description)
        if let more = next.more { $0.member("text", wording.text(right.more[more].text)) }
      }
    }
    json.member("text", wording.text(right.text))
    json.member("sources", wording.references(right.sources))
  }

  private func writeSteps(_ json: inout JSONWriter) {
    json.member("steps", each: Array(answer.steps.enumerated())) {
      let (number, step) = $1
      $0.member("order", number + 1)
      $0.member("actor", catalogue.actors[step.step.actor].id)
      $0.member("due", step.due.description)
      $0.member("editorial", step.step.isParameter)
      $0.member("text", wording.text(step.step.text))
      $0.member("offers", step.offers.map { catalogue[$0].id })
      $0.member("alerts", step.alerts.map { catalogue.alerts[$0].id })
      $0.member(
        "pathways", step.stages.map { catalogue.pathways[answer.plan[$0].pathway].id })
    }
    json.key("holder")
    json.object {
      if case .holder(let number) = answer.ball.owner {
        $0.member("actor", catalogue.actors[catalogue.holders[number].actor].id)
      }
      $0.member("text", wording.ball(answer.ball))
    }
  }

  private func writeScores(_ json: inout JSONWriter) {
    json.member("scores", each: answer.scores) {
      let scale = wording.vocabulary.scales[$1.scale]
      $0.member("scale", scale.id)
      $0.key("value")
      $0.number(decimalText($1.value, scale.decimals))
      if let day = $1.on { $0.member("on", day.description) }
      $0.member("bands", each: $1.bands) {
        let set = scale.bandSets[$1.set]
        $0.member("set", set.id)
        $0.member("chosen", set.isChosen)
        $0.member("label", wording.text(set.bands[$1.band].label))
        if let fact = scale.fact, let value = set.bands[$1.band].supports {
          $0.member("supports", wording.vocabulary[fact].values[value].name)
        }
      }
      if let agrees = $1.agrees { $0.member("agrees", agrees) }
    }
  }
}
