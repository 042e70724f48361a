internal import LocatedJSON

/// The members by which a test of a day or of events names a time.
enum TimeMember: Int, ObjectMember {
  case withinDays, withinWeeks, withinMonths, withinYears
  case olderThanDays, olderThanWeeks, olderThanMonths, olderThanYears
  case inNextDays, inNextWeeks, inNextMonths, inNextYears
  case atLeast, atMost, past

  /// The name by which a test has it.
  var name: String { Self.shape.members[rawValue].name }

  static let shape = ObjectShape<TimeMember>(
    "date",
    rules: [
      .one(of: [
        .init(within.map(\.0) + olderThan.map(\.0)), .init(inNext.map(\.0)),
        .init([TimeMember.atLeast, .atMost]), .init([TimeMember.past]),
      ]),
      .oneOrNone(of: within.map(\.0)), .oneOrNone(of: olderThan.map(\.0)),
      .oneOrNone(of: inNext.map(\.0)),
    ]
  ) { member in
    switch member {
    case .withinDays: .optional("withinDays", .timeCount, "In the last days, today included.")
    case .withinWeeks: .optional("withinWeeks", .timeCount)
    case .withinMonths: .optional("withinMonths", .timeCount)
    case .withinYears: .optional("withinYears", .timeCount)
    case .olderThanDays: .optional("olderThanDays", .timeCount, "Longer ago than so many days.")
    case .olderThanWeeks: .optional("olderThanWeeks", .timeCount)
    case .olderThanMonths: .optional("olderThanMonths", .timeCount)
    case .olderThanYears: .optional("olderThanYears", .timeCount)
    case .inNextDays: .optional("inNextDays", .timeCount, "From today to so many days ahead.")
    case .inNextWeeks: .optional("inNextWeeks", .timeCount)
    case .inNextMonths: .optional("inNextMonths", .timeCount)
    case .inNextYears: .optional("inNextYears", .timeCount)
    case .atLeast: .optional("atLeast", .day, "This day or a later one.")
    case .atMost: .optional("atMost", .day, "This day or an earlier one.")
    case .past: .optional("past", .boolean, "Before today (true), or today or later (false).")
    }
  }

  static let within: [(TimeMember, TimeSpan.Unit)] = [
    (.withinDays, .days), (.withinWeeks, .weeks), (.withinMonths, .months), (.withinYears, .years),
  ]
  static let olderThan: [(TimeMember, TimeSpan.Unit)] = [
    (.olderThanDays, .days), (.olderThanWeeks, .weeks), (.olderThanMonths, .months),
    (.olderThanYears, .years),
  ]
  static let inNext: [(TimeMember, TimeSpan.Unit)] = [
    (.inNextDays, .days), (.inNextWeeks, .weeks), (.inNextMonths, .months), (.inNextYears, .years),
  ]
}

extension CriterionReader {
  /// Reads the test of a date: one time, or two ends of one.
  mutating func date(_ json: JSON, _ fact: Fact) -> Index<Criterion>? {
    guard json.kind == .object else {
      diagnostics.append(.wrongKind(json, expected: .kind(.object)))
      return nil
    }
    let before = diagnostics.count
    let object = sources.shaped(json, TimeMember.shape, &diagnostics)
    var test = DateTest()
    let today = TimeSpan(0, .days)
    for (member, unit) in TimeMember.within {
      guard let span = span(object[member], unit) else { continue }
      test = DateTest(first: .before(span), last: .before(today))
    }
    for (member, unit) in TimeMember.olderThan {
      guard let span = span(object[member], unit) else { continue }
      // The day that many months ago is still within, so the last older one is the day before.
      test.last = .before(span)
      test.lastIsExcluded = true
    }
    for (member, unit) in TimeMember.inNext {
      guard let span = span(object[member], unit) else { continue }
      test = DateTest(first: .after(today), last: .after(span))
    }
    if let json = object[.atLeast] { test.first = day(json).map(DateTest.Bound.day) }
    if let json = object[.atMost] { test.last = day(json).map(DateTest.Bound.day) }
    if let past = object[.past]?.boolean {
      if past {
        test.last = .before(today)
        test.lastIsExcluded = true
      } else {
        test.first = .before(today)
      }
    }
    guard diagnostics.count == before else { return nil }
    if case .day(let first) = test.first, case .day(let last) = test.last, first > last {
      diagnostics.append(.emptyRange(json))
      return nil
    }
    return pool.leaf(.date(fact.index, test: pool.test(test)), from: json)
  }

  /// Reads a length of time; a negative or absurd one is reported.
  mutating func span(_ json: JSON?, _ unit: TimeSpan.Unit) -> TimeSpan? {
    guard let json else { return nil }
    guard let count = json.integer, (0...100_000).contains(count) else {
      diagnostics.append(.outOfRange(json, 0...100_000, 0))
      return nil
    }
    return TimeSpan(count, unit)
  }

  /// Reads a day that exists.
  mutating func day(_ json: JSON) -> CalendarDay? {
    sources.day(json, &diagnostics)
  }
}
