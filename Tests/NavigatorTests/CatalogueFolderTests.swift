import Foundation
import NavigatorCommand
import TestSupport
import XCTest

/// What stands in a catalogue's folder beside its files: links, pipes, folders that nobody may
/// read, and everything else there is (W9).
final class CatalogueFolderTests: XCTestCase {
  private var folder = ""

  override func setUpWithError() throws {
    folder = NSTemporaryDirectory() + "navigator-\(UUID().uuidString)"
    let files = [
      "catalogue.json": SmallCatalogue.main, "sources.json": SmallCatalogue.sources,
      "providers.json": SmallCatalogue.providers, "vocabulary.json": #"{"facts": {}}"#,
      "offers/a.json":
        "{\"offers\": [\(SmallCatalogue.offer("one", #""requires": {}"#))]}",
    ]
    for (path, text) in files {
      let whole = URL(fileURLWithPath: "\(folder)/\(path)")
      try FileManager.default.createDirectory(
        at: whole.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: whole, atomically: false, encoding: .utf8)
    }
  }

  override func tearDownWithError() throws {
    try FileManager.default.removeItem(atPath: folder)
  }

  /// Checks the folder; returns the exit code and what was said, without the folder's own path.
  private func check(_ change: (inout World) -> Void = { _ in }) -> (code: Int32, text: String) {
    var world = World.real
    var text = ""
    world.environment = { $0 == "NAVIGATOR_LANGUAGE" ? "en" : nil }
    world.print = { text += String(decoding: $0, as: UTF8.self) }
    world.complain = { text += $0 }
    change(&world)
    let code = Navigator.run(
      ["catalogue", "check", "--on", "2026-11-20", folder], in: world)
    return (code.rawValue, text.replacingOccurrences(of: folder, with: "…"))
  }

  private func link(_ path: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder)/\(path)", withDestinationPath: target)
  }

  func testAPlainFolder() {
    XCTAssertEqual(check().text, "0 errors, 0 warnings\n")
    XCTAssertEqual(check().code, 0)
  }

  func testAFolderThatNobodyMayReadIsAnError() {
    let folder = folder
    let (code, text) = check { world in
      let list = world.list
      world.list = { path throws(CommandFailure) in
        guard path != "\(folder)/offers" else {
          throw .unreadable(path, because: "Permission denied")
        }
        return try list(path)
      }
    }
    XCTAssertEqual(code, 2)
    XCTAssertEqual(text, "error[unreadable]: `…/offers` can't be read: Permission denied\n")
  }

  func testLinksInACircleAreNotFollowed() throws {
    try link("offers/back", to: "..")
    try link("offers/one.json", to: "two.json")
    XCTAssertEqual(
      check().text, "error[unreadable]: `…/offers/one.json` can't be read: not a regular file\n")
    try FileManager.default.removeItem(atPath: "\(folder)/offers/one.json")
    XCTAssertTrue(check().text.hasPrefix("…/offers/back:1:1: warning[unknown-file]"), check().text)
  }

  func testALinkToAFileIsRead() throws {
    try FileManager.default.moveItem(
      atPath: "\(folder)/offers/a.json", toPath: "\(folder)/offers/.kept")
    try link("offers/a.json", to: ".kept")
    XCTAssertEqual(check().text, "0 errors, 0 warnings\n")
  }

  func testAPipeIsNotOpened() {
    XCTAssertEqual(mkfifo("\(folder)/scales.json", 0o600), 0)
    XCTAssertEqual(
      check().text, "error[unreadable]: `…/scales.json` can't be read: not a regular file\n")
  }

  /// Only what has a catalogue's names is opened, so that any folder can be named.
  func testOtherFoldersAreNotEntered() throws {
    try FileManager.default.createDirectory(
      atPath: "\(folder)/lib/deep", withIntermediateDirectories: true)
    var listed: [String] = []
    var opened: [String] = []
    let text = check { world in
      let (list, read) = (world.list, world.read)
      world.list = { path throws(CommandFailure) in
        listed.append(path)
        return try list(path)
      }
      world.read = { path throws(CommandFailure) in
        opened.append(path)
        return try read(path)
      }
    }.text
    XCTAssertEqual(listed, [folder, "\(folder)/offers"])
    XCTAssertFalse(opened.contains { $0.contains("lib") })
    XCTAssertTrue(text.contains("…/lib:1:1: warning[unknown-file]"), text)
  }

  func testAMisspeltFolderIsTold() throws {
    try FileManager.default.moveItem(atPath: "\(folder)/offers", toPath: "\(folder)/ofers")
    XCTAssertTrue(check().text.contains("did you mean `offers/`?"), check().text)
  }
}
