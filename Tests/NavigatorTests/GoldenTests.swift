import Foundation
import LocatedJSON
import TestSupport
import XCTest

/// What people see, word by word: a test for each folder of `Golden`, in which each file is compared
/// by itself.
///
/// `make golden` records; a recording run still fails, so that somebody reads what changed.
final class GoldenTests: XCTestCase {
  private static let folder = "\(RepositoryFolder.top)/Tests/NavigatorTests/Golden"
  private static let folders = [
    "batch", "catalogue", "denmark", "diff", "explain", "follow", "interview", "letter", "options",
    "suggest", "usage", "xray",
  ]

  func testBatch() throws { try compare("batch") }
  func testCatalogue() throws { try compare("catalogue") }
  func testDenmark() throws { try compare("denmark") }
  func testDiff() throws { try compare("diff") }
  func testExplain() throws { try compare("explain") }
  func testFollow() throws { try compare("follow") }
  func testInterview() throws { try compare("interview") }
  func testLetter() throws { try compare("letter") }
  func testOptions() throws { try compare("options") }
  func testSuggest() throws { try compare("suggest") }
  func testUsage() throws { try compare("usage") }
  func testXray() throws { try compare("xray") }

  func testEveryFolderIsCompared() throws {
    let found = try FileManager.default.contentsOfDirectory(atPath: Self.folder)
    XCTAssertEqual(found.filter { !$0.hasPrefix(".") }.sorted(), Self.folders)
  }

  /// An edit that only moves what stands in the data records nothing anew.
  func testDataThatOnlyMovesRecordsNothing() throws {
    let moved = DanishCatalogue.files.map { path, file in
      ("embedded/\(path)", [UInt8](repeating: UInt8(ascii: "\n"), count: 100_000) + file.bytes)
    }
    var count = 0
    for name in try Self.folders.flatMap({ folder in try files(folder).map { "\(folder)/\($0)" } })
    {
      let text = try String(contentsOfFile: "\(Self.folder)/\(name)", encoding: .utf8)
      guard text.contains("embedded:"),
        let file = GoldenFile(text: text, folder: RepositoryFolder.testCatalogues)
      else { continue }
      let found = file.with(["--catalogue", "embedded"], reading: moved).streams()
      let screen = found.output.replacingOccurrences(of: "embedded/", with: "embedded:")
      XCTAssertTrue(screen.contains(".json:10"), "\(name): nothing has moved")
      let masked = MaskedScreen(screen, width: file.width).text
      XCTAssertEqual(
        "<<< exit \(found.code)\n<<< stdout\n\(masked)<<< stderr\n", file.expected, name)
      count += 1
    }
    XCTAssertGreaterThan(count, 4)
  }

  /// No line that people see ends in spaces.
  func testNoLineEndsInASpace() throws {
    for folder in Self.folders {
      for name in try files(folder) {
        let text = try String(contentsOfFile: "\(Self.folder)/\(folder)/\(name)", encoding: .utf8)
        let screen = text.components(separatedBy: "<<< exit").last ?? ""
        for line in screen.components(separatedBy: "\n") where line.hasSuffix(" ") {
          XCTFail("\(folder)/\(name): '\(line)'")
        }
      }
    }
  }

  private func files(_ folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: "\(Self.folder)/\(folder)")
      .filter { $0.hasSuffix(".golden") }.sorted()
  }

  private func compare(_ name: String) throws {
    let files = try files(name)
    XCTAssertFalse(files.isEmpty, "\(name) has no golden files")
    for file in files {
      // What is wrong with one file hides nothing of the others.
      do {
        try compare(file: "\(name)/\(file)")
      } catch {
        XCTFail("\(name)/\(file): \(error)")
      }
    }
  }

  private func compare(file name: String) throws {
    let path = "\(Self.folder)/\(name)"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    guard let file = GoldenFile(text: text, folder: RepositoryFolder.testCatalogues) else {
      return XCTFail("\(name) has no reason or no command")
    }
    let found = file.run()
    guard found != file.expected else { return }
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try (file.head + found).write(toFile: path, atomically: true, encoding: .utf8)
      XCTFail("\(name): recorded; read the difference and run again")
    } else {
      XCTFail("\(name) differs:\n\(difference(file.expected, found))")
    }
  }

  /// The first line that differs, with its neighbours.
  private func difference(_ expected: String, _ found: String) -> String {
    let left = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let right = found.split(separator: "\n", omittingEmptySubsequences: false)
    let index = zip(left, right).prefix { $0 == $1 }.count
    let old = left.dropFirst(index).prefix(4).map { "- \($0)" }
    let new = right.dropFirst(index).prefix(4).map { "+ \($0)" }
    return "line \(index + 1)\n" + (old + new).joined(separator: "\n")
  }
}
