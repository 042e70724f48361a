import LocatedJSON
import TestSupport
import XCTest

@testable import Pathways

/// What an edit does to cases: nothing that an answer shows can differ unseen.
final class CaseChangesTests: XCTestCase {
  private static let vocabulary = """
    {"facts": {"ill": {"type": "boolean", "label": {"en": "ill"}, "ask": {"en": "Ill?"}}},
     "classes": {"act": {"label": {"en": "act"}}},
     "events": {"asked": {"class": "act", "label": {"en": "asked"}}}}
    """

  private static let sources = #""sources": [{"source": "s", "at": "1", "checked": "2026-01-01"}]"#

  private static let alerts = """
    {"alerts": [{"id": "RED", "urgency": "now", "text": {"en": "call"}, "when": {"ill": true},
      "steps": [{"actor": "gp", "due": {"days": 0}, "text": {"en": "call them"}}], \(sources)}]}
    """

  private static let rights = """
    {"milestones": [{"id": "asked", "label": {"en": "asked"}}],
     "rights": [{"id": "R1", "name": {"en": "r"}, "text": {"en": "soon"},
      "status": "established", "who": {"ill": true},
      "from": "asked", "fromEvent": {"type": "asked"}, "limit": {"days": 30}, \(sources)}]}
    """

  private static let main = SmallCatalogue.main.replacingOccurrences(
    of: "\"purposes\"",
    with: #""publicHolidays": [{"month": 11, "day": 23}], "purposes""#)

  private func catalogue(_ texts: [String: String]) throws -> Catalogue {
    let one = SmallCatalogue.offer("one", #""requires": {"ill": true}"#)
    let own = [
      "catalogue.json": Self.main, "vocabulary.json": Self.vocabulary, "alerts.json": Self.alerts,
      "rights.json": Self.rights, "offers/all.json": "{\"offers\": [\(one)]}",
    ]
    let (catalogue, found) = SmallCatalogue.read(own.merging(texts) { $1 })
    return try XCTUnwrap(catalogue, "\(found.map { $0.message[.english] })")
  }

  /// What an edit of a file does to somebody who is ill and has asked.
  private func changes(
    _ file: String, _ text: String, replacing old: String, with new: String
  ) throws -> CaseChanges {
    let edited = text.replacingOccurrences(of: old, with: new)
    XCTAssertNotEqual(edited, text)
    var changes = CaseChanges(
      from: try catalogue([:]), to: try catalogue([file: edited]), on: .earliest, in: .english)
    let person = """
      {"on": "2026-11-20", "facts": {"ill": true}, "events": [{"on": "2026-11-18", "type": "asked"}]}
      """
    changes.take(RecordPart(bytes: Array(person.utf8), name: "cases"))
    XCTAssertEqual(changes.count, 1)
    return changes
  }

  func testAnotherUrgencyIsSeen() throws {
    let changes = try changes("alerts.json", Self.alerts, replacing: "now", with: "soon")
    XCTAssertEqual(changes.affected.count, 1)
    let part = try XCTUnwrap(changes.affected.first?.parts.first)
    XCTAssertEqual(part.name, "RED")
    XCTAssertEqual(part.field, "urgency")
    XCTAssertEqual([part.from, part.to], ["now", "soon"])
  }

  func testAnotherLimitIsSeen() throws {
    let changes = try changes(
      "rights.json", Self.rights, replacing: #""days": 30"#, with: #""days": 31"#)
    let parts = changes.affected.flatMap(\.parts)
    XCTAssertEqual(Set(parts.map(\.name)), ["R1"])
    XCTAssertTrue(parts.contains { $0.from == "2026-12-18" && $0.to == "2026-12-19" }, "\(parts)")
  }

  func testAnotherStepIsSeen() throws {
    let changes = try changes(
      "alerts.json", Self.alerts, replacing: #""days": 0"#, with: #""days": 3"#)
    XCTAssertEqual(changes.affected.flatMap(\.parts).map(\.name), ["steps"])
  }

  func testOtherWordsAreTold() throws {
    let changes = try changes("alerts.json", Self.alerts, replacing: "\"call\"", with: "\"ring\"")
    XCTAssertEqual(changes.affected.count, 0)
    XCTAssertEqual(changes.changes.map(\.isOnlyWords), [true])
  }

  func testWhatNobodySeesIsNoChange() throws {
    let changes = try changes(
      "alerts.json", Self.alerts, replacing: "{\"ill\": true}", with: "{\"all\": [{\"ill\": true}]}"
    )
    XCTAssertEqual(changes.changes.count, 0)
  }

  // MARK: Files

  private func files(_ texts: [String: String]) -> FileChange.Files {
    texts.map { ($0.key, SourceFile(name: $0.key, bytes: Array($0.value.utf8))) }
  }

  func testAPhraseThatIsGoneIsTold() {
    func phrases(_ claims: String) -> [String: String] {
      [
        "phrases/en.json": """
        {"language": "en", "phrases": [{"says": [{"fact": "ill", "value": true}],
          "claims": [\(claims)]}]}
        """
      ]
    }
    let changed = FileChange.all(
      from: files(phrases(#""wants to die", "is ill""#)),
      to: files(phrases(#""is ill", "feels ill""#)))
    XCTAssertEqual(changed.map(\.path), ["phrases/en.json"])
    XCTAssertEqual(
      changed.first?.phrases.map { [$0.phrase, $0.says, "\($0.isNew)"] },
      [["wants to die", "ill: true", "false"], ["feels ill", "ill: true", "true"]])
    XCTAssertEqual(changed.first?.differs, true)
  }

  func testAFieldThatDecidesAboutNobodyIsTold() {
    let safe = Self.vocabulary.replacingOccurrences(
      of: "\"label\": {\"en\": \"ill\"}", with: "\"safety\": true, \"label\": {\"en\": \"ill\"}")
    let changed = FileChange.all(
      from: files(["vocabulary.json": Self.vocabulary, "catalogue.json": Self.main]),
      to: files(["vocabulary.json": safe, "catalogue.json": SmallCatalogue.main]))
    let parts = changed.flatMap(\.parts)
    XCTAssertEqual(parts.map(\.id), ["publicHolidays", "facts.ill"])
    XCTAssertEqual(parts.last?.fields, ["safety"])
    XCTAssertTrue(changed.allSatisfy(\.differs))
    XCTAssertTrue(
      FileChange.all(
        from: files(["vocabulary.json": Self.vocabulary]),
        to: files(["vocabulary.json": Self.vocabulary + "\n"])
      ).isEmpty)
  }
}
