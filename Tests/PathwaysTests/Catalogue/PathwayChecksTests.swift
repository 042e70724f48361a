import LocatedJSON
import Pathways
import TestSupport
import XCTest

/// For each finding about pathways, phrases and ordinary values there is an example here.
final class PathwayChecksTests: XCTestCase {
  private static let vocabulary = """
    {"facts": {"ill": {"type": "boolean", "label": {"en": "ill"}, "ask": {"en": "Ill?"}}}}
    """

  private let today = CalendarDay(year: 2026, month: 11, day: 20) ?? .earliest

  private static let source = #"[{"source": "s", "at": "1", "checked": "2026-01-01"}]"#

  private func stage(
    _ id: String, when: String = "{}", offers: String = #"[{"offer": "one", "role": "first"}]"#,
    _ more: String = ""
  ) -> String {
    """
    {"id": "\(id)", "kind": "first", "name": {"en": "\(id)"}, "when": \(when),
     "offers": \(offers)\(more), "sources": \(Self.source)}
    """
  }

  private func codes(_ stages: String..., more: [String: String] = [:]) -> [String] {
    let pathway = """
      {"pathways": [{"id": "way", "name": {"en": "way"}, "for": {"ill": true}, "owner": "gp",
        "stages": [\(stages.joined(separator: ","))], "sources": \(Self.source)}]}
      """
    let offers = [
      SmallCatalogue.offer("one", #""requires": {"ill": true}"#),
      SmallCatalogue.offer("idea", #""requires": {"ill": true}"#)
        .replacingOccurrences(of: #""established""#, with: #""proposed""#),
    ]
    var texts = [
      "vocabulary.json": Self.vocabulary, "pathways/all.json": pathway,
      "offers/all.json": "{\"offers\": [\(offers.joined(separator: ","))]}",
    ]
    texts.merge(more) { $1 }
    let (catalogue, diagnostics) = SmallCatalogue.read(texts)
    let found =
      catalogue.map { CatalogueChecks.findings(in: $0, on: today, staleAfter: nil) } ?? []
    return (diagnostics + found).map(\.code.slug)
  }

  private let proposed = #", "proposed": ["idea"]"#

  func testAPathwayWithoutDoubtsHasNoFindings() {
    XCTAssertEqual(codes(stage("a", proposed)), [])
  }

  func testEachFindingOfAStage() {
    let examples: [(code: String, stage: String)] = [
      ("first-stage-not-for-all", stage("a", when: #"{"ill": true}"#, proposed)),
      ("stage-without-offers", stage("a", offers: "[]", proposed)),
      (
        "stage-without-first",
        stage("a", offers: #"[{"offer": "one", "role": "beside"}]"#, proposed)
      ),
      (
        "proposed-in-role",
        stage(
          "a", offers: #"[{"offer": "one", "role": "first"}, {"offer": "idea", "role": "next"}]"#)
      ),
      ("not-proposed", stage("a", #", "proposed": ["idea", "one"]"#)),
      ("in-no-pathway", stage("a")),
      ("unknown-module", stage("a", proposed + #", "remember": ["M-NONE"]"#)),
      ("unknown-pathway", stage("a", proposed + #", "ifRefused": "nowhere""#)),
      ("unknown-stage", stage("a", proposed + #", "next": [{"stage": "b", "text": {"en": "b"}}]"#)),
      (
        "two-targets",
        stage("a", proposed + #", "next": [{"stage": "a", "pathway": "way", "text": {"en": "b"}}]"#)
      ),
    ]
    for (code, stage) in examples {
      XCTAssertTrue(codes(stage).contains(code), "\(code): \(codes(stage))")
    }
  }

  func testAnOrdinaryValueIsOneOfTheFacts() {
    let vocabulary = Self.vocabulary.replacingOccurrences(
      of: #""type": "boolean","#, with: #""type": "boolean", "ordinary": "perhaps","#)
    let found = codes(stage("a", proposed), more: ["vocabulary.json": vocabulary])
    XCTAssertTrue(found.contains("impossible-ordinary"), "\(found)")
  }

  func testEachFindingOfAPhrase() {
    let phrases = """
      {"language": "en", "phrases": [
        {"says": [{"fact": "ill", "value": true}], "claims": ["is ill {nonsense}", ""]},
        {"says": [{"event": "nothing"}], "claims": ["something"]}]}
      """
    let others = #"{"language": "da", "languageWords": ["og"]}"#
    let found = codes(
      stage("a", proposed), more: ["phrases/en.json": phrases, "phrases/da.json": others])
    for code in ["unknown-flag", "empty-phrase", "unknown-target", "no-language-words"] {
      XCTAssertTrue(found.contains(code), "\(code): \(found)")
    }
  }
}
