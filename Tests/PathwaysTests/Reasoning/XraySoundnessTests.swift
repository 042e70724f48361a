import Foundation
import LocatedJSON
import TestSupport
import XCTest

@testable import Pathways

/// Every finding agrees with looking at everyone there can be, both ways.
final class XraySoundnessTests: XCTestCase {
  private let today = CalendarDay(year: 2026, month: 11, day: 20) ?? .earliest

  // MARK: Rules

  func testFindingsOfRulesAgreeWithEveryone() throws {
    var counts: [String: Int] = [:]
    for seed in 1...100 {
      var random = SplitMix64(seed: UInt64(seed) &* 7919)
      let toy = ToyCatalogue(&random)
      let people = toy.people
      let xray = Xray(try toy.read(), on: today)
      XCTAssertEqual(xray.undecided, [], "seed \(seed)")
      for number in toy.offers.indices {
        let expected = expected(toy, number, people)
        for code in ["dead-offer", "idle-requirement", "dead-alternative", "idle-exclusion"] {
          let found = xray.findings.count {
            $0.code.slug == code && $0.message.english.hasPrefix("`o\(number)`")
          }
          XCTAssertEqual(found, expected[code, default: 0], "seed \(seed), o\(number): \(code)")
          counts[code, default: 0] += found
        }
        for other in toy.offers.indices {
          let words = "`o\(number)` is in a shadow: `o\(other)`"
          let found = xray.findings.contains { $0.message.english.hasPrefix(words) }
          let isShadowed = isShadowed(toy, number, by: other, people)
          XCTAssertEqual(found, isShadowed, "seed \(seed): \(words)")
          counts["shadow", default: 0] += found ? 1 : 0
        }
      }
      for (id, isMet) in [
        ("AL0", people.contains { toy.raises(0, $0) }),
        ("AL1", people.contains { toy.raises(1, $0) }),
        ("G", people.contains { toy.belongs($0) }), ("R", people.contains { toy.right.holds($0) }),
      ] {
        let found = xray.findings.count { $0.message.english == "`\(id)` holds for nobody" }
        XCTAssertEqual(found, isMet ? 0 : 1, "seed \(seed): \(id)")
        counts["dead-rule", default: 0] += found
      }
      for (number, alert) in toy.alerts.enumerated() {
        for offer in alert.forbids {
          let isMet = people.contains { toy.raises(number, $0) && toy.fits(offer, $0) }
          let found = xray.findings.filter {
            $0.message.english.hasPrefix("AL\(number) forbids `o\(offer)`")
          }
          XCTAssertEqual(!found.isEmpty, isMet, "seed \(seed): AL\(number) o\(offer)")
          counts["conflict", default: 0] += found.count
        }
      }
    }
    for code in [
      "dead-offer", "idle-requirement", "dead-alternative", "idle-exclusion", "shadow", "conflict",
      "dead-rule",
    ] {
      XCTAssertGreaterThan(counts[code, default: 0], 5, "\(code): \(counts)")
    }
  }

  /// How many findings of each code an offer should have.
  private func expected(
    _ toy: ToyCatalogue, _ number: Int, _ people: [ToyPerson]
  ) -> [String: Int] {
    let offer = toy.offers[number]
    guard offer.status != "proposed" || offer.isRevived else { return [:] }
    var found: [String: Int] = [:]
    if !people.contains(where: { toy.fits(number, $0) }) { return ["dead-offer": 1] }
    var parts = [offer.requires]
    if case .all(let own) = offer.requires { parts = own }
    func others(_ index: Int, _ person: ToyPerson) -> Bool {
      parts.indices.allSatisfy { $0 == index || parts[$0].holds(person) }
    }
    func isFree(_ person: ToyPerson, but index: Int = -1) -> Bool {
      offer.excludes.indices.allSatisfy { $0 == index || !offer.excludes[$0].holds(person) }
    }
    for (index, part) in parts.enumerated() {
      let circle = people.filter { others(index, $0) && isFree($0) }
      if !circle.contains(where: { !part.holds($0) }) { found["idle-requirement", default: 0] += 1 }
      guard case .any(let alternatives) = part else { continue }
      for alternative in alternatives where !circle.contains(where: { alternative.holds($0) }) {
        found["dead-alternative", default: 0] += 1
      }
    }
    for (index, exclusion) in offer.excludes.enumerated()
    where !people.contains(where: {
      offer.requires.holds($0) && exclusion.holds($0) && isFree($0, but: index)
    }) {
      found["idle-exclusion", default: 0] += 1
    }
    return found
  }

  private func isShadowed(
    _ toy: ToyCatalogue, _ number: Int, by other: Int, _ people: [ToyPerson]
  ) -> Bool {
    let (own, better) = (toy.offers[number], toy.offers[other])
    func isInForce(_ offer: ToyCatalogue.Offer) -> Bool {
      offer.status != "proposed" || offer.isRevived
    }
    guard number != other, better.level < own.level, isInForce(own), isInForce(better) else {
      return false
    }
    let fitting = people.filter { toy.fits(number, $0) }
    return !fitting.isEmpty && fitting.allSatisfy { toy.fits(other, $0) }
  }

  // MARK: Holes

  /// A need has a hole exactly if somebody with that need is served by nothing, and nobody in a
  /// hole is served by anything.
  func testHolesAgreeWithEveryone() throws {
    var (holes, whole, stopped) = (0, 0, 0)
    for seed in 1...100 {
      var random = SplitMix64(seed: UInt64(seed) &* 104_729)
      var toy = ToyCatalogue(&random, by: [.sets])
      toy.needs = """
        , "needs": {"condition": "k", "by": ["s", "age"], "purposes": ["help"], "basic": ["gp"],
          "ordinary": {"a": false}, "noEvents": ["happened", "asked"]}
        """
      for number in toy.offers.indices {
        toy.offers[number].purpose = Int.random(in: 0..<5, using: &random) == 0 ? 1 : 0
        toy.offers[number].provider = Int.random(in: 0..<5, using: &random) == 0 ? 1 : 0
      }
      let catalogue = try toy.read()
      let needs = try XCTUnwrap(catalogue.needs)
      for town in toy.features.contains(.town) ? [0, 1, 2] : [0] {
        let finder = GapFinder(
          catalogue: catalogue, needs: needs, on: today, place: town, depth: 9)
        let map = finder.map()
        stopped += map.stopped
        let people = toy.people.filter { person in
          person.town == town && !person.a && person.here.isEmpty && person.k.count == 1
            && person.recent + person.older + person.other == 0
        }
        let counted = toy.offers.indices.filter {
          toy.offers[$0].purpose == 0 && toy.offers[$0].provider == 0
        }
        func isServed(_ person: ToyPerson) -> Bool { counted.contains { toy.fits($0, person) } }
        let cells = map.gaps.flatMap { gap in gap.cells.map { (gap, $0) } }
        for (gap, cell) in cells {
          let inside = people.filter { isIn(cell, $0, map.search.space) }
          XCTAssertFalse(inside.isEmpty, "seed \(seed), town \(town): nobody is in a hole")
          XCTAssertFalse(
            inside.contains(where: isServed),
            "seed \(seed), town \(town): somebody in a hole is served: \(gap.needs)")
          holes += 1
        }
        guard map.stopped == 0 else { continue }
        for person in people where !isServed(person) {
          let isSeen = cells.contains { gap, cell in
            var start = cell
            for further in gap.further { start[further.variable] = -1 }
            return isIn(start, person, map.search.space)
          }
          XCTAssertTrue(isSeen, "seed \(seed), town \(town): overlooked \(person)")
          whole += 1
        }
      }
    }
    XCTAssertGreaterThan(holes, 200)
    XCTAssertGreaterThan(whole, 1000)
    XCTAssertEqual(stopped, 0)
  }

  /// Whether a person is as a case states.
  private func isIn(_ stated: Space.Case, _ person: ToyPerson, _ space: Space) -> Bool {
    for (number, value) in stated.enumerated() where value >= 0 {
      let variable = space.variables[number]
      let numbers = variable.values[Int(value)].numbers
      func has(_ value: Int) -> Bool { numbers.contains { $0.contains(value) } }
      switch variable.subject {
      case .fact("age"): if !has(person.age) { return false }
      case .fact("s"): if !has(person.s) { return false }
      case .fact("c"): if !has(person.c) { return false }
      case .fact: if !has(person.a ? 1 : 0) { return false }
      case .only: if !person.k.allSatisfy(has) { return false }
      case .members(let set, let names):
        let own = set == "k" ? person.k : person.l
        let members = names.compactMap { ["m", "n"].firstIndex(of: $0) }
        // A variable of several members says of the first that it is there, or of all that not.
        let isThere = members.contains { own.contains($0) }
        if isThere != (value == 1) { return false }
      case .place: if !has(person.town) { return false }
      case .events: if value != 0 { return false }
      case .supposed: return false
      }
    }
    return true
  }
}
