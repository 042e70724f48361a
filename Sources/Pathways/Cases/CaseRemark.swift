internal import LocatedJSON

/// What is said of a case that can't be read, or only in part.
enum CaseRemark: Remark {
  /// The municipality is not in the region.
  case notInRegion

  /// Give the municipality only.
  case givePlaceOnly

  /// `fact` was given two different values.
  case twoValues(String)

  /// `fact` has a value that is both present and absent.
  case presentAndAbsent(String)

  /// The code `code` stands for several: `values`.
  case codeIsAmbiguous(code: String, values: String)

  /// Write the one you mean.
  case writeTheOne

  /// `fact` can't be `word`.
  case cannotBe(fact: String, word: String)

  /// The possible values are these, as readers of each language write them.
  case possibleAre([Language: [String]])

  /// Write a municipality's name or its four-digit code.
  case writePlace

  /// `word` counts as `number`.
  case countsAs(word: String, number: String)

  /// Only the month is used, not the day.
  case onlyMonth

  /// Write the year and month only: `month`.
  case writeMonth(String)

  /// No value stands here.
  case noValue

  /// Write `none` if there are none; else leave it out.
  case writeNone

  /// `word` is not a number from `low` to `high`.
  case outOfRange(word: String, low: String, high: String)

  /// `word` is not a date.
  case noDate(String)

  /// Write year-month-day, such as 2026-02-28.
  case writeDate

  /// The line is empty.
  case lineIsEmpty

  /// What is known of `fact` stands in `facts`.
  case writeInFacts(String)

  /// Write a case on each line.
  case writeCase

  /// The line is longer than `limit` bytes.
  case lineTooLong(Int)

  /// By `fact` the person is not born yet on `day`.
  case notBorn(fact: String, day: CalendarDay)

  /// By `fact` the person is older than anybody is.
  case tooOld(String)

  /// `fact` contradicts the birth month.
  case contradictsBirth(String)
}
