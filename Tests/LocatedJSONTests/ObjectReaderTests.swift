import LocatedJSON
import TestSupport
import XCTest

/// Objects are checked against their shape, all faults in one run.
final class ObjectReaderTests: XCTestCase {
  private enum Member: Int, ObjectMember { case name, count, kind, list, map, either }

  private static let shape = ObjectShape<Member>("thing") {
    switch $0 {
    case .name: .required("name", .string)
    case .count: .optional("count", .integer)
    case .kind: .optional("kind", .word(["big", "small"]))
    case .list: .optional("list", .array(.boolean))
    case .map: .optional("map", .map(.number))
    case .either: .optional("either", .either([.string, .boolean]))
    }
  }

  private func read(_ text: String) throws -> (ObjectReader<Member>, [Diagnostic]) {
    let document = try JSONDocument(SourceFile(name: "t", bytes: Array(text.utf8)))
    var diagnostics: [Diagnostic] = []
    let reader = ObjectReader(document.root, Self.shape, &diagnostics)
    return (reader, diagnostics)
  }

  func testEachFaultIsToldAtItsPlace() throws {
    let wrong: [(text: String, code: String)] = [
      (#"{"name": "x", ①"cuont": 1}"#, "unknown-key"), (#"①{}"#, "missing-key"),
      (#"①[]"#, "wrong-kind"),
      (#"{"name": ①5}"#, "wrong-kind"), (#"{"name": "x", "count": ①1.5}"#, "wrong-kind"),
      (#"{"name": "x", "kind": ①"huge"}"#, "wrong-kind"),
      (#"{"name": "x", "list": ①{}}"#, "wrong-kind"),
      (#"{"name": "x", "map": ①null}"#, "wrong-kind"),
      (#"{"name": "x", "either": ①[]}"#, "wrong-kind"),
    ]
    for (marked, code) in wrong {
      let text = MarkedText(marked)
      let (_, found) = try read(text.text)
      XCTAssertEqual(found.map(\.code.slug), [code], marked)
      XCTAssertEqual(found.first?.location?.column, text.offsets["①"].map { $0 + 1 }, marked)
    }
    XCTAssertEqual(
      try read(#"{"name": "x", "cuont": 1}"#).1.first?.help as? FormRemark, .didYouMean("count"))
  }

  func testAllFaultsInOneRunAndTheRestIsRead() throws {
    let (reader, found) = try read(#"{"nmae": "x", "count": "1", "kind": "big", "either": true}"#)
    XCTAssertEqual(found.map(\.code.slug), ["unknown-key", "wrong-kind"])
    XCTAssertNil(reader[.count])
    XCTAssertEqual(reader[.kind]?.string, "big")
    XCTAssertEqual(reader[.either]?.boolean, true)
  }

  func testEscapedKeysAreTheSameKeys() throws {
    let (reader, found) = try read(#"{"n\u0061me": "x"}"#)
    XCTAssertEqual(found, [])
    XCTAssertEqual(reader[.name]?.string, "x")
  }
}

/// Findings are in one order, readable in two languages, and can't steer a terminal.
final class DiagnosticTests: XCTestCase {
  private func finding(_ file: String, _ line: Int, _ column: Int, _ severity: Diagnostic.Severity)
    -> Diagnostic
  {
    Diagnostic(
      "a-code", severity, at: SourceLocation(file: file, line: line, column: column),
      Said(da: "noget", en: "something"), help: Said(da: "gør det", en: "do that"))
  }

  func testOrder() {
    let whole = Diagnostic("a-code", at: nil, Said(da: "a", en: "a"))
    let sorted = [
      whole, finding("a", 1, 2, .error), finding("a", 1, 2, .warning), finding("a", 1, 10, .error),
      finding("a", 2, 1, .warning), finding("b", 1, 1, .error),
    ]
    XCTAssertEqual(sorted.reversed().sorted(), sorted)
  }

  func testRendering() {
    XCTAssertEqual(
      finding("f", 3, 4, .warning).rendered(by: PlainWords(.danish)),
      "f:3:4: warning[a-code]: noget\n  = gør det\n")
    XCTAssertEqual(
      finding("f", 3, 4, .error).rendered(by: PlainWords(.english)),
      "f:3:4: error[a-code]: something\n  = do that\n")
  }

  func testNothingSteersTheTerminal() {
    let text = "a\u{1B}[31mb\u{202E}c\u{85}d\n"
    XCTAssertEqual(text.harmless, "a\\u{1b}[31mb\\u{202e}c\\u{85}d\\u{a}")
    XCTAssertEqual("æøå".harmless, "æøå")
  }

  func testNearestWord() {
    let words = ["severity", "age", "municipality", "onset"]
    XCTAssertEqual(nearestWord(to: "severty", among: words), "severity")
    XCTAssertEqual(nearestWord(to: "sevreity", among: words), "severity")
    XCTAssertEqual(nearestWord(to: "Onset", among: words), "onset")
    XCTAssertEqual(nearestWord(to: "aeg", among: words), "age")
    XCTAssertNil(nearestWord(to: "zebra", among: words))
    XCTAssertNil(nearestWord(to: "", among: words))
  }

  /// FIPS 180-4 examples.
  func testDigest() {
    func digest(_ text: String) -> String {
      var digest = SHA256()
      digest.update(text.utf8)
      return digest.finalized()
    }
    XCTAssertEqual(digest(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    XCTAssertEqual(
      digest("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    XCTAssertEqual(
      digest("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1")
  }
}
