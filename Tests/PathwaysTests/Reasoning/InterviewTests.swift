import LocatedJSON
import TestSupport
import XCTest

@testable import Pathways

/// An interview asks the decider's questions, and its answers are a case's words.
final class InterviewTests: XCTestCase {
  private static let day = CalendarDay(year: 2026, month: 11, day: 25) ?? .earliest

  private func denmark() throws -> Catalogue { try DanishCatalogue.catalogue() }

  private func word(_ text: String) -> CaseBuilder.Word {
    CaseBuilder.Word(text, in: SourceFile(name: "test", bytes: Array(text.utf8)), at: 0)
  }

  private func builder(_ facts: [(String, String)]) throws -> CaseBuilder {
    let vocabulary = try denmark().vocabulary
    var builder = CaseBuilder(vocabulary: vocabulary)
    for (name, value) in facts {
      builder.set(try XCTUnwrap(vocabulary.fact(named: name)), to: [word(value)])
    }
    return builder
  }

  private func depression() throws -> CaseBuilder {
    try builder([
      ("age", "42"), ("municipality", "Silkeborg"), ("suspectedConditions", "depression"),
      ("severity", "moderate"),
    ])
  }

  /// Every key is one answer's, and none is a command, for every question in both languages.
  func testKeysDoNotCollide() throws {
    let catalogue = try denmark()
    let vocabulary = catalogue.vocabulary
    let subjects =
      vocabulary.facts.filter { $0.ask != nil }.map { Subject.fact($0.index) }
      + vocabulary.eventClasses.indices.map { Subject.events(Index($0)) }
    XCTAssertGreaterThan(subjects.count, 50)
    for language in Language.allCases {
      let wording = Wording(catalogue, in: language)
      for subject in subjects {
        let keys = AnswerKeys(subject, wording)
        let name = wording.name(subject)
        XCTAssertEqual(Set(keys.choices.map(\.key)).count, keys.choices.count, name)
        for choice in keys.choices {
          XCTAssertNil(AnswerKeys.Command(rawValue: choice.key), name)
          XCTAssertTrue(choice.shown.lowercased().contains("(\(choice.key))"), choice.shown)
          XCTAssertEqual(keys.choice(of: choice.key)?.word, choice.word, name)
        }
        guard case .fact(let index) = subject else { continue }
        switch (keys.way, vocabulary[index].kind) {
        case (.key, .boolean): XCTAssertEqual(keys.choices.count, 2, name)
        case (.key, _):
          let named = vocabulary[index].values.count - vocabulary[index].unknownValues.count
          XCTAssertEqual(keys.choices.count, named, name)
        case (.keys, _):
          XCTAssertEqual(keys.choices.count, vocabulary[index].values.count + 1, name)
        case (.typing, _): XCTAssertFalse(keys.hint.isEmpty, name)
        }
      }
    }
  }

  /// The word of every key is one that the case builder takes, and takes as that value.
  func testTheWordOfEveryKeyIsTaken() throws {
    let catalogue = try denmark()
    let wording = Wording(catalogue, in: .danish)
    for fact in catalogue.vocabulary.facts where fact.ask != nil {
      for choice in AnswerKeys(.fact(fact.index), wording).choices {
        var builder = CaseBuilder(vocabulary: catalogue.vocabulary)
        builder.set(fact, to: [word(choice.word)])
        XCTAssertTrue(builder.diagnostics.isEmpty, "\(fact.name): \(choice.word)")
        XCTAssertNotEqual(builder.values[fact.index.number], .silent, fact.name)
      }
    }
  }

  /// What is asked first is what the decider asks first.
  func testTheFirstQuestionIsTheDecidersFirst() throws {
    let catalogue = try denmark()
    var copy = try depression()
    let answer = Decider.answer(for: copy.story(on: Self.day).person(), by: catalogue)
    let interview = Interview(catalogue, try depression(), on: Self.day)
    XCTAssertEqual(interview.state.question?.subject, answer.questions.first?.subject)
    XCTAssertEqual(interview.state.question?.isSafety, true)
  }

  /// With any answers it ends, asks nothing twice, and its last answer is that of the case it tells.
  func testItEndsAndAsksNothingTwice() throws {
    let catalogue = try denmark()
    let wording = Wording(catalogue, in: .english)
    for choosing in 0..<3 {
      var interview = Interview(catalogue, try depression(), on: Self.day)
      var asked: [Subject] = []
      while let question = interview.state.question {
        XCTAssertFalse(asked.contains(question.subject), wording.name(question.subject))
        asked.append(question.subject)
        guard asked.count < 60 else { return XCTFail("it does not end") }
        let choices = AnswerKeys(question.subject, wording).choices
        if choosing == 0 || choices.isEmpty {
          interview.pass()
        } else {
          let choice = choosing == 1 ? choices[0] : choices[choices.count - 1]
          let count = interview.count
          XCTAssertEqual(interview.answer([word(choice.word)]).count, 0, choice.word)
          XCTAssertEqual(interview.count, count + 1)
        }
      }
      XCTAssertGreaterThan(asked.count, 2)
      let told = interview.state.story.person()
      let alone = Decider.answer(for: told, by: catalogue)
      XCTAssertEqual(
        alone.offers.map(\.index), interview.state.answer.offers.map(\.index), "\(choosing)")
      XCTAssertEqual(alone.alerts, interview.state.answer.alerts)
    }
  }

  /// Nobody who does not know is asked further than somebody who does: passing changes no case.
  func testPassingTellsNothing() throws {
    let catalogue = try denmark()
    var interview = Interview(catalogue, try depression(), on: Self.day)
    let before = CaseText.json(of: interview.state.story.person(), catalogue)
    for _ in 0..<3 { interview.pass() }
    XCTAssertEqual(CaseText.json(of: interview.state.story.person(), catalogue), before)
  }

  /// Going back is as if the answer had not been given.
  func testGoingBackTakesAnAnswerBack() throws {
    let catalogue = try denmark()
    var interview = Interview(catalogue, try depression(), on: Self.day)
    let first = try XCTUnwrap(interview.state.question)
    let before = CaseText.json(of: interview.state.story.person(), catalogue)
    let choice = try XCTUnwrap(
      AnswerKeys(first.subject, Wording(catalogue, in: .danish)).choices.first)
    XCTAssertEqual(interview.answer([word(choice.word)]).count, 0)
    XCTAssertNotEqual(CaseText.json(of: interview.state.story.person(), catalogue), before)
    interview.pass()
    XCTAssertTrue(interview.goBack())
    XCTAssertTrue(interview.goBack())
    XCTAssertFalse(interview.goBack())
    XCTAssertEqual(interview.state.question?.subject, first.subject)
    XCTAssertEqual(CaseText.json(of: interview.state.story.person(), catalogue), before)
  }

  /// A word that is no answer is told and changes nothing.
  func testAWrongWordChangesNothing() throws {
    let catalogue = try denmark()
    var interview = Interview(catalogue, try depression(), on: Self.day)
    let before = interview.state.question?.subject
    XCTAssertEqual(interview.answer([word("blåbær")]).count, 1)
    XCTAssertEqual(interview.state.question?.subject, before)
    XCTAssertEqual(interview.count, 0)
  }
}
