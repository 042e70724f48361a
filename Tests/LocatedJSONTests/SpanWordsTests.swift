import TestSupport
import XCTest

@testable import LocatedJSON

/// Looking at eight bytes at a time finds what looking at one at a time does.
final class SpanWordsTests: XCTestCase {
  /// Bytes that are plain, that mean something, and their neighbours, whose marks they could borrow.
  private static let bytes: [UInt8] = [
    0x61, 0x61, 0x20, 0x1F, 0x00, 0x21, 0x22, 0x23, 0x5B, 0x5C, 0x5D, 0x7F, 0x80, 0x9F, 0xA2, 0xDC,
    0xFF,
  ]

  /// Texts of every length modulo the word, alone and with other bytes behind them.
  private func eachText(_ check: (Span<UInt8>, [UInt8]) -> Void) {
    var random = SplitMix64(seed: 3)
    for length in 0...40 {
      for round in 0..<60 {
        // Mostly plain, so that the end of a search lies in any word.
        let bytes = (0..<length + 9).map { _ in
          Int.random(in: 0..<(round % 20 + 2), using: &random) > 0
            ? 0x61 : Self.bytes.randomElement(using: &random) ?? 0
        }
        check(bytes.span.extracting(0..<length), Array(bytes[..<length]))
      }
    }
  }

  func testAWordIsItsBytes() {
    eachText { text, bytes in
      for offset in 0...bytes.count {
        var plain: UInt64 = 0
        for (place, byte) in bytes[offset...].prefix(8).enumerated() {
          plain |= UInt64(byte) << UInt64(8 * place)
        }
        XCTAssertEqual(text.word(at: offset), plain)
      }
    }
  }

  func testAByteIsFoundWhereItStandsFirst() {
    eachText { text, bytes in
      for offset in 0...bytes.count {
        for byte in [UInt8(0x22), 0x7F, 0x00, 0xFF] {
          let plain = bytes[offset...].firstIndex(of: byte) ?? bytes.count
          XCTAssertEqual(text.firstOffset(of: byte, from: offset), plain)
        }
      }
    }
  }

  func testPlainTextEndsWhereTheFirstOtherByteStands() {
    eachText { text, bytes in
      for offset in 0...bytes.count {
        let plain = bytes[offset...].firstIndex {
          $0 < 0x20 || $0 >= 0x80 || $0 == 0x22 || $0 == 0x5C
        }
        XCTAssertEqual(text.endOfPlainText(from: offset), plain ?? bytes.count)
      }
    }
  }
}
