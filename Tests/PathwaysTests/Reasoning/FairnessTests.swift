import Foundation
import LocatedJSON
import Pathways
import TestSupport
import XCTest

/// One case in every municipality: the answers are those of single cases, the groups follow from
/// the data, and every difference has its rule.
final class FairnessTests: XCTestCase {
  private func denmark() throws -> Catalogue { try DanishCatalogue.catalogue() }

  private func object(_ bytes: [UInt8]) throws -> [String: Any] {
    try XCTUnwrap(JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
  }

  /// A file of the catalogue as it is, without the program's own reader.
  private func file(_ name: String) throws -> [String: Any] {
    try object(
      Array(Data(contentsOf: URL(fileURLWithPath: "\(RepositoryFolder.catalogue)/\(name)"))))
  }

  private func answers(_ text: String, _ catalogue: Catalogue) throws -> [[String: Any]] {
    let (person, diagnostics) = SmallCatalogue.person(text, catalogue)
    XCTAssertEqual(diagnostics, [], text)
    let fairness = Fairness(person, by: catalogue)
    let found = try object(FairnessJSON(fairness, Wording(catalogue, in: .english)).bytes())
    XCTAssertEqual(found["format"] as? String, "navigator.fairness/1")
    return try XCTUnwrap(found["answers"] as? [[String: Any]])
  }

  private func codes(_ answer: [String: Any]) -> [String] {
    (answer["municipalities"] as? [[String: String]] ?? []).compactMap { $0["code"] }
  }

  // MARK: The data

  /// What a region's file adds is to be had in that region's municipalities and nowhere else, by
  /// `places.json`; the merger of 2027 changes the region's name and not where offers are.
  func testOffersOfARegionKeepToItsMunicipalities() throws {
    let catalogue = try denmark()
    let regions = try XCTUnwrap(file("places.json")["regions"] as? [[String: Any]])
    let merged = try XCTUnwrap(regions.first { $0["code"] as? String == "oestdanmark" })
    for day in ["2026-12-31", "2027-01-01"] {
      let answers = try answers(#"{"on": "\#(day)", "facts": {"age": 34}}"#, catalogue)
      let all = answers.flatMap(codes)
      XCTAssertEqual(all.count, 98)
      XCTAssertEqual(Set(all).count, 98)
      var checked = 0
      for name in try FileManager.default.contentsOfDirectory(
        atPath: "\(RepositoryFolder.catalogue)/regions"
      ).sorted() {
        let overlay = try file("regions/\(name)")
        let area = try XCTUnwrap((overlay["area"] as? [String: [String]])?["regions"])
        let home = Set(
          regions.filter { area.contains($0["code"] as? String ?? "") }
            .flatMap { $0["municipalities"] as? [String] ?? [] })
        for offer in overlay["offers"] as? [[String: Any]] ?? []
        where offer["area"] == nil && offer["valid"] == nil
          && !["proposed", "closed"].contains(offer["status"] as? String)
        {
          let id = try XCTUnwrap(offer["id"] as? String)
          let here = answers.filter { ($0["unavailable"] as? [String: String])?[id] == nil }
          XCTAssertEqual(Set(here.flatMap(codes)), home, "\(id) on \(day)")
          checked += 1
        }
      }
      XCTAssertGreaterThanOrEqual(checked, 10)
      let east = answers.flatMap { $0["municipalities"] as? [[String: String]] ?? [] }
        .filter { $0["region"] == "oestdanmark" }.compactMap { $0["code"] }
      XCTAssertEqual(
        Set(east), day < "2027" ? [] : Set(try XCTUnwrap(merged["municipalities"] as? [String])))
    }
  }

  /// Who is told something in a municipality is told the same as somebody who lives there.
  func testEachMunicipalityAnswersAsIfThePersonLivedThere() throws {
    let catalogue = try denmark()
    let wording = Wording(catalogue, in: .english)
    var random = SplitMix64(seed: 41)
    for round in 0..<8 {
      var facts = RandomCase.json(catalogue, &random, events: 3)
      for fact in catalogue.vocabulary.facts where fact.isLocal || fact.name == "municipality" {
        facts = try without(fact.name, facts)
      }
      let answers = try answers(facts, catalogue)
      for (number, answer) in answers.enumerated() {
        let codes = codes(answer)
        for code in [codes[round % codes.count], codes[codes.count - 1]] {
          let moved = facts.replacingOccurrences(
            of: "\"facts\": {",
            with: "\"facts\": {\"municipality\": \"\(code)\"\(facts.contains("{}") ? "" : ", ")")
          let (person, diagnostics) = SmallCatalogue.person(moved, catalogue)
          XCTAssertEqual(diagnostics, [], moved)
          let single = try object(
            AnswerJSON(Decider.answer(for: person, by: catalogue), wording).bytes())
          check(answer, against: single, "answer \(number + 1), \(moved)")
        }
      }
    }
  }

  /// What the case gives counts beside what would follow from the rest, here as in a single answer.
  func testAGivenValueBeatsADerivedOneEverywhere() throws {
    let catalogue = try denmark()
    let facts = #""age": 17, "born": "1980-05", "severity": "moderate""#
    let answers = try answers(#"{"facts": {\#(facts)}}"#, catalogue)
    let (person, _) = SmallCatalogue.person(
      #"{"facts": {\#(facts), "municipality": "0101"}}"#, catalogue)
    let single = try object(
      AnswerJSON(
        Decider.answer(for: person, by: catalogue), Wording(catalogue, in: .english)
      ).bytes())
    let copenhagen = try XCTUnwrap(answers.first { codes($0).contains("0101") })
    check(copenhagen, against: single, "17 years, born 1980")
  }

  private func without(_ fact: String, _ text: String) throws -> String {
    var object = try object(Array(text.utf8))
    var facts = try XCTUnwrap(object["facts"] as? [String: Any])
    facts[fact] = nil
    object["facts"] = facts
    let data = try JSONSerialization.data(withJSONObject: object, options: [.sortedKeys])
    return String(decoding: data, as: UTF8.self).replacingOccurrences(
      of: "\"facts\":{", with: "\"facts\": {")
  }

  private func check(_ answer: [String: Any], against single: [String: Any], _ text: String) {
    let offers = single["offers"] as? [[String: Any]] ?? []
    func ids(_ standing: String) -> [String] {
      offers.filter { $0["standing"] as? String == standing }.compactMap { $0["id"] as? String }
    }
    XCTAssertEqual(answer["fits"] as? [String], ids("fits"), text)
    for standing in ["open", "excluded"] {
      XCTAssertEqual(Set(answer[standing] as? [String] ?? []), Set(ids(standing)), text)
    }
    XCTAssertEqual(
      answer["unavailable"] as? [String: String],
      Dictionary(
        uniqueKeysWithValues: offers.compactMap { offer in
          (offer["unavailable"] as? String).map { (offer["id"] as? String ?? "", $0) }
        }), text)
    func alerts(_ object: [String: Any]) -> [String] {
      (object["alerts"] as? [[String: Any]] ?? []).map {
        "\($0["id"] ?? "") \($0["door"] ?? "") \($0["precaution"] ?? "")"
      }
    }
    XCTAssertEqual(alerts(answer), alerts(single), text)
  }

  /// No two answers are the same, the first is given most often, and no difference is unexplained.
  func testEveryDifferenceHasARule() throws {
    let catalogue = try denmark()
    var random = SplitMix64(seed: 97)
    var differences = 0
    for _ in 0..<25 {
      let text = RandomCase.json(catalogue, &random, events: 2)
      let answers = try answers(text, catalogue)
      XCTAssertEqual((answers[0]["differences"] as? [Any])?.count, 0)
      for answer in answers.dropFirst() {
        XCTAssertLessThanOrEqual(codes(answer).count, codes(answers[0]).count)
        let found = try XCTUnwrap(answer["differences"] as? [[String: Any]])
        XCTAssertFalse(found.isEmpty, text)
        for difference in found {
          differences += 1
          let rules = try XCTUnwrap(difference["because"] as? [[String: Any]])
          XCTAssertFalse(rules.isEmpty, "\(difference) \(text)")
          for rule in rules where rule["rule"] as? String != "told" {
            XCTAssertNotNil(rule["line"], "\(difference) \(text)")
          }
        }
      }
    }
    XCTAssertGreaterThan(differences, 500)
  }
}
