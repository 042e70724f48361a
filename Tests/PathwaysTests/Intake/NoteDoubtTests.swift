import LocatedJSON
import TestSupport
import XCTest

@testable import Pathways

/// What a note says in two ways is not known, and the graver of it is not kept back.
final class NoteDoubtTests: XCTestCase {
  private static let day = CalendarDay(year: 2026, month: 11, day: 25) ?? .earliest

  private func person(_ note: String, _ catalogue: Catalogue) throws -> PatientCase {
    let reader = try XCTUnwrap(catalogue.noteReader(forMany: false))
    var builder = CaseBuilder(vocabulary: catalogue.vocabulary)
    builder.take(reader.read(Array(note.utf8), on: Self.day))
    return builder.finish(on: Self.day)
  }

  /// Danger that is denied and told in one note raises what the telling alone would raise, as a
  /// precaution, and is the first question.
  func testDangerThatIsDeniedAndToldRaisesItsAlertAsAPrecaution() throws {
    let catalogue = try DanishCatalogue.catalogue()
    let wordings = [Language.danish, .english].map { Wording(catalogue, in: $0) }
    for (fact, value, note) in [
      ("suicidality", "intentOrPlan", "40-årig. Nægter selvmordstanker, har købt reb."),
      (
        "suicidality", "intentOrPlan",
        "40-årig. Afviser selvmordstanker, mor siger han har skrevet afskedsbrev."
      ),
      ("psychosisSigns", "suspected", "50-årig. Ingen hallucinationer, men hører stemmer."),
    ] {
      let doubtful = Decider.answer(for: try person(note, catalogue), by: catalogue)
      let told = "{\"on\": \"2026-11-25\", \"facts\": {\"age\": 40, \"\(fact)\": \"\(value)\"}}"
      let sure = Decider.answer(for: SmallCatalogue.person(told, catalogue).0, by: catalogue)
      let index = try XCTUnwrap(catalogue.vocabulary.facts.first { $0.name == fact }).index
      XCTAssertEqual(doubtful.person[index], .silent, note)
      XCTAssertFalse(sure.alerts.isEmpty, told)
      for raised in sure.alerts {
        let same = doubtful.alerts.first { $0.alert == raised.alert }
        XCTAssertEqual(same?.isPrecaution, true, "\(note) \(catalogue.alerts[raised.alert].id)")
        XCTAssertEqual(same?.door, raised.door, note)
      }
      XCTAssertEqual(doubtful.questions.first?.subject, .fact(index), note)
      for wording in wordings {
        let text = AnswerText.text(doubtful, wording, PageStyle(width: 200))
        XCTAssertTrue(text.contains(wording.words.asPrecaution), text)
        let json = String(decoding: AnswerJSON(doubtful, wording).bytes(), as: UTF8.self)
        XCTAssertTrue(json.contains(#""precaution":true"#), note)
        XCTAssertFalse(json.contains(#""ordinary":true"#), note)
      }
    }
  }

  /// What words hint at is what is asked for, and what it would lead to.
  func testAHintIsTheQuestion() throws {
    let catalogue = try DanishCatalogue.catalogue()
    let wording = Wording(catalogue, in: .danish)
    for (note, value, pathway) in [
      ("31-årig mand. Flashbacks, mareridt.", "PTSD", "PTSD, voksne"),
      ("6-årig dreng. Kan ikke sidde stille.", "ADHD", "ADHD"),
    ] {
      let answer = Decider.answer(for: try person(note, catalogue), by: catalogue)
      let question = try XCTUnwrap(
        answer.questions.first { $0.subject == answer.hinted(catalogue) }, note)
      let fact = try XCTUnwrap(
        catalogue.vocabulary.facts.first { $0.name == "suspectedConditions" })
      XCTAssertEqual(question.subject, .fact(fact.index), note)
      XCTAssertTrue(
        question.hints.contains { wording.known($0, of: fact).contains(value) }, note)
      let text = AnswerText.text(answer, wording, PageStyle(width: 200))
      let line = text.split(separator: "\n").first { $0.hasPrefix("?  Spørg: ") } ?? ""
      XCTAssertTrue(line.contains(value) && line.contains(pathway), text)
    }
  }

  /// What a note hints at of danger is asked before other danger.
  func testAHintAtDangerIsAskedFirst() throws {
    let catalogue = try DanishCatalogue.catalogue()
    let answer = Decider.answer(
      for: try person("31-årig mand. Råber ad konen.", catalogue), by: catalogue)
    let fact = try XCTUnwrap(catalogue.vocabulary.facts.first { $0.name == "dangerToOthers" })
    XCTAssertEqual(answer.questions.first?.subject, .fact(fact.index))
  }

  /// Whether somebody expects a child is asked after danger, and only of people of an age for it.
  func testWhatAnAlertHangsOnIsAskedAfterDangerAndOfThoseForWhomItMakesSense() throws {
    let catalogue = try DanishCatalogue.catalogue()
    let fact = try XCTUnwrap(catalogue.vocabulary.facts.first { $0.name == "perinatalState" })
    let danger = try XCTUnwrap(catalogue.vocabulary.facts.first { $0.name == "suicidality" })
    for (age, isAsked) in [(8, false), (22, true), (70, false)] {
      let told = """
        {"on": "2026-11-25", "facts": {"age": \(age), "psychosisSigns": "suspected"}}
        """
      let answer = Decider.answer(for: SmallCatalogue.person(told, catalogue).0, by: catalogue)
      XCTAssertEqual(answer.hanging.contains { $0.fact == fact.index }, isAsked, told)
      let wording = Wording(catalogue, in: .danish)
      let text = AnswerText.text(answer, wording, PageStyle(width: 200))
      let first = try XCTUnwrap(text.range(of: wording.label(.fact(danger.index))), text)
      let place = text.range(of: wording.label(.fact(fact.index)) + "?")
      XCTAssertEqual(place != nil, isAsked, text)
      if let place { XCTAssertLessThan(first.lowerBound, place.lowerBound, text) }
    }
  }

  /// An answer ends the doubt.
  func testAnAnswerEndsTheDoubt() throws {
    let catalogue = try DanishCatalogue.catalogue()
    let reader = try XCTUnwrap(catalogue.noteReader(forMany: false))
    var builder = CaseBuilder(vocabulary: catalogue.vocabulary)
    builder.take(
      reader.read(Array("40-årig. Nægter selvmordstanker, har købt reb.".utf8), on: Self.day))
    builder.beginOverriding()
    let fact = try XCTUnwrap(catalogue.vocabulary.facts.first { $0.name == "suicidality" })
    builder.give(fact, .number(0))
    let answer = Decider.answer(for: builder.finish(on: Self.day), by: catalogue)
    XCTAssertEqual(answer.person.doubts.map(\.fact), [])
    XCTAssertEqual(answer.alerts.map { catalogue.alerts[$0.alert].id }, [])
  }
}

extension Answer {
  /// The fact of no danger that words hint at.
  fileprivate func hinted(_ catalogue: Catalogue) -> Subject? {
    person.doubts.first { !catalogue.vocabulary[$0.fact].isSafety }.map { .fact($0.fact) }
  }
}
