import Foundation
import LocatedJSON
import Pathways
import TestSupport
import XCTest

/// An offer's standing: places, overlays, dates and status, each with what is known and what not.
final class StandingTests: XCTestCase {
  private static let vocabulary = """
    {"facts": {
      "danger": {"type": "boolean", "safety": true, "label": {"en": "danger"}, "ask": {"en": "Danger?"}},
      "ill": {"type": "boolean", "label": {"en": "ill"}},
      "town": {"type": "place", "of": "municipality", "label": {"en": "town"}},
      "here": {"type": "set", "valuesFrom": "offers", "who": ["catalogue"], "label": {"en": "here"}}}}
    """

  private static let places = """
    {"municipalities": [{"code": "1", "name": "Ay"}, {"code": "2", "name": "Bee"}],
     "regions": [{"code": "r", "name": "Are", "municipalities": ["1"]},
                 {"code": "q", "name": "Queue", "municipalities": ["2"]}]}
    """

  private func read(_ offers: [String], _ more: [String: String] = [:]) throws -> Catalogue {
    var texts = [
      "vocabulary.json": Self.vocabulary, "places.json": Self.places,
      "offers/all.json": "{\"offers\": [\(offers.joined(separator: ","))]}",
    ]
    texts.merge(more) { $1 }
    let (catalogue, diagnostics) = SmallCatalogue.read(texts)
    return try XCTUnwrap(catalogue, diagnostics.map { $0.rendered(in: .english) }.joined())
  }

  private func standing(
    _ id: String, _ text: String, _ catalogue: Catalogue
  ) throws -> OfferAnswer {
    let (person, diagnostics) = SmallCatalogue.person(text, catalogue)
    XCTAssertEqual(diagnostics, [])
    let answer = Decider.answer(for: person, by: catalogue)
    return try XCTUnwrap(answer.offers.first { $0.offer.id == id })
  }

  func testArea() throws {
    let catalogue = try read([
      SmallCatalogue.offer("one", #""requires": {}, "area": {"regions": ["r"]}"#)
    ])
    XCTAssertEqual(try standing("one", #"{"facts": {"town": "Ay"}}"#, catalogue).standing, .fits)
    let elsewhere = try standing("one", #"{"facts": {"town": "Bee"}}"#, catalogue)
    XCTAssertEqual(elsewhere.standing, .unavailable)
    XCTAssertEqual(elsewhere.unavailable, .area)
    let unknown = try standing("one", "{}", catalogue)
    XCTAssertEqual(unknown.standing, .open)
    XCTAssertEqual(unknown.missing.count, 1)
  }

  func testStatusAndDates() throws {
    let catalogue = try read([
      SmallCatalogue.offer("idea", #""requires": {}"#)
        .replacingOccurrences(of: "established", with: "proposed"),
      SmallCatalogue.offer("shut", #""requires": {}"#)
        .replacingOccurrences(of: "established", with: "closed"),
      SmallCatalogue.offer(
        "span", #""requires": {}, "valid": {"from": "2026-02-01", "to": "2026-02-28"}"#),
    ])
    func why(_ id: String, _ day: String) throws -> Unavailability? {
      try standing(id, #"{"on": "\#(day)"}"#, catalogue).unavailable
    }
    XCTAssertEqual(try why("idea", "2026-02-10"), .proposed)
    XCTAssertEqual(try why("shut", "2026-02-10"), .closed)
    XCTAssertEqual(try why("span", "2026-01-31"), .notYet)
    XCTAssertNil(try why("span", "2026-02-01"))
    XCTAssertNil(try why("span", "2026-02-28"))
    XCTAssertEqual(try why("span", "2026-03-01"), .ended)
  }

  func testAnOfferThatExistsInSomePlaces() throws {
    let offer = SmallCatalogue.offer(
      "one", #""requires": {"ill": true}, "availability": "check-locally""#)
    let catalogue = try read(
      [offer],
      [
        "municipalities/ay.json": #"{"area": {"municipalities": ["1"]}, "confirms": ["one"]}"#,
        "municipalities/bee.json": #"{"area": {"municipalities": ["2"]}, "denies": ["one"]}"#,
      ])
    XCTAssertEqual(
      try standing("one", #"{"facts": {"ill": true, "town": "Ay"}}"#, catalogue).standing, .fits)
    let denied = try standing("one", #"{"facts": {"ill": true, "town": "Bee"}}"#, catalogue)
    XCTAssertEqual(denied.unavailable, .area)
    XCTAssertEqual(try standing("one", #"{"facts": {"ill": true}}"#, catalogue).standing, .open)
    let told = #"{"facts": {"ill": true, "here": ["one"]}}"#
    let bare = try read([offer])
    XCTAssertEqual(try standing("one", told, bare).standing, .fits)
    XCTAssertEqual(try standing("one", #"{"facts": {"ill": true}}"#, bare).standing, .open)
    let absent = #"{"facts": {"ill": true, "here": {"absent": ["one"]}}}"#
    XCTAssertEqual(try standing("one", absent, bare).standing, .unavailable)
    XCTAssertEqual(try standing("one", #"{"facts": {"ill": false}}"#, bare).standing, .excluded)
  }

  func testOverlaysChangeAnOfferWhereTheyAre() throws {
    let catalogue = try read(
      [SmallCatalogue.offer("one", #""requires": {"ill": true}"#)],
      [
        "regions/r.json": """
        {"area": {"regions": ["r"]}, "offers": [\(SmallCatalogue.offer("two", #""requires": {}"#))],
         "overrides": [{"overrides": "one", "requires": {"ill": false}}]}
        """
      ])
    func standing(_ text: String) throws -> Standing {
      try self.standing("one", text, catalogue).standing
    }
    XCTAssertEqual(try standing(#"{"facts": {"ill": true, "town": "Bee"}}"#), .fits)
    XCTAssertEqual(try standing(#"{"facts": {"ill": true, "town": "Ay"}}"#), .excluded)
    XCTAssertEqual(try standing(#"{"facts": {"ill": false, "town": "Ay"}}"#), .fits)
    // Where the person lives decides, so it is what is missing.
    let open = try self.standing("one", #"{"facts": {"ill": true}}"#, catalogue)
    XCTAssertEqual(open.standing, .open)
    let two = try self.standing("two", #"{"facts": {"town": "Bee"}}"#, catalogue)
    XCTAssertEqual(two.unavailable, .area)
  }

  func testTheMoreLocalOverlayWins() throws {
    let catalogue = try read(
      [SmallCatalogue.offer("one", #""requires": {}"#)],
      [
        "regions/r.json":
          #"{"area": {"regions": ["r"]}, "overrides": [{"overrides": "one", "name": {"en": "regional"}, "level": "high"}]}"#,
        "municipalities/ay.json":
          #"{"area": {"municipalities": ["1"]}, "overrides": [{"overrides": "one", "name": {"en": "local"}}]}"#,
      ])
    let offer = try standing("one", #"{"facts": {"town": "Ay"}}"#, catalogue).offer
    XCTAssertEqual(offer.name.text(in: "en"), "local")
    XCTAssertEqual(
      offer.level.number, 1, "what the local file does not say comes from the region's")
  }

  func testExclusionsMustBeKnownToFail() throws {
    let catalogue = try read([
      SmallCatalogue.offer("one", #""requires": {}, "excludes": [{"ill": true}]"#)
    ])
    XCTAssertEqual(try standing("one", "{}", catalogue).standing, .open)
    XCTAssertEqual(try standing("one", #"{"facts": {"ill": true}}"#, catalogue).standing, .excluded)
    XCTAssertEqual(try standing("one", #"{"facts": {"ill": false}}"#, catalogue).standing, .fits)
  }

  func testSafetyIsAskedForFirstWhetherOrNotAnOfferNeedsIt() throws {
    let catalogue = try read([SmallCatalogue.offer("one", #""requires": {"ill": true}"#)])
    let (person, _) = SmallCatalogue.person("{}", catalogue)
    let answer = Decider.answer(for: person, by: catalogue)
    XCTAssertEqual(answer.questions.map(\.isSafety), [true, false])
    XCTAssertEqual(answer.questions.last?.settles, 1)
    let (told, _) = SmallCatalogue.person(#"{"facts": {"danger": false}}"#, catalogue)
    XCTAssertEqual(Decider.answer(for: told, by: catalogue).questions.map(\.isSafety), [false])
  }

  func testAlertsComeFirstHoldBackAndTakePrecautions() throws {
    let catalogue = try read(
      [
        SmallCatalogue.offer("light", #""requires": {}"#),
        SmallCatalogue.offer("heavy", #""requires": {}"#, level: "high"),
      ],
      [
        "alerts.json": """
        {"alerts": [{"id": "X", "urgency": "now", "when": {"danger": true}, "unless": {"ill": false},
          "text": {"en": "act"}, "offers": ["heavy"], "holdsBack": {"levels": ["low"]},
          "steps": [{"actor": "gp", "due": {"days": 0}, "text": {"en": "call"}}],
          "sources": [{"source": "s", "at": "1", "checked": "2026-01-01"}]}]}
        """
      ])
    func answer(_ text: String) -> Answer {
      Decider.answer(for: SmallCatalogue.person(text, catalogue).person, by: catalogue)
    }
    let calm = answer(#"{"facts": {"danger": false}}"#)
    XCTAssertEqual(calm.alerts.count, 0)
    XCTAssertEqual(calm.offers.map(\.offer.id), ["light", "heavy"])
    let raised = answer(#"{"facts": {"danger": true}}"#)
    XCTAssertEqual(raised.alerts.map(\.isPrecaution), [true])
    XCTAssertEqual(raised.offers.map(\.offer.id), ["heavy", "light"])
    XCTAssertEqual(raised.offers.last?.heldBackBy, [Index(0)])
    XCTAssertEqual(raised.steps.first?.alerts, [Index(0)])
    XCTAssertEqual(answer(#"{"facts": {"danger": true, "ill": false}}"#).alerts.count, 0)
    XCTAssertEqual(answer("{}").alerts.count, 0, "what is not known raises no alert")
  }

  func testTheSameStepStandsOnce() throws {
    let step = #""steps": [{"actor": "gp", "due": {"weeks": 1}, "text": {"en": "write"}}]"#
    let offers = ["one", "two"].map { id in
      SmallCatalogue.offer(id, #""requires": {}"#)
        .replacingOccurrences(
          of: #""steps": [{"actor": "gp", "due": {"days": 0}, "text": {"en": "do \#(id)"}}]"#,
          with: step)
    }
    // Steps are of what the answer begins with: here both, since an alert sends to both.
    let alert = """
      {"alerts": [{"id": "X", "urgency": "soon", "when": {"danger": true}, "text": {"en": "act"},
        "offers": ["one", "two"],
        "sources": [{"source": "s", "at": "1", "checked": "2026-01-01"}]}]}
      """
    let catalogue = try read(offers, ["alerts.json": alert])
    let (person, _) = SmallCatalogue.person(
      #"{"on": "2026-11-20", "facts": {"danger": true}}"#, catalogue)
    let answer = Decider.answer(for: person, by: catalogue)
    XCTAssertEqual(answer.steps.count, 1)
    XCTAssertEqual(answer.steps.first?.offers.count, 2)
    XCTAssertEqual(answer.steps.first?.due.description, "2026-11-27")
  }
}
