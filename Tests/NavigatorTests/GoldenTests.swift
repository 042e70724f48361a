import Foundation
import TestSupport
import XCTest

/// What people see, word by word.
///
/// `make golden` records; a recording run still fails, so that
/// somebody reads what changed.
final class GoldenTests: XCTestCase {
  func testGoldenFiles() throws {
    let folder = "\(RepositoryFolder.top)/Tests/NavigatorTests/Golden"
    let names = try XCTUnwrap(FileManager.default.enumerator(atPath: folder))
      .compactMap { $0 as? String }.filter { $0.hasSuffix(".golden") }.sorted()
    XCTAssertFalse(names.isEmpty, "there are no golden files")
    for name in names {
      let path = "\(folder)/\(name)"
      let text = try String(contentsOfFile: path, encoding: .utf8)
      let file = try XCTUnwrap(
        GoldenFile(text: text, folder: RepositoryFolder.testCatalogues),
        "\(name) has no reason or no command")
      let found = file.run()
      guard found != file.expected else { continue }
      if ProcessInfo.processInfo.environment["RECORD"] == "1" {
        try (file.head + found).write(toFile: path, atomically: true, encoding: .utf8)
        XCTFail("\(name): recorded; read the difference and run again")
      } else {
        XCTFail("\(name) differs:\n\(difference(file.expected, found))")
      }
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
