import LocatedJSON
import Pathways
import TestSupport
import XCTest

/// Stages nobody is in, roles that fit nobody, and places without a first offer: each proved over all
/// cases, with somebody who shows it.
final class StageChecksTests: XCTestCase {
  private static let vocabulary = """
    {"facts": {
      "ill": {"type": "boolean", "label": {"en": "ill"}, "ask": {"en": "Ill?"}},
      "worse": {"type": "boolean", "label": {"en": "worse"}, "ask": {"en": "Worse?"}},
      "age": {"type": "integer", "range": [0, 120], "label": {"en": "age"}, "ask": {"en": "Age?"}},
      "town": {"type": "place", "of": "municipality", "label": {"en": "town"},
        "ask": {"en": "Town?"}}}}
    """

  private static let places = """
    {"municipalities": [{"code": "1", "name": "Aby"}, {"code": "2", "name": "Bby"},
      {"code": "3", "name": "Cby"}], "regions": []}
    """

  private static let source = #"[{"source": "s", "at": "1", "checked": "2026-01-01"}]"#

  private let today = CalendarDay(year: 2026, month: 11, day: 20) ?? .earliest

  private func stage(
    _ id: String, when: String = "{}", kind: String = "first",
    offers: String = #"[{"offer": "one", "role": "first"}]"#
  ) -> String {
    """
    {"id": "\(id)", "kind": "\(kind)", "name": {"en": "\(id)"}, "when": \(when),
     "offers": \(offers), "sources": \(Self.source)}
    """
  }

  /// What is found in a pathway for the ill.
  private func findings(
    _ stages: [String], out: String = "[]", isFor: String = #"{"ill": true}"#,
    offers more: [String] = [], back: String = "[]",
    care: String = #"[{"offer": "one", "role": "first"}]"#, _ files: [String: String] = [:]
  ) throws -> (found: [Diagnostic], catalogue: Catalogue) {
    let pathways = """
      {"pathways": [
        {"id": "way", "name": {"en": "way"}, "for": \(isFor), "owner": "gp", "out": \(out),
         "stages": [\(stages.joined(separator: ","))], "sources": \(Self.source)},
        {"id": "old", "name": {"en": "old"}, "for": {"age": {"atLeast": 65}}, "owner": "gp",
         "out": \(back), "stages": [\(stage("care", offers: care))], "sources": \(Self.source)}]}
      """
    let one = SmallCatalogue.offer("one", #""requires": {}"#)
    var texts = [
      "vocabulary.json": Self.vocabulary, "places.json": Self.places,
      "pathways/all.json": pathways,
      "offers/all.json": "{\"offers\": [\(([one] + more).joined(separator: ","))]}",
    ]
    texts.merge(files) { $1 }
    let (catalogue, diagnostics) = SmallCatalogue.read(texts)
    let valid = try XCTUnwrap(catalogue, diagnostics.map { $0.rendered(in: .english) }.joined())
    let codes = ["stage-for-nobody", "role-for-nobody", "no-first-offer-here"]
    let found = CatalogueChecks.findings(in: valid, on: today, proving: [])
    return (found.filter { codes.contains($0.code.slug) }, valid)
  }

  /// The case that a finding shows is answered with the stage that it is said to be in.
  private func assertShows(
    _ finding: Diagnostic, _ stage: String, _ catalogue: Catalogue, line: UInt = #line
  ) throws {
    let help = try XCTUnwrap(finding.help?[.english], line: line)
    let start = try XCTUnwrap(help.range(of: #"{""#)?.lowerBound, help, line: line)
    let (person, faults) = SmallCatalogue.person(String(help[start...]), catalogue, on: today)
    XCTAssertEqual(faults, [], line: line)
    let answer = Decider.answer(for: person, by: catalogue)
    XCTAssertTrue(
      answer.plan.contains { $0.stage.id == stage }, "\(help): \(answer.plan.map(\.stage.id))",
      line: line)
  }

  func testAStageNobodyIsInIsToldWithSomebodyWhoIsElsewhere() throws {
    // The later stage is reached by all who reach the first.
    let hidden = try findings([
      stage("a"), stage("b", when: #"{"worse": true}"#),
      stage("c", when: #"{"any": [{"worse": true}, {"age": {"atLeast": 18}}]}"#),
    ])
    XCTAssertEqual(hidden.found.map(\.code.slug), ["stage-for-nobody"])
    let finding = try XCTUnwrap(hidden.found.first)
    XCTAssertEqual(finding.message[.english], "nobody can be in the stage `b` of `way`")
    XCTAssertTrue(
      finding.help?[.english].hasPrefix("whoever reaches it is in the stage `c`; for example ")
        ?? false, "\(finding.help?[.english] ?? "")")
    try assertShows(finding, "c", hidden.catalogue)
    // What the stage asks is not so of anybody the pathway is for: nobody can be shown.
    let barred = try findings([stage("a"), stage("b", when: #"{"ill": false}"#)])
    XCTAssertEqual(barred.found.map(\.code.slug), ["stage-for-nobody"])
    XCTAssertEqual(
      barred.found.first?.help?[.english],
      "correct `when`, the pathway's `for` and `out`, or the stages' order")
    // A stage of safety comes before a later one.
    let safe = try findings([
      stage("a"), stage("s", when: #"{"worse": true}"#, kind: "safety"),
      stage("b", when: #"{"worse": true}"#),
    ])
    XCTAssertEqual(
      safe.found.map { $0.message[.english] }, ["nobody can be in the stage `b` of `way`"])
    try assertShows(safe.found[0], "s", safe.catalogue)
  }

  /// Later stages that divide everybody between them leave the first one to those of whom it is not
  /// known which; what they are answered is no role for nobody.
  func testAStageOfThoseWhoAreNotFullyKnownIsSomebodys() throws {
    let later = [
      stage("b", when: #"{"worse": true}"#), stage("c", when: #"{"worse": false}"#),
    ]
    let young = SmallCatalogue.offer("young", #""requires": {"age": {"atMost": 17}}"#)
    let offers = """
      [{"offer": "one", "role": "first"}, {"offer": "young", "role": "alternative"}]
      """
    XCTAssertEqual(
      try findings([stage("a", offers: offers)] + later, offers: [young]).found, [])
    // So does a way out that is only perhaps called for, to a pathway that is perhaps for them.
    XCTAssertEqual(
      try findings(
        [stage("a", when: #"{"age": {"atLeast": 40}}"#)],
        out: #"[{"when": {"worse": true}, "pathway": "old"}]"#
      ).found, [])
    // A way out leads here also those of whom it is not known whether the pathway is for them.
    let led = try findings(
      [stage("a", when: #"{"age": {"atLeast": 40}}"#)],
      out: #"[{"when": {"worse": true}, "pathway": "old"}]"#, offers: [young],
      care: #"[{"offer": "one", "role": "first"}, {"offer": "young", "role": "beside"}]"#)
    XCTAssertEqual(led.found, [])
    // In a circle somebody stays.
    XCTAssertEqual(
      try findings(
        [stage("a", when: #"{"age": {"atLeast": 65}}"#)],
        out: #"[{"when": {}, "pathway": "old"}]"#, back: #"[{"when": {}, "pathway": "way"}]"#
      ).found, [])
  }

  /// Whichever of the alternatives holds, the later stage is called for.
  func testAlternativesAreGoneThroughOneByOne() throws {
    let either = #"{"any": [{"worse": true}, {"age": {"atLeast": 70}}]}"#
    let wider = #"{"any": [{"age": {"atLeast": 60}}, {"worse": true}]}"#
    XCTAssertEqual(
      try findings([stage("a"), stage("b", when: either), stage("c", when: wider)])
        .found.map { $0.message[.english] }, ["nobody can be in the stage `b` of `way`"])
    XCTAssertEqual(
      try findings([stage("a"), stage("b", when: wider), stage("c", when: either)]).found, [])
  }

  func testAWayOutThatTakesEveryoneIsReckonedWith() throws {
    // All who are 65 or more are led to the other pathway.
    let out = #"[{"when": {"age": {"atLeast": 60}}, "pathway": "old"}]"#
    let led = try findings(
      [stage("a"), stage("b", when: #"{"age": {"atLeast": 70}}"#)], out: out)
    XCTAssertEqual(led.found.map(\.code.slug), ["stage-for-nobody"])
    try assertShows(led.found[0], "care", led.catalogue)
    // Those of 60 to 64 stay, since the other pathway is not for them.
    let staying = try findings(
      [stage("a"), stage("b", when: #"{"age": {"atLeast": 60}}"#)], out: out)
    XCTAssertEqual(staying.found, [])
  }

  func testARoleThatFitsNobodyIsToldWithSomebodyInTheStage() throws {
    let young = SmallCatalogue.offer("young", #""requires": {"age": {"atMost": 17}}"#)
    let offers = """
      [{"offer": "one", "role": "first"}, {"offer": "young", "role": "alternative"},
       {"offer": "young", "role": "not"}]
      """
    let found = try findings(
      [stage("a"), stage("b", when: #"{"age": {"atLeast": 18}}"#, offers: offers)],
      offers: [young])
    XCTAssertEqual(found.found.map(\.code.slug), ["role-for-nobody"])
    XCTAssertEqual(
      found.found.first?.message[.english],
      "`young` can fit nobody as `alternative` in the stage `b` of `way`")
    try assertShows(found.found[0], "b", found.catalogue)
    // It can for some in the first stage.
    let some = try findings([stage("a", offers: offers)], offers: [young])
    XCTAssertEqual(some.found, [])
    // Not for those whom it is meant for there.
    let meant = #"""
      [{"offer": "one", "role": "first"},
       {"offer": "young", "role": "next", "when": {"age": {"atLeast": 40}}}]
      """#
    XCTAssertEqual(
      try findings([stage("a", offers: meant)], offers: [young]).found.map(\.code.slug),
      ["role-for-nobody"])
  }

  /// What goes on with those who have it, and what is only explained, fits nobody on purpose.
  func testWhatIsNotOfferedIsNoRoleForNobody() throws {
    let facts = Self.vocabulary.replacingOccurrences(
      of: #"{"facts": {"#,
      with: """
        {"facts": {
          "has": {"type": "set", "valuesFrom": "offers", "label": {"en": "has"},
            "ask": {"en": "Has?"}},
        """)
    let young = SmallCatalogue.offer("young", #""requires": {"age": {"atMost": 17}}"#)
    let told = SmallCatalogue.offer("told", #""explainOnly": true, "requires": {"ill": false}"#)
    func found(_ when: String) throws -> [String] {
      let offers = """
        [{"offer": "young", "role": "first", "when": \(when)}, {"offer": "told", "role": "first"}]
        """
      return try findings(
        [stage("a", when: #"{"age": {"atLeast": 18}}"#, offers: offers)],
        offers: [young, told], ["vocabulary.json": facts]
      ).found.map(\.code.slug)
    }
    XCTAssertEqual(try found(#"{"has": {"anyOf": ["young"]}}"#), [])
    XCTAssertEqual(try found(#"{"worse": true}"#), ["role-for-nobody"])
  }

  func testAPlaceWithoutAFirstOfferIsToldWithSomebodyThere() throws {
    let local = SmallCatalogue.offer(
      "local", #""requires": {}, "area": {"municipalities": ["1"]}"#)
    let first = #"[{"offer": "local", "role": "first"}, {"offer": "one", "role": "beside"}]"#
    let found = try findings([stage("a", offers: first)], offers: [local])
    XCTAssertEqual(found.found.map(\.code.slug), ["no-first-offer-here"])
    XCTAssertEqual(
      found.found.first?.message[.english],
      "no first offer of the stage `a` of `way` can be had in 2 municipalities: Bby, Cby")
    try assertShows(found.found[0], "a", found.catalogue)
    XCTAssertTrue(found.found[0].help?[.english].contains(#""town":"2""#) ?? false)
    // A stage that is only reached where the offer is, or that is another there, is right.
    XCTAssertEqual(
      try findings(
        [stage("a", offers: first)], isFor: #"{"ill": true, "town": "1"}"#, offers: [local]
      ).found, [])
    let overlay = """
      {"area": {"municipalities": ["2", "3"]}, "pathways": [{"pathway": "way", "stage": "a",
        "offers": [{"offer": "one", "role": "first"}], "sources": \(Self.source)}]}
      """
    XCTAssertEqual(
      try findings(
        [stage("a", offers: first)], offers: [local], ["municipalities/b.json": overlay]
      ).found, [])
    // What a municipality denies can't be had there.
    let denied = try findings(
      [stage("a")],
      ["municipalities/c.json": #"{"area": {"municipalities": ["3"]}, "denies": ["one"]}"#])
    XCTAssertEqual(denied.found.map(\.code.slug), ["no-first-offer-here", "no-first-offer-here"])
    try assertShows(denied.found[0], "a", denied.catalogue)
  }
}
