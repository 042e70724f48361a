internal import LocatedJSON

// Rules that nobody can fulfil: whoever wrote them believes that they work.
extension CatalogueChecks {
  /// An offer whose requirements contradict each other, or its exclusions, is for nobody.
  mutating func checkPossible(_ offer: Offer, _ json: JSON) {
    var known = possibilities
    guard known.require(offer.requires) else {
      return tellNobody(
        "nobody-can-enter", json.member("requires") ?? json, .nobodyMeets(offer.id))
    }
    for exclusion in offer.excludes where known.isSurely(exclusion) {
      tellNobody(
        "nobody-can-enter", json.member("excludes") ?? json, .everyoneIsExcluded(offer.id))
    }
  }

  /// Alerts, groups, rights, pathways and follow-up rules that are for nobody.
  mutating func checkWhoIsMeant() {
    for alert in catalogue.alerts { checkWhoIsMeant(by: alert) }
    for group in catalogue.groups {
      check(group.when, "when", of: group.id, group.json)
      for note in group.notes { check(note.when, "when", of: group.id) }
    }
    for right in catalogue.rights { check(right.who, "who", of: right.id, right.json) }
    for pathway in catalogue.pathways { checkWhoIsMeant(by: pathway) }
    for rule in catalogue.followUps {
      guard let when = rule.when else { continue }
      check(when, unless: rule.unless, "when", of: rule.id, rule.json)
    }
    for rule in catalogue.holding {
      if let when = rule.when { check(when, "when", of: rule.kind.rawValue, rule.json) }
    }
  }

  private mutating func checkWhoIsMeant(by alert: Alert) {
    let place = alert.json.member("when") ?? alert.json
    // What is said first to everyone is soon passed over by everyone.
    if catalogue.isAlways(alert.when) {
      warn("alert-for-everyone", place, .alertsEveryone(alert.id), help: .sayWhoIsMeant)
    }
    guard check(alert.when, unless: alert.unless, "when", of: alert.id, alert.json) else { return }
    for door in alert.doors { check(door.when, beside: alert.when, "when", of: alert.id) }
    check(alert.steps, of: alert.id)
  }

  private mutating func checkWhoIsMeant(by pathway: Pathway) {
    check(pathway.isFor, "for", of: pathway.id, pathway.json)
    for exit in pathway.exits { check(exit.when, "when", of: pathway.id) }
    for stage in pathway.stages {
      let name = "\(pathway.id)/\(stage.id)"
      check(stage.when, "when", of: name, stage.json)
      for entry in stage.entries {
        if let when = entry.when { check(when, "when", of: name, entry.json) }
      }
      for next in stage.next {
        if let when = next.when { check(when, "when", of: name) }
      }
      check(stage.steps, of: name)
    }
  }

  private mutating func check(_ steps: [Step], of id: String) {
    for step in steps {
      if let when = step.when { check(when, "when", of: id) }
    }
  }

  /// Reports a criterion that nobody can meet, or that whoever meets it is stopped from.
  ///
  /// - Returns: Whether somebody may be meant.
  @discardableResult
  private mutating func check(
    _ criterion: Index<Criterion>, beside other: Index<Criterion>? = nil,
    unless stop: Index<Criterion>? = nil, _ key: String, of id: String, _ json: JSON? = nil
  ) -> Bool {
    var known = possibilities
    let place = json.flatMap { $0.member(key) } ?? catalogue.pool.origins[criterion.number]
    guard other.map({ known.require($0) }) ?? true, known.require(criterion) else {
      tellNobody("rule-for-nobody", place, .nobodyIsMeant(id: id, key: key))
      return false
    }
    guard let stop, known.isSurely(stop) else { return true }
    tellNobody(
      "rule-for-nobody", json?.member("unless") ?? place, .unlessStopsEveryone(id: id, key: key))
    return false
  }

  private var possibilities: Possibilities {
    Possibilities(vocabulary: catalogue.vocabulary, pool: catalogue.pool)
  }

  private mutating func tellNobody(
    _ code: Diagnostic.Code, _ json: JSON, _ message: ContradictionRemark
  ) {
    forNobody.append(json)
    warn(code, json, message, isError: true)
  }
}
