import Foundation
import LocatedJSON
import TestSupport
import XCTest

@testable import Pathways

/// A second foreign system, of stepped care with scores and waits, written without touching Swift:
/// it decides as its manual does, and what is proved of it is so.
final class TalkingTherapiesTests: XCTestCase {
  private let today = CalendarDay(year: 2026, month: 11, day: 20) ?? .earliest

  private typealias Client = TalkingTherapies.Client

  private func catalogue() throws -> Catalogue {
    try TalkingTherapies.catalogue(TalkingTherapies.texts())
  }

  func testItDecidesAsItsManual() throws {
    let catalogue = try catalogue()
    var random = SplitMix64(seed: 2026)
    var seen: [String: Int] = [:]
    for _ in 0..<1500 {
      let client = Client(&random)
      let (person, diagnostics) = SmallCatalogue.person(client.json, catalogue)
      XCTAssertEqual(diagnostics, [], client.json)
      let answer = Decider.answer(for: person, by: catalogue)
      let fits = Set(answer.offers.filter { $0.standing == .fits }.map(\.offer.id))
      XCTAssertEqual(fits, client.offers, client.json)
      XCTAssertFalse(answer.offers.contains { $0.standing == .open }, client.json)
      for offer in fits { seen[offer, default: 0] += 1 }
      // The lowest step first.
      let levels = answer.offers.filter { $0.standing == .fits }.map(\.offer.level)
      XCTAssertTrue(
        client.risk == 2 || levels == levels.sorted(), "\(levels) \(client.json)")
      XCTAssertEqual(answer.alerts.isEmpty, client.risk < 2 && !client.isWorse, client.json)
    }
    XCTAssertEqual(seen.count, catalogue.offers.count)
    for (offer, count) in seen { XCTAssertGreaterThan(count, 20, offer) }
  }

  /// Half of what is known decides no more than all of it, and never otherwise.
  func testLessKnownIsNeverOtherwise() throws {
    let catalogue = try catalogue()
    var random = SplitMix64(seed: 11)
    var decided = 0
    for _ in 0..<300 {
      let client = Client(&random)
      var text = client.json
      for name in ["work", "home", "psychosis", "childBorn", "alone"]
      where Bool.random(using: &random) {
        text = text.replacingOccurrences(of: "\"\(name)\"", with: "\"close\"")
      }
      // The same fact twice is refused: facts that were left out are those that are not named.
      let facts = Set(["work", "home", "psychosis", "childBorn", "alone"])
        .filter { !text.contains("\"\($0)\"") }
      var copy = client.json
      for name in facts {
        let value = try NSRegularExpression(pattern: "\"\(name)\": (\"[^\"]*\"|[a-z0-9]+), ")
        copy = value.stringByReplacingMatches(
          in: copy, range: NSRange(copy.startIndex..., in: copy), withTemplate: "")
      }
      let (person, diagnostics) = SmallCatalogue.person(copy, catalogue)
      XCTAssertEqual(diagnostics, [], copy)
      for offer in Decider.answer(for: person, by: catalogue).offers {
        switch offer.standing {
        case .fits:
          XCTAssertTrue(client.offers.contains(offer.offer.id), "\(offer.offer.id) \(copy)")
        case .excluded:
          XCTAssertFalse(client.offers.contains(offer.offer.id), "\(offer.offer.id) \(copy)")
        case .open, .unavailable: continue
        }
        decided += 1
      }
    }
    XCTAssertGreaterThan(decided, 800)
  }

  // MARK: Analysis, words and schema

  /// Scores, and what follows from them, are only searched within bounds: nobody is said to be
  /// nobody, and nearly always somebody is found.
  func testTheSearchFindsWhoAnOfferIsFor() throws {
    let catalogue = try catalogue()
    var found = 0
    for (number, offer) in catalogue.offers.enumerated() {
      let claim = Claim.fits(Index(number))
      var search = Search(SpaceBuilder([CatalogueProver(catalogue, on: today)], [[claim]]))
      for goal in [Goal.yes(claim), .no(claim)] {
        switch search.find([goal], limit: 400) {
        case .found: found += 1
        case .undecided: continue
        case .nobody: XCTFail("\(offer.id): \(goal)")
        }
      }
    }
    XCTAssertGreaterThanOrEqual(found, 18)
  }

  func testItsRulesInWords() throws {
    let catalogue = try catalogue()
    let english = Wording(catalogue, in: .english)
    func phrases(_ id: String) -> [String] {
      catalogue.offers.filter { $0.id == id }.flatMap { english.phrases($0.requires) }
    }
    XCTAssertEqual(
      phrases("reading-group"),
      ["latest PHQ-9 up to 14", "latest GAD-7 up to 14", "problems: exactly 1"])
    XCTAssertEqual(
      phrases("worry-class"),
      [
        "latest GAD-7 from 8", "trouble at work up to 4 (definitely)",
        "problems: generalised anxiety",
      ])
    let complex = catalogue.groups.map { english.phrase($0.when) }
    XCTAssertEqual(complex, ["complex needs"])
  }

  /// The working calendar of another country: holidays on the first and the last Monday of a month.
  func testHolidaysByRule() throws {
    let calendar = try catalogue().calendar
    let free = (1...12).flatMap { month in
      (1...CalendarDay.length(ofMonth: month, in: 2026)).compactMap {
        CalendarDay(year: 2026, month: month, day: $0)
      }
    }.filter(calendar.isHoliday).map(\.description)
    XCTAssertEqual(
      free,
      [
        "2026-01-01", "2026-04-03", "2026-04-06", "2026-05-04", "2026-05-25", "2026-08-31",
        "2026-12-25", "2026-12-26",
      ])
    let friday = WorkingCalendar(weekend: [5, 6])
    XCTAssertEqual(
      TimeSpan(1, .weekdays).after(
        try XCTUnwrap(CalendarDay(year: 2026, month: 11, day: 19)), in: friday
      )
      .description, "2026-11-22")
  }
}

/// "The highest level that fits" of a table of eight ratings is what the catalogue leads with.
final class HighestLevelTests: XCTestCase {
  private static let ratings = [
    "harm", "function", "symptoms", "support", "history", "insight", "stress", "other",
  ]

  private func catalogue() throws -> Catalogue {
    let facts = Self.ratings.map { name in
      """
      "\(name)": {"type": "integer", "range": [0, 4], "judged": true, "label": {"en": "\(name)"},
       "labels": {"0": {"en": "no problem"}, "4": {"en": "very severe"}}, "ask": {"en": "\(name)?"}}
      """
    }
    let primary =
      #"{"harm": {"atLeast": N}}, {"function": {"atLeast": N}}, {"symptoms": {"atLeast": N}}"#
    func some(_ count: Int, _ least: Int) -> String {
      #"{"some": {"atLeast": \#(count), "of": [\#(primary.replacingOccurrences(of: "N", with: "\(least)"))]}}"#
    }
    let offers = [
      ("l1", #"{"total": {"atLeast": 0}}"#), ("l2", some(1, 2)),
      ("l3", #"{"any": [\#(some(2, 2)), {"total": {"atLeast": 14}}]}"#),
      ("l4", #"{"any": [\#(some(2, 3)), {"harm": 3}, {"total": {"atLeast": 20}}]}"#),
      ("l5", #"{"any": [{"harm": 4}, {"symptoms": 4, "support": {"anyOf": [3, 4]}}]}"#),
    ].map { id, rule in SmallCatalogue.offer(id, "\"requires\": \(rule)", level: id) }
    let levels = (1...5).map { "{\"id\": \"l\($0)\", \"label\": {\"en\": \"level \($0)\"}}" }
    let (catalogue, diagnostics) = SmallCatalogue.read([
      "catalogue.json": SmallCatalogue.main.replacingOccurrences(
        of: #"[{"id": "low", "label": {"en": "low"}}, {"id": "high", "label": {"en": "high"}}]"#,
        with: "[\(levels.joined(separator: ", "))], \"order\": \"highestLevel\""),
      "vocabulary.json": """
      {"facts": {\(facts.joined(separator: ", ")),
       "total": {"type": "integer", "range": [0, 32], "label": {"en": "total"},
                 "derive": {"sum": [\(Self.ratings.map { "\"\($0)\"" }.joined(separator: ", "))]}}}}
      """,
      "offers/all.json": "{\"offers\": [\(offers.joined(separator: ", "))]}",
    ])
    return try XCTUnwrap(catalogue, "\(diagnostics.map { $0.rendered(in: .english) })")
  }

  func testTheHighestLevelThatFitsLeads() throws {
    let catalogue = try catalogue()
    XCTAssertEqual(catalogue.order, .highestLevel)
    var random = SplitMix64(seed: 8)
    var led: [Int: Int] = [:]
    for _ in 0..<1500 {
      let rated = Self.ratings.map { _ in
        Int.random(in: 0...4, using: &random) * Int.random(in: 0...4, using: &random) / 4
      }
      let (total, most) = (rated.reduce(0, +), rated.prefix(3))
      func some(_ count: Int, _ least: Int) -> Bool { most.count { $0 >= least } >= count }
      let level =
        if rated[0] == 4 || rated[2] == 4 && rated[3] >= 3 {
          5
        } else if some(2, 3) || rated[0] == 3 || total >= 20 {
          4
        } else if some(2, 2) || total >= 14 {
          3
        } else if some(1, 2) { 2 } else { 1 }
      let facts = zip(Self.ratings, rated).map { "\"\($0)\": \($1)" }.joined(separator: ", ")
      let (person, _) = SmallCatalogue.person("{\"facts\": {\(facts)}}", catalogue)
      let answer = Decider.answer(for: person, by: catalogue)
      XCTAssertEqual(answer.offers.first?.offer.id, "l\(level)", facts)
      led[level, default: 0] += 1
    }
    for level in 1...5 { XCTAssertGreaterThan(led[level, default: 0], 20, "\(led)") }
  }
}
