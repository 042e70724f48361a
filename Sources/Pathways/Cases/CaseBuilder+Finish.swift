internal import LocatedJSON

extension CaseBuilder {
  /// Makes the case: events after the as-of day are left out, silence is given its meaning and
  /// derived facts their values.
  ///
  /// - Parameter day: The as-of day.
  /// - Returns: The case; of use only if ``diagnostics`` has no errors.
  public mutating func finish(on day: CalendarDay) -> PatientCase { story(on: day).person() }

  /// Makes the person's story up to a day, from which the case of any earlier day can be made.
  ///
  /// - Parameter day: The as-of day.
  /// - Returns: The story; of use only if ``diagnostics`` has no errors.
  public mutating func story(on day: CalendarDay) -> Story {
    checkPlaces()
    checkAges(on: day)
    let told = events.enumerated().compactMap { number, event in
      vocabulary.told(event, on: day).map { (number, $0) }
    }
    let order = vocabulary.byDay(told.map(\.1), carrying: told.map(\.0))
    var places: [Int: Int] = [:]
    for (place, event) in order.enumerated() { places[event.1] = place }
    let learnedAt = learned.compactMap { event, facts in places[event].map { ($0, facts) } }
      .sorted { $0.0 < $1.0 }
    return Story(
      id: id, on: day, events: order.map(\.0), laterEvents: events.count - told.count,
      vocabulary: vocabulary, values: values, isGiven: isGiven, learned: learnedAt,
      completeTypes: completeTypes, doubts: doubts)
  }

  /// Reports a municipality that does not lie in the region that stands beside it.
  private mutating func checkPlaces() {
    guard let region = vocabulary.regionFact, let municipality = vocabulary.municipalityFact,
      case .number(let number) = values[region.number],
      case .number(let place) = values[municipality.number],
      !vocabulary.places.regions[Index(number)].municipalities.contains(place),
      let word = placeWords.last
    else { return }
    diagnostics.append(
      Diagnostic(
        "contradicting-places", at: word.location,
        CaseRemark.notInRegion,
        help: CaseRemark.givePlaceOnly))
  }
}
