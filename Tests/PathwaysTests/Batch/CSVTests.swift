import Pathways
import XCTest

@testable import Pathways

/// Comma-separated values as RFC 4180 has them, and as spreadsheets take them.
final class CSVTests: XCTestCase {
  private func cells(_ text: String, _ delimiter: UInt8 = 0x2C) throws -> [String] {
    var record = CSVRecord()
    let bytes = Array(text.utf8)
    try record.read(bytes.span, delimiter: delimiter)
    return record.cells.map { $0.text(bytes) }
  }

  func testCells() throws {
    let table: [(String, [String])] = [
      ("", [""]), ("a", ["a"]), ("a,b", ["a", "b"]), (",", ["", ""]), ("a,", ["a", ""]),
      (#""a,b",c"#, ["a,b", "c"]), (#""a""b""#, [#"a"b"#]), (#""""""#, [#"""#]), (#""""#, [""]),
      ("\"a\nb\",c", ["a\nb", "c"]), (" a , b ", ["a", "b"]), (#"a"b,c"#, [#"a"b"#, "c"]),
      (#"" a ""#, [" a "]),
    ]
    for (text, expected) in table { XCTAssertEqual(try cells(text), expected, text) }
    XCTAssertEqual(try cells("a;b,c;d", 0x3B), ["a", "b,c", "d"])
  }

  func testFaults() {
    XCTAssertThrowsError(try cells(#""a"#))
    XCTAssertThrowsError(try cells(#""a"b"#))
  }

  func testTheDelimiterIsFound() {
    let table: [(String, CSVDelimiter)] = [
      ("id,age", .comma), ("id;age", .semicolon), ("id\tage", .tab), ("id", .comma),
      (#""a,b,c";d;e"#, .semicolon),
    ]
    for (header, expected) in table {
      XCTAssertEqual(CSVDelimiter.found(in: Array(header.utf8)), expected, header)
    }
  }

  func testNoCellIsAFormula() {
    for text in ["=1+1", "+1", "-1", "@x", "\tx", "\rx"] {
      var cell: [UInt8] = []
      cell.addCell(Array(text.utf8))
      XCTAssertEqual(String(decoding: cell, as: UTF8.self), "\"'\(text)\"")
    }
    var plain: [UInt8] = []
    plain.addCell(Array(#"a"b"#.utf8))
    XCTAssertEqual(String(decoding: plain, as: UTF8.self), #""a""b""#)
  }

  /// What is written as a cell is read back as the same text.
  func testWhatIsWrittenIsRead() throws {
    for text in ["a", "a,b", "a;b", "\"", "a\nb", "æø", ""] {
      var cell: [UInt8] = []
      cell.addCell(Array(text.utf8))
      XCTAssertEqual(try cells(String(decoding: cell, as: UTF8.self)), [text])
    }
  }
}
