// Places.
extension SpaceBuilder {
  func areas(_ side: CatalogueProver, _ claims: [Claim], _ leaves: [Index<Criterion>]) -> [BitSet] {
    var found: [BitSet] = []
    for offer in claims.flatMap(\.offers) {
      for form in side.prepared(offer).forms {
        for area in [form.place, form.area] {
          if let area, !found.contains(side.areas[area]) { found.append(side.areas[area]) }
        }
      }
    }
    for leaf in leaves {
      if case .leaf(.lives(let set, _)) = side.catalogue.pool[leaf],
        !found.contains(side.catalogue.pool.sets[set])
      {
        found.append(side.catalogue.pool.sets[set])
      }
    }
    return found
  }

  mutating func addPlace(_ wanted: [Index<Places.Municipality>]?) {
    let home = sides.count - 1
    let vocabulary = sides[home].catalogue.vocabulary
    let isByMunicipality = vocabulary.municipalityFact != nil
    guard isByMunicipality || vocabulary.regionFact != nil else { return }
    let codes =
      isByMunicipality
      ? vocabulary.places.municipalities.map(\.code) : vocabulary.places.regions.map(\.code)
    var classes: [(key: [Truth?], places: [Int])] = []
    for number in codes.indices
    where wanted?.contains(Index(number))
      ?? (isByMunicipality || !vocabulary.places.regions[number].isWide)
    {
      var key: [Truth?] = []
      for side in sides.indices {
        let possible = place(codes[number], isByMunicipality, side).map {
          sides[side].catalogue.vocabulary.places.municipalities(of: $0)
        }
        key += areas[side].map { area in possible.map { $0.lie(in: area) } }
      }
      if let found = classes.firstIndex(where: { $0.key == key }) {
        classes[found].places.append(number)
      } else {
        classes.append((key, [number]))
      }
    }
    guard classes.count > 1 || wanted != nil else { return }
    let values = classes.map { group in
      Space.Value(
        sayings: sides.indices.map { side in
          place(codes[group.places[0]], isByMunicipality, side).map { [.place($0)] } ?? []
        }, numbers: group.places.map { $0...$0 })
    }
    let number = space.add(Space.Variable(subject: .place, values: values, home: home))
    for side in sides.indices {
      sides[side].links.place = number
      for leaf in leaves[side] {
        if case .leaf(let own) = sides[side].catalogue.pool[leaf], own.topic == .place {
          sides[side].links.leaves[leaf, default: []].append(number)
        }
      }
    }
  }

  private func place(_ code: String, _ isByMunicipality: Bool, _ side: Int) -> CaseBlock.Place? {
    let places = sides[side].catalogue.vocabulary.places
    return isByMunicipality
      ? places.municipality(code: code).map { .municipality($0) }
      : places.region(code: code).map { .region($0) }
  }
}

extension Fact {
  /// How many numbers it can be, if it is one.
  var numberCount: Int? {
    if case .number(let range, _) = kind { range.count } else { nil }
  }

  /// The number of the value of a name.
  func number(of name: String) -> Int? { values.firstIndex { $0.name == name } }
}

extension Fact.Kind {
  /// Whether values of one kind can be compared with those of another.
  func isAlike(_ other: Self) -> Bool {
    switch (self, other) {
    case (.number(_, let one), .number(_, let two)): one == two
    case (.boolean, .boolean), (.ordered, .ordered), (.choice, .choice), (.ordered, .choice),
      (.choice, .ordered), (.set, .set), (.date, .date), (.month, .month):
      true
    default: false
    }
  }
}
