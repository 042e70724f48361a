import LocatedJSON
import TestSupport
import XCTest

@testable import Pathways

/// What columns of a table may be called, and what lines without a case are.
final class ColumnNamesTests: XCTestCase {
  func testAColumnIsCalledAsItsOptionIs() throws {
    let vocabulary = try DanishCatalogue.catalogue().vocabulary
    var names = ColumnNames(vocabulary)
    let known = try XCTUnwrap(vocabulary.fact(named: "knownConditions")).index
    for name in ["known", "kendt", "knownConditions", "Known"] {
      XCTAssertEqual(names.column(name), .fact(known), name)
    }
    for name in [
      "known.absent", "kendt.absent", "knownConditions.absent", "kendt.fravær", "no-known",
      "ikke-kendt",
    ] { XCTAssertEqual(names.column(name), .absent(known), name) }
    for name in ["id", "sagsnr", "Sagsnr", "Sag"] { XCTAssertEqual(names.column(name), .id, name) }
    for name in ["on", "Dato"] { XCTAssertEqual(names.column(name), .day, name) }
    XCTAssertEqual(names.column("hændelse"), .events)
    XCTAssertEqual(names.column("ingen-hændelse"), .noEvents)
    XCTAssertNil(names.column("known.absnt"))
    XCTAssertNil(names.column("no-age"))
  }

  func testAReaderIsToldTheNamesOfTheLanguage() throws {
    var names = ColumnNames(try DanishCatalogue.catalogue().vocabulary)
    XCTAssertEqual(names.all(in: .danish).prefix(3), ["sagsnr", "dato", "selvmord"])
    XCTAssertEqual(names.all(in: .english).prefix(3), ["id", "on", "events"])
  }

  private func codes(_ text: String) throws -> [String] {
    let vocabulary = try DanishCatalogue.catalogue().vocabulary
    let part = RecordPart(bytes: Array(text.utf8), name: "cases")
    return part.records.map { record in
      var builder = CaseBuilder(vocabulary: vocabulary)
      builder.read(record, of: part)
      return builder.diagnostics.map(\.code.slug).joined(separator: " ")
    }
  }

  func testALineOfBlanksIsEmpty() throws {
    let person = #"{"facts": {"age": 40}}"#
    XCTAssertEqual(
      try codes("\(person)\n \t \r\n\n\(person)"), ["", "empty-line", "empty-line", ""])
  }

  func testAMarkBeforeTheFirstCaseIsPassedOver() throws {
    let person = #"{"facts": {"age": 40}}"#
    XCTAssertEqual(try codes("\u{FEFF}\(person)\n\(person)"), ["", ""])
    XCTAssertEqual(try codes("\(person)\n\u{FEFF}\(person)"), ["", "byte-order-mark"])
  }
}
