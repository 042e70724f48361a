internal import LocatedJSON

// Findings that several readers make. One that only one reader makes stands beside its check.
extension Diagnostic {
  /// How many findings of one text are looked into: for those after them no near word is sought, and
  /// a line of answers only counts them.
  static let helped = 50

  /// A word is not among those that would have been right.
  static func unknownWord(
    _ code: Diagnostic.Code, _ json: JSON, _ what: Bilingual, among words: [String]
  ) -> Diagnostic {
    guard let text = json.string else {
      return .wrongKind(json, expected: ValueShape.string.expectation)
    }
    return Diagnostic(
      code, at: json.location,
      Bilingual(da: "\(what.danish) `\(text)`", en: "\(what.english) `\(text)`"),
      help: .didYouMean(text, among: words, orOneOf: true))
  }

  /// A value is none of a fact's.
  static func unknownValue(_ json: JSON, of fact: Fact) -> Diagnostic {
    .unknownWord(
      "unknown-value", json,
      Bilingual(da: "ukendt værdi af `\(fact.name)`:", en: "unknown value of `\(fact.name)`:"),
      among: fact.values.map(\.name))
  }

  /// A list that must name something names nothing.
  static func emptyList(_ json: JSON) -> Diagnostic {
    Diagnostic(
      "empty-list", at: json.location,
      Bilingual(da: "listen er tom", en: "the list is empty"),
      help: Bilingual(
        da: "nævn mindst én, eller fjern den", en: "name at least one, or remove it"))
  }

  /// No value can lie between two ends.
  static func emptyRange(_ json: JSON) -> Diagnostic {
    Diagnostic(
      "empty-range", at: json.location,
      Bilingual(
        da: "ingen værdi kan opfylde `\(json.excerpt())`",
        en: "no value can meet `\(json.excerpt())`"),
      help: Bilingual(
        da: "skriv den mindste værdi i atLeast og den største i atMost",
        en: "write the smallest value in atLeast and the largest in atMost"))
  }

  /// A number lies outside what it can be.
  static func outOfRange(_ json: JSON, _ range: ClosedRange<Int>, _ decimals: Int) -> Diagnostic {
    .outOfRange(CaseBuilder.Word(json), range, decimals)
  }

  /// A number has more decimals than the value it is compared with.
  static func tooExact(_ json: JSON, _ decimals: Int) -> Diagnostic {
    Diagnostic(
      "out-of-range", at: json.location,
      Bilingual(
        da: "`\(json.excerpt())` kan ikke sammenlignes med et tal med \(decimals) decimaler",
        en: "`\(json.excerpt())` can't be compared with a number of \(decimals) decimals"))
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

  /// A text is no day that exists.
  static func impossibleDate(_ json: JSON) -> Diagnostic {
    .impossibleDate(CaseBuilder.Word(json))
  }
}

/// Returns a number in units of its last decimal as a person writes it.
func decimalText(_ number: Int, _ decimals: Int) -> String {
  guard decimals > 0 else { return String(number) }
  let digits = String(abs(number))
  let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
  return (number < 0 ? "-" : "") + padded.dropLast(decimals) + "." + padded.suffix(decimals)
}
