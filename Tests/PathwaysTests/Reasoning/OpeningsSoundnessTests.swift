import Foundation
import LocatedJSON
import TestSupport
import XCTest

@testable import Pathways

/// Every set of changes that is said to open an offer does, no smaller one does, and none is missing
/// (W10).
final class OpeningsSoundnessTests: XCTestCase {
  private let today = CalendarDay(year: 2026, month: 11, day: 20) ?? .earliest

  private func openings(
    _ toy: ToyCatalogue, _ person: PatientCase, _ number: Int, _ catalogue: Catalogue
  ) throws -> (answer: OfferAnswer, openings: Openings) {
    let answer = Decider.answer(for: person, by: catalogue)
    let offer = try XCTUnwrap(answer.offers.first { $0.index.number == number })
    return (offer, Openings.of(offer, for: person, by: catalogue))
  }

  /// Everyone of whom all is known: the facts that must change are those by which the nearest people
  /// differ whom the offer fits.
  func testOpeningsOfPeopleWhoAreKnownAgreeWithEveryone() throws {
    var (opened, closed, cut, sizes) = (0, 0, 0, [Int: Int]())
    for seed in proofSeeds(1000) {
      var random = SplitMix64(seed: UInt64(seed) &* 15_485_863)
      let toy = ToyCatalogue(&random, offers: 2)
      let catalogue = try toy.read()
      let people = toy.people
      guard !people.isEmpty else { continue }
      for number in toy.offers.indices where toy.offers[number].status != "proposed" {
        let fitting = people.filter { toy.fits(number, $0) }
        for _ in 0..<2 {
          guard let one = people.randomElement(using: &random), !toy.fits(number, one) else {
            continue
          }
          let name = "seed \(seed), o\(number), \(one.json(toy))"
          let (person, faults) = SmallCatalogue.person(one.json(toy), catalogue)
          XCTAssertEqual(faults, [], name)
          let (_, found) = try openings(toy, person, number, catalogue)
          // Events of both kinds are one thing to change: some tests count them together.
          let expected = Self.smallest(
            fitting.map { other in
              Set(one.differs(from: other, offer: number).map { $0 == "f" ? "e" : $0 })
            })
          let told = Self.smallest(
            found.openings.map { opening in Set(opening.changes.flatMap(Self.features)) })
          if found.isCut {
            // What was not tried may be missing; what is told is true all the same.
            cut += 1
          } else {
            XCTAssertEqual(told, expected, name)
          }
          for opening in found.openings { try check(opening, number, catalogue, name) }
          for set in told { sizes[set.count, default: 0] += 1 }
          opened += found.openings.count
          closed += found.openings.isEmpty ? 1 : 0
        }
      }
    }
    XCTAssertGreaterThan(opened, 100)
    XCTAssertGreaterThan(closed, 3)
    XCTAssertLessThan(cut, opened / 10)
    XCTAssertGreaterThan(sizes[2, default: 0], 30, "\(sizes)")
  }

  /// People of whom little is known: what opens is applied and decided anew.
  func testOpeningsOfPeopleWhoAreHalfKnownOpen() throws {
    var count = 0
    for seed in proofSeeds(1000) {
      var random = SplitMix64(seed: UInt64(seed) &* 32_452_843)
      let toy = ToyCatalogue(&random, offers: 2)
      let catalogue = try toy.read()
      for number in toy.offers.indices where toy.offers[number].status != "proposed" {
        let text = RandomToyCase.text(&random)
        let (person, faults) = SmallCatalogue.person(text, catalogue)
        XCTAssertEqual(faults, [], text)
        let (answer, found) = try openings(toy, person, number, catalogue)
        if answer.standing == .fits { continue }
        for opening in found.openings {
          try check(opening, number, catalogue, "seed \(seed), o\(number), \(text)", person)
          count += 1
        }
      }
    }
    XCTAssertGreaterThan(count, 150)
  }

  private func check(
    _ opening: Openings.Opening, _ number: Int, _ catalogue: Catalogue, _ name: String,
    _ before: PatientCase? = nil
  ) throws {
    XCTAssertFalse(opening.changes.isEmpty, name)
    for bytes in opening.cases {
      let text = String(decoding: bytes, as: UTF8.self)
      let (person, faults) = SmallCatalogue.person(text, catalogue)
      XCTAssertEqual(faults, [], "\(name): \(text)")
      let answer = Decider.answer(for: person, by: catalogue)
      let offer = try XCTUnwrap(answer.offers.first { $0.index.number == number })
      XCTAssertEqual(offer.standing, .fits, "\(name): \(text)")
      var evaluator = Evaluator(catalogue, person: person)
      // What the case itself says can't be so, no change can be blamed for.
      var own = before.map { Evaluator(catalogue, person: $0) }
      for impossible in catalogue.impossible where own?.decide(impossible.when) != .holds {
        XCTAssertNotEqual(evaluator.decide(impossible.when), .holds, "\(name): \(text)")
      }
    }
  }

  /// The sets that contain none of the others.
  private static func smallest(_ sets: [Set<String>]) -> Set<Set<String>> {
    let all = Set(sets)
    return all.filter { set in !all.contains { $0.isStrictSubset(of: set) } }
  }

  /// What a change changes.
  private static func features(_ change: Openings.Change) -> [String] {
    switch change.subject {
    case .existsHere: return ["here"]
    case .begins, .isInForce: return []
    case .events(let criteria):
      // Which of the two kinds happened is seen from what was asked.
      return criteria.isEmpty ? [] : ["e"]
    case .stated(let variable, _):
      switch variable.subject {
      case .fact(let name): return [name]
      case .members(let name, _): return [name]
      case .place: return ["town"]
      case .only, .events, .supposed: return []
      }
    }
  }
}

/// Cases of toy catalogues that tell some of all that there is.
enum RandomToyCase {
  static func text(_ random: inout SplitMix64) -> String {
    var facts: [String] = []
    func tell(_ fact: String, _ values: [String]) {
      guard Int.random(in: 0..<3, using: &random) > 0 else { return }
      facts.append("\"\(fact)\": \(values.randomElement(using: &random) ?? "null")")
    }
    tell("a", ["true", "false"])
    tell("age", ["0", "1", "2", "3", "4", "5"])
    tell("s", [#""x""#, #""y""#, #""z""#])
    tell("c", [#""p""#, #""q""#, #""w""#])
    tell("k", [#"["m"]"#, #"["n"]"#, #"{"absent": "any"}"#])
    tell("l", [#"["m"]"#, #"{"present": ["n"], "absent": ["m"]}"#, #"{"absent": "any"}"#])
    tell("town", [#""1""#, #""2""#, #""3""#])
    let events = [
      "", #"{"type": "e", "on": "2026-11-15"}"#, #"{"type": "e", "on": "2026-01-15"}"#,
      #"{"type": "f", "on": "2026-11-15"}"#,
    ].randomElement(using: &random)
    return
      "{\"on\": \"2026-11-20\", \"facts\": {\(facts.joined(separator: ", "))}, \"events\": [\(events ?? "")]}"
  }
}
