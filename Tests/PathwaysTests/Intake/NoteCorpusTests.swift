import EmbeddedCatalogue
import Foundation
import LocatedJSON
import TestSupport
import XCTest

@testable import Pathways

/// Whole notes as doctors in Denmark write them, in Danish and in English, with what each means by the
/// vocabulary.
///
/// The expectations were written before the reader saw the notes. What is measured is what a reader
/// of notes promises: of all that is told nearly all is right, of all that is meant nearly all is
/// told, and of what concerns danger nothing is wrong.
final class NoteCorpusTests: XCTestCase {
  /// A note and what it means, each a list of words.
  private struct Sample: Decodable {
    let note: String
    /// What must be read; `a|b` is either.
    let reads: String
    /// What may be read besides.
    let mayRead: String?
    /// What must be asked, where nothing may be read.
    let asks: String?
  }

  /// What was counted.
  private struct Count {
    var right = 0
    var extra = 0
    var missed = 0
    var findings: [String] = []

    var precision: Double { Double(right) / Double(max(1, right + extra)) }
    var recall: Double { Double(right) / Double(max(1, right + missed)) }
  }

  private static let day = CalendarDay(year: 2026, month: 11, day: 25) ?? .earliest

  func testNotesReadAsTheyMean() throws {
    let reader = try XCTUnwrap(Denmark.catalogue().noteReader())
    for name in ["notes", "notes-en"] {
      let samples: [Sample] = try file(name)
      XCTAssertGreaterThanOrEqual(samples.count, 80)
      var all = Count()
      for sample in samples { count(sample, reader, &all) }
      let findings = all.findings.joined(separator: "\n")
      XCTAssertGreaterThanOrEqual(all.precision, 0.95, findings)
      XCTAssertGreaterThanOrEqual(all.recall, 0.95, findings)
    }
  }

  /// A screen holds the answer to a note: 18 lines where there is no time, else 30.
  ///
  /// Few notes tell so much that it takes some lines more, and no alert is ever left out.
  func testTheAnswerToANoteFitsAScreen() throws {
    let catalogue = try Denmark.catalogue()
    let reader = try XCTUnwrap(catalogue.noteReader())
    let wording = Wording(catalogue, in: .danish)
    let samples: [Sample] = try file("notes")
    var longer = 0
    for sample in samples {
      let bytes = Array(sample.note.utf8)
      let reading = reader.read(bytes, on: Self.day)
      var builder = CaseBuilder(vocabulary: catalogue.vocabulary)
      builder.take(reading)
      let answer = Decider.answer(for: builder.finish(on: Self.day), by: catalogue)
      let text = AnswerText.text(answer, wording, PageStyle(width: 80), note: (reading, bytes))
      let isAcute = answer.alerts.contains { catalogue.alerts[$0.alert].urgency == .now }
      let excess = text.count { $0 == "\n" } - (isAcute ? 18 : 30)
      if excess > 0 { longer += 1 }
      XCTAssertLessThanOrEqual(excess, 6, "\(sample.note)\n\(text)")
      for raised in answer.alerts {
        XCTAssertTrue(text.contains("[\(catalogue.alerts[raised.alert].id)]"), text)
      }
      assertTellsAbsent(reading, text, wording)
    }
    XCTAssertLessThan(longer * 12, samples.count)
  }

  private func file<Content: Decodable>(_ name: String) throws -> Content {
    let url = URL(fileURLWithPath: "\(RepositoryFolder.top)/Tests/Notes/\(name).json")
    return try JSONDecoder().decode(Content.self, from: Data(contentsOf: url))
  }

  /// Ways of saying and of denying danger, alone and inside a note: what is denied is told as none,
  /// and nothing else ever is; what is said or doubted is told or asked; of what is somebody else's, or
  /// only sounds like it, nothing is told.
  func testDangerIsNeverDeniedThatIsNot() throws {
    let reader = try XCTUnwrap(Denmark.catalogue().noteReader())
    let notes = [
      "danger": (
        "42-årig kvinde. Træt og trist i 2 mdr. Moderat depression. ",
        " Sover dårligt. Passer arbejde."
      ),
      "danger-en": (
        "42-year-old woman. Tired and sad for 2 months. Moderate depression. ",
        " Sleeps poorly. Works as usual."
      ),
    ]
    for (name, around) in notes {
      let ways: [String: [String: [String]]] = try file(name)
      /// A sentence alone, and in a note that says nothing of danger.
      func placed(_ sentence: String) -> [String] {
        let end = sentence.hasSuffix(".") || sentence.hasSuffix("?") ? "" : "."
        return [sentence, around.0 + sentence + end + around.1]
      }
      for (fact, sentences) in ways["none"] ?? [:] {
        for sentence in sentences.flatMap(placed) {
          XCTAssertEqual(told(fact, sentence, reader).told, ["\(fact)=none"], sentence)
        }
      }
      for (fact, sentences) in ways["notNone"] ?? [:] {
        for sentence in sentences.flatMap(placed) {
          let (told, isAsked) = told(fact, sentence, reader)
          XCTAssertFalse(told.contains("\(fact)=none"), sentence)
          XCTAssertTrue(isAsked || !told.isEmpty, sentence)
        }
      }
      for (fact, sentences) in ways["silent"] ?? [:] {
        for sentence in sentences.flatMap(placed) {
          XCTAssertEqual(told(fact, sentence, reader).told, [], sentence)
        }
      }
    }
  }

  /// What was read as absent stands on the screen, so that a slip is seen at once.
  private func assertTellsAbsent(_ reading: NoteReading, _ text: String, _ wording: Wording) {
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for told in reading.told {
      guard case .fact(let index, let value, true) = told.what else { continue }
      let name = wording.value(value, of: wording.vocabulary[index])
      XCTAssertTrue(line.contains(name), "\(name): \(text)")
    }
  }

  /// What is told of a fact, and whether it is asked.
  private func told(
    _ fact: String, _ note: String, _ reader: NoteReader
  ) -> (told: [String], isAsked: Bool) {
    let vocabulary = reader.catalogue.vocabulary
    let reading = reader.read(Array(note.utf8), on: Self.day)
    let told = reading.told.map { NoteEntry.text($0, vocabulary) }
    return (
      told.filter { $0.hasPrefix("\(fact)=") },
      reading.asks.contains { vocabulary[$0.fact].name == fact }
    )
  }

  private func count(_ sample: Sample, _ reader: NoteReader, _ all: inout Count) {
    let vocabulary = reader.catalogue.vocabulary
    let reading = reader.read(Array(sample.note.utf8), on: Self.day)
    var allowed = Set(words(sample.mayRead))
    let told = Set(reading.told.map { NoteEntry.text($0, vocabulary) })
    for wanted in words(sample.reads) {
      let ways = wanted.split(separator: "|").map(String.init)
      let hits = told.filter { entry in ways.contains { matches(entry, $0) } }
      allowed.formUnion(ways)
      if hits.isEmpty {
        all.missed += 1
        all.findings.append("missed \(wanted): \(sample.note)")
      } else {
        all.right += 1
      }
    }
    for entry in told.sorted() where !allowed.contains(where: { matches(entry, $0) }) {
      all.extra += 1
      all.findings.append("read \(entry): \(sample.note)")
      let name = String(entry.prefix { $0 != "=" && $0 != "-" })
      // No word too much where somebody may be in danger.
      XCTAssertFalse(
        vocabulary.fact(named: name)?.isSafety ?? false, "\(entry) of: \(sample.note)")
    }
    let asked = Set(reading.asks.map { vocabulary[$0.fact].name })
    for ask in words(sample.asks) {
      let isTold = told.contains { $0.hasPrefix("\(ask)=") }
      XCTAssertTrue(asked.contains(ask) || isTold, "\(ask) is not asked of: \(sample.note)")
    }
  }

  private func words(_ text: String?) -> [String] {
    text?.split(separator: " ").map(String.init) ?? []
  }

  /// Whether an entry is what was wanted; an event without a day may be told with one.
  private func matches(_ entry: String, _ wanted: String) -> Bool {
    entry == wanted
      || (wanted.hasPrefix("event:") && !wanted.contains("@") && entry.hasPrefix("\(wanted)@"))
  }
}

/// What was read of a note in one word, as expectations are written.
enum NoteEntry {
  /// `fact=value`, `fact-value` for a value that is absent, or `event:type@day`.
  static func text(_ told: NoteReading.Statement, _ vocabulary: Vocabulary) -> String {
    switch told.what {
    case .event(let event):
      let day = event.day.map { "@\($0)" } ?? ""
      return "event:\(vocabulary.eventTypes[event.type].name)\(day)"
    case .fact(let index, let value, let isAbsent):
      let fact = vocabulary[index]
      let text =
        switch fact.kind {
        case .boolean: value == 1 ? "true" : "false"
        case .date: CalendarDay(number: value).map { "\($0)" } ?? "?"
        case .municipality: vocabulary.places.municipalities[Index(value)].name
        case .ordered, .choice, .set: fact.values[value].name
        case .number, .month, .region, .text: "\(value)"
        }
      return "\(fact.name)\(isAbsent ? "-" : "=")\(text)"
    }
  }
}
