import TestSupport
import XCTest

@testable import Pathways

/// What is a matter of judgement is read otherwise in place, without filling in anew all that is ordinary.
final class OrdinaryReadingsTests: XCTestCase {
  func testReadingOtherwiseInPlaceIsFillingInAnew() throws {
    let catalogue = try DanishCatalogue.catalogue()
    let vocabulary = catalogue.vocabulary
    let ordinarily = vocabulary.ordinaryAboutEvents
    let judged = try XCTUnwrap(vocabulary.judgedAlone, "something follows from what is judged")
    XCTAssertFalse(judged.isEmpty, "nothing is judged, so nothing is tried")
    var random = SplitMix64(seed: 43)
    var changed = 0
    for number in 0..<12 {
      var block = CaseBlock(vocabulary)
      for _ in 0..<40 {
        let text = RandomCase.json(catalogue, &random, events: number % 4)
        block.append(SmallCatalogue.person(text, catalogue).person)
      }
      let usual = block.ordinary(ordinarily)
      // One reading after another in the same block too.
      var inPlace = usual
      for choice in Array(1..<vocabulary.ordinaryReadings) + [0] {
        inPlace.judge(judged, block, choice: choice)
        let anew = block.ordinary(ordinarily, choice: choice)
        XCTAssertEqual(inPlace.words, anew.words)
        XCTAssertEqual(inPlace.numbers, anew.numbers)
        XCTAssertEqual(inPlace.known, anew.known)
        XCTAssertEqual(inPlace.between, anew.between)
        if anew.words != usual.words { changed += 1 }
      }
    }
    XCTAssertGreaterThan(changed, 10, "hardly any reading was another")
  }
}
