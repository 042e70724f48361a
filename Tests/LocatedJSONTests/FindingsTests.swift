import LocatedJSON
import XCTest

/// What of many findings a person is shown, and how.
final class FindingsTests: XCTestCase {
  private func finding(_ line: Int, _ severity: Diagnostic.Severity) -> Diagnostic {
    Diagnostic(
      "test", severity, at: SourceLocation(file: "file", line: line, column: 1),
      Said(da: "nr. \(line)", en: "no. \(line)"))
  }

  func testFiftyAreShownErrorsFirst() {
    let findings = (1...70).map { finding($0, $0 > 60 ? .error : .warning) }
    let lines = findings.rendered(by: PlainWords(.english)).split(separator: "\n")
    XCTAssertEqual(lines.count, 51)
    XCTAssertEqual(lines.last, "and 20 more")
    XCTAssertEqual(lines[0], "file:1:1: warning[test]: no. 1")
    XCTAssertEqual(lines[49], "file:70:1: error[test]: no. 70")
    XCTAssertEqual(lines.filter { $0.contains("error") }.count, 10)
    XCTAssertEqual(
      Array(findings.prefix(50)).rendered(by: PlainWords(.danish)).split(separator: "\n").count, 50)
  }

  func testAValueStandsOnOneLine() throws {
    let text = "{\"a\": {\n    \"b\": [1,\n      2]\n  }}"
    let document = try JSONDocument(SourceFile(name: "", bytes: Array(text.utf8)))
    XCTAssertEqual(document.root.member("a")?.excerpt(), #"{ "b": [1, 2] }"#)
    XCTAssertEqual(document.root.member("a")?.excerpt(limit: 6), #"{ "b"…"#)
    let long = Array("[\"\(String(repeating: "å", count: 2_000_000))\"]".utf8)
    XCTAssertEqual(
      try JSONDocument(SourceFile(name: "", bytes: long)).root.excerpt(limit: 5), "[\"åå…")
  }

  /// The nearest word is looked for where somebody reads it, and says which word was wrong.
  func testHelpIsWorkedOutWhenItIsRead() {
    let finding = Diagnostic(
      "test", at: nil, Said(da: "", en: ""),
      help: .didYouMean("cuont", among: ["count", "recent"], orOneOf: true))
    XCTAssertEqual(finding.help as? FormRemark, .didYouMean("count"))
    XCTAssertEqual(finding.wrongWord, "cuont")
  }
}
