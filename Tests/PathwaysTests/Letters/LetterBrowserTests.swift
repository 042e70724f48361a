import Foundation
import LocatedJSON
import TestSupport
import XCTest

@testable import Pathways

/// A letter as a browser shows and prints it; skipped where there is no browser.
final class LetterBrowserTests: XCTestCase {
  /// What `Tests/Schema/browser.py` tells.
  private struct Seen: Decodable {
    struct Theme: Decodable {
      let contrast: Double
      let wide: Bool
      let dark: Bool
    }

    let pages: Int
    let light: Theme
    let dark: Theme
  }

  private func page(
    _ offer: String, _ text: String, for audience: LetterPage.Audience
  ) throws -> String {
    let catalogue = try LetterCatalogue.catalogue()
    let answer = LetterCatalogue.answer(text, catalogue)
    let index = try XCTUnwrap(catalogue.offer(named: offer))
    let letter = try XCTUnwrap(catalogue.letter(for: catalogue[index], index, answer.person))
    let draft = LetterDraft.draft(letter, for: index, answer, by: catalogue)
    let wording = Wording(catalogue, in: .danish)
    return LetterHTML.text(
      LetterPage.page(draft, for: audience, wording), wording, tellsReadability: false)
  }

  private func seen(_ page: String) throws -> Seen {
    let (status, output) = try Python.run("browser.py", page)
    guard status != 3, status != 127 else { throw XCTSkip("no browser is installed") }
    XCTAssertEqual(status, 0, output)
    return try JSONDecoder().decode(Seen.self, from: Data(output.utf8))
  }

  /// The longest letters there are, of a poor case (all is missing) and of a rich one, and a sheet.
  func testItPrintsOnTwoPagesAndIsReadableAtTwiceTheSizeInBothThemes() throws {
    let cases = LetterCatalogue.cases
    for (offer, text, audience, most) in [
      ("hospital-psychiatry-adult", cases[0], LetterPage.Audience.receiver, 2),
      ("hospital-psychiatry-adult", cases[1], .receiver, 2), ("bup", cases[2], .receiver, 2),
      ("psychologist-depression", cases[1], .patient, 1),
    ] {
      let seen = try seen(try page(offer, text, for: audience))
      XCTAssertLessThanOrEqual(seen.pages, most, "\(offer) \(audience)")
      XCTAssertGreaterThanOrEqual(seen.pages, 1)
      for theme in [seen.light, seen.dark] {
        XCTAssertFalse(theme.wide, "\(offer): wider than the window at 200 %")
        XCTAssertGreaterThanOrEqual(theme.contrast, 4.5, offer)
      }
      XCTAssertFalse(seen.light.dark)
      XCTAssertTrue(seen.dark.dark)
    }
  }
}

/// Runs a script of `Tests/Schema` on a text.
enum Python {
  /// Returns the exit status, and what it printed.
  static func run(_ script: String, _ text: String) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "\(RepositoryFolder.top)/Tests/Schema/\(script)"]
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    input.fileHandleForWriting.write(Data(text.utf8))
    try input.fileHandleForWriting.close()
    let printed = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: printed, as: UTF8.self))
  }
}
