internal import LocatedJSON

extension TimeSpan {
  /// Reads a length of time, such as `{"months": 6}`; anything else is reported.
  static func read(_ json: JSON, _ diagnostics: inout [Diagnostic]) -> TimeSpan? {
    TimeSpan(ObjectReader(json, DueMember.shape, &diagnostics))
  }

  /// Creates the length of time that an object gives, or `nil` if it gives none.
  init?(_ due: ObjectReader<DueMember>) {
    let span = TimeSpan.read([
      (due[.days], .days), (due[.weekdays], .weekdays), (due[.weeks], .weeks),
      (due[.months], .months), (due[.years], .years),
    ])
    guard let span else { return nil }
    self = span
  }

  /// Reads the one length of time that is given among several units.
  static func read(_ spans: [(JSON?, TimeSpan.Unit)]) -> TimeSpan? {
    for case (let value?, let unit) in spans {
      // That there is no second one, and that it is no absurd one, the shape says.
      return value.integer.map { TimeSpan($0, unit) }
    }
    return nil
  }
}

extension ValueShape {
  /// A number of days, weeks or the like.
  static let timeCount = ValueShape.whole(0...100_000)
}
