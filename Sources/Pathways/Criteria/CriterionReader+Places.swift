internal import LocatedJSON

// Tests of where the person lives.
extension CriterionReader {
  static let placesShape = ObjectShape<ListMember>("places") { _ in
    .required("anyOf", .array(.string))
  }

  mutating func place(
    _ json: JSON, _ find: (Self, String) -> (set: BitSet, days: Validity)?
  ) -> Index<Criterion>? {
    let texts: [JSON]
    switch json.kind {
    case .string: texts = [json]
    case .object:
      let object = sources.shaped(json, Self.placesShape, &diagnostics)
      guard let list = object[.list] else { return nil }
      texts = Array(list.elements)
    case .null, .true, .false, .number, .array:
      diagnostics.append(.wrongKind(json, expected: ValueShape.string.expectation))
      return nil
    }
    // What exists on the same days is one area; a region that ends is not the one that follows.
    var areas: [(set: BitSet, days: Validity)] = []
    for text in texts {
      guard let name = text.string, let found = find(self, name) else {
        diagnostics.append(.unknownPlace(text, in: vocabulary.places))
        continue
      }
      if let same = areas.firstIndex(where: { $0.days == found.days }) {
        areas[same].set.formUnion(found.set)
      } else {
        areas.append(found)
      }
    }
    if areas.isEmpty {
      if texts.isEmpty { diagnostics.append(.emptyList(json)) }
      areas.append((vocabulary.places.none, Validity()))
    }
    let leaves = areas.map { area in
      pool.leaf(.lives(set: pool.set(area.set), during: area.days), from: json)
    }
    return pool.any(leaves, from: json)
  }
}

extension Vocabulary {
  /// Returns the set of one municipality, by code or name.
  func municipalitySet(_ text: String) -> BitSet? {
    places.municipality(meaning: text).map {
      var set = places.none
      set.insert($0)
      return set
    }
  }

  /// Returns the municipalities of a region, by code or name, whether it exists today or not.
  func regionSet(_ text: String) -> BitSet? {
    places.region(meaning: text).map { places.regions[$0].municipalities }
  }

  /// Returns one municipality, which is there on every day.
  func municipalityArea(_ text: String) -> (set: BitSet, days: Validity)? {
    municipalitySet(text).map { ($0, Validity()) }
  }

  /// Returns a region's municipalities and the days on which it exists.
  func regionArea(_ text: String) -> (set: BitSet, days: Validity)? {
    places.region(meaning: text).map {
      (places.regions[$0].municipalities, places.regions[$0].valid)
    }
  }
}
