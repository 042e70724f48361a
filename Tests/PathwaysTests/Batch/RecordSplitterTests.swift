import LocatedJSON
import TestSupport
import XCTest

@testable import Pathways

/// Where records begin and end: the same for the splitter and the parser, in whatever pieces the
/// text comes.
final class RecordSplitterTests: XCTestCase {
  private struct Found: Equatable {
    let text: [UInt8]
    let line: Int
    let isTooLong: Bool
  }

  /// Splits a text that comes in pieces of a size.
  private func split(
    _ text: [UInt8], _ layout: RecordSplitter.Layout, pieces: Int = .max
  ) -> [Found] {
    var splitter = RecordSplitter(layout)
    var found: [Found] = []
    var there = min(pieces, text.count)
    var start = 0
    var bytes = Array(text[..<there])
    while true {
      switch splitter.next(bytes.span, from: start, isAtEnd: there == text.count) {
      case .found(let record, let next):
        if let record {
          found.append(
            .init(
              text: Array(bytes[record.range]), line: record.line, isTooLong: record.isTooLong))
        }
        start = next
      case .needsMore:
        there = min(text.count, there + pieces)
        bytes = Array(text[..<there])
      case .end: return found
      }
    }
  }

  private func rows(_ text: String) -> [String] {
    split(Array(text.utf8), .table(.comma)).map { String(decoding: $0.text, as: UTF8.self) }
  }

  func testRows() {
    let table: [(String, [String])] = [
      ("", []), ("a", ["a"]), ("a\nb", ["a", "b"]), ("a\r\nb\r\n", ["a", "b"]), ("\n,,\n \n", []),
      ("a,\"b\nc\"\nd", ["a,\"b\nc\"", "d"]), ("a\"b,30\nb,31", ["a\"b,30", "b,31"]),
      ("\"a\nb,1\nc,2", ["\"a", "b,1", "c,2"]), ("\"a\"b\nc", ["\"a\"b", "c"]),
      ("\"a\n\"b,1\nc,2", ["\"a", "\"b,1", "c,2"]), ("\"a\"\"\nb\"\nc", ["\"a\"\"\nb\"", "c"]),
      ("x,\"a\ny,\"b\"\nz", ["x,\"a", "y,\"b\"", "z"]),
    ]
    for (text, expected) in table { XCTAssertEqual(rows(text), expected, text) }
  }

  /// Every text of seven bytes: what goes over several lines is a row that the parser takes, each
  /// line with anything in it belongs to a row, and the pieces make no difference.
  func testW3SplitterAndParserAreOne() throws {
    let alphabet = Array("a,\"\n\r".utf8)
    var parser = CSVRecord()
    var overLines = 0
    for number in 0..<78_125 {
      var rest = number
      let text = (0..<7).map { _ -> UInt8 in
        defer { rest /= 5 }
        return alphabet[rest % 5]
      }
      let found = split(text, .table(.comma))
      XCTAssertEqual(split(text, .table(.comma), pieces: 1), found, "\(text)")
      XCTAssertEqual(
        found.flatMap(\.text).filter { $0 == 0x61 }.count, text.filter { $0 == 0x61 }.count)
      for record in found where record.text.contains(0x0A) {
        overLines += 1
        XCTAssertNoThrow(try parser.read(record.text.span, delimiter: 0x2C), "\(text)")
      }
      for record in found {
        let place = text.split(separator: 0x0A, omittingEmptySubsequences: false)[record.line - 1]
        XCTAssertTrue(
          record.text.starts(with: place.prefix(while: { $0 != 0x0D }).prefix(record.text.count)),
          "\(text)")
      }
    }
    XCTAssertGreaterThan(overLines, 1000)
  }

  func testL6ALineMayHaveSoManyBytesAndNoMore() {
    for (count, isTooLong) in [(BatchLimit.line, false), (BatchLimit.line + 1, true)] {
      for end in ["\n", "\r\n", ""] {
        let text = Array("a\n".utf8) + [UInt8](repeating: 0x78, count: count) + Array("\(end)".utf8)
        for layout in [RecordSplitter.Layout.lines, .table(.comma)] {
          for pieces in [Int.max, 1 << 16, 500_001] {
            let found = split(text, layout, pieces: pieces)
            XCTAssertEqual(found.map(\.isTooLong), [false, isTooLong])
            XCTAssertEqual(found.map(\.line), [1, 2])
          }
        }
      }
    }
  }

  /// A quotation that is never closed costs its line, though a record may be a megabyte long.
  func testW3AnOpenQuotationBeforeManyRows() {
    let rows = (0..<200_000).map { "row \($0),a" }
    let text = Array((["\"open,b"] + rows).joined(separator: "\n").utf8)
    let found = split(text, .table(.comma), pieces: 1 << 17)
    XCTAssertEqual(found.count, rows.count + 1)
    XCTAssertEqual(found.last?.line, rows.count + 1)
  }

  /// A case that names nothing but its place tells the same place in every command.
  func testAPlaceIsToldOneWay() throws {
    let catalogue = try XCTUnwrap(SmallCatalogue.read([:]).catalogue)
    let part = RecordPart(bytes: Array("{}\n{\"x\": 1}\n\n".utf8), name: "cases")
    var survey = FairnessSurvey(catalogue, on: nil, today: .earliest)
    var changes = CaseChanges(from: catalogue, to: catalogue, on: .earliest, in: .english)
    var whatIf = WhatIf([], of: catalogue, on: .earliest)
    survey.add(part)
    let found = survey.diagnostics
    changes.take(part)
    whatIf.take(part)
    XCTAssertEqual(
      found.map { "\($0.location?.description ?? "") \($0.code.slug)" },
      ["cases:2:2 unknown-key", "cases:3:1 empty-line"])
    XCTAssertEqual(changes.diagnostics, found)
    XCTAssertEqual(whatIf.diagnostics, found)
  }
}
