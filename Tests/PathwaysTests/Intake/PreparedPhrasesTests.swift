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
      let tables = carried.tables(carried.roots)
      assertSame(tables, found.tables(found.roots))
      assertSame(tables.unfolded, found.tables(found.roots))
    }
  }

  private func assertSame(_ prepared: PhraseTables, _ read: PhraseTables) {
    XCTAssertGreaterThan(read.patterns.count, 1000)
    XCTAssertEqual(Array(prepared.patterns), Array(read.patterns))
    XCTAssertEqual(Array(prepared.elements), Array(read.elements))
    XCTAssertEqual(Array(prepared.sequences), Array(read.sequences))
    XCTAssertEqual(Array(prepared.followers), Array(read.followers))
    XCTAssertEqual(Array(prepared.precursors), Array(read.precursors))
    XCTAssertEqual(Array(prepared.beginnings), Array(read.beginnings))
    for lists in [\PhraseTables.byWord, \.byKind, \.longWords, \.townPlaces] {
      XCTAssertEqual(Array(prepared[keyPath: lists].starts), Array(read[keyPath: lists].starts))
      XCTAssertEqual(Array(prepared[keyPath: lists].values), Array(read[keyPath: lists].values))
    }
    for names in [\PhraseTables.towns, \.medicines, \.listed] {
      XCTAssertEqual(Array(prepared[keyPath: names].words), Array(read[keyPath: names].words))
      XCTAssertEqual(Array(prepared[keyPath: names].ends), Array(read[keyPath: names].ends))
    }
    for table in [
      \PhraseTables.uses, \.suffixLengths, \.placeNames, \.townOrder, \.medicineOrder,
      \.medicineClasses, \.listEnds,
    ] {
      XCTAssertEqual(Array(prepared[keyPath: table]), Array(read[keyPath: table]))
    }
    let (one, other) = (prepared.index, read.index)
    XCTAssertEqual(one.count, other.count)
    for word in 0..<Int32(other.count) {
      let letters = other.letters(of: word)
      XCTAssertEqual(one.letters(of: word), letters)
      let hash = letters.reduce(WordIndex.seed) { WordIndex.next($0, $1) }
      XCTAssertEqual(one.number(hash, letters), word)
    }
  }

  /// Every list that matching asks for stands in the data, but for what a language does not have or
  /// can't tell: English has no word for one and a half and none before "ago", and an article of it is a
  /// letter too; Danish says whose somebody is with the word.
  func testListsHaveWords() throws {
    let none: [String: Set<PhraseList>] = [
      "phrases/da.json": [.determiners],
      "phrases/en.json": [.oneAndHalf, .agoLead, .articles],
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

  /// What the program carries is read where it stands as it is when it is unfolded, up to the last number
  /// that the text has room for.
  func testCarriedTablesAreReadWhereTheyStand() {
    // Seven, and a table of −1, 0, 62, 64 and the greatest number.
    let text: StaticString = "FD????@???~???@@??~~~~A????"
    var (offset, other) = (0, 0)
    text.withUTF8Buffer { bytes in
      XCTAssertEqual(PreparedNumbers.read(Span(_unsafeElements: bytes), &offset), 7)
      other = offset
      XCTAssertEqual(
        PreparedNumbers.table(Span(_unsafeElements: bytes), &other), [-1, 0, 62, 64, (1 << 24) - 2])
    }
    let table = NumberTable(in: text, &offset)
    XCTAssertEqual(Array(table), [-1, 0, 62, 64, (1 << 24) - 2])
    XCTAssertEqual(offset, other)
    XCTAssertEqual(Array(NumberTable(in: text, &offset)), [], "two numbers do not stand there")
    XCTAssertEqual(Array(table[1..<3]), [0, 62])
    for place in 0...2 {
      XCTAssertTrue(
        table.characters(at: place) == NumberTable(Array(table)).characters(at: place), "\(place)")
    }
  }

  /// Neighbours are the same after they stood in a table, whichever they are.
  func testNeighboursStandInTables() {
    var rows: [PhraseNeighbours] = [.none, .anything, .all, .offer, .gap, .kind(.time)]
    rows += (0..<300).map { PhraseNeighbours.word($0) }
    XCTAssertEqual(Array(PackedRows(rows)), rows)
    XCTAssertGreaterThan(Set(rows.map { "\($0)" }).count, 60)
    for row in rows.dropFirst(5) {
      XCTAssertTrue(row.meets(row.union(.word(7))))
      XCTAssertFalse(row.hasOffer || row.hasGap)
      XCTAssertFalse(row.union(.offer).meets(PhraseNeighbours.offer.union(.gap)))
      XCTAssertTrue(row.union(.offer).hasOffer && row.union(.gap).hasGap)
    }
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
    let vocabulary = plain.catalogue.vocabulary
    for (place, note) in notes.enumerated() {
      let bytes = Array(note.utf8)
      let told = Self.parts(plain.read(bytes, on: day), vocabulary)
      XCTAssertEqual(Self.parts(prepared.read(bytes, on: day), vocabulary), told, note)
      // It reads its phrases anew for each note: some are enough.
      if place.isMultiple(of: 25) {
        XCTAssertEqual(Self.parts(forOne.read(bytes, on: day), vocabulary), told, note)
      }
    }
  }

  /// All of a reading, in words: to describe it as it is would take longer than to read it.
  private static func parts(_ reading: NoteReading, _ vocabulary: Vocabulary) -> [String] {
    reading.told.map { told in
      let attributes = if case .event(let event) = told.what { "\(event.attributes)" } else { "" }
      return "\(told.range) \(NoteEntry.text(told, vocabulary)) \(attributes)"
    }
      + reading.asks.map { "ask \($0.fact.number) \($0.values) \($0.ranges) \($0.isContradiction)" }
      + reading.unread.map { "unread \($0)" }
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
