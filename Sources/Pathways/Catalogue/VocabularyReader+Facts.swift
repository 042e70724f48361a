internal import LocatedJSON

// What can be known of a person: the declaration of a fact.
extension VocabularyReader {
  enum FactMember: Int, ObjectMember {
    case type, of, values, valuesFrom, range, decimals, unit, unitOne, silence, ordinary, head,
      absentValue,
      readers, safety, judged, label, ask
    case labels
    case codes, words, option, who, changes, derive, askInstead, askWhen, askUnless, unknownValues,
      sources,
      note
  }

  static let factTypes = [
    "boolean", "integer", "decimal", "ordered", "choice", "set", "date", "month", "place", "text",
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
    case .unitOne: .optional("unitOne", .text, "The unit of one, if it is another word: week.")
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
    case .labels: .optional("labels", .map(.text), "The words for the values, or for numbers.")
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

  mutating func readFact(_ json: JSON) {
    let object = shaped(json, Self.factShape)
    guard let type = object[.type]?.string, let label = text(object[.label]) else {
      return skip(json.key)
    }
    let values = readValues(object[.values], object[.valuesFrom], labels: object[.labels])
    guard let kind = kind(type, object, values) else { return skip(json.key) }
    let numberLabels = readNumberLabels(object[.labels], kind)
    if !sources.isProved(json) {
      for fields in [numberLabels == nil ? object[.labels] : nil, object[.codes], object[.words]] {
        checkKeys(of: fields, values, json.key)
      }
      checkWords(values, object[.labels], object[.words])
      checkKnowers(object[.who])
    }
    guard let index = vocabulary.factTable.add(json.key) else { return }
    let isSafety = object[.safety]?.boolean ?? false
    let fact = Fact(
      name: json.key, index: index, kind: kind, values: values,
      numberLabels: numberLabels ?? [:],
      silence: silence(object[.silence], kind, values, isSafety: isSafety),
      ordinary: ordinary(object[.ordinary], kind, values),
      head: readHead(object[.head]),
      absentValue: object[.absentValue].flatMap { Self.value($0, kind, values) },
      readers: readReaders(object[.readers], values), isSafety: isSafety,
      isJudged: isJudged(object[.judged], kind),
      isLocal: object[.who]?.elements.contains { $0.string == "catalogue" } ?? false,
      change: object[.changes]?.string.flatMap(Fact.Change.init) ?? .canChange,
      option: object[.option]?.string ?? json.key.kebabCase, label: label, ask: text(object[.ask]),
      unit: text(object[.unit]), unitOne: text(object[.unitOne]), asked: index, derivation: nil,
      unknownValues: unknownValues(object[.unknownValues], values, json.key),
      json: json)
    vocabulary.facts.append(fact)
    switch kind {
    case .municipality: vocabulary.municipalityFact = fact.index
    case .region: vocabulary.regionFact = fact.index
    case .set where object[.valuesFrom] != nil && fact.isLocal:
      vocabulary.localOffersFact = fact.index
    case .set where object[.valuesFrom] != nil:
      vocabulary.currentOffersFact = fact.index
    case .boolean, .number, .ordered, .choice, .set, .date, .month, .text: break
    }
  }

  mutating func readReaders(_ json: JSON?, _ values: [FactValueName]) -> [Int: Index<Term>] {
    var readers: [Int: Index<Term>] = [:]
    for member in json?.members ?? JSON.none {
      guard let value = values.firstIndex(where: { member.hasKey($0.name) }) else {
        diagnostics.append(
          .unknownWord(
            "unknown-value", member, .value,
            among: values.map(\.name)))
        continue
      }
      readers[value] = term(member, in: words.actors, "unknown-actor", Self.actorWord)
    }
    return readers
  }

  mutating func readHead(_ json: JSON?) -> Fact.Head? {
    guard let json else { return nil }
    let object = ObjectReader(json, Self.headShape, &diagnostics)
    let text = text(object[.text])
    return object[.order]?.integer.map {
      .init(order: $0, text: text, joins: object[.joins]?.boolean ?? false)
    }
  }
}
