import LocatedJSON
import Pathways
import TestSupport
import XCTest

/// The Danish catalogue, read once for all tests that ask it, and with an overlay where one is
/// given.
enum Denmark {
  /// The catalogue as it is.
  static func catalogue() throws -> Catalogue { try DanishCatalogue.catalogue() }

  /// Reads the catalogue with more files.
  static func read(
    _ more: [(path: String, text: String)]
  ) -> (catalogue: Catalogue?, diagnostics: [Diagnostic]) {
    DanishCatalogue.read(more)
  }

  /// Reads a person's story; anything wrong with it fails the test.
  static func story(_ json: String, _ catalogue: Catalogue, on day: String) throws -> Story {
    var builder = CaseBuilder(vocabulary: catalogue.vocabulary)
    builder.read(SourceFile(name: "case", bytes: Array(json.utf8)))
    let story = builder.story(on: try XCTUnwrap(CalendarDay(Array(day.utf8))))
    XCTAssertEqual(builder.diagnostics.map { $0.rendered(in: .english) }, [], json)
    return story
  }

  /// Returns the answer of the day.
  static func answer(
    _ facts: String, _ catalogue: Catalogue, on day: String = "2026-11-20"
  ) throws -> Answer {
    let story = try story(#"{"facts": {\#(facts)}}"#, catalogue, on: day)
    return Decider.answer(for: story.person(), by: catalogue)
  }
}

extension Answer {
  /// The identifiers of the alerts that stand, in order.
  func alertNames(_ catalogue: Catalogue) -> [String] {
    alerts.map { catalogue.alerts[$0.alert].id }
  }

  /// What is said of an offer.
  func offer(_ id: String) throws -> OfferAnswer {
    try XCTUnwrap(offers.first { $0.offer.id == id }, id)
  }
}
