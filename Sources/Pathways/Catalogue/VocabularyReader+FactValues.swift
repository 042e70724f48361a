internal import LocatedJSON

// The values of a fact, and what silence means of it.
extension VocabularyReader {
  mutating func readValues(
    _ json: JSON?, _ from: JSON?, labels: JSON?
  ) -> [FactValueName] {
    if from != nil {
      return vocabulary.offerNames.map { FactValueName(name: $0, label: nil) }
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

  /// Reads the words for some numbers; `nil` if the fact is no number.
  mutating func readNumberLabels(_ json: JSON?, _ kind: Fact.Kind) -> [Int: CatalogueText]? {
    guard case .number(let range, let decimals) = kind else { return nil }
    var found: [Int: CatalogueText] = [:]
    for member in json?.members ?? JSON.none {
      guard let number = LocatedJSON.Decimal(text: member.key.utf8)?.scaled(toDecimals: decimals),
        range.contains(Int(number))
      else {
        diagnostics.append(.outOfRange(member, range, decimals))
        continue
      }
      found[Int(number)] = text(member)
    }
    return found
  }

  mutating func kind(
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
    case "text": return .text
    case "place": return object[.of]?.string == "region" ? .region : .municipality
    default:
      if values.isEmpty, object[.valuesFrom] == nil {
        diagnostics.append(.emptyList(object[.values] ?? object.json))
        return nil
      }
      if type == "set" { return .set }
      return type == "ordered" ? .ordered : .choice
    }
  }

  mutating func unknownValues(
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
            .valueOf(fact),
            among: values.map(\.name)))
      }
    }
    return found
  }

  mutating func silence(
    _ json: JSON?, _ kind: Fact.Kind, _ values: [FactValueName], isSafety: Bool
  ) -> Fact.Silence {
    guard let json, json.string != "unknown" else { return .unknown }
    if isSafety {
      diagnostics.append(
        Diagnostic(
          "assumed-safety-fact", at: json.location,
          CatalogueRemark.safetyIsNeverAssumed,
          help: CatalogueRemark.writeUnknown))
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
        CatalogueRemark.silenceCannotMean(json.excerpt()),
        help: CatalogueRemark.writeUnknownOrValue))
    return .unknown
  }

  /// Reads what is so if nothing special is known.
  ///
  /// A danger has an ordinary value too: what hangs on it is named with that proviso, below the
  /// question itself.
  mutating func ordinary(
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
        CatalogueRemark.notOrdinaryValue(json.excerpt())))
    return nil
  }

  /// The number of a value that a fact without members can have.
  static func value(
    _ json: JSON, _ kind: Fact.Kind, _ values: [FactValueName]
  ) -> Int? {
    switch kind {
    case .boolean: return json.boolean.map { $0 ? 1 : 0 }
    case .number(let range, let decimals):
      guard let value = json.decimal?.scaled(toDecimals: decimals), range.contains(Int(value))
      else { return nil }
      return Int(value)
    case .ordered, .choice: return values.firstIndex { $0.name == json.string }
    case .set, .date, .month, .municipality, .region, .text: return nil
    }
  }

  mutating func isJudged(_ json: JSON?, _ kind: Fact.Kind) -> Bool {
    guard let json, json.boolean == true else { return false }
    switch kind {
    case .ordered, .number: return true
    case .boolean, .choice, .set, .date, .month, .municipality, .region, .text: break
    }
    diagnostics.append(
      Diagnostic(
        "judged-without-order", at: json.location,
        CatalogueRemark.notJudgedInSteps))
    return false
  }
}
