import XCTest

@testable import LocatedJSON

/// What a tool found beforehand is what a scanner finds.
final class PreparedNodesTests: XCTestCase {
  private static func isSame(_ one: JSONNode, _ other: JSONNode) -> Bool {
    (one.kind, one.isEscaped, one.keyIsEscaped, one.start, one.end)
      == (other.kind, other.isEscaped, other.keyIsEscaped, other.start, other.end)
      && (one.keyStart, one.keyEnd, one.keyHash, one.next)
        == (other.keyStart, other.keyEnd, other.keyHash, other.next)
  }

  func testEveryKindOfValueIsFoundAgain() throws {
    let texts = [
      "1", " null ", "[]", "{}", #""""#, #"  "æ\n"  "#,
      #"{"a":[1,[],{"a":{"":true}}],"":false,"\u00e6":"\\","æ2":null}"#,
      #"{ "long": ["\#(String(repeating: "x", count: 5000))", -1.5e3], "a": {"long": 0} }"#,
      "[" + (0..<3000).map { #"{"key\#($0)":"\#($0)"}"# }.joined(separator: " ,\n ") + "]",
    ]
    for text in texts {
      let document = try JSONDocument(SourceFile(name: "", bytes: Array(text.utf8)))
      let prepared = PreparedNodes.text(of: document)
      XCTAssertTrue(prepared.allSatisfy { (0x3F...0x7E).contains($0) }, text)
      let bytes = document.file.bytes
      let found = PreparedNodes.nodes(prepared.span, of: bytes.span)
      XCTAssertEqual(found.count, document.nodes.count, text)
      XCTAssertTrue(zip(found, document.nodes).allSatisfy(Self.isSame), text)
    }
  }

  /// The places of what is wrong hang on every length up to the word that is read at once, and on
  /// where in it a byte stands.
  func testAByteThatIsNotPlainIsFoundWhereverItStands() {
    for length in 0..<40 {
      for place in 0...length {
        for (special, kind) in Self.specials {
          var bytes = Array(repeating: UInt8(ascii: "x"), count: length)
          bytes.insert(contentsOf: special, at: place)
          let file = SourceFile(name: "", bytes: [0x22] + bytes + [0x22])
          do {
            let document = try JSONDocument(file)
            XCTAssertNil(kind, "\(length) \(place)")
            XCTAssertEqual(document.root.range, 1..<bytes.count + 1)
          } catch {
            XCTAssertEqual(error.kind, kind, "\(length) \(place)")
            XCTAssertEqual(error.offset, place + 1)
          }
        }
      }
    }
  }

  private static let specials: [([UInt8], JSONSyntaxError.Kind?)] = [
    ([0x1F], .controlCharacter(0x1F)), ([0x00], .controlCharacter(0)), ([0x80], .invalidUTF8),
    ([0xFF], .invalidUTF8), ([0xC3, 0xA6], nil), ([0x7F], nil), ([0x20], nil), ([0x21], nil),
    ([0x23], nil), ([0x5B], nil), ([0x5D], nil), ([0x5C, 0x6E], nil),
    ([0x5C, 0x78], .invalidEscape),
    ([0xF0, 0x9F, 0x98, 0x80], nil),
  ]
}
