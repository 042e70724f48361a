import Pathways
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
}
