internal import LocatedJSON

/// Finds what differs between the answers of places, and the rules that make it differ.
struct DifferenceFinder {
  /// The municipalities side by side, decided.
  var blocks: [Decider]

  private var catalogue: Catalogue { blocks[0].catalogue }

  /// Where a municipality stands in the blocks.
  private struct Spot {
    let block: Int
    let lane: Int

    init(_ municipality: Index<Places.Municipality>) {
      block = municipality.number / CaseBlock.width
      lane = municipality.number % CaseBlock.width
    }
  }

  /// Returns how one answer differs from another: alerts, groups, offers, then the order alone.
  mutating func differences(
    _ here: Fairness.Answer, _ there: Fairness.Answer
  ) -> [Fairness.Difference] {
    var found: [Fairness.Difference] = []
    func add(
      _ subject: Fairness.Difference.Subject,
      _ causes: (inout Self, Spot, Spot) -> [Fairness.Cause], _ finder: inout Self
    ) {
      var all: [Fairness.Cause] = []
      // A group can have its answer for several reasons, so every municipality is asked.
      let pairs =
        here.municipalities.map { ($0, there.municipalities[0]) }
        + there.municipalities.dropFirst().map { (here.municipalities[0], $0) }
      for (one, other) in pairs {
        for cause in causes(&finder, Spot(one), Spot(other)) where !all.contains(cause) {
          all.append(cause)
        }
      }
      found.append(.init(subject: subject, causes: all))
    }
    let (mine, theirs) = (here.told, there.told)
    for number in catalogue.alerts.indexes
    where mine.alerts.first(where: { $0.alert == number })
      != theirs.alerts.first(where: { $0.alert == number })
    {
      add(.alert(number), { $0.alertCauses(number, $1, $2) }, &self)
    }
    for number in catalogue.groups.indices where mine.groups[number] != theirs.groups[number] {
      add(.group(number), { $0.groupCauses(number, $1, $2) }, &self)
    }
    for number in catalogue.offers.indices where mine.offers[number] != theirs.offers[number] {
      add(.offer(Index(number)), { $0.offerCauses(number, $1, $2) }, &self)
    }
    if mine.plan != theirs.plan {
      add(.plan, { $0.planCauses(mine.plan, theirs.plan, $1, $2) }, &self)
    }
    if mine.fits != theirs.fits, Set(mine.fits) == Set(theirs.fits) {
      add(.order, { $0.orderCauses(mine.fits, $1, $2) }, &self)
    }
    return found
  }

  // MARK: Alerts, groups and the order

  private mutating func alertCauses(_ number: Index<Alert>, _ here: Spot, _ there: Spot)
    -> [Fairness.Cause]
  {
    let alert = catalogue.alerts[number]
    var found = leaves([alert.when] + (alert.unless.map { [$0] } ?? []), here, there, alert.json)
    if found.isEmpty {
      let doors = alert.json.member("doors").map { Array($0.elements) } ?? []
      for (door, json) in zip(alert.doors, doors) {
        found += leaves([door.when], here, there, json.member("when") ?? json)
      }
    }
    return found
  }

  private mutating func groupCauses(_ number: Int, _ here: Spot, _ there: Spot) -> [Fairness.Cause]
  {
    let group = catalogue.groups[number]
    return leaves([group.when] + (group.unsettled.map { [$0] } ?? []), here, there, group.json)
  }

  /// A stage that an overlay changes, or the criteria by which somebody is in it.
  private mutating func planCauses(
    _ mine: [PlaceAnswer.Part], _ theirs: [PlaceAnswer.Part], _ here: Spot, _ there: Spot
  ) -> [Fairness.Cause] {
    var found: [Fairness.Cause] = []
    let parts = mine.filter { !theirs.contains($0) } + theirs.filter { !mine.contains($0) }
    for part in parts {
      let planned = part.stage
      let stage = catalogue.stage(planned.stage, form: planned.form)
      if planned.form > 0 {
        found.append(.init(kind: .changed, location: stage.json.location))
      }
      let pathway = catalogue.pathways[planned.pathway]
      found += leaves([pathway.isFor, stage.when], here, there, stage.json)
      found += leaves(pathway.exits.map(\.when), here, there, pathway.json)
    }
    return found
  }

  private mutating func orderCauses(
    _ offers: [Int], _ here: Spot, _ there: Spot
  ) -> [Fairness.Cause] {
    var found: [Fairness.Cause] = []
    for number in offers {
      let (mine, theirs) = (form(number, here), form(number, there))
      let one = offer(number, mine)
      found += changes(number, mine, theirs, ["purpose", "level", "speaksFor", "speaksAgainst"])
      found += leaves(one.speaksFor, here, there, one.member("speaksFor"))
      found += leaves(one.speaksAgainst, here, there, one.member("speaksAgainst"))
    }
    if found.isEmpty {
      for number in catalogue.alerts.indexes { found += alertCauses(number, here, there) }
    }
    return found
  }
}

// MARK: One offer

extension DifferenceFinder {
  private func form(_ number: Int, _ spot: Spot) -> Int {
    blocks[spot.block].form(number, lane: spot.lane)
  }

  private func offer(_ number: Int, _ form: Int) -> Offer {
    catalogue.offer(Index(number), form: form)
  }

  private mutating func truth(_ criterion: Index<Criterion>, _ spot: Spot) -> Truth {
    blocks[spot.block].evaluator.lanes(criterion)[spot.lane]
  }

  private mutating func offerCauses(_ number: Int, _ here: Spot, _ there: Spot) -> [Fairness.Cause]
  {
    let mine = standing(number, here)
    let theirs = standing(number, there)
    guard mine != theirs else { return [] }
    var found: [Fairness.Cause] = []
    // Where an offer is not to be had, nothing else was asked; where the person is excluded, it
    // makes no difference how surely the offer exists.
    if mine.standing == .unavailable { found += absence(number, mine.unavailable, here, there) }
    if theirs.standing == .unavailable { found += absence(number, theirs.unavailable, there, here) }
    if mine.standing != .unavailable, theirs.standing != .unavailable {
      if mine.standing != .excluded, theirs.standing != .excluded {
        found += presence(number, here) + presence(number, there)
      }
      found += criteria(number, here, there)
    }
    return found
  }

  private func standing(_ number: Int, _ spot: Spot) -> PlaceAnswer.OfferStanding {
    let (standing, why) = blocks[spot.block].decisions.offers[number].standing(spot.lane)
    return .init(standing: standing, unavailable: why)
  }

  /// The rules by which an offer is not to be had at `spot`, as it is elsewhere.
  private func absence(
    _ number: Int, _ why: Unavailability?, _ spot: Spot, _ other: Spot
  ) -> [Fairness.Cause] {
    let own = form(number, spot)
    switch why {
    case .proposed, .closed: return changes(number, own, form(number, other), ["status"])
    case .notYet, .ended: return changes(number, own, form(number, other), ["valid"])
    case .area, nil: break
    }
    let offer = offer(number, own)
    if offer.availability == .denied { return presence(number, spot) }
    let area = blocks[spot.block].offers[number].forms[own].area
    if let area, blocks[spot.block].lives[area][spot.lane] == .fails {
      return [
        .init(kind: .area(offer.area ?? BitSet(capacity: 1)), location: offer.areaJSON?.location)
      ]
    }
    return [.init(kind: .told, location: nil)]
  }

  /// What says whether an offer of some places exists at `spot`, if anything does.
  private func presence(_ number: Int, _ spot: Spot) -> [Fairness.Cause] {
    let form = form(number, spot)
    if isTold(number, form, spot) { return [.init(kind: .told, location: nil)] }
    guard form > 0, let variant = catalogue.variants[Index(number)]?[form - 1] else { return [] }
    let kind: Fairness.Cause.Kind
    switch variant.offer.availability {
    case catalogue.offers[number].availability: return []
    case .confirmed: kind = .confirmed
    case .denied: kind = .denied
    case .everywhere, .checkLocally: return changes(number, form, 0, ["availability"])
    }
    return [.init(kind: kind, location: variant.origin.location)]
  }

  /// Whether the case tells that an offer of some places exists or does not.
  private func isTold(_ number: Int, _ form: Int, _ spot: Spot) -> Bool {
    let decider = blocks[spot.block]
    guard decider.offers[number].forms[form].availability == .checkLocally,
      let fact = decider.vocabulary.localOffersFact
    else { return false }
    let column = decider.vocabulary.columns[fact]
    let words = decider.evaluator.block.words
    let told = words[column.start + number] | words[column.start + column.count + number]
    return told >> UInt64(spot.lane) & 1 == 1
  }

  /// The criteria that are met in one place and not, or not surely, in another.
  private mutating func criteria(_ number: Int, _ here: Spot, _ there: Spot) -> [Fairness.Cause] {
    let (mine, theirs) = (form(number, here), form(number, there))
    var found = changes(number, mine, theirs, ["requires", "excludes", "explainOnly"])
    // An overlay that leaves the criteria as they are has copies of them, which ask the same.
    let offer = offer(number, mine)
    if found.isEmpty {
      found += leaves([offer.requires], here, there, offer.member("requires"))
      found += leaves(offer.excludes, here, there, offer.member("excludes"))
    }
    return found
  }

  /// The fields by which overlays change one or the other of an offer's forms.
  private func changes(
    _ number: Int, _ mine: Int, _ theirs: Int, _ names: [String]
  ) -> [Fairness.Cause] {
    let base = catalogue.offers[number].fields.count
    var found: [Fairness.Cause] = []
    for form in mine == theirs ? [] : [mine, theirs] where form > 0 {
      let fields = offer(number, form).fields
      for name in names {
        let layers = fields.prefix(max(0, fields.count - base))
        if let json = layers.lazy.compactMap({ $0.member(name) }).first {
          found.append(.init(kind: .changed, location: json.keyLocation))
        }
      }
    }
    return found
  }

  /// The questions with no parts by which criteria differ between two places.
  private mutating func leaves(
    _ criteria: [Index<Criterion>], _ here: Spot, _ there: Spot, _ json: JSON?
  ) -> [Fairness.Cause] {
    var found: [Fairness.Cause] = []
    var pending = Array(criteria.reversed())
    while let index = pending.popLast() {
      guard truth(index, here) != truth(index, there) else { continue }
      let pool = catalogue.pool
      guard case .leaf(let leaf) = pool[index] else {
        pending += pool.parts(of: index).reversed()
        continue
      }
      let isTold = leaf.fact.map { blocks[0].vocabulary[$0].isLocal } ?? false
      found.append(
        isTold
          ? .init(kind: .told, location: nil)
          : .init(kind: .criterion(index), location: json?.location))
    }
    return found
  }
}

extension Offer {
  /// The field as the most local layer has it.
  fileprivate func member(_ name: String) -> JSON? {
    fields.lazy.compactMap { $0.member(name) }.first
  }

  /// Where the offer's area stands: with itself, or for all offers of its overlay.
  fileprivate var areaJSON: JSON? {
    member("area") ?? fields.last?.document.root.member("area")
  }
}
