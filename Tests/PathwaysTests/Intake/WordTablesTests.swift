import XCTest

@testable import Pathways

/// The flat tables that the words of notes are looked up in.
final class WordTablesTests: XCTestCase {
  private func index(_ words: [String]) -> WordIndex {
    var index = WordIndex()
    for word in words { _ = index.intern(Array(word.utf8), 0..<word.utf8.count) }
    return index
  }

  private func number(_ word: String, _ index: WordIndex) -> Int32 {
    let letters = Array(word.utf8)
    return index.number(letters.reduce(WordIndex.seed) { WordIndex.next($0, $1) }, letters[...])
  }

  /// A word has one number, whatever else is made known, and none before it is.
  func testEachWordHasItsNumber() {
    let words = (0..<40_000).map { "ord\($0)" }
    var index = index(words)
    for (place, word) in words.enumerated() { XCTAssertEqual(number(word, index), Int32(place)) }
    XCTAssertEqual(number("ord40000", index), -1)
    XCTAssertEqual(number("", index), -1)
    XCTAssertEqual(index.intern(Array("ord7".utf8), 0..<4), 7)
    XCTAssertEqual(index.count, words.count)
    XCTAssertEqual(Array(index.letters(of: 12)), Array("ord12".utf8))
  }

  /// Words that are made known beside those that the program carries get the numbers after these.
  func testWordsAreAddedToThoseThatAreCarried() {
    let carried = index(["en", "to", "tre"]).added
    var index = WordIndex(carried)
    XCTAssertEqual(index.intern(Array("to".utf8), 0..<2), 1)
    XCTAssertEqual(index.intern(Array("fire".utf8), 0..<4), 3)
    XCTAssertEqual(index.intern(Array("fem".utf8), 0..<3), 4)
    XCTAssertEqual(index.intern(Array("fire".utf8), 0..<4), 3)
    XCTAssertEqual(index.count, 5)
    XCTAssertEqual(
      (0..<5).map { String(decoding: index.letters(of: $0), as: UTF8.self) },
      ["en", "to", "tre", "fire", "fem"])
    XCTAssertEqual(number("fem", index), 4)
    XCTAssertEqual(number("seks", index), -1)
  }

  /// Lists keep the order in which they were filled; what has no list has an empty one.
  func testListsHoldWhatWasPutIntoThem() {
    let lists = NumberLists([(2, 9), (0, 4), (2, 3), (2, 9)], count: 3)
    XCTAssertEqual(Array(lists[0]), [4])
    XCTAssertEqual(Array(lists[1]), [])
    XCTAssertEqual(Array(lists[2]), [9, 3, 9])
    for key in [-1, 3, 1000, .max] as [Int32] { XCTAssertEqual(Array(lists[key]), [], "\(key)") }
    XCTAssertEqual(Array(NumberLists([], count: 0)[0]), [])
  }

  /// Every word of eight letters or more is found by its beginning and by its end, whatever they are.
  func testLongWordsAreFoundByBothEnds() {
    let words = ["depression", "selvmordstanker", "ÅÅÅÅÅÅÅÅ", "psykose", "\u{7F}\u{7F}zzzzzzzz"]
    let index = index(words)
    // The last word became known after the lists were made.
    let long = LongWords(
      LongWords.lists(self.index(words.dropLast())), index, after: words.count - 1)
    for (place, word) in words.enumerated() where word.utf8.count >= 8 {
      let letters = ArraySlice(Array(word.utf8))
      let changed = [
        letters.prefix(4) + ArraySlice("xxxxx".utf8), ArraySlice("xxxxx".utf8) + letters.suffix(4),
      ]
      for other in changed {
        XCTAssertTrue(
          long.candidates(ArraySlice(Array(other))).joined().contains(Int32(place)), word)
        XCTAssertTrue(LongWords.areAlike(letters, ArraySlice(Array(other))), word)
      }
    }
    XCTAssertFalse(LongWords.areAlike(ArraySlice("depression".utf8), ArraySlice("repressiom".utf8)))
    XCTAssertFalse(long.candidates(ArraySlice("psykoser".utf8)).joined().contains(3))
  }
}
