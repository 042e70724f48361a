import LocatedJSON
import TestSupport
import XCTest

@testable import Pathways

/// The operators that foreign tables need, over all small cases with unknowns: what the evaluator
/// says of a case is what all the ways to fill in the unknowns have in common.
final class OperatorTests: XCTestCase {
  private static let vocabulary = """
    {"facts": {
      "a": {"type": "boolean", "label": {"en": "a"}},
      "b": {"type": "boolean", "label": {"en": "b"}},
      "c": {"type": "boolean", "label": {"en": "c"}},
      "n": {"type": "integer", "range": [0, 5], "label": {"en": "n"},
            "labels": {"0": {"en": "no problem"}, "4": {"en": "severe"}}},
      "t": {"type": "set", "values": ["p", "q", "r"], "label": {"en": "t"}},
      "age": {"type": "integer", "range": [0, 120], "label": {"en": "age"},
              "derive": {"ageFrom": "born"}},
      "born": {"type": "month", "label": {"en": "born"}}}}
    """

  /// A person of whom all that a table asks for is known.
  private struct Complete {
    var flags = [false, false, false]
    var n = 0
    var t: Set<Character> = []

    var held: Int { flags.count { $0 } }
  }

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

  /// Compares a table of criteria over cases with what their completions have in common.
  private func check(
    _ table: [(json: String, holds: (Complete) -> Bool)],
    _ cases: [(facts: String, completions: [Complete])], line: UInt = #line
  ) throws {
    let catalogue = try catalogue(table.map(\.json))
    for (facts, completions) in cases {
      let (person, diagnostics) = SmallCatalogue.person("{\"facts\": {\(facts)}}", catalogue)
      XCTAssertEqual(diagnostics, [], facts, line: line)
      var evaluator = Evaluator(catalogue, person: person)
      for (number, row) in table.enumerated() {
        let truths = Set(completions.map(row.holds))
        let expected: Truth = truths.count == 1 ? Truth(truths.contains(true)) : .unknown
        XCTAssertEqual(
          evaluator.decide(catalogue.offers[number].requires), expected, "\(row.json) of \(facts)",
          line: line)
      }
    }
  }

  // MARK: At least k of n

  func testSoManyOfSomeCriteria() throws {
    var cases: [(String, [Complete])] = []
    for choice in 0..<27 {
      let told = [choice % 3, choice / 3 % 3, choice / 9]
      let facts = zip(["a", "b", "c"], told).filter { $1 > 0 }.map { "\"\($0)\": \($1 == 2)" }
      let completions = (0..<8).map { bits in
        Complete(flags: (0..<3).map { bits >> $0 & 1 == 1 })
      }.filter { person in zip(person.flags, told).allSatisfy { $1 == 0 || $0 == ($1 == 2) } }
      cases.append((facts.joined(separator: ", "), completions))
    }
    let of = #""of": [{"a": true}, {"b": true}, {"c": true}]"#
    try check(
      [
        ("{\"some\": {\"atLeast\": 1, \(of)}}", { $0.held >= 1 }),
        ("{\"some\": {\"atLeast\": 2, \(of)}}", { $0.held >= 2 }),
        ("{\"some\": {\"atLeast\": 3, \(of)}}", { $0.held >= 3 }),
        ("{\"some\": {\"atMost\": 0, \(of)}}", { $0.held == 0 }),
        ("{\"some\": {\"atMost\": 1, \(of)}}", { $0.held <= 1 }),
        ("{\"some\": {\"atMost\": 2, \(of)}}", { $0.held <= 2 }),
        ("{\"not\": {\"some\": {\"atLeast\": 2, \(of)}}}", { $0.held < 2 }),
      ], cases)
    // "Exactly two" is two questions about the same facts, which Kleene's logic decides one by one.
    let catalogue = try catalogue(["{\"some\": {\"atLeast\": 2, \"atMost\": 2, \(of)}}"])
    let (person, _) = SmallCatalogue.person(
      #"{"facts": {"a": true, "b": true, "c": false}}"#, catalogue)
    var evaluator = Evaluator(catalogue, person: person)
    XCTAssertEqual(evaluator.decide(catalogue.offers[0].requires), .holds)
  }

  /// What is asked of an open "two of three" is what can still settle it.
  func testSoManyOfSomeCriteriaAsks() throws {
    let catalogue = try catalogue([
      #"{"some": {"atLeast": 2, "of": [{"a": true}, {"b": true}, {"n": {"atLeast": 3}}]}}"#
    ])
    let (person, _) = SmallCatalogue.person(#"{"facts": {"a": true}}"#, catalogue)
    let answer = Decider.answer(for: person, by: catalogue).offers[0]
    XCTAssertEqual(answer.standing, .open)
    XCTAssertEqual(answer.missing.count, 2)
    let openings = Openings.of(answer, for: person, by: catalogue)
    XCTAssertEqual(openings.openings.map(\.changes.count), [1, 1])
    let (none, _) = SmallCatalogue.person(#"{"facts": {"a": false}}"#, catalogue)
    let other = Decider.answer(for: none, by: catalogue).offers[0]
    XCTAssertEqual(
      Openings.of(other, for: none, by: catalogue).openings.first?.changes.count, 2)
  }

  // MARK: Lists of numbers

  func testListsOfNumbers() throws {
    let cases: [(String, [Complete])] =
      [("", (0...5).map { Complete(n: $0) })] + (0...5).map { ("\"n\": \($0)", [Complete(n: $0)]) }
    try check(
      [
        (#"{"n": {"anyOf": [1, 3, 5]}}"#, { [1, 3, 5].contains($0.n) }),
        (#"{"n": {"anyOf": [2, 1]}}"#, { [1, 2].contains($0.n) }),
        (#"{"n": {"noneOf": [0, 4]}}"#, { ![0, 4].contains($0.n) }),
        (#"{"n": {"atLeast": 2, "noneOf": [3]}}"#, { $0.n >= 2 && $0.n != 3 }),
        (#"{"n": {"anyOf": [1, 3, 5], "atMost": 3}}"#, { [1, 3].contains($0.n) }),
      ], cases)
  }

  /// A number that is only known to lie in a range decides what all of the range decides.
  func testListsOfNumbersInKnownRanges() throws {
    let catalogue = try catalogue([
      #"{"age": {"anyOf": [35, 36]}}"#, #"{"age": {"anyOf": [35, 40]}}"#,
      #"{"age": {"noneOf": [35]}}"#, #"{"age": {"anyOf": [18, 40]}}"#,
    ])
    // Born in the month of the as-of day: 35 or 36.
    let (person, _) = SmallCatalogue.person(
      #"{"on": "2026-11-20", "facts": {"born": "1990-11"}}"#, catalogue)
    var evaluator = Evaluator(catalogue, person: person)
    XCTAssertEqual(
      catalogue.offers.map { evaluator.decide($0.requires) }, [.holds, .unknown, .unknown, .fails])
  }

  /// A number with words for its values is told by them, and a list names them.
  func testWordsForNumbers() throws {
    let catalogue = try catalogue([
      #"{"n": {"anyOf": [0, 4]}}"#, #"{"n": {"noneOf": [1]}}"#, #"{"n": {"atLeast": 4}}"#,
      #"{"n": {"anyOf": [1, 2, 3, 5]}}"#,
    ])
    let english = Wording(catalogue, in: .english)
    XCTAssertEqual(
      catalogue.offers.map { english.phrase($0.requires) },
      [
        "n: 0 (no problem) or 4 (severe)", "n: not 1", "n from 4 (severe)",
        "n: not 0 (no problem) or 4 (severe)",
      ])
    XCTAssertEqual(
      english.known(.number(4), of: try XCTUnwrap(catalogue.vocabulary.fact(named: "n"))),
      "4 (severe)")
  }

  // MARK: The size of a set

  func testSizesOfSets() throws {
    let names: [Character] = ["p", "q", "r"]
    var cases: [(String, [Complete])] = []
    for choice in 0..<27 {
      let told = [choice % 3, choice / 3 % 3, choice / 9]
      func list(_ wanted: Int) -> String {
        zip(names, told).filter { $1 == wanted }.map { "\"\($0.0)\"" }.joined(separator: ", ")
      }
      let completions = (0..<8).map { bits in
        Set(names.enumerated().filter { bits >> $0.offset & 1 == 1 }.map(\.element))
      }.filter { set in
        zip(names, told).allSatisfy { $1 == 0 || set.contains($0) == ($1 == 2) }
      }
      cases.append(
        (
          "\"t\": {\"present\": [\(list(2))], \"absent\": [\(list(1))]}",
          completions.map { Complete(t: $0) }
        ))
    }
    try check(
      [
        (#"{"t": {"size": {"atLeast": 1}}}"#, { !$0.t.isEmpty }),
        (#"{"t": {"size": {"atLeast": 2}}}"#, { $0.t.count >= 2 }),
        (#"{"t": {"size": {"atLeast": 3}}}"#, { $0.t.count == 3 }),
        (#"{"t": {"size": {"atMost": 0}}}"#, { $0.t.isEmpty }),
        (#"{"t": {"size": {"atMost": 1}}}"#, { $0.t.count <= 1 }),
        (#"{"t": {"size": {"atLeast": 1, "atMost": 2}}}"#, { [1, 2].contains($0.t.count) }),
        (#"{"t": {"size": {"atLeast": 1, "atMost": 1}}}"#, { $0.t.count == 1 }),
        (
          #"{"t": {"size": {"atLeast": 1, "atMost": 1, "of": ["p", "q"]}}}"#,
          { $0.t.subtracting(["r"]).count == 1 }
        ),
        (#"{"not": {"t": {"size": {"atLeast": 2}}}}"#, { $0.t.count < 2 }),
      ], cases)
  }

  func testSizesInWords() throws {
    let catalogue = try catalogue([
      #"{"t": {"size": {"atLeast": 2}}}"#, #"{"t": {"size": {"atMost": 1}}}"#,
      #"{"t": {"size": {"atLeast": 1, "atMost": 1, "of": ["p", "q"]}}}"#,
      #"{"some": {"atLeast": 2, "of": [{"a": true}, {"b": true}, {"n": 3}]}}"#,
      #"{"some": {"atMost": 1, "of": [{"a": true}, {"b": true}, {"n": 3}]}}"#,
    ])
    let danish = Wording(catalogue, in: .danish)
    XCTAssertEqual(
      catalogue.offers.map { danish.phrase($0.requires) },
      [
        "t: mindst 2", "t: højst 1", "t: netop 1 af (p, q)", "mindst 2 af (a; b; n 3)",
        "højst 1 af (a; b; n 3)",
      ])
  }

  // MARK: Many values

  /// A choice has as many values as it needs; the last ones are told apart as the first are.
  func testMoreThan64Values() throws {
    let names = (0..<130).map { "\"v\($0)\"" }.joined(separator: ", ")
    let (read, diagnostics) = SmallCatalogue.read([
      "vocabulary.json":
        "{\"facts\": {\"x\": {\"type\": \"choice\", \"values\": [\(names)], \"label\": {\"en\": \"x\"}, \"ask\": {\"en\": \"X?\"}}}}",
      "offers/all.json":
        "{\"offers\": [\(SmallCatalogue.offer("one", #""requires": {"x": {"anyOf": ["v0", "v64", "v129"]}}"#)), \(SmallCatalogue.offer("other", #""requires": {"x": {"noneOf": ["v63", "v128"]}}"#))]}",
    ])
    let catalogue = try XCTUnwrap(read, "\(diagnostics.map { $0.rendered(in: .english) })")
    for number in 0..<130 {
      let (person, _) = SmallCatalogue.person("{\"facts\": {\"x\": \"v\(number)\"}}", catalogue)
      let answer = Decider.answer(for: person, by: catalogue)
      let fits = Set(answer.offers.filter { $0.standing == .fits }.map(\.offer.id))
      var expected: Set<String> = [0, 64, 129].contains(number) ? ["one"] : []
      if ![63, 128].contains(number) { expected.insert("other") }
      XCTAssertEqual(fits, expected, "v\(number)")
    }
    XCTAssertEqual(
      Xray(catalogue, on: CalendarDay(year: 2026, month: 11, day: 20) ?? .earliest).undecided, [])
  }
}
