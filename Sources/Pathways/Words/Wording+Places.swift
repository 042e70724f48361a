internal import LocatedJSON

extension Wording {
  /// Returns the names of some places, of many only the first.
  func placeNames(_ numbers: [Int]) -> String {
    let places = vocabulary.places
    return vocabulary.municipalityFact != nil
      ? municipalityNames(numbers) : short(numbers.map { places.regions[$0].name })
  }

  /// Returns the names of municipalities, of many only the first.
  func municipalityNames(_ numbers: [Int]) -> String {
    short(numbers.map { vocabulary.places.municipalities[$0].name })
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
  ///   - numbers: The municipalities.
  ///   - day: The day whose regions count.
  ///   - showsAll: Whether every municipality is named, however many.
  /// - Returns: A few words for each region, its name and how many of its municipalities.
  func places(_ numbers: [Int], on day: CalendarDay, showsAll: Bool) -> [String] {
    let places = vocabulary.places
    if numbers.count == places.municipalities.count, numbers.count > 1, !showsAll {
      return [words.allMunicipalities(numbers.count)]
    }
    var rest = numbers
    var words: [String] = []
    for region in places.regions where !region.isWide && region.valid.contains(day) {
      let here = numbers.filter(region.municipalities.contains)
      rest.removeAll(where: region.municipalities.contains)
      guard !here.isEmpty else { continue }
      let all = region.municipalities.members
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
  func some(_ numbers: [Int]) -> String {
    // One more is named rather than "and 1 more".
    let shown = numbers.count <= 4 ? numbers.count : 3
    var names = numbers.prefix(shown).map(name(ofMunicipality:))
    if numbers.count > shown {
      names.append(words.moreMunicipalities(numbers.count - shown))
    }
    return both(names)
  }

  /// Returns the name of a municipality.
  func name(ofMunicipality number: Int) -> String {
    vocabulary.places.municipalities[number].name.harmless
  }

  /// Returns how many municipalities there are.
  func municipalities(_ count: Int) -> String {
    count == 1
      ? words.oneMunicipality : words.municipalities(count)
  }

  /// Returns an offer's standing in a few words.
  func standing(_ standing: Standing, _ why: Unavailability?) -> String {
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
