import LocatedJSON
import Pathways
import TestSupport
import XCTest

/// A stage names several offers with one part, and those who are in an offer already.
final class StageEntriesTests: XCTestCase {
  private let source = #"[{"source": "s", "at": "1", "checked": "2026-01-01"}]"#

  private func read(
    _ entries: String, in fact: String = "in"
  ) -> (catalogue: Catalogue?, diagnostics: [Diagnostic]) {
    let vocabulary = """
      {"facts": {
        "ill": {"type": "boolean", "label": {"en": "ill"}, "ask": {"en": "Ill?"}},
        "old": {"type": "boolean", "label": {"en": "old"}, "ask": {"en": "Old?"}}
        \(fact.isEmpty ? "" : #", "\#(fact)": {"type": "set", "valuesFrom": "offers", "label": {"en": "in"}}"#)}}
      """
    let offers = ["one", "two", "three"].map {
      SmallCatalogue.offer($0, #""requires": {"ill": true}"#)
    }
    let pathways = """
      {"pathways": [{"id": "way", "name": {"en": "way"}, "for": {"ill": true}, "owner": "gp",
        "sources": \(source), "stages": [{"id": "a", "kind": "first", "name": {"en": "a"},
          "when": {}, "offers": \(entries)}]}]}
      """
    return SmallCatalogue.read([
      "vocabulary.json": vocabulary, "pathways/a.json": pathways,
      "offers/a.json": "{\"offers\": [\(offers.joined(separator: ","))]}",
    ])
  }

  /// The whole answer of a few people, without the catalogue's digest, which is the same here.
  private func answers(_ entries: String) throws -> [String] {
    let (catalogue, diagnostics) = read(entries)
    let read = try XCTUnwrap(catalogue, "\(diagnostics.map { $0.rendered(in: .english) })")
    return [#""ill": true"#, #""ill": true, "old": true, "in": ["two"]"#, #""in": ["one"]"#].map {
      let (person, _) = SmallCatalogue.person("{\"facts\": {\($0)}}", read)
      let answer = Decider.answer(for: person, by: read)
      return String(
        decoding: AnswerJSON(answer, Wording(read, in: .english)).bytes(), as: UTF8.self)
    }
  }

  func testOffersThatAreNamedTogetherAreAsEachAlone() throws {
    let because = #""because": {"en": "so"}"#
    XCTAssertEqual(
      try answers(
        #"[{"offers": ["two", "one"], "role": "first", \#(because)}, {"offer": "three", "role": "beside"}]"#
      ),
      try answers(
        #"[{"offer": "two", "role": "first", \#(because)}, {"offer": "one", "role": "first", \#(because)}, {"offers": ["three"], "role": "beside"}]"#
      ))
  }

  func testOwnIsForThoseWhoAreInTheOffer() throws {
    XCTAssertEqual(
      try answers(
        #"[{"offers": ["two", "one"], "role": "first", "own": true}, {"offer": "three", "role": "first"}]"#
      ),
      try answers(
        #"[{"offer": "two", "role": "first", "when": {"in": "two"}}, {"offer": "one", "role": "first", "when": {"in": "one"}}, {"offer": "three", "role": "first"}]"#
      ))
    XCTAssertEqual(
      try answers(
        #"[{"offers": ["two"], "role": "first", "own": true, "when": {"old": true}}, {"offer": "three", "role": "first"}]"#
      ),
      try answers(
        #"[{"offer": "two", "role": "first", "when": {"in": "two", "old": true}}, {"offer": "three", "role": "first"}]"#
      ))
  }

  private func codes(_ entries: String, in fact: String = "in") -> [String] {
    read(entries, in: fact).diagnostics.map(\.code.slug)
  }

  func testAnEntryNamesOneOfferOrSeveral() {
    XCTAssertEqual(codes(#"[{"offers": ["one", "two"], "role": "first"}]"#), [])
    XCTAssertNotEqual(codes(#"[{"role": "first"}]"#), [])
    XCTAssertNotEqual(codes(#"[{"offer": "one", "offers": ["two"], "role": "first"}]"#), [])
    XCTAssertNotEqual(codes(#"[{"offers": [], "role": "first"}]"#), [])
    XCTAssertEqual(codes(#"[{"offers": ["one", "tow"], "role": "first"}]"#), ["unknown-offer"])
    XCTAssertEqual(
      codes(#"[{"offer": "one", "role": "first", "own": true}]"#, in: ""), ["own-unknown"])
  }

  /// A finding stands at the name it is about.
  func testAFindingStandsAtTheNameOfOneAmongSeveral() throws {
    let (_, diagnostics) = read(#"[{"offers": ["one", "tow"], "role": "first"}]"#)
    let rendered = try XCTUnwrap(diagnostics.first).rendered(in: .english)
    XCTAssertTrue(rendered.contains(":3:47: ") && rendered.contains("`tow`"), rendered)
  }
}
