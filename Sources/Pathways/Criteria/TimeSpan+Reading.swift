internal import LocatedJSON

extension TimeSpan {
  /// Reads a length of time, such as `{"months": 6}`; anything else is reported.
  static func read(_ json: JSON, _ diagnostics: inout [Diagnostic]) -> TimeSpan? {
    let due = ObjectReader(json, DueMember.shape, &diagnostics)
    return read(
      [
        (due[.days], .days), (due[.weekdays], .weekdays), (due[.weeks], .weeks),
        (due[.months], .months), (due[.years], .years),
      ], in: json, &diagnostics)
  }

  /// Reads the one length of time that is given among several units.
  static func read(
    _ spans: [(JSON?, TimeSpan.Unit)], in json: JSON, _ diagnostics: inout [Diagnostic]
  ) -> TimeSpan? {
    let given = spans.filter { $0.0 != nil }
    guard given.count == 1, let (value, unit) = given.first, let count = value?.integer,
      (0...100_000).contains(count)
    else {
      diagnostics.append(
        Diagnostic(
          "no-single-time", at: json.location,
          Bilingual(
            da: "her skal stå netop ét tidsrum", en: "exactly one length of time must stand here"),
          help: Bilingual(
            da: "skriv days, weekdays, weeks, months eller years med et tal fra 0",
            en: "write days, weekdays, weeks, months or years with a number from 0")))
      return nil
    }
    return TimeSpan(count, unit)
  }
}
