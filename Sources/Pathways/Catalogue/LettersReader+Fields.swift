internal import LocatedJSON

// The fields that letters are made of, and the plain words for the person.
extension LettersReader {
  enum LetterFieldMember: Int, ObjectMember {
    case id, name, who, when, onlyIfKnown, needs, parts, sources
  }

  static let letterFieldShape = ObjectShape<LetterFieldMember>("letter field") {
    switch $0 {
    case .id: .required("id", .string)
    case .name: .required("name", .text, "Its heading.")
    case .who: .required("who", .string, "The actor who can tell what is missing.")
    case .when: .optional("when", .criterion, "For whom it is, if not for all.")
    case .onlyIfKnown:
      .optional("onlyIfKnown", .boolean, "Left out where it is not known to be for the person.")
    case .needs: .optional("needs", .word(["one", "all"]), "Whether one part is enough.")
    case .parts: .required("parts", .array(.object { letterPartShape.description }))
    case .sources: .optional("sources", .sources)
    }
  }

  enum LetterPartMember: Int, ObjectMember {
    case fact, has, events, scores, holder, words, blank, optional, text, none, values
  }

  static let letterPartShape = ObjectShape<LetterPartMember>(
    "part of a letter field",
    rules: [
      .one(of: [
        .init([LetterPartMember.fact], allows: [.has]), .init([LetterPartMember.events]),
        .init([LetterPartMember.scores]), .init([LetterPartMember.holder]),
        .init([LetterPartMember.words]), .init([LetterPartMember.blank]),
      ])
    ]
  ) {
    switch $0 {
    case .fact: .optional("fact", .string)
    case .has: .optional("has", .string, "The value of a set that is spoken of.")
    case .events: .optional("events", .selector)
    case .scores: .optional("scores", .boolean, "The most recent score of each scale.")
    case .holder: .optional("holder", .boolean, "Who holds the person meanwhile.")
    case .words: .optional("words", .text, "What only words can answer.")
    case .blank: .optional("blank", .text, "What is written by hand.")
    case .optional: .optional("optional", .boolean, "The field is whole without it.")
    case .text: .optional("text", .text, "The sentence; {value} and the like are filled in.")
    case .none: .optional("none", .text, "The sentence where there is none.")
    case .values: .optional("values", .map(.text), "The sentence for each value.")
    }
  }

  mutating func readLetterField(_ json: JSON) {
    let object = ObjectReader(json, Self.letterFieldShape, &diagnostics)
    let parts = (object[.parts]?.elements ?? JSON.none).compactMap { readLetterPart($0) }
    let when = object[.when].map { criteria.read($0) }
    let sources = references(object[.sources])
    guard let id = object[.id], let name = id.string, let label = text(object[.name]),
      let who = term(object[.who], in: words.actors, "unknown-actor", Self.actorWord)
    else { return }
    if letterFields.contains(where: { $0.id == name }) {
      return diagnostics.append(.duplicateIdentifier(id))
    }
    letterFields.append(
      LetterField(
        id: name, name: label, who: who, when: when,
        isOnlyIfKnown: object[.onlyIfKnown]?.boolean ?? false,
        needsOne: object[.needs]?.string == "one",
        parts: parts, sources: sources))
  }

  private mutating func readLetterPart(_ json: JSON) -> LetterField.Part? {
    let object = ObjectReader(json, Self.letterPartShape, &diagnostics)
    guard let origin = letterOrigin(object) else { return nil }
    var values: [Int: CatalogueText] = [:]
    for member in object[.values]?.members ?? JSON.none {
      guard let words = text(member), let number = number(ofValue: member, origin) else { continue }
      values[number] = words
    }
    let part = LetterField.Part(
      origin: origin, isOptional: object[.optional]?.boolean ?? false, text: text(object[.text]),
      none: text(object[.none]), values: values)
    for place in part.unknownPlaces(vocabulary) {
      diagnostics.append(
        Diagnostic(
          "unknown-place", at: (object[.text] ?? json).location,
          RuleRemark.cannotBeFilledIn(place)))
    }
    return part
  }

  private mutating func letterOrigin(
    _ object: ObjectReader<LetterPartMember>
  ) -> LetterField.Part.Origin? {
    if let name = object[.fact] { return factOrigin(name, object[.has]) }
    if let events = object[.events] {
      return EventTestReader.selector(events, &criteria).map { .events($0) }
    }
    if object[.scores] != nil { return .scores }
    if object[.holder] != nil { return .holder }
    if let words = object[.words] { return text(words).map { .words($0) } }
    return text(object[.blank]).map { .blank($0) }
  }

  private mutating func factOrigin(_ name: JSON, _ has: JSON?) -> LetterField.Part.Origin? {
    guard let fact = fact(name).map({ vocabulary[$0] }) else { return nil }
    guard let has else { return .fact(fact.index) }
    guard let value = fact.values.firstIndex(where: { $0.name == has.string }) else {
      diagnostics.append(.unknownValue(has, of: fact))
      return nil
    }
    return .member(fact.index, value)
  }

  /// Returns the number of the value that a sentence is for; an unknown one is reported.
  private mutating func number(ofValue json: JSON, _ origin: LetterField.Part.Origin) -> Int? {
    guard case .fact(let index) = origin else {
      return json.key == "true" ? 1 : 0
    }
    let fact = vocabulary[index]
    if case .boolean = fact.kind { return json.key == "true" ? 1 : 0 }
    if let number = fact.values.firstIndex(where: { $0.name == json.key }) { return number }
    diagnostics.append(unknownKey(json, among: fact.values.map(\.name)))
    return nil
  }

  enum PlainMember: Int, ObjectMember {
    case actors, readers, ways, payments, wait, call, rights, meanwhile, worse, calls, always,
      sources
  }

  static let plainShape = ObjectShape<PlainMember>("plain words") {
    switch $0 {
    case .actors: .required("actors", .map(.text), "By actor, as the person calls them.")
    case .readers: .optional("readers", .array(.actor), "Which actors the reader is.")
    case .call: .optional("call", .text, "That one may call the offer: {value}.")
    case .ways: .required("ways", .map(.text), "By way in.")
    case .payments: .required("payments", .map(.text), "By kind of payment.")
    case .wait:
      .required(
        "wait", .map(.text),
        "How long one waits, by kind: {span}, or {value} with the day of the figure.")
    case .rights: .required("rights", .map(.text), "By right.")
    case .meanwhile: .required("meanwhile", .texts)
    case .worse: .required("worse", .texts)
    case .calls: .required("calls", .array(.object { callShape.description }))
    case .always: .required("always", .texts)
    case .sources: .required("sources", .sources).kept
    }
  }

  enum CallMember: Int, ObjectMember { case offer, text }

  static let callShape = ObjectShape<CallMember>("number to call") {
    switch $0 {
    case .offer: .required("offer", .string, "The offer whose number it is.")
    case .text: .required("text", .text, "With {value} where the number stands.")
    }
  }

  mutating func readPlainWords(_ json: JSON) -> PlainWords {
    let object = shaped(json, Self.plainShape)
    var plain = PlainWords()
    plain.actors = plainTerms(object[.actors], words.actors)
    plain.readers = (object[.readers]?.elements ?? JSON.none).compactMap {
      term($0, in: words.actors, "unknown-actor", Self.actorWord)
    }
    plain.call = text(object[.call])
    plain.ways = plainTerms(object[.ways], words.entryWays)
    plain.payments = plainTerms(object[.payments], words.payments)
    plain.waits = plainTerms(object[.wait], words.waitKinds)
    for member in object[.rights]?.members ?? JSON.none {
      if rights.contains(where: { $0.id == member.key }) {
        plain.rights[member.key] = text(member)
      } else {
        diagnostics.append(unknownKey(member, among: rights.map(\.id)))
      }
    }
    plain.meanwhile = texts(object[.meanwhile])
    plain.worse = texts(object[.worse])
    plain.always = texts(object[.always])
    for element in object[.calls]?.elements ?? JSON.none {
      let call = ObjectReader(element, Self.callShape, &diagnostics)
      if let offer = call[.offer].flatMap({ offer($0) }), let words = text(call[.text]) {
        plain.calls.append((offer, words))
      }
    }
    return plain
  }

  private mutating func plainTerms(_ json: JSON?, _ terms: [Term]) -> [Index<Term>: CatalogueText] {
    var found: [Index<Term>: CatalogueText] = [:]
    for member in json?.members ?? JSON.none {
      guard let index = terms.firstNumbered(where: { $0.id == member.key }) else {
        diagnostics.append(unknownKey(member, among: terms.map(\.id)))
        continue
      }
      found[index] = text(member)
    }
    return found
  }

  private func unknownKey(_ json: JSON, among names: [String]) -> Diagnostic {
    Diagnostic(
      "unknown-value", at: json.keyLocation,
      ValueRemark.unknown(.value, json.key),
      help: .didYouMean(json.key, among: names, orOneOf: true))
  }
}

extension LetterField.Part {
  /// The places of its sentences that nothing of its origin can fill.
  fileprivate func unknownPlaces(_ vocabulary: Vocabulary) -> [String] {
    let known: [String] =
      switch origin {
      case .fact, .holder: ["value"]
      case .member, .words, .blank: []
      case .events: ["event", "date"] + vocabulary.eventAttributes.map(\.name)
      case .scores: ["scale", "value", "date", "band"]
      }
    let texts = [text, none].compactMap { $0 } + values.keys.sorted().compactMap { values[$0] }
    let templates = texts.flatMap(\.all).map { SentenceTemplate($0.text) }
    // What an event need not say of itself must be left out with the words around it.
    let needed = templates.flatMap(\.neededPlaces).filter {
      if case .events = origin { $0 != "event" } else { false }
    }
    return templates.flatMap(\.places).filter { !known.contains($0) } + needed
  }
}
