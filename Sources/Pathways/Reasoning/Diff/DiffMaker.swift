internal import LocatedJSON

/// Compares two catalogues part by part, on a day and on each later day on which something begins or
/// ends.
struct DiffMaker {
  /// A part of a catalogue as both are compared by it.
  struct Part {
    let id: String
    let claim: Claim
    let key: String
    let json: JSON?
    var stage: Index<Stage>?
  }

  let catalogues: [Catalogue]
  let on: CalendarDay
  private let until: CalendarDay?
  var keys: [CriterionKey]

  /// By day, both catalogues.
  private var sides: [CalendarDay: [CatalogueProver]] = [:]

  init(_ old: Catalogue, _ new: Catalogue, on day: CalendarDay, until end: CalendarDay?) {
    catalogues = [old, new]
    on = day
    until = end
    keys = catalogues.map { CriterionKey($0) }
  }

  private mutating func sides(on day: CalendarDay) -> [CatalogueProver] {
    if let sides = sides[day] { return sides }
    let made = catalogues.map { CatalogueProver($0, on: day) }
    sides[day] = made
    return made
  }

  /// Returns every part of either, in the order of the new catalogue.
  mutating func items(_ renamings: [CatalogueDiff.Renaming]) -> [CatalogueDiff.Item] {
    var items: [CatalogueDiff.Item] = []
    for kind in CatalogueDiff.Kind.allCases {
      var before = parts(kind, 0)
      var after = parts(kind, 1)
      if kind == .offer {
        for renaming in renamings { join(renaming, &before, &after) }
      }
      let old = Dictionary(before.map { ($0.id, $0) }) { first, _ in first }
      let new = Set(after.map(\.id))
      for part in after { items.append(item(kind, old[part.id], part)) }
      for part in before where !new.contains(part.id) { items.append(item(kind, part, nil)) }
    }
    return items
  }

  /// Compares some offers as one, in place of each by itself.
  private func join(
    _ renaming: CatalogueDiff.Renaming, _ before: inout [Part], _ after: inout [Part]
  ) {
    func joined(_ parts: inout [Part], _ ids: [String]) {
      let own = parts.filter { ids.contains($0.id) }
      guard let first = parts.firstIndex(where: { ids.contains($0.id) }) else { return }
      parts[first] = Part(
        id: renaming.name, claim: .fitsAny(own.flatMap(\.claim.offers)),
        key: own.map(\.key).sorted().joined(separator: "\nor "),
        json: own.count == 1 ? own[0].json : nil)
      parts.removeAll { ids.contains($0.id) }
    }
    joined(&before, renaming.old)
    joined(&after, renaming.new)
  }

  private mutating func item(
    _ kind: CatalogueDiff.Kind, _ before: Part?, _ after: Part?
  ) -> CatalogueDiff.Item {
    let id = after?.id ?? before?.id ?? ""
    let isSame = before != nil && before?.key == after?.key
    var (gains, loses) = (People.nobody, People.nobody)
    var later: [CatalogueDiff.Period] = []
    if !isSame {
      (gains, loses) = compare(before?.claim, after?.claim, on: on)
      var last = (gains, loses)
      for day in days(before?.claim, after?.claim) {
        let now = compare(before?.claim, after?.claim, on: day)
        guard !now.0.isSame(as: last.0) || !now.1.isSame(as: last.1) else { continue }
        later.append(.init(from: day, gains: now.0, loses: now.1))
        last = now
      }
    }
    let (fields, texts) = Self.differences(before?.json, after?.json)
    let firsts = firsts(before, after)
    return CatalogueDiff.Item(
      kind: kind, id: id, presence: before == nil ? .added : after == nil ? .removed : .kept,
      isIdentical: isSame && firsts.isEmpty, gains: gains, loses: loses, later: later,
      firsts: firsts, fields: fields, local: localChanges(before, after),
      keptDays: keptDays(before, after),
      texts: texts.filter { isSame || !Self.deciding.contains($0) },
      location: (after ?? before)?.json?.location)
  }

  mutating func compare(
    _ before: Claim?, _ after: Claim?, on day: CalendarDay
  ) -> (gains: People, loses: People) {
    var finder = PeopleFinder(
      sides(on: day), [before.map { [$0] } ?? [], after.map { [$0] } ?? []])
    guard let before, let after else {
      return (
        after.map { finder.people([.yes($0, 1)], among: []) } ?? .nobody,
        before.map { finder.people([.yes($0, 0)], among: []) } ?? .nobody
      )
    }
    return (
      finder.people([.yes(after, 1), .no(before, 0)], among: [.yes(after, 1)]),
      finder.people([.yes(before, 0), .no(after, 1)], among: [.yes(before, 0)])
    )
  }

  // MARK: Days

  /// The later days on which something about two claims begins or ends.
  private mutating func days(_ before: Claim?, _ after: Claim?) -> [CalendarDay] {
    var found: Set<CalendarDay> = []
    for (side, claim) in zip(sides(on: on), [before, after]) {
      guard let claim else { continue }
      for offer in claim.offers {
        for form in side.prepared(offer).forms { found.formUnion(form.valid.turns) }
      }
      for leaf in SpaceBuilder.leaves(side, [claim]) {
        if case .leaf(.lives(_, let days)) = side.catalogue.pool[leaf] {
          found.formUnion(days.turns)
        }
      }
    }
    return found.filter { day in day > on && until.map { day <= $0 } ?? true }.sorted()
  }

  // MARK: Parts

  private mutating func parts(_ kind: CatalogueDiff.Kind, _ number: Int) -> [Part] {
    let side = sides(on: on)[number]
    let catalogue = side.catalogue
    switch kind {
    case .offer:
      return catalogue.offers.indexes.map { index in
        Part(
          id: catalogue.offers[index].id, claim: .fits(index),
          key: key(side.prepared(index), side, number),
          json: catalogue.offers[index].fields.last)
      }
    case .alert:
      return zip(catalogue.alerts.indexes, catalogue.alerts).map { index, alert in
        let unless = alert.unless.map { keys[number].key($0) } ?? ""
        return Part(
          id: alert.id, claim: .raised(index),
          key: "\(keys[number].key(alert.when)) unless \(unless)", json: alert.json)
      }
    case .right:
      return zip(catalogue.rights.indexes, catalogue.rights).map { index, right in
        Part(
          id: right.id, claim: .has(index),
          key: "\(keys[number].key(right.who)) \(right.isProposed)", json: right.json)
      }
    case .group:
      return zip(catalogue.groups.indexes, catalogue.groups).map { index, group in
        let unsettled = group.unsettled.map { keys[number].key($0) } ?? ""
        return Part(
          id: group.id, claim: .belongs(index),
          key: "\(keys[number].key(group.when)) unless \(unsettled)", json: group.json)
      }
    case .pathway:
      return catalogue.pathways.map { pathway in
        Part(
          id: pathway.id, claim: .holds(pathway.isFor), key: keys[number].key(pathway.isFor),
          json: pathway.json)
      }
    case .stage: return stages(number)
    }
  }

  mutating func stages(_ number: Int) -> [Part] {
    let catalogue = catalogues[number]
    return catalogue.stages.map { index in
      let pathway = catalogue.pathways[catalogue.pathway(of: index)]
      let stage = catalogue.stage(index)
      return Part(
        id: catalogue.name(of: index), claim: .reaches(index),
        key: "\(keys[number].key(pathway.isFor)) and \(keys[number].key(stage.when))",
        json: stage.json, stage: index)
    }
  }

  /// All that decides an offer, in every form it has.
  mutating func key(_ offer: PreparedOffer, _ side: CatalogueProver, _ number: Int) -> String {
    var forms: [String] = []
    for form in offer.forms {
      var words = [
        keys[number].key(form.place.map { side.areas[$0] }),
        keys[number].key(form.area.map { side.areas[$0] }),
        form.status.rawValue, form.availability.rawValue, "\(form.isOnlyExplained)",
        form.valid.from.map(\.description) ?? "", form.valid.to.map(\.description) ?? "",
        keys[number].key(form.requires),
      ]
      words += Set(side.criteria(of: form).dropFirst().map { keys[number].key($0) }).sorted()
      forms.append(words.joined(separator: " | "))
    }
    return forms.joined(separator: "\n")
  }
}

// MARK: Members

extension DiffMaker {
  /// The members that decide about people: they are compared in meaning.
  private static let deciding: Set<String> = [
    "id", "requires", "excludes", "status", "valid", "availability", "area", "explainOnly",
    "when", "unless", "unsettled", "who", "for",
  ]

  /// Whether a member decides about people.
  static func isDeciding(_ name: String) -> Bool { deciding.contains(name) }

  /// The members that are only read.
  private static let read: Set<String> = [
    "name", "summary", "statusNote", "openQuestions", "disagreements", "note", "paymentNote",
    "paymentAsOf", "text", "where", "risk", "goal", "sources", "review",
  ]

  private static func differences(_ old: JSON?, _ new: JSON?) -> ([String], [String]) {
    guard let old, let new else { return ([], []) }
    // The stages of a pathway are compared one by one.
    let different = CatalogueDiff.changedMembers(from: old, to: new).filter { $0 != "stages" }
    return (
      different.filter { !deciding.contains($0) && !read.contains($0) },
      different.filter { deciding.contains($0) || read.contains($0) }
    )
  }
}

extension Validity {
  /// The days on which it begins and has ended.
  fileprivate var turns: [CalendarDay] { [from, to?.adding(days: 1)].compactMap { $0 } }
}

extension People {
  /// Whether both say the same, whoever is their example.
  func isSame(as other: People) -> Bool {
    switch (self, other) {
    case (.nobody, .nobody), (.undecided, .undecided): true
    case (.some(let one, let who), .some(let two, let whom)):
      // Where nobody can say who all of them are, the example is all that is known.
      if let who, let whom {
        who.extent == whom.extent && who.words == whom.words
      } else {
        who == nil && whom == nil && one.words == two.words
      }
    default: false
    }
  }
}
