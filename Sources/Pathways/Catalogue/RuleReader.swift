internal import LocatedJSON

/// A stage that reads rules in the rule language: what they name is known, and what they can ask.
protocol RuleReader: CriteriaStage, VocabularyStage {
  var language: RuleLanguage { get }
}

extension RuleReader {
  var factTable: NameTable<Fact> { language.vocabulary.factTable }
  var sources: SourceReader { language.words.sources }

  /// Reads the identifier of a holder; an unknown one is reported.
  mutating func holder(_ json: JSON) -> Index<Holder>? {
    holder(json, among: language.words.holders)
  }

  /// Reads the identifier of an offer; an unknown one is reported.
  mutating func offer(_ json: JSON) -> Index<Offer>? {
    if let name = language.vocabulary.offerTable.index(of: json) { return Index(name.number) }
    diagnostics.append(
      .unknownWord(
        "unknown-offer", json, .offer,
        among: language.vocabulary.offerNames))
    return nil
  }

  /// Reads the identifiers of offers.
  mutating func offers(_ json: JSON?) -> [Index<Offer>] {
    json?.elements.compactMap { offer($0) } ?? []
  }

  mutating func readArea(_ json: JSON) -> BitSet? {
    let before = diagnostics.count
    let object = shaped(json, OfferMember.areaShape)
    let vocabulary = language.vocabulary
    var set = vocabulary.places.none
    for (list, find) in [
      (object[.regions], vocabulary.regionSet),
      (object[.municipalities], vocabulary.municipalitySet),
    ] {
      // What is no text was reported when the list was held to its shape.
      for element in list?.elements ?? JSON.none {
        guard let name = element.string else { continue }
        if let places = find(name) {
          set.formUnion(places)
        } else {
          diagnostics.append(
            .unknownPlace(element, in: vocabulary.places, areRegions: list?.key == "regions"))
        }
      }
    }
    // A list whose places are all unknown is not empty.
    if set.isEmpty, diagnostics.count == before { diagnostics.append(.emptyList(json)) }
    return set.isEmpty ? nil : set
  }
}

// MARK: Parts of rules

extension RuleReader {
  mutating func readCriteria(_ json: JSON?) -> [Index<Criterion>] {
    json?.elements.map { criteria.read($0) } ?? []
  }

  /// Reads steps.
  mutating func readSteps(_ json: JSON?) -> [Step] {
    json?.elements.compactMap { element in
      let object = shaped(element, StepMember.shape)
      let actor = term(object[.actor], in: language.words.actors, "unknown-actor", Self.actorWord)
      let sentence = text(object[.text])
      let when = object[.when].map { criteria.read($0) }
      let unless = object[.unless].map { criteria.read($0) }
      guard let actor, let sentence, let json = object[.due] else { return nil }
      let due = shaped(json, DueMember.shape)
      guard let span = TimeSpan(due) else { return nil }
      return Step(
        actor: actor, due: span,
        isParameter: (object[.parameter] ?? due[.parameter])?.boolean ?? false,
        text: sentence, when: when, unless: unless)
    } ?? []
  }

  /// Checks what the sources disagree about.
  mutating func readDisagreements(_ json: JSON?) {
    for element in json?.elements ?? JSON.none {
      let object = shaped(element, OfferMember.disagreementShape)
      var chosen = 0
      for reading in object[.readings]?.elements ?? JSON.none {
        let object = shaped(reading, OfferMember.readingShape)
        if object[.chosen]?.boolean == true { chosen += 1 }
      }
      if chosen > 1 {
        diagnostics.append(
          Diagnostic(
            "two-chosen", at: element.location,
            RuleRemark.twoReadings))
      }
    }
  }
}
