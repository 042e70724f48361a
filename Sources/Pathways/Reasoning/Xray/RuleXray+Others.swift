internal import LocatedJSON

// Alerts, groups, rights and named criteria.
extension RuleXray {
  /// An alert, a group or a right that nobody meets.
  mutating func findDeadRules() {
    var rules = zip(catalogue.alerts.indexes, catalogue.alerts).map {
      (Claim.raised($0), $1.id, $1.json)
    }
    rules += zip(catalogue.groups.indexes, catalogue.groups).map { (.belongs($0), $1.id, $1.json) }
    rules += zip(catalogue.rights.indexes, catalogue.rights).filter { !$1.isProposed }.map {
      (.has($0), $1.id, $1.json)
    }
    for (claim, id, json) in rules {
      switch exists([.yes(claim)], [claim]) {
      case .fails:
        add(
          "dead-rule", json.location,
          .holdsForNobody(id),
          fix: .correctCriterion)
      case .unknown: undecided.append(id)
      case .holds: break
      }
    }
  }

  /// A named criterion that nobody meets, or everybody.
  mutating func findNamedCriteria() {
    for named in catalogue.pool.named {
      let claim = Claim.holds(named.when)
      for goal in [Goal.yes(claim), .no(claim)] {
        switch exists([goal], [claim]) {
        case .fails:
          add(
            goal.isWanted ? "dead-criterion" : "idle-criterion", named.label.json.location,
            goal.isWanted
              ? .nobodyMeetsCriterion(named.name)
              : .everyoneMeetsCriterion(named.name),
            fix: .correctOrRemove)
        case .unknown: undecided.append(named.name)
        case .holds: break
        }
      }
    }
  }
}
