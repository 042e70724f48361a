internal import LocatedJSON

// Findings that several readers make. One that only one reader makes stands beside its check.
extension Diagnostic {
  /// How many findings of one text are looked into: for those after them no near word is sought, and
  /// a line of answers only counts them.
  static let helped = 50

  /// A word is not among those that would have been right.
  static func unknownWord(
    _ code: Diagnostic.Code, _ json: JSON, _ what: NameKind, among words: [String]
  ) -> Diagnostic {
    guard let text = json.string else {
      return .wrongKind(json, expected: ValueShape.string.expectation)
    }
    return Diagnostic(
      code, at: json.location,
      ValueRemark.unknown(what, text),
      help: .didYouMean(text, among: words, orOneOf: true))
  }

  /// A list that must name something names nothing.
  static func emptyList(_ json: JSON) -> Diagnostic {
    Diagnostic(
      "empty-list", at: json.location,
      ValueRemark.listIsEmpty,
      help: ValueRemark.nameOne)
  }

  /// No value can lie between two ends.
  static func emptyRange(_ json: JSON) -> Diagnostic {
    Diagnostic(
      "empty-range", at: json.location,
      ValueRemark.nothingMeets(json.excerpt()),
      help: ValueRemark.writeBounds)
  }

  /// A number has more decimals than the value it is compared with.
  static func tooExact(_ json: JSON, _ decimals: Int) -> Diagnostic {
    Diagnostic(
      "out-of-range", at: json.location,
      ValueRemark.tooExact(text: json.excerpt(), decimals: decimals))
  }
}

/// How many units of a number's last decimal make one.
func powerOfTen(_ decimals: Int) -> Int {
  (0..<decimals).reduce(1) { product, _ in product * 10 }
}

/// Returns a number in units of its last decimal as a person writes it.
func decimalText(_ number: Int, _ decimals: Int) -> String {
  guard decimals > 0 else { return String(number) }
  let digits = String(abs(number))
  let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
  return (number < 0 ? "-" : "") + padded.dropLast(decimals) + "." + padded.suffix(decimals)
}
