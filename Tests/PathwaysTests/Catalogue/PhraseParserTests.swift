import XCTest

@testable import Pathways

/// What the parser makes of the notation of phrases.
final class PhraseParserTests: XCTestCase {
  /// The kinds of a phrase's elements, the words by their letters, and the limits.
  private func parse(_ phrase: String) -> (kinds: String, limits: [ClosedRange<Int32>]) {
    var parser = PhraseParser(groups: ["calming": 0])
    let (elements, _) = parser.parse(Array(phrase.utf8)[...])
    let own = parser.elements[elements]
    let kinds = own.map { element in
      element.kind.isWord
        ? String(decoding: parser.index.letters(of: element.word), as: UTF8.self)
        : "\(element.kind)"
    }
    return (
      kinds.joined(separator: " "), own.filter { $0.kind == .number }.map { $0.low...$0.high }
    )
  }

  func testANumberHasTheLimitsThatAreWritten() {
    let every = Int32.min...Int32.max
    for (phrase, limits) in [
      ("ill #", every), ("ill #6", 600...600), ("ill #<6", .min...599), ("ill #<=6", .min...600),
      ("ill #>6", 601 ... .max), ("ill #>=6,5", 650 ... .max), ("ill #6-9", 600...900),
      ("ill #1,6-9,9", 160...990), ("ill #0,25", 25...25),
    ] { XCTAssertEqual(parse(phrase).limits, [limits], phrase) }
  }

  func testADashAfterANumberJoinsWords() {
    XCTAssertEqual(parse("#-week-old").kinds, "number week old")
    XCTAssertEqual(parse("#2-year-old").kinds, "number year old")
    XCTAssertEqual(parse("#2-year-old").limits, [200...200])
  }

  func testANumberCanStandInAWord() {
    XCTAssertEqual(parse("BP #/#").kinds, "bp number number")
    XCTAssertEqual(parse("G#P# -#4-30").kinds, "g number p number number")
    XCTAssertEqual(parse("-#4-30 kg").limits, [400...3000])
    XCTAssertEqual(parse("fra #-#").kinds, "fra number number")
  }

  func testAHundredthIsNoMedicine() {
    XCTAssertEqual(parse("lost # % of").kinds, "lost number of")
    XCTAssertEqual(parse("takes %calming").kinds, "takes medicine")
  }
}
