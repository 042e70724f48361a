import LocatedJSON
import Pathways
import TestSupport
import XCTest

/// One fault, one finding: what only follows from it is left out, and the cause never is.
final class ConsequenceTests: XCTestCase {
  private static let vocabulary = """
    {"facts": {"ill": {"type": "boolean", "label": {"en": "ill"}, "ask": {"en": "Ill?"}},
      "town": {"type": "place", "of": "municipality", "label": {"en": "town"},
        "ask": {"en": "Town?"}}}}
    """

  private static let source = #"[{"source": "s", "at": "1", "checked": "2026-01-01"}]"#

  private static let places = """
    {"municipalities": [{"code": "0751", "name": "Aby"}, {"code": "0851", "name": "Bby"}],
     "regions": [{"code": "1082", "name": "Midt", "municipalities": ["0751", "0851"]}]}
    """

  private static func alert(_ id: String, urgency: String = "now") -> String {
    """
    {"id": "\(id)", "urgency": "\(urgency)", "text": {"en": "a"}, "when": {"ill": true},
     "sources": \(source)}
    """
  }

  private static func tests(_ alert: String) -> String {
    let tests = (1...5).map { number in
      """
      {"id": "t\(number)", "reason": "r", "sources": [{"source": "s", "at": "1"}], "case": {"on": "2026-01-01", "facts": {"ill": true}},
       "expect": {"alerts": {"raised": ["\(alert)"]}}}
      """
    }
    return "{\"tests\": [\(tests.joined(separator: ","))]}"
  }

  private func findings(_ texts: [String: String]) -> [Diagnostic] {
    let one = SmallCatalogue.offer("one", #""requires": {"ill": true}"#)
    let own = [
      "vocabulary.json": Self.vocabulary, "places.json": Self.places,
      "offers/all.json": "{\"offers\": [\(one)]}",
    ]
    return SmallCatalogue.read(own.merging(texts) { $1 }).diagnostics
  }

  func testTheNameOfAnAlertWithAFaultIsKnown() {
    let found = findings([
      "alerts.json": "{\"alerts\": [\(Self.alert("A", urgency: "nwo")), \(Self.alert("B"))]}",
      "tests/all.json": Self.tests("A"),
    ])
    XCTAssertEqual(found.map(\.code.slug), ["wrong-kind"])
    XCTAssertEqual(found.first?.help?[.english], "did you mean `now`?")
  }

  func testANameThatNobodyDeclaredIsTold() {
    let found = findings([
      "alerts.json": "{\"alerts\": [\(Self.alert("A", urgency: "nwo")), \(Self.alert("B"))]}",
      "tests/all.json": Self.tests("C"),
    ])
    XCTAssertEqual(found.count, 6, "\(found.map { $0.rendered(in: .english) })")
  }

  func testANameThatADuplicateLostIsNotTold() {
    let found = findings([
      "alerts.json": "{\"alerts\": [\(Self.alert("A")),\n\(Self.alert("A"))]}",
      "tests/all.json": Self.tests("B"),
    ])
    XCTAssertEqual(found.map(\.code.slug), ["duplicate-id"])
    XCTAssertEqual(
      found.first?.help?[.english], "the other of the same name is at alerts.json:1:20")
  }

  func testANamesUseDoesNotStandBeforeItsFault() {
    let found = findings([
      "rights.json": """
      {"milestones": [{"id": "m", "label": {"en": "m"}}], "rights": [{"id": "R",
      "name": {"en": "r"}, "text": {"en": "r"}, "who": {}, "status": "established",
      "from": "m", "limit": {"day": 30}, "sources": \(Self.source)}]}
      """,
      "coverage.json": #"{"rows": [{"item": "a", "rights": ["R"]}]}"#,
    ])
    XCTAssertEqual(found.map(\.location?.file), ["rights.json"])
  }

  func testAnUnknownPlaceDoesNotMakeAListEmpty() {
    func overlay(_ area: String) -> [String: String] {
      ["municipalities/a.json": "{\"area\": \(area), \"confirms\": [\"one\"]}"]
    }
    let code = findings(overlay(#"{"municipalities": ["851"]}"#))
    XCTAssertEqual(code.map(\.code.slug), ["unknown-place"])
    XCTAssertEqual(code.first?.help?[.english], "did you mean `0851`?")
    let region = findings(overlay(#"{"regions": ["9999"]}"#))
    XCTAssertEqual(region.first?.help?[.english], "possible are: 1082")
    let number = findings(overlay(#"{"municipalities": [751]}"#))
    XCTAssertEqual(number.map(\.code.slug), ["wrong-kind"])
    XCTAssertEqual(
      findings(overlay(#"{"municipalities": []}"#)).map(\.code.slug), ["empty-list"])
  }

  func testACodeUsedTwiceIsTheOnlyFinding() throws {
    let found = findings([
      "places.json": Self.places.replacingOccurrences(
        of: #"{"code": "0851""#, with: #"{"code": "0751""#),
      "municipalities/b.json": #"{"area": {"municipalities": ["0851"]}, "confirms": ["one"]}"#,
      "municipalities/c.json": #"{"area": {"municipalities": ["Bby"]}, "denies": ["one"]}"#,
    ])
    XCTAssertEqual(found.map(\.code.slug), ["duplicate-id"])
  }

  func testANameUsedTwiceIsToldWithBothPlaces() throws {
    let sources = "\"sources\": \(Self.source)"
    let group = "{\"id\": \"A\", \"name\": {\"en\": \"a\"}, \"when\": {\"ill\": true}, \(sources)}"
    let right = """
      {"id": "R1", "name": {"en": "r"}, "text": {"en": "r"},
       "status": "established", "who": {"ill": true}, "from": "asked",
       "limit": {"days": 30}, \(sources)}
      """
    let scale = "{\"id\": \"s\", \"name\": {\"en\": \"s\"}, \"range\": [0, 9], \(sources)}"
    let holder = #"{"id": "gp", "actor": "gp", "text": {"en": "the GP holds"}}"#
    let region = #"{"code": "1082", "name": "Midt", "municipalities": ["0751", "0851"]}"#
    for (file, text) in [
      ("groups.json", "{\"groups\": [\(group), \(group)]}"),
      (
        "rights.json",
        "{\"milestones\": [{\"id\": \"asked\", \"label\": {\"en\": \"a\"}}],"
          + " \"rights\": [\(right), \(right)]}"
      ),
      ("scales.json", "{\"scales\": [\(scale), \(scale)]}"),
      (
        "catalogue.json",
        SmallCatalogue.main.replacingOccurrences(of: holder, with: "\(holder), \(holder)")
      ),
      (
        "places.json",
        Self.places.replacingOccurrences(
          of: region, with: "\(region), \(region.replacingOccurrences(of: "Midt", with: "Nord"))")
      ),
    ] {
      let found = findings([file: text]).filter { $0.code == "duplicate-id" }
      XCTAssertEqual(found.map(\.location?.file), [file])
      XCTAssertEqual(
        found.first?.help?[.english].contains(" \(file):"), true, "\(found)")
    }
  }

  func testACopiedFileIsToldOnce() {
    let three = ["two", "three", "four"].map {
      SmallCatalogue.offer($0, #""requires": {"ill": true}"#)
    }.joined(separator: ",")
    let file = "{\"area\": {\"municipalities\": [\"0751\"]}, \"offers\": [\(three)]}"
    let found = findings([
      "municipalities/aby.json": file, "municipalities/aby (copy).json": file,
    ])
    XCTAssertEqual(found.map(\.code.slug), ["duplicate-id"])
    XCTAssertEqual(
      found.first?.message[.english],
      "the file uses the same names as municipalities/aby.json")
    XCTAssertEqual(found.first?.location?.file, "municipalities/aby (copy).json")
  }

  func testTwoOverlaysThatDisagreeNameTheOfferAndEachOther() {
    let found = findings([
      "municipalities/a.json":
        #"{"area": {"municipalities": ["0751"]}, "confirms": ["one"], "denies": ["one"]}"#
    ])
    XCTAssertEqual(found.map(\.code.slug), ["overlays-disagree", "overlays-disagree"])
    XCTAssertEqual(
      found.first?.message[.english],
      "`one` gets two different answers for the same municipalities; "
        + "the other is at municipalities/a.json:1:72")
  }

  func testANumberInQuotationMarksIsTold() {
    let alert = Self.alert("A").replacingOccurrences(
      of: #"{"ill": true}"#,
      with: #"{"events": {"count": {"withinMonths": "12"}, "atLeast": 1}}"#)
    let found = findings(["alerts.json": "{\"alerts\": [\(alert)]}"])
    XCTAssertEqual(
      found.first { $0.location?.file == "alerts.json" }?.help?[.english],
      "write 12 without quotation marks")
  }
}
