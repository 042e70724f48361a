import LocatedJSON
import Pathways
import XCTest

/// S1 and S16: wherever somebody lives and whenever they ask, an acute state shows a way that is
/// there on that day, with its own number or place, or says openly that it must be looked up.
final class AcuteDoorTests: XCTestCase {
  /// The numbers that close when the eastern regions become one.
  private static let closing = ["1813", "1818", "58 53 61 00", "38 64 02 00"]

  /// The acute number of each region to the end of 2026, and of the western ones after.
  private static let numbers = [
    "1084": "1813", "1085": "1818", "1083": "70 11 07 07", "1082": "70 11 31 31",
    "1081": "70 15 03 00",
  ]

  private static let states = [
    ("AL2", #""suicidality": "intentOrPlan""#), ("AL5", #""psychosisSigns": "suspected""#),
    ("AL1", #""needTempo": "lifeThreatening""#),
  ]

  func testS1EveryPlaceHasAnAcuteDoorOfItsDay() throws {
    let catalogue = try Denmark.catalogue()
    let places = catalogue.vocabulary.places
    XCTAssertEqual(places.municipalities.count, 98)
    for (number, place) in places.municipalities.enumerated() {
      for (day, isNew) in [("2026-12-31", false), ("2027-01-01", true)] {
        let date = try XCTUnwrap(CalendarDay(Array(day.utf8)))
        let region = places.regions[try XCTUnwrap(places.region(of: Index(number), on: date))].code
        for (alert, state) in Self.states {
          // Every state for one age in each place, so that both ages meet every region.
          let age = (number + (isNew ? 1 : 0)) % 2 == 0 ? 15 : 40
          let answer = try Denmark.answer(
            #""age": \#(age), "municipality": "\#(place.code)", \#(state)"#, catalogue, on: day)
          let words = self.words(alert, answer, catalogue)
          let what = "\(place.name) \(day) \(alert) \(age): \(words)"
          if alert == "AL1" { XCTAssertTrue(words.contains("112"), what) }
          if alert == "AL2" {
            let own = Self.numbers[region]
            XCTAssertTrue(words.contains(own ?? "slå dem op"), what)
            for other in Self.numbers.values where other != own {
              XCTAssertFalse(words.contains(other), what)
            }
          }
          if isNew {
            for closed in Self.closing { XCTAssertFalse(words.contains(closed), what) }
          }
          XCTAssertFalse(words.isEmpty, what)
        }
      }
    }
  }

  /// S16: no way in of any offer tells a closed number, nor does what it rests on.
  func testS16NoOfferTellsAClosedNumber() throws {
    let catalogue = try Denmark.catalogue()
    for place in ["0101", "0330"] {
      for (day, isClosed) in [("2026-12-31", false), ("2027-01-01", true)] {
        let answer = try Denmark.answer(
          #""age": 40, "municipality": "\#(place)""#, catalogue, on: day)
        let phones = answer.offers.flatMap { $0.offer.entries.compactMap(\.phone) }
        XCTAssertEqual(
          phones.contains { Self.closing.contains($0) }, !isClosed, "\(place) \(day) \(phones)")
        let wording = Wording(catalogue, in: .danish)
        for text in [
          AnswerText.text(answer, wording, PageStyle(width: 80)),
          AnswerText.text(answer, wording, PageStyle(width: 400, showsAll: true)),
          String(decoding: AnswerJSON(answer, wording).bytes(), as: UTF8.self),
        ] {
          XCTAssertFalse(isClosed && Self.closing.contains { text.contains($0) }, text)
        }
      }
    }
  }

  /// The Danish words of an alert, its door and how to reach whom it sends to.
  private func words(_ id: String, _ answer: Answer, _ catalogue: Catalogue) -> String {
    guard let raised = answer.alerts.first(where: { catalogue.alerts[$0.alert].id == id }) else {
      return ""
    }
    let alert = catalogue.alerts[raised.alert]
    let texts = [alert.text] + (raised.door.map { [alert.doors[$0].text] } ?? [])
    var words = texts.flatMap { $0.all.filter { "\($0.language)" == "da" }.map(\.text) }
    for contact in answer.contacts where contact.alert == raised.alert {
      words += [contact.entry.phone ?? ""]
      words += contact.entry.note?.all.filter { "\($0.language)" == "da" }.map(\.text) ?? []
    }
    let text = AnswerText.text(answer, Wording(catalogue, in: .danish), PageStyle(width: 200))
    XCTAssertTrue(text.contains("☎") || text.contains("nummer: slå det op"), text)
    return words.joined(separator: " | ")
  }
}
