import XCTest

@testable import Pathways

/// Answers of which long texts are shared and not copied.
final class BatchOutputTests: XCTestCase {
  private func text(_ count: Int, _ letter: UInt8 = 0x78) -> [UInt8] {
    Array(repeating: letter, count: count)
  }

  private func pieces(_ output: BatchOutput) -> [[UInt8]] {
    var pieces: [[UInt8]] = []
    output.eachPiece { pieces.append($0) }
    return pieces
  }

  /// Wherever shared texts stand, the pieces are what stands in one text where nothing is shared.
  func testPiecesAreTheWholeInOrder() {
    let long = LineBuffer.leastShared
    for lengths in [
      [0], [5], [long], [long - 1], [5, long], [long, 5], [long, long], [1, long, 2, long, 3],
      [long + 1, 1 << 14, long, 0, long], [1 << 15, (1 << 14) + 1, 7],
    ] {
      var output = BatchOutput()
      var expected: [UInt8] = []
      LineBuffer.write(to: &output) { line in
        for (number, count) in lengths.enumerated() {
          let part = text(count, 0x61 + UInt8(number))
          line.add("<")
          line.add(shared: part)
          line.add(">")
          expected += [0x3C] + part + [0x3E]
        }
      }
      XCTAssertEqual(output.all, expected, "\(lengths)")
      XCTAssertEqual(pieces(output).flatMap { $0 }, expected, "\(lengths)")
      let shared = lengths.filter { $0 >= long }
      XCTAssertEqual(
        output.bytes.count, expected.count - shared.reduce(0, +), "what is shared is not copied")
      var array: [UInt8] = [0x21]
      LineBuffer.write(to: &array) { line in
        for (number, count) in lengths.enumerated() {
          line.add("<")
          line.add(shared: text(count, 0x61 + UInt8(number)))
          line.add(">")
        }
      }
      XCTAssertEqual(array, [0x21] + expected, "\(lengths)")
    }
  }

  /// An output that is used again has nothing left of before.
  func testUsedAgain() {
    var output = BatchOutput()
    LineBuffer.write(to: &output) { $0.add(shared: text(LineBuffer.leastShared)) }
    output.removeAll()
    XCTAssertEqual(pieces(output), [[]])
    LineBuffer.write(to: &output) { $0.add("x") }
    XCTAssertEqual(pieces(output), [[0x78]])
  }
}
