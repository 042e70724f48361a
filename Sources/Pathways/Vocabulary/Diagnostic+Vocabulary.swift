internal import LocatedJSON

// Findings about facts and places.
extension Diagnostic {
  /// A value is none of a fact's.
  static func unknownValue(_ json: JSON, of fact: Fact) -> Diagnostic {
    .unknownWord(
      "unknown-value", json,
      .valueOf(fact.name),
      among: fact.values.map(\.name))
  }

  /// A fact whose values do not ascend was asked to be at least or at most one.
  static func notOrdered(_ json: JSON, _ fact: Fact) -> Diagnostic {
    Diagnostic(
      "not-ordered", at: json.location,
      VocabularyRemark.hasNoOrder(fact.name),
      help: VocabularyRemark.useAnyOf)
  }

  /// A place is unknown.
  static func unknownPlace(_ json: JSON, in places: Places) -> Diagnostic {
    .unknownWord(
      "unknown-place", json, .place,
      among: places.municipalities.map(\.name) + places.regions.map(\.name))
  }
}
