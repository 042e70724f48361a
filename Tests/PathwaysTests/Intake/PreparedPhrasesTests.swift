import EmbeddedCatalogue
import Foundation
import LocatedJSON
import TestSupport
import XCTest

@testable import Pathways

/// The phrases that were read when the program was built are those that reading them finds.
final class PreparedPhrasesTests: XCTestCase {
  private static func catalogue(isPrepared: Bool) throws -> Catalogue {
    let files = EmbeddedFile.all.map { file in
      (
        path: "\(file.name)",
        file: isPrepared
          ? SourceFile(
            name: "\(file.name)", bytes: file.bytes, prepared: file.nodes, reading: file.reading)
          : SourceFile(name: "\(file.name)", bytes: file.bytes)
      )
    }
    return try XCTUnwrap(CatalogueReader.read(files, digest: "").catalogue)
  }

  func testPhrasesAreThoseThatReadingFinds() throws {
    let carried = PhraseLanguage.all(of: try Self.catalogue(isPrepared: true).phraseFiles)
    let found = PhraseLanguage.all(of: try Self.catalogue(isPrepared: false).phraseFiles)
    XCTAssertEqual(carried.count, found.count)
    for (carried, found) in zip(carried, found) {
      XCTAssertEqual(carried.files.map(\.name), found.files.map(\.name))
      XCTAssertEqual(carried.telling, found.telling)
      XCTAssertFalse(found.telling.isEmpty)
      XCTAssertTrue(carried.isCarried)
      XCTAssertFalse(found.isCarried)
      assertSame(carried.tables(carried.roots), found.tables(found.roots))
    }
  }

  private func assertSame(_ prepared: PhraseTables, _ read: PhraseTables) {
    XCTAssertGreaterThan(read.patterns.count, 1000)
    XCTAssertEqual(prepared.patterns.map { "\($0)" }, read.patterns.map { "\($0)" })
    XCTAssertEqual(prepared.elements.map { "\($0)" }, read.elements.map { "\($0)" })
    XCTAssertEqual(Array(prepared.sequences), Array(read.sequences))
    XCTAssertEqual(Array(prepared.followers), Array(read.followers))
    XCTAssertEqual(prepared.uses, read.uses)
    for lists in [\PhraseTables.byWord, \.byKind, \.longWords] {
      XCTAssertEqual(prepared[keyPath: lists].starts, read[keyPath: lists].starts)
      XCTAssertEqual(prepared[keyPath: lists].values, read[keyPath: lists].values)
    }
    for names in [\PhraseTables.towns, \.medicines, \.listed] {
      XCTAssertEqual(prepared[keyPath: names].words, read[keyPath: names].words)
      XCTAssertEqual(prepared[keyPath: names].ends, read[keyPath: names].ends)
    }
    XCTAssertEqual(prepared.townPlaces.starts, read.townPlaces.starts)
    XCTAssertEqual(prepared.townPlaces.values, read.townPlaces.values)
    XCTAssertEqual(prepared.placeNames, read.placeNames)
    XCTAssertEqual(prepared.townOrder, read.townOrder)
    XCTAssertEqual(prepared.medicineOrder, read.medicineOrder)
    XCTAssertEqual(prepared.medicineClasses, read.medicineClasses)
    XCTAssertEqual(prepared.listEnds, read.listEnds)
    let (one, other) = (prepared.index, read.index)
    XCTAssertEqual(one.letters, other.letters)
    XCTAssertEqual(one.count, other.count)
    for word in 0..<Int32(other.count) {
      let range = other.range(of: word)
      let hash = other.letters[range].reduce(WordIndex.seed) { WordIndex.next($0, $1) }
      XCTAssertEqual(one.number(hash, other.letters, range), word)
    }
  }

  /// Every list that matching asks for stands in the data, but for what a language does not have or
  /// can't tell: English has no word for one and a half and none before "ago", an article of it is a
  /// letter too, and a number of months is hardly an age; Danish says whose somebody is with the word.
  func testListsHaveWords() throws {
    let none: [String: Set<PhraseList>] = [
      "phrases/da.json": [.determiners],
      "phrases/en.json": [.oneAndHalf, .agoLead, .articles, .months, .weeks, .days],
    ]
    for language in PhraseLanguage.all(of: try Self.catalogue(isPrepared: true).phraseFiles) {
      let tables = language.tables(language.roots)
      let name = language.files[0].name
      let empty = PhraseList.allCases.filter { tables.list($0).isEmpty }
      XCTAssertEqual(Set(empty), none[name] ?? [], name)
    }
  }

  /// A table holds what was written into it, whatever stands around it.
  func testTablesHoldWhatWasWritten() {
    let numbers: [Int32] = [-1, 0, 1, 62, 63, 64, 4095, 4096, 262_143, 9_999_999, (1 << 24) - 2]
    var text: [UInt8] = []
    PreparedNumbers.write(7, to: &text)
    PreparedNumbers.write(table: numbers, to: &text)
    PreparedNumbers.write(table: [], to: &text)
    PreparedNumbers.write(300, to: &text)
    var offset = 0
    XCTAssertEqual(PreparedNumbers.read(text.span, &offset), 7)
    XCTAssertEqual(PreparedNumbers.table(text.span, &offset), numbers)
    XCTAssertEqual(PreparedNumbers.table(text.span, &offset), [])
    XCTAssertEqual(PreparedNumbers.read(text.span, &offset), 300)
    XCTAssertTrue(text.allSatisfy { (0x3F...0x7E).contains($0) })
    offset = 1
    XCTAssertEqual(PreparedNumbers.table(text.span.extracting(0..<20), &offset), [])
  }

  /// Files that were not read together, or that were not built in, are read anew.
  func testOtherFilesAreReadAnew() throws {
    let files = try Self.catalogue(isPrepared: true).phraseFiles
    for others in [Array(files.dropLast()), files.reversed(), Array(files.dropFirst()), []] {
      XCTAssertFalse(PhraseLanguage.all(of: others).contains { $0.isCarried })
    }
  }

  func testNotesReadTheSame() throws {
    let prepared = try XCTUnwrap(Self.catalogue(isPrepared: true).noteReader())
    let plain = try XCTUnwrap(Self.catalogue(isPrepared: false).noteReader())
    let forOne = try XCTUnwrap(Self.catalogue(isPrepared: true).noteReader(forMany: false))
    let day = try XCTUnwrap(CalendarDay(year: 2026, month: 11, day: 25))
    let folder = "\(RepositoryFolder.top)/Tests/Notes"
    var notes: [String] = []
    for name in ["notes", "danger", "notes-en", "danger-en"] {
      let data = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name).json"))
      notes += Self.texts(in: try JSONSerialization.jsonObject(with: data))
    }
    XCTAssertGreaterThan(notes.count, 200)
    for note in notes {
      let bytes = Array(note.utf8)
      XCTAssertEqual(
        "\(prepared.read(bytes, on: day))", "\(plain.read(bytes, on: day))", note)
      XCTAssertEqual(
        "\(forOne.read(bytes, on: day))", "\(plain.read(bytes, on: day))", note)
    }
  }

  /// Every text of a JSON value, in an order of its own.
  private static func texts(in json: Any) -> [String] {
    switch json {
    case let text as String: [text]
    case let list as [Any]: list.flatMap(texts)
    case let object as [String: Any]:
      object.sorted { $0.key < $1.key }.flatMap { texts(in: $0.value) }
    default: []
    }
  }
}
