import LocatedJSON
import TestSupport
import XCTest

@testable import Pathways

/// Numbers that follow from others: sums, differences, scores, months; what is known of the parts
/// decides what it decides, and no more.
final class DerivedNumberTests: XCTestCase {
  private static let vocabulary = """
    {"facts": {
      "x": {"type": "integer", "range": [0, 2], "label": {"en": "x"}, "ask": {"en": "X?"}},
      "y": {"type": "integer", "range": [0, 3], "label": {"en": "y"}, "ask": {"en": "Y?"}},
      "b": {"type": "boolean", "label": {"en": "b"}, "ask": {"en": "B?"}},
      "gain": {"type": "integer", "range": [-10, 10], "label": {"en": "gain"},
               "derive": {"sum": ["total"], "minus": ["x"]}},
      "total": {"type": "integer", "range": [0, 6], "label": {"en": "total"},
                "derive": {"sum": ["x", "y", "b"]}},
      "more": {"type": "integer", "range": [-3, 2], "label": {"en": "more"},
               "derive": {"sum": ["x"], "minus": ["y"]}},
      "first": {"type": "integer", "range": [0, 60], "label": {"en": "first score"},
                "derive": {"first": {"type": "rating"}}},
      "last": {"type": "integer", "range": [0, 60], "label": {"en": "last score"},
               "derive": {"latest": {"type": "rating"}, "attribute": "points"}},
      "better": {"type": "integer", "range": [-60, 60], "label": {"en": "better by"},
                 "derive": {"sum": ["first"], "minus": ["last"]}},
      "born": {"type": "month", "label": {"en": "born"}},
      "months": {"type": "integer", "range": [0, 1500], "label": {"en": "months"},
                 "derive": {"monthsSince": "born"}}},
     "classes": {"rated": {"label": {"en": "rated"}, "ask": {"en": "Rated?"}}},
     "attributes": {"points": {"type": "integer", "label": {"en": "points"}}},
     "events": {"rating": {"class": "rated", "label": {"en": "rating"}, "attributes": ["points"]}}}
    """

  private func catalogue(_ criteria: [String]) throws -> Catalogue {
    let offers = criteria.enumerated().map { number, criterion in
      SmallCatalogue.offer("o\(number)", "\"requires\": \(criterion)")
    }
    let (catalogue, diagnostics) = SmallCatalogue.read([
      "vocabulary.json": Self.vocabulary,
      "offers/all.json": "{\"offers\": [\(offers.joined(separator: ","))]}",
    ])
    return try XCTUnwrap(catalogue, "\(diagnostics.map { $0.rendered(in: .english) })")
  }

  private func truths(_ catalogue: Catalogue, _ text: String) -> [Truth] {
    let (person, diagnostics) = SmallCatalogue.person(text, catalogue)
    XCTAssertEqual(diagnostics, [], text)
    var evaluator = Evaluator(catalogue, person: person)
    return catalogue.offers.map { evaluator.decide($0.requires) }
  }

  // MARK: Sums

  func testSumsOverAllSmallCases() throws {
    let table: [(json: String, holds: (Int, Int, Int) -> Bool)] = [
      (#"{"total": {"atLeast": 1}}"#, { $0 + $1 + $2 >= 1 }),
      (#"{"total": {"atLeast": 3}}"#, { $0 + $1 + $2 >= 3 }),
      (#"{"total": {"atMost": 4}}"#, { $0 + $1 + $2 <= 4 }),
      (#"{"total": {"anyOf": [0, 5, 6]}}"#, { [0, 5, 6].contains($0 + $1 + $2) }),
      (#"{"more": {"atLeast": 0}}"#, { x, y, _ in x >= y }),
      (#"{"more": {"atLeast": 1}}"#, { x, y, _ in x > y }),
      // A sum of a sum, though declared before it: what is left is y and b.
      (#"{"not": {"total": {"atLeast": 2}}}"#, { $0 + $1 + $2 < 2 }),
    ]
    let catalogue = try catalogue(table.map(\.json))
    for x in -1...2 {
      for y in -1...3 {
        for b in -1...1 {
          var facts: [String] = []
          if x >= 0 { facts.append("\"x\": \(x)") }
          if y >= 0 { facts.append("\"y\": \(y)") }
          if b >= 0 { facts.append("\"b\": \(b == 1)") }
          let text = "{\"facts\": {\(facts.joined(separator: ", "))}}"
          let found = truths(catalogue, text)
          for (number, row) in table.enumerated() {
            var all: Set<Bool> = []
            for x in x < 0 ? Array(0...2) : [x] {
              for y in y < 0 ? Array(0...3) : [y] {
                for b in b < 0 ? [0, 1] : [b] { all.insert(row.holds(x, y, b)) }
              }
            }
            let isTold =
              row.json.contains("more") ? x >= 0 || y >= 0 : x >= 0 || y >= 0 || b >= 0
            let expected: Truth =
              all.count == 1 && isTold ? Truth(all.contains(true)) : .unknown
            XCTAssertEqual(found[number], expected, "\(row.json) of \(text)")
          }
        }
      }
    }
  }

  /// A sum of sums is worked out after them, wherever it is declared; and a total that is told
  /// counts, whatever its parts would add up to.
  func testSumsOfSumsAndToldSums() throws {
    let catalogue = try catalogue([
      #"{"gain": {"atLeast": 3}}"#, #"{"total": {"atLeast": 5}}"#,
    ])
    XCTAssertEqual(
      truths(catalogue, #"{"facts": {"x": 1, "y": 3, "b": false}}"#), [.holds, .fails])
    XCTAssertEqual(truths(catalogue, #"{"facts": {"total": 6}}"#), [.holds, .holds])
    let (person, _) = SmallCatalogue.person(#"{"facts": {"total": 6, "x": 0, "y": 0}}"#, catalogue)
    XCTAssertEqual(person.disagreements.count, 1)
  }

  /// What is asked of an open sum is its parts that are not known.
  func testSumsAskForTheirParts() throws {
    let catalogue = try catalogue([#"{"total": {"atLeast": 4}}"#])
    let (person, _) = SmallCatalogue.person(#"{"facts": {"x": 1}}"#, catalogue)
    let answer = Decider.answer(for: person, by: catalogue).offers[0]
    XCTAssertEqual(answer.standing, .open)
    XCTAssertEqual(
      answer.missing.map { Wording(catalogue, in: .english).name($0) }, ["y", "b"])
  }

  // MARK: Scores over time

  func testReliableImprovement() throws {
    let catalogue = try catalogue([
      #"{"better": {"atLeast": 6}}"#, #"{"last": {"atMost": 10}}"#, #"{"first": {"atLeast": 20}}"#,
    ])
    func scores(_ list: [(String, Int)]) -> String {
      let events = list.map { day, points in
        let on = day.isEmpty ? "" : "\"on\": \"\(day)\", "
        return "{\(on)\"type\": \"rating\", \"points\": \(points)}"
      }
      return "{\"on\": \"2026-11-20\", \"events\": [\(events.joined(separator: ", "))]}"
    }
    XCTAssertEqual(truths(catalogue, #"{"facts": {}}"#), [.unknown, .unknown, .unknown])
    XCTAssertEqual(
      truths(catalogue, scores([("2026-01-01", 20), ("2026-06-01", 9)])), [.holds, .holds, .holds])
    XCTAssertEqual(
      truths(catalogue, scores([("2026-06-01", 20), ("2026-01-01", 9)])), [.fails, .fails, .fails])
    XCTAssertEqual(
      truths(catalogue, scores([("2026-01-01", 20), ("2026-03-01", 2), ("2026-06-01", 15)])),
      [.fails, .fails, .holds])
    XCTAssertEqual(
      truths(catalogue, scores([("2026-01-01", 26), ("2026-06-01", 20)])), [.holds, .fails, .holds])
    // A later event takes no part, and one without a day may have been the first.
    XCTAssertEqual(
      truths(catalogue, scores([("2026-01-01", 20), ("2026-12-01", 9)]))[0], .fails)
    XCTAssertEqual(
      truths(catalogue, scores([("2026-01-01", 20), ("2026-06-01", 9), ("", 9)])),
      [.unknown, .holds, .unknown])
  }

  // MARK: Months

  func testAgesInMonths() throws {
    let catalogue = try catalogue([
      #"{"months": {"atLeast": 11}}"#, #"{"months": {"atLeast": 12}}"#,
      #"{"months": {"atMost": 10}}"#,
    ])
    let born = #""facts": {"born": "2025-11"}"#
    XCTAssertEqual(
      truths(catalogue, "{\"on\": \"2026-11-20\", \(born)}"), [.holds, .unknown, .fails])
    XCTAssertEqual(
      truths(catalogue, "{\"on\": \"2026-11-30\", \(born)}"), [.holds, .holds, .fails])
    XCTAssertEqual(
      truths(catalogue, "{\"on\": \"2025-11-20\", \(born)}"), [.fails, .fails, .holds])
  }

  // MARK: What can't be

  func testFaultsOfDerivations() throws {
    func codes(_ facts: String) -> [String] {
      SmallCatalogue.read(["vocabulary.json": "{\"facts\": {\(facts)}}"]).diagnostics
        .filter { $0.severity == .error }.map(\.code.slug)
    }
    let number = #""type": "integer", "range": [0, 9], "label": {"en": "n"}"#
    XCTAssertEqual(
      codes(
        "\"p\": {\(number), \"derive\": {\"sum\": [\"q\"]}}, \"q\": {\(number), \"derive\": {\"sum\": [\"p\"]}}"
      ),
      ["circular-derivation"])
    XCTAssertEqual(
      codes(
        "\"p\": {\(number), \"derive\": {\"sum\": [\"q\"]}}, \"q\": {\"type\": \"set\", \"values\": [\"v\"], \"label\": {\"en\": \"q\"}}"
      ),
      ["not-a-number"])
    XCTAssertEqual(
      codes("\"p\": {\(number), \"derive\": {\"sum\": [\"r\"]}}"), ["unknown-fact"])
    XCTAssertEqual(
      codes("\"p\": {\(number), \"derive\": {\"sum\": [\"p\"], \"union\": [\"p\"]}}").isEmpty, false
    )
  }

  /// A number that a clinician judges has nearby readings, as an ordered fact has.
  func testJudgedNumbers() throws {
    let (read, _) = SmallCatalogue.read([
      "vocabulary.json":
        #"{"facts": {"r": {"type": "integer", "range": [0, 4], "judged": true, "label": {"en": "rating"}, "ask": {"en": "R?"}}}}"#,
      "offers/all.json":
        "{\"offers\": [\(SmallCatalogue.offer("one", #""requires": {"r": {"atLeast": 2}}"#))]}",
    ])
    let catalogue = try XCTUnwrap(read)
    let (person, _) = SmallCatalogue.person(#"{"facts": {"r": 2}}"#, catalogue)
    let robustness = Robustness.answer(for: person, by: catalogue).robustness
    XCTAssertEqual(robustness.readings.map { $0.steps.map(\.to) }, [[1], [3]])
    XCTAssertEqual(robustness.readings.map(robustness.holds), [false, true])
    let (most, _) = SmallCatalogue.person(#"{"facts": {"r": 4}}"#, catalogue)
    XCTAssertEqual(
      Robustness.answer(for: most, by: catalogue).robustness.readings.map { $0.steps.map(\.to) },
      [[3]])
  }
}
