import Foundation
import NavigatorCommand
import TestSupport
import XCTest

/// A practice's own overlay: what it says of itself counts for its patients, and is checked as
/// everything else (design 3.7).
final class PracticeTests: XCTestCase {
  private var folder = ""

  override func setUpWithError() throws {
    folder = NSTemporaryDirectory() + "navigator-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  override func tearDownWithError() throws {
    try FileManager.default.removeItem(atPath: folder)
  }

  /// Suggests for somebody in the place that a practice's file names.
  private func suggest(_ practice: String?, _ words: [String]) throws -> (code: Int32, text: String)
  {
    try run(["suggest", "--on", "2026-11-20", "--format", "json"] + words, practice)
  }

  private func run(_ words: [String], _ practice: String?) throws -> (code: Int32, text: String) {
    var world = World.real
    var text = ""
    world.environment = { $0 == "NAVIGATOR_LANGUAGE" ? "en" : nil }
    world.print = { text += String(decoding: $0, as: UTF8.self) }
    world.complain = { text += $0 }
    var arguments = words
    if let practice {
      let path = "\(folder)/practice.json"
      try practice.write(toFile: path, atomically: false, encoding: .utf8)
      arguments += ["--practice", path]
    }
    return (Navigator.run(arguments, in: world).rawValue, text)
  }

  /// The facts on which an offer hangs.
  private func missing(_ offer: String, in text: String) throws -> [String] {
    let json = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    let offers = json?["offers"] as? [[String: Any]] ?? []
    return offers.first { $0["id"] as? String == offer }?["missing"] as? [String] ?? []
  }

  private let words = [
    "--age", "42", "--municipality", "Silkeborg", "--known", "depression", "--severity", "moderate",
  ]

  private let practice = """
    {"area": {"municipalities": ["0740"]}, "confirms": ["learn-to-tackle"],
     "sources": [{"source": "inference", "at": "own practice", "checked": "2026-11-20"}]}
    """

  func testWhatThePracticeConfirmsIsNoQuestion() throws {
    let without = try suggest(nil, words)
    XCTAssertEqual(try missing("learn-to-tackle", in: without.text), ["localOffers"])
    let with = try suggest(practice, words)
    XCTAssertEqual(with.code, 0)
    XCTAssertEqual(try missing("learn-to-tackle", in: with.text), [])
  }

  func testItCountsForItsOwnPlaceOnly() throws {
    let elsewhere = words.map { $0 == "Silkeborg" ? "Viborg" : $0 }
    let with = try suggest(practice, elsewhere)
    XCTAssertEqual(try missing("learn-to-tackle", in: with.text), ["localOffers"])
  }

  func testAMistakeInItIsToldWithItsPlace() throws {
    let wrong = practice.replacingOccurrences(of: "learn-to-tackle", with: "learn-to-takle")
    let (code, text) = try suggest(wrong, words)
    XCTAssertEqual(code, 2)
    XCTAssertTrue(text.contains("practice.json:1:"), text)
    XCTAssertTrue(text.contains("learn-to-tackle"), text)
  }

  func testTheWorkbenchLooksAtItToo() throws {
    for (wrong, part) in [
      ("\"confrms\"", "confirms"),
      ("\"confirms\": [\"learn-to-takle\"], \"denies\"", "learn-to-tackle"),
    ] {
      let text = practice.replacingOccurrences(of: "\"confirms\"", with: wrong)
      for command in [["catalogue", "check"], ["catalogue", "test"], ["catalogue", "xray"]] {
        let (code, found) = try run(command + ["--on", "2026-11-20"], text)
        XCTAssertNotEqual(code, 0, "\(command)")
        XCTAssertTrue(found.contains("practice.json:1:"), found)
        XCTAssertTrue(found.contains(part), found)
      }
    }
    XCTAssertEqual(try run(["catalogue", "check", "--on", "2026-11-20"], practice).code, 0)
  }

  func testAPracticeThatIsNotThereIsTold() throws {
    let missing = ["catalogue", "check", "--practice", "\(folder)/none.json"]
    XCTAssertEqual(try run(missing, nil).code, 2)
  }
}
