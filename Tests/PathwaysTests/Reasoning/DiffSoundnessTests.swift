import Foundation
import LocatedJSON
import TestSupport
import XCTest

@testable import Pathways

/// Every statement of a difference agrees with looking at everyone there can be, both ways.
final class DiffSoundnessTests: XCTestCase {
  private let today = CalendarDay(year: 2026, month: 11, day: 20) ?? .earliest

  func testManyCataloguesAgreeWithEveryone() throws {
    var counts: [String: Int] = [:]
    for seed in proofSeeds(1000) {
      var random = SplitMix64(seed: UInt64(seed))
      let old = ToyCatalogue(&random)
      let new = old.edited(&random).edited(&random)
      let (before, after) = (try old.read(), try new.read())
      let diff = CatalogueDiff(from: before, to: after, on: today)
      // Whoever either rule book calls impossible is nobody; an edit leaves these rules alone.
      let people = old.people
      XCTAssertFalse(people.isEmpty && old.impossible.isEmpty)
      for item in diff.items {
        let name = "seed \(seed), \(item.id)"
        let (had, has) = sets(item, old, new, people)
        try check(
          item.gains, has, had, people, "\(name) gains", &counts,
          (after, true, before, false, item), [before, after])
        try check(
          item.loses, had, has, people, "\(name) loses", &counts,
          (before, true, after, false, item), [before, after])
        if item.isIdentical {
          XCTAssertEqual(had, has, name)
          counts["identical", default: 0] += 1
        }
      }
    }
    // Each kind of statement was made often enough to be wrong.
    for kind in ["some", "nobody", "exact", "identical"] {
      XCTAssertGreaterThan(counts[kind, default: 0], 15, "\(kind): \(counts)")
    }
    XCTAssertGreaterThan(counts["boxes", default: 0], 3, "\(counts)")
    XCTAssertEqual(counts["undecided", default: 0], 0, "\(counts)")
  }

  /// Of all people those, by number, who have something by each catalogue.
  private func sets(
    _ item: CatalogueDiff.Item, _ old: ToyCatalogue, _ new: ToyCatalogue, _ people: [ToyPerson]
  ) -> (Set<Int>, Set<Int>) {
    func set(_ catalogue: ToyCatalogue) -> Set<Int> {
      Set(
        people.indices.filter { number in
          let person = people[number]
          switch item.kind {
          case .offer:
            return catalogue.fits(Int(item.id.dropFirst()) ?? 0, person)
          case .alert: return catalogue.raises(Int(item.id.dropFirst(2)) ?? 0, person)
          case .group: return catalogue.belongs(person)
          case .right: return catalogue.right.holds(person)
          case .pathway, .stage: return false
          }
        })
    }
    return (set(old), set(new))
  }

  private func check(
    _ found: People, _ has: Set<Int>, _ had: Set<Int>, _ people: [ToyPerson], _ name: String,
    _ counts: inout [String: Int],
    _ sides: (Catalogue, Bool, Catalogue, Bool, CatalogueDiff.Item), _ catalogues: [Catalogue]
  ) throws {
    let meant = has.subtracting(had)
    switch found {
    case .nobody:
      counts["nobody", default: 0] += 1
      XCTAssertTrue(meant.isEmpty, "\(name): somebody was overlooked: \(people[meant.first ?? 0])")
    case .undecided: counts["undecided", default: 0] += 1
    case .some(let example, let who):
      counts["some", default: 0] += 1
      XCTAssertFalse(
        meant.isEmpty, "\(name): there is nobody; \(String(decoding: example.json, as: UTF8.self))")
      try checkExample(example, sides, name)
      guard let who else { return }
      let circle = has.filter { number in
        who.boxes.contains { people[number].isIn($0, catalogues) }
      }
      XCTAssertTrue(meant.isSubset(of: circle), "\(name): not only \(who.words[.english])")
      switch who.extent {
      case .exactly:
        counts["exact", default: 0] += 1
        if who.boxes.count > 1 { counts["boxes", default: 0] += 1 }
        XCTAssertEqual(circle, meant, "\(name): exactly \(who.words[.english])")
      case .some:
        counts["only some", default: 0] += 1
        XCTAssertNotEqual(circle, meant, "\(name): not only some \(who.words[.english])")
      case .within: counts["within", default: 0] += 1
      }
    }
  }

  /// The example is answered as is claimed, by each catalogue.
  private func checkExample(
    _ example: ExampleCase, _ sides: (Catalogue, Bool, Catalogue, Bool, CatalogueDiff.Item),
    _ name: String
  ) throws {
    let text = String(decoding: example.json, as: UTF8.self)
    for (catalogue, isWanted) in [(sides.0, sides.1), (sides.2, sides.3)] {
      let (person, diagnostics) = SmallCatalogue.person(text, catalogue)
      XCTAssertEqual(diagnostics, [], "\(name): \(text)")
      let answer = Decider.answer(for: person, by: catalogue)
      switch sides.4.kind {
      case .offer:
        guard let offer = answer.offers.first(where: { $0.offer.id == sides.4.id }) else {
          continue
        }
        XCTAssertEqual(offer.standing == .fits, isWanted, "\(name): \(text)")
        if !isWanted { XCTAssertNotEqual(offer.standing, .open, "\(name): \(text)") }
      case .alert:
        let raised = answer.alerts.contains { catalogue.alerts[$0.alert].id == sides.4.id }
        XCTAssertEqual(raised, isWanted, "\(name): \(text)")
      case .group:
        XCTAssertEqual(answer.groups.first?.truth == .holds, isWanted, "\(name): \(text)")
      case .right:
        XCTAssertEqual(
          answer.rights.contains { $0.truth == .holds }, isWanted, "\(name): \(text)")
      case .pathway, .stage: XCTFail("a toy has no pathways")
      }
    }
  }
}
