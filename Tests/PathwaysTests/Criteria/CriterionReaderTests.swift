import LocatedJSON
import Pathways
import TestSupport
import XCTest

/// What is wrong in a criterion is found at its place, all of it in one run.
final class CriterionReaderTests: XCTestCase {
  private static let vocabulary = """
    {"facts": {
      "age": {"type": "integer", "range": [0, 120], "label": {"en": "age"}},
      "weight": {"type": "decimal", "decimals": 1, "range": [1, 300], "label": {"en": "weight"}},
      "adult": {"type": "boolean", "label": {"en": "adult"}},
      "severity": {"type": "ordered", "values": ["mild", "severe"], "label": {"en": "severity"}},
      "home": {"type": "choice", "values": ["own", "none"], "label": {"en": "home"}},
      "illness": {"type": "set", "values": ["low", "fear"], "label": {"en": "illness"}},
      "seen": {"type": "date", "label": {"en": "seen"}},
      "town": {"type": "place", "of": "municipality", "label": {"en": "town"}}},
     "classes": {"life": {"label": {"en": "life"}}},
     "attributes": {"result": {"type": "choice", "values": ["good"], "label": {"en": "result"}}},
     "events": {"loss": {"class": "life", "label": {"en": "loss"}}}}
    """

  /// Criteria with a mark where the finding is, and its code.
  private static let wrong: [(criterion: String, code: String)] = [
    (#"①5"#, "wrong-kind"),
    (#"{①"agee": 5}"#, "unknown-fact"),
    (#"{"age": ①"5"}"#, "wrong-kind"),
    (#"{"age": ①121}"#, "out-of-range"),
    (#"{"age": ①1.5}"#, "out-of-range"),
    (#"{"age": {"atLeast": ①-1}}"#, "out-of-range"),
    (#"{"age": ①{"atLeast": 20, "atMost": 10}}"#, "empty-range"),
    (#"{"age": ①{}}"#, "missing-key"),
    (#"{"age": {①"atleast": 20, "atMost": 30}}"#, "unknown-key"),
    (#"{"weight": ①50.55}"#, "out-of-range"),
    (#"{"age": {"anyOf": ①[]}}"#, "wrong-kind"),
    (#"{"age": {"anyOf": [1, ①121]}}"#, "out-of-range"),
    (#"{"age": ①{"anyOf": [1, 2], "atLeast": 3}}"#, "empty-range"),
    (#"{"age": ①{"anyOf": [1], "noneOf": [1]}}"#, "empty-range"),
    (#"{"adult": ①"yes"}"#, "wrong-kind"),
    (#"{"severity": ①"sever"}"#, "unknown-value"),
    (#"{"severity": {"atLeast": ①"worse"}}"#, "unknown-value"),
    (#"{"severity": ①{"atLeast": "severe", "atMost": "mild"}}"#, "empty-range"),
    (#"{"severity": {"anyOf": ①[]}}"#, "empty-list"),
    (#"{"severity": ①5}"#, "wrong-kind"),
    (#"{"home": {"atLeast": ①"own"}}"#, "not-ordered"),
    (#"{"home": ①{"noneOf": ["own", "none"]}}"#, "empty-range"),
    (#"{"illness": ①"lo"}"#, "unknown-value"),
    (#"{"illness": {"anyOf": ["low", ①"feer"]}}"#, "unknown-value"),
    (#"{"illness": {"noneOf": ①"all"}}"#, "wrong-kind"),
    (#"{"illness": ①{}}"#, "missing-key"),
    (#"{"illness": {"size": ①{}}}"#, "missing-key"),
    (#"{"illness": {"size": {"atLeast": ①3}}}"#, "out-of-range"),
    (#"{"illness": {"size": {"atMost": ①2}}}"#, "out-of-range"),
    (#"{"illness": {"size": ①{"atLeast": 2, "atMost": 1}}}"#, "empty-range"),
    (#"{"illness": {"size": {"atLeast": 1, "of": [①"lo"]}}}"#, "unknown-value"),
    (#"{"seen": ①"2026-01-01"}"#, "wrong-kind"),
    (#"{"seen": {"atLeast": ①"2026-02-30"}}"#, "impossible-date"),
    (#"{"seen": ①{"atLeast": "2026-02-02", "atMost": "2026-02-01"}}"#, "empty-range"),
    (#"{"seen": {"withinMonths": ①-1}}"#, "wrong-kind"),
    (#"{"seen": {①"withinMoths": 1}}"#, "unknown-key"),
    (#"{"town": ①"Nowhere"}"#, "unknown-place"),
    (#"{"town": ①7}"#, "wrong-kind"),
    (#"{"all": ①{}}"#, "wrong-kind"),
    (#"{"any": ①[]}"#, "empty-list"),
    (#"{"some": ①{"of": [{"adult": true}]}}"#, "missing-key"),
    (#"{"some": ①{"atLeast": 1}}"#, "missing-key"),
    (#"{"some": {"atLeast": ①3, "of": [{"adult": true}, {"home": "own"}]}}"#, "out-of-range"),
    (#"{"some": {"atMost": ①2, "of": [{"adult": true}, {"home": "own"}]}}"#, "out-of-range"),
    (#"{"not": ①[]}"#, "wrong-kind"),
    (#"{"is": ①"grownup"}"#, "unknown-criterion"),
    (#"{"is": [①5]}"#, "wrong-kind"),
    (#"{"events": {"count": {"type": ①"los"}}}"#, "unknown-event-type"),
    (#"{"events": {"count": {"class": ①"lief"}}}"#, "unknown-event-class"),
    (#"{"events": {"count": {"type": "loss", ①"resultat": "good"}}}"#, "unknown-attribute"),
    (#"{"events": {"count": {"type": "loss", "result": ①"god"}}}"#, "unknown-value"),
    (#"{"events": ①{"atLeast": 2}}"#, "missing-key"),
    (#"{"events": ①{"mostRecent": {"type": "loss"}}}"#, "missing-key"),
    (#"{"events": ①{"count": {"type": "loss"}, "atLeast": 3, "atMost": 2}}"#, "empty-range"),
    (#"{"events": {"count": ①{}}}"#, "empty-list"),
    (#"{"adult": true, "because": {①"fr": "adulte", "en": "adult"}}"#, "unknown-language"),
    (#"{"adult": true, "because": {"en": ①""}}"#, "empty-text"),
    (
      #"{"adult": true, "sources": [{"source": ①"x", "at": "1", "checked": "2026-01-01"}]}"#,
      "unknown-source"
    ),
    (
      #"{"adult": true, "sources": [{"source": "s", "at": "1", "checked": ①"2026-13-01"}]}"#,
      "impossible-date"
    ),
    (#"{"adult": true, "sources": [①{"source": "s", "checked": "2026-01-01"}]}"#, "missing-key"),
  ]

  private func read(_ criterion: String) -> [Diagnostic] {
    SmallCatalogue.read([
      "vocabulary.json": Self.vocabulary,
      "places.json": #"{"municipalities": [{"code": "0001", "name": "Somewhere"}], "regions": []}"#,
      "criteria.json":
        #"{"criteria": {"grown": {"label": {"en": "grown"}, "when": {"age": {"atLeast": 18}}}}}"#,
      "offers/all.json":
        "{\"offers\": [\(SmallCatalogue.offer("one", "\"requires\": \(criterion)"))]}",
    ]).diagnostics
  }

  func testEachFaultIsFoundAtItsPlace() throws {
    for (marked, code) in Self.wrong {
      let text = MarkedText(marked)
      let mark = try XCTUnwrap(text.offsets["①"], marked)
      let before = "{\"offers\": [" + SmallCatalogue.offer("one", "\"requires\": ")
      let start = try XCTUnwrap(before.range(of: "\"requires\": "))
      let lines = before[..<start.upperBound].split(
        separator: "\n", omittingEmptySubsequences: false)
      let column = try XCTUnwrap(lines.last).count + 1
      // A mark stands on the criterion's only line; its characters before the mark are ASCII.
      let found = read(text.text)
      let errors = found.filter { $0.severity == .error }
      XCTAssertEqual(errors.map(\.code.slug), [code], marked)
      let location = errors.first?.location
      XCTAssertEqual(location?.line, lines.count, marked)
      XCTAssertEqual(location?.column, column + mark, marked)
    }
  }

  func testAllFaultsInOneRun() {
    let found = read(#"{"agee": 1, "severity": "sever", "home": 5, "illness": {"anyOf": []}}"#)
    XCTAssertEqual(
      found.map(\.code.slug), ["unknown-fact", "unknown-value", "wrong-kind", "empty-list"])
  }

  func testTheNearestWordIsOffered() {
    XCTAssertEqual(read(#"{"severty": "mild"}"#).first?.help?[.english], "did you mean `severity`?")
    XCTAssertEqual(read(#"{"severity": "milt"}"#).first?.help?[.english], "did you mean `mild`?")
    XCTAssertEqual(read(#"{"is": "groan"}"#).first?.help?[.english], "did you mean `grown`?")
  }

  func testNamedCriteriaMustNotUseThemselves() {
    let (catalogue, diagnostics) = SmallCatalogue.read([
      "vocabulary.json": Self.vocabulary,
      "criteria.json": """
      {"criteria": {
        "a": {"label": {"en": "a"}, "when": {"is": "b"}},
        "b": {"label": {"en": "b"}, "when": {"not": {"is": "a"}}}}}
      """,
    ])
    XCTAssertNil(catalogue)
    XCTAssertEqual(diagnostics.map(\.code.slug), ["circular-criterion"])
    XCTAssertEqual(diagnostics.first?.location?.line, 3)
  }
}
