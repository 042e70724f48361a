import Foundation
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
    let expected = entries.compactMap { entry in
      (entry["day"] as? String).map { "\($0)|\(entry["title"] as? String ?? "")" }
    }
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
    XCTAssertEqual(written, try run("\(Self.command) --format ics --id other"))
  }
}
