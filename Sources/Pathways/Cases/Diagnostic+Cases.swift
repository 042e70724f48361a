public import LocatedJSON

extension Diagnostic {
  /// A number has more decimals than the fact keeps.
  ///
  /// They are cut off and never rounded: who is 30.5 years old is 30, and a limit of 17.5 is not
  /// reached by 17.45.
  static func cutDecimals(_ word: CaseBuilder.Word, to number: String) -> Diagnostic {
    Diagnostic(
      "cut-decimals", .warning, at: word.location,
      CaseRemark.countsAs(word: word.text, number: number))
  }

  /// A whole day stands where a month is kept.
  static func cutDay(_ word: CaseBuilder.Word) -> Diagnostic {
    Diagnostic(
      "cut-day", .warning, at: word.location,
      CaseRemark.onlyMonth,
      help: CaseRemark.writeMonth(String(word.text.prefix(7))))
  }

  /// A set was given a value that names nothing.
  ///
  /// Nothing is not none: who leaves a place empty has said nothing of it.
  public static func nothingNamed(_ word: CaseBuilder.Word) -> Diagnostic {
    Diagnostic(
      "missing-value", at: word.location,
      CaseRemark.noValue,
      help: CaseRemark.writeNone)
  }

  /// A number lies outside what it can be.
  static func outOfRange(_ json: JSON, _ range: ClosedRange<Int>, _ decimals: Int) -> Diagnostic {
    let finding = Diagnostic.outOfRange(CaseBuilder.Word(json), range, decimals)
    return FormRemark.quotes(json, .integer).map(finding.helped) ?? finding
  }

  /// A text is no day that exists.
  static func impossibleDate(_ json: JSON) -> Diagnostic {
    .impossibleDate(CaseBuilder.Word(json))
  }

  static func outOfRange(
    _ word: CaseBuilder.Word, _ range: ClosedRange<Int>, _ decimals: Int
  ) -> Diagnostic {
    let low = decimalText(range.lowerBound, decimals)
    let high = decimalText(range.upperBound, decimals)
    return Diagnostic(
      "out-of-range", at: word.location,
      CaseRemark.outOfRange(word: word.text, low: low, high: high))
  }

  static func impossibleDate(_ word: CaseBuilder.Word) -> Diagnostic {
    Diagnostic(
      "impossible-date", at: word.location,
      CaseRemark.noDate(word.text),
      help: CaseRemark.writeDate
    )
  }
}
