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
    for group in catalogue.groups.indexes where mine[group] != theirs[group] {
      add(.group(group), { $0.groupCauses(group, $1, $2) }, &self)
    }
    for offer in catalogue.offers.indexes where mine[offer] != theirs[offer] {
      add(.offer(offer), { $0.offerCauses(offer, $1, $2) }, &self)
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

  private mutating func groupCauses(
    _ index: Index<PatientGroup>, _ here: Spot, _ there: Spot
  ) -> [Fairness.Cause] {
    let group = catalogue.groups[index]
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
    _ offers: [Index<Offer>], _ here: Spot, _ there: Spot
  ) -> [Fairness.Cause] {
    var found: [Fairness.Cause] = []
    for index in offers {
      let (mine, theirs) = (form(index, here), form(index, there))
      let one = catalogue.offer(index, form: mine)
      found += changes(index, mine, theirs, ["purpose", "level", "speaksFor", "speaksAgainst"])
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
  private func form(_ index: Index<Offer>, _ spot: Spot) -> Int {
    blocks[spot.block].form(index, lane: spot.lane)
  }

  private mutating func truth(_ criterion: Index<Criterion>, _ spot: Spot) -> Truth {
    blocks[spot.block].evaluator.lanes(criterion)[spot.lane]
  }

  private mutating func offerCauses(
    _ index: Index<Offer>, _ here: Spot, _ there: Spot
  ) -> [Fairness.Cause] {
    let mine = standing(index, here)
    let theirs = standing(index, there)
    guard mine != theirs else { return [] }
    var found: [Fairness.Cause] = []
    // Where an offer is not to be had, nothing else was asked; where the person is excluded, it
    // makes no difference how surely the offer exists.
    if mine.standing == .unavailable { found += absence(index, mine.unavailable, here, there) }
    if theirs.standing == .unavailable { found += absence(index, theirs.unavailable, there, here) }
    if mine.standing != .unavailable, theirs.standing != .unavailable {
      if mine.standing != .excluded, theirs.standing != .excluded {
        found += presence(index, here) + presence(index, there)
      }
      found += criteria(index, here, there)
    }
    return found
  }

  private func standing(_ index: Index<Offer>, _ spot: Spot) -> PlaceAnswer.OfferStanding {
    let (standing, why) = blocks[spot.block].decisions.offers[index.number].standing(spot.lane)
    return .init(standing: standing, unavailable: why)
  }

  /// The rules by which an offer is not to be had at `spot`, as it is elsewhere.
  private func absence(
    _ index: Index<Offer>, _ why: Unavailability?, _ spot: Spot, _ other: Spot
  ) -> [Fairness.Cause] {
    let own = form(index, spot)
    switch why {
    case .proposed, .closed: return changes(index, own, form(index, other), ["status"])
    case .notYet, .ended: return changes(index, own, form(index, other), ["valid"])
    case .area, nil: break
    }
    let offer = catalogue.offer(index, form: own)
    if offer.availability == .denied { return presence(index, spot) }
    let area = blocks[spot.block].offers[index.number].forms[own].area
    if let area, blocks[spot.block].lives[area.number][spot.lane] == .fails {
      return [
        .init(kind: .area(offer.area ?? BitSet(capacity: 1)), location: offer.areaJSON?.location)
      ]
    }
    return [.init(kind: .told, location: nil)]
  }

  /// What says whether an offer of some places exists at `spot`, if anything does.
  private func presence(_ index: Index<Offer>, _ spot: Spot) -> [Fairness.Cause] {
    let form = form(index, spot)
    if isTold(index, form, spot) { return [.init(kind: .told, location: nil)] }
    guard form > 0, let variant = catalogue.variants[index]?[form - 1] else { return [] }
    let kind: Fairness.Cause.Kind
    switch variant.offer.availability {
    case catalogue[index].availability: return []
    case .confirmed: kind = .confirmed
    case .denied: kind = .denied
    case .everywhere, .checkLocally: return changes(index, form, 0, ["availability"])
    }
    return [.init(kind: kind, location: variant.origin.location)]
  }

  /// Whether the case tells that an offer of some places exists or does not.
  private func isTold(_ index: Index<Offer>, _ form: Int, _ spot: Spot) -> Bool {
    let decider = blocks[spot.block]
    guard decider.offers[index.number].forms[form].availability == .checkLocally,
      let fact = decider.vocabulary.localOffersFact
    else { return false }
    let column = decider.vocabulary.columns[fact]
    let words = decider.evaluator.block.words
    let told =
      words[column.start + index.number]
      | words[column.start + column.count + index.number]
    return told >> UInt64(spot.lane) & 1 == 1
  }

  /// The criteria that are met in one place and not, or not surely, in another.
  private mutating func criteria(
    _ index: Index<Offer>, _ here: Spot, _ there: Spot
  ) -> [Fairness.Cause] {
    let (mine, theirs) = (form(index, here), form(index, there))
    var found = changes(index, mine, theirs, ["requires", "excludes", "explainOnly"])
    // An overlay that leaves the criteria as they are has copies of them, which ask the same.
    let offer = catalogue.offer(index, form: mine)
    if found.isEmpty {
      found += leaves([offer.requires], here, there, offer.member("requires"))
      found += leaves(offer.excludes, here, there, offer.member("excludes"))
    }
    return found
  }

  /// The fields by which overlays change one or the other of an offer's forms.
  private func changes(
    _ index: Index<Offer>, _ mine: Int, _ theirs: Int, _ names: [String]
  ) -> [Fairness.Cause] {
    let base = catalogue[index].fields.count
    var found: [Fairness.Cause] = []
    for form in mine == theirs ? [] : [mine, theirs] where form > 0 {
      let fields = catalogue.offer(index, form: form).fields
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
