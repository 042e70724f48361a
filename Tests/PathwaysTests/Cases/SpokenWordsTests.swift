import LocatedJSON
import TestSupport
import XCTest

@testable import Pathways

/// What people type for options, values, events, places and dates, each with what it means.
final class SpokenWordsTests: XCTestCase {
  private func vocabulary() throws -> Vocabulary { try DanishCatalogue.catalogue().vocabulary }

  /// The words that version 2a698db refused.
  private static let values: [(fact: String, word: String, value: String)] = [
    ("suicidality", "nej", "none"), ("suicidality", "ja", "thoughts"),
    ("suicidality", "plan", "intentOrPlan"), ("suicidality", "tanker", "thoughts"),
    ("severity", "middelsvær", "moderate"), ("anxietyKind", "panikangst", "panic"),
    ("knownConditions", "panikangst", "anxiety"), ("knownConditions", "panik", "anxiety"),
    ("knownConditions", "socialfobi", "phobia"), ("knownConditions", "sorg", "adjustment"),
    ("knownConditions", "krise", "adjustment"),
    ("knownConditions", "belastningsreaktion", "adjustment"),
    ("knownConditions", "alkohol", "substance"), ("knownConditions", "misbrug", "substance"),
    ("knownConditions", "selvskade", "selfharm"), ("knownConditions", "søvnløshed", "sleep"),
    ("knownConditions", "soevnloeshed", "sleep"),
    ("suspectedConditions", "fødselsdepression", "depression"),
    ("suspectedConditions", "ADD", "adhd"), ("workStatus", "pension", "retired"),
    ("workStatus", "folkepension", "retired"), ("workStatus", "job", "employed"),
    ("workStatus", "kontanthjælp", "unemployed"), ("perinatalState", "gravid", "expecting"),
    ("perinatalState", "nyfødt", "postpartum"), ("substanceUse", "skadelig", "harmful"),
    ("substanceUse", "afhængig", "dependence"), ("substances", "hash", "cannabis"),
    ("medicines", "SSRI", "antidepressant"), ("medicines", "antidepressiva", "antidepressant"),
    ("medicines", "antipsykotika", "antipsychotic"), ("medicines", "sertralin", "antidepressant"),
    ("attendance", "ledsagelse", "company"), ("onset", "nyopstået", "new"),
    ("onset", "kronisk", "longStanding"), ("onset", "recidiv", "returned"),
    ("onset", "tilbagefald", "returned"), ("functionLoss", "stort", "marked"),
    ("functionLoss", "betydeligt", "marked"), ("needTempo", "elektiv", "planned"),
    ("eatingRisk", "vægttab", "fastWeightLoss"),
  ]

  func testValuesThatDanesType() throws {
    let vocabulary = try vocabulary()
    for (name, word, value) in Self.values {
      let fact = try XCTUnwrap(vocabulary.fact(named: name), name)
      var builder = CaseBuilder(vocabulary: vocabulary)
      let file = SourceFile(name: "test", bytes: Array(word.utf8))
      builder.set(fact, to: [.init(word, in: file, at: 0)])
      XCTAssertTrue(builder.diagnostics.isEmpty, "\(name) \(word)")
      let number = fact.values.firstIndex { $0.name == value }
      switch builder.values[fact.index.number] {
      case .number(let found): XCTAssertEqual(found, number, "\(name) \(word)")
      case .set(let present, _): XCTAssertEqual(Array(present.members), [number], "\(name) \(word)")
      default: XCTFail("\(name) \(word)")
      }
    }
  }

  func testOptionsThatDanesType() throws {
    let words = try vocabulary().spokenWords()
    let options = [
      "alder": "age", "kommune": "municipality", "mistanke": "suspected",
      "sværhedsgrad": "severity", "svaerhedsgrad": "severity", "selvmord": "suicidality",
    ]
    for (word, option) in options { XCTAssertEqual(words.option(meaning: word), option, word) }
  }

  /// Each word of options names one option only, and none that another has as its name.
  func testNoWordOfOptionsClashes() throws {
    let vocabulary = try vocabulary()
    let words = vocabulary.spokenWords()
    let options = Set(vocabulary.facts.map(\.option) + vocabulary.scales.map(\.option))
    var seen: [[UInt8]: String] = [:]
    for (name, option) in words.allNames {
      XCTAssertTrue(options.contains(option), option)
      if options.contains(name) { XCTAssertEqual(name, option) }
      let folded = SpokenWords.folded(name)
      XCTAssertEqual(seen[folded] ?? option, option, name)
      seen[folded] = option
    }
    for (option, word, value) in words.valueWords {
      guard let fact = vocabulary.facts.first(where: { $0.option == option }) else { continue }
      XCTAssertTrue(fact.values.contains { $0.name == value }, "\(option) \(word) \(value)")
    }
  }

  func testEventsThatDanesType() throws {
    let vocabulary = try vocabulary()
    let words = [
      "dødsfald": "bereavement", "vold": "robberyViolenceRape", "skilsmisse": "otherCrisis",
      "voldtægt": "robberyViolenceRape",
    ]
    for (word, type) in words {
      var builder = CaseBuilder(vocabulary: vocabulary)
      let text = "\(word)@25/8 2026"
      builder.addEvent(.init(text, in: SourceFile(name: "t", bytes: Array(text.utf8)), at: 0))
      XCTAssertTrue(builder.diagnostics.isEmpty, word)
      XCTAssertEqual(builder.events.first.map { vocabulary.eventTypes[$0.type].name }, type)
      XCTAssertEqual(builder.events.first?.day, CalendarDay(year: 2026, month: 8, day: 25))
    }
  }

  func testPlacesHoweverTheyAreTyped() throws {
    let vocabulary = try vocabulary()
    let places = [
      ("Kbh", "0101"), ("Kobenhavn", "0101"), ("Ålborg", "0851"), ("A\u{30A}lborg", "0851"),
      ("Åbenrå", "0580"), ("Aarhus Kommune", "0751"), ("århus", "0751"), ("Hadsten", "0710"),
    ]
    for (text, code) in places {
      let found = vocabulary.municipality(typed: text)
      XCTAssertEqual(found.map { vocabulary.places.municipalities[$0].code }, code, text)
    }
  }

  func testDatesAsDanesTypeThem() {
    let day = CalendarDay(year: 2026, month: 8, day: 25)
    for text in [
      "2026-08-25", "25-08-2026", "25/8 2026", "25.8.26", "25/8-26", "25.08.2026", "25/08/2026",
    ] {
      XCTAssertEqual(CalendarDay(typed: text), day, text)
    }
    for text in ["25-13-2026", "31/2 2026", "25/8", "", "i går", "2026"] {
      XCTAssertNil(CalendarDay(typed: text), text)
    }
    let month = CalendarDay(year: 1984, month: 3, day: 1)
    for text in ["1984-03", "3/1984", "03-1984", "12-03-1984", "1984-03-12"] {
      XCTAssertEqual(CalendarDay(typedMonth: text), month, text)
    }
  }
}
