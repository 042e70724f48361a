internal import LocatedJSON

extension CaseBuilder {
  /// Makes the case: events after the as-of day are left out, silence is given its meaning and
  /// derived facts their values.
  ///
  /// - Parameter day: The as-of day.
  /// - Returns: The case; of use only if ``diagnostics`` has no errors.
  public mutating func finish(on day: CalendarDay) -> PatientCase {
    let possible = possiblePlaces(on: day)
    // A score without a day was taken today.
    let told = events.filter { $0.day.map { $0 <= day } ?? true }.map { event in
      event.day == nil && vocabulary.score(of: event) != nil
        ? Event(type: event.type, day: day, attributes: event.attributes) : event
    }
    let sorted = told.enumerated().sorted { one, other in
      let (left, right) = (one.element.day?.number ?? .min, other.element.day?.number ?? .min)
      return (left, one.offset) < (right, other.offset)
    }.map(\.element)
    var assumed: [Index<Fact>] = []
    assume(&assumed)
    let (complete, assumedTypes) = closedTypes(told)
    var draft = PatientCase(
      id: id, on: day, values: values, events: sorted, completeTypes: complete,
      possiblePlaces: possible, given: [], assumed: assumed, assumedTypes: assumedTypes,
      laterEvents: events.count - told.count, disagreements: [])
    var disagreements: [PatientCase.Disagreement] = []
    for fact in vocabulary.facts {
      guard let derivation = fact.derivation else { continue }
      let derived = value(derivation, draft, &assumed)
      guard derived != .silent else { continue }
      let number = fact.index.number
      if isGiven[number] {
        // What the clinician says counts; a set that was given is only ever a part of the union.
        if case .set = derived { continue }
        if values[number] != derived {
          disagreements.append(
            .init(fact: fact.index, given: values[number], derived: derived))
        }
      } else {
        values[number] = derived
        draft = draft.with(values: values)
      }
    }
    return PatientCase(
      id: id, on: day, values: values, events: sorted, completeTypes: complete,
      possiblePlaces: possible,
      given: vocabulary.facts.map(\.index).filter { isGiven[$0.number] },
      assumed: assumed.sorted(), assumedTypes: assumedTypes,
      laterEvents: events.count - told.count, disagreements: disagreements)
  }

  /// Gives silence its meaning.
  private mutating func assume(_ assumed: inout [Index<Fact>]) {
    for fact in vocabulary.facts where fact.derivation == nil {
      let number = fact.index.number
      switch fact.silence {
      case .unknown: continue
      case .value(let value):
        guard values[number] == .silent else { continue }
        if case .boolean = fact.kind {
          values[number] = .truth(value == 1)
        } else {
          values[number] = .number(value)
        }
        assumed.append(fact.index)
      case .absent, .absentWhenListed:
        if fact.silence == .absentWhenListed, values[number] == .silent { continue }
        var present = BitSet(capacity: max(1, fact.values.count))
        var absent = present
        if case .set(let have, let lack) = values[number] { (present, absent) = (have, lack) }
        let before = present.count + absent.count
        for value in fact.values.indices where !present.contains(value) { absent.insert(value) }
        if before < fact.values.count { assumed.append(fact.index) }
        values[number] = .set(present: present, absent: absent)
      }
    }
  }

  /// The types of events of which the case tells all, and those of them where silence says so.
  private func closedTypes(_ told: [Event]) -> (complete: BitSet, assumed: BitSet) {
    var complete = completeTypes
    var assumed = BitSet(capacity: max(1, vocabulary.eventTypes.count))
    for (number, type) in vocabulary.eventTypes.enumerated() where !complete.contains(number) {
      // A case that lists events of a type lists them all; what other types there were is open.
      let isListed = told.contains { $0.type == number }
      let isSilenceEnough =
        switch vocabulary.eventClasses[type.eventClass.number].silence {
        case .unknown: false
        case .absent, .value: true
        case .absentWhenListed:
          told.contains { vocabulary.eventTypes[$0.type].eventClass == type.eventClass }
        }
      guard isListed || isSilenceEnough else { continue }
      complete.insert(number)
      assumed.insert(number)
    }
    return (complete, assumed)
  }

  private func value(
    _ derivation: Fact.Derivation, _ draft: PatientCase, _ assumed: inout [Index<Fact>]
  ) -> FactValue {
    switch derivation {
    case .union(let facts):
      var sets: (present: BitSet, absent: BitSet)?
      for fact in facts {
        guard case .set(let present, let absent) = values[fact.number] else {
          // Nothing is known to be absent from a union of which one part is unknown.
          if let known = sets {
            sets = (known.present, BitSet(capacity: known.absent.words.count * 64))
          }
          continue
        }
        guard var union = sets else {
          let isFirst = fact == facts.first
          sets = (present, isFirst ? absent : BitSet(capacity: absent.words.count * 64))
          continue
        }
        union.present.formUnion(present)
        var both = union.absent
        both.formIntersection(absent)
        sets = (union.present, both)
      }
      return sets.map { .set(present: $0.present, absent: $0.absent) } ?? .silent
    case .regionOfPlace:
      let members = draft.possiblePlaces.members
      let regions = Set(members.map { vocabulary.places.region(of: $0, on: draft.on) })
      guard members.count < vocabulary.places.municipalities.count, regions.count == 1,
        case let region?? = regions.first
      else { return .silent }
      return .number(region)
    case .age(let born):
      guard case .number(let number) = values[born.number],
        let first = CalendarDay(number: number), first <= draft.on
      else { return .silent }
      // In the month of the birthday the day decides, and it is not known.
      let months = (draft.on.year - first.year) * 12 + draft.on.month - first.month
      return months.isMultiple(of: 12) ? .silent : .number(months / 12)
    case .count(let selector):
      let (certain, possible) = draft.count(selector)
      return certain == possible ? .number(certain) : .silent
    }
  }

  /// The municipalities that the municipality and the region given leave possible.
  private mutating func possiblePlaces(on day: CalendarDay) -> BitSet {
    var possible = vocabulary.places.all
    if let fact = vocabulary.municipalityFact, case .number(let place) = values[fact.number] {
      possible = vocabulary.places.none
      possible.insert(place)
    }
    if let fact = vocabulary.regionFact, case .number(let region) = values[fact.number] {
      let area = vocabulary.places.regions[region].municipalities
      if !possible.intersects(area), let word = placeWords.last {
        diagnostics.append(
          Diagnostic(
            "contradicting-places", at: word.location,
            Bilingual(
              da: "kommunen ligger ikke i regionen", en: "the municipality is not in the region"),
            help: Bilingual(da: "angiv kun kommunen", en: "give the municipality only")))
      }
      possible.formIntersection(area)
    }
    return possible
  }
}

extension PatientCase {
  /// The same case with other values.
  fileprivate func with(values: [FactValue]) -> PatientCase {
    PatientCase(
      id: id, on: on, values: values, events: events, completeTypes: completeTypes,
      possiblePlaces: possiblePlaces, given: given, assumed: assumed, assumedTypes: assumedTypes,
      laterEvents: laterEvents, disagreements: disagreements)
  }
}
