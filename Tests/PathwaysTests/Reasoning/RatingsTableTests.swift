import Foundation
import LocatedJSON
import TestSupport
import XCTest

@testable import Pathways

/// A decision table of another country, eight ratings of five values: what xray and diff say of it
/// agrees with trying all 390,625 combinations (W11, W12).
final class RatingsTableTests: XCTestCase {
  private let today = CalendarDay(year: 2026, month: 11, day: 20) ?? .earliest

  private func box(_ statements: [(variable: Space.Variable, values: [Int])]) -> RatingsTable.Box {
    var box = RatingsTable.Box(repeating: 0b11111, count: 8)
    for (variable, values) in statements {
      guard case .fact(let name) = variable.subject,
        let rating = RatingsTable.ratings.firstIndex(of: name)
      else { continue }
      box[rating] = values.flatMap { variable.values[$0].numbers }.flatMap { Array($0) }
        .reduce(0) { $0 | 1 << UInt8($1) }
    }
    return box
  }

  /// The catalogue decides as the test's own table does.
  func testTheCatalogueIsTheTable() throws {
    let catalogue = try RatingsTable.catalogue()
    var random = SplitMix64(seed: 1)
    for _ in 0..<300 {
      let values = (0..<8).map { _ in UInt8.random(in: 0...4, using: &random) }
      let facts = zip(RatingsTable.ratings, values).map { "\"\($0)\": \($1)" }
      let (person, faults) = SmallCatalogue.person(
        "{\"facts\": {\(facts.joined(separator: ", "))}}", catalogue)
      XCTAssertEqual(faults, [])
      let answer = Decider.answer(for: person, by: catalogue)
      for (number, offer) in RatingsTable.made.offers.enumerated() {
        XCTAssertEqual(
          answer.offers.first { $0.offer.id == offer.id }?.standing,
          RatingsTable.made.fits(number, values) ? .fits : .excluded, "\(offer.id): \(values)")
      }
    }
  }

  /// The hole of 800 combinations comes out by itself, exactly, as the one statement that it is.
  func testTheHoleOf800() throws {
    let xray = Xray(try RatingsTable.catalogue(), on: today, looksAtRules: false)
    XCTAssertTrue(xray.isExact)
    XCTAssertEqual(xray.everyone.map(\.combinations), [390_625])
    XCTAssertEqual(xray.everyone.map(\.unserved), [800])
    XCTAssertEqual(xray.gaps.count, 1)
    let gap = try XCTUnwrap(xray.gaps.first)
    XCTAssertEqual(gap.size, 800)
    XCTAssertEqual(gap.depth, 6)
    XCTAssertEqual(
      gap.conditions[.english],
      "Danger to self or others 3, Loss of functioning up to 1, Comorbidity up to 1, Stress at home up to 1, Lack of support from 3, Lack of response to treatment from 3"
    )
    var unserved = 0
    RatingsTable.each { unserved += RatingsTable.made.isServed($0) ? 0 : 1 }
    XCTAssertEqual(unserved, 800)
  }

  /// Of each mutant the holes and who gains and loses are what trying all shows.
  func testMutants() throws {
    let before = try RatingsTable.catalogue(RatingsTable.made)
    var random = SplitMix64(seed: 20_261_120)
    var changed = 0
    for number in proofSeeds(60) {
      let table = RatingsTable.made.mutant(&random)
      let after = try RatingsTable.catalogue(table)
      let finder = GapFinder(catalogue: after, needs: nil, on: today, place: nil, depth: 3)
      let map = finder.map()
      let space = finder.builder(supposesEvents: true).space
      let holes = map.gaps.map { gap in
        box(gap.further.map { (space.variables[$0.variable], $0.values) })
      }
      let diff = CatalogueDiff(from: before, to: after, on: today)
      let items = diff.items.filter { $0.kind == .offer && !$0.isIdentical }
      for item in items {
        XCTAssertTrue(
          [item.gains, item.loses].allSatisfy(\.isExactOrNobody), "mutant \(number): \(item)")
      }
      let told = items.map { item in
        (
          offer: table.offers.firstIndex { $0.id == item.id } ?? 0,
          gains: item.gains.boxes.map(box), loses: item.loses.boxes.map(box)
        )
      }
      changed += items.count
      var (unserved, wrong) = (0, 0)
      RatingsTable.each { values in
        let isServed = table.isServed(values)
        unserved += isServed ? 0 : 1
        if holes.contains(where: { RatingsTable.isIn($0, values) }) == isServed { wrong += 1 }
        for (offer, gains, loses) in told {
          let (had, has) = (RatingsTable.made.fits(offer, values), table.fits(offer, values))
          // Who is said to gain is among those who have it now.
          if has, gains.contains(where: { RatingsTable.isIn($0, values) }) == had { wrong += 1 }
          if had, loses.contains(where: { RatingsTable.isIn($0, values) }) == has { wrong += 1 }
        }
      }
      XCTAssertEqual(wrong, 0, "mutant \(number)")
      XCTAssertEqual(map.everyone?.unserved, unserved, "mutant \(number)")
    }
    XCTAssertGreaterThan(changed, 3)
  }

  /// What differs in a union of boxes is said as one, exactly (W11).
  func testTheDifferenceIsSaidExactly() throws {
    func table(_ least: Int) -> RatingsTable {
      var wide = RatingsTable.Box(repeating: 0b11111, count: 8)
      var other = wide
      wide[1] = 0b11000
      other[3] = least == 3 ? 0b11000 : 0b11100
      return RatingsTable(offers: [("ward", [wide, other])])
    }
    let diff = CatalogueDiff(
      from: try RatingsTable.catalogue(table(3)), to: try RatingsTable.catalogue(table(2)),
      on: today)
    let item = try XCTUnwrap(diff.items.first { $0.id == "ward" })
    guard case .some(_, let who?) = item.gains, case .nobody = item.loses else {
      return XCTFail("\(item)")
    }
    XCTAssertEqual(who.extent, .exactly)
    XCTAssertEqual(who.words[.english], "Loss of functioning up to 2, Stress at home 2")
  }
}

extension People {
  /// The boxes that are said to be them.
  var boxes: [[(variable: Space.Variable, values: [Int])]] {
    if case .some(_, let who?) = self { who.boxes } else { [] }
  }

  /// Whether it is said exactly who they are.
  var isExactOrNobody: Bool {
    switch self {
    case .nobody: true
    case .some(_, let who): who?.isExact ?? false
    case .undecided: false
    }
  }
}
