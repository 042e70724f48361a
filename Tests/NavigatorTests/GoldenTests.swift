import Foundation
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

  private func compare(_ name: String) throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: "\(Self.folder)/\(name)")
      .filter { $0.hasSuffix(".golden") }.sorted()
    XCTAssertFalse(files.isEmpty, "\(name) has no golden files")
    for file in files { try compare(file: "\(name)/\(file)") }
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
