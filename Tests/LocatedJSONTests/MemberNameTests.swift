import XCTest

@testable import LocatedJSON

/// A name is found by its first and last bytes where a comparison of texts finds it, whatever the hash
/// says.
final class MemberNameTests: XCTestCase {
  func testANameIsItselfAndNoOther() throws {
    for length in 0...20 {
      let name = String("abcdefghijklmnopqrst".prefix(length))
      var others = [name + "x", String(name.dropLast()), name]
      for place in 0..<length {
        var bytes = Array(name.utf8)
        bytes[place] = UInt8(ascii: "X")
        others.append(String(decoding: bytes, as: UTF8.self))
      }
      for other in others {
        // At the end of the text there are no eight bytes more, and a key may be written with escapes.
        let escaped = other.unicodeScalars.map { "\\u00\(String($0.value, radix: 16))" }.joined()
        for key in [other, escaped] {
          for tail in ["1", "\"a long text behind it\""] {
            let document = try JSONDocument(
              SourceFile(name: "", bytes: Array("{\"\(key)\":\(tail)}".utf8)))
            var node = document.nodes[1]
            node.keyHash = TextHash.of(name)
            let text = document.file.bytes
            XCTAssertEqual(
              MemberName(name).isKey(of: node, in: text.span, of: document), name == other,
              "\(name) \(key)")
          }
        }
      }
    }
  }
}
