import LocatedJSON
import Pathways
import TestSupport
import XCTest

/// A catalogue is copied and printed, so that no text of it may hold a personal number.
final class PersonalNumberInCatalogueTests: XCTestCase {
  private func findings(_ text: String, main: String = SmallCatalogue.main) -> [Diagnostic] {
    let one = SmallCatalogue.offer("one", "\"requires\": {}, \"summary\": {\"en\": \"\(text)\"}")
    return SmallCatalogue.read([
      "vocabulary.json": #"{"facts": {}}"#, "offers/all.json": "{\"offers\": [\(one)]}",
      "catalogue.json": main,
    ]).diagnostics
  }

  func testAPersonalNumberInATextIsRefusedWithoutBeingRepeated() {
    for text in ["Call 010190-1234", "0101901234", #"01\u0030190 1234"#, "d. 01.01.90 1234"] {
      let found = findings(text)
      XCTAssertEqual(found.map(\.code.slug), ["personal-number"], text)
      XCTAssertEqual(found.map(\.severity), [.error])
      XCTAssertEqual(found.first?.location?.file, "offers/all.json")
      let told = found.map { $0.rendered(in: .english) }.joined()
      XCTAssertFalse(told.contains("1234"), told)
      XCTAssertTrue(told.contains("the catalogue was refused"), told)
    }
  }

  func testWhatOnlyLooksLikeOneIsNot() {
    for text in [
      "Call 38 64 32 00", "https://example.org/0101901234", "docplayer 104672958", "2026-11-20",
      "3212901234", "ICD-10 F32",
    ] {
      XCTAssertEqual(findings(text).map(\.code.slug), [], text)
    }
  }

  func testACatalogueWithoutSuchNumbersMaySayThem() {
    let main = SmallCatalogue.main.dropLast() + #", "personalNumbers": []}"#
    XCTAssertEqual(findings("010190-1234", main: String(main)).map(\.code.slug), [])
  }
}
