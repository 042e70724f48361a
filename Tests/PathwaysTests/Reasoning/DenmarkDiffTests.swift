import Foundation
import LocatedJSON
import Pathways
import TestSupport
import XCTest

/// The Danish catalogue compared with itself and with small edits of itself.
final class DenmarkDiffTests: XCTestCase {
  private let today = CalendarDay(year: 2026, month: 11, day: 20) ?? .earliest

  /// The catalogue, with one text in one file replaced.
  private func catalogue(
    _ file: String = "", _ text: String = "", _ other: String = ""
  ) throws -> Catalogue {
    if file.isEmpty { return try DanishCatalogue.catalogue() }
    let embedded = try XCTUnwrap(DanishCatalogue.files.first { $0.path == file }, file)
    let whole = String(decoding: embedded.file.bytes, as: UTF8.self)
    XCTAssertTrue(whole.contains(text), "the text to replace must stand in \(file)")
    let changed = whole.replacingOccurrences(of: text, with: other)
    let (catalogue, diagnostics) = DanishCatalogue.read([(file, changed)])
    return try XCTUnwrap(catalogue, diagnostics.map { $0.rendered(in: .english) }.joined())
  }

  func testItselfIsTheSameForEveryoneAndProved() throws {
    let catalogue = try catalogue()
    let diff = CatalogueDiff(from: catalogue, to: catalogue, on: today)
    XCTAssertFalse(diff.differs)
    XCTAssertEqual(diff.items.filter { !$0.isIdentical }.map(\.id), [])
    XCTAssertEqual(diff.vocabulary.count, 0)
    let count =
      catalogue.offers.count + catalogue.alerts.count + catalogue.rights.count
      + catalogue.groups.count + catalogue.pathways.count
      + catalogue.pathways.reduce(0) { $0 + $1.stages.count }
    XCTAssertEqual(diff.items.count, count)
    XCTAssertEqual(diff.items.flatMap { $0.fields + $0.texts }, [])
  }

  /// An age limit that moves by a year moves the people of that year, and nobody else.
  func testAnAgeLimitMovedByAYearIsThePeopleOfThatYear() throws {
    let limit = #""age": {"atLeast": 12, "atMost": 25}"#
    let diff = CatalogueDiff(
      from: try catalogue(),
      to: try catalogue(
        "offers/digital-and-civil.json", limit,
        limit.replacingOccurrences(of: "25", with: "24")), on: today)
    let differing = diff.items.filter(\.differs)
    XCTAssertEqual(differing.map(\.id), ["headspace"])
    for item in differing {
      XCTAssertFalse(item.gains.mayBe)
      guard case .some(let example, let who?) = item.loses else {
        XCTFail("nobody loses \(item.id)")
        continue
      }
      XCTAssertTrue(who.isExact)
      XCTAssertEqual(who.fact?.name, "age")
      XCTAssertEqual(who.fact?.numbers, [25...25])
      XCTAssertEqual(
        String(decoding: example.json, as: UTF8.self), #"{"on":"2026-11-20","facts":{"age":25}}"#)
      XCTAssertTrue(example.isSmallest)
      XCTAssertEqual(item.texts, [])
    }
  }

  /// A limit inside a named criterion moves every offer that uses it, and each is proved.
  func testANamedCriterionMovesAllThatUseIt() throws {
    let limit = #""when": {"age": {"atLeast": 18}}"#
    let diff = CatalogueDiff(
      from: try catalogue(),
      to: try catalogue(
        "criteria.json", limit, limit.replacingOccurrences(of: "18", with: "19")),
      on: today)
    var exact = 0
    for item in diff.items where item.differs {
      XCTAssertFalse(item.isIdentical, item.id)
      for people in [item.gains, item.loses] {
        guard case .some(let example, let who) = people else { continue }
        let text = String(decoding: example.json, as: UTF8.self)
        // Somebody of 18, or who turned 18 within the year.
        XCTAssertTrue(
          text.contains(#""age":18"#) || text.contains(#""turns18On":"2026-"#),
          "\(item.id): \(text)")
        if let who, who.isExact, who.fact?.name == "age" {
          XCTAssertEqual(who.fact?.numbers, [18...18], item.id)
          exact += 1
        }
      }
    }
    XCTAssertGreaterThan(exact, 10)
    XCTAssertTrue(diff.items.contains { $0.id == "psychologist-depression" && $0.differs })
  }

  /// A time that is shortened takes something from some, and gives it to nobody: proved though there
  /// are more histories than can be tried.
  func testAShorterTimeGivesNothingToAnybody() throws {
    let old = #""events": {"count": {"type": "accident", "withinMonths": 12}}"#
    let diff = CatalogueDiff(
      from: try catalogue(),
      to: try catalogue(
        "offers/psychologists-psychiatrists.json", old,
        old.replacingOccurrences(of: "12", with: "6")), on: today)
    let item = try XCTUnwrap(diff.items.first { $0.id == "psychologist-life-event" })
    guard case .nobody = item.gains else { return XCTFail("not proved: \(item.gains)") }
    guard case .some(let example, _) = item.loses else { return XCTFail("nobody loses it") }
    XCTAssertTrue(String(decoding: example.json, as: UTF8.self).contains(#""type":"accident""#))
  }

  /// Other words for the same rule are no difference, and only a proof can tell.
  func testTheSameInOtherWordsIsProved() throws {
    let diff = CatalogueDiff(
      from: try catalogue(),
      to: try catalogue(
        "criteria.json", #""when": {"age": {"atLeast": 18}}"#,
        #""when": {"not": {"age": {"atMost": 17}}}"#), on: today)
    XCTAssertEqual(diff.items.filter(\.differs).map(\.id), [])
    XCTAssertGreaterThan(diff.items.filter { !$0.isIdentical }.count, 30)
  }
}
