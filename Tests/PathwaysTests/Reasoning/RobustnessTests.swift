import Foundation
import LocatedJSON
import TestSupport
import XCTest

@testable import Pathways

/// Nearby readings: which there are, that each is decided as the case it stands for, and what is
/// said of them.
final class RobustnessTests: XCTestCase {
  private func denmark() throws -> Catalogue { try DanishCatalogue.catalogue() }

  /// Two judged scales of three values, an alert on each and one on both together.
  private func small() throws -> Catalogue {
    func alert(_ id: String, _ when: String) -> String {
      """
      {"id": "\(id)", "urgency": "now", "when": \(when), "text": {"en": "alert \(id)"},
       "steps": [{"actor": "gp", "due": {"days": 0}, "text": {"en": "act"}}],
       "sources": [{"source": "s", "at": "1", "checked": "2026-01-01"}]}
      """
    }
    let (catalogue, diagnostics) = SmallCatalogue.read([
      "vocabulary.json": """
      {"facts": {
        "risk": {"type": "ordered", "values": ["low", "some", "high"], "judged": true,
                 "label": {"en": "risk"}, "ask": {"en": "Risk?"}},
        "loss": {"type": "ordered", "values": ["none", "mild", "much"], "judged": true,
                 "label": {"en": "loss"}, "ask": {"en": "Loss?"}},
        "mood": {"type": "ordered", "values": ["good", "bad"],
                 "label": {"en": "mood"}, "ask": {"en": "Mood?"}}}}
      """,
      "alerts.json": """
      {"alerts": [\(alert("A1", #"{"risk": "high"}"#)),
                  \(alert("A2", #"{"risk": {"atLeast": "some"}, "loss": "much"}"#))]}
      """,
      "offers/all.json": """
      {"offers": [
        \(SmallCatalogue.offer("light", #""requires": {"loss": {"atMost": "mild"}}"#)),
        \(SmallCatalogue.offer("other", #""requires": {"mood": "bad"}"#))]}
      """,
    ])
    return try XCTUnwrap(catalogue, diagnostics.map { $0.rendered(in: .english) }.joined())
  }

  private func robustness(_ facts: String, _ catalogue: Catalogue) throws -> Robustness {
    let (person, diagnostics) = SmallCatalogue.person(#"{"facts": {\#(facts)}}"#, catalogue)
    XCTAssertEqual(diagnostics, [])
    return Robustness.answer(for: person, by: catalogue).robustness
  }

  private func line(_ facts: String, _ catalogue: Catalogue) throws -> String? {
    let (person, _) = SmallCatalogue.person(#"{"facts": {\#(facts)}}"#, catalogue)
    let (answer, robustness) = Robustness.answer(for: person, by: catalogue)
    let text = AnswerText.text(
      answer, Wording(catalogue, in: .english), PageStyle(width: 200), robustness: robustness)
    return text.split(separator: "\n").first { $0.hasPrefix("≈ ") }.map { String($0.dropFirst(2)) }
  }

  // MARK: Which readings there are

  func testOneAndTwoStepsOfWhatIsKnownAndJudged() throws {
    let catalogue = try small()
    // Both in the middle: four single steps, and two of risk with two of loss.
    XCTAssertEqual(try robustness(#""risk": "some", "loss": "mild""#, catalogue).readings.count, 8)
    // At an end there is only one way: one and two steps, and two together.
    XCTAssertEqual(try robustness(#""risk": "low", "loss": "mild""#, catalogue).readings.count, 5)
    XCTAssertEqual(try robustness(#""risk": "low""#, catalogue).readings.count, 1)
    // Mood is not judged, and what is not known is not moved.
    XCTAssertEqual(try robustness(#""mood": "bad""#, catalogue).readings.count, 0)
    XCTAssertNil(try line(#""mood": "bad""#, catalogue))
    let steps = try robustness(#""risk": "some", "loss": "none""#, catalogue).readings.map { one in
      one.steps.map { "\(catalogue.vocabulary[$0.fact].name)\($0.to - $0.from)" }.joined()
    }
    XCTAssertEqual(steps, ["risk-1", "risk1", "loss1", "risk-1loss1", "risk1loss1"])
  }

  // MARK: What is said

  func testWhatTurnsIsNamed() throws {
    let catalogue = try small()
    // Of eight readings, four leave risk at high or loss at much alone; counted by hand:
    // risk low: holds. risk high: A1. loss none: holds. loss much: A2, and light no longer fits.
    // low+none: holds. low+much: light no longer fits. high+none: A1. high+much: A1 and A2.
    let facts = #""risk": "some", "loss": "mild""#
    let found = try robustness(facts, catalogue)
    XCTAssertEqual(found.readings.count(where: found.holds), 3)
    XCTAssertEqual(found.readings.count(where: found.hasSameAlerts), 4)
    XCTAssertEqual(found.readings.count(where: found.hasSameFirst), 5)
    XCTAssertEqual(
      try line(facts, catalogue),
      "The answer changes if risk: high (→ alert: alert A1); loss: much (→ alert: alert A2)")
    // Where nothing changes, and where there is no time for it, the screen does not speak of it.
    XCTAssertNil(try line(#""mood": "bad", "risk": "low""#, catalogue))
    XCTAssertNil(try line(#""risk": "high""#, catalogue))
  }

  /// An alert that only two steps together raise is named too, wherever readings are shown.
  func testAnAlertOfTwoStepsIsNamed() throws {
    let catalogue = try small()
    let facts = #""risk": "low", "loss": "mild""#
    XCTAssertEqual(
      try line(facts, catalogue),
      "The answer changes if risk: some + loss: much (→ alert: alert A2); loss: much (→ no offer fits)"
    )
    let found = try robustness(facts, catalogue)
    XCTAssertEqual(found.wouldRaise.map(\.alert), [Index(1)])
    let wording = Wording(catalogue, in: .english)
    let page = RobustnessText.text(found, wording, PageStyle(width: 40))
    XCTAssertTrue(page.contains("[A2]"), page)
    let json =
      try JSONSerialization.jsonObject(
        with: Data(RobustnessJSON(found, wording).bytes())) as? [String: Any]
    XCTAssertEqual((json?["wouldRaise"] as? [[String: Any]])?.map { $0["id"] as? String }, ["A2"])
    XCTAssertEqual(json?["readings"] as? Int, 5)
    XCTAssertEqual(json?["holds"] as? Int, 3)
  }

  func testOnlyAnOrderedFactCanBeJudged() throws {
    let marked = MarkedText(
      """
      {"facts": {
        "ill": {"type": "boolean", "judged": ①true, "label": {"en": "ill"}}}}
      """)
    let (_, found) = SmallCatalogue.read([
      "vocabulary.json": marked.text,
      "offers/all.json":
        "{\"offers\": [\(SmallCatalogue.offer("one", #""requires": {"ill": true}"#))]}",
    ])
    XCTAssertEqual(found.map(\.code.slug), ["judged-without-order"])
    let file = SourceFile(name: "vocabulary.json", bytes: Array(marked.text.utf8))
    XCTAssertEqual(found.first?.location, marked.offsets["①"].map { file.location(at: $0) })
  }

  // MARK: The Danish catalogue

  /// Each reading is decided as the case that has the other values, also beyond 64 readings.
  func testEachReadingIsTheCaseItStandsFor() throws {
    let catalogue = try denmark()
    let judged = catalogue.vocabulary.facts.filter(\.isJudged)
    XCTAssertGreaterThanOrEqual(judged.count, 5)
    var random = SplitMix64(seed: 29)
    var checked = 0
    for round in 0..<6 {
      let text = RandomCase.json(catalogue, &random, events: 3)
      var object = try XCTUnwrap(
        JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
      var facts = try XCTUnwrap(object["facts"] as? [String: Any])
      for fact in judged { facts[fact.name] = nil }
      // All judged facts in the middle of their scales are more readings than a block has lanes.
      for fact in round == 0 ? judged : Array(judged.shuffled(using: &random).prefix(3)) {
        facts[fact.name] = fact.values[1].name
      }
      func person(_ facts: [String: Any]) throws -> PatientCase {
        object["facts"] = facts
        let data = try JSONSerialization.data(withJSONObject: object, options: [.sortedKeys])
        let (person, diagnostics) = SmallCatalogue.person(
          String(decoding: data, as: UTF8.self), catalogue)
        XCTAssertEqual(diagnostics, [])
        return person
      }
      let found = Robustness.answer(for: try person(facts), by: catalogue).robustness
      if round == 0 { XCTAssertGreaterThan(found.readings.count, 64) }
      for reading in found.readings.shuffled(using: &random).prefix(round == 0 ? 40 : 12) {
        var other = facts
        for step in reading.steps {
          let fact = catalogue.vocabulary[step.fact]
          XCTAssertEqual(abs(step.from - step.to), 1)
          XCTAssertEqual(facts[fact.name] as? String, fact.values[step.from].name)
          other[fact.name] = fact.values[step.to].name
        }
        let (answer, own) = Robustness.answer(for: try person(other), by: catalogue)
        XCTAssertEqual(reading.alerts, answer.alerts)
        XCTAssertEqual(reading.first, own.first)
        // What leads is what fits, or would if nothing special is so; else what an alert points to.
        let leading = answer.offers.filter { $0.standing == .fits || !$0.provided.isEmpty }
          .map(\.index)
        XCTAssertEqual(
          own.first.filter(leading.contains),
          Array(leading.prefix(own.first.filter(leading.contains).count)))
        checked += 1
      }
    }
    XCTAssertGreaterThan(checked, 60)
  }

  /// Working out the readings leaves the answer as it is, and names each alert that one would raise.
  func testTheAnswerIsTheSameWithReadings() throws {
    let catalogue = try denmark()
    let wording = Wording(catalogue, in: .danish)
    var random = SplitMix64(seed: 31)
    for _ in 0..<25 {
      let text = RandomCase.json(catalogue, &random, events: 2)
      let (person, _) = SmallCatalogue.person(text, catalogue)
      let (answer, robustness) = Robustness.answer(for: person, by: catalogue)
      XCTAssertEqual(
        AnswerJSON(answer, wording).bytes(),
        AnswerJSON(Decider.answer(for: person, by: catalogue), wording).bytes(), text)
      let page = AnswerText.text(
        answer, wording, PageStyle(width: 60, showsAll: true), robustness: robustness)
      let part = page.components(separatedBy: "≈ ").last?.components(separatedBy: "\n\n").first
      // The page breaks lines where it likes.
      let words = try XCTUnwrap(part).split(whereSeparator: \.isWhitespace).joined(separator: " ")
      for (alert, _) in robustness.wouldRaise {
        XCTAssertTrue(words.contains(wording.head(of: alert)), text)
      }
    }
  }
}
