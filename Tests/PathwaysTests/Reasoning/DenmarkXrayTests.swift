import EmbeddedCatalogue
import Foundation
import LocatedJSON
import TestSupport
import XCTest

@testable import Pathways

/// What xray finds in the Danish catalogue: every example, given to `suggest`, shows what is claimed.
final class DenmarkXrayTests: XCTestCase {
  private static let today = CalendarDay(year: 2026, month: 11, day: 20) ?? .earliest

  private static func read(_ more: [(path: String, text: String)]) -> Catalogue? {
    DanishCatalogue.read(more).catalogue
  }

  private func catalogue() throws -> Catalogue { try DanishCatalogue.catalogue() }

  private func place(_ name: String, _ catalogue: Catalogue) throws -> Index<Places.Municipality> {
    try XCTUnwrap(catalogue.vocabulary.places.municipality(meaning: name))
  }

  /// The answer for an example, as `suggest` gives it.
  private func answer(_ example: ExampleCase, _ catalogue: Catalogue) -> Answer {
    let text = String(decoding: example.json, as: UTF8.self)
    let (person, diagnostics) = SmallCatalogue.person(text, catalogue)
    XCTAssertEqual(diagnostics, [], text)
    return Decider.answer(for: person, by: catalogue)
  }

  /// Whether an offer is one that fills a need: the test's own reading of `needs`.
  private func counts(_ offer: OfferAnswer, _ catalogue: Catalogue) -> Bool {
    let wanted = ["treatment", "assessment"]
    let purposes = ([offer.offer.purpose] + offer.offer.alsoFor).map { catalogue.purposes[$0].id }
    let provider = catalogue.providers[offer.offer.provider].id
    return purposes.contains(where: wanted.contains)
      && !["gp", "private", "ngo", "university"].contains(provider)
  }

  private func checkGaps(_ xray: Xray, _ catalogue: Catalogue) {
    for gap in xray.gaps {
      let answer = answer(gap.example, catalogue)
      let text = String(decoding: gap.example.json, as: UTF8.self)
      for offer in answer.offers where counts(offer, catalogue) {
        XCTAssertNotEqual(offer.standing, .fits, "\(offer.offer.id) fits \(text)")
        XCTAssertNotEqual(offer.standing, .open, "\(offer.offer.id) is open for \(text)")
      }
      for index in gap.wouldHelp where catalogue[index].status != .proposed {
        let standing = answer.offers.first { $0.index == index }?.standing
        XCTAssertEqual(standing, .unavailable, "\(catalogue[index].id) would help \(text)")
      }
    }
  }

  func testEveryExampleShowsWhatIsClaimed() throws {
    let catalogue = try catalogue()
    for (name, least) in [("Aarhus", 3), ("København", 1), ("Silkeborg", 0)] {
      let xray = Xray(
        catalogue, in: try place(name, catalogue), on: Self.today, depth: 2, looksAtRules: false)
      XCTAssertGreaterThanOrEqual(xray.gaps.count, least, name)
      XCTAssertEqual(xray.stopped, 0, name)
      checkGaps(xray, catalogue)
    }
    let xray = Xray(catalogue, in: try place("Aarhus", catalogue), on: Self.today, depth: 0)
    XCTAssertFalse(xray.findings.isEmpty)
    for finding in xray.findings {
      XCTAssertNotNil(finding.location, finding.message[.english])
      guard let example = finding.example else { continue }
      let answer = answer(example, catalogue)
      XCTAssertFalse(answer.alerts.isEmpty, finding.message[.english])
      XCTAssertTrue(
        answer.offers.contains { $0.standing == .fits && !$0.heldBackBy.isEmpty },
        finding.message[.english])
    }
  }

  /// The hole that the sources name comes out by itself.
  ///
  /// Out of school, under 18, too old for PPR and too young for what adults have: the law of 2024
  /// closed it on paper.
  func testTheHoleAt16And17() throws {
    let catalogue = try catalogue()
    let ballerup = try place("Ballerup", catalogue)
    let before = try XCTUnwrap(CalendarDay(year: 2021, month: 6, day: 1))
    let xray = Xray(catalogue, in: ballerup, on: before, looksAtRules: false)
    checkGaps(xray, catalogue)
    let young = xray.gaps.filter { gap in
      gap.needs.contains { $0[.english].contains("17") }
        && gap.conditions[.english].contains("not school-related problem")
        && gap.surely.contains { $0[.english].contains("left school under 18") }
    }
    XCTAssertFalse(young.isEmpty, "\(xray.gaps.map { $0.conditions[.english] })")
    // Somebody of 16 who left school, in that hole, is told that nothing is there.
    let gap = try XCTUnwrap(
      young.first { $0.needs.contains { $0[.english].contains("depression") } })
    var text = String(decoding: gap.example.json, as: UTF8.self)
    text = text.replacingOccurrences(
      of: #""age":[0-9]+"#, with: #""age":16,"schoolStage":"leftSchoolUnder18""#,
      options: .regularExpression)
    let (person, diagnostics) = SmallCatalogue.person(text, catalogue)
    XCTAssertEqual(diagnostics, [])
    let answer = Decider.answer(for: person, by: catalogue)
    XCTAssertEqual(
      answer.offers.filter { counts($0, catalogue) && [.fits, .open].contains($0.standing) }
        .map(\.offer.id), [])
    XCTAssertEqual(answer.offers.first { $0.offer.id == "ppr" }?.standing, .excluded)
  }

  /// "Known holes" in `Data/README.md` is what comes out: nothing in Silkeborg, no adults in
  /// Esbjerg, adults from 31 in Odense, whom the plan's one-entry offer would help.
  func testTheKnownHolesAreWhatComesOut() throws {
    let catalogue = try catalogue()
    func needs(_ name: String) throws -> [(age: String, gap: Gap)] {
      let xray = Xray(
        catalogue, in: try place(name, catalogue), on: Self.today, looksAtRules: false)
      XCTAssertEqual(xray.stopped, 0, name)
      return xray.gaps.flatMap { gap in
        gap.needs.map { ($0[.english].components(separatedBy: "; age ").last ?? "", gap) }
      }
    }
    XCTAssertEqual(try needs("Silkeborg").map(\.age), [])
    XCTAssertEqual(Set(try needs("Esbjerg").map(\.age)), ["0", "1–3", "4"])
    let odense = try needs("Odense")
    XCTAssertEqual(Set(odense.map(\.age)), ["0", "1–3", "4", "from 31"])
    for (age, gap) in odense where age == "from 31" {
      XCTAssertTrue(
        gap.wouldHelp.contains { catalogue[$0].id == "adult-one-entry" }, gap.conditions[.english])
    }
  }

  /// Today the hole exists only where a municipality says that it lacks the offer of the law.
  func testTheHoleIsWhereTheOfferIsDenied() throws {
    let denied = try XCTUnwrap(
      Self.read([
        (
          "municipalities/ballerup.json",
          """
          {"area": {"municipalities": ["0151"]}, "denies": ["child-easy-treatment-offer"],
           "sources": [{"source": "inference", "at": "test", "checked": "2026-11-20"}]}
          """
        )
      ]))
    func hasHole(_ name: String, _ catalogue: Catalogue) throws -> Bool {
      Xray(
        catalogue, in: try place(name, catalogue), on: Self.today, looksAtRules: false
      ).gaps.contains { gap in
        gap.needs.contains { $0[.english].contains("–17") || $0[.english].contains("age 17") }
      }
    }
    XCTAssertTrue(try hasHole("Ballerup", denied))
    XCTAssertFalse(try hasHole("Gentofte", denied))
    XCTAssertFalse(try hasHole("Ballerup", try catalogue()))
  }

  /// All municipalities at once: each belongs to one group, and no hole is said to be elsewhere
  /// than where looking at the place alone finds it.
  func testAllPlacesAgreeWithEachAlone() throws {
    let catalogue = try catalogue()
    let all = Xray(catalogue, on: Self.today, depth: 1, looksAtRules: false)
    let count = catalogue.vocabulary.places.municipalities.count
    XCTAssertEqual(all.places.flatMap { $0 }.sorted(), (0..<count).map { Index($0) })
    for name in ["Aarhus", "Odense", "Horsens", "Gentofte"] {
      let number = try place(name, catalogue)
      let alone = Xray(
        catalogue, in: number, on: Self.today, depth: 1, looksAtRules: false)
      let here = all.gaps.filter { $0.places.contains(number) }
      XCTAssertEqual(
        Set(here.map { $0.conditions[.english] }), Set(alone.gaps.map { $0.conditions[.english] }),
        name)
      XCTAssertEqual(here.map(\.size).sorted(), alone.gaps.map(\.size).sorted(), name)
    }
  }

  /// A proposal that is said to close a hole fits its example once it is established.
  func testWhatProposalsWouldClose() throws {
    let catalogue = try catalogue()
    let proposed = catalogue.offers.indices.filter { catalogue.offers[$0].status == .proposed }
    let ballerup = try place("Ballerup", catalogue)
    let whatIf = WhatIf(proposed.map { Index($0) }, of: catalogue, in: ballerup, on: Self.today)
    let closing = whatIf.effects.filter { $0.closed > 0 }
    XCTAssertGreaterThan(whatIf.holes, 100)
    XCTAssertFalse(closing.isEmpty)
    for effect in closing {
      let id = catalogue[effect.offer].id
      let example = try XCTUnwrap(effect.example, id)
      let before = answer(example, catalogue)
      XCTAssertFalse(
        before.offers.contains { counts($0, catalogue) && [.fits, .open].contains($0.standing) },
        id)
      let text = try XCTUnwrap(
        EmbeddedFile.all.map {
          (name: $0.name.description, text: String(decoding: $0.bytes, as: UTF8.self))
        }
        .first { $0.text.contains("\"id\": \"\(id)\"") && $0.name.contains("/") })
      let start = try XCTUnwrap(text.text.range(of: "\"id\": \"\(id)\""))
      var edited = text.text
      let status = try XCTUnwrap(
        edited.range(of: "\"status\": \"proposed\"", range: start.upperBound..<edited.endIndex))
      edited.replaceSubrange(status, with: "\"status\": \"established\"")
      let after = try XCTUnwrap(Self.read([(text.name, edited)]), id)
      let found = answer(example, after).offers.first { $0.offer.id == id }
      XCTAssertEqual(found?.standing, .fits, id)
    }
  }
}
