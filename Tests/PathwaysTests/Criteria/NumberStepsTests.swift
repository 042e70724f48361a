import LocatedJSON
import TestSupport
import XCTest

@testable import Pathways

/// Blocks of many cases are decided by what was prepared for many as they are without it.
final class NumberStepsTests: XCTestCase {
  private static let vocabulary = """
    {"facts": {
      "n": {"type": "integer", "range": [-5, 20], "label": {"en": "n"}, "ask": {"en": "N?"}},
      "x": {"type": "integer", "range": [0, 2], "label": {"en": "x"}, "ask": {"en": "X?"}},
      "y": {"type": "integer", "range": [0, 3], "label": {"en": "y"}, "ask": {"en": "Y?"}},
      "total": {"type": "integer", "range": [0, 5], "label": {"en": "total"},
                "derive": {"sum": ["x", "y"]}}}}
    """

  /// Limits at both ends and beyond all others, one number, several ranges, and a number tested by
  /// too few to be worth a scale.
  private static let criteria = [
    #"{"n": {"atLeast": -5}}"#, #"{"n": {"atMost": 20}}"#, #"{"n": {"atLeast": 7}}"#,
    #"{"n": {"atMost": 7}}"#, #"{"n": {"atLeast": -2, "atMost": 12}}"#, #"{"n": 7}"#,
    #"{"n": {"anyOf": [-5, 0, 1, 20]}}"#, #"{"n": {"atLeast": 20}}"#, #"{"n": {"atMost": -5}}"#,
    #"{"total": {"atLeast": 1}}"#, #"{"total": {"atLeast": 3}}"#, #"{"total": {"atMost": 4}}"#,
    #"{"total": {"anyOf": [0, 2, 5]}}"#, #"{"x": {"atLeast": 1}}"#,
  ]

  private func check(
    _ catalogue: Catalogue, _ blocks: [[PatientCase]], line: UInt = #line
  ) {
    var many = Evaluator(catalogue, block: CaseBlock(catalogue.vocabulary))
    many.prepareForMany(
      NumberSteps(catalogue.pool, factCount: catalogue.vocabulary.facts.count), catalogue.vocabulary
    )
    for persons in blocks {
      many.block.removeAll()
      for person in persons { many.block.append(person) }
      many.forget()
      var plain = Evaluator(catalogue, block: many.block)
      for number in catalogue.pool.criteria.indices {
        XCTAssertEqual(
          many.lanes(Index(number)), plain.lanes(Index(number)),
          "\(catalogue.pool.criteria[number])", line: line)
      }
    }
  }

  func testTestsOfNumbersAreDecidedBySteps() throws {
    let offers = Self.criteria.enumerated().map { number, criterion in
      SmallCatalogue.offer("o\(number)", "\"requires\": \(criterion)")
    }
    let (read, diagnostics) = SmallCatalogue.read([
      "vocabulary.json": Self.vocabulary,
      "offers/all.json": "{\"offers\": [\(offers.joined(separator: ","))]}",
    ])
    let catalogue = try XCTUnwrap(read, "\(diagnostics.map { $0.rendered(in: .english) })")
    let steps = NumberSteps(catalogue.pool, factCount: catalogue.vocabulary.facts.count)
    XCTAssertEqual(
      catalogue.vocabulary.facts.filter { steps.scales[$0.index.number] != nil }.map(\.name),
      ["n", "total"])
    let numbers = ["{}"] + (-5...20).map { "{\"facts\": {\"n\": \($0)}}" }
    // Of a sum of which one part is told, only a range is known.
    let sums = (0...2).flatMap { x in
      ["{\"facts\": {\"x\": \(x)}}"] + (0...3).map { "{\"facts\": {\"x\": \(x), \"y\": \($0)}}" }
    }
    let persons = (numbers + sums).map { SmallCatalogue.person($0, catalogue).person }
    check(catalogue, [persons, persons.reversed(), Array(persons.suffix(3)), [persons[0]]])
  }

  func testEveryCriterionOfTheCatalogueIsDecidedTheSame() throws {
    let catalogue = try DanishCatalogue.catalogue()
    var random = SplitMix64(seed: 31)
    let blocks = (0..<6).map { number in
      (0..<[64, 64, 3, 1, 64, 40][number]).map { _ in
        let text = RandomCase.json(catalogue, &random, events: number % 3)
        return SmallCatalogue.person(text, catalogue).person
      }
    }
    check(catalogue, blocks)
  }
}
