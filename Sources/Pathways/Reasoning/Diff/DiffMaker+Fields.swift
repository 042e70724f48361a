internal import LocatedJSON

// What differs of an offer that decides about nobody: also where only an overlay was edited.
extension DiffMaker {
  /// An offer as it is somewhere: the objects it is made of, the most local first.
  private struct Form {
    let places: [String]?
    let layers: [JSON]

    /// The field as it is there.
    func member(_ name: String) -> JSON? { layers.lazy.compactMap { $0.member(name) }.first }

    /// The names of the fields that are local.
    var localNames: [String] { layers.dropLast().flatMap { $0.members.map(\.key) } }
  }

  private func forms(_ part: Part?, _ number: Int) -> [Form] {
    guard let offer = part?.claim.offers.first, part?.claim.offers.count == 1 else { return [] }
    let catalogue = catalogues[number]
    let variants = (catalogue.variants[offer] ?? []).map { variant in
      Form(
        places: variant.area.indexes().map { catalogue.vocabulary.places.municipalities[$0].code },
        layers: variant.offer.fields)
    }
    return [Form(places: nil, layers: catalogue[offer].fields)] + variants
  }

  /// The forms of an offer that both catalogues have, each beside what it was.
  private func pairs(_ before: Part?, _ after: Part?) -> [(old: Form, new: Form)] {
    let (old, new) = (forms(before, 0), forms(after, 1))
    guard let oldBase = old.first, let newBase = new.first else { return [] }
    var places = new.map(\.places)
    places += old.map(\.places).filter { !places.contains($0) }
    return places.map { place in
      (
        old.last { $0.places == place } ?? oldBase, new.last { $0.places == place } ?? newBase
      )
    }
  }

  /// The fields that overlays change otherwise than before.
  func localChanges(_ before: Part?, _ after: Part?) -> [CatalogueDiff.Local] {
    pairs(before, after).dropFirst().compactMap { old, new in
      var names = new.localNames
      names += old.localNames.filter { !names.contains($0) }
      let fields = names.filter { name in
        guard !Self.isDeciding(name), !["overrides", "drops"].contains(name) else { return false }
        return differ(old.member(name), new.member(name))
      }
      return fields.isEmpty
        ? nil : CatalogueDiff.Local(places: new.places ?? old.places ?? [], fields: fields)
    }
  }

  /// The figures that are others than before while the day that they are of is the same, and past:
  /// whoever edits a wait forgets its year.
  func keptDays(_ before: Part?, _ after: Part?) -> [CatalogueDiff.KeptDay] {
    pairs(before, after).flatMap { old, new in
      let place = new.places ?? old.places
      var found: [CatalogueDiff.KeptDay] = []
      if differ(old.member("wait"), new.member("wait")),
        let day = keptDay(old.member("wait")?.member("asOf"), new.member("wait")?.member("asOf"))
      {
        found.append(.init(field: "wait", day: day, places: place))
      }
      let isOtherPrice = ["payment", "paymentNote", "paymentWhen"].contains {
        differ(old.member($0), new.member($0))
      }
      if isOtherPrice, let day = keptDay(old.member("paymentAsOf"), new.member("paymentAsOf")) {
        found.append(.init(field: "payment", day: day, places: place))
      }
      return found
    }
  }

  private func keptDay(_ old: JSON?, _ new: JSON?) -> String? {
    guard let text = new?.string, text == old?.string, let day = FigureDay(text), day.lastDay < on
    else { return nil }
    return text
  }

  private func differ(_ old: JSON?, _ new: JSON?) -> Bool {
    switch (old, new) {
    case (let old?, let new?): !old.isSame(as: new)
    case (nil, nil): false
    case (nil, _?), (_?, nil): true
    }
  }
}
