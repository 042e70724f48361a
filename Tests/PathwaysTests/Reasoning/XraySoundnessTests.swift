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
    for seed in proofSeeds(1000) {
      var random = SplitMix64(seed: UInt64(seed) &* 7919)
      let toy = ToyCatalogue(&random)
      let people = toy.people
      let xray = Xray(try toy.read(), on: today)
      XCTAssertEqual(xray.undecided, [], "seed \(seed)")
      for number in toy.offers.indices {
        let expected = expected(toy, number, people)
        for code in [
          "dead-offer", "idle-requirement", "dead-alternative", "idle-exclusion",
          "redundant-alternative", "idle-part",
        ] {
          let found = xray.findings.count {
            $0.code.slug == code && $0.message[.english].hasPrefix("`o\(number)`")
          }
          XCTAssertEqual(found, expected[code, default: 0], "seed \(seed), o\(number): \(code)")
          counts[code, default: 0] += found
        }
        for other in toy.offers.indices {
          let words = "`o\(number)` is in a shadow: `o\(other)`"
          let found = xray.findings.contains { $0.message[.english].hasPrefix(words) }
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
        let found = xray.findings.count { $0.message[.english] == "`\(id)` holds for nobody" }
        XCTAssertEqual(found, isMet ? 0 : 1, "seed \(seed): \(id)")
        counts["dead-rule", default: 0] += found
      }
      for (number, alert) in toy.alerts.enumerated() {
        for offer in alert.forbids {
          let isMet = people.contains { toy.raises(number, $0) && toy.fits(offer, $0) }
          let found = xray.findings.filter {
            $0.message[.english].hasPrefix("AL\(number) forbids `o\(offer)`")
          }
          XCTAssertEqual(!found.isEmpty, isMet, "seed \(seed): AL\(number) o\(offer)")
          counts["conflict", default: 0] += found.count
        }
      }
    }
    for code in [
      "dead-offer", "idle-requirement", "dead-alternative", "idle-exclusion", "shadow", "conflict",
      "dead-rule", "redundant-alternative", "idle-part",
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
      if circle.contains(where: { !part.holds($0) }) {
        addParts(of: part, among: circle, &found)
      } else {
        found["idle-requirement", default: 0] += 1
      }
      guard case .any(let alternatives) = part else { continue }
      for alternative in alternatives where !circle.contains(where: { alternative.holds($0) }) {
        found["dead-alternative", default: 0] += 1
      }
    }
    for (index, exclusion) in offer.excludes.enumerated() {
      let circle = people.filter { offer.requires.holds($0) && isFree($0, but: index) }
      if circle.contains(where: { exclusion.holds($0) }) {
        addParts(of: exclusion, among: circle, &found)
      } else {
        found["idle-exclusion", default: 0] += 1
      }
    }
    return found
  }

  /// Adds alternatives that others cover, and parts that are always so, at any depth.
  private func addParts(
    of rule: ToyRule, among circle: [ToyPerson], _ found: inout [String: Int]
  ) {
    switch rule {
    case .any(let parts):
      for (number, part) in parts.enumerated() {
        let taking = circle.filter { part.holds($0) }
        let others = parts.enumerated().filter { $0.offset != number }.map(\.element)
        if !taking.isEmpty,
          taking.allSatisfy({ person in others.contains { $0.holds(person) } })
        {
          found["redundant-alternative", default: 0] += 1
        }
        addParts(of: part, among: circle, &found)
      }
    case .all(let parts):
      for (number, part) in parts.enumerated() where parts.count > 1 {
        let others = parts.enumerated().filter { $0.offset != number }.map(\.element)
        let rest = circle.filter { person in others.allSatisfy { $0.holds(person) } }
        if !rest.isEmpty, rest.allSatisfy({ part.holds($0) }) {
          found["idle-part", default: 0] += 1
        } else {
          addParts(of: part, among: rest, &found)
        }
      }
    default: break
    }
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
}
