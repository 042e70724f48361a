import Foundation
import LocatedJSON
import Pathways
import TestSupport
import XCTest

/// Days are those of the calendar on the wall, and months are calendar months.
final class CalendarTests: XCTestCase {
  private func day(_ year: Int, _ month: Int, _ day: Int) throws -> CalendarDay {
    try XCTUnwrap(CalendarDay(year: year, month: month, day: day))
  }

  /// Every day from 1990 to 2060 against Foundation's calendar.
  func testEveryDayAgainstAnotherCalendar() throws {
    var other = Calendar(identifier: .gregorian)
    other.timeZone = try XCTUnwrap(TimeZone(identifier: "UTC"))
    let first = try day(1990, 1, 1)
    let last = try day(2060, 12, 31)
    for number in first.number...last.number {
      let day = try XCTUnwrap(CalendarDay(number: Int(number)))
      let date = Date(timeIntervalSince1970: Double(number) * 86400)
      let parts = other.dateComponents([.year, .month, .day, .weekday], from: date)
      XCTAssertEqual([day.year, day.month, day.day], [parts.year, parts.month, parts.day])
      // Foundation counts from Sunday as 1, ISO 8601 from Monday as 1.
      XCTAssertEqual(day.weekday, ((parts.weekday ?? 0) + 5) % 7 + 1, day.description)
      XCTAssertEqual(CalendarDay(year: day.year, month: day.month, day: day.day), day)
      XCTAssertEqual(CalendarDay(Array(day.description.utf8)), day)
    }
  }

  func testMonthsEndOnTheirLastDay() throws {
    func plus(_ months: Int, _ from: CalendarDay) -> String {
      from.adding(months: months).description
    }
    XCTAssertEqual(plus(1, try day(2026, 1, 31)), "2026-02-28")
    XCTAssertEqual(plus(1, try day(2028, 1, 31)), "2028-02-29")
    XCTAssertEqual(plus(12, try day(2028, 2, 29)), "2029-02-28")
    XCTAssertEqual(plus(-1, try day(2026, 3, 31)), "2026-02-28")
    XCTAssertEqual(plus(-12, try day(2026, 11, 20)), "2025-11-20")
    XCTAssertEqual(plus(2, try day(2026, 12, 31)), "2027-02-28")
    XCTAssertEqual(plus(0, try day(2026, 12, 31)), "2026-12-31")
  }

  func testCompletedYears() throws {
    let birth = try day(2008, 2, 29)
    XCTAssertEqual(birth.completedYears(on: try day(2026, 2, 28)), 17)
    XCTAssertEqual(birth.completedYears(on: try day(2026, 3, 1)), 18)
    XCTAssertEqual(birth.completedYears(on: try day(2028, 2, 29)), 20)
    XCTAssertNil(birth.completedYears(on: try day(2008, 2, 28)))
  }

  func testOnlyDaysThatExistAreRead() {
    for text in [
      "2023-02-30", "2023-2-3", "2023-02-03x", "", "0000-01-01", "2023-00-01", "2023-13-01",
      "20230101", "2023-01-00", "2023/01/01", "２023-01-01",
    ] {
      XCTAssertNil(CalendarDay(Array(text.utf8)), text)
    }
    XCTAssertNil(CalendarDay(number: 2_932_897))
    XCTAssertNil(CalendarDay(year: 10_000, month: 1, day: 1))
  }

  /// Easter against Gauss's rule, another way to the same day.
  func testEaster() throws {
    for year in 1990...2060 {
      let (a, b, c) = (year % 19, year % 4, year % 7)
      let d = (19 * a + 24) % 30
      let e = (2 * b + 4 * c + 6 * d + 5) % 7
      var march = 22 + d + e
      if d == 29, e == 6 { march -= 7 }
      if d == 28, e == 6, a > 10 { march -= 7 }
      XCTAssertEqual(
        CalendarDay.easterSunday(in: year), try day(year, 3, 1).adding(days: march - 1))
    }
    XCTAssertEqual(CalendarDay.easterSunday(in: 2026).description, "2026-04-05")
  }

  func testWeekdays() throws {
    let calendar = WorkingCalendar(holidays: [
      .init(.afterEaster(days: -3)), .init(.afterEaster(days: -2)), .init(.afterEaster(days: 1)),
      .init(.afterEaster(days: 26), years: 1...2023), .init(.fixed(month: 12, day: 25)),
      .init(.fixed(month: 12, day: 26)),
    ])
    func plus(_ count: Int, _ from: CalendarDay) -> String {
      TimeSpan(count, .weekdays).after(from, in: calendar).description
    }
    XCTAssertEqual(plus(1, try day(2026, 4, 1)), "2026-04-07")
    XCTAssertEqual(plus(8, try day(2026, 11, 20)), "2026-12-02")
    XCTAssertEqual(plus(1, try day(2026, 12, 24)), "2026-12-28")
    // Great Prayer Day was a holiday until 2023.
    XCTAssertEqual(plus(1, try day(2023, 5, 4)), "2023-05-08")
    XCTAssertEqual(plus(1, try day(2024, 4, 25)), "2024-04-26")
    XCTAssertEqual(plus(0, try day(2026, 11, 21)), "2026-11-21")
  }

  /// Danish public holidays, months and weekdays of every day from 1990 to 2060, against a table
  /// that another implementation made: Tests/Calendar/table.py.
  func testEveryYearAgainstATable() throws {
    let main = try DanishCatalogue.catalogue()
    let table = try String(
      contentsOfFile: "\(RepositoryFolder.top)/Tests/Calendar/denmark-1990-2060.csv",
      encoding: .utf8)
    let zero = try XCTUnwrap(CalendarDay(year: 1, month: 1, day: 1)).number - 1
    var years = 0
    for line in table.split(separator: "\n") {
      let cells = line.split(separator: ",").map(String.init)
      let year = try XCTUnwrap(Int(cells[0]))
      var free: [String] = []
      var sums = [Int](repeating: 0, count: 5)
      var next = try day(year, 1, 1)
      while next.year == year {
        if main.calendar.isHoliday(next) {
          free.append(next.description.dropFirst(5).replacingOccurrences(of: "-", with: ""))
        }
        let others =
          [1, 6, 12].map { TimeSpan($0, .months).after(next, in: main.calendar) } + [
            TimeSpan(6, .months).backwards(from: next),
            TimeSpan(8, .weekdays).after(next, in: main.calendar),
          ]
        for (place, other) in others.enumerated() { sums[place] += Int(other.number - zero) }
        next = next.adding(days: 1)
      }
      XCTAssertEqual(free.joined(separator: " "), cells[1], "\(year)")
      XCTAssertEqual(sums.map(String.init), Array(cells[2...]), "\(year)")
      years += 1
    }
    XCTAssertEqual(years, 71)
  }

  func testSpans() throws {
    let calendar = WorkingCalendar()
    let from = try day(2026, 11, 20)
    XCTAssertEqual(TimeSpan(10, .days).after(from, in: calendar).description, "2026-11-30")
    XCTAssertEqual(TimeSpan(2, .weeks).after(from, in: calendar).description, "2026-12-04")
    XCTAssertEqual(TimeSpan(3, .months).after(from, in: calendar).description, "2027-02-20")
    XCTAssertEqual(TimeSpan(1, .years).after(from, in: calendar).description, "2027-11-20")
    XCTAssertEqual(TimeSpan(1, .years).before(from).description, "2025-11-20")
    XCTAssertEqual(TimeSpan(2, .weeks).before(from).description, "2026-11-06")
    XCTAssertEqual(TimeSpan(3, .days).before(from).description, "2026-11-17")
  }
}

/// Kleene's tables, complete.
final class TruthTests: XCTestCase {
  func testTables() {
    let (no, maybe, yes) = (Truth.fails, Truth.unknown, Truth.holds)
    XCTAssertEqual(Truth.allCases.map { !$0 }, [yes, maybe, no])
    let both: [[Truth]] = [[no, no, no], [no, maybe, maybe], [no, maybe, yes]]
    let either: [[Truth]] = [[no, maybe, yes], [maybe, maybe, yes], [yes, yes, yes]]
    for (row, left) in Truth.allCases.enumerated() {
      for (column, right) in Truth.allCases.enumerated() {
        XCTAssertEqual(left && right, both[row][column])
        XCTAssertEqual(left || right, either[row][column])
      }
    }
    XCTAssertEqual([Truth(true), Truth(false)], [yes, no])
    XCTAssertEqual(Truth.allCases.map(\.word), ["fails", "unknown", "holds"])
  }
}
