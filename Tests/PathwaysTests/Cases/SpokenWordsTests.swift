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

  /// What a fact is called on the screen is a word for its option, unless another option has it.
  func testOptionsByTheirLabels() throws {
    let vocabulary = try vocabulary()
    let words = vocabulary.spokenWords()
    var found = 0
    for fact in vocabulary.facts {
      for label in fact.label.all {
        let typed = label.text.lowercased().replacingOccurrences(of: " ", with: "-")
        if let other = words.option(meaning: typed), other != fact.option { continue }
        let option = try XCTUnwrap(vocabulary.option(labelled: typed), typed)
        XCTAssertTrue(
          vocabulary.facts.contains { fact in
            fact.option == option
              && fact.label.all.contains {
                SpokenWords.folded($0.text) == SpokenWords.folded(label.text)
              }
          }, typed)
        found += 1
      }
    }
    XCTAssertGreaterThan(found, 150)
    XCTAssertEqual(vocabulary.option(labelled: "rusmiddelbrug"), "substance-use")
    XCTAssertNil(vocabulary.option(labelled: "xyzzy"))
  }

  /// What a value can be is said in the reader's own words; the nearest word is of any language.
  func testAWrongValueIsHelpedInTheReadersWords() throws {
    let vocabulary = try vocabulary()
    func help(_ name: String, _ word: String, in language: Language) throws -> String {
      let fact = try XCTUnwrap(vocabulary.fact(named: name), name)
      var builder = CaseBuilder(vocabulary: vocabulary)
      builder.set(
        fact, to: [.init(word, in: SourceFile(name: "t", bytes: Array(word.utf8)), at: 0)])
      let finding = try XCTUnwrap(builder.diagnostics.first)
      XCTAssertEqual(finding.code, "unknown-value")
      return finding.help?[language] ?? ""
    }
    let danish = try help("housing", "bosted", in: .danish)
    XCTAssertTrue(danish.contains("107") && danish.contains("hjemløs"), danish)
    XCTAssertFalse(danish.contains("residence") || danish.contains("homeless"), danish)
    XCTAssertTrue(try help("housing", "bosted", in: .english).contains("residenceLong"))
    XCTAssertTrue(try help("substances", "skadelig", in: .danish).contains("hash"))
    XCTAssertTrue(try help("housing", "hjemløss", in: .danish).contains("`hjemløs`"))
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
