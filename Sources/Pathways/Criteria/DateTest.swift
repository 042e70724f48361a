/// When a day must be, seen from the as-of day.
public struct DateTest: Hashable, Sendable {
  /// One end of the time.
  public enum Bound: Hashable, Sendable {
    case day(CalendarDay)
    case before(TimeSpan)
    case after(TimeSpan)

    func day(on today: CalendarDay) -> CalendarDay {
      switch self {
      case .day(let day): day
      case .before(let span): span.before(today)
      case .after(let span): span.after(today, in: WorkingCalendar())
      }
    }
  }

  /// The first day that passes, or `nil` if there is none.
  public var first: Bound?

  /// The last day that passes, or `nil` if there is none.
  public var last: Bound?

  /// Whether ``last`` itself does not pass, as with "longer ago than six months".
  public var lastIsExcluded = false

  /// Returns whether a day passes.
  public func passes(_ day: CalendarDay, on today: CalendarDay) -> Bool {
    if let first, day < first.day(on: today) { return false }
    guard let last else { return true }
    let end = last.day(on: today)
    return lastIsExcluded ? day < end : day <= end
  }
}

extension DateTest {
  /// The days on which another answer begins.
  func cuts(on today: CalendarDay) -> [Int] {
    var cuts: [Int] = []
    if let first { cuts.append(Int(first.day(on: today).number)) }
    if let last { cuts.append(Int(last.day(on: today).number) + (lastIsExcluded ? 0 : 1)) }
    return cuts
  }
}
