import Foundation
import LocatedJSON
import Pathways
import TestSupport
import XCTest

/// Each kind of rule that can make two places differ, found at its place; and many cases at once.
final class FairnessRuleTests: XCTestCase {
  private static let vocabulary = """
    {"facts": {
      "ill": {"type": "boolean", "label": {"en": "ill"}, "ask": {"en": "Ill?"}},
      "town": {"type": "place", "of": "municipality", "label": {"en": "town"}},
      "here": {"type": "set", "valuesFrom": "offers", "who": ["catalogue"], "label": {"en": "here"}}}}
    """

  private static let places = """
    {"municipalities": [{"code": "1", "name": "Ay"}, {"code": "2", "name": "Bee"},
                        {"code": "3", "name": "Cee"}],
     "regions": [{"code": "r", "name": "Are", "municipalities": ["1", "2"]},
                 {"code": "q", "name": "Queue", "municipalities": ["3"]}]}
    """

  private func read(_ offers: [String], _ overlay: String = "") throws -> Catalogue {
    var texts = [
      "vocabulary.json": Self.vocabulary, "places.json": Self.places,
      "offers/all.json":
        "{\"offers\": [\(offers.map(oneLine).joined(separator: ",\n"))]}",
    ]
    // Cee is the place that differs: Ay and Bee give the first answer.
    if !overlay.isEmpty {
      texts["municipalities/cee.json"] =
        #"{"area": {"municipalities": ["3"]}, \#(oneLine(overlay))}"#
    }
    let (catalogue, diagnostics) = SmallCatalogue.read(texts)
    return try XCTUnwrap(catalogue, diagnostics.map { $0.rendered(in: .english) }.joined())
  }

  private func oneLine(_ text: String) -> String {
    text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
      .joined(separator: " ")
  }

  private func offer(_ rules: String, _ id: String = "one") -> String {
    SmallCatalogue.offer(id, rules)
  }

  private func answers(_ catalogue: Catalogue, _ facts: String) throws -> [[String: Any]] {
    let (person, diagnostics) = SmallCatalogue.person(#"{"facts": {\#(facts)}}"#, catalogue)
    XCTAssertEqual(diagnostics, [])
    let bytes = FairnessJSON(
      Fairness(person, by: catalogue), Wording(catalogue, in: .english)
    ).bytes()
    let object = try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
    return try XCTUnwrap(object?["answers"] as? [[String: Any]])
  }

  func testEachKindOfRuleIsFoundAtItsPlace() throws {
    let somewhere = offer(#""requires": {"ill": true}, "availability": "check-locally""#)
    let everywhere = offer(#""requires": {"ill": true}"#)
    let inQueue = offer(#""requires": {}, "area": {"regions": ["q"]}"#)
    let asksForThePlace = offer(#""requires": {"any": [{"ill": true}, {"town": "3"}]}"#)
    let overridden = #""overrides": [{"overrides": "one", "requires": {"ill": false}}]"#
    let proposed = everywhere.replacingOccurrences(of: "established", with: "proposed")
    let established = #""overrides": [{"overrides": "one", "status": "established"}]"#
    let examples:
      [(
        offer: String, overlay: String, facts: String, here: String, there: String, rule: String,
        file: String, part: String
      )] = [
        (
          somewhere, #""confirms": ["one"]"#, #""ill": true"#, "fits", "open", "confirmed",
          "municipalities/cee.json", #""one""#
        ),
        (
          somewhere, #""denies": ["one"]"#, #""ill": true"#, "unavailable (area)", "open",
          "denied", "municipalities/cee.json", #""one""#
        ),
        (
          inQueue, "", #""ill": true"#, "fits", "unavailable (area)", "area", "offers/all.json",
          #"{"regions""#
        ),
        (
          asksForThePlace, "", #""ill": false"#, "fits", "excluded", "criterion",
          "offers/all.json", #"{"any""#
        ),
        (
          everywhere, overridden, #""ill": true"#, "excluded", "fits", "changed",
          "municipalities/cee.json", #""requires""#
        ),
        (
          proposed, established, #""ill": true"#, "fits", "unavailable (proposed)", "changed",
          "municipalities/cee.json", #""status""#
        ),
      ]
    for example in examples {
      let catalogue = try read([example.offer], example.overlay)
      let answers = try answers(catalogue, example.facts)
      XCTAssertEqual(answers.count, 2, example.rule)
      let names = (answers[1]["municipalities"] as? [[String: String]])?.map { $0["name"] }
      XCTAssertEqual(names, ["Cee"], example.rule)
      let found = try XCTUnwrap(answers[1]["differences"] as? [[String: Any]])
      XCTAssertEqual(found.map { $0["offer"] as? String }, ["one"])
      XCTAssertEqual(found[0]["here"] as? String, example.here)
      XCTAssertEqual(found[0]["there"] as? String, example.there)
      let rules = try XCTUnwrap(found[0]["because"] as? [[String: Any]])
      XCTAssertEqual(rules.map { $0["rule"] as? String }, [example.rule])
      XCTAssertEqual(rules[0]["file"] as? String, example.file)
      let text =
        example.file == "offers/all.json"
        ? "{\"offers\": [\(oneLine(example.offer))]}"
        : #"{"area": {"municipalities": ["3"]}, \#(example.overlay)}"#
      let start = try XCTUnwrap(
        example.rule == "confirmed" || example.rule == "denied"
          ? text.range(of: example.part, options: .backwards) : text.range(of: example.part))
      XCTAssertEqual(
        rules[0]["column"] as? Int,
        text.distance(from: text.startIndex, to: start.lowerBound) + 1, example.rule)
    }
  }

  /// What the case says exists is said of its own municipality only.
  func testWhatIsToldOfAPlaceStaysThere() throws {
    let catalogue = try read([offer(#""requires": {}, "availability": "check-locally""#)])
    let answers = try answers(catalogue, #""town": "2", "here": ["one"]"#)
    XCTAssertEqual(answers.map { $0["fits"] as? [String] }, [[], ["one"]])
    XCTAssertEqual(answers[0]["open"] as? [String], ["one"])
    let found = try XCTUnwrap(answers[1]["differences"] as? [[String: Any]])
    let rules = try XCTUnwrap(found[0]["because"] as? [[String: Any]])
    XCTAssertEqual(rules.map { $0["rule"] as? String }, ["told"])
    XCTAssertEqual(rules[0]["text"] as? String, "the case says it only of Bee")
    // Without a town nobody knows of which place it was told.
    let nowhere = try self.answers(catalogue, #""here": ["one"]"#)
    XCTAssertEqual(nowhere.map { $0["open"] as? [String] }, [["one"]])
  }

  /// The answer of most places is the first, though the place that differs comes before them.
  func testTheMostFrequentAnswerIsTheFirst() throws {
    let catalogue = try read(
      [offer(#""requires": {}, "area": {"municipalities": ["1"]}"#)])
    let found = try answers(catalogue, #""ill": true"#).map { answer in
      (answer["municipalities"] as? [[String: String]] ?? []).compactMap { $0["name"] }
    }
    XCTAssertEqual(found, [["Bee", "Cee"], ["Ay"]])
  }

  func testOnlyTheOrderCanDiffer() throws {
    let catalogue = try read(
      [offer(#""requires": {"ill": true}"#), offer(#""requires": {"ill": true}"#, "two")],
      #""overrides": [{"overrides": "one", "level": "high"}]"#)
    let answers = try answers(catalogue, #""ill": true"#)
    XCTAssertEqual(answers.map { $0["fits"] as? [String] }, [["one", "two"], ["two", "one"]])
    let found = try XCTUnwrap(answers[1]["differences"] as? [[String: Any]])
    XCTAssertEqual(found.map { $0["order"] as? Bool }, [true])
    let rules = try XCTUnwrap(found[0]["because"] as? [[String: Any]])
    XCTAssertEqual(rules.map { $0["rule"] as? String }, ["changed"])
  }

  // MARK: Many cases

  /// Two cases and three places, counted by hand: `one` is everywhere for the ill, `two` in Cee for
  /// everyone, and so is no help to speak of.
  func testManyCases() throws {
    let catalogue = try read([
      offer(#""requires": {"ill": true}"#),
      offer(#""requires": {}, "area": {"municipalities": ["3"]}"#, "two"),
    ])
    let today = try XCTUnwrap(CalendarDay(year: 2026, month: 11, day: 20))
    var survey = FairnessSurvey(catalogue, on: nil, today: today)
    let lines = """
      {"id": "a", "facts": {"ill": true}}
      {"facts": {"ill": 3}}
      {"id": "b"}

      """
    survey.add(RecordPart(bytes: Array(lines.utf8), name: "cases"))
    XCTAssertEqual(
      survey.diagnostics.map { "\($0.code.slug) \($0.location?.line ?? 0)" }, ["wrong-kind 2"])
    XCTAssertEqual(survey.errors, 1)
    XCTAssertEqual(survey.cases.map(\.id), ["a", "b"])
    XCTAssertEqual(survey.cases.map(\.line), [1, 3])
    XCTAssertEqual(survey.cases.map(\.answers), [2, 2])
    XCTAssertEqual(survey.cases.map(\.fewest.fits), [1, 0])
    XCTAssertEqual(survey.cases.map(\.most.fits), [2, 1])
    XCTAssertEqual(survey.cases.map(\.most.municipalities), [[Index(2)], [Index(2)]])
    XCTAssertEqual(survey.totals.map(\.fits), [1, 1, 3])
    XCTAssertEqual(survey.totals.map(\.open), [1, 1, 1])
    XCTAssertEqual(survey.totals.map(\.withNothing), [1, 1, 1])
    let table = String(
      decoding: FairnessReport(survey, Wording(catalogue, in: .english)).table(), as: UTF8.self)
    XCTAssertEqual(
      table,
      """
      municipality,name,region,cases,fits,open,withNothing
      1,Ay,Are,2,0.5,0.5,1
      2,Bee,Are,2,0.5,0.5,1
      3,Cee,Queue,2,1.5,0.5,1

      """)
  }

  func testTheTableHasALineForEachMunicipality() throws {
    let catalogue = try read(
      [offer(#""requires": {"ill": true}, "area": {"regions": ["q"]}"#)])
    let (person, _) = SmallCatalogue.person(#"{"facts": {"ill": true}}"#, catalogue)
    let table = FairnessJSON(
      Fairness(person, by: catalogue), Wording(catalogue, in: .english)
    ).table()
    XCTAssertEqual(
      String(decoding: table, as: UTF8.self),
      """
      municipality,name,region,answer,alerts,fits,open,excluded,unavailable,fitting,differences
      1,Ay,Are,1,,0,0,0,1,,
      2,Bee,Are,1,,0,0,0,1,,
      3,Cee,Queue,2,,1,0,0,0,one,one: fits

      """)
  }
}
