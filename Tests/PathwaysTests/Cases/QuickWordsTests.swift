import TestSupport
import XCTest

@testable import Pathways

/// Words are found as a comparison of all of them, one by one, finds them.
final class QuickWordsTests: XCTestCase {
  private func words(_ random: inout SplitMix64) -> [[UInt8]] {
    (0..<Int.random(in: 1..<200, using: &random)).map { _ in
      // Few letters and lengths, so that heads, tails and middles are often those of another word.
      let length = Int.random(in: 0..<28, using: &random)
      return (0..<length).map { place in
        place % 7 == 3 ? UInt8.random(in: 0x61...0x62, using: &random) : 0x61
      }
    }
  }

  func testEveryWordIsFoundAndNoOther() {
    var random = SplitMix64(seed: 17)
    for _ in 0..<60 {
      let lists = [words(&random), words(&random)]
      let tables = WordTables(
        lists.map { words in
          words.enumerated().map { (String(decoding: $0.element, as: UTF8.self), $0.offset) }
        })
      for (number, list) in lists.enumerated() {
        for word in list + words(&random) {
          let expected = list.firstIndex(of: word) ?? -1
          // At the end of a text, and with the same letters around it.
          XCTAssertEqual(
            tables.number(of: 0..<word.count, in: word.span, table: number), expected)
          let text = [0x61, 0x62] + word + Array(repeating: 0x61, count: 20)
          XCTAssertEqual(
            tables.number(of: 2..<2 + word.count, in: text.span, table: number), expected)
        }
      }
    }
  }

  /// Members are found in the order of last time and in any other, and each once in an object.
  func testNamesAreFoundInAnyOrder() {
    var random = SplitMix64(seed: 29)
    let all = [
      "a", "on", "seven77", "eight888", "nine99999", "fourteen145678", "quite a long name of all",
    ]
    var names = ExpectedNames(all, where: { $0 != "on" })
    for _ in 0..<400 {
      var order = Array(all.indices)
      if Int.random(in: 0..<3, using: &random) == 0 { order.shuffle(using: &random) }
      names.begin()
      for number in order.prefix(Int.random(in: 1...all.count, using: &random)) {
        let space = Int.random(in: 0..<4, using: &random) == 0 ? " " : ""
        let text = Array("\"\(all[number])\"\(space):".utf8)
        for length in 0..<text.count {
          var offset = 0
          var copy = names
          XCTAssertEqual(copy.next(text.span.extracting(0..<length), &offset), -1)
        }
        var offset = 0
        let found = names.next(text.span, &offset)
        if all[number] == "on" {
          XCTAssertEqual(found, -1, "a name that is not plain was found")
          continue
        }
        XCTAssertEqual(found, number)
        XCTAssertEqual(offset, text.count)
        offset = 0
        XCTAssertEqual(names.next(text.span, &offset), -1, "\(all[number]) stood twice")
      }
    }
  }
}
