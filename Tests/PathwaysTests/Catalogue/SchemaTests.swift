import Foundation
import LocatedJSON
import Pathways
import TestSupport
import XCTest

/// An editor with the schemas is told of what the program would refuse (L12).
final class SchemaTests: XCTestCase {
  private static let files = [
    "catalogue.json": SmallCatalogue.main.replacingOccurrences(
      of: #""purposes""#,
      with: """
        "publicHolidays": [{"month": 12, "day": 25}, {"afterEaster": 1}], "published": "2026-01-01",
        "payments": [{"id": "free", "label": {"en": "free"}}],
        "waitKinds": [{"id": "normal", "label": {"en": "normal"}}],
        "messages": [{"id": "M1", "label": {"en": "message"}}],
        "needs": {"condition": "conditions", "by": ["ill"], "purposes": ["help"], "basic": ["p"],
          "noEvents": ["k"]},
        "purposes"
        """),
    "sources.json": SmallCatalogue.sources, "providers.json": SmallCatalogue.providers,
    "vocabulary.json": """
    {"facts": {
      "ill": {"type": "boolean", "label": {"en": "ill"}, "ask": {"en": "Ill?"}},
      "age": {"type": "integer", "range": [0, 120], "label": {"en": "age"}, "ask": {"en": "Age?"}},
      "severity": {"type": "ordered", "values": ["mild", "severe"], "label": {"en": "severity"}},
      "conditions": {"type": "set", "values": ["fear", "grief"], "label": {"en": "conditions"}},
      "since": {"type": "date", "label": {"en": "since"}},
      "home": {"type": "place", "label": {"en": "home"}},
      "area": {"type": "place", "of": "region", "label": {"en": "area"},
        "derive": {"regionOf": "home"}}},
     "classes": {"k": {"label": {"en": "k"}}},
     "attributes": {"value": {"type": "integer", "label": {"en": "value"}}},
     "events": {"e": {"class": "k", "attributes": ["value"], "label": {"en": "e"}}}}
    """,
    "places.json": """
    {"municipalities": [{"code": "1", "name": "A"}, {"code": "2", "name": "B"}],
     "regions": [{"code": "9", "name": "R", "municipalities": ["1", "2"]}]}
    """,
    "checklists.json": """
    {"checklists": [{"id": "list", "name": {"en": "l"}, "items": [{"en": "i"}], "facts": ["ill"],
      "sources": [{"source": "s", "at": "1", "checked": "2026-01-01"}]}]}
    """,
    "scales.json": """
    {"scales": [{"id": "q", "name": {"en": "q"}, "range": [0, 9], "fact": "severity",
      "sources": []}]}
    """,
    "criteria.json": """
    {"criteria": {"grown": {"label": {"en": "grown"}, "when": {"age": {"atLeast": 18},
      "severity": {"atLeast": "mild"}, "conditions": {"anyOf": ["fear"]}, "home": "A",
      "since": {"withinDays": 3}, "events": {"count": {"type": "e", "value": 3}, "atLeast": 1}}}}}
    """,
    "offers/a.json": "{\"offers\": ["
      + SmallCatalogue.offer(
        "one",
        """
        "requires": {"is": "grown", "ill": true}, "alsoFor": ["help"], "payment": "free",
        "area": {"municipalities": ["1"], "regions": ["9"]}, "referral": {"checklist": "list"},
        "valid": {"from": "2026-01-01"}, "wait": {"weeks": 2, "kind": "normal"}
        """
      ).replacingOccurrences(of: #""how": "self""#, with: #""how": "self", "message": "M1""#)
      + "]}",
    "alerts.json": """
    {"alerts": [{"id": "AL", "urgency": "now", "when": {"ill": true}, "text": {"en": "a"},
      "offers": ["one"], "sources": [{"source": "s", "at": "1", "checked": "2026-01-01"}],
      "steps": [{"actor": "gp", "due": {"days": 0}, "text": {"en": "t"}}]}]}
    """,
    "rights.json": """
    {"milestones": [{"id": "m", "label": {"en": "m"}}], "rights": [{"id": "R", "name": {"en": "r"},
      "text": {"en": "r"}, "who": {"ill": true}, "status": "established", "from": "m",
      "limit": {"days": 30}, "sources": []}]}
    """,
    "followups.json": """
    {"holding": [{"events": {"type": "e"}, "kind": "holds", "holds": "offer", "text": {"en": "h"}}],
     "followUps": [{"id": "F-1", "rule": "F", "name": {"en": "f"}, "opens": {"type": "e"},
      "due": {"days": 1}, "dueKind": "parameter", "actor": "gp", "step": {"en": "s"}, "sources": []}]}
    """,
    "regions/r.json": """
    {"area": {"regions": ["9"]}, "overrides": [{"overrides": "one", "level": "high"}]}
    """,
    "municipalities/m.json": #"{"area": {"municipalities": ["1"]}, "confirms": ["one"]}"#,
    "tests/t.json": """
    {"tests": [{"id": "t", "reason": "r", "sources": [{"source": "s", "at": "1"}],
      "case": {"on": "2026-01-01", "facts": {"age": 3}, "events": [{"type": "e", "value": 2}],
        "noEvents": ["k"]},
      "expect": {"offers": {"one": "excluded"}, "alerts": {"notRaised": ["AL"]}}}]}
    """,
  ]

  /// What the program refuses, one for each thing that a file names or bounds.
  private static let mutations: [(file: String, old: String, new: String)] = [
    ("offers/a.json", #""provider": "p""#, #""provider": "q""#),
    ("offers/a.json", #""level": "low""#, #""level": "lov""#),
    ("offers/a.json", #""purpose": "help""#, #""purpose": "hulp""#),
    ("offers/a.json", #""alsoFor": ["help"]"#, #""alsoFor": ["hulp"]"#),
    ("offers/a.json", #""by": "gp""#, #""by": "pg""#),
    ("offers/a.json", #""how": "self""#, #""how": "slef""#),
    ("offers/a.json", #""M1""#, #""M2""#),
    ("offers/a.json", #""whileWaiting": "gp""#, #""whileWaiting": "pg""#),
    ("offers/a.json", #""actor": "gp""#, #""actor": "pg""#),
    ("offers/a.json", #""source": "s""#, #""source": "t""#),
    ("offers/a.json", #""checked": "2026-01-01""#, #""checked": "2026-13-01""#),
    ("offers/a.json", #""checked": "2026-01-01""#, #""checked": "1/1 2026""#),
    ("offers/a.json", #""from": "2026-01-01""#, #""from": "2026-01-41""#),
    ("offers/a.json", #""by": "2027-01-01""#, #""by": "2027""#),
    ("offers/a.json", #""regions": ["9"]"#, #""regions": ["8"]"#),
    ("offers/a.json", #""municipalities": ["1"]"#, #""municipalities": ["3"]"#),
    ("offers/a.json", #""payment": "free""#, #""payment": "fee""#),
    ("offers/a.json", #""kind": "normal""#, #""kind": "fast""#),
    ("offers/a.json", #""weeks": 2"#, #""weeks": 2, "days": 3"#),
    ("offers/a.json", #""weeks": 2, "#, ""),
    ("offers/a.json", #""checklist": "list""#, #""checklist": "last""#),
    ("offers/a.json", #""days": 0"#, #""days": -1"#),
    ("offers/a.json", #""is": "grown""#, #""is": "grow""#),
    ("offers/a.json", #""offers""#, #""xoffers""#),
    ("criteria.json", #"{"atLeast": 18}"#, #"{"atLeast": 180}"#),
    ("criteria.json", #"{"atLeast": 18}"#, "{}"),
    ("criteria.json", #"{"atLeast": "mild"}"#, #"{"atLeast": "milt"}"#),
    ("criteria.json", #"["fear"]"#, #"["fare"]"#),
    ("criteria.json", #""home": "A""#, #""home": "C""#),
    ("criteria.json", #""withinDays": 3"#, #""withinDays": 3, "withinMonths": 1"#),
    ("criteria.json", #""type": "e""#, #""type": "f""#),
    ("criteria.json", #""atLeast": 1}"#, #""gap": {"type": "e"}}"#),
    ("alerts.json", #""offers": ["one"]"#, #""offers": ["two"]"#),
    ("alerts.json", #""alerts""#, #""alarts""#),
    ("rights.json", #""from": "m""#, #""from": "n""#),
    ("rights.json", #"{"days": 30}"#, #"{"days": 30, "months": 1}"#),
    ("followups.json", #""holds": "offer""#, #""holds": "nobodi""#),
    ("followups.json", #""holding""#, #""halding""#),
    ("scales.json", #""fact": "severity""#, #""fact": "sverity""#),
    ("scales.json", "[0, 9]", "[0]"),
    ("vocabulary.json", #""class": "k""#, #""class": "l""#),
    ("vocabulary.json", #"["value"]"#, #"["valu"]"#),
    ("vocabulary.json", #"{"regionOf": "home"}"#, #"{"regionOf": "hom"}"#),
    ("catalogue.json", #""noEvents": ["k"]"#, #""noEvents": ["l"]"#),
    ("catalogue.json", #""condition": "conditions""#, #""condition": "ill2""#),
    ("catalogue.json", #""holder": "gp""#, #""holder": "pg""#),
    ("catalogue.json", #""month": 12"#, #""month": 13"#),
    ("catalogue.json", #""afterEaster": 1"#, #""afterEaster": 1, "month": 2"#),
    ("regions/r.json", #""overrides": "one""#, #""overrides": "two""#),
    ("municipalities/m.json", #"["one"]"#, #"["two"]"#),
    ("tests/t.json", #""age": 3"#, #""age": 130"#),
    ("tests/t.json", #""noEvents": ["k"]"#, #""noEvents": ["l"]"#),
    ("tests/t.json", #""excluded""#, #""exluded""#),
    ("tests/t.json", #"["AL"]"#, #"["AX"]"#),
  ]

  private func schemas() throws -> [String: SchemaValidator] {
    let (read, found) = SmallCatalogue.read(Self.files)
    let catalogue = try XCTUnwrap(read, found.map { $0.rendered(in: .english) }.joined())
    var schemas: [String: SchemaValidator] = [:]
    for file in CatalogueSchema.files(of: catalogue) {
      schemas[file.name] = try SchemaValidator(file.bytes)
    }
    return schemas
  }

  private func name(_ file: String) -> String {
    let stem = String(file.prefix { $0 != "." && $0 != "/" })
    return stem == "regions" || stem == "municipalities" ? "overlay" : stem
  }

  func testTheSchemasRefuseWhatTheProgramRefuses() throws {
    let schemas = try schemas()
    for (file, text) in Self.files {
      XCTAssertTrue(try XCTUnwrap(schemas[name(file)], file).accepts(text), file)
    }
    var passed: [String] = []
    for (file, old, new) in Self.mutations {
      let text = try XCTUnwrap(Self.files[file])
      XCTAssertTrue(text.contains(old), "\(file): \(old)")
      let mutated = text.replacingOccurrences(of: old, with: new)
      let (_, found) = SmallCatalogue.read(Self.files.merging([file: mutated]) { $1 })
      XCTAssertTrue(found.contains { $0.severity == .error }, "\(file): \(new) is not refused")
      if try XCTUnwrap(schemas[name(file)]).accepts(mutated) { passed.append("\(file): \(new)") }
    }
    XCTAssertGreaterThan(Self.mutations.count, 42)
    XCTAssertLessThan(passed.count, 5, passed.joined(separator: "\n"))
  }

  /// The validator of the tests knows every word that the schemas use.
  func testTheValidatorKnowsTheSchemas() throws {
    for (name, schema) in try schemas() { XCTAssertEqual(schema.unknownWords(), [], name) }
  }
}
