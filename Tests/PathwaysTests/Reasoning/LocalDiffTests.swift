import LocatedJSON
import Pathways
import TestSupport
import XCTest

/// What an edit of an overlay, or of a figure, is told as: nothing that changes is called the same.
final class LocalDiffTests: XCTestCase {
  private let today = CalendarDay(year: 2026, month: 11, day: 20) ?? .earliest

  private func catalogue(
    _ wait: String, local: String?, hasTown: Bool = true
  ) throws -> Catalogue {
    let town = """
      "town": {"type": "place", "of": "municipality", "label": {"en": "town"},
        "ask": {"en": "Town?"}}
      """
    let main = SmallCatalogue.main.replacingOccurrences(
      of: "\"holders\"",
      with: #""waitKinds": [{"id": "usual", "label": {"en": "usual"}}], "holders""#)
    let overlay = local.map { #", "overrides": [{"overrides": "one", "wait": \#($0)}]"# } ?? ""
    let (catalogue, diagnostics) = SmallCatalogue.read([
      "catalogue.json": main,
      "vocabulary.json": "{\"facts\": {\(hasTown ? town : "")}}",
      "places.json": """
      {"municipalities": [{"code": "1", "name": "Aby"}, {"code": "2", "name": "Bby"}],
       "regions": []}
      """,
      "municipalities/a.json": """
      {"area": {"municipalities": ["1"]}, "confirms": ["two"]\(overlay)}
      """,
      "offers/all.json": """
      {"offers": [\(SmallCatalogue.offer("one", "\"requires\": {}, \"wait\": \(wait)")),
        \(SmallCatalogue.offer("two", "\"requires\": {}"))]}
      """,
    ])
    return try XCTUnwrap(catalogue, diagnostics.map { $0.rendered(in: .english) }.joined())
  }

  private func wait(_ weeks: Int, _ day: String = "2026-11") -> String {
    #"{"weeks": \#(weeks), "kind": "usual", "asOf": "\#(day)"}"#
  }

  private func diff(_ old: Catalogue, _ new: Catalogue) -> (diff: CatalogueDiff, text: String) {
    let diff = CatalogueDiff(from: old, to: new, on: today)
    return (diff, DiffReport(diff, cases: nil, in: .english).text(PageStyle(width: 200)))
  }

  func testALocalWaitThatChangesIsTold() throws {
    let (changed, text) = diff(
      try catalogue(wait(4), local: wait(2)), try catalogue(wait(4), local: wait(3)))
    XCTAssertTrue(changed.differs)
    XCTAssertTrue(text.contains("Other fields: one in Aby (wait)"), text)
    let (added, other) = diff(
      try catalogue(wait(4), local: nil), try catalogue(wait(4), local: wait(3)))
    XCTAssertTrue(added.differs)
    XCTAssertTrue(other.contains("one in Aby (wait)"), other)
    let (same, nothing) = diff(
      try catalogue(wait(4), local: wait(2)), try catalogue(wait(4), local: wait(2)))
    XCTAssertFalse(same.differs)
    XCTAssertFalse(nothing.contains("wait"), nothing)
  }

  /// The offer's own change is told once, also where an overlay leaves the field as it is.
  func testTheOffersOwnChangeIsToldOnce() throws {
    let (_, text) = diff(
      try catalogue(wait(4), local: wait(2)), try catalogue(wait(5), local: wait(2)))
    XCTAssertTrue(text.contains("Other fields: one (wait)"), text)
    XCTAssertFalse(text.contains("Aby"), text)
  }

  func testANewFigureWithAnOldDayIsTold() throws {
    let (_, text) = diff(
      try catalogue(wait(4, "2023"), local: nil), try catalogue(wait(9, "2023"), local: nil))
    XCTAssertTrue(text.contains("New figure, old day: one (wait: 2023)"), text)
    let (_, place) = diff(
      try catalogue(wait(4), local: wait(4, "2023")), try catalogue(wait(4), local: wait(9, "2023"))
    )
    XCTAssertTrue(place.contains("New figure, old day: one in Aby (wait: 2023)"), place)
    for (old, new) in [("2023", "2026-11"), ("2026", "2026"), ("2026-11", "2026-11")] {
      let (_, text) = diff(
        try catalogue(wait(4, old), local: nil), try catalogue(wait(9, new), local: nil))
      XCTAssertFalse(text.contains("old day"), text)
    }
  }

  /// Places are named also where no fact says where somebody lives.
  func testPlacesAreNamedWithoutAFactOfThem() throws {
    let (_, text) = diff(
      try catalogue(wait(4), local: wait(2), hasTown: false),
      try catalogue(wait(4), local: wait(3), hasTown: false))
    XCTAssertTrue(text.contains("Other fields: one in Aby (wait)"), text)
  }
}
