internal import LocatedJSON

extension JSON {
  /// Reads a number in units of its last decimal; one with more decimals, or too many digits, is
  /// reported.
  func number(_ decimals: Int, _ diagnostics: inout [Diagnostic]) -> Int? {
    if let value = decimal?.scaled(toDecimals: decimals).flatMap({ Int(exactly: $0) }) {
      return value
    }
    diagnostics.append(
      kind == .number
        ? .tooExact(self, decimals) : .wrongKind(self, expected: ValueShape.number.expectation))
    return nil
  }
}

extension Vocabulary {
  /// Reads the value of an event's attribute; one that is wrong is reported.
  func value(
    of index: Index<EventAttribute>, from json: JSON, _ diagnostics: inout [Diagnostic]
  ) -> Int? {
    let attribute = eventAttributes[index]
    func word(_ names: [String], _ code: Diagnostic.Code, _ what: NameKind) -> Int? {
      if let text = json.string, let value = names.firstIndex(of: text) { return value }
      diagnostics.append(.unknownWord(code, json, what, among: names))
      return nil
    }
    switch attribute.kind {
    case .boolean:
      if let value = json.boolean { return value ? 1 : 0 }
    case .number(let decimals):
      return json.number(decimals, &diagnostics)
    case .choice:
      if let value = attribute.values.place(of: json) { return value }
      return word(
        attribute.values.map(\.name), "unknown-value",
        .valueOfAttribute(attribute.name))
    case .offer:
      if let offer = offerTable.index(of: json) { return offer.number }
      return word(offerNames, "unknown-offer", .offer)
    case .scale:
      return word(
        scales.map(\.id), "unknown-scale", .scale)
    }
    diagnostics.append(.wrongKind(json, expected: ValueShape.boolean.expectation))
    return nil
  }
}
