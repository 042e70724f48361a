import LocatedJSON
import TestSupport
import XCTest

@testable import Pathways

/// Offers sorted by place, with all that is prepared for many blocks, stand as they do where each is
/// decided for everybody.
final class OffersByPlaceTests: XCTestCase {
  /// Blocks of persons from a few places each, one after another: what was near in one is not in the
  /// next.
  func testWhatIsNotDecidedStandsAsIfItWere() throws {
    let catalogue = try DanishCatalogue.catalogue()
    var sorted = Decider(catalogue)
    sorted.sortByPlace()
    sorted.prepareForMany()
    var plain = Decider(catalogue)
    var random = SplitMix64(seed: 29)
    var skipped = 0
    for number in 0..<24 {
      let persons = try persons(catalogue, from: 1 + number % 5, &random)
      decide(persons, &sorted)
      decide(persons, &plain)
      skipped += catalogue.offers.count - sorted.near.count
      for offer in catalogue.offers.indices {
        for lane in persons.indices {
          XCTAssertEqual(
            told(sorted, offer, lane), told(plain, offer, lane),
            "\(catalogue.offers[offer].id), block \(number), lane \(lane)")
        }
      }
      for lane in persons.indices {
        XCTAssertEqual(sorted.leading(lane: lane), plain.leading(lane: lane))
        XCTAssertEqual(sorted.ordered(lane: lane), plain.ordered(lane: lane))
      }
    }
    XCTAssertGreaterThan(skipped, 24 * 10, "hardly any offer was left out")
  }

  /// Persons of some municipalities of which all else is chance, the place sometimes not known.
  private func persons(
    _ catalogue: Catalogue, from count: Int, _ random: inout SplitMix64
  ) throws -> [PatientCase] {
    let places = catalogue.vocabulary.places.municipalities
    let codes = (0..<count).map { _ in places.randomElement(using: &random)?.code ?? "" }
    let fact = catalogue.vocabulary[try XCTUnwrap(catalogue.vocabulary.municipalityFact)].name
    return (0..<20).map { _ in
      let text = RandomCase.json(catalogue, &random, events: 2)
      let place = "\"facts\": {\"\(fact)\": \"\(codes.randomElement(using: &random) ?? "")\""
      let isEmpty = text.contains("\"facts\": {}")
      let placed = text.replacingFirst("\"facts\": {", with: place + (isEmpty ? "" : ", "))
      let (person, findings) = SmallCatalogue.person(placed, catalogue)
      // Chance may have told another place, or a region beside the place.
      return findings.contains { $0.severity == .error }
        ? SmallCatalogue.person("{\"facts\": {\"\(fact)\": \"\(codes[0])\"}}", catalogue).person
        : person
    }
  }

  private func decide(_ persons: [PatientCase], _ decider: inout Decider) {
    decider.evaluator.block.removeAll()
    for person in persons { decider.evaluator.block.append(person) }
    decider.decide()
    decider.decidePlan()
  }

  private func told(_ decider: Decider, _ number: Int, _ lane: Int) -> String {
    let offer = decider.decisions.offers[number]
    let (standing, why) = offer.standing(lane)
    var words = "\(standing) \(why.map { "\($0)" } ?? "") \(offer.heldBack.has(lane))"
    words += " \(offer.provided.has(lane)) \(offer.judgedOtherwise.has(lane))"
    guard standing == .open else { return words }
    let prepared = decider.offers[number]
    for place in prepared.start..<prepared.start + prepared.subjects.count {
      words += decider.decisions.missing[place].has(lane) ? "m" : "-"
      words += decider.decisions.alone[place].has(lane) ? "a" : "-"
    }
    return words
  }
}

extension String {
  fileprivate func replacingFirst(_ part: String, with other: String) -> String {
    guard let range = ranges(of: part).first else { return self }
    return self[..<range.lowerBound] + other + self[range.upperBound...]
  }
}
