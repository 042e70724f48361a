internal import LocatedJSON

extension CatalogueReader {
  enum VocabularyMember: Int, ObjectMember {
    case facts, classes, attributes, events, impossible
  }

  static let vocabularyShape = ObjectShape<VocabularyMember>("vocabulary") {
    switch $0 {
    case .facts: .required("facts", .map(.object { factShape.description }))
    case .classes: .optional("classes", .map(.object { classShape.description }))
    case .attributes: .optional("attributes", .map(.object { attributeShape.description }))
    case .events: .optional("events", .map(.object { eventShape.description }))
    case .impossible:
      .optional(
        "impossible", .array(.object { impossibleShape.description }),
        "What no person can be at the same time.")
    }
  }

  enum FactMember: Int, ObjectMember {
    case type, of, values, valuesFrom, range, decimals, unit, silence, ordinary, head, absentValue,
      readers, safety, judged, label, ask
    case labels
    case codes, words, option, who, changes, derive, askInstead, askWhen, askUnless, unknownValues,
      sources,
      note
  }

  static let factTypes = [
    "boolean", "integer", "decimal", "ordered", "choice", "set", "date", "month", "place",
  ]

  static let factShape = ObjectShape<FactMember>("fact") {
    switch $0 {
    case .type: .required("type", .word(factTypes))
    case .of: .optional("of", .word(["municipality", "region"]), "What kind of place.")
    case .values:
      .optional("values", .list(.string, count: 1 ... .max), "In order; ordered facts ascend.")
    case .valuesFrom: .optional("valuesFrom", .word(["offers"]), "The values are identifiers.")
    case .range:
      .optional("range", .list(.number, count: 2...2), "The smallest and the largest number.")
    case .decimals: .optional("decimals", .whole(0...6))
    case .unit: .optional("unit", .text)
    case .silence:
      .optional(
        "silence", .either([.string, .boolean, .number]),
        "What it means that a case is silent: unknown, absent, absentWhenListed or a value.")
    case .ordinary:
      .optional(
        "ordinary", .either([.string, .boolean, .number, .array(.string)]),
        "What is so if nothing special is known: absent or present (of a set), a value, or the usual one and others."
      )
    case .head:
      .optional("head", .object { headShape.description }, "How an answer's first line tells it.")
    case .absentValue:
      .optional("absentValue", .string, "The value that says there is nothing of the kind.")
    case .readers:
      .optional("readers", .map(.string), "Which actor reads the answer, by value.")
    case .safety: .optional("safety", .boolean, "Whether the answer could be a danger.")
    case .judged:
      .optional("judged", .boolean, "Whether a clinician judges it on its ascending scale.")
    case .label: .required("label", .text, "A noun phrase.")
    case .ask: .optional("ask", .text, "The question to ask.")
    case .labels: .optional("labels", .map(.text), "The words for the values.")
    case .codes: .optional("codes", .map(.array(.string)), "ICPC-2 and ICD-10 codes of the values.")
    case .words: .optional("words", .map(.array(.string)), "Other words for the values.")
    case .option: .optional("option", .string, "The command-line option, without hyphens.")
    case .who: .optional("who", .array(.knower), "Who can know it.")
    case .changes: .optional("changes", .word(Fact.Change.allCases.map(\.rawValue)))
    case .derive: .optional("derive", .named("derivation", [.object]))
    case .askWhen:
      .optional("askWhen", .criterion, "When a safety question is worth asking; else always.")
    case .askUnless:
      .optional("askUnless", .criterion, "For whom the question makes no sense.")
    case .unknownValues:
      .optional("unknownValues", .array(.string), "Values that say that it is not known.")
    case .askInstead: .optional("askInstead", .fact, "The fact to ask for, if derived.")
    case .sources: .optional("sources", .sources).kept
    case .note: .optional("note", .text).kept
    }
  }

  enum HeadMember: Int, ObjectMember {
    case order, text, joins
  }

  static let headShape = ObjectShape<HeadMember>("head of an answer") {
    switch $0 {
    case .order: .required("order", .integer, "Its place in the first line.")
    case .text: .optional("text", .text, "The words around the value, which stands for {}.")
    case .joins: .optional("joins", .boolean, "Whether the next one makes one phrase with it.")
    }
  }

  enum ClassMember: Int, ObjectMember {
    case label, ask, silence, ordinary, sources
  }

  static let classShape = ObjectShape<ClassMember>("event class") {
    switch $0 {
    case .label: .required("label", .text)
    case .ask: .optional("ask", .text)
    case .silence: .optional("silence", .word(["unknown", "none", "absent", "absentWhenListed"]))
    case .ordinary:
      .optional("ordinary", .word(["none"]), "That nothing happened if nothing special is known.")
    case .sources: .optional("sources", .sources).kept
    }
  }

  enum AttributeMember: Int, ObjectMember {
    case type, values, decimals, label, labels
  }

  static let attributeShape = ObjectShape<AttributeMember>("event attribute") {
    switch $0 {
    case .type:
      .required(
        "type", .word(["boolean", "integer", "decimal", "choice", "ordered", "offer", "scale"]))
    case .values: .optional("values", .array(.string))
    case .decimals: .optional("decimals", .whole(0...6))
    case .label: .required("label", .text)
    case .labels: .optional("labels", .map(.text))
    }
  }

  enum EventMember: Int, ObjectMember {
    case eventClass, label, attributes, sources, note
  }

  static let eventShape = ObjectShape<EventMember>("event type") {
    switch $0 {
    case .eventClass: .required("class", .eventClass)
    case .label: .required("label", .text)
    case .attributes: .optional("attributes", .array(.eventAttribute))
    case .sources: .optional("sources", .sources).kept
    case .note: .optional("note", .text).kept
    }
  }

  mutating func readVocabulary(_ json: JSON) {
    let object = shaped(json, Self.vocabularyShape)
    for member in object[.facts]?.members ?? JSON.none { readFact(member) }
    for member in object[.classes]?.members ?? JSON.none { readClass(member) }
    for member in object[.attributes]?.members ?? JSON.none { readAttribute(member) }
    for member in object[.events]?.members ?? JSON.none { readEventType(member) }
    let askable = catalogue.vocabulary.facts.count + catalogue.vocabulary.eventClasses.count
    if askable > Settler.capacity {
      diagnostics.append(
        Diagnostic(
          "too-many-facts", at: json.location,
          Bilingual(
            da:
              "\(askable) oplysninger og hændelsesklasser; der er plads til \(Settler.capacity)",
            en: "\(askable) facts and event classes; there is room for \(Settler.capacity)")))
    }
    for member in object[.facts]?.members ?? JSON.none { readDerivation(member) }
  }

  private mutating func readFact(_ json: JSON) {
    let object = shaped(json, Self.factShape)
    guard let type = object[.type]?.string, let label = text(object[.label]) else {
      return skip(json.key)
    }
    let values = readValues(object[.values], object[.valuesFrom], labels: object[.labels])
    guard let kind = kind(type, object, values) else { return skip(json.key) }
    for fields in [object[.labels], object[.codes], object[.words]] {
      checkKeys(of: fields, values, json.key)
    }
    checkWords(values, object[.labels], object[.words])
    checkKnowers(object[.who])
    guard let number = catalogue.vocabulary.factTable.add(json.key) else { return }
    let isSafety = object[.safety]?.boolean ?? false
    let fact = Fact(
      name: json.key, index: Index(number), kind: kind, values: values,
      silence: silence(object[.silence], kind, values, isSafety: isSafety),
      ordinary: ordinary(object[.ordinary], kind, values),
      head: readHead(object[.head]),
      absentValue: object[.absentValue].flatMap { Self.value($0, kind, values) },
      readers: readReaders(object[.readers], values), isSafety: isSafety,
      isJudged: isJudged(object[.judged], kind),
      isLocal: object[.who]?.elements.contains { $0.string == "catalogue" } ?? false,
      change: object[.changes]?.string.flatMap(Fact.Change.init) ?? .canChange,
      option: object[.option]?.string ?? json.key.kebabCase, label: label, ask: text(object[.ask]),
      unit: text(object[.unit]), asked: Index(number), derivation: nil,
      unknownValues: unknownValues(object[.unknownValues], values, json.key), askWhen: nil,
      askUnless: nil,
      json: json)
    catalogue.vocabulary.facts.append(fact)
    switch kind {
    case .municipality: catalogue.vocabulary.municipalityFact = fact.index
    case .region: catalogue.vocabulary.regionFact = fact.index
    case .set where object[.valuesFrom] != nil && fact.isLocal:
      catalogue.vocabulary.localOffersFact = fact.index
    case .set where object[.valuesFrom] != nil:
      catalogue.vocabulary.currentOffersFact = fact.index
    case .boolean, .number, .ordered, .choice, .set, .date, .month: break
    }
  }

  /// Checks that what is said of values is said of values that there are.
  private mutating func checkKeys(of fields: JSON?, _ values: [FactValueName], _ owner: String) {
    for member in fields?.members ?? JSON.none
    where !values.contains(where: { member.hasKey($0.name) }) {
      diagnostics.append(
        Diagnostic(
          "unknown-value", at: member.keyLocation,
          Bilingual(
            da: "`\(owner)` har ingen værdi `\(member.key)`",
            en: "`\(owner)` has no value `\(member.key)`"),
          help: .didYouMean(member.key, among: values.map(\.name), orOneOf: true)))
    }
  }

  /// Checks who can know a fact: actors, or what is no person's to know.
  private mutating func checkKnowers(_ json: JSON?) {
    for element in json?.elements ?? JSON.none {
      let words = catalogue.actors.map(\.id) + Fact.otherKnowers
      guard let text = element.string, !words.contains(text) else { continue }
      diagnostics.append(.unknownWord("unknown-actor", element, Self.actorWord, among: words))
    }
  }

  /// Checks that none of the words for the values means two of them.
  private mutating func checkWords(_ values: [FactValueName], _ labels: JSON?, _ words: JSON?) {
    var owners = WordOwners()
    for (number, value) in values.enumerated() {
      for label in labels?.member(value.name)?.members ?? JSON.none {
        owners.add(label.string ?? "", owner: number, at: label, &diagnostics)
      }
      for word in words?.member(value.name)?.elements ?? JSON.none {
        owners.add(word.string ?? "", owner: number, at: word, &diagnostics)
      }
    }
  }

  private mutating func unknownValues(
    _ json: JSON?, _ values: [FactValueName], _ fact: String
  ) -> Set<Int> {
    var found: Set<Int> = []
    for element in json?.elements ?? JSON.none {
      if let value = values.firstIndex(where: { $0.name == element.string }) {
        found.insert(value)
      } else {
        diagnostics.append(
          .unknownWord(
            "unknown-value", element,
            Bilingual(da: "ukendt værdi af `\(fact)`:", en: "unknown value of `\(fact)`:"),
            among: values.map(\.name)))
      }
    }
    return found
  }

  private mutating func readValues(
    _ json: JSON?, _ from: JSON?, labels: JSON?
  ) -> [FactValueName] {
    if from != nil {
      return catalogue.vocabulary.offerNames.map { FactValueName(name: $0, label: nil) }
    }
    var found: [FactValueName] = []
    for element in json?.elements ?? JSON.none {
      guard let name = element.string else {
        diagnostics.append(.wrongKind(element, expected: ValueShape.string.expectation))
        continue
      }
      if found.contains(where: { $0.name == name }) {
        diagnostics.append(.duplicateIdentifier(element))
        continue
      }
      found.append(FactValueName(name: name, label: text(labels?.member(name))))
    }
    return found
  }

  private mutating func kind(
    _ type: String, _ object: ObjectReader<FactMember>, _ values: [FactValueName]
  ) -> Fact.Kind? {
    switch type {
    case "boolean": return .boolean
    case "integer", "decimal":
      let decimals = type == "decimal" ? object[.decimals]?.integer ?? 1 : 0
      let ends = object[.range]?.elements.compactMap { $0.decimal?.scaled(toDecimals: decimals) }
      guard (0...6).contains(decimals), let ends, ends.count == 2, ends[0] <= ends[1] else {
        diagnostics.append(.emptyRange(object[.range] ?? object.json))
        return nil
      }
      return .number(range: Int(ends[0])...Int(ends[1]), decimals: decimals)
    case "date": return .date
    case "month": return .month
    case "place": return object[.of]?.string == "region" ? .region : .municipality
    default:
      if values.isEmpty, object[.valuesFrom] == nil {
        diagnostics.append(.emptyList(object[.values] ?? object.json))
        return nil
      }
      if type == "set" { return .set }
      if values.count > 64 {
        diagnostics.append(
          Diagnostic(
            "too-many-values", at: object.json.location,
            Bilingual(da: "mere end 64 værdier", en: "more than 64 values")))
        return nil
      }
      return type == "ordered" ? .ordered : .choice
    }
  }

  private mutating func silence(
    _ json: JSON?, _ kind: Fact.Kind, _ values: [FactValueName], isSafety: Bool
  ) -> Fact.Silence {
    guard let json, json.string != "unknown" else { return .unknown }
    if isSafety {
      diagnostics.append(
        Diagnostic(
          "assumed-safety-fact", at: json.location,
          Bilingual(
            da: "en sikkerhedsoplysning må aldrig antages",
            en: "a safety fact must never be assumed"),
          help: Bilingual(da: "skriv \"unknown\"", en: "write \"unknown\"")))
      return .unknown
    }
    if case .set = kind {
      if json.string == "absent" { return .absent }
      if json.string == "absentWhenListed" { return .absentWhenListed }
    } else if let value = Self.value(json, kind, values) {
      return .value(value)
    }
    diagnostics.append(
      Diagnostic(
        "impossible-silence", at: json.location,
        Bilingual(
          da: "tavshed kan ikke betyde `\(json.excerpt())` her",
          en: "silence can't mean `\(json.excerpt())` here"),
        help: Bilingual(
          da: "skriv \"unknown\" eller en af oplysningens værdier",
          en: "write \"unknown\" or one of the fact's values")))
    return .unknown
  }

  /// Reads what is so if nothing special is known.
  ///
  /// A danger has an ordinary value too: what hangs on it is named with that proviso, below the
  /// question itself.
  private mutating func ordinary(
    _ json: JSON?, _ kind: Fact.Kind, _ values: [FactValueName]
  ) -> Fact.Ordinary? {
    guard let json else { return nil }
    if case .set = kind {
      if json.string == "absent" { return .absent }
      if json.string == "present" { return .present }
    } else if let value = Self.value(json, kind, values) {
      return .value(value)
    } else if json.kind == .array {
      let found = json.elements.map { Self.value($0, kind, values) }
      let known = found.compactMap(\.self)
      if !known.isEmpty, known.count == found.count { return .judged(known) }
    }
    diagnostics.append(
      Diagnostic(
        "impossible-ordinary", at: json.location,
        Bilingual(
          da: "`\(json.excerpt())` kan ikke være den sædvanlige værdi",
          en: "`\(json.excerpt())` can't be the ordinary value")))
    return nil
  }

  private mutating func readReaders(_ json: JSON?, _ values: [FactValueName]) -> [Int: Int] {
    var readers: [Int: Int] = [:]
    for member in json?.members ?? JSON.none {
      guard let value = values.firstIndex(where: { member.hasKey($0.name) }) else {
        diagnostics.append(
          .unknownWord(
            "unknown-value", member, Bilingual(da: "ukendt værdi", en: "unknown value"),
            among: values.map(\.name)))
        continue
      }
      readers[value] = term(member, in: catalogue.actors, "unknown-actor", Self.actorWord)
    }
    return readers
  }

  private mutating func readHead(_ json: JSON?) -> Fact.Head? {
    guard let json else { return nil }
    let object = ObjectReader(json, Self.headShape, &diagnostics)
    let text = text(object[.text])
    return object[.order]?.integer.map {
      .init(order: $0, text: text, joins: object[.joins]?.boolean ?? false)
    }
  }

  /// The number of a value that a fact without members can have.
  private static func value(
    _ json: JSON, _ kind: Fact.Kind, _ values: [FactValueName]
  ) -> Int? {
    switch kind {
    case .boolean: return json.boolean.map { $0 ? 1 : 0 }
    case .number(let range, let decimals):
      guard let value = json.decimal?.scaled(toDecimals: decimals), range.contains(Int(value))
      else { return nil }
      return Int(value)
    case .ordered, .choice: return values.firstIndex { $0.name == json.string }
    case .set, .date, .month, .municipality, .region: return nil
    }
  }

  private mutating func isJudged(_ json: JSON?, _ kind: Fact.Kind) -> Bool {
    guard let json, json.boolean == true else { return false }
    if case .ordered = kind { return true }
    diagnostics.append(
      Diagnostic(
        "judged-without-order", at: json.location,
        Bilingual(
          da: "kun en oplysning af typen `ordered` har trin, der kan vurderes",
          en: "only a fact of type `ordered` has steps to be judged")))
    return false
  }

  private mutating func readClass(_ json: JSON) {
    let object = shaped(json, Self.classShape)
    guard let label = text(object[.label]) else { return skip(json.key) }
    let silence: Fact.Silence =
      switch object[.silence]?.string {
      case "none", "absent": .absent
      case "absentWhenListed": .absentWhenListed
      default: .unknown
      }
    guard catalogue.vocabulary.classTable.add(json.key) != nil else { return }
    catalogue.vocabulary.eventClasses.append(
      EventClass(
        name: json.key, label: label, ask: text(object[.ask]), silence: silence,
        isOrdinarilyNone: object[.ordinary] != nil))
  }

  private mutating func readAttribute(_ json: JSON) {
    let object = shaped(json, Self.attributeShape)
    guard let type = object[.type]?.string, let label = text(object[.label]) else {
      return skip(json.key)
    }
    let kind: EventAttribute.Kind =
      switch type {
      case "boolean": .boolean
      case "integer": .number(decimals: 0)
      case "decimal": .number(decimals: object[.decimals]?.integer ?? 1)
      case "offer": .offer
      case "scale": .scale
      default: .choice
      }
    let values = readValues(object[.values], nil, labels: object[.labels])
    checkKeys(of: object[.labels], values, json.key)
    guard catalogue.vocabulary.attributeTable.add(json.key) != nil else { return }
    catalogue.vocabulary.eventAttributes.append(
      EventAttribute(name: json.key, kind: kind, values: values, label: label))
  }

  private mutating func readEventType(_ json: JSON) {
    let object = shaped(json, Self.eventShape)
    var attributes: [Int] = []
    for name in object[.attributes]?.elements ?? JSON.none {
      if let number = catalogue.vocabulary.attributeTable.number(of: name.string ?? "") {
        attributes.append(number)
        continue
      }
      diagnostics.append(
        .unknownWord(
          "unknown-attribute", name,
          Bilingual(da: "ukendt egenskab", en: "unknown attribute"),
          among: catalogue.vocabulary.attributeTable.names))
    }
    guard let label = text(object[.label]), let eventClass = object[.eventClass] else {
      return skip(json.key)
    }
    guard let number = catalogue.vocabulary.classTable.number(of: eventClass.string ?? "") else {
      diagnostics.append(
        .unknownWord(
          "unknown-event-class", eventClass,
          Bilingual(da: "ukendt hændelsesklasse", en: "unknown event class"),
          among: catalogue.vocabulary.classTable.names))
      if eventClass.string == json.key { causes.append(eventClass.location) }
      return skip(json.key)
    }
    guard catalogue.vocabulary.typeTable.add(json.key) != nil else { return }
    catalogue.vocabulary.eventTypes.append(
      EventType(
        name: json.key, eventClass: Index(number), label: label, attributes: attributes))
  }
}

extension String {
  /// The name as a command-line option: `needTempo` becomes `need-tempo`.
  var kebabCase: String {
    var text = ""
    for character in self {
      if character.isUppercase {
        text += "-\(character.lowercased())"
      } else {
        text.append(character)
      }
    }
    return text
  }
}
