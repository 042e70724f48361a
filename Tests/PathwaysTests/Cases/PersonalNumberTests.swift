import Foundation
import LocatedJSON
import Pathways
import TestSupport
import XCTest

/// What has the shape of a personal number is found, however it is written.
///
/// Dates and telephone numbers are not. The numbers are those of no person.
final class PersonalNumberTests: XCTestCase {
  func testShapesThatAreFound() {
    for text in [
      "0101901234", "010190-1234", "010190 1234", "010190.1234", "010190/1234", "01-01-90-1234",
      "01.01.90 1234", "010190 - 1234", "010190\u{2013}1234", "010190\u{A0}1234",
      "010190\u{2212}1234",
      "x010190-1234y", "id:010190-1234.", "290200-1234", "310812-9999", "010190-1AB2",
      "010190-7xy0",
      "010190 5QQ5", "\"0101901234\"", "case 17 010190-1234",
    ] {
      XCTAssertNotNil(PersonalNumber.firstRange(in: Array(text.utf8)), text)
    }
  }

  /// Numbers as spreadsheets, other systems and other keyboards leave them.
  func testL9ShapesThatLostOrChangedSomething() {
    for text in [
      "104310000", "10431-0000", "10431 0000", "10190-1AB2", "010190:1234", "01:01:90:1234",
      "710190-0001", "610190-0001", "910190-0001", "7101900001", "０１０１９０－１２３４", "０１０１９０1234",
      "010190\u{FF0D}1234", "１０４３１００００",
    ] {
      XCTAssertNotNil(PersonalNumber.firstRange(in: Array(text.utf8)), text)
    }
    for text in [
      "920190-1234", "600190-1234", "900290-1234", "10431-000", "10432 00001", "1-04-31-0000",
      "913100000", "２０２６－１１－２０", "2026-11-20 10:30", "\"age\":30,\"bmi\":17.4",
    ] {
      XCTAssertNil(PersonalNumber.firstRange(in: Array(text.utf8)), text)
    }
  }

  /// Whether cases have such numbers is data: a catalogue says which kinds it wants refused.
  func testL9TheCatalogueSaysWhetherTheyAreRefused() throws {
    let main = SmallCatalogue.main.dropLast()
    let text = #"{"id": "010190-1234", "facts": {}}"#
    for (kinds, isRefused) in [
      ("", true), (#", "personalNumbers": ["cpr"]"#, true),
      (#", "personalNumbers": []"#, false),
    ] {
      let (catalogue, findings) = SmallCatalogue.read(["catalogue.json": "\(main)\(kinds)}"])
      XCTAssertEqual(findings.filter { $0.severity == .error }, [])
      let read = SmallCatalogue.person(text, try XCTUnwrap(catalogue))
      XCTAssertEqual(read.diagnostics.map(\.code.slug), isRefused ? ["personal-number"] : [], kinds)
      let part = RecordPart(bytes: Array(text.utf8), name: "cases")
      let format = BatchFormat(
        input: .lines, output: .compact, on: nil, today: .earliest, language: .english)
      var faults: [Diagnostic] = []
      var worker = BatchWorker(try XCTUnwrap(catalogue), format, &faults)
      var output = BatchOutput()
      worker.answer(part, to: &output)
      XCTAssertEqual(
        String(decoding: output.all, as: UTF8.self).contains("010190"), !isRefused, kinds)
    }
  }

  /// A catalogue's own name would be repeated in every answer.
  func testL9ACataloguesNameIsNone() {
    let main = SmallCatalogue.main.replacingOccurrences(of: "\"small\"", with: "\"010190-1234\"")
    let (catalogue, findings) = SmallCatalogue.read(["catalogue.json": main])
    XCTAssertNil(catalogue)
    XCTAssertTrue(findings.contains { $0.code == "personal-number" })
    XCTAssertFalse(findings.contains { $0.rendered(in: .danish).contains("010190") })
  }

  func testShapesThatAreNone() {
    for text in [
      "", "010190", "010190-123", "2026-11-20", "2026-11-20 1234", "320190-1234", "011390-1234",
      "300200-1234", "310490-1234", "000190-1234", "01019012345", "90101901234", "010190--x1234",
      "+45 12345678", "12345678", "010190-AB12", "010190-1A23", "70 11 31 31", "sha256:9f2c",
    ] {
      XCTAssertNil(PersonalNumber.firstRange(in: Array(text.utf8)), text)
    }
  }

  func testThePlaceIsThatOfTheFirst() {
    let text = Array("æ 010190-1234".utf8)
    XCTAssertEqual(PersonalNumber.firstRange(in: text), 3..<14)
  }

  /// What a personal number of another country looks like is data too.
  func testShapesOfOtherCountries() throws {
    let main = SmallCatalogue.main.dropLast()
    func codes(_ shape: String, _ id: String) throws -> [String] {
      let kinds = #", "personalNumbers": [{"name": {"en": "n"}, "shape": "\#(shape)"}]"#
      let (catalogue, findings) = SmallCatalogue.read(["catalogue.json": "\(main)\(kinds)}"])
      XCTAssertEqual(findings.filter { $0.severity == .error }, [])
      return SmallCatalogue.person(
        "{\"id\": \"\(id)\", \"facts\": {}}", try XCTUnwrap(catalogue)
      ).diagnostics.map(\.code.slug)
    }
    for (shape, id) in [
      ("ddmmyy-#####", "01019012345"), ("ddmmyy-#####", "010190 12345"),
      ("yymmdd-####", "900101-1234"), ("yyyymmdd-####", "199001011234"),
      ("ddmmyy-###*", "131052-308T"), ("@@######@", "AB123456C"), ("### ### ####", "943 476 5919"),
    ] {
      XCTAssertEqual(try codes(shape, "case \(id)"), ["personal-number"], "\(shape) \(id)")
    }
    for (shape, id) in [
      ("ddmmyy-#####", "45019012345"), ("ddmmyy-#####", "0101901234"),
      ("ddmmyy-#####", "010190123456"), ("yymmdd-####", "901301-1234"), ("@@######@", "AB12345C"),
      // A Danish one is none there.
      ("@@######@", "010190-1234"),
    ] {
      XCTAssertEqual(try codes(shape, "case \(id)"), [], "\(shape) \(id)")
    }
    let short = SmallCatalogue.read([
      "catalogue.json": "\(main), \"personalNumbers\": [{\"shape\": \"##-##\"}]}"
    ])
    XCTAssertEqual(short.diagnostics.map(\.code.slug), ["short-shape"])
  }
}
