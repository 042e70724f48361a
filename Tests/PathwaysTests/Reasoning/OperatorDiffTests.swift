import LocatedJSON
import TestSupport
import XCTest

@testable import Pathways

/// What foreign tables need of the format, each as a whole: the schema takes it and refuses what the
/// program refuses, it is worded in both languages, a difference of it is what trying everyone shows,
/// and a rule that it makes impossible is found.
final class OperatorDiffTests: XCTestCase {
  private let today = CalendarDay(year: 2026, month: 11, day: 20) ?? .earliest

  private static let names = (0..<70).map { "\"v\($0)\"" }.joined(separator: ", ")

  private static let vocabulary = """
    {"facts": {
      "a": {"type": "boolean", "label": {"da": "a", "en": "a"}, "ask": {"da": "A?", "en": "A?"}},
      "b": {"type": "boolean", "label": {"da": "b", "en": "b"}, "ask": {"da": "B?", "en": "B?"}},
      "x": {"type": "integer", "range": [0, 3], "label": {"da": "x", "en": "x"}, "judged": true,
        "labels": {"3": {"da": "svær", "en": "severe"}}, "ask": {"da": "X?", "en": "X?"}},
      "y": {"type": "integer", "range": [0, 3], "label": {"da": "y", "en": "y"},
        "ask": {"da": "Y?", "en": "Y?"}},
      "sum": {"type": "integer", "range": [0, 6], "label": {"da": "sum", "en": "sum"},
        "derive": {"sum": ["x", "y"]}},
      "gap": {"type": "integer", "range": [-3, 3], "label": {"da": "forskel", "en": "gap"},
        "derive": {"sum": ["x"], "minus": ["y"]}},
      "t": {"type": "set", "values": ["p", "q", "r"], "label": {"da": "t", "en": "t"},
        "ask": {"da": "T?", "en": "T?"}},
      "many": {"type": "choice", "values": [\(names)], "label": {"da": "m", "en": "m"},
        "ask": {"da": "M?", "en": "M?"}},
      "born": {"type": "month", "label": {"da": "født", "en": "born"},
        "ask": {"da": "F?", "en": "B?"}},
      "months": {"type": "integer", "range": [0, 1500], "unit": {"da": "mdr.", "en": "months"},
        "label": {"da": "alder", "en": "age"}, "derive": {"monthsSince": "born"}},
      "town": {"type": "place", "of": "municipality", "label": {"da": "by", "en": "town"},
        "ask": {"da": "By?", "en": "Town?"}},
      "region": {"type": "place", "of": "region", "label": {"da": "region", "en": "region"},
        "derive": {"regionOf": "town"}, "askInstead": "town"},
      "wish": {"type": "text", "label": {"da": "ønske", "en": "wish"}}}}
    """

  private static let places = """
    {"municipalities": [{"code": "1", "name": "Ay"}, {"code": "2", "name": "Bee"},
      {"code": "3", "name": "Cee"}],
     "regions": [{"code": "r", "name": "Are", "municipalities": ["1"]},
       {"code": "q", "name": "Queue", "municipalities": ["2"]},
       {"code": "north", "name": "North", "regions": ["r", "q"]}]}
    """

  /// One thing that the format can say.
  private struct Row {
    /// Two rules that differ, and one that is no rule.
    let before: String
    let after: String
    let wrong: String

    /// A rule that nobody can meet.
    let never: String

    /// The first rule in words.
    let danish: String
    let english: String

    /// Everyone there can be, as far as the rules ask.
    let everyone: [String]
  }

  private static func all(_ names: String...) -> [String] {
    let domains: [String: [String]] = [
      "a": ["true", "false"], "b": ["true", "false"], "x": ["0", "1", "2", "3"],
      "y": ["0", "1", "2", "3"],
      "t": (0..<8).map { bits in
        let present = ["p", "q", "r"].enumerated().filter { bits >> $0.offset & 1 == 1 }
        let absent = ["p", "q", "r"].enumerated().filter { bits >> $0.offset & 1 == 0 }
        func list(_ some: [EnumeratedSequence<[String]>.Element]) -> String {
          some.map { "\"\($0.element)\"" }.joined(separator: ", ")
        }
        return "{\"present\": [\(list(present))], \"absent\": [\(list(absent))]}"
      },
      "many": (0..<70).map { "\"v\($0)\"" },
      "born": (2020...2026).flatMap { year in (1...9).map { "\"\(year)-0\($0)\"" } },
      "town": ["\"1\"", "\"2\"", "\"3\""],
    ]
    return names.reduce([""]) { told, name in
      told.flatMap { text in
        (domains[name] ?? []).map { text + (text.isEmpty ? "" : ", ") + "\"\(name)\": \($0)" }
      }
    }
  }

  private static let rows: [String: Row] = [
    "a list of numbers": Row(
      before: #"{"x": {"anyOf": [0, 2]}}"#, after: #"{"x": {"anyOf": [0, 3]}}"#,
      wrong: #"{"x": {"anyOf": []}}"#, never: #"{"all": [{"x": {"anyOf": [0, 2]}}, {"x": 1}]}"#,
      danish: "x: ikke 1 eller 3 (svær)", english: "x: not 1 or 3 (severe)", everyone: all("x")),
    "labels of numbers, judged": Row(
      before: #"{"x": 3}"#, after: #"{"x": {"atLeast": 2}}"#, wrong: #"{"x": "severe"}"#,
      never: #"{"all": [{"x": 3}, {"x": {"atMost": 2}}]}"#,
      danish: "x 3 (svær)", english: "x 3 (severe)", everyone: all("x")),
    "a sum": Row(
      before: #"{"sum": {"atLeast": 3}}"#, after: #"{"sum": {"atLeast": 4}}"#,
      wrong: #"{"sum": {"atLeast": 7}}"#,
      never: #"{"all": [{"sum": {"atLeast": 5}}, {"y": {"atMost": 1}}]}"#,
      danish: "sum fra 3", english: "sum from 3", everyone: all("x", "y")),
    "a difference, two facts compared": Row(
      before: #"{"gap": {"atLeast": 0}}"#, after: #"{"gap": {"atLeast": 1}}"#,
      wrong: #"{"gap": {"atMost": -4}}"#,
      never: #"{"all": [{"gap": {"atLeast": 2}}, {"y": {"atLeast": 2}}]}"#,
      danish: "forskel fra 0", english: "gap from 0", everyone: all("x", "y")),
    "at least k of n": Row(
      before: #"{"some": {"atLeast": 2, "of": [{"a": true}, {"b": true}, {"x": 3}]}}"#,
      after: #"{"some": {"atLeast": 2, "of": [{"a": true}, {"b": true}, {"x": 2}]}}"#,
      wrong: #"{"some": {"of": [{"a": true}]}}"#,
      never: #"{"some": {"atLeast": 2, "of": [{"x": 1}, {"x": 2}, {"x": 3}]}}"#,
      danish: "mindst 2 af (a; b; x 3 (svær))", english: "at least 2 of (a; b; x 3 (severe))",
      everyone: all("a", "b", "x")),
    "the size of a set": Row(
      before: #"{"t": {"size": {"atLeast": 2}}}"#,
      after: #"{"t": {"size": {"atLeast": 1, "atMost": 2}}}"#, wrong: #"{"t": {"size": 2}}"#,
      never: #"{"t": {"size": {"atLeast": 2}, "noneOf": ["p", "q"]}}"#,
      danish: "t: mindst 2", english: "t: at least 2", everyone: all("t")),
    "ages in months": Row(
      before: #"{"months": {"atLeast": 12}}"#, after: #"{"months": {"atLeast": 18}}"#,
      wrong: #"{"months": {"atLeast": "1 year"}}"#,
      never: #"{"all": [{"months": {"atLeast": 12}}, {"months": {"atMost": 11}}]}"#,
      danish: "alder fra 12", english: "age from 12", everyone: all("born")),
    "a third level of places": Row(
      before: #"{"region": "North"}"#, after: #"{"region": "Are"}"#, wrong: #"{"region": "East"}"#,
      never: #"{"all": [{"region": "North"}, {"town": "3"}]}"#,
      danish: "bor i Are eller Queue", english: "lives in Are or Queue", everyone: all("town")),
    "more than 64 values": Row(
      before: #"{"many": {"anyOf": ["v0", "v65"]}}"#, after: #"{"many": {"anyOf": ["v0", "v69"]}}"#,
      wrong: #"{"many": {"anyOf": ["v70"]}}"#,
      never: #"{"all": [{"many": "v65"}, {"many": "v66"}]}"#,
      danish: "m: v0 eller v65", english: "m: v0 or v65", everyone: all("many")),
  ]

  private func files(_ rule: String) -> [String: String] {
    func both(_ text: String) -> String {
      text.replacingOccurrences(
        of: #"\{"en": ("[^"]*")\}"#, with: #"{"da": $1, "en": $1}"#, options: .regularExpression)
    }
    return [
      "catalogue.json": both(SmallCatalogue.main)
        .replacingOccurrences(of: #"["en"]"#, with: #"["da", "en"]"#),
      "sources.json": both(SmallCatalogue.sources),
      "providers.json": both(SmallCatalogue.providers),
      "vocabulary.json": Self.vocabulary, "places.json": Self.places,
      "offers/all.json":
        both("{\"offers\": [\(SmallCatalogue.offer("one", "\"requires\": \(rule)"))]}"),
    ]
  }

  private func catalogue(_ rule: String) throws -> Catalogue {
    let (catalogue, diagnostics) = SmallCatalogue.read(files(rule))
    return try XCTUnwrap(catalogue, "\(diagnostics.map { $0.rendered(in: .english) })")
  }

  func testEachIsWordedInBothLanguages() throws {
    for (name, row) in Self.rows.sorted(by: { $0.key < $1.key }) {
      let catalogue = try catalogue(row.before)
      let rule = catalogue.offers[0].requires
      XCTAssertEqual(Wording(catalogue, in: .danish).phrase(rule), row.danish, name)
      XCTAssertEqual(Wording(catalogue, in: .english).phrase(rule), row.english, name)
    }
  }

  func testTheSchemaTakesEachAndRefusesWhatIsNone() throws {
    for (name, row) in Self.rows.sorted(by: { $0.key < $1.key }) {
      let catalogue = try catalogue(row.before)
      let schemas = Dictionary(
        uniqueKeysWithValues: CatalogueSchema.files(of: catalogue).map { ($0.name, $0.bytes) })
      let offers = try SchemaValidator(try XCTUnwrap(schemas["offers"]))
      let words = try SchemaValidator(try XCTUnwrap(schemas["vocabulary"]))
      XCTAssertTrue(try words.accepts(Self.vocabulary))
      for rule in [row.before, row.after, row.never] {
        XCTAssertTrue(
          try offers.accepts(try XCTUnwrap(files(rule)["offers/all.json"])), "\(name): \(rule)")
      }
      let wrong = files(row.wrong)
      XCTAssertTrue(
        SmallCatalogue.read(wrong).diagnostics.contains { $0.severity == .error }, name)
      XCTAssertFalse(
        try offers.accepts(try XCTUnwrap(wrong["offers/all.json"])), "\(name): \(row.wrong)")
    }
  }

  /// Who is said to gain or to lose is who does, of everyone there can be.
  func testEachDifferenceIsWhatTryingEveryoneShows() throws {
    for (name, row) in Self.rows.sorted(by: { $0.key < $1.key }) {
      let (before, after) = (try catalogue(row.before), try catalogue(row.after))
      func fits(_ catalogue: Catalogue, _ json: String) -> Bool {
        let (person, diagnostics) = SmallCatalogue.person(json, catalogue, on: today)
        XCTAssertEqual(diagnostics, [], "\(name): \(json)")
        return Decider.answer(for: person, by: catalogue).offers[0].standing == .fits
      }
      var (gaining, losing) = (0, 0)
      for facts in row.everyone {
        let person = "{\"facts\": {\(facts)}}"
        let (had, has) = (fits(before, person), fits(after, person))
        gaining += has && !had ? 1 : 0
        losing += had && !has ? 1 : 0
      }
      XCTAssertGreaterThan(gaining + losing, 0, name)
      let diff = CatalogueDiff(from: before, to: after, on: today)
      let item = try XCTUnwrap(diff.items.first { $0.kind == .offer })
      for (people, count, isGain) in [(item.gains, gaining, true), (item.loses, losing, false)] {
        switch people {
        case .nobody: XCTAssertEqual(count, 0, name)
        case .undecided: XCTFail("\(name): undecided")
        case .some(let example, let who):
          XCTAssertGreaterThan(count, 0, name)
          XCTAssertEqual(who?.extent, .exactly, "\(name): \(who?.words[.english] ?? "")")
          let json = String(decoding: example.json, as: UTF8.self)
          XCTAssertEqual(fits(after, json), isGain, "\(name): \(json)")
          XCTAssertEqual(fits(before, json), !isGain, "\(name): \(json)")
        }
      }
    }
  }

  func testARuleThatIsMadeImpossibleIsFound() throws {
    for (name, row) in Self.rows.sorted(by: { $0.key < $1.key }) {
      func dead(_ rule: String) throws -> [String] {
        Xray(try catalogue(rule), on: today).findings.map(\.code.slug)
          .filter { $0 == "dead-offer" }
      }
      XCTAssertEqual(try dead(row.never), ["dead-offer"], name)
      XCTAssertEqual(try dead(row.before), [], name)
    }
  }
}
