import LocatedJSON
import TestSupport
import XCTest

@testable import Pathways

/// The search over sums, sizes and counts of criteria agrees with looking at everyone there can be.
final class OperatorSearchTests: XCTestCase {
  private let today = CalendarDay(year: 2026, month: 11, day: 20) ?? .earliest

  /// A person of whom everything is known.
  private struct Person {
    var x = 0
    var y = 0
    var t: Set<Int> = []
    var v: Set<Int> = []
  }

  /// A rule that writes itself and decides people by itself.
  private indirect enum Rule {
    case all([Rule])
    case any([Rule])
    case some(Int, [Rule])
    case not(Rule)
    case number(String, ClosedRange<Int>)
    case numbers(String, Set<Int>)
    case size(String, Set<Int>, ClosedRange<Int>)
    case members(String, String, Set<Int>)

    var json: String {
      func list(_ rules: [Rule]) -> String {
        "[" + rules.map(\.json).joined(separator: ", ") + "]"
      }
      func names(_ values: Set<Int>) -> String {
        "[" + values.sorted().map { "\"v\($0)\"" }.joined(separator: ", ") + "]"
      }
      switch self {
      case .all(let rules): return "{\"all\": \(list(rules))}"
      case .any(let rules): return "{\"any\": \(list(rules))}"
      case .some(let count, let rules):
        return "{\"some\": {\"atLeast\": \(count), \"of\": \(list(rules))}}"
      case .not(let rule): return "{\"not\": \(rule.json)}"
      case .number(let name, let range):
        return "{\"\(name)\": {\"atLeast\": \(range.lowerBound), \"atMost\": \(range.upperBound)}}"
      case .numbers(let name, let values):
        let text = values.sorted().map { "\($0)" }.joined(separator: ", ")
        return "{\"\(name)\": {\"anyOf\": [\(text)]}}"
      case .size(let name, let values, let range):
        var ends: [String] = []
        if range.lowerBound > 0 { ends.append("\"atLeast\": \(range.lowerBound)") }
        if range.upperBound < values.count { ends.append("\"atMost\": \(range.upperBound)") }
        return
          "{\"\(name)\": {\"size\": {\(ends.joined(separator: ", ")), \"of\": \(names(values))}}}"
      case .members(let name, let how, let values):
        return "{\"\(name)\": {\"\(how)\": \(names(values))}}"
      }
    }

    func holds(_ person: Person) -> Bool {
      func number(_ name: String) -> Int {
        switch name {
        case "x": person.x
        case "y": person.y
        case "sum": person.x + person.y
        default: person.x - person.y
        }
      }
      func set(_ name: String) -> Set<Int> {
        name == "t" ? person.t : name == "v" ? person.v : person.t.union(person.v)
      }
      switch self {
      case .all(let rules): return rules.allSatisfy { $0.holds(person) }
      case .any(let rules): return rules.contains { $0.holds(person) }
      case .some(let count, let rules): return rules.count { $0.holds(person) } >= count
      case .not(let rule): return !rule.holds(person)
      case .number(let name, let range): return range.contains(number(name))
      case .numbers(let name, let values): return values.contains(number(name))
      case .size(let name, let values, let range):
        return range.contains(set(name).intersection(values).count)
      case .members(let name, let how, let values):
        switch how {
        case "anyOf": return !set(name).isDisjoint(with: values)
        case "allOf": return set(name).isSuperset(of: values)
        default: return set(name).isDisjoint(with: values)
        }
      }
    }

    static func random(_ random: inout SplitMix64, depth: Int = 2) -> Rule {
      guard depth > 0, Int.random(in: 0..<4, using: &random) > 0 else { return leaf(&random) }
      let rules = (0..<Int.random(in: 2...3, using: &random)).map { _ in
        Rule.random(&random, depth: depth - 1)
      }
      switch Int.random(in: 0..<5, using: &random) {
      case 0: return .not(rules[0])
      case 1: return .any(rules)
      case 2: return .some(2, rules)
      default: return .all(rules)
      }
    }

    private static func leaf(_ random: inout SplitMix64) -> Rule {
      func pick(_ names: [String]) -> String { names.randomElement(using: &random) ?? names[0] }
      func some(_ range: ClosedRange<Int>) -> Set<Int> {
        let first = Int.random(in: range, using: &random)
        return Set(range.filter { _ in Bool.random(using: &random) } + [first])
      }
      switch Int.random(in: 0..<5, using: &random) {
      case 0, 1:
        let name = pick(["x", "y", "sum", "sum", "gap", "gap"])
        let whole = name == "sum" ? 0...6 : name == "gap" ? -3...3 : 0...3
        if Bool.random(using: &random) { return .numbers(name, some(whole)) }
        let low = Int.random(in: whole, using: &random)
        return .number(name, low...Int.random(in: low...whole.upperBound, using: &random))
      case 2, 3:
        let values = Bool.random(using: &random) ? Set(0...3) : some(0...3)
        let low = Int.random(in: 0...values.count, using: &random)
        let high =
          low == 0
          ? Int.random(in: 0..<values.count, using: &random)
          : Int.random(in: low...values.count, using: &random)
        return .size(pick(["t", "v", "u", "u"]), values, low...high)
      default:
        return .members(pick(["t", "v", "u"]), pick(["anyOf", "allOf", "noneOf"]), some(0...3))
      }
    }
  }

  private static let vocabulary = """
    {"facts": {
      "x": {"type": "integer", "range": [0, 3], "label": {"en": "x"}, "ask": {"en": "X?"}},
      "y": {"type": "integer", "range": [0, 3], "label": {"en": "y"}, "ask": {"en": "Y?"}},
      "sum": {"type": "integer", "range": [0, 6], "label": {"en": "sum"},
              "derive": {"sum": ["x", "y"]}},
      "gap": {"type": "integer", "range": [-3, 3], "label": {"en": "gap"},
              "derive": {"sum": ["x"], "minus": ["y"]}},
      "t": {"type": "set", "values": ["v0", "v1", "v2", "v3"], "label": {"en": "t"}, "ask": {"en": "T?"}},
      "v": {"type": "set", "values": ["v0", "v1", "v2", "v3"], "label": {"en": "v"}, "ask": {"en": "V?"}},
      "u": {"type": "set", "values": ["v0", "v1", "v2", "v3"], "label": {"en": "u"},
            "derive": {"union": ["t", "v"]}, "askInstead": "t"}}}
    """

  private func catalogue(_ vocabulary: String, _ rules: [String]) throws -> Catalogue {
    let offers = rules.enumerated().map { number, rule in
      SmallCatalogue.offer("o\(number)", "\"requires\": \(rule)")
    }
    let (catalogue, diagnostics) = SmallCatalogue.read([
      "vocabulary.json": vocabulary,
      "offers/all.json": "{\"offers\": [\(offers.joined(separator: ","))]}",
    ])
    return try XCTUnwrap(
      catalogue, "\(diagnostics.map { $0.rendered(in: .english) }) \(rules)")
  }

  private static let everyone: [Person] = (0..<4).flatMap { x in
    (0..<4).flatMap { y in
      (0..<16).flatMap { t in
        (0..<16).map { v in
          func set(_ bits: Int) -> Set<Int> { Set((0..<4).filter { bits >> $0 & 1 == 1 }) }
          return Person(x: x, y: y, t: set(t), v: set(v))
        }
      }
    }
  }

  func testTheSearchAgreesWithEveryone() throws {
    var (found, nobody) = (0, 0)
    for seed in 1...60 {
      var random = SplitMix64(seed: UInt64(seed) &* 15_485_863)
      let rules = [Rule.random(&random), Rule.random(&random)]
      let catalogue = try catalogue(Self.vocabulary, rules.map(\.json))
      let claims = [Claim.fits(Index(0)), .fits(Index(1))]
      var search = Search(SpaceBuilder([CatalogueProver(catalogue, on: today)], [claims]))
      for (first, second) in [(true, true), (true, false), (false, true), (false, false)] {
        let goals: [Goal] = [
          first ? .yes(claims[0]) : .no(claims[0]), second ? .yes(claims[1]) : .no(claims[1]),
        ]
        let isSomebody = Self.everyone.contains {
          rules[0].holds($0) == first && rules[1].holds($0) == second
        }
        let name = "seed \(seed), \(first) \(second): \(rules.map(\.json))"
        switch search.find(goals) {
        case .found:
          found += 1
          XCTAssertTrue(isSomebody, "there is nobody: \(name)")
        case .nobody:
          nobody += 1
          XCTAssertFalse(isSomebody, "somebody was overlooked: \(name)")
        case .undecided: XCTFail("undecided: \(name)")
        }
      }
    }
    XCTAssertGreaterThan(found, 100)
    XCTAssertGreaterThan(nobody, 8)
  }

  // MARK: Scores

  private static let scores = """
    {"facts": {
      "first": {"type": "integer", "range": [0, 9], "label": {"en": "first"},
                "derive": {"first": {"type": "rating"}}},
      "last": {"type": "integer", "range": [0, 9], "label": {"en": "last"},
               "derive": {"latest": {"type": "rating"}}},
      "better": {"type": "integer", "range": [-9, 9], "label": {"en": "better"},
                 "derive": {"sum": ["first"], "minus": ["last"]}}},
     "classes": {"rated": {"label": {"en": "rated"}, "ask": {"en": "Rated?"}}},
     "attributes": {"points": {"type": "integer", "label": {"en": "points"}}},
     "events": {"rating": {"class": "rated", "label": {"en": "rating"}, "attributes": ["points"]}}}
    """

  /// What follows from events is searched within bounds: what is found is so, and nobody is said to
  /// be nobody who is somebody.
  func testScoresAreSearchedHonestly() throws {
    let table: [(json: String, holds: (Int, Int) -> Bool)] = [
      (#"{"better": {"atLeast": 3}}"#, { $0 - $1 >= 3 }),
      (#"{"better": {"atMost": -1}}"#, { $0 - $1 <= -1 }),
      (#"{"last": {"atMost": 4}}"#, { $1 <= 4 }),
      (#"{"first": {"atLeast": 5}}"#, { first, _ in first >= 5 }),
      (#"{"last": {"atMost": 4}, "better": {"atLeast": 3}}"#, { $1 <= 4 && $0 - $1 >= 3 }),
      (#"{"last": {"atLeast": 5}, "better": {"atLeast": 3}}"#, { $1 >= 5 && $0 - $1 >= 3 }),
      (#"{"last": {"atLeast": 7}, "better": {"atLeast": 3}}"#, { $1 >= 7 && $0 - $1 >= 3 }),
    ]
    let catalogue = try catalogue(Self.scores, table.map(\.json))
    for (number, row) in table.enumerated() {
      let isSomebody = (0...9).contains { first in (0...9).contains { row.holds(first, $0) } }
      let claim = Claim.fits(Index(number))
      var search = Search(SpaceBuilder([CatalogueProver(catalogue, on: today)], [[claim]]))
      switch search.find([.yes(claim)]) {
      case .found: XCTAssertTrue(isSomebody, row.json)
      case .nobody: XCTFail("a bounded search proves nothing: \(row.json)")
      case .undecided: XCTAssertFalse(isSomebody, "overlooked: \(row.json)")
      }
    }
    let dead = Xray(catalogue, on: today).findings.filter { $0.code.slug == "dead-offer" }
    XCTAssertEqual(dead.map { $0.message[.english] }, [])
  }
}
