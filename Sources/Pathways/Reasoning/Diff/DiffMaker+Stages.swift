internal import LocatedJSON

// What comes first in a stage.
extension DiffMaker {
  mutating func firsts(_ before: Part?, _ after: Part?) -> [CatalogueDiff.Firsts] {
    guard let one = before?.stage, let other = after?.stage else { return [] }
    let old = firsts(one, 0)
    let new = firsts(other, 1)
    var places = new.map(\.places)
    places += old.map(\.places).filter { !places.contains($0) }
    return places.compactMap { place in
      // Where only one of the two has a form of its own, the other's stage as such counts there.
      let was = old.first { $0.places == place } ?? old[0]
      let now = new.first { $0.places == place } ?? new[0]
      if was.ids == now.ids, areSame(was.whens, now.whens) { return nil }
      return CatalogueDiff.Firsts(
        places: place, old: was.ids, new: now.ids, oldWhens: was.whens, newWhens: now.whens)
    }
  }

  /// Whether conditions mean the same for everyone: written alike, or proved.
  private mutating func areSame(
    _ before: [Index<Criterion>?], _ after: [Index<Criterion>?]
  ) -> Bool {
    for (one, other) in zip(before, after) {
      if one.map({ keys[0].key($0) }) == other.map({ keys[1].key($0) }) { continue }
      guard let one, let other else { return false }
      let (gains, loses) = compare(.holds(one), .holds(other), on: on)
      if gains.mayBe || loses.mayBe { return false }
    }
    return true
  }

  /// The first offers of a stage, as such and in each area that has a form of its own: their names,
  /// and the condition of each.
  func firsts(
    _ stage: Index<Stage>, _ number: Int
  ) -> [(places: [String]?, ids: [String], whens: [Index<Criterion>?])] {
    let catalogue = catalogues[number]
    var forms: [(places: [String]?, stage: Stage)] = [(nil, catalogue.stage(stage))]
    for variant in catalogue.stageVariants[stage] ?? [] {
      forms.append(
        (
          variant.area.indexes().map { catalogue.vocabulary.places.municipalities[$0].code },
          variant.stage
        ))
    }
    return forms.map { places, form in
      let entries = form.entries.filter { $0.role == .first }
      return (places, entries.map { catalogue[$0.offer].id }, entries.map(\.when))
    }
  }
}
