internal import LocatedJSON

extension Wording {
  /// Returns the names of municipalities, of many only the first.
  func municipalityNames(_ indexes: [Index<Places.Municipality>]) -> String {
    short(indexes.map { vocabulary.places.municipalities[$0].name })
  }

  /// Returns the names of regions, of many only the first.
  func regionNames(_ indexes: [Index<Places.Region>]) -> String {
    short(indexes.map { vocabulary.places.regions[$0].name })
  }

  private func short(_ names: [String]) -> String {
    guard names.count > 4 else { return either(names) }
    let rest = names.count - 3
    return names.prefix(3).joined(separator: ", ")
      + words.orOtherMunicipalities(rest)
  }

  /// Returns municipalities in words, region by region.
  ///
  /// - Parameters:
  ///   - indexes: The municipalities.
  ///   - day: The day whose regions count.
  ///   - showsAll: Whether every municipality is named, however many.
  /// - Returns: A few words for each region, its name and how many of its municipalities.
  func places(
    _ indexes: [Index<Places.Municipality>], on day: CalendarDay, showsAll: Bool
  ) -> [String] {
    let places = vocabulary.places
    if indexes.count == places.municipalities.count, indexes.count > 1, !showsAll {
      return [words.allMunicipalities(indexes.count)]
    }
    var rest = indexes
    var words: [String] = []
    for region in places.regions where !region.isWide && region.valid.contains(day) {
      let here = indexes.filter { region.municipalities.contains($0) }
      rest.removeAll { region.municipalities.contains($0) }
      guard !here.isEmpty else { continue }
      let all = region.municipalities.indexes(of: Places.Municipality.self)
      let others = all.filter { !here.contains($0) }
      let share = self.words.someOf(here.count, all: all.count)
      if showsAll {
        words.append("\(region.name) (\(share)): \(both(here.map(name(ofMunicipality:))))")
      } else if others.isEmpty {
        words.append("\(region.name) (\(self.words.allOfRegion) \(all.count))")
      } else if here.count <= 4, here.count < all.count {
        words.append("\(both(here.map(name(ofMunicipality:)))) (\(region.name))")
      } else if others.count <= 4 {
        let names = both(others.map(name(ofMunicipality:)))
        words.append("\(region.name) \(self.words.butFor) \(names) (\(share))")
      } else {
        words.append("\(region.name) (\(share)): \(some(here))")
      }
    }
    if !rest.isEmpty { words.append(showsAll ? both(rest.map(name(ofMunicipality:))) : some(rest)) }
    return words
  }

  /// Returns the names of the first few municipalities, and how many more there are.
  func some(_ indexes: [Index<Places.Municipality>]) -> String {
    // One more is named rather than "and 1 more".
    let shown = indexes.count <= 4 ? indexes.count : 3
    var names = indexes.prefix(shown).map(name(ofMunicipality:))
    if indexes.count > shown {
      names.append(words.moreMunicipalities(indexes.count - shown))
    }
    return both(names)
  }

  /// Returns the name of a municipality.
  func name(ofMunicipality index: Index<Places.Municipality>) -> String {
    vocabulary.places.municipalities[index].name.harmless
  }

  /// Returns how many municipalities there are.
  func municipalities(_ count: Int) -> String {
    count == 1
      ? words.oneMunicipality : words.municipalities(count)
  }

  /// Returns an offer's standing in a few words.
  public func standing(_ standing: Standing, _ why: Unavailability?) -> String {
    switch standing {
    case .fits: words.fits
    case .open: words.needsAnAnswer
    case .excluded: words.doesNotFit
    case .unavailable:
      switch why {
      case .notYet: words.notYet
      case .ended: words.ended
      case .proposed: words.onlyProposed
      case .closed: words.closed
      case .area, nil: words.notHere
      }
    }
  }
}
