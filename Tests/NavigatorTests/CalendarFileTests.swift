import Foundation
import LocatedJSON
import Pathways
import TestSupport
import XCTest

/// The calendar that `navigator calendar --format ics` writes opens in a program that is not ours,
/// and tells nobody whose it is.
final class CalendarFileTests: XCTestCase {
  private static let command =
    "navigator calendar Data/cases/peter.json --on 2019-03-01 --language da"

  private func run(_ command: String) throws -> String {
    let file = try XCTUnwrap(
      GoldenFile(text: "# calendar\n$ \(command)\n", folder: RepositoryFolder.top), command)
    let outcome = file.run()
    return try XCTUnwrap(outcome.components(separatedBy: "<<< stdout\n").last)
      .components(separatedBy: "<<< stderr")[0]
  }

  func testAnotherParserReadsIt() throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "\(RepositoryFolder.top)/Tests/Calendar/parse.py"]
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let written = try run("\(Self.command) --format ics")
    XCTAssertTrue(written.hasPrefix("BEGIN:VCALENDAR\r\n"))
    input.fileHandleForWriting.write(Data(written.utf8))
    try input.fileHandleForWriting.close()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    if process.terminationStatus == 3 || process.terminationStatus == 127 {
      throw XCTSkip("icalendar is not installed")
    }
    XCTAssertEqual(process.terminationStatus, 0, text)
    let json = try JSONSerialization.jsonObject(
      with: Data(try run("\(Self.command) --format json").utf8))
    let entries = try XCTUnwrap((json as? [String: Any])?["entries"] as? [[String: Any]])
    // What was not done stands today, with the day on which it was due.
    let expected = entries.compactMap { entry -> String? in
      guard let day = entry["day"] as? String, let title = entry["title"] as? String else {
        return nil
      }
      guard entry["kind"] as? String == "follow-up", day < "2019-03-01" else {
        return "\(day)|\(title)"
      }
      let parts = day.split(separator: "-").compactMap { Int($0) }
      return "2019-03-01|\(title) (overskredet siden \(parts[2])/\(parts[1]) \(parts[0]))"
    }
    XCTAssertTrue(expected.contains { $0.contains("overskredet siden") })
    XCTAssertGreaterThan(expected.count, 3)
    XCTAssertEqual(text.split(separator: "\n").map(String.init), expected)
  }

  func testItHoldsNothingOfThePerson() throws {
    let written = try run("\(Self.command) --format ics --id secret-17")
    // Lines are folded anywhere, so the text is put together again first.
    let whole = written.replacingOccurrences(of: "\r\n ", with: "")
    for word in ["secret", "peter", "20 år", "depression", "fobi"] {
      XCTAssertFalse(whole.contains(word), word)
    }
    func withoutNames(_ text: String) -> [String] {
      text.components(separatedBy: "\r\n").filter { !$0.hasPrefix("UID:") }
    }
    XCTAssertEqual(
      withoutNames(written), withoutNames(try run("\(Self.command) --format ics --id other")))
  }

  private func names(_ calendar: String) -> [String] {
    calendar.components(separatedBy: "\r\n").filter { $0.hasPrefix("UID:") }
  }

  private func calendar(_ text: String) throws -> String {
    let file = try XCTUnwrap(
      GoldenFile(
        text: """
          # calendar
          $ navigator calendar case.json --format ics
          >>> case.json
          \(text)

          """, folder: RepositoryFolder.top))
    return try XCTUnwrap(file.run().components(separatedBy: "<<< stdout\n").last)
      .components(separatedBy: "<<< stderr")[0]
  }

  private func bereaved(_ id: String, _ age: Int, _ days: String...) -> String {
    let events = days.map { "{\"on\": \"\($0)\", \"type\": \"bereavement\"}" }
    return """
      {\(id.isEmpty ? "" : "\"id\": \"\(id)\", ")"on": "2026-11-20", "facts": {"age": \(age), \
      "municipality": "0265", "severity": "mild", "suspectedConditions": ["anxiety"]}, \
      "events": [\(events.joined(separator: ", "))]}
      """
  }

  /// An entry is named by the case, the rule and what started it.
  func testL8NamesOfEntries() throws {
    let one = names(try calendar(bereaved("case-a", 30, "2026-07-31")))
    XCTAssertGreaterThan(one.count, 0)
    XCTAssertEqual(Set(one).count, one.count)
    // Two people, with names and without, never share one.
    for other in [bereaved("case-b", 41, "2026-07-31"), bereaved("", 41, "2026-07-31")] {
      XCTAssertTrue(Set(one).isDisjoint(with: names(try calendar(other))), other)
    }
    XCTAssertTrue(
      Set(names(try calendar(bereaved("", 30, "2026-07-31")))).isDisjoint(
        with: names(try calendar(bereaved("", 41, "2026-07-31")))))
    // A day that is corrected leaves the name.
    XCTAssertEqual(one, names(try calendar(bereaved("case-a", 30, "2026-07-30"))))
    // The same again is the same.
    XCTAssertEqual(
      try calendar(bereaved("case-a", 30, "2026-07-31")),
      try calendar(bereaved("case-a", 30, "2026-07-31")))
    let two = names(try calendar(bereaved("case-a", 30, "2026-06-30", "2026-07-31")))
    XCTAssertEqual(Set(two).count, two.count)
  }

  /// What has no event at all is a calendar all the same, and a catalogue's name can't break a line.
  func testL8AnEmptyCalendarAndAnyNameAreValid() throws {
    let main = SmallCatalogue.main.replacingOccurrences(
      of: "\"small\"", with: #""a\r\nEND:VCALENDAR\u0000;b""#)
    let catalogue = try XCTUnwrap(SmallCatalogue.read(["catalogue.json": main]).catalogue)
    let story = SmallCatalogue.story("{}", catalogue)
    let written = Agenda(
      Decider.answer(for: story.person(), by: catalogue), FollowUps.of(story, by: catalogue),
      Doors.of(story, until: story.on, by: catalogue), Wording(catalogue, in: .english)
    ).iCalendar()
    let lines = String(decoding: written, as: UTF8.self).components(separatedBy: "\r\n")
    XCTAssertEqual(lines.filter { $0 == "END:VCALENDAR" }.count, 1)
    XCTAssertTrue(lines.contains(#"PRODID:-//navigator//a\nEND:VCALENDAR\;b 1//EN"#), "\(lines)")
    XCTAssertEqual(lines.filter { $0.hasPrefix("BEGIN:") }.count, 3)
    XCTAssertFalse(lines.contains { $0.contains("VEVENT") })
    XCTAssertFalse(written.contains(0))
  }
}
