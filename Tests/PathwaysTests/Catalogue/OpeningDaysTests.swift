import LocatedJSON
import TestSupport
import XCTest

@testable import Pathways

/// Who answers on which days, and where to turn when nobody does.
final class OpeningDaysTests: XCTestCase {
  private func day(_ text: String) throws -> CalendarDay {
    try XCTUnwrap(CalendarDay(typed: text))
  }

  /// What is told of a day is told of no other: a holiday is neither a Tuesday nor a weekend.
  func testEveryKindOfDayIsWhatItSays() throws {
    let calendar = WorkingCalendar(holidays: [.init(.fixed(month: 12, day: 24))])
    // A Tuesday, a Saturday, a holiday on a Thursday.
    let days = try ["2026-11-24", "2026-11-28", "2026-12-24"].map(day)
    for (names, truths) in [
      (["everyDay"], [.holds, .holds, .holds]),
      (["weekday"], [.holds, .fails, .fails]),
      (["weekend"], [.fails, .holds, .unknown]),
      (["weekday", "weekend"], [.holds, .holds, .unknown]),
      (["tuesday"], [.holds, .fails, .fails]),
      (["thursday"], [.fails, .fails, .unknown]),
      (["saturday", "thursday"], [.fails, .holds, .unknown]),
    ] as [([String], [Truth])] {
      let open = OpeningDays(names: names)
      XCTAssertEqual(open.names, names)
      XCTAssertEqual(days.map { open.isOpen(on: $0, calendar) }, truths, "\(names)")
    }
  }

  func testADayThatDoesNotExistIsAnError() {
    for days in [#"["weekdays"]"#, "[]", #""weekday""#] {
      let offer = SmallCatalogue.offer("a", #""requires": {}"#).replacingOccurrences(
        of: #"{"by": "gp", "how": "self"}"#,
        with: #"{"by": "gp", "how": "self", "phone": "1", "days": \#(days)}"#)
      let (_, diagnostics) = SmallCatalogue.read(["offers/a.json": "{\"offers\": [\(offer)]}"])
      XCTAssertTrue(diagnostics.contains { $0.severity == .error }, days)
    }
  }

  /// A number that nobody answers never stands first of an alert, and is said to be closed wherever
  /// it is told.
  func testNoAlertSendsToAClosedDoor() throws {
    let catalogue = try LetterCatalogue.catalogue()
    let wording = Wording(catalogue, in: .danish)
    var closed = 0
    for place in catalogue.vocabulary.places.municipalities.map(\.code) {
      for on in ["2026-11-27", "2026-11-28", "2026-12-25"] {
        for state in [
          #""age": 25, "psychosisSigns": "suspected""#, #""age": 40, "suicidality": "thoughts""#,
          #""age": 15, "maniaSigns": "clear""#,
        ] {
          let text = "{\"on\": \"\(on)\", \"facts\": {\"municipality\": \"\(place)\", \(state)}}"
          let (person, faults) = SmallCatalogue.person(text, catalogue)
          XCTAssertEqual(faults, [])
          let answer = Decider.answer(for: person, by: catalogue)
          for raised in answer.alerts where catalogue.alerts[raised.alert].urgency != .soon {
            let contacts = answer.contacts.filter { $0.alert == raised.alert }
            let openings = contacts.map {
              catalogue.opening(of: $0.entry.contact, on: answer.person.on)
            }
            XCTAssertNotEqual(openings.first?.isClosed, true, "\(text) \(contacts.map(\.entry))")
            for (contact, opening) in zip(contacts, openings) where opening.isClosed {
              closed += 1
              XCTAssertTrue(
                wording.contact(contact, on: answer.person.on).contains("lukket i dag, åbner"), text
              )
            }
          }
        }
      }
    }
    XCTAssertGreaterThan(closed, 20)
  }

  func testAClosedNumberIsSaidToBeClosedInEveryFormat() throws {
    let catalogue = try LetterCatalogue.catalogue()
    for (language, words) in [
      (Language.danish, "lukket i dag, åbner 30/11 2026"),
      (.english, "closed today, opens 30 Nov 2026"),
    ] {
      let wording = Wording(catalogue, in: language)
      for (on, isClosed) in [("2026-11-28", true), ("2026-11-27", false)] {
        let text = """
          {"on": "\(on)", "facts": {"age": 25, "municipality": "0101", "psychosisSigns": "suspected"}}
          """
        let answer = Decider.answer(for: SmallCatalogue.person(text, catalogue).0, by: catalogue)
        let screen = AnswerText.text(answer, wording, PageStyle(width: 300))
        XCTAssertEqual(screen.contains(words), isClosed, screen)
        let json = String(decoding: AnswerJSON(answer, wording).bytes(), as: UTF8.self)
        XCTAssertEqual(json.contains(#""closed":true,"opens":"2026-11-30""#), isClosed)
        XCTAssertTrue(json.contains(#""days":["weekday"]"#))
        let index = try XCTUnwrap(catalogue.offer(named: "hospital-psychiatry-adult"))
        let letter = try XCTUnwrap(catalogue.letter(for: catalogue[index], index, answer.person))
        let draft = LetterDraft.draft(letter, for: index, answer, by: catalogue)
        let page = LetterPage.page(draft, for: .receiver, wording)
        XCTAssertEqual(
          (page.check + page.blocks).contains { $0.words.contains(words) }, isClosed)
      }
    }
  }

  /// Where no source tells the days, a weekend is a reason to ask, and a weekday is none.
  func testWhatNoSourceSaysIsDoubtfulOnlyWhenOfficesAreClosed() throws {
    let catalogue = try LetterCatalogue.catalogue()
    var contact = Contact()
    contact.hours = try XCTUnwrap(catalogue.offers.first).name
    XCTAssertEqual(catalogue.opening(of: contact, on: try day("2026-11-27")), .unknown)
    XCTAssertEqual(catalogue.opening(of: contact, on: try day("2026-11-28")), .doubtful)
    contact.hours = nil
    XCTAssertEqual(catalogue.opening(of: contact, on: try day("2026-11-28")), .unknown)
  }
}
