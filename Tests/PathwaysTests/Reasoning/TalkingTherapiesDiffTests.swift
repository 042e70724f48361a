import Foundation
import LocatedJSON
import TestSupport
import XCTest

@testable import Pathways

/// Mutants of the second foreign system: what diff says of each agrees with deciding hundreds of
/// clients by both, and what xray says of it with the clients whom no offer fits.
final class TalkingTherapiesDiffTests: XCTestCase {
  private let today = CalendarDay(year: 2026, month: 11, day: 20) ?? .earliest

  /// One bound of a rule made another.
  private func mutant(_ text: String, _ random: inout SplitMix64) throws -> String {
    let bounds = try NSRegularExpression(pattern: #""(atLeast|atMost)": (\d+)"#)
    let all = bounds.matches(in: text, range: NSRange(text.startIndex..., in: text))
    let one = try XCTUnwrap(all.randomElement(using: &random))
    let place = try XCTUnwrap(Range(one.range(at: 2), in: text))
    let old = try XCTUnwrap(Int(text[place]))
    let step = [-3, -1, 1, 2].randomElement(using: &random) ?? 1
    return text.replacingCharacters(in: place, with: "\(max(0, old + step))")
  }

  func testMutants() throws {
    let texts = try TalkingTherapies.texts()
    let before = try TalkingTherapies.catalogue(texts)
    var random = SplitMix64(seed: 4_711)
    let clients = (0..<400).map { _ in TalkingTherapies.Client(&random) }
    func fits(_ catalogue: Catalogue, _ json: String) -> Set<String> {
      let (person, diagnostics) = SmallCatalogue.person(json, catalogue, on: today)
      XCTAssertEqual(diagnostics, [], json)
      let answer = Decider.answer(for: person, by: catalogue)
      return Set(answer.offers.filter { $0.standing == .fits }.map(\.offer.id))
    }
    let had = clients.map(\.offers)
    var counts: [String: Int] = [:]
    for number in proofSeeds(12) {
      var mutated = texts
      mutated["offers/steps.json"] = try mutant(
        try XCTUnwrap(texts["offers/steps.json"]), &random)
      guard let after = SmallCatalogue.read(mutated).catalogue else {
        counts["refused", default: 0] += 1
        continue
      }
      let diff = CatalogueDiff(from: before, to: after, on: today)
      let items = diff.items.filter { $0.kind == .offer && !$0.isIdentical }
      let changed = Set(items.map(\.id))
      let has = clients.map { fits(after, $0.json) }
      for (old, new) in zip(had, has) {
        // What the diff does not name is the same for everyone.
        XCTAssertTrue(old.symmetricDifference(new).isSubset(of: changed), "mutant \(number)")
      }
      for item in items {
        let name = "mutant \(number), \(item.id)"
        let gaining = zip(had, has).count { !$0.contains(item.id) && $1.contains(item.id) }
        let losing = zip(had, has).count { $0.contains(item.id) && !$1.contains(item.id) }
        for (people, count, isGain) in [(item.gains, gaining, true), (item.loses, losing, false)] {
          switch people {
          case .nobody:
            counts["nobody", default: 0] += 1
            XCTAssertEqual(count, 0, name)
          case .undecided: counts["undecided", default: 0] += 1
          case .some(let example, _):
            counts["some", default: 0] += 1
            let json = String(decoding: example.json, as: UTF8.self)
            XCTAssertEqual(fits(after, json).contains(item.id), isGain, "\(name): \(json)")
            XCTAssertEqual(fits(before, json).contains(item.id), !isGain, "\(name): \(json)")
          }
        }
      }
    }
    XCTAssertGreaterThan(counts["some", default: 0], 0, "\(counts)")
  }

  /// Whoever is shown as nobody's is; and that nobody is left is said only where everyone was divided.
  func testHolesAreHonest() throws {
    let texts = try TalkingTherapies.texts()
    let steps = try XCTUnwrap(texts["offers/steps.json"])
    let bound = #""requires": {"phq": {"atMost": 9}"#
    XCTAssertTrue(steps.contains(bound))
    let narrowed = steps.replacingOccurrences(
      of: bound, with: #""requires": {"phq": {"atMost": 4}"#)
    for rules in [steps, narrowed] {
      var texts = texts
      texts["offers/steps.json"] = rules
      let catalogue = try TalkingTherapies.catalogue(texts)
      func offers(_ json: String) -> [OfferAnswer] {
        let (person, _) = SmallCatalogue.person(json, catalogue, on: today)
        return Decider.answer(for: person, by: catalogue).offers
      }
      let xray = Xray(catalogue, on: today, looksAtRules: false)
      for gap in xray.gaps {
        let json = String(decoding: gap.example.json, as: UTF8.self)
        XCTAssertFalse(
          offers(json).contains { $0.standing == .fits || $0.standing == .open }, json)
      }
      var random = SplitMix64(seed: 99)
      let unserved = (0..<600).map { _ in TalkingTherapies.Client(&random) }.count { client in
        !offers(client.json).contains { $0.standing == .fits }
      }
      XCTAssertGreaterThan(unserved, 0, "of 600")
      XCTAssertFalse(xray.gaps.isEmpty && xray.isExact, "\(unserved) of 600")
    }
  }
}
