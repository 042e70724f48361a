import Foundation
import LocatedJSON
import TestSupport
import XCTest

@testable import Pathways

/// Every hole agrees with looking at everyone there can be, both ways (W12).
final class HolesSoundnessTests: XCTestCase {
  private let today = CalendarDay(year: 2026, month: 11, day: 20) ?? .earliest

  /// A catalogue whose needs are told apart by a set, a number or named values.
  private func toy(_ random: inout SplitMix64, condition: String) -> ToyCatalogue {
    var toy = ToyCatalogue(&random, by: condition == "k" ? [.sets] : [])
    let by = condition == "k" ? #"["s", "age"]"# : #"["c"]"#
    toy.needs = """
      , "needs": {"condition": "\(condition)", "by": \(by), "purposes": ["help"], "basic": ["gp"],
        "ordinary": {"a": false}, "noEvents": ["happened", "asked"]}
      """
    for number in toy.offers.indices {
      toy.offers[number].purpose = Int.random(in: 0..<5, using: &random) == 0 ? 1 : 0
      toy.offers[number].provider = Int.random(in: 0..<5, using: &random) == 0 ? 1 : 0
    }
    return toy
  }

  /// Nobody in a hole is served by anything, and the holes are exactly the smallest statements that
  /// exclude every offer.
  func testHolesOfNeedsAgreeWithEveryone() throws {
    var (holes, unserved, several) = (0, 0, 0)
    for seed in proofSeeds(60) {
      var random = SplitMix64(seed: UInt64(seed) &* 104_729)
      let toy = toy(&random, condition: ["k", "age", "s", "a"][seed % 4])
      let catalogue = try toy.read()
      let counted = toy.offers.indices.filter {
        toy.offers[$0].purpose == 0 && toy.offers[$0].provider == 0
      }
      for town in toy.features.contains(.town) ? [0, 2] : [0] {
        let name = "seed \(seed), town \(town)"
        let finder = GapFinder(
          catalogue: catalogue, needs: catalogue.needs, on: today, place: Index(town), depth: 2)
        let map = finder.map()
        XCTAssertEqual(map.stopped, 0, name)
        let isSet = seed % 4 == 0
        let people = toy.people.filter { person in
          person.town == town && !person.a && person.here.isEmpty
            && (!isSet || person.k.count == 1)
            && person.recent + person.older + person.other == 0
        }
        let space = map.search.space
        var found: Set<Space.Case> = []
        for cell in map.gaps.flatMap(\.cells) {
          let box = cell.indices.filter { cell[$0] >= 0 }.map {
            (variable: space.variables[$0], values: [Int(cell[$0])])
          }
          let inside = people.filter { $0.isIn(box, [catalogue]) }
          XCTAssertFalse(inside.isEmpty, "\(name): nobody is in a hole")
          XCTAssertFalse(
            inside.contains { person in counted.contains { toy.fits($0, person) } },
            "\(name): somebody in a hole is served")
          XCTAssertTrue(found.insert(cell).inserted, "\(name): a hole twice")
          holes += 1
        }
        var smallest = Smallest(finder)
        let expected = smallest.cases(upTo: 2)
        XCTAssertEqual(found, expected, name)
        unserved += people.count { person in !counted.contains { toy.fits($0, person) } }
        several += found.count > 1 ? 1 : 0
      }
    }
    XCTAssertGreaterThan(holes, 60)
    XCTAssertGreaterThan(unserved, 300)
    XCTAssertGreaterThan(several, 8)
  }

  /// Every smallest statement beside a need that excludes every offer, found by trying all.
  private struct Smallest {
    var search: Search
    let starts: [Space.Case]
    let goals: [Goal]

    init(_ finder: GapFinder) {
      var builder = finder.builder()
      goals = finder.goals
      let variables = finder.addNeeds(to: &builder)
      search = Search(builder)
      var starts = [finder.nothing(builder)]
      for variable in variables.reversed() {
        starts = starts.flatMap { [search] in search.branches($0, variable) }
      }
      self.starts = starts
    }

    mutating func cases(upTo depth: Int) -> Set<Space.Case> {
      var all: Set<Space.Case> = []
      for start in starts {
        var found: [Space.Case] = []
        var level = [start]
        for size in 0...depth {
          level.removeAll { stated in found.contains { contains(stated, $0) } }
          for first in stride(from: 0, to: level.count, by: 64) {
            let block = Array(level[first..<min(first + 64, level.count)])
            for lane in Lanes(search.look(block, goals).met) {
              search.renew(10_000)
              if search.isPossible(block[lane]) { found.append(block[lane]) }
            }
          }
          guard size < depth else { break }
          level = level.flatMap { stated -> [Space.Case] in
            let last = stated.indices.last { stated[$0] != start[$0] } ?? -1
            return stated.indices.filter { $0 > last && stated[$0] == -1 && !isOfEvents($0) }
              .flatMap { search.branches(stated, Index($0)) }
          }
        }
        all.formUnion(found)
      }
      return all
    }

    /// What happened is told of everyone with a need.
    private func isOfEvents(_ variable: Int) -> Bool {
      if case .events = search.space.variables[variable].subject { true } else { false }
    }

    private func contains(_ stated: Space.Case, _ other: Space.Case) -> Bool {
      zip(stated, other).allSatisfy { $1 < 0 || $0 == $1 }
    }
  }

  /// Without needs everyone is divided: whoever no offer fits is in a hole, and nobody else.
  func testHolesOfEveryoneAreExact() throws {
    var (holes, counted, none) = (0, 0, 0)
    for seed in proofSeeds(300) {
      var random = SplitMix64(seed: UInt64(seed) &* 49_979_687)
      let toy = ToyCatalogue(&random)
      let catalogue = try toy.read()
      for town in toy.features.contains(.town) ? [0, 2] : [0] {
        let name = "seed \(seed), town \(town)"
        let finder = GapFinder(
          catalogue: catalogue, needs: nil, on: today, place: Index(town), depth: 3)
        let map = finder.map()
        let everyone = try XCTUnwrap(map.everyone, name)
        XCTAssertEqual(map.doubtful, 0, name)
        let people = toy.people.filter { $0.town == town && $0.here.isEmpty }
        let space = finder.builder(supposesEvents: true).space
        let boxes = map.gaps.map { gap in
          gap.further.map { (variable: space.variables[$0.variable], values: $0.values) }
        }
        var unserved = 0
        for person in people {
          let isServed = toy.offers.indices.contains { toy.fits($0, person) }
          let isIn = boxes.contains { person.isIn($0, [catalogue]) }
          XCTAssertEqual(isIn, !isServed, "\(name): \(person)")
          unserved += isServed ? 0 : 1
        }
        holes += map.gaps.count
        none += map.gaps.isEmpty ? 1 : 0
        if toy.impossible.isEmpty, let all = everyone.combinations, let some = everyone.unserved {
          // The program counts what its rules ask; a toy's people differ in more.
          XCTAssertEqual(some * people.count, unserved * all, name)
          counted += 1
        }
      }
    }
    XCTAssertGreaterThan(holes, 150)
    XCTAssertGreaterThan(none, 5)
    XCTAssertGreaterThan(counted, 15)
  }

  /// What a proposal would do is counted as trying everyone counts it.
  func testProposalsAgreeWithEveryone() throws {
    var (closing, idle) = (0, 0)
    for seed in proofSeeds(1500) {
      var random = SplitMix64(seed: UInt64(seed) &* 86_028_121)
      var toy = ToyCatalogue(&random)
      toy.impossible = []
      toy.offers[0].status = "proposed"
      toy.offers[0].isRevived = false
      guard !toy.features.contains(.town), !toy.features.contains(.e), !toy.features.contains(.f)
      else { continue }
      let catalogue = try toy.read()
      let whatIf = WhatIf([Index(0)], of: catalogue, in: Index(0), on: today)
      let people = toy.people.filter { $0.here.isEmpty }
      let unserved = people.filter { person in
        !toy.offers.indices.contains { toy.fits($0, person) }
      }
      var established = toy
      established.offers[0].status = "established"
      established.offers[0].isLocal = false
      let closed = unserved.count { established.fits(0, $0) }
      XCTAssertTrue(whatIf.isExact)
      XCTAssertEqual(
        whatIf.effects[0].closed * max(1, unserved.count), closed * max(1, whatIf.holes),
        "seed \(seed): \(closed) of \(unserved.count)")
      closing += closed > 0 ? 1 : 0
      idle += closed == 0 ? 1 : 0
    }
    XCTAssertGreaterThan(closing, 8)
    XCTAssertGreaterThan(idle, 2)
  }
}
