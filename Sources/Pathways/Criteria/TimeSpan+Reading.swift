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

/// The members of a time from the as-of day.
enum DueMember: Int, ObjectMember {
  case days, weekdays, weeks, months, years, parameter

  static let shape = ObjectShape<DueMember>(
    "due", rules: [.one(of: DueMember.days, .weekdays, .weeks, .months, .years)]
  ) {
    switch $0 {
    case .days: .optional("days", .timeCount)
    case .weekdays: .optional("weekdays", .timeCount)
    case .weeks: .optional("weeks", .timeCount)
    case .months: .optional("months", .timeCount)
    case .years: .optional("years", .timeCount)
    case .parameter: .optional("parameter", .boolean, "The editors' own number, no source's.")
    }
  }
}
