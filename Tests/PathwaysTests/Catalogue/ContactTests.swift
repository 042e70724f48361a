import LocatedJSON
import TestSupport
import XCTest

@testable import Pathways

/// Numbers, waits and prices: whose they are, where they are from, and of which day (design 3.7).
final class ContactTests: XCTestCase {
  private func day(_ text: String) throws -> CalendarDay {
    try XCTUnwrap(CalendarDay(typed: text))
  }

  private func answer(_ facts: String, on day: String = "2026-11-25") throws -> Answer {
    let catalogue = try LetterCatalogue.catalogue()
    let text = "{\"on\": \"\(day)\", \"facts\": {\(facts)}}"
    let (person, faults) = SmallCatalogue.person(text, catalogue)
    XCTAssertEqual(faults, [])
    return Decider.answer(for: person, by: catalogue)
  }

  private func offer(_ id: String, in answer: Answer) throws -> Offer {
    try XCTUnwrap(answer.offers.first { $0.offer.id == id }).offer
  }

  func testEveryNumberHasASourceAndADay() throws {
    let catalogue = try LetterCatalogue.catalogue()
    let offers = catalogue.offers + catalogue.variantsInOrder.map(\.offer)
    var count = 0
    for offer in offers {
      for entry in offer.entries where entry.phone != nil {
        XCTAssertNotNil(entry.contact.checked, offer.id)
        count += 1
      }
    }
    XCTAssertGreaterThan(count, 40)
    let findings = CatalogueChecks.findings(in: catalogue, on: try day("2026-11-25"))
    XCTAssertFalse(findings.contains { $0.code.slug == "contact-without-source" })
  }

  /// Faults part 5: "telefon 70 201 201/telefon 116 111/telefon 47 47 10 20".
  func testTheScreenHasOneNumberWithItsNameAndHours() throws {
    let catalogue = try LetterCatalogue.catalogue()
    let wording = Wording(catalogue, in: .danish)
    for (facts, id, wanted) in [
      (
        #""municipality": "0740""#, "hospital-psychiatry-adult",
        "☎ Psykiatriens Centrale Visitation 78 47 27 50 (kl. 9–14)"
      ),
      (#""municipality": "0259""#, "bup", "☎ Visitationsklinikken 58 53 61 00"),
      (#""age": 40"#, "volunteer-helplines", "☎ Livslinien 70 201 201 (alle dage kl. 11–04)"),
      (
        #""municipality": "0751""#, "ppr",
        "☎ PPR Aarhus 41 85 97 00 (hverdage kl. 9–15, set i 2020)"
      ),
    ] {
      let answer = try answer(facts)
      let details = wording.details(
        try offer(id, in: answer), answer.person, answer.verdicts(by: wording.catalogue))
      XCTAssertTrue(details.contains(wanted), details)
      XCTAssertEqual(details.components(separatedBy: "☎").count, 2, details)
    }
  }

  /// S16: no number beyond its own day.
  func testNoNumberIsToldBeyondItsDay() throws {
    for place in ["0101", "0259"] {
      let answer = try answer("\"municipality\": \"\(place)\"", on: "2027-02-01")
      let wording = Wording(try LetterCatalogue.catalogue(), in: .danish)
      let json = String(decoding: AnswerJSON(answer, wording).bytes(), as: UTF8.self)
      for number in ["1813", "1818", "58 53 61 00", "38 64 02 00", "38 64 32 00"] {
        XCTAssertFalse(json.contains("\"phone\":\"\(number)\""), "\(place) \(number)")
      }
    }
  }

  func testOldFiguresAreSaidToBeOld() throws {
    let catalogue = try LetterCatalogue.catalogue()
    for (language, today, isOld) in [
      (Language.danish, "2026-11-25", true), (.danish, "2024-06-01", false),
      (.english, "2026-11-25", true),
    ] {
      let wording = Wording(catalogue, in: language)
      let answer = try answer(#""municipality": "0740""#, on: today)
      let offer = try offer("psychiatrist-practice", in: answer)
      let wait = wording.wait(try XCTUnwrap(offer.wait), on: answer.person.on)
      XCTAssertTrue(wait.contains("2023"), wait)
      XCTAssertEqual(wait.contains(wording.words.oldFigure("2023")), isOld, wait)
      let json = String(decoding: AnswerJSON(answer, wording).bytes(), as: UTF8.self)
      XCTAssertEqual(json.contains(#""asOf":"2023","old":true"#), isOld)
    }
  }

  func testAPriceCarriesItsDay() throws {
    let catalogue = try LetterCatalogue.catalogue()
    let wording = Wording(catalogue, in: .danish)
    let answer = try answer(#""age": 42, "suspectedConditions": ["depression"]"#)
    let offer = try offer("psychologist-depression", in: answer)
    let price = try XCTUnwrap(wording.price(try XCTUnwrap(offer.payment), on: answer.person.on))
    XCTAssertTrue(price.hasSuffix("(gammelt tal fra 1/10 2022)"), price)
    XCTAssertTrue(
      wording.details(offer, answer.person, answer.verdicts(by: wording.catalogue), isFull: true)
        .contains(price))
  }

  /// The free group must not read a price.
  func testAPriceIsOnlyForWhoPaysIt() throws {
    let catalogue = try LetterCatalogue.catalogue()
    let wording = Wording(catalogue, in: .danish)
    for (age, pays) in [(42, true), (20, false)] {
      let answer = try answer("\"age\": \(age), \"suspectedConditions\": [\"depression\"]")
      let index = try XCTUnwrap(catalogue.offer(named: "psychologist-depression"))
      let letter = try XCTUnwrap(catalogue.letter(for: catalogue[index], index, answer.person))
      let draft = LetterDraft.draft(letter, for: index, answer, by: catalogue)
      let page = LetterPage.page(draft, for: .patient, wording)
      XCTAssertEqual(page.blocks.contains { $0.words.contains("443,63") }, pays, "\(age)")
    }
  }

  func testCheckFindsWhatHasGrownOld() throws {
    let catalogue = try LetterCatalogue.catalogue()
    let findings = CatalogueChecks.findings(
      in: catalogue, on: try day("2026-11-25"), staleAfter: TimeSpan(1, .years))
    let texts = findings.filter { $0.code.slug == "stale-figure" }.map {
      $0.message[.english]
    }
    XCTAssertTrue(texts.contains { $0.contains("psychiatrist-practice") && $0.contains("wait") })
    XCTAssertTrue(
      texts.contains { $0.contains("psychologist-depression") && $0.contains("paymentAsOf") })
    XCTAssertFalse(texts.contains { $0.contains("`entry`") }, "all were checked in November")
    let later = CatalogueChecks.findings(
      in: catalogue, on: try day("2028-01-01"), staleAfter: TimeSpan(1, .years))
    XCTAssertTrue(
      later.contains { $0.code.slug == "stale-figure" && $0.message[.english].contains("`entry`") })
  }

  func testAFigureIsOfAYearAMonthOrADay() throws {
    for (text, last) in [
      ("2023", "2023-12-31"), ("2022-12", "2022-12-31"), ("2024-02", "2024-02-29"),
      ("2022-10-01", "2022-10-01"),
    ] {
      XCTAssertEqual(FigureDay(text)?.lastDay.description, last)
    }
    for text in ["", "23", "2022-13", "2022-02-30", "soon", "2022-1", "20222"] {
      XCTAssertNil(FigureDay(text), text)
    }
  }

  func testAContactOfAnOverlayHoldsInItsPlaceOnly() throws {
    let there = try offer("ppr", in: try answer(#""municipality": "0751""#))
    let elsewhere = try offer("ppr", in: try answer(#""municipality": "0740""#))
    XCTAssertEqual(there.entries.compactMap(\.phone), ["41 85 97 00"])
    XCTAssertEqual(elsewhere.entries.compactMap(\.phone), [])
  }

  func testAPracticeMayHaveNumbersOfItsOwn() throws {
    let main = SmallCatalogue.main.replacingOccurrences(
      of: "\"holders\"", with: "\"oldAfter\": {\"months\": 6}, \"holders\"")
    let offer = SmallCatalogue.offer("a", "\"requires\": {}").replacingOccurrences(
      of: #"{"by": "gp", "how": "self"}"#,
      with: """
        {"by": "gp", "how": "self", "phone": "1", "name": {"en": "Desk"}, "hours": {"en": "9–12"},
         "mail": "a@b", "url": "c.d", "place": "E 1",
         "sources": [{"source": "s", "at": "2", "checked": "2026-01-02"}]}
        """)
    let (read, diagnostics) = SmallCatalogue.read([
      "catalogue.json": main, "offers/a.json": "{\"offers\": [\(offer)]}",
    ])
    XCTAssertEqual(diagnostics.filter { $0.severity == .error }, [])
    let catalogue = try XCTUnwrap(read)
    let wording = Wording(catalogue, in: .english)
    let entry = try XCTUnwrap(catalogue.offers.first?.entries.first)
    XCTAssertEqual(
      wording.reach(entry, on: try day("2026-11-25")),
      "Desk 1 (9–12); E 1; a@b; c.d; not checked since 2 Jan 2026")
    XCTAssertEqual(
      wording.reach(entry, on: try day("2026-02-02")),
      "Desk 1 (9–12); E 1; a@b; c.d; checked 2 Jan 2026")
  }

  func testAFigureOfNoDayIsAnError() {
    let offer = SmallCatalogue.offer(
      "a", #""requires": {}, "paymentAsOf": "some day""#)
    let (_, diagnostics) = SmallCatalogue.read(["offers/a.json": "{\"offers\": [\(offer)]}"])
    XCTAssertTrue(
      diagnostics.contains { $0.code.slug == "impossible-date" && $0.severity == .error },
      "\(diagnostics.map(\.code.slug))")
  }
}
