import LocatedJSON
import XCTest

/// What people get wrong who write JSON by hand, and what they are told to do.
final class JSONSlipTests: XCTestCase {
  private func slip(_ bytes: [UInt8]) -> JSONSlip? {
    let file = SourceFile(name: "f", bytes: bytes)
    do {
      _ = try JSONDocument(file)
      return nil
    } catch {
      guard case .mendSlip(let slip)? = Diagnostic(error, in: file).help as? FormRemark else {
        return nil
      }
      return slip
    }
  }

  private func slip(_ text: String) -> JSONSlip? { slip(Array(text.utf8)) }

  func testEachSlipIsSeen() {
    for (text, expected) in [
      ("{“a”: 1}", JSONSlip.quotationMarks), ("{'a': 1}", .quotationMarks),
      (#"{"a": ‘b’}"#, .quotationMarks), (#"{"a": »b«}"#, .quotationMarks),
      ("{\"a\": 1\n\"b\": 2}", .comma(line: 1)),
      ("{\"a\": \"x\"\n\n \"b\": 2}", .comma(line: 1)),
      ("{\"a\":\n [1, 2] \"b\": 2}", .comma(line: 2)), (#"["a" "b"]"#, .comma(line: 1)),
      (#"["a", "b" "c"]"#, .comma(line: 1)), (#"[{"a": 1} {"b": 2}]"#, .comma(line: 1)),
      (#"{"a": true "b": 2}"#, .comma(line: 1)), (#"{"a" 1}"#, .colon),
      (#"{"b": 1, "a" "x"}"#, .colon), ("", .emptyFile), (" \n", .emptyFile),
      ("{\"a\": 1,\n\"b\": {\"a\": 3},\n\"a\": 2}", .sameKey("a", line: 1)),
      (#"[{"a": 1}, {"b": 1, "b": 2}]"#, .sameKey("b", line: 1)),
    ] {
      XCTAssertEqual(slip(text), expected, text)
    }
    XCTAssertEqual(slip([0xFF, 0xFE] + "{\"a\": 1}".utf8.flatMap { [$0, 0] }), .utf16)
    XCTAssertEqual(slip("{\"a\": 1}".utf8.flatMap { [0, $0] }), .utf16)
  }

  func testWhatIsNoSlipIsNone() {
    for text in [
      #"{"a": 1"#, #"{"a": ?}"#, #"{"a": 1,}"#, #"{"a": 1} {"b": 2}"#, "{]", #"{"a"}"#,
    ] {
      XCTAssertNil(slip(text), text)
    }
  }
}
