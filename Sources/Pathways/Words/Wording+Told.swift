internal import LocatedJSON

extension Wording {
  /// Returns sources as `id place`, in order.
  func references(_ sources: SourceReferences) -> [String] {
    sources.map { "\($0.source) \($0.at)" }
  }

  /// Returns what a case tells, a few words for each fact and event.
  ///
  /// - Parameters:
  ///   - person: The case.
  ///   - tellsEvents: Whether events are named too.
  ///   - isLeftOut: Whether a fact is not to be named.
  /// - Returns: The words, at least some.
  func told(
    _ person: PatientCase, tellsEvents: Bool = true,
    leavingOut isLeftOut: (Fact) -> Bool = { _ in false }
  ) -> [String] {
    var words: [String] = []
    for index in person.given where !isLeftOut(vocabulary[index]) {
      let fact = vocabulary[index]
      switch (fact.kind, person[index]) {
      case (.number, let value) where fact.unit != nil: words.append(known(value, of: fact))
      case (.municipality, let value): words.append(known(value, of: fact))
      case (.boolean, .truth(let value)):
        words.append((value ? "" : self.words.notPrefix) + text(fact.label))
      case (_, let value): words.append("\(text(fact.label)): \(known(value, of: fact))")
      }
    }
    for event in person.events where tellsEvents && vocabulary.score(of: event) == nil {
      let type = vocabulary.eventTypes[event.type]
      words.append(text(type.label) + (event.day == nil ? "" : " \(when(event))"))
    }
    return words.isEmpty ? [self.words.noFactsShort] : words
  }

  /// Returns what was assumed of a fact.
  func assumption(_ index: Index<Fact>, _ person: PatientCase) -> String {
    let fact = vocabulary[index]
    if case .set(let present, _) = person[index] {
      let label = text(fact.label)
      return present.isEmpty
        ? "\(label): \(words.noneTold)" : "\(label): \(words.noOthersSuffix)"
    }
    return "\(text(fact.label)): \(known(person[index], of: fact))"
  }

  /// Returns what was assumed of a class of events.
  func assumption(_ eventClass: EventClass) -> String {
    "\(text(eventClass.label)): \(words.noOthersSuffix)"
  }

  /// Returns what was assumed of a type of events.
  func assumption(_ type: EventType) -> String {
    "\(text(type.label)): \(words.noOthersSuffix)"
  }

  /// Returns the ways into an offer in a few words.
  public func entry(_ offer: Offer, on today: CalendarDay) -> String {
    let words = offer.entries.map { entry -> String in
      let by = text(catalogue.actors[entry.by].label)
      let way = text(catalogue.entryWays[entry.way].label)
      var parts = "\(by): \(way)"
      if let message = entry.message { parts += " \(message.harmless)" }
      if let address = address(entry.contact, on: today) { parts += " \(address)" }
      return parts
    }
    var seen: [String] = []
    for word in words where !seen.contains(word) { seen.append(word) }
    return seen.joined(separator: "; ")
  }
}
