import Foundation
import LocatedJSON
import Pathways
import TestSupport
import XCTest

/// Letters in the receiver's order: nothing invented, nothing silently absent.
final class LetterTests: XCTestCase {
  /// Walks every letter with every case.
  private func walk(_ body: (Catalogue, Letter, LetterDraft) throws -> Void) throws {
    let catalogue = try LetterCatalogue.catalogue()
    let offer = try XCTUnwrap(catalogue.offer(named: "hospital-psychiatry-adult"))
    for text in LetterCatalogue.cases {
      let answer = LetterCatalogue.answer(text, catalogue)
      for (number, letter) in catalogue.letters.enumerated() {
        let own = letter.serving.offers.first ?? offer
        try body(catalogue, letter, .draft(Index(number), for: own, answer, by: catalogue))
      }
    }
  }

  func testEveryOfferHasALetter() throws {
    let catalogue = try LetterCatalogue.catalogue()
    for text in LetterCatalogue.cases {
      let answer = LetterCatalogue.answer(text, catalogue)
      for offer in answer.offers {
        XCTAssertNotNil(
          catalogue.letter(for: offer.offer, offer.index, answer.person), offer.offer.id)
      }
    }
  }

  func testEveryFieldIsFilledMissingOrNotApplicable() throws {
    try walk { catalogue, letter, draft in
      XCTAssertEqual(draft.fields.count, letter.items.count, letter.id)
      for field in draft.fields {
        let declared = catalogue.letterFields[field.item.field]
        let what = "\(letter.id) \(declared.id)"
        switch field.verdict {
        case .filled: XCTAssertTrue(!field.said.isEmpty && field.missing.isEmpty, what)
        case .missing: XCTAssertFalse(field.missing.isEmpty, what)
        case .notApplicable: XCTAssertNotNil(declared.when, what)
        case .byHand: XCTAssertTrue(field.missing.isEmpty, what)
        }
      }
    }
  }

  func testEveryMissingItemCanBeAskedFor() throws {
    try walk { catalogue, letter, draft in
      for field in draft.fields {
        let parts = catalogue.letterFields[field.item.field].parts
        for lack in field.missing {
          switch lack.subject {
          case .fact(let fact): XCTAssertNotNil(catalogue.vocabulary[fact].ask, letter.id)
          case .events(let index):
            XCTAssertNotNil(catalogue.vocabulary.eventClasses[index.number].ask, letter.id)
          case nil:
            switch parts[lack.part].origin {
            case .words: break
            default: XCTFail("\(letter.id): nothing to ask")
            }
          }
        }
      }
    }
  }

  func testEverySentenceOfAFilledFieldIsPrinted() throws {
    try walk { catalogue, letter, draft in
      for language in [Language.danish, .english] {
        let wording = Wording(catalogue, in: language)
        let json = String(
          decoding: LetterJSON.bytes(draft, for: .receiver, wording), as: UTF8.self)
        for field in draft.fields {
          XCTAssertTrue(
            json.contains("\"\(catalogue.letterFields[field.item.field].id)\""), letter.id)
        }
        XCTAssertFalse(json.contains("{value}") || json.contains("{date}"), letter.id)
      }
    }
  }

  func testALetterHoldsAllThatIsDemandedWhenTheWriterHasAnsweredEverything() throws {
    let catalogue = try LetterCatalogue.catalogue()
    let answer = LetterCatalogue.answer(LetterCatalogue.cases[0], catalogue)
    var words: [String: String] = [:]
    for field in catalogue.letterFields { words[field.id] = "told" }
    for (number, letter) in catalogue.letters.enumerated() {
      guard let offer = letter.serving.offers.first else { continue }
      let draft = LetterDraft.draft(Index(number), for: offer, answer, words: words, by: catalogue)
      XCTAssertTrue(draft.demanded.allSatisfy { $0.verdict == .filled }, letter.id)
    }
  }

  func testSilenceIsNeverWritten() throws {
    let catalogue = try LetterCatalogue.catalogue()
    let answer = LetterCatalogue.answer(#"{"facts": {"age": 40}}"#, catalogue)
    let offer = try XCTUnwrap(catalogue.offer(named: "hospital-psychiatry-adult"))
    let letter = try XCTUnwrap(
      catalogue.letter(for: catalogue[offer], offer, answer.person))
    let draft = LetterDraft.draft(letter, for: offer, answer, by: catalogue)
    let told = draft.fields.filter { $0.verdict == .filled }.map {
      catalogue.letterFields[$0.item.field].id
    }
    XCTAssertEqual(told, ["age", "meanwhile"])
    XCTAssertTrue(draft.obstacles.contains(.missingInformation))
  }

  func testTheRegionDecidesTheLetter() throws {
    let catalogue = try LetterCatalogue.catalogue()
    for (place, offer, wanted) in [
      ("0101", "hospital-psychiatry-adult", "hospital-adult-rh"),
      ("0751", "hospital-psychiatry-adult", "hospital-adult-rm"),
      ("0461", "bup", "child-hospital-rsd"), ("0851", "bup", "child-hospital-rn"),
      ("0259", "opus", "opus-rs"), ("0461", "old-age-psychiatry", "old-age-rsd"),
      ("0751", "suicide-prevention-clinic", "suicide-prevention-rm"),
      ("0751", "notification-of-concern", "notification"), ("0751", "shelter", "municipality"),
    ] {
      let answer = LetterCatalogue.answer(
        "{\"facts\": {\"municipality\": \"\(place)\"}}", catalogue)
      let index = try XCTUnwrap(catalogue.offer(named: offer))
      let number = try XCTUnwrap(catalogue.letter(for: catalogue[index], index, answer.person))
      XCTAssertEqual(catalogue.letters[number].id, wanted)
    }
  }

  func testRelativesAndSchoolOnlyWithConsent() throws {
    let catalogue = try LetterCatalogue.catalogue()
    let offer = try XCTUnwrap(catalogue.offer(named: "bup"))
    for (kind, consent, truth) in [
      (Letter.Kind.relatives, #"["referral"]"#, Truth.unknown),
      (.relatives, #"["infoToRelatives"]"#, .holds),
      (.school, #"["referral"]"#, .unknown), (.school, #"["infoToMunicipality"]"#, .holds),
      (.relatives, #"{"absent": ["infoToRelatives"]}"#, .fails),
    ] {
      let answer = LetterCatalogue.answer(
        "{\"facts\": {\"age\": 12, \"patientConsent\": \(consent)}}", catalogue)
      let letter = try XCTUnwrap(catalogue.letter(of: kind))
      let draft = LetterDraft.draft(letter, for: offer, answer, by: catalogue)
      XCTAssertEqual(draft.consent, truth, "\(kind) \(consent)")
    }
  }

  func testTheSheetForThePatientIsPlain() throws {
    let catalogue = try LetterCatalogue.catalogue()
    var hardest: [(lix: Int, offer: String)] = []
    for text in LetterCatalogue.cases {
      let answer = LetterCatalogue.answer(text, catalogue)
      for language in [Language.danish, .english] {
        let wording = Wording(catalogue, in: language)
        for offer in answer.offers {
          let letter = try XCTUnwrap(
            catalogue.letter(for: offer.offer, offer.index, answer.person))
          let draft = LetterDraft.draft(letter, for: offer.index, answer, by: catalogue)
          let page = LetterPage.page(draft, for: .patient, wording)
          if page.readability > 30 { hardest.append((page.readability, offer.offer.id)) }
        }
      }
    }
    XCTAssertTrue(hardest.isEmpty, "\(hardest.prefix(20))")
  }
}
