internal import LocatedJSON

// What phrases say must exist.
extension PhraseBookCheck {
  /// Reports a target that names nothing, unless reading the phrases reports it.
  mutating func check(target: JSON) {
    let vocabulary = catalogue.vocabulary
    if let event = target.member("event"), let name = event.string,
      vocabulary.typeTable.index(of: name) == nil
    {
      report(name, event, vocabulary.typeTable.names)
    }
    if let scale = target.member("scale"), let name = scale.string,
      vocabulary.scaleTable.index(of: name) == nil
    {
      report(name, scale, vocabulary.scaleTable.names)
    }
    if let offer = target.member("offer"), let name = offer.string,
      catalogue.offer(named: name) == nil
    {
      report(name, offer, vocabulary.offerNames)
    }
    for key in ["attribute", "attributes"] {
      for attribute in target.member(key)?.members ?? JSON.none { check(attribute: attribute) }
    }
    checkIsWhole(target)
  }

  /// Reports a target that says nothing.
  private mutating func checkIsWhole(_ target: JSON) {
    let keys = ["fact", "condition", "absent", "event", "attribute", "scale", "offer"]
    let has = keys.filter { target.member($0) != nil }
    if has.isEmpty {
      diagnostics.append(
        Diagnostic("missing-key", at: target.location, FormRemark.oneKeyIsMissing(keys)))
    } else if has[0] == "fact", target.member("value") == nil {
      diagnostics.append(
        Diagnostic("missing-key", at: target.location, FormRemark.keyIsMissing("value")))
    }
  }

  /// Reports an attribute that there is not, and a value that it can't have.
  private mutating func check(attribute json: JSON) {
    let vocabulary = catalogue.vocabulary
    guard let index = vocabulary.attributeTable.index(ofKeyOf: json) else {
      return report(json.key, json, vocabulary.attributeTable.names)
    }
    let attribute = vocabulary.eventAttributes[index]
    let words: [String]
    switch attribute.kind {
    case .boolean: words = ["true", "false"]
    case .choice: words = attribute.values.map(\.name)
    case .offer: words = vocabulary.offerNames
    case .scale: words = vocabulary.scaleTable.names
    case .number: return
    }
    guard !words.contains(json.string ?? "") else { return }
    diagnostics.append(
      .unknownWord("unknown-value", json, .valueOfAttribute(json.key), among: words))
  }

  /// Reports a municipality of a town that there is not.
  mutating func check(town: JSON) {
    let places = catalogue.vocabulary.places
    for place in town.member("municipalities")?.elements ?? JSON.none {
      guard let name = place.string, places.municipality(meaning: name) == nil else { continue }
      diagnostics.append(.unknownPlace(place, in: places, areRegions: false))
    }
  }

  mutating func report(_ name: String, _ json: JSON, _ names: [String]) {
    diagnostics.append(
      Diagnostic(
        "unknown-target", at: json.location,
        PhraseRemark.doesNotExist(name),
        help: .didYouMean(name, among: names, orOneOf: false)))
  }
}
