import LocatedJSON
import XCTest

/// What the shapes of objects say beyond their members: the ways of saying one thing, the elements
/// of lists, what nothing reads.
final class ShapeRuleTests: XCTestCase {
  private enum Test: Int, ObjectMember { case count, atLeast, recent, has, days, weeks, words }

  private static let shape = ObjectShape<Test>(
    "test",
    rules: [
      .one(of: [
        .init([Test.count], allows: [.atLeast]), .init([Test.recent], needs: [.has]),
      ]),
      .oneOrNone(of: [Test.days, .weeks]),
    ]
  ) {
    switch $0 {
    case .count: .optional("count", .string)
    case .atLeast: .optional("atLeast", .whole(0...9))
    case .recent: .optional("recent", .string)
    case .has: .optional("has", .string)
    case .days: .optional("days", .integer)
    case .weeks: .optional("weeks", .integer)
    case .words: .optional("words", .map(.list(.string, count: 1...2)))
    }
  }

  /// The findings of a text: code, and the text from where the finding is.
  private func findings(_ text: String) throws -> [String] {
    let file = SourceFile(name: "test", bytes: Array(text.utf8))
    var found: [Diagnostic] = []
    let object = ObjectReader(try JSONDocument(file).root, Self.shape, &found)
    _ = object[.count]
    return found.map { finding in
      let column = finding.location?.column ?? 1
      return "\(finding.code.slug) \(text.dropFirst(column - 1).prefix(8))"
    }
  }

  func testEachWayStandsAlone() throws {
    XCTAssertEqual(try findings(#"{"count": "a"}"#), [])
    XCTAssertEqual(try findings(#"{"count": "a", "atLeast": 2}"#), [])
    XCTAssertEqual(try findings(#"{"recent": "a", "has": "b"}"#), [])
    XCTAssertEqual(try findings(#"{}"#), ["missing-key {}"])
    XCTAssertEqual(try findings(#"{"atLeast": 1}"#), [#"missing-key {"atLeas"#])
    XCTAssertEqual(try findings(#"{"recent": "a"}"#), [#"missing-key {"recent"#])
    XCTAssertEqual(
      try findings(#"{"count": "a", "recent": "b", "has": "c"}"#),
      [#"keys-exclude "recent""#, #"keys-exclude "has": ""#])
    XCTAssertEqual(
      try findings(#"{"recent": "b", "has": "c", "atLeast": 1}"#), [#"keys-exclude "atLeast"#])
  }

  func testOneOrNone() throws {
    XCTAssertEqual(try findings(#"{"count": "a", "days": 1}"#), [])
    XCTAssertEqual(
      try findings(#"{"count": "a", "weeks": 1, "days": 1}"#), [#"keys-exclude "days": "#])
  }

  /// What stands in a list or a map is of the shape too, however deep, or it would read as absent.
  func testElementsAreChecked() throws {
    XCTAssertEqual(try findings(#"{"count": "a", "atLeast": 10}"#), ["wrong-kind 10}"])
    XCTAssertEqual(try findings(#"{"count": "a", "words": {"b": ["c"]}}"#), [])
    XCTAssertEqual(try findings(#"{"count": "a", "words": {"b": []}}"#), ["wrong-kind []}}"])
    XCTAssertEqual(try findings(#"{"count": "a", "words": {"b": ["c", 5]}}"#), ["wrong-kind 5]}}"])
    XCTAssertEqual(
      try findings(#"{"count": "a", "words": {"b": ["c", "d", "e"]}}"#), [#"wrong-kind ["c", "d"#])
  }
}
