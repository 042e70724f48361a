import Foundation
import TestSupport
import XCTest

/// What the README and the guides show is what the program prints, and the commands in them run.
///
/// With `RECORD=1` the screens are written anew.
final class ReadmeTests: XCTestCase {
  /// The README, the guides and what is said beside the data.
  private func guides() throws -> [String] {
    let folder = "Sources/Pathways/Pathways.docc"
    let names = try FileManager.default.contentsOfDirectory(
      atPath: "\(RepositoryFolder.top)/\(folder)")
    return ["README.md", "Data/README.md"]
      + names.filter { $0.hasSuffix(".md") }.sorted().map { "\(folder)/\($0)" }
  }

  private func text(_ path: String) throws -> String {
    try String(contentsOfFile: "\(RepositoryFolder.top)/\(path)", encoding: .utf8)
  }

  private func file(_ command: String) throws -> GoldenFile {
    try XCTUnwrap(
      GoldenFile(text: "# README\n$ \(command)\n", folder: RepositoryFolder.top), command)
  }

  /// What a command prints, line by line.
  private func printed(_ command: String) throws -> [String] {
    try file(command).streams().output.components(separatedBy: "\n").dropLast()
  }

  /// A screen as it should be: all that was printed, or as many lines of it as stand before `…`.
  private func screen(_ shown: [String], of printed: [String]) -> [String] {
    if shown.last == "…" { return printed.prefix(shown.count - 1) + ["…"] }
    return shown.isEmpty && printed.count > 45 ? printed.prefix(30) + ["…"] : printed
  }

  /// A screen under `$ navigator …` is what that command prints, or its beginning before `…`.
  func testScreensUnderACommandAreItsOutput() throws {
    let isRecording = ProcessInfo.processInfo.environment["RECORD"] != nil
    var count = 0
    // A walk, in which each command needs the ones before it, has a test of its own.
    for path in try guides() where !path.hasSuffix("/SixEdits.md") {
      let lines = try text(path).components(separatedBy: "\n")
      var written: [String] = []
      var next = 0
      while next < lines.count {
        let line = lines[next]
        written.append(line)
        next += 1
        guard line.hasPrefix("$ navigator ") else { continue }
        let shown = lines[next...].prefix { $0 != "```" }
        next += shown.count
        let command = String(line.dropFirst(2))
        let right = try screen(Array(shown), of: printed(command))
        XCTAssertFalse(right.isEmpty, "\(path): \(line) prints nothing")
        let width = try file(command).width
        let masked = [Array(shown), right].map {
          MaskedScreen($0.joined(separator: "\n"), width: width).text
        }
        if !isRecording { XCTAssertEqual(masked[0], masked[1], "\(path): \(line)") }
        written += right
        count += 1
      }
      if isRecording {
        try written.joined(separator: "\n").write(
          toFile: "\(RepositoryFolder.top)/\(path)", atomically: true, encoding: .utf8)
      }
    }
    XCTAssertGreaterThan(count, 5)
  }

  /// Every `navigator …` command that stands whole in a guide runs without a fault.
  func testTheCommandsRun() throws {
    let expression = try NSRegularExpression(pattern: "`(navigator [^`…\\\\]+)`")
    // These need a folder or a file of the reader's own, write files, ask a person, or are slow and
    // have tests of their own.
    let others = [
      "my-", "case.json", "note.txt", "catalogue check`", "export", " xray", "interview", "--ask",
      "--save", " install", " diff",
    ]
    var count = 0
    for path in try guides() {
      let guide = try text(path)
      for match in expression.matches(in: guide, range: NSRange(guide.startIndex..., in: guide)) {
        let range = try XCTUnwrap(Range(match.range(at: 1), in: guide))
        let command = String(guide[range])
        if others.contains(where: command.contains) { continue }
        count += 1
        let outcome = try file(command).run()
        // Without a command of its own it shows which there are, as what was wrong.
        let isHelp = command == "navigator catalogue"
        XCTAssertTrue(
          outcome.hasPrefix(isHelp ? "<<< exit 2" : "<<< exit 0"),
          "\(path): \(command)\n\(outcome)")
      }
    }
    XCTAssertGreaterThan(count, 12)
  }

  /// Every file that a guide links to, or names in its tables, is there.
  func testTheLinksLead() throws {
    let expression = try NSRegularExpression(pattern: "\\]\\(([^)#:]+)\\)|<doc:([A-Za-z]+)>")
    var count = 0
    for path in try guides() {
      let guide = try text(path)
      let folder = (path as NSString).deletingLastPathComponent
      for match in expression.matches(in: guide, range: NSRange(guide.startIndex..., in: guide)) {
        let link = Range(match.range(at: 1), in: guide).map { "\(folder)/\(guide[$0])" }
        let article = Range(match.range(at: 2), in: guide).map { "\(folder)/\(guide[$0]).md" }
        let target = try XCTUnwrap(link ?? article)
        count += 1
        XCTAssertTrue(
          FileManager.default.fileExists(atPath: "\(RepositoryFolder.top)/\(target)"),
          "\(path) links to \(target)")
      }
    }
    XCTAssertGreaterThan(count, 8)
  }

  /// The README stays a page or three.
  func testTheReadmeIsShort() throws {
    XCTAssertLessThanOrEqual(try text("README.md").components(separatedBy: "\n").count, 250)
  }
}
