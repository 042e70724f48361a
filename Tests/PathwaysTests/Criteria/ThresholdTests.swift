import LocatedJSON
import TestSupport
import XCTest

@testable import Pathways

/// How many of which parts must hold, as the rooms that reason about wholes see it: it says of every
/// case what the evaluator decides.
final class ThresholdTests: XCTestCase {
  private static let names = ["a", "b", "c", "d", "e"]

  private static let vocabulary: String = {
    let facts = names.map { "\"\($0)\": {\"type\": \"boolean\", \"label\": {\"en\": \"\($0)\"}}" }
    return "{\"facts\": {\(facts.joined(separator: ", "))}}"
  }()

  private static let named =
    #"{"criteria": {"both": {"label": {"en": "both"}, "when": {"a": true, "b": true}}}}"#

  /// A criterion of any depth up to one, with every way to put parts together in it.
  private func criterion(_ depth: Int, _ random: inout SplitMix64) -> String {
    func parts() -> [String] {
      (0..<Int.random(in: 1...4, using: &random)).map { _ in criterion(depth - 1, &random) }
    }
    func list(_ parts: [String]) -> String { "[\(parts.joined(separator: ", "))]" }
    let fact =
      "\"\(Self.names.randomElement(using: &random) ?? "a")\": \(Bool.random(using: &random))"
    guard depth > 0 else { return "{\(fact)}" }
    switch Int.random(in: 0..<9, using: &random) {
    case 0: return "{\"all\": \(list(parts()))}"
    case 1: return "{\"any\": \(list(parts()))}"
    case 2, 3:
      let parts = parts()
      let least = Int.random(in: 1...parts.count, using: &random)
      return "{\"some\": {\"atLeast\": \(least), \"of\": \(list(parts))}}"
    case 4:
      let parts = parts()
      let most = Int.random(in: 0..<parts.count, using: &random)
      return "{\"some\": {\"atMost\": \(most), \"of\": \(list(parts))}}"
    case 5: return "{\"not\": \(criterion(depth - 1, &random))}"
    case 6: return "{\"because\": {\"en\": \"so\"}, \(fact)}"
    case 7: return Bool.random(using: &random) ? "{}" : #"{"is": "both"}"#
    default: return "{\(fact), \"any\": \(list(parts()))}"
    }
  }

  private func catalogue(_ criteria: [String]) throws -> Catalogue {
    let offers = criteria.enumerated().map { number, criterion in
      SmallCatalogue.offer("o\(number)", "\"requires\": \(criterion)")
    }
    let (catalogue, diagnostics) = SmallCatalogue.read([
      "vocabulary.json": Self.vocabulary, "criteria.json": Self.named,
      "offers/all.json": "{\"offers\": [\(offers.joined(separator: ","))]}",
    ])
    return try XCTUnwrap(catalogue, "\(diagnostics.map { $0.rendered(in: .english) })")
  }

  /// What a threshold says where so much is known of its parts.
  private func truth(
    _ threshold: Threshold, _ truths: [Int: Truth], line: UInt = #line
  ) -> Truth {
    let holds = threshold.isReached { truths[$0] == .holds }
    let fails = threshold.denied.isReached { truths[$0] == .fails }
    let held = threshold.parts.count { truths[$0] == .holds }
    XCTAssertEqual(holds, held >= threshold.count, line: line)
    XCTAssertFalse(holds && fails, line: line)
    return holds ? .holds : fails ? .fails : .unknown
  }

  func testTheViewSaysWhatTheEvaluatorDecides() throws {
    var random = SplitMix64(seed: 20_261_120)
    let catalogue = try catalogue((0..<150).map { _ in criterion(3, &random) })
    let pool = catalogue.pool
    var seen: [String: Int] = [:]
    for _ in 0..<60 {
      let told = Self.names.filter { _ in Int.random(in: 0..<3, using: &random) > 0 }
        .map { "\"\($0)\": \(Bool.random(using: &random))" }
      let (person, diagnostics) = SmallCatalogue.person(
        "{\"facts\": {\(told.joined(separator: ", "))}}", catalogue)
      XCTAssertEqual(diagnostics, [])
      var evaluator = Evaluator(catalogue, person: person)
      for index in pool.criteria.indexes {
        guard let threshold = pool.threshold(of: index) else { continue }
        var truths: [Int: Truth] = [:]
        for number in threshold.parts { truths[number] = evaluator.decide(pool.parts[number]) }
        let decided = evaluator.decide(index)
        XCTAssertEqual(truth(threshold, truths), decided, "\(pool[index]) of \(told)")
        seen["\(threshold.count) of \(threshold.parts.count): \(decided)", default: 0] += 1
      }
    }
    // Wholes of every kind were met, each decided in every way it can be.
    for kind in ["1 of 3", "2 of 3", "3 of 3", "1 of 1"] {
      for truth in [Truth.holds, .fails, .unknown] {
        XCTAssertGreaterThan(seen["\(kind): \(truth)"] ?? 0, 0, "\(kind): \(truth)")
      }
    }
  }

  /// Parts, and the parts of a threshold, are the same; what has no threshold has one part or none.
  func testThePartsAreThoseOfTheView() throws {
    var random = SplitMix64(seed: 7)
    let pool = try catalogue((0..<150).map { _ in criterion(3, &random) }).pool
    for index in pool.criteria.indexes {
      guard let threshold = pool.threshold(of: index) else {
        XCTAssertLessThanOrEqual(pool.parts(of: index).count, 1)
        continue
      }
      XCTAssertEqual(pool.parts(of: index), threshold.parts.map { pool.parts[$0] })
      XCTAssertEqual(threshold.denied.denied, threshold)
    }
  }

  /// All of nothing holds and any of nothing fails, for the evaluator and for the view.
  func testOfNoParts() throws {
    let catalogue = try catalogue(["{}"])
    var pool = catalogue.pool
    let origin = try XCTUnwrap(pool.origins.first)
    let all = pool.all([], note: nil, from: origin)
    let any = pool.any([], from: origin)
    let (person, _) = SmallCatalogue.person("{}", catalogue)
    var evaluator = Evaluator(pool, block: Evaluator(catalogue, person: person).block)
    for (index, expected) in [(all, Truth.holds), (any, .fails)] {
      let threshold = try XCTUnwrap(pool.threshold(of: index))
      XCTAssertEqual(truth(threshold, [:]), expected)
      XCTAssertEqual(evaluator.decide(index), expected)
    }
    XCTAssertEqual(pool.threshold(of: all)?.isEvery, true)
    XCTAssertEqual(pool.threshold(of: any)?.isEvery, false)
  }
}
