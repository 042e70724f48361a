internal import LocatedJSON

// Findings about facts and places.
extension Diagnostic {
  /// A value is none of a fact's.
  static func unknownValue(_ json: JSON, of fact: Fact) -> Diagnostic {
    .unknownWord(
      "unknown-value", json,
      Bilingual(da: "ukendt værdi af `\(fact.name)`:", en: "unknown value of `\(fact.name)`:"),
      among: fact.values.map(\.name))
  }

  /// A fact whose values do not ascend was asked to be at least or at most one.
  static func notOrdered(_ json: JSON, _ fact: Fact) -> Diagnostic {
    Diagnostic(
      "not-ordered", at: json.location,
      Bilingual(
        da: "værdierne af `\(fact.name)` har ingen rækkefølge",
        en: "the values of `\(fact.name)` have no order"),
      help: Bilingual(da: "brug anyOf", en: "use anyOf"))
  }

  /// A place is unknown.
  static func unknownPlace(_ json: JSON, in places: Places) -> Diagnostic {
    .unknownWord(
      "unknown-place", json, Bilingual(da: "ukendt sted", en: "unknown place"),
      among: places.municipalities.map(\.name) + places.regions.map(\.name))
  }
}
