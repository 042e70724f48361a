import Foundation
import TestSupport
import XCTest

/// The interview at a terminal of 80 by 24, in both languages, as somebody sees it.
final class InterviewTerminalTests: XCTestCase {
  private var program: URL { URL(fileURLWithPath: Script.program) }

  private static let case42 = [
    "interview", "--age", "42", "--municipality", "Silkeborg", "--suspected", "depression",
    "--severity", "moderate", "--on", "2026-11-25", "--save", "case.json",
  ]

  override class func setUp() {
    // Who runs the tests in the background ignores Ctrl-C, and so would the program that they start.
    signal(SIGINT, SIG_DFL)
    signal(SIGHUP, SIG_DFL)
  }

  /// Runs what is tried in a folder of its own.
  private func inFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("interview-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }

  private func saved(_ folder: URL) throws -> String {
    try String(contentsOf: folder.appendingPathComponent("case.json"), encoding: .utf8)
  }

  /// Whether a question stands on the screen as a whole: it is read in parts, and ends with the keys
  /// and the place of the answer.
  private func asks(_ screen: TerminalScreen) -> Bool {
    ["stop og vis svaret", "stop and show the answer"].contains {
      screen.text.hasSuffix("\($0)\n   ")
    }
  }

  /// A question stands on the screen, nothing went out of it, and no line is too long.
  private func checkScreen(_ screen: TerminalScreen) {
    XCTAssertEqual(screen.scrolled, 0, screen.text)
    XCTAssertLessThanOrEqual(screen.lines.count, 23, screen.text)
    for line in screen.lines { XCTAssertLessThanOrEqual(line.count, 80, line) }
  }

  func testDanish() throws {
    try inFolder { folder in
      let terminal = try PseudoTerminal(
        program, Self.case42 + ["--language", "da"], folder: folder)
      terminal.wait("the first question") {
        asks($0) && $0.text.contains("selvmordstanker, planer")
      }
      checkScreen(terminal.screen)
      XCTAssertTrue(terminal.screen.text.contains("42 år · Silkeborg"), terminal.screen.text)
      XCTAssertTrue(terminal.screen.text.contains("(i)ngen"), terminal.screen.text)
      XCTAssertTrue(terminal.screen.text.contains("? ved ikke"), terminal.screen.text)
      // A key is an answer, and the next question is drawn in the place of the first.
      terminal.press("i")
      terminal.wait("the second question") {
        asks($0) && !$0.text.contains("selvmordstanker, planer")
      }
      checkScreen(terminal.screen)
      XCTAssertTrue(try saved(folder).contains("\"suicidality\": \"none\""))
      let second = terminal.screen.text
      // Back, and forth again.
      terminal.press("<")
      terminal.wait("the first question again") {
        asks($0) && $0.text.contains("selvmordstanker, planer")
      }
      XCTAssertFalse(try saved(folder).contains("suicidality"))
      terminal.press("i")
      terminal.wait("the second question again") { $0.text == second }
      // A key that is no answer changes nothing; what nobody knows is passed over.
      terminal.press("#")
      terminal.press("?")
      terminal.wait("the third question") {
        $0.text != second && asks($0)
      }
      checkScreen(terminal.screen)
      terminal.press(".")
      XCTAssertTrue(terminal.finish(), "the terminal is not as it was")
      XCTAssertEqual(terminal.process.terminationStatus, 0)
      let written = String(decoding: terminal.written, as: UTF8.self)
      XCTAssertTrue(written.contains("sagen er gemt i case.json"), written)
      XCTAssertTrue(written.contains("GØR"), "no answer at the end")
    }
  }

  func testEnglish() throws {
    try inFolder { folder in
      let terminal = try PseudoTerminal(
        program, Self.case42 + ["--language", "en"], folder: folder)
      terminal.wait("the first question") { asks($0) }
      checkScreen(terminal.screen)
      let first = terminal.screen.text
      XCTAssertTrue(first.contains("(n)one"), first)
      terminal.press("n")
      terminal.wait("the second question") {
        $0.text != first && asks($0)
      }
      checkScreen(terminal.screen)
      // All others are passed over, until the plan stands.
      terminal.press(String(repeating: "?", count: 60))
      terminal.wait("the end") { _ in !terminal.process.isRunning }
      XCTAssertTrue(terminal.finish(), "the terminal is not as it was")
      XCTAssertEqual(terminal.process.terminationStatus, 0)
      let written = String(decoding: terminal.written, as: UTF8.self)
      XCTAssertTrue(written.contains("The plan stands"), written)
    }
  }

  /// Breaking off with Ctrl-C, or from outside, leaves the case as saved and the terminal as found.
  func testBreakingOffLeavesTheCaseAndTheTerminal() throws {
    for signal in [nil, SIGTERM, SIGINT, SIGHUP] as [Int32?] {
      try inFolder { folder in
        let terminal = try PseudoTerminal(
          program, Self.case42 + ["--language", "en"], folder: folder)
        terminal.wait("the first question") { asks($0) }
        let first = terminal.screen.text
        terminal.press("n")
        terminal.wait("the second question") {
          $0.text != first && asks($0)
        }
        if let signal {
          kill(terminal.process.processIdentifier, signal)
        } else {
          terminal.press("\u{3}")
        }
        XCTAssertTrue(terminal.finish(), "the terminal is not as it was")
        if signal == nil {
          XCTAssertEqual(terminal.process.terminationStatus, 2)
        } else {
          XCTAssertEqual(terminal.process.terminationReason, .uncaughtSignal)
        }
        XCTAssertTrue(try saved(folder).contains("\"suicidality\": \"none\""))
      }
    }
  }

  /// Where an alert and long questions stand together, the question is still on the screen.
  func testAnAcuteCaseFitsTheScreen() throws {
    try inFolder { folder in
      let terminal = try PseudoTerminal(
        program,
        [
          "interview", "--age", "16", "--municipality", "Aarhus", "--psychosis-signs", "clear",
          "--danger-to-others", "possible", "--child-concern", "suspectedAbuse", "--language",
          "da", "--on", "2026-11-25",
        ], folder: folder)
      terminal.wait("a question") { asks($0) }
      checkScreen(terminal.screen)
      XCTAssertTrue(terminal.screen.text.contains("!!"), terminal.screen.text)
      XCTAssertTrue(terminal.screen.text.contains("?  Spørg"), terminal.screen.text)
      terminal.press(".")
      XCTAssertTrue(terminal.finish())
    }
  }
}
