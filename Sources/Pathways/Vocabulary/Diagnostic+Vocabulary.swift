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

  /// A place is unknown; who writes a code is shown codes, and who writes a name, names.
  ///
  /// - Parameters:
  ///   - json: The place.
  ///   - places: The places that there are.
  ///   - areRegions: Whether a region is meant, or a municipality; if it is not known, either.
  /// - Returns: The finding.
  static func unknownPlace(
    _ json: JSON, in places: Places, areRegions: Bool? = nil
  ) -> Diagnostic {
    let isCode = json.string?.utf8.allSatisfy { $0.isDigit } ?? false
    let municipalities = places.municipalities.map { isCode ? $0.code : $0.name }
    let regions = places.regions.map { isCode ? $0.code : $0.name }
    let meant =
      switch areRegions {
      case true?: regions
      case false?: municipalities
      case nil: municipalities + regions
      }
    return .unknownWord("unknown-place", json, .place, among: meant)
  }
}
