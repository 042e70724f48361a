import EmbeddedCatalogue
import LocatedJSON
import TestSupport
import XCTest

@testable import Pathways

/// A note is read by the language that it is written in, and by a region's own words.
final class NoteLanguageTests: XCTestCase {
  private static let day = CalendarDay(year: 2026, month: 11, day: 25) ?? .earliest

  /// The catalogue of Denmark with other files of phrases beside or instead of its own.
  private func catalogue(_ more: [String: String], without left: Set<String> = []) throws
    -> Catalogue
  {
    let files = EmbeddedFile.all.filter { !left.contains("\($0.name)") }.map { file in
      (path: "\(file.name)", file: SourceFile(name: "\(file.name)", bytes: file.bytes))
    }
    let others = more.map {
      (path: $0.key, file: SourceFile(name: $0.key, bytes: Array($0.value.utf8)))
    }
    return try XCTUnwrap(CatalogueReader.read(files + others, digest: "").catalogue)
  }

  /// What a note says: fact and value, or an event's type.
  private func said(_ note: String, _ catalogue: Catalogue) throws -> [String] {
    let reading = try XCTUnwrap(catalogue.noteReader()).read(Array(note.utf8), on: Self.day)
    let alone = try XCTUnwrap(catalogue.noteReader(forMany: false)).read(
      Array(note.utf8), on: Self.day)
    XCTAssertEqual("\(reading)", "\(alone)", note)
    return reading.told.map { told in
      switch told.what {
      case .fact(let index, let value, let isAbsent):
        let fact = catalogue.vocabulary[index]
        let name = fact.values.indices.contains(value) ? fact.values[value].name : "\(value)"
        return (isAbsent ? "not " : "") + "\(fact.name)=\(name)"
      case .event(let event): return catalogue.vocabulary.eventTypes[event.type].name
      }
    }
  }

  private static let danish = """
    {"language": "da", "languageWords": ["ikke", "og", "har"],
     "cues": {"negationBefore": ["ikke"]},
     "phrases": [{"says": [{"fact": "suicidality", "value": "thoughts"}], "claims": ["tanker"]},
                 {"says": [{"fact": "functionLoss", "value": "mild"}], "claims": ["same"]}]}
    """
  private static let english = """
    {"language": "en", "languageWords": ["not", "and", "has"],
     "cues": {"negationBefore": ["not"]},
     "phrases": [{"says": [{"fact": "suicidality", "value": "thoughts"}], "claims": ["thoughts"]},
                 {"says": [{"fact": "functionLoss", "value": "marked"}], "claims": ["same"]}]}
    """
  private static let own = EmbeddedFile.all.map { "\($0.name)" }.filter { $0.hasPrefix("phrases/") }

  func testTheWordsOfANoteTellItsLanguage() throws {
    let catalogue = try catalogue(
      ["phrases/a.json": Self.danish, "phrases/b.json": Self.english], without: Set(Self.own))
    for (note, expected) in [
      ("har same", ["functionLoss=mild"]),
      ("has same", ["functionLoss=marked"]),
      ("HAS same", ["functionLoss=marked"]),
      // As many of both, and none: the first language.
      ("has and har og same", ["functionLoss=mild"]),
      ("same", ["functionLoss=mild"]),
      // The other's words say nothing, and its denials deny nothing.
      ("has and tanker", []),
      ("ikke, has and thoughts", ["suicidality=thoughts"]),
      ("not thoughts. And same", ["suicidality=none", "functionLoss=marked"]),
    ] {
      XCTAssertEqual(try said(note, catalogue), expected, note)
    }
  }

  /// A file without a language is of every language, and one without telling words of the only one.
  func testFilesOfNoLanguageBelongToAll() throws {
    let everywhere = """
      {"phrases": [{"says": [{"fact": "functionLoss", "value": "severe"}], "claims": ["zzz"]}]}
      """
    let both = try catalogue(
      [
        "phrases/a.json": Self.danish, "phrases/b.json": Self.english, "phrases/c.json": everywhere,
      ], without: Set(Self.own))
    XCTAssertEqual(try said("har zzz", both), ["functionLoss=severe"])
    XCTAssertEqual(try said("has zzz", both), ["functionLoss=severe"])
    let alone = try catalogue(["phrases/c.json": everywhere], without: Set(Self.own))
    XCTAssertEqual(try said("has zzz", alone), ["functionLoss=severe"])
  }

  /// The example of the guide: a region's words stand beside those of their language.
  func testARegionAddsItsWords() throws {
    let catalogue = try catalogue([
      "phrases/region.json": """
      {
        "language": "da",
        "phrases": [
          {
            "says": [{"fact": "housing", "value": "residenceLong"}],
            "claims": ["[bor|er|flyttet] .. [på|i|til] Skovvang"],
            "not": ["besøger .. Skovvang"]
          },
          {
            "says": [{"event": "noShow"}],
            "claims": ["[mødte|kom|dukkede] ikke [op|] .. Kompasset @"],
            "suggests": ["Kompasset"]
          }
        ]
      }
      """
    ])
    XCTAssertEqual(
      try said("Bor nu på Skovvang. Mødte ikke op i Kompasset 3/11.", catalogue),
      ["housing=residenceLong", "noShow"])
    XCTAssertEqual(try said("Besøger en ven på Skovvang.", catalogue), [])
    XCTAssertEqual(try said("Moderat depression.", catalogue).sorted().last, "severity=moderate")
  }

  /// What an option says as a time: days and lengths in both languages, and nothing beside one.
  func testAnOptionCanTellATime() throws {
    let catalogue = try catalogue([:])
    let reader = try XCTUnwrap(catalogue.noteReader(forMany: false))
    let (start, weeks) = try (
      XCTUnwrap(catalogue.vocabulary.fact(named: "sickLeaveStart")),
      XCTUnwrap(catalogue.vocabulary.fact(named: "symptomWeeks"))
    )
    func told(_ text: String, _ fact: Fact) -> Int? {
      let reading = reader.time(Array(text.utf8), as: fact.index, on: Self.day)
      guard case .fact(fact.index, let value, false)? = reading?.told.first?.what else {
        return nil
      }
      return value
    }
    func day(_ month: Int, _ day: Int) throws -> Int {
      Int(try XCTUnwrap(CalendarDay(year: 2026, month: month, day: day)).number)
    }
    for text in ["20/7", "20. juli", "20.7.2026", "20 July 2026", "20 July"] {
      XCTAssertEqual(told(text, start), try day(7, 20), text)
    }
    XCTAssertEqual(told("i går", start), try day(11, 24))
    XCTAssertEqual(told("yesterday", start), try day(11, 24))
    for text in ["3 mdr", "3mdr", "3 months"] { XCTAssertEqual(told(text, weeks), 13, text) }
    for text in ["6u", "6 uger", "6 weeks"] { XCTAssertEqual(told(text, weeks), 6, text) }
    // Only a month, two days, and words beside a day tell no day.
    for text in ["juli", "20/7 22/7", "ikke 20/7", "20/7 sygemeldt", "", "2026"] {
      XCTAssertNil(told(text, start), text)
    }
    XCTAssertNil(told("3 mdr", start))
    XCTAssertNil(told("20/7", try XCTUnwrap(catalogue.vocabulary.fact(named: "suicidality"))))
  }
}
