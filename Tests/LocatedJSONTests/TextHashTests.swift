import LocatedJSON
import TestSupport
import XCTest

/// One hash finds every key, and nobody can make keys that it confuses (W8).
final class TextHashTests: XCTestCase {
  func testAKeyIsTheSameHoweverItIsWritten() {
    for text in [#"{"æ": 1, "\u00e6": 2}"#, #"{"\u00e6": 1, "æ": 2}"#, #"{"a": 1, "\u0061": 2}"#] {
      XCTAssertThrowsError(try JSONDocument(SourceFile(name: "", bytes: Array(text.utf8)))) {
        XCTAssertEqual(($0 as? JSONSyntaxError)?.kind, .duplicateKey, text)
      }
    }
  }

  func testAPartOfATextHashesAsTheTextDoes() {
    for word in ["", "a", "sværhedsgrad", "😀"] {
      let bytes = Array("<\(word)>".utf8)
      XCTAssertEqual(TextHash.of(1..<bytes.count - 1, in: bytes.span), TextHash.of(word), word)
    }
  }

  /// 65,536 keys that FNV-1a, which anybody can compute beforehand, gives one hash.
  func testMadeCollisionsAreNone() throws {
    var random = SplitMix64(seed: 8)
    var keys = [""]
    var state: UInt32 = 0x811C_9DC5
    for _ in 0..<16 {
      let (one, other, next) = try XCTUnwrap(Self.collision(from: state, &random))
      keys = keys.flatMap { [$0 + one, $0 + other] }
      state = next
    }
    XCTAssertEqual(keys.count, 65_536)
    XCTAssertTrue(keys.prefix(100).allSatisfy { Self.fnv($0, from: 0x811C_9DC5) == state })
    // Of so many keys one or two pairs share 32 bits by chance.
    XCTAssertGreaterThan(Set(keys.map(TextHash.of)).count, 65_500)
    let text = "{" + keys.map { "\"\($0)\": 1" }.joined(separator: ",") + "}"
    let document = try JSONDocument(SourceFile(name: "", bytes: Array(text.utf8)))
    XCTAssertEqual(document.root.members.reduce(0) { sum, _ in sum + 1 }, 65_536)
  }

  private static func fnv(_ text: String, from start: UInt32) -> UInt32 {
    text.utf8.reduce(start) { ($0 ^ UInt32($1)) &* 0x0100_0193 }
  }

  /// Two texts after which the hash is the same.
  private static func collision(
    from start: UInt32, _ random: inout SplitMix64
  ) -> (String, String, UInt32)? {
    let letters = Array("abcdefghijklmnopqrstuvwxyz")
    var seen: [UInt32: String] = [:]
    for _ in 0..<2_000_000 {
      var bits = random.next()
      let text = String(
        (0..<8).map { _ in
          defer { bits /= 26 }
          return letters[Int(bits % 26)]
        })
      let hash = fnv(text, from: start)
      if let other = seen[hash], other != text { return (text, other, hash) }
      seen[hash] = text
    }
    return nil
  }
}
