import LocatedJSON
import TestSupport
import XCTest

@testable import Pathways

/// What other countries need of places and of words.
final class OtherCountryTests: XCTestCase {
  private static let places = """
    {"municipalities": [{"code": "1", "name": "Ay"}, {"code": "2", "name": "Bee"},
                        {"code": "3", "name": "Cee"}, {"code": "4", "name": "Dee"}],
     "regions": [{"code": "r", "name": "Are", "municipalities": ["1", "2"]},
                 {"code": "q", "name": "Queue", "municipalities": ["3"]},
                 {"code": "s", "name": "Ess", "municipalities": ["4"]},
                 {"code": "north", "name": "North", "regions": ["r", "q"]}]}
    """

  private static let vocabulary = """
    {"facts": {
      "town": {"type": "place", "of": "municipality", "label": {"en": "town"}, "ask": {"en": "Town?"}},
      "region": {"type": "place", "of": "region", "label": {"en": "region"},
                 "derive": {"regionOf": "town"}, "askInstead": "town"},
      "wish": {"type": "text", "label": {"en": "the person's wish"}, "option": "wish"}}}
    """

  private func catalogue() throws -> Catalogue {
    let offers = [
      SmallCatalogue.offer("wide", #""requires": {}, "area": {"regions": ["North"]}"#),
      SmallCatalogue.offer("asked", #""requires": {"region": "North"}"#),
      SmallCatalogue.offer("own", #""requires": {"region": "Are"}"#),
    ]
    let (catalogue, diagnostics) = SmallCatalogue.read([
      "vocabulary.json": Self.vocabulary, "places.json": Self.places,
      "offers/all.json": "{\"offers\": [\(offers.joined(separator: ","))]}",
    ])
    return try XCTUnwrap(catalogue, "\(diagnostics.map { $0.rendered(in: .english) })")
  }

  /// A third level of places: rules and areas name it, but it is nobody's own region.
  func testAWiderRegion() throws {
    let catalogue = try catalogue()
    let expected: [(String, Set<String>, String)] = [
      ("1", ["wide", "asked", "own"], "r"), ("3", ["wide", "asked"], "q"), ("4", [], "s"),
    ]
    for (town, fits, region) in expected {
      let (person, diagnostics) = SmallCatalogue.person(
        "{\"facts\": {\"town\": \"\(town)\"}}", catalogue)
      XCTAssertEqual(diagnostics, [])
      let answer = Decider.answer(for: person, by: catalogue)
      XCTAssertEqual(
        Set(answer.offers.filter { $0.standing == .fits }.map(\.offer.id)), fits, town)
      let fact = try XCTUnwrap(catalogue.vocabulary.regionFact)
      guard case .number(let number) = person[fact] else { return XCTFail("no region: \(town)") }
      XCTAssertEqual(catalogue.vocabulary.places.regions[Index(number)].code, region)
    }
    // Who is only known to live in the wider region may live in either of its parts.
    let (person, _) = SmallCatalogue.person(#"{"facts": {"region": "North"}}"#, catalogue)
    let answer = Decider.answer(for: person, by: catalogue)
    XCTAssertEqual(
      Dictionary(uniqueKeysWithValues: answer.offers.map { ($0.offer.id, $0.standing) }),
      ["wide": .fits, "asked": .fits, "own": .open])
    XCTAssertEqual(
      Xray(catalogue, on: CalendarDay(year: 2026, month: 11, day: 20) ?? .earliest).findings
        .filter { $0.code.slug == "dead-offer" }.map { $0.message[.english] }, [])
  }

  /// Words are kept and shown, and no rule can ask for them.
  func testWordsThatAreOnlyShown() throws {
    let catalogue = try catalogue()
    let text = #"{"facts": {"town": "1", "wish": "a \"quiet\" place"}}"#
    let (person, diagnostics) = SmallCatalogue.person(text, catalogue)
    XCTAssertEqual(diagnostics, [])
    let fact = try XCTUnwrap(catalogue.vocabulary.fact(named: "wish"))
    XCTAssertEqual(person[fact.index], .text(#"a "quiet" place"#))
    XCTAssertEqual(person.given.contains(fact.index), true)
    XCTAssertEqual(person.told(catalogue.vocabulary).facts.last?.value, person[fact.index])
    XCTAssertEqual(
      Wording(catalogue, in: .english).known(person[fact.index], of: fact), #"a "quiet" place"#)
    XCTAssertEqual(
      Decider.answer(for: person, by: catalogue).offers.first?.standing, .fits)
    let (other, findings) = SmallCatalogue.person(#"{"facts": {"wish": 5}}"#, catalogue)
    XCTAssertEqual(findings.map(\.code.slug), ["wrong-kind"])
    XCTAssertEqual(other[fact.index], .silent)
    let (_, faults) = SmallCatalogue.read([
      "vocabulary.json": Self.vocabulary, "places.json": Self.places,
      "offers/all.json":
        "{\"offers\": [\(SmallCatalogue.offer("one", #""requires": {"wish": "x"}"#))]}",
    ])
    XCTAssertEqual(faults.filter { $0.severity == .error }.map(\.code.slug), ["only-shown"])
  }

  /// What has words is read alike in bulk and one by one.
  func testWordsInBulk() throws {
    let catalogue = try catalogue()
    let text = #"{"id": "a", "facts": {"town": "1", "wish": "quiet"}}"# + "\n"
    let format = BatchFormat(
      input: .lines, output: .full, on: nil, today: .earliest, language: .english)
    var faults: [Diagnostic] = []
    var worker = BatchWorker(catalogue, format, &faults)
    var output = BatchOutput()
    worker.answer(RecordPart(bytes: Array(text.utf8), name: "cases"), to: &output)
    XCTAssertEqual(faults, [])
    XCTAssertTrue(String(decoding: output.all, as: UTF8.self).contains(#""own""#))
  }
}
