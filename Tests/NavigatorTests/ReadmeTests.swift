import Foundation
import TestSupport
import XCTest

/// What the README shows is what the program prints, and the commands in it run.
final class ReadmeTests: XCTestCase {
  private func readme() throws -> String {
    GoldenFile.masked(
      try String(contentsOfFile: "\(RepositoryFolder.top)/README.md", encoding: .utf8))
  }

  private func run(_ command: String) throws -> String {
    let file = try XCTUnwrap(
      GoldenFile(text: "# README\n$ \(command)\n", folder: RepositoryFolder.top), command)
    return file.run()
  }

  func testTheScreensAreRealOutput() throws {
    let readme = try readme()
    let demo = try run("navigator suggest --case Data/cases/young-depression.json --width 96")
    let screen = try XCTUnwrap(demo.components(separatedBy: "<<< stdout\n").last)
      .components(separatedBy: "<<< stderr").first
    XCTAssertTrue(readme.contains(try XCTUnwrap(screen)), "the first screen is out of date")
    let explained = try run(
      "navigator explain psychologist-depression --born 2009-08 --severity moderate --suspected depression --on 2026-11-20 --width 96"
    )
    let start = try XCTUnwrap(explained.range(of: "Requires"))
    let end = try XCTUnwrap(explained.range(of: "\n\nCheck locally"))
    XCTAssertTrue(
      readme.contains(explained[start.lowerBound..<end.lowerBound]),
      "the explanation is out of date")
  }

  /// A screen under `$ navigator …` is what that command prints, or its beginning before `…`.
  func testScreensUnderACommandAreItsOutput() throws {
    let lines = try readme().components(separatedBy: "\n")
    var count = 0
    for (number, line) in lines.enumerated() where line.hasPrefix("$ navigator ") {
      let outcome = try run("\(line.dropFirst(2)) --width 96")
      let printed =
        try XCTUnwrap(outcome.components(separatedBy: "<<< stdout\n").last)
        .components(separatedBy: "<<< stderr").first ?? ""
      var shown = Array(lines[(number + 1)...].prefix { $0 != "```" })
      if shown.last == "…" {
        // The beginning is shown; what follows is left out and said to be.
        shown.removeLast()
        let begin = printed.components(separatedBy: "\n").prefix(shown.count)
        XCTAssertEqual(shown, Array(begin), line)
        XCTAssertGreaterThan(shown.count, 5, line)
      } else {
        XCTAssertEqual(shown.joined(separator: "\n") + "\n", printed, line)
      }
      count += 1
    }
    XCTAssertGreaterThan(count, 0)
  }

  /// Every `navigator …` command that stands whole in the README runs without a fault.
  func testTheCommandsRun() throws {
    let expression = try NSRegularExpression(pattern: "`(navigator [^`…\\\\]+)`")
    let readme = try readme()
    let matches = expression.matches(in: readme, range: NSRange(readme.startIndex..., in: readme))
    var count = 0
    for match in matches {
      let range = try XCTUnwrap(Range(match.range(at: 1), in: readme))
      let command = String(readme[range])
      // These need a folder or a file of the reader's own, or are slow and have tests of their own.
      if ["my-", "case.json", "navigator catalogue check`", "export", " xray"].contains(
        where: command.contains)
      {
        continue
      }
      count += 1
      let outcome = try run(command)
      XCTAssertTrue(
        outcome.hasPrefix("<<< exit 0") || command == "navigator catalogue",
        "\(command)\n\(outcome)")
    }
    XCTAssertGreaterThan(count, 5)
  }
}
