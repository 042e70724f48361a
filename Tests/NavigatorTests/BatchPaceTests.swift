import XCTest

@testable import NavigatorCommand

/// How many cases are answered at a time.
final class BatchPaceTests: XCTestCase {
  private func sizes(_ pace: BatchPace, bytesPerAnswer: Int, _ count: Int) -> [Int] {
    var pace = pace
    return (0..<count).map { _ in
      let size = pace.next()
      pace.saw(size, size * bytesPerAnswer)
      return size
    }
  }

  func testFewAtFirstThenAsManyAsThereIsRoomFor() {
    let pace = BatchPace(least: 64, isLineBuffered: false)
    XCTAssertEqual(
      sizes(pace, bytesPerAnswer: 100, 10), [2, 4, 8, 16, 32, 64, 128, 256, 512, 512])
  }

  /// Whatever an answer takes, no block is decided of which half is empty.
  func testLongAnswersComeInWholeBlocks() {
    let pace = BatchPace(least: 64, isLineBuffered: false)
    XCTAssertEqual(sizes(pace, bytesPerAnswer: 400_000, 8), [2, 4, 8, 16, 32, 64, 64, 64])
    XCTAssertEqual(sizes(pace, bytesPerAnswer: 6_000, 9).last, 128)
  }

  /// What is not decided in blocks takes no more room than there is.
  func testWholeAnswersKeepToTheRoom() {
    let pace = BatchPace(least: 1, isLineBuffered: false)
    XCTAssertEqual(sizes(pace, bytesPerAnswer: 400_000, 6), [2, 2, 2, 2, 2, 2])
  }

  func testEachLineIsAnsweredAsItComesWhereSomebodyWaits() {
    let pace = BatchPace(least: 64, isLineBuffered: true)
    XCTAssertEqual(sizes(pace, bytesPerAnswer: 100, 3), [1, 1, 1])
  }
}
