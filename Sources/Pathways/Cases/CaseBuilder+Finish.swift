internal import LocatedJSON

extension CaseBuilder {
  /// Makes the case: events after the as-of day are left out, silence is given its meaning and
  /// derived facts their values.
  ///
  /// - Parameter day: The as-of day.
  /// - Returns: The case; of use only if ``diagnostics`` has no errors.
  public mutating func finish(on day: CalendarDay) -> PatientCase {
    let place = place()
    let told = events.compactMap { vocabulary.told($0, on: day) }
    let history = vocabulary.history(told, complete: completeTypes, on: day)
    var block = CaseBlock(vocabulary)
    block.beginCase()
    for (number, value) in values.enumerated() { block.set(Index(number), to: value) }
    block.markGiven()
    block.endCase(place: place, on: day, history)
    var assumedTypes = history.completeTypes
    assumedTypes.subtract(completeTypes)
    block.fillIn(block.lanes)
    let facts = vocabulary.facts.map(\.index)
    return PatientCase(
      id: id, on: day, values: facts.map { block.value(of: $0, lane: 0) }, history: history,
      place: place, possiblePlaces: vocabulary.places.municipalities(of: place),
      given: facts.filter { isGiven[$0.number] },
      assumed: facts.filter { block.assumed[$0.number] != 0 }, assumedTypes: assumedTypes,
      laterEvents: events.count - told.count, disagreements: disagreements(block))
  }

  /// The facts for which the case gives one value and what it says beside them another.
  ///
  /// What the clinician says counts; a set that was given is only ever a part of the union.
  private func disagreements(_ block: CaseBlock) -> [PatientCase.Disagreement] {
    let doubtful = vocabulary.facts.filter { fact in
      if fact.derivation == nil || !isGiven[fact.index.number] { return false }
      if case .set = fact.kind { return false }
      return true
    }
    guard !doubtful.isEmpty else { return [] }
    var derived = block
    for fact in doubtful { derived.withdraw(fact.index) }
    derived.fillIn(derived.lanes)
    return doubtful.compactMap { fact in
      let value = derived.value(of: fact.index, lane: 0)
      let given = values[fact.index.number]
      return value == .silent || value == given
        ? nil : .init(fact: fact.index, given: given, derived: value)
    }
  }

  /// Where the municipality and the region that were given leave the person.
  private mutating func place() -> CaseBlock.Place {
    var region: Int?
    if let fact = vocabulary.regionFact, case .number(let number) = values[fact.number] {
      region = number
    }
    guard let fact = vocabulary.municipalityFact, case .number(let place) = values[fact.number]
    else { return region.map { .region($0) } ?? .anywhere }
    if let region, !vocabulary.places.regions[region].municipalities.contains(place),
      let word = placeWords.last
    {
      diagnostics.append(
        Diagnostic(
          "contradicting-places", at: word.location,
          Bilingual(
            da: "kommunen ligger ikke i regionen", en: "the municipality is not in the region"),
          help: Bilingual(da: "angiv kun kommunen", en: "give the municipality only")))
    }
    return .municipality(place)
  }
}
