import EmbeddedCatalogue
import Foundation
import LocatedJSON
import TestSupport
import XCTest

@testable import Pathways

/// The letters of real consultations: what a receiver demands can be asked for and told, and then
/// the letter passes the receiver's own check.
final class LetterVignetteTests: XCTestCase {
  private typealias JSONObject = [String: Any]

  /// A consultation, with the offers that clinicians would turn to.
  private struct Vignette {
    let id: String
    var story: JSONObject
    let offers: [String]
  }

  private func vignettes() throws -> [Vignette] {
    let file = try XCTUnwrap(
      EmbeddedFile.all.first { $0.name.description == "tests/vignettes.json" })
    let root = try XCTUnwrap(
      JSONSerialization.jsonObject(with: Data(file.bytes)) as? JSONObject)
    let tests = try XCTUnwrap(root["tests"] as? [JSONObject])
    return try tests.map { test in
      let expected = test["expect"] as? JSONObject ?? [:]
      let first = expected["first"] as? [String] ?? []
      let among = (expected["among"] as? [[String]] ?? []).flatMap(\.self)
      return Vignette(
        id: try XCTUnwrap(test["id"] as? String), story: try XCTUnwrap(test["case"] as? JSONObject),
        offers: first + among.filter { !first.contains($0) })
    }
  }

  private func answer(_ story: JSONObject, _ catalogue: Catalogue) throws -> Answer {
    let text = String(decoding: try JSONSerialization.data(withJSONObject: story), as: UTF8.self)
    let (person, faults) = SmallCatalogue.person(text, catalogue)
    XCTAssertEqual(faults.filter { $0.severity == .error }, [], text)
    return Decider.answer(for: person, by: catalogue)
  }

  private func builder(_ story: JSONObject, _ catalogue: Catalogue) throws -> CaseBuilder {
    var builder = CaseBuilder(vocabulary: catalogue.vocabulary)
    builder.read(
      SourceFile(name: "case", bytes: Array(try JSONSerialization.data(withJSONObject: story))))
    return builder
  }

  /// The drafts of a vignette's letters, each letter once.
  private func drafts(
    _ offers: [String], _ answer: Answer, _ words: [String: String], _ catalogue: Catalogue
  ) throws -> [LetterDraft] {
    var seen: Set<Index<Letter>> = []
    return try offers.compactMap { id in
      let offer = try XCTUnwrap(answer.offers.first { $0.offer.id == id }, id)
      let letter = try XCTUnwrap(
        catalogue.letter(for: offer.offer, offer.index, answer.person), id)
      guard seen.insert(letter).inserted else { return nil }
      return LetterDraft.draft(letter, for: offer.index, answer, words: words, by: catalogue)
    }
  }

  /// The interview for a letter asks for each thing that it lacks, once, in the words that the letter
  /// names it by, and ends; what the receiver demands comes first.
  func testTheInterviewKnowsEveryMissingItemOfEveryVignette() throws {
    let catalogue = try LetterCatalogue.catalogue()
    let wording = Wording(catalogue, in: .danish)
    let usual = CalendarDay(year: 2026, month: 11, day: 20) ?? .earliest
    for vignette in try vignettes() {
      let answer = try answer(vignette.story, catalogue)
      for draft in try drafts(vignette.offers, answer, [:], catalogue) {
        let lacking = draft.fields.filter { $0.verdict == .missing }
        let sentences = LetterSentences(wording: wording, draft: draft)
        let wanted = Set(lacking.flatMap(sentences.questions))
        let told = try builder(vignette.story, catalogue)
        var interview = Interview(
          catalogue, told, on: told.on ?? usual, for: .letter(draft.offer.index))
        var asked: [String] = []
        var isWishing = false
        while let ask = interview.state.ask {
          switch ask {
          case .question(let question, let field):
            asked.append(wording.question(question.subject))
            isWishing = field?.isDemanded == false
          case .words(let field):
            asked.append(wording.question(forWordsOf: field))
            XCTAssertFalse(isWishing && field.isDemanded, vignette.id)
          }
          XCTAssertNotNil(InterviewPage(interview.state, wording, PageStyle(width: 80)).keys)
          guard asked.count < 100 else { return XCTFail("\(vignette.id): it does not end") }
          interview.pass()
        }
        XCTAssertEqual(Set(asked), wanted, vignette.id)
        XCTAssertEqual(asked.count, Set(asked).count, "\(vignette.id): asked twice")
      }
    }
  }

  /// Words that are told in the interview stand in the letter.
  func testTheWritersOwnWordsFillTheField() throws {
    let catalogue = try LetterCatalogue.catalogue()
    let usual = CalendarDay(year: 2026, month: 11, day: 20) ?? .earliest
    let vignette = try XCTUnwrap(vignettes().first)
    let answer = try answer(vignette.story, catalogue)
    let draft = try XCTUnwrap(drafts(vignette.offers, answer, [:], catalogue).first)
    let builder = try builder(vignette.story, catalogue)
    var interview = Interview(
      catalogue, builder, on: builder.on ?? usual, for: .letter(draft.offer.index))
    var told = 0
    while let ask = interview.state.ask {
      if case .words(let field) = ask {
        let text = "Ord \(told), med komma."
        let file = SourceFile(name: "<answer>", bytes: Array(text.utf8))
        XCTAssertEqual(interview.answer([CaseBuilder.Word(text, in: file, at: 0)]), [])
        XCTAssertEqual(interview.state.words[catalogue.letterFields[field.item.field].id], text)
        told += 1
      } else {
        interview.pass()
      }
    }
    XCTAssertGreaterThan(told, 0)
    XCTAssertEqual(interview.state.words.count, told)
  }

  func testEveryMissingItemOfEveryVignetteHasAQuestion() throws {
    let catalogue = try LetterCatalogue.catalogue()
    var asked = 0
    for vignette in try vignettes() {
      let answer = try answer(vignette.story, catalogue)
      for draft in try drafts(vignette.offers, answer, [:], catalogue) {
        for field in draft.fields {
          let declared = catalogue.letterFields[field.item.field]
          for lack in field.missing {
            asked += 1
            let what = "\(vignette.id) \(catalogue.letters[draft.letter].id) \(declared.id)"
            switch lack.subject {
            case .fact(let fact): XCTAssertNotNil(catalogue.vocabulary[fact].ask, what)
            case .events(let index):
              XCTAssertNotNil(catalogue.vocabulary.eventClasses[index.number].ask, what)
            case nil:
              guard case .words = declared.parts[lack.part].origin else {
                XCTFail("\(what): nothing to ask")
                continue
              }
            }
          }
        }
      }
    }
    XCTAssertGreaterThan(asked, 300)
  }

  func testALetterPassesTheReceiversCheckOnceWhatIsDemandedIsTold() throws {
    let catalogue = try LetterCatalogue.catalogue()
    var letters: Set<String> = []
    for vignette in try vignettes() {
      var teller = Teller(story: vignette.story, catalogue: catalogue)
      var last: [LetterDraft] = []
      // What is told can call for more, such as a child's age for custody; it ends soon.
      for _ in 0..<8 {
        let answer = try answer(teller.story, catalogue)
        last = try drafts(vignette.offers, answer, teller.words, catalogue)
        if last.allSatisfy({ $0.demanded.allSatisfy { $0.verdict == .filled } }) { break }
        for draft in last {
          for field in draft.demanded where field.verdict == .missing { teller.tell(field) }
        }
      }
      for draft in last {
        let letter = catalogue.letters[draft.letter].id
        letters.insert(letter)
        for field in draft.demanded where field.verdict == .missing {
          let id = catalogue.letterFields[field.item.field].id
          XCTFail("\(vignette.id) \(letter): \(id) can't be told")
        }
        if draft.offer.standing == .fits {
          XCTAssertFalse(
            draft.obstacles.contains(.missingInformation), "\(vignette.id) \(letter)")
        }
      }
    }
    XCTAssertGreaterThan(letters.count, 12, "\(letters.sorted())")
  }

  /// Tells what a letter lacks: a value that the vocabulary has, an event, or words.
  private struct Teller {
    var story: JSONObject
    let catalogue: Catalogue
    var words: [String: String] = [:]

    private var vocabulary: Vocabulary { catalogue.vocabulary }

    mutating func tell(_ field: LetterDraft.Field) {
      let declared = catalogue.letterFields[field.item.field]
      for lack in field.missing {
        let part = declared.parts[lack.part]
        switch part.origin {
        case .fact(let index): tell(vocabulary[index], part)
        case .member(let index, let value): tell(vocabulary[index], member: value)
        case .events(let selector): tell(selector, part)
        case .words, .scores, .holder, .blank: words[declared.id] = "Told."
        }
      }
    }

    private mutating func tell(_ fact: Fact, _ part: LetterField.Part) {
      let usable = fact.values.indices.filter {
        !fact.unknownValues.contains($0) && (part.text != nil || part.values[$0] != nil)
      }
      let value: Any?
      switch fact.kind {
      case .boolean: value = part.values[0] != nil ? false : true
      case .number(let range, _): value = range.lowerBound
      case .ordered, .choice: value = usable.first.map { fact.values[$0].name }
      case .set:
        let names: [String]? = part.none != nil ? [] : usable.first.map { [fact.values[$0].name] }
        value = names
      case .date: value = "2026-11-01"
      case .month, .municipality, .region, .text: value = nil
      }
      set(fact.name, value)
    }

    private mutating func tell(_ fact: Fact, member: Int) {
      let facts = story["facts"] as? JSONObject ?? [:]
      let told = facts[fact.name]
      let present = told as? [String] ?? (told as? JSONObject)?["present"] as? [String] ?? []
      set(fact.name, present + [fact.values[member].name])
    }

    private mutating func tell(_ selector: EventSelector, _ part: LetterField.Part) {
      let names = selector.types.indexes().map { vocabulary.eventTypes[$0].name }
      if part.none != nil {
        story["noEvents"] = (story["noEvents"] as? [String] ?? []) + names
      } else if let name = names.first {
        let event: JSONObject = ["type": name, "on": story["on"] ?? "2026-11-01"]
        story["events"] = (story["events"] as? [JSONObject] ?? []) + [event]
      }
    }

    private mutating func set(_ name: String, _ value: Any?) {
      guard let value else { return }
      var facts = story["facts"] as? JSONObject ?? [:]
      facts[name] = value
      story["facts"] = facts
    }
  }
}
