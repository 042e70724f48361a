import LocatedJSON
import Pathways
import TestSupport
import XCTest

/// Every operator over all small cases, unknowns included: what the evaluator says of a case is
/// what all the ways to fill in the unknowns have in common.
final class EvaluatorTests: XCTestCase {
  /// Facts with few values, and for each fact every value that a case can give it.
  private static let vocabulary = """
    {"facts": {
      "b": {"type": "boolean", "label": {"en": "b"}},
      "n": {"type": "integer", "range": [0, 2], "label": {"en": "n"}},
      "o": {"type": "ordered", "values": ["low", "mid", "high"], "label": {"en": "o"}},
      "s": {"type": "set", "values": ["x", "y"], "label": {"en": "s"}}
    }}
    """

  private static let known: [(fact: String, values: [String])] = [
    ("b", ["true", "false"]), ("n", ["0", "1", "2"]), ("o", [#""low""#, #""mid""#, #""high""#]),
    (
      "s",
      [
        #"{"absent": ["x", "y"]}"#, #"{"present": ["x"], "absent": ["y"]}"#,
        #"{"present": ["y"], "absent": ["x"]}"#, #"{"present": ["x", "y"]}"#,
      ]
    ),
  ]

  /// What a case may leave open of a set beside all of it: one of its values.
  private static let partialSets = [
    #"{"present": ["x"]}"#, #"{"present": ["y"]}"#, #"{"absent": ["x"]}"#, #"{"absent": ["y"]}"#,
  ]

  /// The criteria, with the same question in Swift for a case in which everything is known.
  private static let criteria: [(json: String, holds: @Sendable (Complete) -> Bool)] = [
    ("{}", { _ in true }),
    (#"{"b": true}"#, { $0.b }),
    (#"{"b": false}"#, { !$0.b }),
    (#"{"n": 1}"#, { $0.n == 1 }),
    (#"{"n": {"atLeast": 1}}"#, { $0.n >= 1 }),
    (#"{"n": {"atMost": 1}}"#, { $0.n <= 1 }),
    (#"{"n": {"atLeast": 1, "atMost": 1}}"#, { $0.n == 1 }),
    (#"{"o": "mid"}"#, { $0.o == 1 }),
    (#"{"o": {"atLeast": "mid"}}"#, { $0.o >= 1 }),
    (#"{"o": {"atMost": "mid"}}"#, { $0.o <= 1 }),
    (#"{"o": {"atLeast": "mid", "atMost": "mid"}}"#, { $0.o == 1 }),
    (#"{"o": {"anyOf": ["low", "high"]}}"#, { $0.o != 1 }),
    (#"{"o": {"noneOf": ["low"]}}"#, { $0.o != 0 }),
    (#"{"s": "x"}"#, { $0.x }),
    (#"{"s": {"anyOf": ["x", "y"]}}"#, { $0.x || $0.y }),
    (#"{"s": {"anyOf": "any"}}"#, { $0.x || $0.y }),
    (#"{"s": {"allOf": ["x", "y"]}}"#, { $0.x && $0.y }),
    (#"{"s": {"noneOf": ["x"]}}"#, { !$0.x }),
    (#"{"s": {"noneOf": "any"}}"#, { !$0.x && !$0.y }),
    (#"{"s": {"anyOf": ["x"], "noneOf": ["y"]}}"#, { $0.x && !$0.y }),
    (#"{"b": true, "n": {"atLeast": 1}}"#, { $0.b && $0.n >= 1 }),
    (#"{"all": [{"b": true}, {"o": "high"}]}"#, { $0.b && $0.o == 2 }),
    (#"{"any": [{"b": true}, {"o": "high"}]}"#, { $0.b || $0.o == 2 }),
    (#"{"not": {"b": true}}"#, { !$0.b }),
    (#"{"not": {"any": [{"n": 0}, {"s": "y"}]}}"#, { !($0.n == 0 || $0.y) }),
    (#"{"is": "named"}"#, { $0.n >= 1 && !$0.b }),
    (#"{"is": ["named"], "o": "low"}"#, { $0.n >= 1 && !$0.b && $0.o == 0 }),
    (#"{"not": {"is": "named"}}"#, { !($0.n >= 1 && !$0.b) }),
    (
      #"{"any": [{"b": true, "n": 2}, {"not": {"s": {"allOf": ["x", "y"]}}, "o": {"atMost": "mid"}}]}"#,
      { ($0.b && $0.n == 2) || (!($0.x && $0.y) && $0.o <= 1) }
    ),
  ]

  /// A case in which everything is known.
  struct Complete: Sendable {
    let b: Bool
    let n: Int
    let o: Int
    let x: Bool
    let y: Bool

    /// Whether a partial case says nothing that this one does not.
    func agrees(with choice: [Int]) -> Bool {
      let set =
        switch choice[3] {
        case 0: true
        case 1: !x && !y
        case 2: x && !y
        case 3: !x && y
        case 4: x && y
        case 5: x
        case 6: y
        case 7: !x
        default: !y
        }
      return (choice[0] == 0 || (choice[0] == 1) == b) && (choice[1] == 0 || choice[1] - 1 == n)
        && (choice[2] == 0 || choice[2] - 1 == o) && set
    }
  }

  private func catalogue() throws -> Catalogue {
    let offers = Self.criteria.enumerated().map { number, criterion in
      SmallCatalogue.offer("offer-\(number)", #""requires": \#(criterion.json)"#)
    }
    let (catalogue, diagnostics) = SmallCatalogue.read([
      "vocabulary.json": Self.vocabulary,
      "criteria.json": """
      {"criteria": {"named": {"label": {"en": "named"}, "when": {"n": {"atLeast": 1}, "b": false}}}}
      """,
      "offers/all.json": #"{"offers": [\#(offers.joined(separator: ","))]}"#,
    ])
    return try XCTUnwrap(catalogue, "\(diagnostics.map { $0.rendered(in: .english) })")
  }

  /// All partial cases: for each fact nothing, or one of what a case can say of it.
  private func partialCases() -> [(text: String, choice: [Int])] {
    var cases: [(text: String, choice: [Int])] = [("", [])]
    for (fact, values) in Self.known {
      let all = values + (fact == "s" ? Self.partialSets : [])
      cases = cases.flatMap { text, choice in
        [(text, choice + [0])]
          + all.enumerated().map { number, value in
            let start = text.isEmpty ? "" : text + ", "
            return (start + "\"\(fact)\": \(value)", choice + [number + 1])
          }
      }
    }
    return cases.map { ("{\"facts\": {\($0.text)}}", $0.choice) }
  }

  func testTruthIsWhatAllCompletionsShare() throws {
    let catalogue = try catalogue()
    let completes = [true, false].flatMap { b in
      (0...2).flatMap { n in
        (0...2).flatMap { o in
          [(false, false), (true, false), (false, true), (true, true)].map { x, y in
            Complete(b: b, n: n, o: o, x: x, y: y)
          }
        }
      }
    }
    let cases = partialCases()
    XCTAssertEqual(cases.count, 3 * 4 * 4 * 9)
    for (text, choice) in cases {
      let (person, diagnostics) = SmallCatalogue.person(text, catalogue)
      XCTAssertEqual(diagnostics, [], text)
      var evaluator = Evaluator(catalogue, person: person)
      let fitting = completes.filter { $0.agrees(with: choice) }
      for (number, criterion) in Self.criteria.enumerated() {
        let truth = evaluator.decide(catalogue.offers[number].requires)
        let truths = Set(fitting.map { criterion.holds($0) })
        // What is known must be so in every completion: adding a fact never turns a known truth.
        if truth != .unknown {
          XCTAssertEqual(truths, [truth == .holds], "\(criterion.json) of \(text)")
        } else if truths.count == 1 {
          // Kleene's logic may miss that two unknown parts settle each other; no operator alone
          // does, and of the criteria above only those with two parts about one fact could.
          XCTFail("\(criterion.json) of \(text) is settled, but was unknown")
        }
      }
    }
  }

  /// Deciding everything, or only what is asked, gives the same: the tree of reasons shows the
  /// decisions themselves.
  func testReasonsAreTheDecisions() throws {
    let catalogue = try catalogue()
    for (text, _) in partialCases().prefix(120) {
      let (person, _) = SmallCatalogue.person(text, catalogue)
      for offer in catalogue.offers {
        var quick = Evaluator(catalogue, person: person)
        let verdicts = Verdicts(catalogue, person)
        let tree = ReasonTree(offer.requires, of: catalogue.pool, verdicts)
        XCTAssertEqual(tree.truth, quick.decide(offer.requires), text)
        XCTAssertEqual(tree.truth, verdicts[offer.requires], text)
      }
    }
  }

  /// What a question is said to settle, some answer to it does settle; and what is not said to be
  /// settled by one answer alone is not.
  func testQuestionsSettleWhatTheySay() throws {
    let catalogue = try catalogue()
    for (text, choice) in partialCases() {
      let (person, _) = SmallCatalogue.person(text, catalogue)
      let answer = Decider.answer(for: person, by: catalogue)
      for offer in answer.offers where offer.standing == .open {
        XCTAssertFalse(
          offer.missing.isEmpty, "\(offer.offer.id) of \(text) is open but asks nothing")
        for subject in offer.missing {
          guard case .fact(let fact) = subject else { continue }
          let number = fact.number
          // A fact that is asked for is not known in full.
          XCTAssertTrue(choice[number] == 0 || choice[number] > 4, "\(text) asks for what it says")
        }
      }
    }
  }

  /// An opening that needs only answers opens the offer when they are given.
  func testOpeningsOpen() throws {
    let catalogue = try catalogue()
    for (text, _) in partialCases().filter({ $0.choice.contains(0) }).prefix(200) {
      let (person, _) = SmallCatalogue.person(text, catalogue)
      let answer = Decider.answer(for: person, by: catalogue)
      for offer in answer.offers where offer.standing != .fits {
        let openings = Openings.of(offer, for: person, by: catalogue)
        XCTAssertFalse(openings.openings.isEmpty, "nothing opens \(offer.offer.id) of \(text)")
        let isOpen = offer.standing == .open
        XCTAssertEqual(
          openings.openings.contains { $0.way == .findOut }, isOpen,
          "\(offer.offer.id) of \(text): \(offer.standing)")
      }
    }
  }
}
